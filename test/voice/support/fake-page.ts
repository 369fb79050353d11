/** The audio of a page, as far as the library uses it: what is opened is written down, and devices can be pulled out. */
import { vi } from 'vitest';
import type { MediaDeviceLike } from '../../../src/voice/platform.ts';
import type { CapturedFrame } from '../../../src/voice/messages.ts';

export class FakeTrack {
  enabled = true;
  isStopped = false;
  readonly label: string;
  readonly #listeners = new Set<() => void>();

  constructor(label: string) {
    this.label = label;
  }

  get readyState(): string {
    return this.isStopped ? 'ended' : 'live';
  }

  getSettings(): { deviceId: string } {
    return { deviceId: this.label };
  }

  stop(): void {
    this.isStopped = true;
  }

  addEventListener(_type: 'ended', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'ended', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** The device is gone. */
  ends(): void {
    for (const listener of this.#listeners) listener();
  }
}

export class FakeStream {
  readonly track: FakeTrack;

  constructor(label: string) {
    this.track = new FakeTrack(label);
  }

  getTracks(): FakeTrack[] {
    return [this.track];
  }

  getAudioTracks(): FakeTrack[] {
    return [this.track];
  }
}

class FakeNode {
  readonly port = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    sent: [] as unknown[],
    postMessage(message: unknown) {
      this.sent.push(message);
    },
    close: () => undefined,
  };
  readonly connected: unknown[] = [];

  connect(destination: unknown): void {
    this.connected.push(destination);
  }

  disconnect(): void {
    this.connected.length = 0;
  }
}

class FakeContext {
  state = 'running';
  readonly sampleRate = 48_000;
  readonly destination = {};
  setSinkId?: () => Promise<void>;
  readonly audioWorklet = { addModule: () => Promise.resolve() };
  readonly listeners: string[] = [];

  createMediaStreamSource(): FakeNode {
    return new FakeNode();
  }

  resume(): Promise<void> {
    this.state = 'running';
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }

  addEventListener(type: string): void {
    this.listeners.push(type);
  }

  removeEventListener(type: string): void {
    this.listeners.splice(this.listeners.indexOf(type), 1);
  }
}

/** Stands in for the page until `vi.unstubAllGlobals()`. */
export class FakePage {
  readonly contexts: FakeContext[] = [];
  readonly nodes: FakeNode[] = [];
  readonly streams: FakeStream[] = [];
  readonly asked: object[] = [];
  readonly listeners: string[] = [];
  readonly audioSession = { type: 'auto' };
  /** What the next asks for a device come to: a name, or an error. */
  devices: (string | Error)[] = [];
  /** What the page lists. */
  listed: readonly MediaDeviceLike[] = [];
  list = (): Promise<readonly MediaDeviceLike[]> => Promise.resolve(this.listed);
  /** Whether pages may choose the speaker. */
  choosesSpeakers = false;
  readonly #deviceListeners = new Set<() => void>();

  constructor() {
    const { contexts, nodes, listeners } = this;
    const setSinkId = (): Promise<void> => Promise.resolve();
    const choosesSpeakers = (): boolean => this.choosesSpeakers;
    class AudioContext extends FakeContext {
      constructor() {
        super();
        if (choosesSpeakers()) this.setSinkId = setSinkId;
        contexts.push(this);
      }
    }
    class AudioWorkletNode extends FakeNode {
      constructor() {
        super();
        nodes.push(this);
      }
    }
    const target = {
      addEventListener: (type: string) => void listeners.push(type),
      removeEventListener: (type: string) => void listeners.splice(listeners.indexOf(type), 1),
    };
    const getUserMedia = async (constraints: object): Promise<FakeStream> => {
      this.asked.push(constraints);
      const device = this.devices.shift() ?? 'default';
      if (device instanceof Error) throw device;
      const stream = new FakeStream(device);
      this.streams.push(stream);
      return Promise.resolve(stream);
    };
    const mediaDevices = {
      getUserMedia,
      enumerateDevices: () => this.list(),
      addEventListener: (_type: string, listener: () => void) => this.#deviceListeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => this.#deviceListeners.delete(listener),
    };
    vi.stubGlobal('navigator', { mediaDevices, audioSession: this.audioSession });
    vi.stubGlobal('document', target);
    vi.stubGlobal('AudioContext', AudioContext);
    vi.stubGlobal('AudioWorkletNode', AudioWorkletNode);
    vi.stubGlobal('addEventListener', target.addEventListener);
    vi.stubGlobal('removeEventListener', target.removeEventListener);
  }

  /** The worklet hands over a frame. */
  hears(frame: CapturedFrame = { pcm: new Int16Array(320), level: 0.2 }): void {
    this.nodes[0]?.port.onmessage?.({ data: frame });
  }

  /** A device was plugged in or pulled out. */
  changesDevices(): void {
    for (const listener of this.#deviceListeners) listener();
  }

  get left(): object {
    return {
      contexts: this.contexts.filter(({ state }) => state !== 'closed').length,
      listeners: [
        ...this.listeners,
        ...this.contexts.flatMap((context) => context.listeners),
        ...this.#deviceListeners,
      ].length,
      tracks: this.streams.filter(({ track }) => !track.isStopped || track.listeners > 0).length,
    };
  }
}

export const NOTHING = { contexts: 0, listeners: 0, tracks: 0 };
