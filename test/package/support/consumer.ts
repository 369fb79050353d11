/** TypeScript programs of people who use the library, as they stand in the consumer's project. */
import { CLASSES, ENUMS, FUNCTIONS, TYPES } from './surface.ts';

/** Every name that was asked for, used as what it is. */
export const surface = `
import type { ${TYPES.join(', ')} } from 'gemini-live';
import { ${[...ENUMS, ...FUNCTIONS, 'TimeoutException'].join(', ')} } from 'gemini-live';
import { ${CLASSES.map((name) => `${name} as ${name}Class`).join(', ')} } from 'gemini-live';

export type Types = [${[...TYPES, ...ENUMS].join(', ')}];
export const enums: Readonly<Record<string, string>>[] = [${ENUMS.join(', ')}];
export const classes: (abstract new (...args: never) => object)[] = [${CLASSES.map((name) => `${name}Class`).join(', ')}];
export const functions: ((...args: never) => unknown)[] = [${FUNCTIONS.join(', ')}];
export const timedOut = (error: unknown): boolean => error instanceof TimeoutException;
`;

/** A conversation in every style. What is marked as an error must be one, and nothing else may. */
export const conversation = `
import {
  ClosedError, ConnectionError, GoogleGenAI, LiveError, Modality, ValidationError, defineFunction, isLiveError,
  type CloseInfo, type LiveConnectParameters, type LiveEvent, type LiveServerMessage, type LiveSession, type Tool,
} from 'gemini-live';
import { Outcome, type AbortSignalLike, type Content, type LiveServerContent } from 'gemini-live/types';
import { validateLiveServerMessage } from 'gemini-live/validators';
import { LiveEmulator, type EmulatorOptions } from 'gemini-live/emulator';

const weather: Tool = {
  functionDeclarations: [{
    name: 'weather',
    parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
  }],
};

export const parameters: LiveConnectParameters = {
  model: 'gemini-3.8-live',
  config: { responseModalities: [Modality.AUDIO], temperature: 0.5 },
  systemInstruction: 'Be brief.',
  tools: [weather, { googleSearch: {} }],
  inputAudioTranscription: {},
  callbacks: {
    onOpen() {},
    onMessage(message) { const text: string | undefined = message.text; void text; },
    onError: (error: LiveError) => { const code: string = error.code; void code; },
    onClose: async ({ code, reason, kind }: CloseInfo) => { void [code, reason, kind]; },
  },
};

/** Without types of any platform, a signal is the little that is known of it. */
export const add = defineFunction({
  name: 'add',
  parameters: { type: 'object', properties: { a: { type: 'number' } } },
  execute: ({ a }, { signal, session }) => {
    void [signal satisfies AbortSignalLike, session satisfies LiveSession, a satisfies unknown];
  },
});
export const running: LiveConnectParameters = { model: 'm', tools: [add, weather] };
// @ts-expect-error: there is nothing to run
defineFunction({ name: 'f' });

/** What the server said may be handed back, with values that are newer than the library. */
export const again = (turn: Content): LiveConnectParameters => ({ model: 'm', history: [turn] });
export const answer: Content = { role: 'model', parts: [{ codeExecutionResult: { outcome: 'OUTCOME_OF_2027' } }] };
export const known: boolean = answer.parts?.[0]?.codeExecutionResult?.outcome === Outcome.OUTCOME_OK;

// @ts-expect-error: a model is needed
export const noModel: LiveConnectParameters = {};
// @ts-expect-error: onopen is another library's
export const otherCallbacks: LiveConnectParameters = { model: 'm', callbacks: { onopen() {} } };
// @ts-expect-error: no such modality
export const otherModality: LiveConnectParameters = { model: 'm', config: { responseModalities: ['SMELL'] } };
// @ts-expect-error: what is optional is left out, not undefined
export const exact: LiveConnectParameters = { model: 'm', config: undefined };

/** The only thing asked of the runtime; declared here, since there are no types of any platform. */
declare const pcm: Uint8Array;

export async function talk(): Promise<number> {
  const ai = new GoogleGenAI({ apiKey: async () => 'key', baseUrl: 'http://127.0.0.1:8787', headers: { a: 'b' } });
  await using session: LiveSession = await ai.live.connect(parameters);
  session.sendText('Hello');
  session.sendAudio(pcm, { sampleRate: 16_000 });
  session.sendAudio(new Int16Array(160));
  session.sendClientContent({ turns: [{ role: 'user', parts: [{ text: 'Hi' }] }], turnComplete: false });
  session.sendRealtimeInput({ activityStart: true });
  let heard = 0;
  for await (const event of session.events()) {
    switch (event.type) {
      case 'audio': heard += event.data.length / event.sampleRate; break;
      case 'outputTranscription': void (event.transcription.text satisfies string | undefined); break;
      case 'functionCall': {
        const { id, name, args } = event.functionCall;
        session.sendToolResponse({
          functionResponses: { ...(id !== undefined && { id }), name: name ?? '', response: { args } },
        });
        break;
      }
      case 'goAway': void (event.timeLeftMs satisfies number | undefined); break;
      case 'close': void (event.info satisfies CloseInfo); break;
      case 'turnComplete': return event.reason === 'MALFORMED_FUNCTION_CALL' || event.reason === 'NEW' ? 0 : heard;
      // @ts-expect-error: no such event
      case 'turnFinished': break;
      default: void (event satisfies LiveEvent);
    }
  }
  for await (const message of session) read(message);
  return heard;
}

function read(message: LiveServerMessage): void {
  const content: LiveServerContent | undefined = message.serverContent;
  const audio: Uint8Array | undefined = message.audio;
  const data: string | undefined = message.data;
  void [content?.modelTurn?.parts?.[0]?.inlineData?.data, audio, data, validateLiveServerMessage(message)];
  // @ts-expect-error: no such field
  void message.serverContents;
}

export function explain(error: unknown): string {
  if (error instanceof ValidationError) return error.issues.map(({ path }) => path).join();
  if (error instanceof ConnectionError) return error.kind + error.hint + error.phase + (error.closeCode ?? '');
  if (error instanceof ClosedError || error instanceof LiveError || isLiveError(error)) return error.code;
  return '';
}

export async function offline(options: EmulatorOptions): Promise<string> {
  await using emulator = await LiveEmulator.start({ ...options, respond: ({ text }) => [text ?? 'nothing'] });
  return emulator.url;
}
`;

