/** What keeps a page from hearing and speaking, and what to do about it. */
import { LiveError } from '../errors.ts';

export type VoiceErrorKind =
  /** The user or the page's policy refused the microphone. */
  | 'permission'
  /** There is no such device, or another program has it. */
  | 'device'
  /** The device was lost, and none took its place. */
  | 'deviceLost'
  /** Browsers give microphones to pages over HTTPS and on localhost only. */
  | 'insecure'
  /** The content security policy of the page refuses the worklet, or it cannot be found. */
  | 'worklet'
  /** The runtime has no Web Audio. */
  | 'unsupported';

/** The microphone or the speaker cannot be used. */
export class VoiceError extends LiveError {
  override readonly name: string = 'VoiceError';
  readonly kind: VoiceErrorKind;
  /** What a person can do about it. */
  readonly hint: string;

  constructor(kind: VoiceErrorKind, message: string, hint: string, cause?: unknown) {
    super('voice', `${message} ${hint}`, { cause });
    this.kind = kind;
    this.hint = hint;
  }
}

/** What `getUserMedia` rejects with, by the name of its error. */
export function microphoneError(cause: unknown): VoiceError {
  switch ((cause as { name?: unknown } | undefined)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new VoiceError(
        'permission',
        'The microphone was refused.',
        'Allow it in the settings of the site; in a frame, add allow="microphone"; a Permissions-Policy must not forbid it.',
        cause,
      );
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new VoiceError(
        'device',
        'There is no such microphone.',
        'Plug one in, or choose another.',
        cause,
      );
    default:
      return new VoiceError(
        'device',
        'The microphone cannot be opened.',
        'Another program may have it; close that, or choose another device.',
        cause,
      );
  }
}

export function insecure(): VoiceError {
  return new VoiceError(
    'insecure',
    'This page has no access to microphones and audio worklets.',
    'Serve it over HTTPS, or from localhost.',
  );
}

export function unsupported(): VoiceError {
  return new VoiceError(
    'unsupported',
    'This runtime has no AudioContext with worklets.',
    'Call it in a page, from a browser of 2021 or later.',
  );
}
