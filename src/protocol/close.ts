/** Why a connection ended, read from its close code and the text beside it (docs/evidence.md#close-codes). */
import type { ConnectionPhase, ErrorKind } from '../errors.ts';
import { lastMessage } from './sent-frames.ts';

export interface CloseDescription {
  readonly kind: ErrorKind;
  /** Whether the same attempt may succeed later without a change. */
  readonly retryable: boolean;
  /** What a person can do about it. */
  readonly hint: string;
  /** Whether the reason fills all 123 bytes a close frame has for it, and so was probably cut. */
  readonly reasonTruncated: boolean;
}

/** What is known of an end. */
export interface CloseFacts {
  code: number;
  reason: string;
  phase: ConnectionPhase;
  httpStatus?: number | undefined;
  /** The shapes of what was sent last, as `Trail` tells them. */
  lastFrames?: readonly string[];
}

interface Row {
  /** Only for this close code. */
  readonly code?: number;
  /** Only for refused upgrades with such a status. */
  readonly status?: RegExp;
  /** Only where the reason matches. The same code means many things: the text decides. */
  readonly reason?: RegExp;
  readonly phase?: ConnectionPhase;
  /** Only where the last message, media aside, has such a shape. */
  readonly after?: RegExp;
  readonly kind: ErrorKind;
  readonly retryable?: true;
  readonly hint: string;
}

