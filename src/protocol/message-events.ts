/** A server's message as a list of events: each thing in it, once, in an order that can be acted on. */
import type {
  Blob,
  CodeExecutionResult,
  ExecutableCode,
  FunctionCall,
  GroundingMetadata,
  LiveServerContent,
  LiveServerMessage,
  LiveServerSessionResumptionUpdate,
  LiveServerSetupComplete,
  Part,
  Transcription,
  UrlContextMetadata,
  UsageMetadata,
  VoiceActivity,
  VoiceActivityDetectionSignal,
} from '../../generated/types.ts';
import { decodeBase64 } from '../audio/base64.ts';
import { pcmSampleRate } from '../audio/pcm.ts';
import { timeRemaining } from './duration.ts';

/** One thing a server's message said. */
export type LiveMessageEvent =
  /** PCM of the model's voice. `sampleRate` in Hz: 24 000 where the MIME type names none. */
  | {
      readonly type: 'audio';
      readonly data: Uint8Array;
      readonly mimeType: string;
      readonly sampleRate: number;
      /** The same message says `interrupted`: never to be played. */
      readonly flushed?: true;
    }
  /** Inline data that is not audio. */
  | { readonly type: 'inlineData'; readonly inlineData: Blob }
  | { readonly type: 'text'; readonly text: string }
  /** A piece of the model's summary of its thinking; no part of the answer. */
  | { readonly type: 'thought'; readonly text: string }
  | { readonly type: 'executableCode'; readonly executableCode: ExecutableCode }
  | { readonly type: 'codeExecutionResult'; readonly codeExecutionResult: CodeExecutionResult }
  /** A part of another kind, whole. */
  | { readonly type: 'part'; readonly part: Part }
  /** A fragment of what the user said: append it. */
  | { readonly type: 'inputTranscription'; readonly transcription: Transcription }
  /** All that was heard of the current segment so far: replaces the last one. */
  | { readonly type: 'interimInputTranscription'; readonly transcription: Transcription }
  /** A fragment of what the model says: append it. */
  | { readonly type: 'outputTranscription'; readonly transcription: Transcription }
  | { readonly type: 'functionCall'; readonly functionCall: FunctionCall }
  /** These calls need no answer any more. */
  | { readonly type: 'functionCallCancellation'; readonly ids: readonly string[] }
  | { readonly type: 'grounding'; readonly groundingMetadata: GroundingMetadata }
  | { readonly type: 'urlContext'; readonly urlContextMetadata: UrlContextMetadata }
  | { readonly type: 'voiceActivity'; readonly voiceActivity: VoiceActivity }
  | { readonly type: 'vadSignal'; readonly signal: VoiceActivityDetectionSignal }
  | { readonly type: 'speechState'; readonly speechState: NonNullable<LiveServerContent['speechState']> }
  /** The model stays silent because it expects the user to go on. */
  | { readonly type: 'waitingForInput' }
  | {
      readonly type: 'interactionStatus';
      readonly interactionStatus: NonNullable<LiveServerContent['interactionStatus']>;
    }
  /** The model has made all of its answer; it may still be playing. */
  | { readonly type: 'generationComplete' }
  /** The user spoke over the model: throw away what is not played yet, the audio of this message included. */
  | {
      readonly type: 'interrupted';
      /** Only on the event of `session.interrupt()`, which `live/events.ts` declares: the service goes on. */
      readonly local?: true;
    }
  /** With the status that the same message has: `IN_PROGRESS` says that the turn goes on. */
  | {
      readonly type: 'turnComplete';
      readonly reason: LiveServerContent['turnCompleteReason'] | undefined;
      readonly interactionStatus?: NonNullable<LiveServerContent['interactionStatus']>;
    }
  | { readonly type: 'usage'; readonly usageMetadata: UsageMetadata }
  /** The server will close soon. Milliseconds; undefined where it did not say when. */
  | { readonly type: 'goAway'; readonly timeLeftMs: number | undefined }
  | { readonly type: 'resumptionUpdate'; readonly update: LiveServerSessionResumptionUpdate }
  | { readonly type: 'setupComplete'; readonly setupComplete: LiveServerSetupComplete }
  /** A field newer than this library. */
  | { readonly type: 'unknown'; readonly field: string; readonly value: unknown };

type Events = readonly LiveMessageEvent[];
type Read = (value: never, holder: LiveServerContent, wire: LiveServerMessage) => Events;

/** One field and what it says. `of` tells whether it stands in `serverContent` or in the message itself. */
interface Step {
  readonly of: 'content' | 'message';
  readonly field: string;
  readonly read: Read;
}

function content<F extends keyof LiveServerContent>(
  field: F,
  read: (
    value: NonNullable<LiveServerContent[F]>,
    holder: LiveServerContent,
    wire: LiveServerMessage,
  ) => Events,
): Step {
  return { of: 'content', field, read };
}

function message<F extends keyof LiveServerMessage>(
  field: F,
  read: (value: NonNullable<LiveServerMessage[F]>) => Events,
): Step {
  return { of: 'message', field, read };
}

/**
 * In the order in which things are told: what ends or interrupts a turn comes after what it ends, and a final
 * transcript after the interim one that it replaces.
 */
