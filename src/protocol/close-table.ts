/** The ends of connections that are told apart, and what to do about each (docs/evidence.md#close-codes). */
import type { ConnectionPhase, ErrorKind } from '../errors.ts';

/**
 * What a session does about an end.
 *
 * - `reconnect`: dials again and resumes
 * - `retry`: tries the same resume point again after a wait, a few times at most
 * - `nextPoint`: goes on to the next resume point at once: the handle is dead
 * - `suspect`: reconnects once without what it sent last, the likely reason of the end; ends if that happens again
 * - `idle`: what the policy says about idleness
 * - `credential`: tries once more if a function can give another credential; ends otherwise
 * - `unauthorized`: retries: a proxy may have answered. Ends once the attempts with one resume point are used up
 * - `end`: ends, since another attempt would end the same way
 */
export type CloseAction =
  'reconnect' | 'retry' | 'nextPoint' | 'suspect' | 'idle' | 'credential' | 'unauthorized' | 'end';

/** For a connection in use, and for an attempt to resume. A first connection is never tried again: `connect` rejects. */
export interface CloseActions {
  readonly inUse: CloseAction;
  readonly resuming: CloseAction;
}

const FAILED: CloseActions = { inUse: 'reconnect', resuming: 'retry' };
const GONE: CloseActions = { inUse: 'reconnect', resuming: 'nextPoint' };
const OURS: CloseActions = { inUse: 'suspect', resuming: 'nextPoint' };
const SUSPECT: CloseActions = { inUse: 'suspect', resuming: 'retry' };
const REFUSED: CloseActions = { inUse: 'end', resuming: 'nextPoint' };
const IDLE: CloseActions = { inUse: 'idle', resuming: 'retry' };
const CREDENTIAL: CloseActions = { inUse: 'credential', resuming: 'credential' };
const UNAUTHORIZED: CloseActions = { inUse: 'end', resuming: 'unauthorized' };
const FINAL: CloseActions = { inUse: 'end', resuming: 'end' };

/** A row of the table. Conditions that are absent always hold. */
export interface CloseRow {
  readonly code?: number;
  /** The HTTP status of a refused upgrade. */
  readonly status?: RegExp;
  /** The reason. The same code means many things, so the text decides. */
  readonly reason?: RegExp;
  readonly phase?: ConnectionPhase;
  /** The shape of the last message sent, media aside. */
  readonly after?: RegExp;
  readonly kind: ErrorKind;
  readonly actions: CloseActions;
  readonly hint: string;
}

