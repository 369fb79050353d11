/**
 * One connection as the service sees it, from the open socket to its close: who the client is, its setup, and
 * then the conversation. Pure: frames and ticks come in, frames and the next tick go out.
 */

import type { LiveClientMessage, LiveClientSetup, LiveServerMessage } from '../../generated/types.ts';
import { readClientMessage } from '../protocol/client-frame.ts';
import type { ConnectionEnd, ConnectionRecord } from './connection-record.ts';
import { FaultInjector } from './faults/fault-injector.ts';
import type { DialFault } from './faults/fault.ts';
import { Strangeness } from './faults/strangeness.ts';
import { Conversation } from './model/conversation.ts';
import { behaviorOf } from './model/families.ts';
import type { EmulatorSettings } from './options.ts';
import { lagOf } from './session/handle-issuer.ts';
import { Session } from './session/session.ts';
import { checkSetup, newState, resumedState } from './session/setup.ts';
import { publicStateOf, type EmulatedState, type SessionState, type HandleFault } from './session/state.ts';
import { draw, upperBound, type NumberRange } from './simulation/number-range.ts';
import type { Random } from './simulation/random.ts';
import { Scheduler } from './simulation/scheduler.ts';
import { Inbox } from './transport/inbox.ts';
import type { ServerSocket } from './transport/server-socket.ts';
import { closeFor, cutReason, refusals, RefusalError, type Close } from './wire/refusals.ts';
import { credentialOf, type Credential, type IncomingRequest, type LiveRoute } from './wire/request.ts';
import { printable, shapeOf } from './wire/shape.ts';
import type { TokenStore } from './wire/tokens.ts';
import { writeFrame } from './wire/writer.ts';

