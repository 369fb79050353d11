/** Hours of conversation with everything going wrong, in virtual time: fast, bounded, and the same for the same seed. */

import { describe, expect, it } from 'vitest';
import { LiveEmulator, type Clock, type EmulatorOptions } from '../../src/emulator/index.ts';
import type { WebSocketLike } from '../../src/transport/socket.ts';
import { costOf } from '../support/cost.ts';
import { GEMINI, type Frame } from './support/core.ts';

/** A clock that is turned by hand. */
class VirtualClock implements Clock {
  time = 0;
  #timers: { readonly at: number; readonly task: () => void }[] = [];
  now = () => this.time;
  setTimer(task: () => void, delayMs: number): object {
    const timer = { at: this.time + delayMs, task };
    let place = this.#timers.length;
    while (place > 0 && this.#timers[place - 1]!.at > timer.at) place--;
    this.#timers.splice(place, 0, timer);
    return timer;
  }
  clearTimer(timer: unknown): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }
  pass(ms: number): void {
    const end = this.time + ms;
    for (let next = this.#timers[0]; next !== undefined && next.at <= end; next = this.#timers[0]) {
      this.#timers.shift();
      this.time = next.at;
      next.task();
    }
    this.time = end;
  }
}

const FAULTS: EmulatorOptions = {
  lifetimeMs: [300_000, 600_000],
  goAwayNoticeMs: [0, 50_000],
  network: { latencyMs: [5, 40] },
  reading: { delayMs: [0, 200] },
  resumption: {
    lagMs: true,
    everyMs: [10_000, 40_000],
    releaseMs: [0, 3_000],
    handleFaults: { forgotten: 0.02 },
  },
  randomFaults: [
    { perMinute: 0.2, drop: true },
    { perMinute: 0.1, drop: 'midFrame' },
    { perMinute: 0.1, halfOpen: [1_000, 5_000] },
    { perMinute: 0.2, pause: [2_300, 3_600] },
    { perMinute: 0.1, silence: [1_000, 5_000] },
    { chance: 0.1, refuse: 503 },
  ],
};

interface Story {
  log: string[];
  emulator: LiveEmulator;
}

/** A simple client that writes every ten seconds, answers calls, and dials again when it is lost or hears nothing. */
function live(hours: number, options: EmulatorOptions): Story {
  const clock = new VirtualClock();
  const emulator = new LiveEmulator({ record: false, ...options, clock });
  const log: string[] = [];
  let socket!: WebSocketLike;
  let handle: string | undefined;
  let heardAt = 0;
  const send = (message: object): void =>
    void (socket.readyState === 1 && socket.send(JSON.stringify(message)));
  const dial = (): void => {
    socket = emulator.webSocket(`ws://x${GEMINI}?key=k`, { headers: {} }) as WebSocketLike;
    const mine = socket;
    heardAt = clock.now();
    const sessionResumption = handle === undefined ? {} : { handle };
    const tools = [{ functionDeclarations: [{ name: 'weather', behavior: 'BLOCKING' }] }];
    const generationConfig = { responseModalities: ['TEXT'] };
    socket.onopen = () =>
      send({ setup: { model: 'models/gemini-3.8-live', generationConfig, tools, sessionResumption } });
    socket.onmessage = ({ data }: { data: ArrayBuffer }) => {
      const frame = JSON.parse(new TextDecoder().decode(data)) as Frame;
      heardAt = clock.now();
      log.push(`${clock.now()} ${JSON.stringify(frame)}`);
      handle = frame.sessionResumptionUpdate?.newHandle ?? handle;
      const functionResponses = frame.toolCall?.functionCalls?.map(({ id, name }) => ({
        id,
        name,
        response: {},
      }));
      if (functionResponses !== undefined) send({ toolResponse: { functionResponses } });
    };
    socket.onclose = ({ code, reason }: { code: number; reason: string }) => {
      log.push(`${clock.now()} ${code} ${reason}`);
      if (code === 1008 && /not found/.test(reason)) handle = undefined;
      if (socket === mine) clock.setTimer(dial, 1_000);
    };
  };
  dial();
  for (let seconds = 0; seconds < hours * 3_600; seconds += 10) {
    clock.pass(10_000);
    if (clock.now() - heardAt > 40_000) socket.terminate!();
    const text = seconds % 30 === 0 ? 'call weather {"city":"Paris"}' : `This is said after ${seconds} s.`;
    send({ clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true } });
  }
  clock.pass(60_000);
  return { log, emulator };
}

describe('hours of conversation', () => {
  it('replay from their seed', () => {
    const { log } = live(1, { ...FAULTS, seed: 7 });
    expect(live(1, { ...FAULTS, seed: 7 }).log).toEqual(log);
    expect(live(1, { ...FAULTS, seed: 8 }).log).not.toEqual(log);
  });

  it('go wrong in all the ways that were asked for', () => {
    const { log, emulator } = live(2, { ...FAULTS, seed: 3 });
    const codes = new Set(emulator.connections.map(({ closed }) => closed?.code));
    expect([...codes]).toEqual(expect.arrayContaining([1006, 1008, 1011]));
    expect(log.filter((line) => line.includes('goAway')).length).toBeGreaterThan(2);
    expect(log.filter((line) => line.includes('turnComplete')).length).toBeGreaterThan(300);
    const sessions = new Set(emulator.connections.flatMap(({ session }) => session ?? []));
    for (const session of sessions) expect(emulator.peakConnections(session)).toBe(1);
    const last = emulator.connections.flatMap(({ state }) => state ?? []).at(-1)!;
    expect(last.messages.length).toBeGreaterThan(10);
    expect(new Set(last.messages.map(({ connection }) => connection)).size).toBeGreaterThan(1);
  });

  it('cost no more the longer they last, and little memory', () => {
    const hours = (count: number): LiveEmulator => live(count, { ...FAULTS, seed: 5 }).emulator;
    const emulator = hours(2);
    expect(
      costOf(
        () => hours(2),
        () => hours(0.5),
      ),
    ).toBeLessThan(4 * 3);
    for (const { frames, texts, unread } of emulator.connections)
      expect([frames, texts, unread]).toEqual([[], [], 0]);
  });
});
