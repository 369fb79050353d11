/** A session with ears and a mouth: joins a microphone and a speaker to it. */
import { isInstance, LiveError } from '../errors.ts';
import type { LiveEvent, LiveSession } from '../index.ts';
import { DeviceList, type VoiceDevices, type VoiceSide } from './devices.ts';
import { VoiceError } from './error.ts';
import { openMicrophone, type Microphone, type MicrophoneOptions } from './microphone.ts';
import { page } from './platform.ts';
import type { VoiceDeviceControl, VoiceInput, VoiceOutput } from './shapes.ts';
import { openSpeaker, type Speaker, type SpeakerOptions } from './speaker.ts';
import { VoiceStates, type VoiceState } from './states.ts';

/** What happens to a voice, beside the session's own events. */
export type VoiceEvent =
  /** An answer was cut off: by the user who spoke over it, or by the loss of its connection. */
  | {
      readonly type: 'interrupted';
      readonly by: 'user' | 'connection';
      /** What had left the speaker of the answer, in milliseconds. */
      readonly heardMs: number;
      /** What had come of it. */
      readonly ofMs: number;
    }
  /** Another microphone took the place of one that was lost. */
  | { readonly type: 'microphone'; readonly label: string }
  /** There are other devices, or others are used. Also told once at the beginning. */
  | { readonly type: 'devices'; readonly devices: VoiceDevices }
  /** The microphone is lost, or the session failed. */
  | { readonly type: 'error'; readonly error: LiveError };

/** What is used of a session. */
export type VoiceSession = Pick<
  LiveSession,
  | 'hasManualActivity'
  | 'isClosed'
  | 'events'
  | 'sendAudio'
  | 'sendAudioStreamEnd'
  | 'sendActivityStart'
  | 'sendActivityEnd'
  | 'close'
>;

/** Options of the page's microphone, or an input of one's own. */
export type VoiceSource = MicrophoneOptions | VoiceInput;
/** Options of the page's speaker, or an output of one's own. */
export type VoiceSink = SpeakerOptions | VoiceOutput;

export interface VoiceOptions<
  M extends VoiceSource = MicrophoneOptions,
  S extends VoiceSink = SpeakerOptions,
> {
  /** Options of the page's microphone, or an input of your own. */
  readonly microphone?: M;
  /** Options of the page's speaker, or an output of your own. */
  readonly speaker?: S;
  /**
   * The user is heard between {@link Voice.press} and {@link Voice.release} only. The session must have been connected
   * with `automaticActivityDetection: { disabled: true }`. @default false
   */
  readonly pushToTalk?: boolean;
  /** Whether {@link Voice.close} closes the session too. @default true */
  readonly closeSession?: boolean;
  readonly onEvent?: (event: VoiceEvent) => void;
  readonly onState?: (state: VoiceState) => void;
}

/** How long the user has to be muted until the service is told that nothing comes, in milliseconds. */
const STREAM_END_MS = 1_000;

/**
 * Opens the microphone and the speaker and joins them to a session. Call it from a click, with the promise of `connect`:
 * permission is asked while it connects. Rejects with what either of them rejects with, and leaves nothing open then.
 */
export async function startVoice<
  M extends VoiceSource = MicrophoneOptions,
  S extends VoiceSink = SpeakerOptions,
