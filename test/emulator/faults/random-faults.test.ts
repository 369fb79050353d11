import { describe, expect, it } from 'vitest';
import type { RandomFault } from '../../../src/emulator/index.ts';
import { Core } from '../support/core.ts';

describe('random faults', () => {
  /** When the connection was dropped, in milliseconds. */
  function lives(perMinute: number, count: number, seed = 1): number[] {
    const first = new Core({ seed, randomFaults: [{ perMinute, drop: true }] });
    return Array.from({ length: count }, (_, i) => {
      const core = i === 0 ? first : new Core({ service: first.service });
      while (!core.dropped) core.pass(core.connection.scheduler.next! - core.now);
      return core.now;
    });
  }

  it('come at their rate, by the seed', () => {
    const times = lives(2, 400);
    expect(times.reduce((sum, ms) => sum + ms) / times.length / 30_000).toBeCloseTo(1, 0.5);
    expect(lives(2, 5)).toEqual(times.slice(0, 5));
    expect(lives(2, 5, 2)).not.toEqual(times.slice(0, 5));
    expect(
      new Core({ randomFaults: [{ perMinute: 0, drop: true }] }).connection.scheduler.next,
    ).toBeUndefined();
  });

  it('come at the same time whatever is said', () => {
    const pauses = (...words: string[]): number[] => {
      const core = new Core({ randomFaults: [{ perMinute: 20, pause: [100, 200] }] }).setUp();
      for (const word of words) core.write(word);
      return Array.from({ length: 6_000 }, (_, i) => (core.pass(10).paused ? i : -1)).filter((i) => i >= 0);
    };
    const quiet = pauses();
    expect(quiet.length).toBeGreaterThan(100);
    expect(pauses('Hello', 'World')).toEqual(quiet);
  });

  it('may keep a connection from being opened', () => {
    const randomFaults: RandomFault[] = [
      { chance: 0.5, refuse: 503 },
      { chance: 0.2, hang: true },
    ];
    const first = new Core({ randomFaults });
    const answers = Array.from({ length: 300 }, () => new Core({ service: first.service }).connection.dial());
    const count = (fits: (answer: object) => boolean) =>
      answers.filter((answer) => answer !== undefined && fits(answer)).length;
    expect(count((answer) => 'refuse' in answer)).toBeGreaterThan(120);
    expect(count((answer) => 'hang' in answer)).toBeGreaterThan(10);
    expect(answers.filter((answer) => answer === undefined).length).toBeGreaterThan(80);
  });

  it('end with the connection', () => {
    const core = new Core({ randomFaults: [{ perMinute: 600, pause: 10 }] }).pass(1_000);
    core.connection.end({ code: 1000, reason: '', by: 'client' });
    expect(core.connection.scheduler.next).toBeUndefined();
  });
});

describe('faults', () => {
  it('that overlap end when all have ended', () => {
    const script = [
      { after: 'setup', pause: 3_000 },
      { after: 'setup', pause: 2_000 },
      { after: 'setup', silence: 3_000 },
      { after: 'setup', silence: 2_000 },
    ] as const;
    const core = new Core({ script }).send({ setup: { model: 'models/m', sessionResumption: {} } }).pass(130);
    core.take();
    core.pass(2_500).write('Hello').pass(499);
    expect([core.paused, core.frames]).toEqual([true, []]);
    core.pass(1);
    expect(core.paused).toBe(false);
    core.pass(5_000);
    expect(core.frames.length).toBeGreaterThan(0);
  });

  it('in the middle of a frame let nothing follow', () => {
    const core = new Core({ script: [{ after: 'answer', drop: 'midFrame' }] }).setUp();
    core.take();
    core.write('one two three four').pass(10_000);
    expect([core.dropped, core.frames.length]).toEqual([true, 1]);
  });

  it('on a half-open socket only end the service’s side', () => {
    const script = [
      { after: 'setup', halfOpen: true },
      { after: 1_000, close: 'internal' },
    ] as const;
    const core = new Core({ script }).setUp().pass(1_000);
    expect([core.blackholed, core.dropped, core.closed]).toEqual([true, true, undefined]);
  });
});
