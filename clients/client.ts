/** What every client is driven by and tells, whatever its vendor calls it. */

/** What a client has told its user. */
export interface News {
  /** Bytes of speech that it gave out: PCM, 16 bit, mono, 24,000 Hz. 0 where it says only that the model speaks. */
  readonly audio?: number;
  /** A piece of what the user said, or all of it so far. */
  readonly heard?: string;
  /** A piece of what the model said, or all of it so far. */
  readonly said?: string;
  readonly call?: { readonly name: string; readonly args: unknown };
  readonly interrupted?: true;
  readonly turnOver?: true;
  /** How long the connection will last, in the client's own form. */
  readonly goAway?: string;
  readonly problem?: string;
}

/** Where to connect, and as whom. */
export interface Place {
  /** Of the emulator. A client whose host is fixed is led there without it. */
  readonly url: string;
  readonly as: 'key' | 'token' | 'vertex';
}

/** A session in a client. */
export interface Talk {
  write(text: string): unknown;
  /** PCM, 16 bit, mono, 16,000 Hz. */
  speak(pcm: Uint8Array): unknown;
  /** Goes on over another connection, in the client's own way. */
  resume?(): unknown;
  close(): unknown;
}

/** The steps that a client is tried with. */
export const STEP_NAMES = [
  'connect',
  'typed',
  'spoken',
  'function',
  'interruption',
  'transcripts',
  'goAway',
  'resumption',
  'token',
  'vertex',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

type Reasons = Readonly<Partial<Record<StepName, string>>>;

/** A client of a vendor, adapted. */
export interface Client {
  /** Its package, by the name under which it is installed. */
  readonly name: string;
  /** The model that it defaults to; where it has no default, the one that its documentation names. */
  readonly model: string;
  /** What it does not have, and why it is not tried. */
  readonly lacks?: Reasons;
  /** Where it is at fault itself, and how. */
  readonly fails?: Reasons;
  /** Connects. Resolves when the client says that it is ready. */
  open(place: Place, tell: (news: News) => void): Promise<Talk>;
}

/** A client that is ready to be opened, and what its end takes. */
export interface Loaded {
  readonly client: Client;
  unload(): Promise<void> | void;
}

/** The function that the model calls. */
export const weather = {
  name: 'get_weather',
  description: 'The weather in a city.',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  execute: () => ({ degrees: 12 }),
} as const;

/** A project and a location of Google Cloud. */
export const PROJECT = 'emulated';
export const LOCATION = 'us-central1';
