/** What all connections of an emulator share: options, handles, tokens, randomness. Pure. */

import { ConnectionCounter } from './connection-counter.ts';
import { Connection, type ConnectionHost } from './connection.ts';
import { resolveOptions, type EmulatorOptions, type EmulatorSettings } from './options.ts';
import { HandleStore } from './session/handle-store.ts';
import {
  HANDLE_FAULTS,
  publicStateOf,
  type EmulatedState,
  type SessionState,
  type HandleFault,
} from './session/state.ts';
import { draw } from './simulation/number-range.ts';
import { Random } from './simulation/random.ts';
import { closeFor, refusals } from './wire/refusals.ts';
import { credentialOf, liveRoute, tokenRoute, type IncomingRequest } from './wire/request.ts';
import { TokenStore } from './wire/tokens.ts';

/** An HTTP response. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: object;
}

export class Service implements ConnectionHost {
  readonly settings: EmulatorSettings;
  readonly random: Random;
  readonly tokens: TokenStore;
  readonly connections: Connection[] = [];
  #dialed = 0;
  /** Milliseconds since 1970, the time of tokens at any speed. */
  readonly wallClock: () => number;
  /** Milliseconds of service time. */
  readonly #now: () => number;
  readonly #handles: HandleStore;
  readonly #handleFaults: Random;
  /** Makes handles and tokens. */
  readonly #secret: () => string;
  readonly #releases: Random;
  /** The newest connection of each session. */
  readonly #newest = new Map<string, Connection>();
  /** Which connection holds each session, and until when a session that none holds stays in use. */
  readonly #holders = new Map<string, Connection>();
  readonly #heldUntil = new Map<string, number>();
  readonly #counter = new ConnectionCounter();
  readonly #watchers = new Set<() => void>();

  constructor(options: EmulatorOptions, wallClock: () => number, now: () => number) {
    this.settings = resolveOptions(options);
    this.random = new Random(options.seed ?? 1);
    const secrets = this.random.fork();
    // A given seed repeats the handles. Without one they must not be guessable.
    this.#secret = options.seed === undefined ? () => crypto.randomUUID() : () => secrets.uuid();
    this.tokens = new TokenStore(this.#secret);
    this.#handleFaults = this.random.fork();
    this.#releases = this.random.fork();
    this.#handles = new HandleStore(
      (session) => this.#newest.get(session)?.sessionState,
      this.settings.resumption.validMs,
    );
    this.wallClock = wallClock;
    this.#now = now;
  }

  /** Makes the connection that an upgrade request asks for; `undefined` for an unknown path. */
  connect(request: IncomingRequest): Connection | undefined {
    const route = liveRoute(request.path);
    if (route === undefined) return undefined;
    const connection = new Connection(this, request, route, this.#dialed++);
    this.connections.push(connection);
    this.#forgetOldest();
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
      const refused = closeFor(error);
      if (refused === undefined) throw error;
      return failure(400, 'INVALID_ARGUMENT', refused.reason);
    }
  }

  issueHandle(session: string, snapshot?: SessionState): string {
    const handle = this.#secret();
    this.#handles.add(handle, session, snapshot, this.#now());
    const chances = this.settings.resumption.handleFaults ?? {};
    for (const how of HANDLE_FAULTS)
      if (this.#handleFaults.chance(chances[how] ?? 0)) this.breakHandle(handle, how);
    return handle;
  }

  resume(handle: string): SessionState {
    return this.#handles.resume(handle, this.#now());
  }

  stateOf(handle: string): EmulatedState | undefined {
    const state = this.#handles.find(handle, this.#now());
    return state && publicStateOf(state);
  }

  breakHandle(handle: string, how: HandleFault): boolean {
    return this.#handles.breakHandle(handle, how);
  }

  breakSessionHandles(session: string, how: HandleFault): void {
    this.#handles.breakSessionHandles(session, how);
  }

  isHeld(session: string): boolean {
    if (this.#holders.has(session)) return true;
    const taken = this.#now() < (this.#heldUntil.get(session) ?? 0);
    if (!taken) this.#heldUntil.delete(session);
    return taken;
  }

  hold(connection: Connection): void {
    const { session } = connection;
    if (session === undefined) return;
    this.#holders.set(session, connection);
    this.#newest.set(session, connection);
  }

  release(connection: Connection): void {
    const { session } = connection;
    if (session === undefined || this.#holders.get(session) !== connection) return;
    this.#holders.delete(session);
    const { releaseMs = connection.releaseMs } = this.settings.resumption;
    if (releaseMs !== 0) this.#heldUntil.set(session, this.#now() + draw(releaseMs, this.#releases));
  }

  enter(connection: Connection): void {
    this.#counter.add(connection);
  }

  leave(connection: Connection): void {
    this.#counter.remove(connection);
  }

  /** The highest number of connections, of a session or of all, that were in use at the same time. */
  peakConnections(session?: string): number {
    return this.#counter.peak(session);
  }

  /** Forgets closed connections beyond those to keep, and the sessions whose newest connection is forgotten. */
  #forgetOldest(): void {
    const { keepClosed } = this.settings;
    if (keepClosed === undefined) return;
    const closed = this.connections.filter(({ closed }) => closed !== undefined);
    for (const connection of closed.slice(0, Math.max(0, closed.length - keepClosed))) {
      this.connections.splice(this.connections.indexOf(connection), 1);
      this.#counter.forget(connection);
      const { session = '' } = connection;
      if (this.#newest.get(session) === connection) this.#newest.delete(session);
    }
  }

  /** Ends all connections because the emulator is being closed. */
  close(): void {
    for (const connection of this.connections) {
      connection.leave();
      connection.end({ code: 1006, reason: '', by: 'network' });
    }
    this.changed();
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after each change. The result stops it. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }
}

function failure(code: number, status: string, message: string): HttpAnswer {
  return { status: code, body: { error: { code, message, status } } };
}
