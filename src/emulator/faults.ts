/**
 * What stands between the service and a client's socket: the end of its life, the steps of the script, and
 * mishaps. A connection says what it has to say through here.
 */

import type { LiveServerMessage } from '../../generated/types.ts';
import type { Agenda } from './agenda.ts';
import type { Deed, DialDeed, Lasting, OpenDeed } from './deeds.ts';
import type { EmulatorSettings } from './options.ts';
import type { Random } from './random.ts';
import { refusals, type Close } from './refusals.ts';
import { ScriptRunner, type Moment } from './script.ts';
import { draw } from './spread.ts';
import type { Spoiling } from './state.ts';

/** What a connection can do to its socket. Calls on a socket that is gone do nothing. */
export interface Wire {
  /** Text goes out as a text frame, bytes as a binary one. */
  send(frame: string | Uint8Array): void;
  close(code: number, reason: string): void;
  /** Destroys the socket without a close frame. */
  drop(): void;
  /** The same, after a part of a frame. */
  tear(frame: string | Uint8Array): void;
  /** Lets nothing through any more, and tells neither end. After it, `drop` ends the service's side alone. */
  sever(): void;
  /** Stops reading, or reads on. */
  setPaused(paused: boolean): void;
}

/** What faults need of their connection. */
export interface FaultsHost {
  readonly agenda: Agenda;
  readonly random: Random;
  readonly settings: EmulatorSettings;
  /** Says something as the service would. */
  send(message: LiveServerMessage): void;
  close(close: Close): void;
  /** Spoils the handles of the session. */
  spoil(how: Spoiling): unknown;
  giveHandle(): unknown;
}

const MINUTE_MS = 60_000;

export class Faults {
  readonly #host: FaultsHost;
  readonly #script: ScriptRunner;
  #wire: Wire | undefined;
  #silences = 0;
  #pauses = 0;
  #severed = false;
  /** The next frame is the last, and only in part. */
  #tears = false;
  /** What becomes of the upgrade, if not the usual. */
  #instead: DialDeed | undefined;

  /** `index`: the place of the connection among all. */
  constructor(index: number, host: FaultsHost) {
    this.#host = host;
    const steps = host.settings.script.filter(({ connection = index }) => connection === index);
    this.#script = new ScriptRunner(
      steps,
      (deed) => this.#perform(deed),
      (delayMs, then) => void host.agenda.in(delayMs, then),
    );
  }

  /** The client asks for a connection. What it gets instead, if anything. */
  dial(): DialDeed | undefined {
    this.#script.notify('dial');
    const { random, settings } = this.#host;
    for (const mishap of settings.mishaps) {
      if ('chance' in mishap && random.chance(mishap.chance)) this.#instead ??= mishap;
    }
    return this.#instead;
  }

  /** The socket is open. */
  open(wire: Wire): void {
    this.#wire = wire;
    this.#startLife();
    for (const mishap of this.#host.settings.mishaps) {
      if ('perMinute' in mishap) this.#expect(mishap.perMinute, mishap);
    }
    this.#script.notify('open');
  }

  notify(moment: Moment): void {
    this.#script.notify(moment);
  }

  /** Whether whatever is said is lost. */
  get isMute(): boolean {
    return this.#silences > 0 || this.#severed;
  }

  /** Sends a frame, if nothing keeps it from going out. */
  say(frame: string | Uint8Array): void {
    if (this.isMute) return;
    if (!this.#tears) return this.#wire?.send(frame);
    this.#silences++;
    this.#wire?.tear(frame);
  }

  close(code: number, reason: string): void {
    if (this.#severed) this.#wire?.drop();
    else this.#wire?.close(code, reason);
  }

  /** Stops reading for one more reason. */
  hold(): void {
    if (this.#pauses++ === 0) this.#wire?.setPaused(true);
  }

  /** One reason not to read is gone. */
  release(): void {
    if (--this.#pauses === 0) this.#wire?.setPaused(false);
  }

  #startLife(): void {
    const { agenda, random, settings, close } = this.#host;
    if (settings.lifetimeMs === undefined) return;
    const lifetimeMs = draw(settings.lifetimeMs, random);
    const noticeMs = Math.round(Math.min(draw(settings.goAwayNoticeMs, random), lifetimeMs));
    agenda.in(lifetimeMs - noticeMs, () => {
      if (noticeMs === 0) close(refusals.deadline);
      else this.#goAway(noticeMs, settings.silentAfterGoAway);
    });
  }

  #expect(perMinute: number, deed: OpenDeed): void {
    if (perMinute === 0) return;
    const { agenda, random } = this.#host;
    agenda.in((-Math.log(1 - random.next()) * MINUTE_MS) / perMinute, () => {
      this.#expect(perMinute, deed); // first: the deed may be the last
      this.#perform(deed);
    });
  }

  #perform(deed: Deed): void {
    const { random, send, close, spoil, giveHandle } = this.#host;
    if ('refuse' in deed || 'hang' in deed) this.#instead = deed;
    else if ('send' in deed) send(deed.send);
    else if ('raw' in deed) this.say(deed.raw);
    else if ('close' in deed)
      close(typeof deed.close === 'string' ? refusals[deed.close] : { reason: '', ...deed.close });
    else if ('drop' in deed) {
      if (deed.drop === 'midFrame') this.#tears = true;
      else this.#wire?.drop();
    } else if ('goAway' in deed) {
      this.#goAway(Math.round(draw(deed.goAway.timeLeftMs, random)), deed.goAway.silent ?? false);
    } else if ('silence' in deed) {
      this.#silences++;
      this.#after(deed.silence, () => this.#silences--);
    } else if ('pause' in deed) {
      this.hold();
      this.#after(deed.pause, () => this.release());
    } else if ('halfOpen' in deed) {
      this.#severed = true;
      this.#wire?.sever();
      this.#after(deed.halfOpen, () => this.#wire?.drop());
    } else if ('spoil' in deed) spoil(deed.spoil);
    else if ('handle' in deed) giveHandle();
  }

  #after(lasting: Lasting, task: () => void): void {
    if (lasting !== true) this.#host.agenda.in(draw(lasting, this.#host.random), task);
  }

  #goAway(timeLeftMs: number, silent: boolean): void {
    const { agenda, send, close } = this.#host;
    send({ goAway: { timeLeft: `${timeLeftMs / 1_000}s` } });
    if (silent) this.#silences++;
    agenda.in(timeLeftMs, () => close(refusals.ignoredGoAway));
  }
}