/** What connections share. */
export interface ConnectionHost {
  readonly settings: EmulatorSettings;
  readonly random: Random;
  readonly tokens: TokenStore;
  /** Milliseconds since 1970. */
  wallClock(): number;
  /** Stores a snapshot of a session, or without one the session itself, and returns the handle. */
  issueHandle(session: string, snapshot?: SessionState): string;
  /** The state to resume from. Throws {@link RefusalError} if the handle is not valid. */
  resume(handle: string): SessionState;
  breakSessionHandles(session: string, how: HandleFault): void;
  /** Whether a connection has the session, or had it until a moment ago. */
  isHeld(session: string): boolean;
  /** The connection has its session from now on. */
  hold(connection: Connection): void;
  /** The connection gives up its session, if it has one. */
  release(connection: Connection): void;
  /** The client has sent its first frame on the connection. */
  enter(connection: Connection): void;
  /** The client's end of the connection is closed. */
  leave(connection: Connection): void;
  /** Tells watchers that something has happened. */
  changed(): void;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Connection implements ConnectionRecord {
  /** The tasks of this connection. The server or the memory socket drives it. */
  readonly scheduler = new Scheduler();
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly frames: LiveClientMessage[] = [];
  readonly texts: string[] = [];
  session: string | undefined;
  closed: ConnectionEnd | undefined;
  error: unknown;

  readonly #host: ConnectionHost;
  readonly #route: LiveRoute;
  readonly #index: number;
  readonly #credential: Credential | undefined;
  readonly #random: Random;
  readonly #faults: FaultInjector;
  readonly #inbox: Inbox;
  readonly #strangeness: Strangeness;
  #closing: Close | undefined;
  #state: SessionState | undefined;
  #conversation: Conversation | undefined;
  /** Messages that came between the setup and its completion. */
  #early: LiveClientMessage[] | undefined;

  constructor(host: ConnectionHost, request: IncomingRequest, route: LiveRoute, index: number) {
    this.#host = host;
    this.#route = route;
    this.#index = index;
    this.#credential = credentialOf(request);
    this.#random = host.random.fork();
    this.path = request.path;
    this.headers = request.headers;
    const { settings } = host;
    const { backend, version } = route;
    this.#log(`dials ${backend} ${version} with ${this.#credential?.kind ?? 'no credential'}`);
    const { scheduler } = this;
    // With randomness of their own, so that faults do not depend on what is said.
    this.#faults = new FaultInjector(index, {
      scheduler,
      random: this.#random.fork(),
      settings,
      send: (message) => this.#send(message),
      close: (close) => this.#close(close),
      breakHandles: (how) => this.session !== undefined && host.breakSessionHandles(this.session, how),
      sendHandle: () => this.#early === undefined && this.#conversation?.sendHandle(),
    });
    this.#strangeness = new Strangeness({
      scheduler,
      random: this.#random,
      backend: route.backend,
      probability: settings.strangeness,
      send: (message) => this.#deliver(message),
    });
    this.#inbox = new Inbox(settings.reading, {
      scheduler,
      random: this.#random.fork(),
      read: (frame) => this.#read(frame),
      setFull: (full) => (full ? this.#faults.hold() : this.#faults.release()),
    });
  }

  get unread(): number {
    return this.#inbox.length;
  }

  get state(): EmulatedState | undefined {
    return this.sessionState && publicStateOf(this.sessionState);
  }

  /** What its session holds now, or held at the end. */
  get sessionState(): SessionState | undefined {
    return this.#conversation?.session.state ?? this.#state;
  }

  /** How long the service takes to notice that this connection is gone. */
  get releaseMs(): NumberRange {
    const wasDropped = this.closed?.by === 'network';
    return wasDropped && this.sessionState !== undefined ? behaviorOf(this.sessionState).releaseMs : 0;
  }

  /** The client asks for a connection. Returns what it gets instead of an upgrade, if anything. */
  dial(): DialFault | undefined {
    return this.#faults.dial();
  }

  /** The socket is open. */
  open(socket: ServerSocket): void {
    this.#faults.open(socket);
  }

  /** The client has sent its first frame, which may still be on its way. */
  enter(): void {
    this.#host.enter(this);
  }

  /** The client's end of the socket is gone, whether or not the service knows. */
  leave(): void {
    this.#host.leave(this);
  }

  /** A frame from the client has arrived. */
  receive(frame: string | Uint8Array): void {
    if (this.#closing !== undefined || this.closed !== undefined) return;
    this.enter();
    this.#inbox.put(frame);
    if (this.unread > 0) this.#host.changed();
  }

  /** The socket is closed. Nothing is done after this. */
  end(end: ConnectionEnd): void {
    if (this.closed !== undefined) return;
    this.closed = this.#closing === undefined ? end : { ...end, ...this.#closing, by: 'server' };
    const { code, reason, by } = this.closed;
    this.#log(`closed by ${by}: ${code} ${printable(reason)}`);
    this.#stop();
    this.#host.changed();
  }

  #read(frame: string | Uint8Array): void {
    if (this.#closing !== undefined || this.closed !== undefined) return;
    const text = typeof frame === 'string' ? frame : decoder.decode(frame);
    if (this.#host.settings.record) this.texts.push(text);
    this.#orClose(() => {
      this.#authenticate();
      const message = readClientMessage(text, this.#route.backend, this.#extraFields);
      if (this.#host.settings.record) this.frames.push(message);
      this.#log(`> ${shapeOf(message)}`);
      if (this.#early !== undefined) this.#early.push(message);
      else if (this.#conversation !== undefined) this.#conversation.receive(message);
      else this.#setUp(message.setup);
    });
    this.#host.changed();
  }

  /** Fields of Vertex AI that the Gemini API takes by some reports. */
  get #extraFields(): readonly string[] {
    const { transparentResumption = this.#route.constrained ? 'accepted' : 'refused' } =
      this.#host.settings.disputed;
    return transparentResumption === 'accepted' ? ['SessionResumptionConfig.transparent'] : [];
  }

  /** Checks the credential, as the service does, with the first frame. The socket opens with any. */
  #authenticate(): void {
    if (this.#credential === undefined) throw new RefusalError(refusals.noCredential);
    const { kind, value } = this.#credential;
    const { apiKeys } = this.#host.settings;
    const isToken = kind === 'token' || value.startsWith('auth_tokens/');
    if (isToken !== this.#route.constrained)
      throw new RefusalError(isToken ? refusals.badKey : refusals.badToken);
    if (!isToken && apiKeys?.includes(value) === false) throw new RefusalError(refusals.badKey);
    if (
      isToken &&
      this.#conversation !== undefined &&
      !this.#host.tokens.isAlive(value, this.#host.wallClock())
    ) {
      throw new RefusalError(refusals.tokenExpired);
    }
  }

  #setUp(asked: LiveClientSetup | undefined): void {
    if (asked === undefined) throw new RefusalError(refusals.invalidArgument); // nothing may come before the setup
    const { tokens, settings } = this.#host;
    const locked = this.#route.constrained
      ? tokens.open(this.#credential!.value, asked, this.#host.wallClock())
      : asked;
    // A token never locks the handle.
    const setup =
      asked.sessionResumption === undefined
        ? locked
        : { ...locked, sessionResumption: asked.sessionResumption };
    checkSetup(setup, { route: this.#route, models: settings.models, disputed: settings.disputed });
    const state = this.#stateFor(setup);
    this.#host.hold(this);
    this.#early = [];
    const memoryMs = upperBound(lagOf(settings.resumption));
    this.#conversation = new Conversation(
      new Session(state, this.#index, () => this.scheduler.now, memoryMs),
      {
        scheduler: this.scheduler,
        random: this.#random,
        settings,
        send: (message) => this.#send(message),
        close: (close) => this.#close(close),
        fail: (error) => this.#fail(error),
        notify: (moment) => this.#faults.notify(moment),
        issueHandle: (snapshot) => this.#host.issueHandle(state.session, snapshot),
      },
    );
    this.scheduler.after(draw(settings.setupDelayMs, this.#random), () => this.#complete(state));
  }

  #stateFor(setup: LiveClientSetup): SessionState {
    const handle = setup.sessionResumption?.handle;
    if (handle === undefined || handle === '') {
      this.session = this.#random.uuid();
      return newState(setup, this.#route, this.session);
    }
    const old = this.#host.resume(handle);
    if (old.backend !== this.#route.backend) throw new RefusalError(refusals.unknownHandle);
    this.session = old.session;
    if (this.#host.isHeld(old.session)) throw new RefusalError(refusals.sessionInUse);
    return resumedState(setup, old);
  }

  #complete({ backend, session }: SessionState): void {
    this.#send({ setupComplete: backend === 'vertex' ? { sessionId: session } : {} });
    this.#conversation?.begin();
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#faults.notify('setup');
    this.#orClose(() => {
      for (const message of early) this.#conversation?.receive(message);
    });
  }

  #log(what: string): void {
    this.#host.settings.log?.(`#${this.#index} ${what}`);
  }

  #orClose(step: () => void): void {
    try {
      step();
    } catch (error) {
      const close = closeFor(error);
      if (close === undefined) this.#fail(error);
      else this.#close(close);
    }
  }

  #stop(): void {
    this.#host.release(this);
    this.#conversation?.stop();
    this.#state = this.sessionState;
    this.#conversation = undefined;
    this.#early = undefined;
    this.#inbox.clear();
    this.scheduler.end();
  }

  /** A function of the options has thrown. The client sees an internal error. */
  #fail(error: unknown): void {
    this.error = error;
    this.#close(refusals.internal);
  }

  #send(message: LiveServerMessage): void {
    this.#strangeness.send(message);
  }

  #deliver(message: LiveServerMessage): void {
    if (this.#closing === undefined && !this.#faults.isMute) {
      this.#log(`< ${shapeOf(message)}`);
      const { frames = 'binary' } = this.#host.settings;
      const text = writeFrame(message, this.#route.backend);
      this.#faults.say(frames === 'text' ? text : encoder.encode(text));
    }
    this.#host.changed();
  }

  #close({ code, reason }: Close): void {
    if (this.#closing !== undefined || this.closed !== undefined) return;
    this.#closing = { code, reason: cutReason(reason) };
    this.#stop();
    this.#faults.close(code, this.#closing.reason);
  }
}