>(session: VoiceSession | PromiseLike<VoiceSession>, options: VoiceOptions<M, S> = {}): Promise<Voice<M, S>> {
  const { pushToTalk = false, closeSession = true } = options;
  const { microphone = {}, speaker = {} }: { microphone?: VoiceSource; speaker?: VoiceSink } = options;
  const states = new VoiceStates((state) => guard(() => options.onState?.(state)));
  const opened: { close(): Promise<void> }[] = [];
  let voice: Voice<M, S> | undefined;
  const tell = (event: VoiceEvent): void => {
    if (event.type === 'microphone') void voice?.refreshDevices();
    guard(() => options.onEvent?.(event));
  };
  const connecting = Promise.resolve(session);
  // It may reject while the user is asked.
  connecting.catch(() => undefined);
  try {
    states.set({ phase: 'asking' });
    const input = isInput(microphone) ? microphone : await openInput(microphone, tell);
    opened.push(input);
    const output = isOutput(speaker) ? speaker : await openSpeaker(speaker);
    opened.push(output);
    states.set({ phase: 'connecting' });
    const connected = await connecting;
    if (pushToTalk && !connected.hasManualActivity) throw new LiveError('configuration', NEEDS_MANUAL);
    states.set({ phase: 'open', isMuted: input.muted });
    voice = new Voice({ session: connected, input, output, states, tell }, { pushToTalk, closeSession });
    return voice;
  } catch (error) {
    states.set({ phase: 'closed' });
    await Promise.allSettled(opened.map((each) => each.close()));
    if (closeSession) void connecting.then((connected) => connected.close()).catch(() => undefined);
    throw error;
  }
}

interface VoiceParts {
  readonly session: VoiceSession;
  readonly input: VoiceInput;
  readonly output: VoiceOutput;
  readonly states: VoiceStates;
  tell(event: VoiceEvent): void;
}

/** Made by {@link startVoice}. */
export class Voice<M extends VoiceSource = MicrophoneOptions, S extends VoiceSink = SpeakerOptions> {
  readonly session: VoiceSession;
  readonly microphone: M extends VoiceInput ? M : Microphone;
  readonly speaker: S extends VoiceOutput ? S : Speaker;
  readonly #states: VoiceStates;
  readonly #devices: DeviceList;
  readonly #tell: (event: VoiceEvent) => void;
  readonly #pushToTalk: boolean;
  readonly #closeSession: boolean;
  #isPressed = false;
  /** Something was said since the last end of the stream. */
  #hasSpoken = false;
  #muteTimer: unknown;
  #closing: Promise<void> | undefined;

  /** @internal */
  constructor(
    { session, input, output, states, tell }: VoiceParts,
    options: { readonly pushToTalk: boolean; readonly closeSession: boolean },
  ) {
    this.session = session;
    this.microphone = input as this['microphone'];
    this.speaker = output as this['speaker'];
    this.#states = states;
    this.#tell = tell;
    this.#pushToTalk = options.pushToTalk;
    this.#closeSession = options.closeSession;
    this.#devices = new DeviceList(input, output, (devices) => tell({ type: 'devices', devices }));
    output.onPlaying = (isSpeaking) => states.set({ isSpeaking, isThinking: false });
    void this.#listen();
    void this.#follow();
  }

  get state(): VoiceState {
    return this.#states.state;
  }

  /** Whether the user is not heard. The device stays open; after a second, the service is told that nothing comes. */
  get muted(): boolean {
    return this.microphone.muted;
  }

