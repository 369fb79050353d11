/** A page's speaker: plays PCM as it comes, and knows what was heard of it. */
import { openAudio, workletNode, type Audio } from './audio.ts';
import { ValidationError } from '../errors.ts';
import { VoiceError } from './error.ts';
import { PLAYOUT, type PlayoutCommand, type PlayoutReport } from './messages.ts';
import { page, type WorkletNode } from './platform.ts';
import type { Played, VoiceOutput } from './shapes.ts';

export interface SpeakerOptions {
  /** Of `enumerateDevices()`. By default the system's. */
  readonly deviceId?: string;
  /** From 0 to 1. @default 1 */
  readonly volume?: number;
  /** Where the page serves `gemini-live/worklet.js`, if it does. */
  readonly workletUrl?: string;
}

/** Opens the speaker. It sounds after a gesture of the user, or once the microphone was allowed. */
export async function openSpeaker(options: SpeakerOptions = {}): Promise<Speaker> {
  const audio = await openAudio(options.workletUrl);
  try {
    const speaker = new Speaker(audio);
    if (options.volume !== undefined) speaker.volume = options.volume;
    if (options.deviceId !== undefined) await speaker.setDevice(options.deviceId);
    return speaker;
  } catch (error) {
    await audio.release();
    throw error;
  }
}

/** How long a flush waits for the audio thread, in milliseconds. */
const FLUSH_MS = 100;

const NOTHING: PlayoutReport = {
  change: undefined,
  playedMs: 0,
  pushedMs: 0,
  queuedMs: 0,
  depthMs: 0,
  underruns: 0,
  level: 0,
};

/** Made by {@link openSpeaker}. */
export class Speaker implements VoiceOutput {
  onPlaying: ((isPlaying: boolean) => void) | undefined;
  readonly #audio: Audio;
  readonly #node: WorkletNode<PlayoutCommand, PlayoutReport>;
  #report = NOTHING;
  #flushes: ((report: PlayoutReport) => void)[] = [];
  #element: { pause(): void; setSinkId?(deviceId: string): Promise<void> } | undefined;
  #deviceId = '';
  #volume = 1;
  #isPlaying = false;
  #isClosed = false;

  /** @internal */
  constructor(audio: Audio) {
    this.#audio = audio;
    this.#node = workletNode(audio.context, PLAYOUT, { numberOfInputs: 0, outputChannelCount: [1] });
    this.#node.port.onmessage = ({ data }) => this.#hear(data);
    this.#node.connect(audio.context.destination);
  }

  /** Root mean square of the last tenth of a second, from 0 to 1. */
  get level(): number {
    return this.#isPlaying ? this.#report.level : 0;
  }

  /** From 0 to 1; what is beyond is taken as the nearest of them. */
  get volume(): number {
    return this.#volume;
  }

  set volume(volume: number) {
    this.#volume = Math.min(1, Math.max(0, volume)) || 0;
    this.#send({ type: 'volume', volume: this.#volume });
  }

  /** The id of the device that was chosen; empty for the system's. */
  get deviceId(): string {
    return this.#deviceId;
  }

  /** How playing goes: how often it ran dry within an answer, what waits, and what it waits for before it begins. */
  get stats(): { readonly underruns: number; readonly queuedMs: number; readonly depthMs: number } {
    const { underruns, queuedMs, depthMs } = this.#report;
    return { underruns, queuedMs, depthMs };
  }

