/** What the emulated model answers: what a test defines, or an echo. */

import type { FunctionCall, FunctionResponse, Part } from '../../../generated/types.ts';
import { INPUT_SAMPLE_RATE, pcmDurationMs } from '../../audio/pcm.ts';
import type { EmulatedState } from '../session/state.ts';

/** Speech with its transcript. */
export interface Speech {
  /** PCM, signed 16 bit, little endian, mono. */
  readonly pcm: Uint8Array;
  /** In Hz. Converted to 24,000. */
  readonly sampleRate: number;
  readonly transcript?: string;
}

/** The turn ends because the model expects the user to go on. Known from documentation only. */
export interface Waiting {
  readonly waitingForInput: true;
}

/**
 * One thing the model does. A text is written, or spoken where the session's modality is audio: by `speak`, or as a
 * tune. A list of calls goes out in one frame.
 */
export type Reply = string | Part | Speech | FunctionCall | readonly FunctionCall[] | Waiting;

/** Speaks a text: PCM, signed 16 bit, little endian, mono, with its rate in Hz. */
export type Speak = (text: string) => Promise<Omit<Speech, 'transcript'>>;

/**
 * An answer. In a generator, `yield` of a blocking call returns its responses:
 * `const [response] = yield { name: 'weather', args: { city } }`.
 */
export type Replies = Iterable<Reply> | AsyncIterable<Reply>;

/** A user's turn. */
export interface EmulatedTurn {
  /** What the user wrote, if anything. */
  readonly text?: string;
  /** What the user said, if anything: PCM, 16 bit, mono, 16,000 Hz, without the silence around it. */
  readonly audio?: Uint8Array;
  /** The parts of the turn: text, images, function responses, and the newest video frame. */
  readonly parts: readonly Part[];
  /** How many video frames came since the last turn. */
  readonly videoFrames: number;
  /** What the session holds, this turn included. */
  readonly session: EmulatedState;
}

/**
 * Answers a turn. Called again with the function responses as parts when an answer ended with a call.
 * `undefined` leaves the turn to the built-in echo.
 */
export type Respond = (turn: EmulatedTurn) => Replies | undefined | Promise<Replies | undefined>;

/**
 * The built-in answers. Speech comes back as an echo; a text `call NAME {"json": "args"}`, one a line, calls
 * declared functions; responses and any other text are repeated.
 */
export function* echo({ text, audio, parts, session }: EmulatedTurn): Generator<Reply, void, undefined> {
  const responses = parts.flatMap((part) => part.functionResponse ?? []);
  const calls = text === undefined ? [] : callsIn(text, session);
  if (responses.length > 0) yield responses.map(describeResponse).join(' ');
  else if (calls.length > 0) yield calls;
  else if (text !== undefined) yield `You said: ${text}`;
  else if (audio !== undefined) {
    const seconds = (pcmDurationMs(audio.length, INPUT_SAMPLE_RATE) / 1_000).toFixed(1);
    yield {
      pcm: audio,
      sampleRate: INPUT_SAMPLE_RATE,
      transcript: `This is your voice, ${seconds} s of it.`,
    };
  } else yield 'Hello, I am an emulator.';
}

function describeResponse({ name, response }: FunctionResponse): string {
  return `${name ?? 'The function'} answered ${JSON.stringify(response ?? {})}.`;
}

/** `call NAME {...}` on lines of their own, for functions that are declared. */
function callsIn(text: string, { tools }: EmulatedState): FunctionCall[] {
  const declared = tools
    .flatMap(({ functionDeclarations }) => functionDeclarations ?? [])
    .map(({ name }) => name);
  return text.split('\n').flatMap((line) => {
    const [, name = '', json = ''] = /^\s*call\s+([\w.:-]+)\s*(.*)$/.exec(line) ?? [];
    return declared.includes(name) ? [{ name, args: parseArgs(json) }] : [];
  });
}

function parseArgs(json: string): Record<string, unknown> {
  try {
    const args: unknown = JSON.parse(json || '{}');
    return typeof args === 'object' && args !== null && !Array.isArray(args) ? { ...args } : {};
  } catch {
    return {};
  }
}
