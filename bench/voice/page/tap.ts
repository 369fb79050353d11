/**
 * The audio graph of the page, tapped: what goes to the speaker passes a probe, and a signal can take the place of what
 * the microphone hears. Import it before the library makes a context.
 */

export type ProbeMessage =
  | { readonly type: 'pong' }
  | { readonly type: 'samples'; readonly blocks: readonly Float32Array[] }
  | { readonly type: 'change'; readonly isLoud: boolean; readonly at: number; readonly frame: number };

export type Change = Extract<ProbeMessage, { type: 'change' }>;

/** Makes what stands in for the microphone. */
type Signal = (context: AudioContext) => AudioNode;

let signal: Signal | undefined;
const contexts: TappedContext[] = [];

/** Lets microphones that are opened from now on hear this; without one, the device. */
export function hearInstead(make: Signal | undefined): void {
  signal = make;
}

/** The newest context, once its probe listens. */
export async function tapped(): Promise<TappedContext> {
  const newest = contexts.at(-1);
  if (newest === undefined) throw new Error('No context was made.');
  await newest.ready;
  return newest;
}

export class TappedContext extends AudioContext {
  readonly ready: Promise<void>;
  /** When it began and ceased to sound, in order. */
  readonly changes: Change[] = [];
  readonly #out = new GainNode(this);
  #probe: AudioWorkletNode | undefined;
  #waiting: ((message: ProbeMessage) => void)[] = [];

  constructor(options?: AudioContextOptions) {
    super(options);
    this.#out.connect(super.destination);
    this.ready = this.#listen();
    contexts.push(this);
  }

  override get destination(): AudioDestinationNode {
    return this.#out as unknown as AudioDestinationNode;
  }

  override createMediaStreamSource(stream: MediaStream): MediaStreamAudioSourceNode {
    const source = signal?.(this) ?? super.createMediaStreamSource(stream);
    return source as MediaStreamAudioSourceNode;
  }

  /** How long an empty message to the audio thread and back takes, in milliseconds. */
  async ping(): Promise<number> {
    const begin = Date.now();
    await this.#ask('ping');
    return Date.now() - begin;
  }

  record(): void {
    this.#probe?.port.postMessage('record');
  }

  /** What has passed since {@link record}. */
  async take(): Promise<number[]> {
    const message = await this.#ask('take');
    return message.type === 'samples' ? message.blocks.flatMap((block) => [...block]) : [];
  }

  async #listen(): Promise<void> {
    await this.audioWorklet.addModule('/probe.js');
    this.#probe = new AudioWorkletNode(this, 'probe', { numberOfOutputs: 0 });
    this.#probe.port.onmessage = ({ data }: MessageEvent<ProbeMessage>) => {
      if (data.type === 'change') this.changes.push(data);
      else this.#waiting.shift()?.(data);
    };
    this.#out.connect(this.#probe);
  }

  #ask(question: 'ping' | 'take'): Promise<ProbeMessage> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#probe?.port.postMessage(question);
    });
  }
}

globalThis.AudioContext = TappedContext;
