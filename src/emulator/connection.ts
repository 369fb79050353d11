/**
 * One connection as the service sees it, from the open socket to its close: who the client is, its setup, and
 * then the conversation. Pure: frames and ticks come in, frames and the next tick go out.
 */

import type { LiveClientMessage, LiveClientSetup, LiveServerMessage } from '../../generated/types.ts';
import { Agenda } from './agenda.ts';
import { Conversation } from './conversation.ts';
import type { EmulatorSettings } from './options.ts';
import type { Random } from './random.ts';
import { readClientMessage, Refused } from './reader.ts';
import { cutReason, refusals, type Close } from './refusals.ts';
import { credentialOf, type Credential, type IncomingRequest, type LiveRoute } from './request.ts';
import { ScriptRunner, type Deed } from './script.ts';
import { checkSetup, newState, resumedState } from './setup.ts';
import type { EmulatedState } from './state.ts';
import type { TokenStore } from './tokens.ts';
import { writeFrame } from './writer.ts';

/** What a connection can do to its socket. Calls on a socket that is gone do nothing. */
export interface Wire {
  /** Text goes out as a text frame, bytes as a binary one. */
  send(frame: string | Uint8Array): void;
  close(code: number, reason: string): void;
  /** Destroys the socket without a close frame. */
  drop(): void;
  /** Stops reading, or reads on. */
  setPaused(paused: boolean): void;
}

/** What a connection shares with all others. */
export interface ConnectionHost {
  readonly settings: EmulatorSettings;
  readonly random: Random;
  readonly tokens: TokenStore;
  /** Milliseconds since 1970. */
  wallClock(): number;
  /** Keeps a state, and gives the handle for it. */
  issueHandle(state: EmulatedState): string;
  /** The state behind a handle; `undefined` for an unknown one. */
  stateOf(handle: string): EmulatedState | undefined;
  /** Whether a connection that is open holds the session. */
  isHeld(session: string): boolean;
  /** Something that a watcher may wait for has happened. */
  changed(): void;
}

/** How a connection ended. */
export interface ConnectionEnd extends Close {
  /** Who began it; `network` where there was no close frame. */
  readonly by: 'client' | 'server' | 'network';
}

/** What a client did on one connection. Kept in memory only: the headers and the path hold its credential. */
export interface ConnectionRecord {
  /** As the client asked for it, query included. */
  readonly path: string;
  /** Under lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client's messages in canonical form, the setup first. */
  readonly frames: readonly LiveClientMessage[];
  /** The client's frames as they came, refused ones too. */
  readonly texts: readonly string[];
  /** `undefined` while it is open. */
  readonly closed: ConnectionEnd | undefined;
  /** What a function among the options threw; the client got a 1011. */
  readonly error: unknown;
}

const decoder = new TextDecoder();

export class Connection implements ConnectionRecord {
  /** What this connection has still to do. Driven by the shell. */
  readonly agenda = new Agenda();
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly frames: LiveClientMessage[] = [];
  readonly texts: string[] = [];
  closed: ConnectionEnd | undefined;
  error: unknown;

  readonly #host: ConnectionHost;
  readonly #route: LiveRoute;
  readonly #credential: Credential | undefined;
  readonly #random: Random;
  readonly #script: ScriptRunner;
  #wire: Wire | undefined;
  #closing: Close | undefined;
  #silent = false;
  #conversation: Conversation | undefined;
  /** Messages that came between the setup and its completion. */
  #early: LiveClientMessage[] | undefined;
  /** What became of the upgrade, if a step of the script decided it. */
  #answered: { readonly refuse: number } | { readonly hang: true } | undefined;

