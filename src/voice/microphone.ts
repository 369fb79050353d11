/** A page's microphone, as PCM in pieces of 20 ms. */
import { openAudio, workletNode, type Audio } from './audio.ts';
import { insecure, microphoneError, VoiceError } from './error.ts';
import { CAPTURE, CAPTURE_RATE, type CapturedFrame, type Stop } from './messages.ts';
import { PieceQueue } from './piece-queue.ts';
import {
  page,
  type AudioNodeLike,
  type MediaStreamLike,
  type MediaTrackLike,
  type WorkletNode,
} from './platform.ts';
import type { VoiceInput, VoicePiece } from './shapes.ts';

export interface MicrophoneOptions {
  /** Of `enumerateDevices()`. By default the system's. */
  readonly deviceId?: string;
  /** A stream of your own, which stays yours: it is not stopped, and no other is opened when it ends. */
  readonly stream?: MediaStreamLike;
  /** @default true */
  readonly echoCancellation?: boolean;
  /** @default true */
  readonly noiseSuppression?: boolean;
  /** @default true */
  readonly autoGainControl?: boolean;
  /** Where the page serves `gemini-live/worklet.js`, if it does. */
  readonly workletUrl?: string;
  /** The device was lost and another one took its place, or a device was chosen. */
  readonly onDevice?: (label: string) => void;
}

/**
 * Asks for the microphone and opens it. Call it from a click: browsers ask their users then, and let audio run. Rejects
 * with a `VoiceError` that says what to do.
 */
export async function openMicrophone(options: MicrophoneOptions = {}): Promise<Microphone> {
  const stream = options.stream ?? (await ask(options, options.deviceId));
  let audio: Audio | undefined;
  try {
    liveTrack(stream);
    audio = await openAudio(options.workletUrl);
    return new Microphone(options, audio, stream);
  } catch (error) {
    if (options.stream === undefined) stopAll(stream);
    await audio?.release();
    throw error;
  }
}

/** Made by {@link openMicrophone}. Read it once: pieces that nobody reads for a second are dropped. */
export class Microphone implements VoiceInput {
  readonly sampleRate = CAPTURE_RATE;
  readonly #options: MicrophoneOptions;
  readonly #audio: Audio;
  readonly #node: WorkletNode<Stop, CapturedFrame>;
  readonly #queue = new PieceQueue();
  #stream: MediaStreamLike | undefined;
  #source: AudioNodeLike | undefined;
  #track: MediaTrackLike | undefined;
  #isMuted = false;
  #isClosed = false;
  #level = 0;
  readonly #onEnded = (): void => void this.#replace();

  /** @internal */
  constructor(options: MicrophoneOptions, audio: Audio, stream: MediaStreamLike) {
    this.#options = options;
    this.#audio = audio;
    this.#node = workletNode(audio.context, CAPTURE, {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    this.#node.port.onmessage = ({ data }) => this.#heard(data);
    this.#use(stream);
  }

  /** Root mean square of the newest piece, from 0 to 1; 0 while it is muted. */
  get level(): number {
    return this.#level;
  }

  /** The name of the device, as the browser tells it. */
  get label(): string {
    return this.#track?.label ?? '';
  }

  /** The id of the device, as the browser tells it. */
  get deviceId(): string {
    return this.#track?.getSettings?.().deviceId ?? '';
  }

  /** Pieces that came while nobody read. */
  get dropped(): number {
    return this.#queue.dropped;
  }

  /** While it is set, nothing is heard. The device stays open, so that unmuting takes no time. */
  get muted(): boolean {
    return this.#isMuted;
  }

  set muted(isMuted: boolean) {
    this.#isMuted = isMuted;
    if (isMuted) this.#level = 0;
    if (this.#track !== undefined) this.#track.enabled = !isMuted;
  }

  /** Another device. It is opened before the old one is given up, which stays if that fails. */
  async setDevice(deviceId: string): Promise<void> {
    const stream = await ask(this.#options, deviceId);
    this.#change(stream);
  }

  [Symbol.asyncIterator](): AsyncIterator<VoicePiece, undefined, undefined> {
    return this.#queue;
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#level = 0;
    this.#giveUp();
    this.#queue.end();
    this.#node.port.onmessage = null;
    this.#node.port.postMessage({ type: 'stop' });
    this.#node.port.close();
    await this.#audio.release();
  }

  #heard(piece: CapturedFrame): void {
    if (this.#isMuted || this.#isClosed) return;
    this.#level = piece.level;
    this.#queue.push(piece);
  }

  /** The device is gone. The system's takes its place, once each time. */
  async #replace(): Promise<void> {
    try {
      if (this.#options.stream !== undefined) throw new Error('The stream that was passed in has ended.');
      const stream = await ask(this.#options, undefined);
      this.#change(stream);
    } catch (cause) {
      const hint = 'Plug it in again and open the microphone anew.';
      this.#queue.end(new VoiceError('deviceLost', 'The microphone was lost.', hint, cause));
      await this.close();
    }
  }

  #change(stream: MediaStreamLike): void {
    if (this.#isClosed) return stopAll(stream);
    try {
      this.#use(stream);
    } catch (error) {
      stopAll(stream);
      throw error;
    }
    this.#options.onDevice?.(this.label);
  }

  /** Takes what a stream gives. The one before is given up only now; mute stays. */
  #use(stream: MediaStreamLike): void {
    const track = liveTrack(stream);
    const source = this.#audio.context.createMediaStreamSource(stream);
    source.connect(this.#node);
    this.#giveUp();
    this.#stream = stream;
    this.#source = source;
    this.#track = track;
    if (this.#isMuted) track.enabled = false;
    track.addEventListener('ended', this.#onEnded);
  }

  #giveUp(): void {
    this.#track?.removeEventListener('ended', this.#onEnded);
    this.#source?.disconnect();
    if (this.#stream !== undefined && this.#stream !== this.#options.stream) stopAll(this.#stream);
    else if (this.#track !== undefined && this.#isMuted) this.#track.enabled = true;
  }
}

async function ask(options: MicrophoneOptions, deviceId: string | undefined): Promise<MediaStreamLike> {
  const { echoCancellation = true, noiseSuppression = true, autoGainControl = true } = options;
  const { isSecureContext, navigator } = page();
  if (navigator?.mediaDevices === undefined || isSecureContext === false) throw insecure();
  const device = deviceId === undefined ? {} : { deviceId: { exact: deviceId } };
  const audio = { echoCancellation, noiseSuppression, autoGainControl, channelCount: 1, ...device };
  return navigator.mediaDevices.getUserMedia({ audio }).catch((cause: unknown) => {
    throw microphoneError(cause);
  });
}

/** Browsers tell of a track that has ended already nothing more. */
function liveTrack(stream: MediaStreamLike): MediaTrackLike {
  const [track] = stream.getAudioTracks();
  if (track !== undefined && track.readyState !== 'ended') return track;
  throw new VoiceError(
    'device',
    'The stream has no live microphone.',
    'Pass one with an audio track that is live.',
  );
}

function stopAll(stream: MediaStreamLike): void {
  for (const track of stream.getTracks()) track.stop();
}
