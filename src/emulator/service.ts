/** What all connections of an emulator share: options, handles, tokens, randomness. Still pure. */

import { Connection, type ConnectionHost } from './connection.ts';
import { settingsOf, type EmulatorOptions, type EmulatorSettings } from './options.ts';
import { Random } from './random.ts';
import { Refused } from './reader.ts';
import { refusals } from './refusals.ts';
import { credentialOf, liveRoute, tokenRoute, type IncomingRequest } from './request.ts';
import { HandleStore, type EmulatedState } from './state.ts';
import { TokenStore } from './tokens.ts';

/** An HTTP answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: object;
}

export class Service implements ConnectionHost {
  readonly settings: EmulatorSettings;
  readonly random: Random;
  readonly tokens: TokenStore;
  readonly connections: Connection[] = [];
  /** Milliseconds since 1970: what tokens go by, at any speed. */
  readonly wallClock: () => number;
  /** Milliseconds of service time. */
  readonly #now: () => number;
  readonly #handles = new HandleStore();
  readonly #handleIds: Random;
  readonly #watchers = new Set<() => void>();

  constructor(options: EmulatorOptions, wallClock: () => number, now: () => number) {
    this.settings = settingsOf(options);
    this.random = new Random(options.seed ?? 1);
    this.tokens = new TokenStore(this.random.fork());
    this.#handleIds = this.random.fork();
    this.wallClock = wallClock;
    this.#now = now;
  }

  /** The connection that a request for an upgrade asks for; `undefined` for a path that leads nowhere. */
  connect(request: IncomingRequest): Connection | undefined {
    const route = liveRoute(request.path);
    if (route === undefined) return undefined;
    const connection = new Connection(this, request, route, this.connections.length);
    this.connections.push(connection);
    this.changed();
    return connection;
  }

  /** Answers a plain HTTP request. */
  answer(method: string, request: IncomingRequest, body: string): HttpAnswer {
    if (tokenRoute(request.path) === undefined) {
      return failure(
        404,
        'NOT_FOUND',
        'This is a local emulator of the Gemini Live API. There is nothing at this path.',
      );
    }
    if (method !== 'POST') return failure(405, 'METHOD_NOT_ALLOWED', 'Tokens are made with POST.');
    const credential = credentialOf(request);
    if (credential === undefined) return failure(403, 'PERMISSION_DENIED', refusals.noCredential.reason);
    if (credential.kind === 'token' || this.settings.apiKeys?.includes(credential.value) === false) {
      return failure(400, 'INVALID_ARGUMENT', refusals.badKey.reason);
    }
    try {
      return { status: 200, body: this.tokens.mint(body, this.wallClock()) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return failure(400, 'INVALID_ARGUMENT', error.message);
    }
  }

  issueHandle(state: EmulatedState): string {
    const handle = this.#handleIds.uuid();
    this.#handles.keep(handle, state, this.#now());
    return handle;
  }

  stateOf(handle: string): EmulatedState | undefined {
    return this.#handles.find(handle, this.#now());
  }

  isHeld(session: string): boolean {
    return this.connections.some(
      (connection) => connection.closed === undefined && connection.session === session,
    );
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after each change until the result is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }
}

function failure(code: number, status: string, message: string): HttpAnswer {
  return { status: code, body: { error: { code, message, status } } };
}