  constructor(host: ConnectionHost, request: IncomingRequest, route: LiveRoute, index: number) {
    this.#host = host;
    this.#route = route;
    this.#credential = credentialOf(request);
    this.#random = host.random.fork();
    this.path = request.path;
    this.headers = request.headers;
    const steps = host.settings.script.filter(({ connection = index }) => connection === index);
    this.#script = new ScriptRunner(
      steps,
      (deed) => this.#perform(deed),
      (delayMs, then) => void this.agenda.in(delayMs, then),
    );
  }

  /** Which session it holds; `undefined` before the setup and after the end. */
  get session(): string | undefined {
    return this.#conversation?.state.session;
  }

  /** The client asks for a connection. What the script wants instead of an upgrade, if anything. */
  dial(): { readonly refuse: number } | { readonly hang: true } | undefined {
    this.#script.notify('dial');
    return this.#answered;
  }

  /** The socket is open. */
  open(wire: Wire): void {
    this.#wire = wire;
    const { lifetimeMs, goAwayNoticeMs } = this.#host.settings;
    if (lifetimeMs !== undefined) {
      const noticeMs = Math.min(goAwayNoticeMs, lifetimeMs);
      this.agenda.in(lifetimeMs - noticeMs, () => {
        if (noticeMs === 0) this.#close(refusals.deadline);
        else this.#goAway(noticeMs);
      });
    }
    this.#script.notify('open');
  }

  /** A frame from the client. */
  receive(frame: string | Uint8Array): void {
    if (this.#closing !== undefined || this.closed !== undefined) return;
    const text = typeof frame === 'string' ? frame : decoder.decode(frame);
    if (this.#host.settings.record) this.texts.push(text);
    this.#orClose(() => {
      this.#authenticate();
      const message = readClientMessage(text, this.#route.backend);
      if (this.#host.settings.record) this.frames.push(message);
      if (this.#early !== undefined) this.#early.push(message);
      else if (this.#conversation !== undefined) this.#conversation.receive(message);
      else this.#setUp(message.setup);
    });
    this.#host.changed();
  }

  /** The socket is gone. Nothing is done any more. */
  end(end: ConnectionEnd): void {
    if (this.closed !== undefined) return;
    this.closed = this.#closing === undefined ? end : { ...end, ...this.#closing, by: 'server' };
    this.#stop();
    this.#conversation = undefined;
    this.#host.changed();
  }

  /** As the service does: with any credential the socket opens, and the first frame is judged by it. */
  #authenticate(): void {
    if (this.#credential === undefined) throw new Refused(refusals.noCredential);
    const { kind, value } = this.#credential;
    const { apiKeys } = this.#host.settings;
    const isToken = kind === 'token' || value.startsWith('auth_tokens/');
    if (isToken !== this.#route.constrained) throw new Refused(isToken ? refusals.badKey : refusals.badToken);
    if (!isToken && apiKeys?.includes(value) === false) throw new Refused(refusals.badKey);
    if (
      isToken &&
      this.#conversation !== undefined &&
      !this.#host.tokens.isAlive(value, this.#host.wallClock())
    ) {
      throw new Refused(refusals.tokenExpired);
    }
  }

  #setUp(asked: LiveClientSetup | undefined): void {
    if (asked === undefined) throw new Refused(refusals.invalidArgument); // nothing may come before the setup
    const { tokens, settings } = this.#host;
    const locked = this.#route.constrained
      ? tokens.open(this.#credential!.value, asked, this.#host.wallClock())
      : asked;
    // The handle is the connection's own affair, whatever else a token locks.
    const setup =
      asked.sessionResumption === undefined
        ? locked
        : { ...locked, sessionResumption: asked.sessionResumption };
    checkSetup(setup, this.#route, settings.models);
    const state = this.#stateFor(setup);
    this.#early = [];
    this.#conversation = new Conversation(state, {
      agenda: this.agenda,
      random: this.#random,
      settings,
      send: (message) => this.#send(message),
      close: (close) => this.#close(close),
      fail: (error) => this.#fail(error),
      notify: (moment) => this.#script.notify(moment),
      issueHandle: (current) => this.#host.issueHandle(current),
    });
    this.agenda.in(settings.setupDelayMs, () => this.#complete(state));
  }

  #stateFor(setup: LiveClientSetup): EmulatedState {
    const handle = setup.sessionResumption?.handle;
    if (handle === undefined || handle === '') return newState(setup, this.#route, this.#random.uuid());
    const old = this.#host.stateOf(handle);
    if (old === undefined || old.backend !== this.#route.backend) throw new Refused(refusals.unknownHandle);
    if (this.#host.isHeld(old.session)) throw new Refused(refusals.sessionInUse);
    return resumedState(setup, old);
  }

  #complete({ backend, session }: EmulatedState): void {
    this.#send({ setupComplete: backend === 'vertex' ? { sessionId: session } : {} });
    this.#conversation?.begin();
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#script.notify('setup');
    this.#orClose(() => {
      for (const message of early) this.#conversation?.receive(message);
    });
  }

  #orClose(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof Refused) this.#close(error.close);
      else this.#fail(error);
    }
  }

  #stop(): void {
    this.#conversation?.stop();
    this.agenda.clear();
  }

  /** What the test gave us has thrown. The client sees what it sees when the service breaks. */
  #fail(error: unknown): void {
    this.error = error;
    this.#close(refusals.internal);
  }

  #perform(deed: Deed): void {
    if ('refuse' in deed || 'hang' in deed) this.#answered = deed;
    else if ('send' in deed) this.#send(deed.send);
    else if ('raw' in deed) this.#emit(deed.raw);
    else if ('close' in deed) this.#close({ reason: '', ...deed.close });
    else if ('drop' in deed) this.#wire?.drop();
    else if ('goAway' in deed) this.#goAway(deed.goAway.timeLeftMs);
    else if ('silence' in deed) this.#during(deed.silence, (silent) => (this.#silent = silent));
    else if ('pause' in deed) this.#during(deed.pause, (paused) => this.#wire?.setPaused(paused));
  }

  #during(duration: number | true, set: (on: boolean) => void): void {
    set(true);
    if (duration !== true) this.agenda.in(duration, () => set(false));
  }

  #goAway(timeLeftMs: number): void {
    this.#send({ goAway: { timeLeft: `${timeLeftMs / 1_000}s` } });
    this.agenda.in(timeLeftMs, () => this.#close(refusals.ignoredGoAway));
  }

  #send(message: LiveServerMessage): void {
    if (!this.#silent) this.#emit(writeFrame(message, this.#route.backend));
  }

  #emit(frame: string | Uint8Array): void {
    if (this.#closing === undefined && !this.#silent) this.#wire?.send(frame);
  }

  #close({ code, reason }: Close): void {
    if (this.#closing !== undefined) return;
    this.#closing = { code, reason: cutReason(reason) };
    this.#stop();
    this.#wire?.close(code, this.#closing.reason);
  }
}
