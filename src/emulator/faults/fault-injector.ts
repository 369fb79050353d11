/**
 * Plays the faults of one connection: the end of its lifetime, the steps of the script, and faults at random. All
 * frames of the connection go out through here.
 */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { EmulatorSettings } from '../options.ts';
import type { HandleFault } from '../session/state.ts';
import { draw } from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import type { ServerSocket } from '../transport/server-socket.ts';
import { refusals, type Close } from '../wire/refusals.ts';
import type { Fault, DialFault, FaultDuration, ConnectionFault } from './fault.ts';
import { ScriptRunner, type Trigger } from './script.ts';

/** What the injector needs of its connection. */
export interface FaultInjectorHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly settings: EmulatorSettings;
  /** Sends a message as the service would. */
  send(message: LiveServerMessage): void;
  close(close: Close): void;
  /** Breaks the handles of the session. */
  breakHandles(how: HandleFault): unknown;
  sendHandle(): unknown;
}

const MINUTE_MS = 60_000;

export class FaultInjector {
  readonly #host: FaultInjectorHost;
  readonly #script: ScriptRunner;
  #socket: ServerSocket | undefined;
  #silences = 0;
  #pauses = 0;
  #blackholed = false;
  /** Whether the next frame is cut in the middle, and the last. */
  #cutsNextFrame = false;
  /** What the client gets instead of an upgrade. */
  #instead: DialFault | undefined;

  /** `index`: the number of the connection, in the order of dialing. */
  constructor(index: number, host: FaultInjectorHost) {
    this.#host = host;
    const steps = host.settings.script.filter(({ connection = index }) => connection === index);
    this.#script = new ScriptRunner(
      steps,
      (fault) => this.#perform(fault),
      (delayMs, then) => void host.scheduler.after(delayMs, then),
    );
  }

  /** The client asks for a connection. Returns what it gets instead, if anything. */
  dial(): DialFault | undefined {
    this.#script.notify('dial');
    const { random, settings } = this.#host;
    for (const randomFault of settings.randomFaults) {
      if ('chance' in randomFault && random.chance(randomFault.chance)) this.#instead ??= randomFault;
    }
    return this.#instead;
  }

  /** The socket is open. */
  open(wire: ServerSocket): void {
    this.#socket = wire;
    this.#startLife();
    for (const randomFault of this.#host.settings.randomFaults) {
      if ('perMinute' in randomFault) this.#expect(randomFault.perMinute, randomFault);
    }
    this.#script.notify('open');
  }

  notify(moment: Trigger): void {
    this.#script.notify(moment);
  }

  /** Whether frames that are sent are lost. */
  get isMute(): boolean {
    return this.#silences > 0 || this.#blackholed;
  }

  /** Sends a frame, unless a fault prevents it. */
  say(frame: string | Uint8Array): void {
    if (this.isMute) return;
    if (!this.#cutsNextFrame) return this.#socket?.send(frame);
    this.#silences++;
    this.#socket?.sendPartial(frame);
  }

  close(code: number, reason: string): void {
    if (this.#blackholed) this.#socket?.drop();
    else this.#socket?.close(code, reason);
  }

  /** Adds a reason not to read. */
  hold(): void {
    if (this.#pauses++ === 0) this.#socket?.setPaused(true);
  }

  /** Removes a reason not to read. */
  release(): void {
    if (--this.#pauses === 0) this.#socket?.setPaused(false);
  }

  #startLife(): void {
    const { scheduler, random, settings, close } = this.#host;
    if (settings.lifetimeMs === undefined) return;
    const lifetimeMs = draw(settings.lifetimeMs, random);
    const noticeMs = Math.round(Math.min(draw(settings.goAwayNoticeMs, random), lifetimeMs));
    scheduler.after(lifetimeMs - noticeMs, () => {
      if (noticeMs === 0) close(refusals.deadline);
      else this.#goAway(noticeMs, settings.silentAfterGoAway);
    });
  }

  #expect(perMinute: number, fault: ConnectionFault): void {
    if (perMinute === 0) return;
    const { scheduler, random } = this.#host;
    scheduler.after((-Math.log(1 - random.next()) * MINUTE_MS) / perMinute, () => {
      this.#expect(perMinute, fault); // first: the fault may be the last
      this.#perform(fault);
    });
  }

  #perform(fault: Fault): void {
    const { random, send, close, breakHandles, sendHandle } = this.#host;
    if ('refuse' in fault || 'hang' in fault) this.#instead = fault;
    else if ('send' in fault) send(fault.send);
    else if ('raw' in fault) this.say(fault.raw);
    else if ('close' in fault)
      close(typeof fault.close === 'string' ? refusals[fault.close] : { reason: '', ...fault.close });
    else if ('drop' in fault) {
      if (fault.drop === 'midFrame') this.#cutsNextFrame = true;
      else this.#socket?.drop();
    } else if ('goAway' in fault) {
      this.#goAway(Math.round(draw(fault.goAway.timeLeftMs, random)), fault.goAway.silent ?? false);
    } else if ('silence' in fault) {
      this.#silences++;
      this.#after(fault.silence, () => this.#silences--);
    } else if ('pause' in fault) {
      this.hold();
      this.#after(fault.pause, () => this.release());
    } else if ('halfOpen' in fault) {
      this.#blackholed = true;
      this.#socket?.blackhole();
      this.#after(fault.halfOpen, () => this.#socket?.drop());
    } else if ('breakHandles' in fault) breakHandles(fault.breakHandles);
    else if ('handle' in fault) sendHandle();
  }

  #after(duration: FaultDuration, task: () => void): void {
    if (duration !== true) this.#host.scheduler.after(draw(duration, this.#host.random), task);
  }

  #goAway(timeLeftMs: number, silent: boolean): void {
    const { scheduler, send, close } = this.#host;
    send({ goAway: { timeLeft: `${timeLeftMs / 1_000}s` } });
    if (silent) this.#silences++;
    scheduler.after(timeLeftMs, () => close(refusals.ignoredGoAway));
  }
}
