/** Counts what a page has opened and not given back. Import it before anything is opened. */

interface Target {
  addEventListener(...args: unknown[]): void;
  removeEventListener(...args: unknown[]): void;
}
interface Track {
  readonly readyState: string;
}
interface Context {
  readonly state: string;
}
interface Page {
  AudioContext: new (options: object) => Context;
  readonly EventTarget: { readonly prototype: Target };
  readonly navigator: {
    readonly mediaDevices: {
      getUserMedia(constraints: object): Promise<{ getTracks(): Track[] }>;
    };
  };
}
const page = globalThis as unknown as Page;

let made = 0;
let contexts: Context[] = [];
let tracks: Track[] = [];
/** Of the page, its devices, contexts and tracks: a socket takes its own with it. What steers the page has some before. */
const listeners = new Map<string, number>();
const OWNERS = ['Window', 'HTMLDocument', 'MediaDevices', 'AudioContext', 'MediaStreamTrack'].map(
  (name) => `[object ${name}]`,
);

page.AudioContext = class extends page.AudioContext {
  constructor(options: object) {
    super(options);
    if (made++ === 0) listeners.clear();
    contexts.push(this);
  }
};

const { mediaDevices } = page.navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  tracks.push(...stream.getTracks());
  return stream;
};

for (const [name, count] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
] as const) {
  const { prototype } = page.EventTarget;
  const original = prototype[name];
  prototype[name] = function (this: Target, ...args: unknown[]) {
    const owner = Object.prototype.toString.call(this ?? page);
    const key = `${owner} ${String(args[0])}`;
    if (OWNERS.includes(owner)) listeners.set(key, (listeners.get(key) ?? 0) + count);
    original.apply(this ?? page, args);
  };
}

export interface Left {
  readonly contexts: number;
  readonly tracks: number;
  readonly listeners: number;
}

/** What is left open. What is closed is forgotten, so that this holds no memory. */
export function left(): Left {
  contexts = contexts.filter(({ state }) => state !== 'closed');
  tracks = tracks.filter(({ readyState }) => readyState !== 'ended');
  const still = [...listeners.values()].reduce((sum, count) => sum + count, 0);
  return { contexts: contexts.length, tracks: tracks.length, listeners: still };
}

/** How many contexts were made in all. */
export function contextsMade(): number {
  return made;
}