/** What a page passes in is what the DOM calls it. */
export const page = `
import { defineFunction, GoogleGenAI, type Logger } from 'gemini-live';
export const get = defineFunction({ name: 'get', execute: (_, { signal }) => fetch('https://a.example', { signal }) });
const ai = new GoogleGenAI({
  apiKey: 'auth_tokens/a', webSocket: (url) => new WebSocket(url), fetch: (url, init) => fetch(url, init), logger: console,
});
export const session = await ai.live.connect({ model: 'm', signal: AbortSignal.timeout(1000) });
session.sendVideo(await new Blob([]).arrayBuffer(), { mimeType: 'image/png' });
export const logger: Logger = console;
`;

/** A page that talks. */
export const voice = `
import { GoogleGenAI } from 'gemini-live';
import {
  openMicrophone, openSpeaker, startVoice, VoiceError, type VoiceInput, type VoiceOutput, type VoiceState,
} from 'gemini-live/voice';
const ai = new GoogleGenAI({ apiKey: () => fetch('/token', { method: 'POST' }).then((response) => response.text()) });
const voice = await startVoice(ai.live.connect({ model: 'm' }), {
  microphone: { stream: await navigator.mediaDevices.getUserMedia({ audio: true }), workletUrl: '/worklet.js' },
  onEvent: (event) => { if (event.type === 'interrupted') console.log(event.heardMs satisfies number, event.ofMs); },
  onState: (state: VoiceState) => { document.title = state; },
});
voice.muted = true;
voice.speaker.volume = voice.microphone.level;
await voice.close();
export const input: VoiceInput = await openMicrophone();
export const output: VoiceOutput = await openSpeaker();
const mine = await startVoice(ai.live.connect({ model: 'm' }), { microphone: input, speaker: output });
// @ts-expect-error: an input of one's own counts nothing
mine.microphone.dropped;
export const hint = (error: unknown): string => (error instanceof VoiceError ? error.hint : '');
`;

/** What a Node program passes in is what Node and \`ws\` call it. */
export const server = `
import { createReadStream } from 'node:fs';
import { WebSocket } from 'ws';
import { defineFunction, GoogleGenAI, pcmChunks } from 'gemini-live';
export const get = defineFunction({ name: 'get', execute: (_, { signal }) => fetch('https://a.example', { signal }) });
const ai = new GoogleGenAI({
  webSocket: (url, { headers }) => new WebSocket(url, { headers, perMessageDeflate: false }),
  fetch,
  logger: console,
});
export const session = await ai.live.connect({ model: 'm', signal: new AbortController().signal });
session.sendAudio(Buffer.alloc(320));
for await (const chunk of pcmChunks(createReadStream('a.pcm'), { chunkMs: 20 })) session.sendAudio(chunk);
`;

/** A conversation as a user interface has it. The hooks compile without the types of React. */
export const interfaces = `
import { GoogleGenAI } from 'gemini-live';
import { createConversation, type Conversation, type ConversationSnapshot } from 'gemini-live/conversation';
import { useConversation, useCreateConversation, useLevel } from 'gemini-live/react';
import { startVoice } from 'gemini-live/voice';
const ai = new GoogleGenAI({ apiKey: 'auth_tokens/a' });
const connect = () => ai.live.connect({ model: 'm' });
export const talks: readonly Conversation[] = [
  createConversation({ connect, voice: true, approve: 'ask' }),
  createConversation({ connect, voice: startVoice }),
  createConversation({ connect, voice: (session, options) => startVoice(session, { ...options, pushToTalk: true }) }),
];
export function show(): ConversationSnapshot {
  const talk = useCreateConversation({ connect, voice: true });
  useLevel(talk, 'microphone')({ style: { setProperty: () => undefined } });
  // @ts-expect-error: no such side
  useLevel(talk, 'camera');
  return useConversation(talk);
}
`;
