/** How the service closes: codes, with reasons as they were seen word for word. Errors are never frames. */

import { InvalidMessageError } from '../../protocol/client-frame.ts';

/** A close code with its reason. */
export interface Close {
  readonly code: number;
  readonly reason: string;
}

/** The service refuses what the client sent, and closes the connection. */
export class RefusalError extends Error {
  readonly close: Close;

  constructor(close: Close) {
    super(close.reason);
    this.close = close;
  }
}

/** A close that the emulator knows by name. */
export type CloseName = keyof typeof refusals;

/** The most bytes a close frame has for its reason. */
const MAX_REASON_BYTES = 123;

/** The closes of the emulator. Reasons that no source gives are ours, and marked. */
export const refusals = {
  noCredential: {
    code: 1008,
    reason:
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  },
  badKey: { code: 1007, reason: 'API key not valid. Please pass a valid API key.' },
  /** Ours. */
  badToken: { code: 1008, reason: 'Request had invalid authentication credentials: the token is unknown.' },
  /** Ours. */
  tokenExpired: {
    code: 1008,
    reason: 'Request had invalid authentication credentials: the token has expired.',
  },
  tokenSpent: { code: 1011, reason: 'Token has been used too many times' },
  invalidArgument: { code: 1007, reason: 'Request contains an invalid argument.' },
  noTranscription: { code: 1007, reason: 'Input audio transcription is required for ASR' },
  noAudio: { code: 1007, reason: 'Cannot extract voices from a non-audio request.' },
  emptyActivity: { code: 1007, reason: 'Precondition check failed.' },
  explicitActivity: {
    code: 1007,
    reason: 'Explicit activity control is not supported when automatic activity detection is enabled.',
  },
  notImplemented: { code: 1008, reason: 'Operation is not implemented, or supported, or enabled' },
  entityNotFound: { code: 1008, reason: 'Requested entity was not found' },
  /** Its second half is ours. */
  quota: { code: 1011, reason: 'You exceeded your current quota, please check your plan.' },
  unknownHandle: { code: 1008, reason: 'BidiGenerateContent session not found' },
  /** The code is known, the text is a general one. */
  deadHandle: { code: 1007, reason: 'Request contains an invalid argument.' },
  /** The code is known, the text is ours. */
  sessionInUse: { code: 1011, reason: 'Internal error encountered.' },
  internal: { code: 1011, reason: 'Internal error encountered.' },
  idle: { code: 1008, reason: 'The operation was aborted' },
  deadline: { code: 1011, reason: 'Deadline expired before operation could complete.' },
  ignoredGoAway: {
    code: 1008,
    reason:
      'Connection aborted because the client failed to close the connection after receiving a GoAway signal once the session duration limit was reached.',
  },
} as const satisfies Record<string, Close>;

/** The close for an error, if the service would close on it. */
export function closeFor(error: unknown): Close | undefined {
  if (error instanceof RefusalError) return error.close;
  return error instanceof InvalidMessageError ? invalid(error.message) : undefined;
}

export function invalid(reason: string): Close {
  return { code: 1007, reason };
}

/** For a model that is not served. */
export function unknownModel(model: string, version: string): Close {
  const reason = `${model} is not found for API version ${version}, or is not supported for bidiGenerateContent. Call ModelService.ListModels to see the list of available models and their supported methods.`;
  return { code: 1008, reason };
}

/** Cuts a reason to what fits into a close frame: 123 bytes of UTF-8, between characters. */
export function cutReason(reason: string): string {
  const bytes = new TextEncoder().encode(reason);
  if (bytes.length <= MAX_REASON_BYTES) return reason;
  let end = MAX_REASON_BYTES;
  while ((bytes[end]! & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(bytes.subarray(0, end));
}
