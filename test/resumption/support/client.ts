/** A session reduced to what drives `Resumption`: sockets with delays, one timer, and a user. */
import type { LiveClientMessage, LiveClientSetup, LiveServerMessage } from '../../../generated/types.ts';
import type { Close, ResumePoint } from '../../../src/resumption/attempts.ts';
import type { NextStep, ResumptionEvent } from '../../../src/resumption/resumption-events.ts';
import { readPolicy, type ReconnectPolicy } from '../../../src/resumption/policy.ts';
import { Resumption } from '../../../src/resumption/resumption.ts';
import type { Random } from '../../../src/emulator/simulation/random.ts';
import type { Clock } from './clock.ts';
import { ServerConnection, type Server } from './server.ts';

export const LOST: Close = { code: 1006, reason: '', kind: 'network' };

/** One socket: frames arrive in order, some time after they were sent, or never. */
class Link {
  readonly server: ServerConnection;
  isCut = false;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #latencyMs: readonly [number, number];
  #upAt = 0;
  #downAt = 0;

  constructor(server: Server, receive: (message: LiveServerMessage) => void) {
    this.#clock = server.clock;
    this.#random = server.random;
    this.#latencyMs = server.behaviour.latencyMs;
    this.server = new ServerConnection(server, (message) => {
      this.#downAt = Math.max(
        this.#downAt,
        this.#clock.now + this.#random.between(...server.behaviour.latencyMs),
      );
      this.#clock.in(this.#downAt - this.#clock.now, () => {
        if (!this.isCut) receive(message);
      });
    });
  }

  send(frame: string): void {
    const stall = this.#random.chance(0.01) ? this.#random.between(0, 3_000) : 0;
    this.#upAt = Math.max(this.#upAt, this.#clock.now + this.#random.between(...this.#latencyMs) + stall);
    this.#clock.in(this.#upAt - this.#clock.now, () => {
      if (!this.isCut) this.server.receive(frame);
    });
  }

  /** What is under way is lost on both sides. */
  cut(): void {
    this.isCut = true;
    this.server.isGone = true;
  }
}

export class Client {
  readonly resumption: Resumption;
  readonly events: ResumptionEvent[] = [];
  readonly received: LiveServerMessage[] = [];
  onCall: (id: string, name: string) => void = () => undefined;
  hasEnded = false;
  #link: Link | undefined;
  #isUp = false;
  readonly #server: Server;
  readonly #clock: Clock;

  constructor(server: Server, setup: LiveClientSetup, policy: ReconnectPolicy = {}) {
    this.#server = server;
    this.#clock = server.clock;
    this.resumption = new Resumption({
      setup,
      policy: readPolicy(policy, []),
      backend: 'vertex',
      renewable: false,
      now: this.#clock.now,
    });
    this.#connect(setup, () => undefined);
    this.#tick();
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** What the server holds now. */
  get state(): ServerConnection['state'] | undefined {
    return this.#link?.server.state;
  }

  send(message: LiveClientMessage): void {
    const frame = JSON.stringify(message);
    this.events.push(...this.resumption.send({ message, frame }, this.#clock.now));
    this.#pump();
  }

  /** The network loses the connection. */
  lose(close: Close = LOST): void {
    if (this.#link === undefined || !this.#isUp) return;
    this.#drop();
    this.#follow(this.resumption.closed(close, this.#clock.now, this.#server.random.next()));
  }

  #drop(): void {
    this.#link?.cut();
    this.#isUp = false;
  }

  #connect(setup: LiveClientSetup, up: () => void): void {
    const link = new Link(this.#server, (message) => {
      this.received.push(message);
      if (message.setupComplete !== undefined) {
        this.#isUp = true;
        up();
      } else this.resumption.received(message, this.#clock.now);
      for (const { id = '', name = '' } of message.toolCall?.functionCalls ?? []) this.onCall(id, name);
      this.#look();
    });
    this.#link = link;
    link.send(JSON.stringify({ setup }));
  }

  #follow({ decision, events }: NextStep): void {
    this.events.push(...events);
    if (decision.do === 'end') this.hasEnded = true;
    else if (decision.do === 'dial') this.#clock.in(decision.delayMs, () => this.#resume(decision.point));
  }

  #resume(point: ResumePoint): void {
    const setup = this.resumption.setup(point);
    this.#connect(setup, () => {
      this.events.push(...this.resumption.resumed(point, this.#clock.now));
    });
  }

  #look(): void {
    const { now } = this.#clock;
    if (this.#isUp && this.resumption.beginMove(now)) {
      this.#clock.in(this.#server.random.between(20, 200), () => this.#leave());
    }
    this.#pump();
  }

  #leave(): void {
    if (!this.#isUp) return;
    if (!this.resumption.canLeave(this.#clock.now)) {
      this.#clock.in(20, () => this.#leave());
      return;
    }
    const ending = this.resumption.leave(this.#clock.now, this.#server.random.next());
    this.#drop();
    this.#follow(ending);
  }

  #pump(): void {
    if (!this.#isUp) return;
    for (;;) {
      const frame = this.resumption.next(0, this.#clock.now);
      if (frame === undefined) return;
      this.#link?.send(frame);
    }
  }

  /** The one timer, as a coarse tick. */
  #tick(): void {
    this.#clock.in(100, () => {
      if (this.resumption.wakeAt(this.#clock.now) <= this.#clock.now) {
        this.events.push(...this.resumption.wake(this.#clock.now).events);
        this.#look();
      }
      this.#tick();
    });
  }
}
