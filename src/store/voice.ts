/** The voice of a conversation: opened with each session, and what a person chose for it stays. */
import type { VoiceDevices, VoiceEvent, VoiceSession, VoiceSide, VoiceState } from '../voice/index.ts';
import { INITIAL } from './snapshot.ts';

/** What joins a session to a microphone and a speaker: a `Voice` of `gemini-live/voice`, or anything like it. */
export interface ConversationVoice {
  muted: boolean;
  close(): Promise<void>;
  /** From 0 to 1. */
  level?(side: VoiceSide): number;
  /** Goes over to another device. */
  setDevice?(side: VoiceSide, deviceId: string): Promise<void>;
}

/** What a voice is opened with: a part of the options of `startVoice`. */
export interface ConversationVoiceOptions {
  /** The devices that were chosen. */
  readonly microphone: { readonly deviceId?: string };
  readonly speaker: { readonly deviceId?: string };
  /** The conversation closes its session itself, and tells why it ends: that of a voice that cannot be opened, too. */
  readonly closeSession: false;
  readonly onEvent: (event: VoiceEvent) => void;
  readonly onState: (state: VoiceState) => void;
}

/** Opens a voice for a session that is being opened: `startVoice` does. */
export type OpenVoice<Session> = (
  session: Promise<Session>,
  options: ConversationVoiceOptions,
) => Promise<ConversationVoice>;

/** One voice, from the start of a session to its end. */
interface Joined {
  opening: Promise<ConversationVoice> | undefined;
  voice: ConversationVoice | undefined;
}

export interface VoiceHandlers {
  event(event: VoiceEvent): void;
  state(state: VoiceState): void;
  changed(): void;
}

export class VoiceControl<Session> {
  readonly #open: OpenVoice<Session> | undefined;
  readonly #handlers: VoiceHandlers;
  readonly #chosen: { microphone?: string; speaker?: string } = {};
  #joined: Joined | undefined;
  #isMuted = false;
  #devices = INITIAL.devices;

  constructor(open: true | OpenVoice<Session> | undefined, handlers: VoiceHandlers) {
    this.#open = open === true ? openPageVoice : open;
    this.#handlers = handlers;
  }

  get isMuted(): boolean {
    return this.#isMuted;
  }

  /** As they were told last. */
  get devices(): VoiceDevices {
    return this.#devices;
  }

  level(side: VoiceSide): number {
    return this.#joined?.voice?.level?.(side) ?? 0;
  }

  mute(isMuted: boolean): void {
    this.#isMuted = isMuted;
    const voice = this.#joined?.voice;
    if (voice !== undefined) voice.muted = isMuted;
    this.#handlers.changed();
  }

  /** Rejects with what the voice rejects with, and the choice stays what it was. */
  async choose(side: VoiceSide, deviceId: string): Promise<void> {
    await (await this.#joined?.opening)?.setDevice?.(side, deviceId);
    this.#chosen[side] = deviceId;
    this.#tell({ ...this.#devices, [side]: deviceId });
  }

  /** Resolves once the voice is open, and at once where there is none. */
  async open(session: Promise<Session>): Promise<void> {
    if (this.#open === undefined) return;
    const joined: Joined = { opening: undefined, voice: undefined };
    this.#joined = joined;
    // A voice that is closed has nothing more to say.
    const isCurrent = (): boolean => this.#joined === joined;
    joined.opening = this.#open(session, {
      microphone: this.#deviceOf('microphone'),
      speaker: this.#deviceOf('speaker'),
      closeSession: false,
      onEvent: (event) => isCurrent() && this.#take(event),
      onState: (state) => isCurrent() && this.#handlers.state(state),
    });
    joined.voice = await joined.opening;
    joined.voice.muted = this.#isMuted;
  }

  /** Resolves when it is closed. Rejects if it could not be opened, and with what closing rejects with. */
  async close(): Promise<void> {
    const opening = this.#joined?.opening;
    this.#joined = undefined;
    await (await opening)?.close();
  }

  #deviceOf(side: VoiceSide): { readonly deviceId?: string } {
    const deviceId = this.#chosen[side];
    return deviceId === undefined ? {} : { deviceId };
  }

  #take(event: VoiceEvent): void {
    if (event.type === 'devices') this.#tell(event.devices);
    else this.#handlers.event(event);
  }

  #tell(devices: VoiceDevices): void {
    this.#devices = devices;
    this.#handlers.changed();
  }
}

/** The page's voice, loaded when it is first wanted: who passes another one loads none. */
async function openPageVoice<Session>(
  session: Promise<Session>,
  options: ConversationVoiceOptions,
): Promise<ConversationVoice> {
  const { startVoice } = await import('#voice');
  // The types let `true` stand only where the session has what a voice needs.
  return startVoice(session as Promise<unknown> as Promise<VoiceSession>, options);
}
