/** The messages that follow the setup, made from what the user passed to the session's methods. */
import { clientFields } from '../../generated/client-fields.ts';
import type {
  ActivityEnd,
  ActivityStart,
  Blob,
  FunctionResponse,
  LiveClientContent,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientRealtimeInput,
  LiveClientToolResponse,
} from '../../generated/types.ts';
import { encodeBase64 } from '../audio/base64.ts';
import { BYTES_PER_SAMPLE, checkSampleRate, INPUT_SAMPLE_RATE, pcmBytes } from '../audio/pcm.ts';
import { ValidationError } from '../errors.ts';
import {
  toContent,
  toContents,
  toTools,
  type ContentLike,
  type ToolLike,
  type TurnsLike,
} from './content.ts';
import { validateFunctionResponses } from './function-calls.ts';
import { rulesFor } from './models.ts';
import { checkNames } from './names.ts';
import type { Backend } from './setup.ts';

/** For {@link LiveSession.sendClientContent}. */
export interface LiveSendClientContentParameters extends Omit<LiveClientContent, 'turns' | 'turnComplete'> {
  /** Loose texts and parts form one user turn. Without turns, only `turnComplete` is sent. */
  turns?: TurnsLike;
  /**
   * Whether the model may answer now; it interrupts an answer under way.
   * @default true
   */
  turnComplete?: boolean;
}

/** For {@link LiveSession.sendRealtimeInput}. Each field goes out as a message of its own. */
export interface LiveSendRealtimeInputParameters extends Omit<
  LiveClientRealtimeInput,
  'activityStart' | 'activityEnd'
> {
  /** The user begins; only with automatic voice activity detection disabled. */
  activityStart?: true | ActivityStart;
  /** The user has ended; only with automatic voice activity detection disabled. */
  activityEnd?: true | ActivityEnd;
}

/** For {@link LiveSession.sendToolResponse}. */
export interface LiveSendToolResponseParameters extends Omit<LiveClientToolResponse, 'functionResponses'> {
  functionResponses: FunctionResponse | readonly FunctionResponse[];
}

/** For {@link LiveSession.sendContextUpdate}. What is left out stays as it is. */
export interface LiveSendContextUpdateParameters extends Omit<
  LiveClientContextUpdate,
  'systemInstruction' | 'tools'
> {
  systemInstruction?: ContentLike;
  /** Replaces the whole list; `null` or `[]` clears it. Functions that are not in it are not run any more. */
  tools?: readonly ToolLike[] | null;
}

/** PCM as bytes, as samples or as base64 text. */
export type PcmInput = Uint8Array | Int16Array | ArrayBuffer | string;

/** An encoded picture as bytes or as base64 text. */
export type ImageInput = Uint8Array | ArrayBuffer | string;

export function clientContentMessage(params: LiveSendClientContentParameters = {}): LiveClientMessage {
  checkNames('clientContent', params, clientFields.LiveClientContent);
  const { turns, turnComplete, ...others } = params;
  return {
    clientContent: {
      ...others,
      ...(turns !== undefined && { turns: toContents(turns) }),
      turnComplete: turnComplete ?? true,
    },
  };
}

/**
 * One user turn of text, complete: as client content, or as realtime input to a model that closed on client
 * content for a while (docs/evidence.md#content-during-a-session).
 */
export function textMessage(text: string, model: string): LiveClientMessage {
  if (typeof text !== 'string') throw new ValidationError([{ path: 'text', message: 'must be a string' }]);
  return rulesFor(model).typedTurn === 'realtimeInput'
    ? { realtimeInput: { text } }
    : clientContentMessage({ turns: text });
}

const BEFORE_INPUT = ['mediaChunks', 'activityStart'] as const;
const AFTER_INPUT = ['activityEnd', 'audioStreamEnd'] as const;

/** The fields of realtime input in the order in which they are sent. */
const REALTIME_FIELDS: readonly (keyof LiveClientRealtimeInput)[] = [
  ...BEFORE_INPUT,
  ...clientFields.LiveClientRealtimeInput.filter(
    (name) => !([...BEFORE_INPUT, ...AFTER_INPUT] as readonly string[]).includes(name),
  ),
  ...AFTER_INPUT,
];

/** One message a field, in an order that makes sense: what begins an activity first, what ends one last. */
export function realtimeInputMessages(params: LiveSendRealtimeInputParameters): LiveClientMessage[] {
  checkNames('realtimeInput', params, REALTIME_FIELDS);
  checkMimeType('realtimeInput.audio', params.audio, 'audio/');
  checkMimeType('realtimeInput.video', params.video, 'image/');
  const messages = REALTIME_FIELDS.filter((name) => params[name] !== undefined).map((name) => {
    const value = params[name];
    const marker = name === 'activityStart' || name === 'activityEnd';
    return { realtimeInput: { [name]: marker && value === true ? {} : value } };
  });
  if (messages.length > 0) return messages;
  throw new ValidationError([
    { path: 'realtimeInput', message: `needs one of ${REALTIME_FIELDS.join(', ')}` },
  ]);
}