/** Every end that is told apart. The first row that fits is taken. */
export const CLOSE_ROWS: readonly CloseRow[] = [
  {
    status: /^40[13]/,
    kind: 'auth',
    actions: UNAUTHORIZED,
    hint: 'The server refused the credential at the door. Check the key, token or headers, and what your proxy lets through.',
  },
  {
    status: /^404/,
    kind: 'invalid',
    actions: FAILED,
    hint: 'There is nothing at this address. Check baseUrl and apiVersion.',
  },
  {
    status: /^429/,
    kind: 'quota',
    actions: FAILED,
    hint: 'Too many requests. Wait, then try again, or raise the quota.',
  },
  {
    status: /^5/,
    kind: 'internal',
    actions: FAILED,
    hint: 'The server, or a proxy before it, is in trouble. Wait, then try again.',
  },
  {
    status: /^\d/,
    kind: 'invalid',
    actions: FAILED,
    hint: 'What answers at this address does not speak WebSocket. Check baseUrl and what your proxy makes of upgrades.',
  },
  {
    reason: /location is not supported/i,
    kind: 'location',
    actions: FINAL,
    hint: 'The service is not offered where this request came from.',
  },
  {
    reason: /token has been used too many times/i,
    kind: 'token',
    actions: CREDENTIAL,
    hint: 'The ephemeral token is spent. Mint a new one, or mint it with more uses.',
  },
  {
    reason: /auth_token|ephemeral token|token.{0,80}(?:expired|invalid)/i,
    kind: 'token',
    actions: CREDENTIAL,
    hint: 'The ephemeral token was refused. Mint a new one; tokens work with v1alpha.',
  },
  {
    reason: /api key not valid/i,
    kind: 'auth',
    actions: CREDENTIAL,
    hint: 'Check the API key: it is not one the service knows.',
  },
  {
    reason: /api key expired/i,
    kind: 'auth',
    actions: CREDENTIAL,
    hint: 'The API key has expired. Make a new one.',
  },
  {
    reason: /api keys are not supported/i,
    kind: 'auth',
    actions: CREDENTIAL,
    hint: 'This method takes no API keys: pass an access token on Vertex AI, or an ephemeral token.',
  },
  {
    reason: /unregistered callers|permission|unauthenticated|credential/i,
    kind: 'auth',
    actions: CREDENTIAL,
    hint: 'No credential the service accepts came with the connection. Pass apiKey, or a token for the Constrained method.',
  },
  {
    reason:
      /not found for api version|not supported for bidigeneratecontent|unexpected model name|publisher model/i,
    kind: 'model',
    actions: FINAL,
    hint: 'This model does not exist here or does not speak Live. Check its name and the apiVersion.',
  },
  {
    reason: /session not found/i,
    kind: 'session',
    actions: GONE,
    hint: 'The resumption handle is unknown or expired: handles last about two hours. Start a new session.',
  },
  {
    reason: /quota|credits|billing|resource.exhausted/i,
    kind: 'quota',
    actions: FINAL,
    hint: 'The quota or the credits are used up. Wait, raise the quota, or check billing.',
  },
  {
    reason: /operation was aborted/i,
    kind: 'idle',
    actions: IDLE,
    hint: 'Nobody said anything for a while, so the service hung up. Connect again when there is something to say.',
  },
  {
    reason: /goaway/i,
    kind: 'deadline',
    actions: FAILED,
    hint: 'The connection reached its time limit after a goAway. Connect again, with the newest resumption handle.',
  },
  {
    reason: /deadline expired/i,
    kind: 'deadline',
    actions: FAILED,
    hint: 'The connection reached its time limit. Connect again, with the newest resumption handle.',
  },
  {
    reason: /keepalive ping timeout/i,
    kind: 'network',
    actions: FAILED,
    hint: 'Something on the way asks for faster answers than the service gives: its pongs take up to 30 s. Connect again.',
  },
  {
    reason: /context (?:window|length|size)|(?:too many|maximum).{0,80}tokens/i,
    kind: 'invalid',
    actions: FINAL,
    hint: 'The conversation no longer fits the model. Set contextWindowCompression, or start a new session.',
  },
  {
    reason: /audio transcription is required/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'This model transcribes: set inputAudioTranscription, {} is enough.',
  },
  {
    reason: /cannot extract voices/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'This model speaks: set responseModalities to AUDIO, and outputAudioTranscription to get text.',
  },
  {
    reason: /explicit activity control/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'Activity marks need automaticActivityDetection.disabled in the setup.',
  },
  {
    reason: /precondition check failed/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'Often an activityEnd for an activity without audio. Send audio between start and end.',
  },
  {
    reason: /not implemented, or supported, or enabled/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'Often realtime input while a blocking function call waits for its answer. Answer the call first.',
  },
  {
    reason: /requested entity was not found/i,
    kind: 'internal',
    actions: SUSPECT,
    hint: 'Seen now and then after tool responses. Connect again.',
  },
  {
    reason: /unknown name/i,
    kind: 'invalid',
    actions: OURS,
    hint: 'The service does not know the field it names. Remove it, or use the model or backend that takes it.',
  },
  {
    code: 1007,
    after: /^realtimeInput\.mediaChunks/,
    kind: 'invalid',
    actions: OURS,
    hint: 'Models from 3.1 on refuse mediaChunks. Send audio and video.',
  },
  {
    code: 1007,
    after: /^clientContent/,
    kind: 'invalid',
    actions: OURS,
    hint: 'Likely the client content: 3.1 models take it only as history before the first turn (sendText knows that), 3.8 models want a role, user or model, in every turn.',
  },
  {
    code: 1007,
    after: /^toolResponse/,
    kind: 'invalid',
    actions: OURS,
    hint: 'Likely the tool response: each needs the id and name of a call that is open, and an object as its response.',
  },
  {
    code: 1007,
    after: /^contextUpdate/,
    kind: 'invalid',
    actions: OURS,
    hint: 'Likely the context update: it is documented for 3.8 models on Vertex AI only.',
  },
  {
    code: 1007,
    after: /^realtimeInput\.activity/,
    kind: 'invalid',
    actions: OURS,
    hint: 'Likely the activity mark: marks need automaticActivityDetection.disabled, and audio between start and end.',
  },
  {
    code: 1007,
    phase: 'setup',
    kind: 'invalid',
    actions: OURS,
    hint: 'The service refused the setup. Read the warnings of this error and check the setup against docs/models.md: thinkingConfig, modalities and tools it does not take all end like this, and so does a resumption handle that is dead.',
  },
  {
    code: 1007,
    kind: 'invalid',
    actions: OURS,
    hint: 'The service refused a message. lastFrames says what went out last: media, roles and fields that the model does not take all end like this, and so does a conversation that no longer fits it.',
  },
  {
    code: 1008,
    after: /^toolResponse/,
    kind: 'invalid',
    actions: REFUSED,
    hint: 'Likely the tool response: answer only calls that are open, with their id and name, and send no realtime input while a blocking one is.',
  },
  {
    code: 1008,
    kind: 'invalid',
    actions: REFUSED,
    hint: 'The service refused the connection by policy: model, credential and billing are the usual causes.',
  },
  {
    code: 1009,
    kind: 'invalid',
    actions: OURS,
    hint: 'A message was too big. Send media in smaller chunks.',
  },
  {
    code: 1011,
    phase: 'setup',
    kind: 'internal',
    actions: FAILED,
    hint: 'The service had an internal error. If a session was to go on, its old connection has to be closed first. Connect again.',
  },
  {
    code: 1011,
    kind: 'internal',
    actions: FAILED,
    hint: 'The service had an internal error. Connect again, with the newest resumption handle if there is one.',
  },
  {
    code: 1000,
    phase: 'setup',
    kind: 'unknown',
    actions: FAILED,
    hint: 'The server closed without saying why, before the session began.',
  },
  { code: 1000, kind: 'normal', actions: FAILED, hint: '' },
  {
    code: 1001,
    kind: 'network',
    actions: FAILED,
    hint: 'The server or something on the way is going away. Connect again.',
  },
  {
    code: 1006,
    phase: 'dial',
    kind: 'network',
    actions: FAILED,
    hint: 'The socket could not be opened. Check the network, the address and proxies. A browser does not tell a refused upgrade from a dead network.',
  },
  {
    code: 1006,
    kind: 'network',
    actions: FAILED,
    hint: 'The connection broke without a word. Connect again, with the newest resumption handle if there is one.',
  },
  { kind: 'unknown', actions: FAILED, hint: 'The connection ended with a code this library does not know.' },
];