/** The first row that fits is taken. */
const ROWS: readonly Row[] = [
  {
    status: /^40[13]/,
    kind: 'auth',
    hint: 'The server refused the credential at the door. Check the key, token or headers, and what your proxy lets through.',
  },
  {
    status: /^404/,
    kind: 'invalid',
    hint: 'There is nothing at this address. Check baseUrl and apiVersion.',
  },
  {
    status: /^429/,
    kind: 'quota',
    retryable: true,
    hint: 'Too many requests. Wait, then try again, or raise the quota.',
  },
  {
    status: /^5/,
    kind: 'internal',
    retryable: true,
    hint: 'The server, or a proxy before it, is in trouble. Wait, then try again.',
  },
  {
    status: /^/,
    kind: 'invalid',
    hint: 'What answers at this address does not speak WebSocket. Check baseUrl and what your proxy makes of upgrades.',
  },
  {
    reason: /location is not supported/i,
    kind: 'location',
    hint: 'The service is not offered where this request came from.',
  },
  {
    reason: /token has been used too many times/i,
    kind: 'token',
    hint: 'The ephemeral token is spent. Mint a new one, or mint it with more uses.',
  },
  {
    reason: /auth_token|ephemeral token|token.{0,80}(?:expired|invalid)/i,
    kind: 'token',
    hint: 'The ephemeral token was refused. Mint a new one; tokens work with v1alpha.',
  },
  { reason: /api key not valid/i, kind: 'auth', hint: 'Check the API key: it is not one the service knows.' },
  { reason: /api key expired/i, kind: 'auth', hint: 'The API key has expired. Make a new one.' },
  {
    reason: /api keys are not supported/i,
    kind: 'auth',
    hint: 'This method takes no API keys: pass an access token on Vertex AI, or an ephemeral token.',
  },
  {
    reason: /unregistered callers|permission|unauthenticated|credential/i,
    kind: 'auth',
    hint: 'No credential the service accepts came with the connection. Pass apiKey, or a token for the Constrained method.',
  },
  {
    reason:
      /not found for api version|not supported for bidigeneratecontent|unexpected model name|publisher model/i,
    kind: 'model',
    hint: 'This model does not exist here or does not speak Live. Check its name and the apiVersion.',
  },
  {
    reason: /session not found/i,
    kind: 'session',
    hint: 'The resumption handle is unknown or expired: handles last about two hours. Start a new session.',
  },
  {
    reason: /quota|credits|billing|resource.exhausted/i,
    kind: 'quota',
    hint: 'The quota or the credits are used up. Wait, raise the quota, or check billing.',
  },
  {
    reason: /operation was aborted/i,
    kind: 'idle',
    retryable: true,
    hint: 'Nobody said anything for a while, so the service hung up. Connect again when there is something to say.',
  },
  {
    reason: /goaway/i,
    kind: 'deadline',
    retryable: true,
    hint: 'The connection reached its time limit after a goAway. Connect again, with the newest resumption handle.',
  },
  {
    reason: /deadline expired/i,
    kind: 'deadline',
    retryable: true,
    hint: 'The connection reached its time limit. Connect again, with the newest resumption handle.',
  },
  {
    reason: /keepalive ping timeout/i,
    kind: 'network',
    retryable: true,
    hint: 'Something on the way asks for faster answers than the service gives: its pongs take up to 30 s. Connect again.',
  },
  {
    reason: /context (?:window|length|size)|(?:too many|maximum).{0,80}tokens/i,
    kind: 'invalid',
    hint: 'The conversation no longer fits the model. Set contextWindowCompression, or start a new session.',
  },
  {
    reason: /audio transcription is required/i,
    kind: 'invalid',
    hint: 'This model transcribes: set inputAudioTranscription, {} is enough.',
  },
  {
    reason: /cannot extract voices/i,
    kind: 'invalid',
    hint: 'This model speaks: set responseModalities to AUDIO, and outputAudioTranscription to get text.',
  },
  {
    reason: /explicit activity control/i,
    kind: 'invalid',
    hint: 'Activity marks need automaticActivityDetection.disabled in the setup.',
  },
  {
    reason: /precondition check failed/i,
    kind: 'invalid',
    hint: 'Often an activityEnd for an activity without audio. Send audio between start and end.',
  },
  {
    reason: /not implemented, or supported, or enabled/i,
    kind: 'invalid',
    hint: 'Often realtime input while a blocking function call waits for its answer. Answer the call first.',
  },
  {
    reason: /requested entity was not found/i,
    kind: 'internal',
    retryable: true,
    hint: 'Seen now and then after tool responses. Connect again.',
  },
  {
    reason: /unknown name/i,
    kind: 'invalid',
    hint: 'The service does not know the field it names. Remove it, or use the model or backend that takes it.',
  },
  {
    code: 1007,
    after: /^realtimeInput\.mediaChunks/,
    kind: 'invalid',
    hint: 'Models from 3.1 on refuse mediaChunks. Send audio and video.',
  },
  {
    code: 1007,
    after: /^clientContent/,
    kind: 'invalid',
    hint: 'Likely the client content: 3.1 models take it only as history before the first turn (sendText knows that), 3.8 models want a role, user or model, in every turn.',
  },
  {
    code: 1007,
    after: /^toolResponse/,
    kind: 'invalid',
    hint: 'Likely the tool response: each needs the id and name of a call that is open, and an object as its response.',
  },
  {
    code: 1007,
    after: /^contextUpdate/,
    kind: 'invalid',
    hint: 'Likely the context update: it is documented for 3.8 models on Vertex AI only.',
  },
  {
    code: 1007,
    after: /^realtimeInput\.activity/,
    kind: 'invalid',
    hint: 'Likely the activity mark: marks need automaticActivityDetection.disabled, and audio between start and end.',
  },
  {
    code: 1007,
    phase: 'setup',
    kind: 'invalid',
    hint: 'The service refused the setup. Read the warnings (onWarning, or lint) and check it against the model: thinkingConfig, modalities and tools it does not take all end like this, and so does a resumption handle that is dead.',
  },
  {
    code: 1007,
    kind: 'invalid',
    hint: 'The service refused a message. lastFrames says what went out last: media, roles and fields that the model does not take all end like this, and so does a conversation that no longer fits it.',
  },
  {
    code: 1008,
    after: /^toolResponse/,
    kind: 'invalid',
    hint: 'Likely the tool response: answer only calls that are open, with their id and name, and send no realtime input while a blocking one is.',
  },
  {
    code: 1008,
    kind: 'invalid',
    hint: 'The service refused the connection by policy: model, credential and billing are the usual causes.',
  },
  { code: 1009, kind: 'invalid', hint: 'A message was too big. Send media in smaller chunks.' },
  {
    code: 1011,
    phase: 'setup',
    kind: 'internal',
    retryable: true,
    hint: 'The service had an internal error. If a session was to go on, its old connection has to be closed first. Connect again.',
  },
  {
    code: 1011,
    kind: 'internal',
    retryable: true,
    hint: 'The service had an internal error. Connect again, with the newest resumption handle if there is one.',
  },
  {
    code: 1000,
    phase: 'setup',
    kind: 'unknown',
    retryable: true,
    hint: 'The server closed without saying why, before the session began.',
  },
  { code: 1000, kind: 'normal', retryable: true, hint: '' },
  {
    code: 1001,
    kind: 'network',
    retryable: true,
    hint: 'The server or something on the way is going away. Connect again.',
  },
  {
    code: 1006,
    phase: 'dial',
    kind: 'network',
    retryable: true,
    hint: 'The socket could not be opened. Check the network, the address and proxies. A browser does not tell a refused upgrade from a dead network.',
  },
  {
    code: 1006,
    kind: 'network',
    retryable: true,
    hint: 'The connection broke without a word. Connect again, with the newest resumption handle if there is one.',
  },
  { kind: 'unknown', retryable: true, hint: 'The connection ended with a code this library does not know.' },
];

/** A close frame without a code comes as this: it says no more and no less than 1000. */
const NO_CODE = 1005;

/** Whether a code says that the end was meant. */
export function isCleanClose(code: number): boolean {
  return code === 1000 || code === NO_CODE;
}

/** Bytes that a close frame has for its reason. */
const REASON_BYTES = 123;

/** Reads an end. Quota is told from an internal error by its text: both are 1011. */
export function describeClose(facts: CloseFacts): CloseDescription {
  const { code, reason, phase, httpStatus, lastFrames = [] } = facts;
  const last = lastMessage(lastFrames);
  const row = ROWS.find(
    (candidate) =>
      (candidate.code === undefined || candidate.code === (code === NO_CODE ? 1000 : code)) &&
      (candidate.status === undefined ||
        (httpStatus !== undefined && candidate.status.test(`${httpStatus}`))) &&
      (candidate.reason === undefined || candidate.reason.test(reason)) &&
      (candidate.phase === undefined || candidate.phase === phase) &&
      (candidate.after === undefined || candidate.after.test(last)),
  ) as Row;
  return {
    kind: row.kind,
    retryable: row.retryable ?? false,
    hint: row.hint,
    // Cut at a character's border, so up to three bytes may be missing.
    reasonTruncated: utf8Length(reason) >= REASON_BYTES - 3,
  };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}
