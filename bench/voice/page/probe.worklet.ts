/** Processors that measure, in the audio thread. */
import type { ProbeMessage } from './tap.ts';

declare const currentFrame: number;
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: new () => Processor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
abstract class Processor extends AudioWorkletProcessor {
  abstract process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

/** What is so small is silence. */
const SILENCE = 1e-7;

/** Tells when what passes begins and ceases to sound, and keeps it if asked to. */
class Probe extends Processor {
  #isLoud = false;
  #kept: Float32Array[] | undefined;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<'ping' | 'record' | 'take'>) => {
      if (data === 'ping') this.#tell({ type: 'pong' });
      if (data === 'take') this.#tell({ type: 'samples', blocks: this.#kept ?? [] });
      this.#kept = data === 'record' ? [] : data === 'take' ? undefined : this.#kept;
    };
  }

  process([input]: Float32Array[][]): boolean {
    const block = input?.[0] ?? new Float32Array(128);
    const isLoud = block.some((value) => Math.abs(value) > SILENCE);
    if (isLoud !== this.#isLoud) this.#tell({ type: 'change', isLoud, at: Date.now(), frame: currentFrame });
    this.#isLoud = isLoud;
    this.#kept?.push(block.slice());
    return true;
  }

  #tell(message: ProbeMessage): void {
    this.port.postMessage(message);
  }
}

/** Silence, and from a message on a level; says when it has given out the first block of it. */
class Step extends Processor {
  #level = 0;
  #isNew = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<number>) => {
      this.#level = data;
      this.#isNew = true;
    };
  }

  process(_inputs: unknown, [output]: Float32Array[][]): boolean {
    output?.[0]?.fill(this.#level);
    if (this.#isNew) this.port.postMessage(Date.now());
    this.#isNew = false;
    return true;
  }
}

/** Gives and takes what a microphone and a speaker do, and makes nothing of it. */
class Exchange extends Processor {
  #frames = 0;

  constructor() {
    super();
    this.port.onmessage = () => undefined;
  }

  process(): boolean {
    this.#frames += 128;
    if (this.#frames < sampleRate / 50) return true;
    this.#frames -= sampleRate / 50;
    const pcm = new Int16Array(320);
    this.port.postMessage({ pcm, level: 0 }, [pcm.buffer]);
    return true;
  }
}

registerProcessor('probe', Probe);
registerProcessor('exchange', Exchange);
registerProcessor('step', Step);