export function contextUpdateMessage(params: LiveSendContextUpdateParameters): LiveClientMessage {
  const fields = clientFields.LiveClientContextUpdate;
  checkNames('contextUpdate', params, fields);
  if (fields.every((name) => params[name] === undefined)) {
    throw new ValidationError([
      { path: 'contextUpdate', message: `needs at least one of ${fields.join(', ')}` },
    ]);
  }
  const { systemInstruction, tools, ...others } = params;
  return {
    contextUpdate: {
      ...others,
      ...(systemInstruction !== undefined && { systemInstruction: toContent(systemInstruction) }),
      // The wrapper tells "clear" ({}) from "keep" (absent).
      ...(tools !== undefined && {
        tools: tools === null || tools.length === 0 ? {} : { tools: toTools(tools) },
      }),
    },
  };
}

export function toolResponseMessage(
  params: LiveSendToolResponseParameters,
  backend: Backend,
): LiveClientMessage {
  checkNames('toolResponse', params, clientFields.LiveClientToolResponse);
  const { functionResponses: given, ...others } = params;
  const functionResponses = (
    Array.isArray(given) ? given : given === undefined ? [] : [given]
  ) as FunctionResponse[];
  validateFunctionResponses(functionResponses, { backend });
  return { toolResponse: { ...others, functionResponses } };
}

/**
 * The frame of a piece of PCM. A template, not `JSON.stringify`: nothing in it needs escaping, and the
 * payload is never scanned when it comes as bytes.
 */
export function audioFrame(pcm: PcmInput, sampleRate: number = INPUT_SAMPLE_RATE): string {
  checkSampleRate(sampleRate);
  const data = typeof pcm === 'string' ? safeBase64('pcm', pcm) : encodeBase64(evenBytes(pcm));
  return `{"realtimeInput":{"audio":{"mimeType":"audio/pcm;rate=${sampleRate}","data":"${data}"}}}`;
}

/** The frame of one picture. */
export function videoFrame(image: ImageInput, mimeType = 'image/jpeg'): string {
  if (typeof mimeType !== 'string' || !/^image\/[\w.+-]+$/.test(mimeType)) {
    throw new ValidationError([{ path: 'mimeType', message: 'must be an image type, such as image/jpeg' }]);
  }
  if (typeof image !== 'string' && !(image instanceof Uint8Array) && !(image instanceof ArrayBuffer)) {
    throw new ValidationError([
      { path: 'image', message: 'must be a Uint8Array, an ArrayBuffer or base64 text' },
    ]);
  }
  const data =
    typeof image === 'string'
      ? safeBase64('image', image)
      : encodeBase64(image instanceof ArrayBuffer ? new Uint8Array(image) : image);
  return `{"realtimeInput":{"video":{"mimeType":"${mimeType}","data":"${data}"}}}`;
}

/** Refuses text that could end the JSON string it is put into, and with it forge whole frames. */
function safeBase64(path: string, text: string): string {
  // oxlint-disable-next-line no-control-regex -- a control character breaks the frame too
  if (/["\\\u0000-\u001f]/.test(text)) {
    throw new ValidationError([
      { path, message: 'is not base64: it holds quotes, backslashes or control characters' },
    ]);
  }
  return text;
}

function evenBytes(pcm: Uint8Array | Int16Array | ArrayBuffer): Uint8Array {
  // Not any view: the floats of Web Audio, taken as bytes, are noise.
  if (!(pcm instanceof ArrayBuffer) && !['Uint8Array', 'Int16Array'].includes(pcm?.[Symbol.toStringTag])) {
    throw new ValidationError([
      { path: 'pcm', message: 'must be a Uint8Array, an Int16Array, an ArrayBuffer or base64 text' },
    ]);
  }
  const bytes = pcmBytes(pcm);
  if (bytes.byteLength % BYTES_PER_SAMPLE === 0) return bytes;
  throw new ValidationError([
    {
      path: 'pcm',
      message: 'has an odd number of bytes, but a sample has two; pcmChunks() cuts streams evenly',
    },
  ]);
}

function checkMimeType(path: string, blob: Blob | undefined, prefix: string): void {
  if (blob === undefined || String(blob?.mimeType).startsWith(prefix)) return;
  throw new ValidationError([{ path: `${path}.mimeType`, message: `must begin with ${prefix}` }]);
}
