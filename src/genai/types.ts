/** What the clients, sessions and callbacks of `@google/genai` take, as far as it is about the Live API. */
import type {
  Blob,
  GenerationConfig,
  GoogleGenAIOptions as ClientOptions,
  LiveConnectParameters as ConnectParameters,
  LiveSendRealtimeInputParameters as RealtimeInputParameters,
  LiveServerMessage,
  Part,
  ReconnectPolicy,
  SetupParameters,
  ToolLike,
} from '../index.ts';
import type { AbortSignalLike, ContentLike, FetchLike, TurnsLike } from '../types.ts';
import type { CallableTool } from './callable-tool.ts';

/** The options of `@google/genai`, and those of this library. */
export interface GoogleGenAIOptions extends ClientOptions {
  /** Another name of `vertexai`. */
  enterprise?: boolean | undefined;
  /** For all requests and connections, in place of the options of the same names beside it. */
  httpOptions?: HttpOptions | undefined;
  /** Refused: pass `accessToken: googleAuth(options)`, with `googleAuth` of `gemini-live/google-auth`. */
  googleAuthOptions?: object | undefined;
}

/** How to reach the service. */
export interface HttpOptions {
  baseUrl?: string | undefined;
  apiVersion?: string | undefined;
  headers?: Record<string, string> | undefined;
  /** For making a token, or for dialing and setup together, in milliseconds. Default 30,000 and 10,000. */
  timeout?: number | undefined;
  /** Makes the request for a token. @default the runtime's own */
  fetch?: FetchLike | undefined;
  /** Of no effect on the Live API, there and here. */
  baseUrlResourceScope?: unknown;
  /** Of no effect on the Live API, there and here. */
  extraBody?: unknown;
  /** Of no effect on the Live API, there and here. */
  retryOptions?: unknown;
}

/** What `@google/genai` takes, and how this library's sessions behave. */
export interface LiveConnectParameters extends Omit<
  ConnectParameters,
  keyof SetupParameters | 'callbacks' | 'signal'
> {
  /** A model's id or resource name. */
  model: string;
  callbacks: LiveCallbacks;
  config?: LiveConnectConfig | undefined;
  /**
   * True: the session goes on over another connection when this one is lost or about to be cut (`docs/sessions.md`). A
   * policy says more.
   *
   * @default false
   */
  reconnect?: boolean | ReconnectPolicy;
}

/** The fields of the setup and, beside them, those of its `generationConfig`. */
export interface LiveConnectConfig
  extends GenerationConfig, Omit<SetupParameters, 'model' | 'config' | 'tools'> {
  /** The fields beside it win. */
  generationConfig?: GenerationConfig;
  tools?: ToolListUnion;
  /** For this session alone. */
  httpOptions?: HttpOptions;
  /** Aborts connecting; afterwards closes the session. */
  abortSignal?: AbortSignalLike;
}

/** What is called as things happen. What they throw is given to `onerror`, or shown on the console. */
export interface LiveCallbacks {
  /** Once, when the setup is confirmed and before the first message. */
  onopen?: (() => void) | null;
  /** Every message, `setupComplete` included. */
  onmessage: (message: LiveServerMessage) => void;
  /** Something went wrong, and the session may go on: `error` is a `LiveError`. */
  onerror?: ((event: PlatformErrorEvent) => void) | null;
  /** Once, and last. */
  onclose?: ((event: PlatformCloseEvent) => void) | null;
}

/** The fields that the event of `onerror` has. */
export interface ErrorEventLike {
  readonly type: string;
  readonly message: string;
  readonly error?: unknown;
}

/** The fields that the event of `onclose` has. */
export interface CloseEventLike {
  readonly type: string;
  /** The WebSocket close code; 1006 where there was no close frame. */
  readonly code: number;
  readonly reason: string;
  /** Whether there was a close frame. */
  readonly wasClean: boolean;
}

/** Where the types of a platform are known, handlers are written for its events. */
export type PlatformErrorEvent = typeof globalThis extends { ErrorEvent: { prototype: infer Event } }
  ? Event
  : ErrorEventLike;
export type PlatformCloseEvent = typeof globalThis extends { CloseEvent: { prototype: infer Event } }
  ? Event
  : CloseEventLike;

export type PartUnion = Part | string;
export type PartListUnion = PartUnion[] | PartUnion;
export type ContentUnion = ContentLike;
export type ContentListUnion = TurnsLike;
export type BlobImageUnion = Blob;
/** As the wire has it, a function of `defineFunction`, or what `mcpToTool` makes. */
export type ToolUnion = ToolLike | CallableTool;
export type ToolListUnion = ToolUnion[];

export interface LiveSendRealtimeInputParameters extends RealtimeInputParameters {
  /** Sent as `audio` or `video`, whichever its MIME type says. */
  media?: BlobImageUnion;
}

/** For `Session.sendContextUpdate`. What is left out stays as it is. */
export interface LiveContextUpdate {
  systemInstruction?: ContentUnion;
  tools?: LiveContextUpdateTools;
}

/** Tells "no tools any more" (`{}`) from "as before". */
export interface LiveContextUpdateTools {
  tools?: ToolLike[];
}

export interface CreateAuthTokenParameters {
  config?: CreateAuthTokenConfig;
}

/** What a token is good for. */
export interface CreateAuthTokenConfig {
  /** How many sessions it can begin; 0 for any number. @default 1 */
  uses?: number;
  /** When it and its sessions end, RFC 3339. By default in 30 minutes. */
  expireTime?: string;
  /** Until when it can begin sessions, RFC 3339. By default for 60 seconds. */
  newSessionExpireTime?: string;
  /** The setup of its sessions. All of it is locked, unless `lockAdditionalFields` is given. */
  liveConnectConstraints?: LiveConnectConstraints;
  /** Locks the fields that the constraints have and these: `[]` for no other. */
  lockAdditionalFields?: string[];
  /** For this request alone. */
  httpOptions?: HttpOptions;
  /** Aborts it. */
  abortSignal?: AbortSignalLike;
}

export interface LiveConnectConstraints {
  model?: string;
  config?: LiveConnectConfig;
}
