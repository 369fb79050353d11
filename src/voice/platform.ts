/** The part of a browser that is used, by shape: the library compiles without the DOM's types. */

export interface MediaTrackLike {
  enabled: boolean;
  readonly label: string;
  /** `live` or `ended`. */
  readonly readyState?: string;
  getSettings?(): { readonly deviceId?: string };
  stop(): void;
  addEventListener(type: 'ended', listener: () => void): void;
  removeEventListener(type: 'ended', listener: () => void): void;
}

/** A `MediaStream`. */
export interface MediaStreamLike {
  getTracks(): MediaTrackLike[];
  getAudioTracks(): MediaTrackLike[];
}

/** A `MediaDeviceInfo`. */
export interface MediaDeviceLike {
  readonly kind: string;
  readonly deviceId: string;
  readonly label: string;
}

export interface AudioNodeLike {
  connect(destination: unknown): unknown;
  disconnect(): void;
}

export interface WorkletNode<Command, Report> extends AudioNodeLike {
  readonly port: {
    onmessage: ((event: { readonly data: Report }) => void) | null;
    postMessage(command: Command, transfer?: readonly unknown[]): void;
    close(): void;
  };
}

export interface AudioContextLike {
  readonly state: string;
  readonly sampleRate: number;
  readonly outputLatency?: number;
  readonly destination: unknown;
  readonly audioWorklet: { addModule(url: string): Promise<void> };
  createMediaStreamSource(stream: MediaStreamLike): AudioNodeLike;
  createMediaStreamDestination(): AudioNodeLike & { readonly stream: MediaStreamLike };
  resume(): Promise<void>;
  close(): Promise<void>;
  setSinkId?(deviceId: string): Promise<void>;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

interface EventTargetLike {
  addEventListener(type: string, listener: () => void, options?: { capture: boolean }): void;
  removeEventListener(type: string, listener: () => void, options?: { capture: boolean }): void;
}

interface AudioElement {
  srcObject: MediaStreamLike | null;
  play(): Promise<void>;
  pause(): void;
  setSinkId?(deviceId: string): Promise<void>;
}

export interface Platform extends EventTargetLike {
  readonly isSecureContext?: boolean;
  readonly document?: EventTargetLike;
  readonly navigator?: {
    readonly mediaDevices?: Partial<EventTargetLike> & {
      getUserMedia(constraints: {
        readonly audio: Readonly<Record<string, unknown>>;
      }): Promise<MediaStreamLike>;
      enumerateDevices?(): Promise<readonly MediaDeviceLike[]>;
    };
    /** Safari's: what the page does with audio. */
    readonly audioSession?: { type: string };
  };
  readonly AudioContext?: new (options: { readonly latencyHint: 'interactive' }) => AudioContextLike;
  readonly AudioWorkletNode?: new (
    context: AudioContextLike,
    name: string,
    options: Readonly<Record<string, unknown>>,
  ) => WorkletNode<never, never>;
  readonly Audio?: new () => AudioElement;
  readonly Blob?: new (parts: readonly string[], options: { readonly type: string }) => unknown;
  readonly URL: { createObjectURL(blob: unknown): string; revokeObjectURL(url: string): void };
  reportError?(error: unknown): void;
  setTimeout(act: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** This page, looked up at each use. */
export function page(): Platform {
  return globalThis as unknown as Platform;
}