  set muted(isMuted: boolean) {
    this.microphone.muted = isMuted;
    this.#states.set({ isMuted });
    page().clearTimeout(this.#muteTimer);
    if (isMuted) this.#muteTimer = page().setTimeout(() => this.#endStream(), STREAM_END_MS);
  }

  /** The devices that there are, and those in use. `onEvent` tells when they change. */
  get devices(): VoiceDevices {
    return this.#devices.current;
  }

  /** Goes over to another microphone or speaker. Rejects where that is not possible, and keeps the one before. */
  async setDevice(side: VoiceSide, deviceId: string): Promise<void> {
    const device: VoiceDeviceControl = this[side];
    if (device.setDevice === undefined) {
      throw new VoiceError(
        'unsupported',
        `This ${side} has no choice of devices.`,
        'Choose it in the system.',
      );
    }
    await device.setDevice(deviceId);
    await this.refreshDevices();
  }

  /** For meters: the root mean square of what sounds now, from 0 to 1. */
  level(side: VoiceSide): number {
    const device: VoiceDeviceControl = this[side];
    return device.level ?? 0;
  }

  /** @internal */
  refreshDevices(): Promise<void> {
    return this.#devices.refresh();
  }

  /** Push to talk: the user begins to speak. */
  press(): void {
    if (this.#isPressed || !this.#pushToTalk || this.session.isClosed) return;
    this.#isPressed = true;
    this.session.sendActivityStart();
    this.#states.set({ isThinking: false });
  }

  /** Push to talk: the user has spoken. */
  release(): void {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    if (this.session.isClosed) return;
    this.session.sendActivityEnd();
    this.#states.set({ isThinking: true });
  }

  /** Ends it: no device, context or listener is left, and the session is closed unless `closeSession` is false. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #close(): Promise<void> {
    page().clearTimeout(this.#muteTimer);
    // A session that goes on would wait for the end of what is said.
    if (!this.#closeSession) this.release();
    this.speaker.onPlaying = undefined;
    this.#devices.stop();
    this.#states.set({ phase: 'closed' });
    await Promise.allSettled([
      this.microphone.close(),
      this.speaker.close(),
      ...(this.#closeSession ? [this.session.close()] : []),
    ]);
  }

  /** From the microphone to the session. */
  async #listen(): Promise<void> {
    const { sampleRate } = this.microphone;
    try {
      for await (const { pcm } of this.microphone) {
        if (this.session.isClosed || this.#closing !== undefined) return;
        if (this.#pushToTalk && !this.#isPressed) continue;
        this.session.sendAudio(pcm, { sampleRate });
        this.#hasSpoken = true;
      }
      // An input of one's own may have an end.
      if (this.#closing === undefined) this.#endStream();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** From the session to the speaker. */
  async #follow(): Promise<void> {
    try {
      for await (const event of this.session.events()) {
        if (this.#closing !== undefined) return;
        this.#take(event);
      }
    } catch (error) {
      this.#fail(error);
    }
    await this.close();
  }

  #take(event: LiveEvent): void {
    this.#states.take(event);
    switch (event.type) {
      case 'audio':
        if (event.flushed !== true) this.speaker.play(event.data, event.sampleRate);
        return;
      case 'generationComplete':
      case 'turnComplete':
        return this.speaker.complete();
      case 'interrupted':
        return void this.#interrupt('user');
      case 'turnAborted':
        return void this.#interrupt('connection');
      default:
    }
  }

  /** Never rejects, though an output of one's own may. */
  async #interrupt(by: 'user' | 'connection'): Promise<void> {
    try {
      const { playedMs, ofMs } = await this.speaker.flush();
      const { latencyMs = 0 }: VoiceOutput = this.speaker;
      if (ofMs > 0) this.#tell({ type: 'interrupted', by, heardMs: Math.max(0, playedMs - latencyMs), ofMs });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Under automatic detection the service waits for silence, which nobody sends while muted. */
  #endStream(): void {
    if (!this.#hasSpoken || this.session.isClosed || this.session.hasManualActivity) return;
    this.#hasSpoken = false;
    this.session.sendAudioStreamEnd();
  }

  #fail(cause: unknown): void {
    if (this.#closing !== undefined) return;
    const error = isInstance(cause, LiveError)
      ? cause
      : new LiveError('voice', 'The voice has failed.', { cause });
    this.#tell({ type: 'error', error });
  }
}

async function openInput(options: MicrophoneOptions, tell: (event: VoiceEvent) => void): Promise<Microphone> {
  return openMicrophone({
    ...options,
    onDevice: (label) => {
      tell({ type: 'microphone', label });
      guard(() => options.onDevice?.(label));
    },
  });
}

function isInput(microphone: object): microphone is VoiceInput {
  return Symbol.asyncIterator in microphone;
}

function isOutput(speaker: object): speaker is VoiceOutput {
  return 'play' in speaker;
}

/** Calls a function of the user's. What it throws is told as the page tells errors, and stops nothing here. */
function guard(act: () => void): void {
  try {
    act();
  } catch (cause) {
    const error = isInstance(cause, Error)
      ? cause
      : new LiveError('callback', 'A callback failed.', { cause });
    const { reportError } = page();
    if (reportError !== undefined) reportError(error);
    else void Promise.reject(error);
  }
}

const NEEDS_MANUAL =
  'Push to talk marks the turns of the user, so the service must not: connect with realtimeInputConfig: { automaticActivityDetection: { disabled: true } }.';