  /** What leaves this machine later than it was played, in milliseconds, as far as the browser tells. */
  get latencyMs(): number {
    return (this.#audio.context.outputLatency ?? 0) * 1_000;
  }

  /**
   * Signed 16-bit PCM, little endian, mono. The bytes stay the caller's. The rate in Hz is a whole number from 8,000 to
   * 192,000; a `ValidationError` otherwise.
   */
  play(pcm: Uint8Array | Int16Array, sampleRate: number): void {
    checkRate(sampleRate);
    const { buffer, byteOffset, byteLength } = pcm;
    const samples = new Int16Array(buffer.slice(byteOffset, byteOffset + (byteLength & ~1)));
    if (samples.length > 0) this.#send({ type: 'play', pcm: samples, sampleRate }, [samples.buffer]);
  }

  complete(): void {
    this.#send({ type: 'complete' });
  }

  /**
   * Falls silent within 5 ms and forgets what was not played. Resolves with what was played of the answer, counted to the
   * sample: within a tenth of a second, or at once where the page may not sound yet.
   */
  flush(): Promise<Played> {
    if (this.#isClosed) return Promise.resolve(played(this.#report));
    this.#send({ type: 'flush' });
    if (this.#audio.context.state !== 'running') return Promise.resolve(played(this.#report));
    return new Promise((resolve) => {
      const settle = (report: PlayoutReport): void => {
        page().clearTimeout(timer);
        resolve(played(report));
      };
      const timer = page().setTimeout(() => settle(this.#report), FLUSH_MS);
      this.#flushes.push(settle);
    });
  }

  /** Falls silent and keeps what was not played, for {@link resume}: an interruption may have been a cough. */
  hold(): void {
    this.#send({ type: 'hold', isHeld: true });
  }

  /** Goes on after {@link hold}. */
  resume(): void {
    this.#send({ type: 'hold', isHeld: false });
  }

  /** Another output device. Rejects where the browser lets no page choose. */
  async setDevice(deviceId: string): Promise<void> {
    const { context } = this.#audio;
    const sink = context.setSinkId === undefined ? await this.#throughElement() : context;
    if (sink.setSinkId === undefined) {
      throw new VoiceError(
        'unsupported',
        'This browser chooses the speaker itself.',
        'Choose it in the system.',
      );
    }
    await sink.setSinkId(deviceId).catch((cause: unknown) => {
      throw new VoiceError('device', 'The speaker cannot be used.', 'Choose another one.', cause);
    });
    this.#deviceId = deviceId;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#send({ type: 'stop' });
    this.#isClosed = true;
    for (const settle of this.#flushes.splice(0)) settle(this.#report);
    this.#node.port.onmessage = null;
    this.#node.port.close();
    this.#node.disconnect();
    this.#element?.pause();
    this.#setPlaying(false);
    await this.#audio.release();
  }

  #send(command: PlayoutCommand, transfer: readonly unknown[] = []): void {
    if (!this.#isClosed) this.#node.port.postMessage(command, transfer);
  }

  #hear(report: PlayoutReport): void {
    this.#report = report;
    if (report.change === 'flushed') for (const settle of this.#flushes.splice(0)) settle(report);
    if (report.change === 'started') this.#setPlaying(true);
    // After an underrun the answer goes on.
    if (report.change === 'drained' || report.change === 'flushed') this.#setPlaying(false);
  }

  #setPlaying(isPlaying: boolean): void {
    if (isPlaying === this.#isPlaying) return;
    this.#isPlaying = isPlaying;
    this.onPlaying?.(isPlaying);
  }

  /** Some browsers choose the device of elements only. Going through one adds latency: only when somebody chooses. */
  async #throughElement(): Promise<{ setSinkId?(deviceId: string): Promise<void> }> {
    const { Audio } = page();
    if (this.#element !== undefined || Audio === undefined) return this.#element ?? {};
    const element = new Audio();
    if (element.setSinkId === undefined) return {};
    const destination = this.#audio.context.createMediaStreamDestination();
    element.srcObject = destination.stream;
    await element.play();
    this.#node.disconnect();
    this.#node.connect(destination);
    this.#element = element;
    return element;
  }
}

/** In the audio thread an error would be the end of all sound, and nobody would be told. */
function checkRate(sampleRate: number): void {
  if (Number.isInteger(sampleRate) && sampleRate >= 8_000 && sampleRate <= 192_000) return;
  const message = 'must be a whole number of Hz from 8000 to 192000';
  throw new ValidationError([{ path: 'sampleRate', message }]);
}

function played({ playedMs, pushedMs }: PlayoutReport): Played {
  return { playedMs, ofMs: pushedMs };
}