const STEPS: readonly Step[] = [
  content('modelTurn', ({ parts = [] }, { interrupted }) =>
    parts.flatMap((part) => fromPart(part, interrupted === true)),
  ),
  content('interimInputTranscription', (transcription) => [
    { type: 'interimInputTranscription', transcription },
  ]),
  content('inputTranscription', (transcription) => [{ type: 'inputTranscription', transcription }]),
  content('outputTranscription', (transcription) => [{ type: 'outputTranscription', transcription }]),
  message('toolCall', ({ functionCalls = [] }) =>
    functionCalls.map((functionCall) => ({ type: 'functionCall', functionCall })),
  ),
  message('toolCallCancellation', ({ ids = [] }) => [{ type: 'functionCallCancellation', ids }]),
  content('groundingMetadata', (groundingMetadata) => [{ type: 'grounding', groundingMetadata }]),
  content('urlContextMetadata', (urlContextMetadata) => [{ type: 'urlContext', urlContextMetadata }]),
  message('voiceActivity', (voiceActivity) => [{ type: 'voiceActivity', voiceActivity }]),
  message('voiceActivityDetectionSignal', (signal) => [{ type: 'vadSignal', signal }]),
  content('speechState', (speechState) => [{ type: 'speechState', speechState }]),
  content('waitingForInput', (is) => (is ? [{ type: 'waitingForInput' }] : [])),
  content('interactionStatus', (interactionStatus) => [{ type: 'interactionStatus', interactionStatus }]),
  message('interactionStatus', (interactionStatus) => [{ type: 'interactionStatus', interactionStatus }]),
  content('generationComplete', (is) => (is ? [{ type: 'generationComplete' }] : [])),
  content('interrupted', (is) => (is ? [{ type: 'interrupted' }] : [])),
  content('turnComplete', (is, { turnCompleteReason: reason, interactionStatus }, wire) => {
    const status = interactionStatus ?? wire.interactionStatus;
    return is ? [{ type: 'turnComplete', reason, ...(status && { interactionStatus: status }) }] : [];
  }),
  message('usageMetadata', (usageMetadata) => [{ type: 'usage', usageMetadata }]),
  message('goAway', (goAway) => {
    const seconds = timeRemaining(goAway);
    return [{ type: 'goAway', timeLeftMs: seconds === undefined ? undefined : seconds * 1000 }];
  }),
  message('sessionResumptionUpdate', (update) => [{ type: 'resumptionUpdate', update }]),
  message('setupComplete', (setupComplete) => [{ type: 'setupComplete', setupComplete }]),
];

/** Fields without a step of their own: read elsewhere, or told as an error of the session. */
const ELSEWHERE = { content: ['turnCompleteReason'], message: ['serverContent', 'error'] };

const KNOWN = {
  content: new Set([
    ...ELSEWHERE.content,
    ...STEPS.filter(({ of }) => of === 'content').map(({ field }) => field),
  ]),
  message: new Set([
    ...ELSEWHERE.message,
    ...STEPS.filter(({ of }) => of === 'message').map(({ field }) => field),
  ]),
};

/** Whether this version knows a field of a message, or of its content. */
export function isKnownField(of: 'message' | 'content', field: string): boolean {
  return KNOWN[of].has(field);
}

/** Everything a message says, as events. */
export function toEvents(wire: LiveServerMessage): LiveMessageEvent[] {
  const holders = { content: wire.serverContent ?? {}, message: wire };
  const events: LiveMessageEvent[] = [];
  for (const { of, field, read } of STEPS) {
    const value = (holders[of] as Record<string, unknown>)[field];
    if (value !== undefined)
      for (const event of read(value as never, holders.content, wire)) events.push(event);
  }
  for (const of of ['message', 'content'] as const) {
    for (const [field, value] of Object.entries(holders[of])) {
      if (isKnownField(of, field)) continue;
      events.push({ type: 'unknown', field: of === 'content' ? `serverContent.${field}` : field, value });
    }
  }
  return events;
}

/** What is not told of an answer that was interrupted here. */
const OUTPUT: ReadonlySet<LiveMessageEvent['type']> = new Set([
  'audio',
  'inlineData',
  'text',
  'thought',
  'executableCode',
  'codeExecutionResult',
  'part',
  'outputTranscription',
  'grounding',
  'urlContext',
]);

/** Whether an event is a piece of an answer. */
export function isOutput({ type }: LiveMessageEvent): boolean {
  return OUTPUT.has(type);
}

/** A part holds one thing by the rules, and what is there is told even if it holds several. */
function fromPart(part: Part, flushed: boolean): LiveMessageEvent[] {
  const events: LiveMessageEvent[] = [];
  const { text, inlineData, functionCall, executableCode, codeExecutionResult, thought } = part;
  if (text !== undefined) events.push({ type: thought === true ? 'thought' : 'text', text });
  if (inlineData !== undefined) events.push(fromBlob(inlineData, flushed));
  if (functionCall !== undefined) events.push({ type: 'functionCall', functionCall });
  if (executableCode !== undefined) events.push({ type: 'executableCode', executableCode });
  if (codeExecutionResult !== undefined) events.push({ type: 'codeExecutionResult', codeExecutionResult });
  return events.length > 0 ? events : [{ type: 'part', part }];
}

/** What the service sends where the MIME type names no rate. */
const DEFAULT_SAMPLE_RATE = 24_000;

function fromBlob(inlineData: Blob, flushed: boolean): LiveMessageEvent {
  const { data, mimeType = '' } = inlineData;
  const bytes = mimeType.startsWith('audio/') && data !== undefined ? decodeOrNothing(data) : undefined;
  if (bytes === undefined) return { type: 'inlineData', inlineData };
  const sampleRate = pcmSampleRate(mimeType) ?? DEFAULT_SAMPLE_RATE;
  return { type: 'audio', data: bytes, mimeType, sampleRate, ...(flushed && { flushed }) };
}

/** Undefined for what is not base64, so that one bad part does not take the other events with it. */
function decodeOrNothing(data: string): Uint8Array | undefined {
  try {
    return decodeBase64(data);
  } catch {
    return undefined;
  }
}
