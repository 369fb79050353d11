/** Clients for tests, and what they are told. */
import {
  GoogleGenAI,
  type CloseInfo,
  type GoogleGenAIOptions,
  type LiveCallbacks,
  type LiveConnectParameters,
  type LiveError,
  type LiveEvent,
  type LiveServerMessage,
  type LiveSession,
  type LiveWarning,
} from '../../src/index.ts';

export const KEY = 'test-key-0123456789';

/** A client that talks to a server of ours. */
export function clientOf(url: string, options: GoogleGenAIOptions = {}): GoogleGenAI {
  return new GoogleGenAI({ apiKey: KEY, baseUrl: url, ...options });
}

/** Connects to a server of ours: over one connection, unless a test is about more than one. */
export function connectTo(
  url: string,
  params: Partial<LiveConnectParameters> = {},
  options: GoogleGenAIOptions = {},
): Promise<LiveSession> {
  return clientOf(url, options).live.connect({ model: 'gemini-3.8-live', reconnect: false, ...params });
}

/** Everything a session's callbacks are told, in order. */
export class Diary {
  readonly calls: { name: keyof LiveCallbacks; value?: unknown }[] = [];
  readonly messages: LiveServerMessage[] = [];
  readonly events: LiveEvent[] = [];
  readonly errors: LiveError[] = [];
  readonly warnings: LiveWarning[] = [];
  readonly closes: CloseInfo[] = [];

  readonly callbacks: Required<LiveCallbacks> = {
    onOpen: () => this.#note('onOpen'),
    onMessage: (message) => this.#note('onMessage', message, this.messages),
    onEvent: (event) => this.#note('onEvent', event, this.events),
    onError: (error) => this.#note('onError', error, this.errors),
    onWarning: (warning) => this.#note('onWarning', warning, this.warnings),
    onClose: (info) => this.#note('onClose', info, this.closes),
  };

  #note<T>(name: keyof LiveCallbacks, value?: T, list?: T[]): void {
    this.calls.push({ name, value });
    if (list !== undefined) list.push(value as T);
  }
}

/** A logger that keeps every line. */
export class LogBook {
  readonly lines: unknown[][] = [];
  readonly debug = (...line: unknown[]): void => void this.lines.push(['debug', ...line]);
  readonly info = (...line: unknown[]): void => void this.lines.push(['info', ...line]);
  readonly warn = (...line: unknown[]): void => void this.lines.push(['warn', ...line]);
  readonly error = (...line: unknown[]): void => void this.lines.push(['error', ...line]);
}
