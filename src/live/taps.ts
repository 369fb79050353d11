/** Taps: observers of the wire and of the events of sessions. Logs and telemetry are built on them. */
import type { LiveClientMessage } from '../../generated/types.ts';
import type { ValidationIssue } from '../errors.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { isObject, isThenable } from '../runtime.ts';
import type { LiveEvent } from './events.ts';

/**
 * Watches sessions: all of a client's (`new GoogleGenAI({ taps })`) or one (`connect({ taps })`). Each function is
 * called as the thing happens and must return at once; what it returns is not waited for. What it throws or rejects
 * with is reported like the failure of a callback, and disturbs nothing.
 */
export interface LiveTap {
  /** A connection is dialed. */
  dial?(dial: TappedDial, source: TapSource): void;
  /** A frame was handed to the socket: the setup, what the user sent, and what is sent again after a reconnect. */
  sent?(frame: TappedFrame<LiveClientMessage>, source: TapSource): void;
  /** A frame has come, also from a connection that was left for another one. */
  received?(frame: TappedFrame<LiveServerMessage | undefined>, source: TapSource): void;
  /** Every event, before `onEvent` gets it. */
  event?(event: LiveEvent, source: TapSource): void;
}

/** Where something that a tap sees comes from. */
export interface TapSource {
  /** Counts the sessions of a client from 1. */
  readonly session: number;
  /** Counts the dials of a session from 1, failed ones included. For an event: the newest one. */
  readonly connection: number;
}

/** Where a connection is dialed to. */
export interface TappedDial {
  /** Without credentials: they, and whatever else of the address is secret, are masked. */
  readonly url: string;
  /** The names of the headers that go with the handshake. Their values may be secrets. */
  readonly headers: readonly string[];
}

/**
 * A frame on the wire, whole: it may hold media, and the setup or a `sessionResumptionUpdate` may hold a handle, which
 * is a secret.
 */
export interface TappedFrame<Message> {
  /** As it was on the wire. Media stands in it as base64. */
  readonly text: string;
  /** What it says. Of a received frame the same object that readers get; undefined if it cannot be read. */
  readonly message: Message;
}

const TAPPED = ['dial', 'sent', 'received', 'event'] as const satisfies readonly (keyof LiveTap)[];

/** Adds to `issues` what is wrong with the option `taps`. */
export function checkTaps(taps: unknown, issues: ValidationIssue[]): void {
  if (!Array.isArray(taps)) {
    issues.push({ path: 'taps', message: 'must be a list of taps' });
    return;
  }
  taps.forEach((tap: unknown, index) => {
    const path = `taps[${index}]`;
    if (!isObject(tap))
      issues.push({ path, message: `must be an object with ${TAPPED.join(', ')} or some of them` });
    else if (!TAPPED.every((name) => tap[name] === undefined || typeof tap[name] === 'function'))
      issues.push({ path, message: `must have functions as ${TAPPED.join(', ')}` });
  });
}

/** Receives what a tap threw, and the name of its function that did. */
type Report = (name: keyof LiveTap, cause: unknown) => void;

/** The taps of one session. Made only where there are some. */
export class Taps {
  readonly #taps: readonly LiveTap[];
  readonly #session: number;
  readonly #report: Report;
  #dials = 0;

  constructor(taps: readonly LiveTap[], session: number, report: Report) {
    this.#taps = taps;
    this.#session = session;
    this.#report = report;
  }

  /** For a connection that will be dialed. */
  connection(): ConnectionTaps {
    let source = { session: this.#session, connection: 0 };
    return {
      dial: (dial) => {
        source = { session: this.#session, connection: ++this.#dials };
        this.#tell('dial', dial, source);
      },
      sent: (text) => this.#tell('sent', new SentFrame(text), source),
      received: (text, message) => this.#tell('received', { text, message }, source),
    };
  }

  /** Whether one of them is told of events. */
  get wantEvents(): boolean {
    return this.#taps.some(({ event }) => event !== undefined);
  }

  event(event: LiveEvent): void {
    this.#tell('event', event, { session: this.#session, connection: this.#dials });
  }

  #tell<Name extends keyof LiveTap>(
    name: Name,
    what: Parameters<Required<LiveTap>[Name]>[0],
    source: TapSource,
  ): void {
    for (const tap of this.#taps) {
      try {
        const result: unknown = tap[name]?.(what as never, source);
        if (isThenable(result)) result.then(undefined, (error: unknown) => this.#report(name, error));
      } catch (error) {
        this.#report(name, error);
      }
    }
  }
}

/** The taps of a session, as one connection sees them. */
export interface ConnectionTaps {
  dial(dial: TappedDial): void;
  sent(text: string): void;
  received(text: string, message: LiveServerMessage | undefined): void;
}

/** A frame that was sent. Most are media: they are parsed only for a tap that looks. */
class SentFrame implements TappedFrame<LiveClientMessage> {
  readonly text: string;
  #message: LiveClientMessage | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get message(): LiveClientMessage {
    return (this.#message ??= JSON.parse(this.text) as LiveClientMessage);
  }
}
