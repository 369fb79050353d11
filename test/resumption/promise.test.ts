/** The promise of `settlement.ts`, in conversations full of accidents in virtual time. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Settlement } from '../../src/resumption/settlement.ts';
import { CALM, converse, type Outcome, type Scenario } from './support/conversation.ts';

const RUNS = Number(process.env['RESUMPTION_RUNS'] ?? 400);

/** Any conversation with any accidents; it goes on after each, since every session begins with a handle. */
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.nat(),
    tellsSpeech: fc.boolean(),
    alwaysResumable: fc.boolean(),
    transparent: fc.constantFrom(false, false, false, true),
    joins: fc.boolean(),
    isManual: fc.boolean(),
    interrupts: fc.constantFrom(true, true, true, false),
    answerMs: fc.constantFrom<readonly [number, number]>([300, 900], [0, 50]),
    pauseMs: fc.constantFrom(0, 1_500, 8_000),
    calls: fc.constantFrom(0, 0.3, 0.7),
    speaks: fc.boolean(),
    isPatient: fc.constantFrom(false, false, false, true),
    lossMs: fc.constantFrom(4_000, 15_000, 40_000, Infinity),
    goAwayMs: fc.constantFrom(20_000, 60_000, Infinity),
    durationMs: fc.integer({ min: 30_000, max: 150_000 }),
  })
  .map((scenario) => ({ ...CALM, ...scenario }));

function broken(outcome: Outcome): Record<string, unknown> {
  const { lost, unreported, isOrdered, unanswered, server, client, instruction } = outcome;
  const found = {
    lost,
    unreported,
    unanswered,
    unknown: server.unknownAnswers,
    misplaced: server.misplaced,
    disorder: isOrdered ? [] : ['yes'],
    ended: client.hasEnded ? ['yes'] : [],
    instruction: instruction.asked === instruction.held ? [] : [instruction],
  };
  return Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('after any number of losses and moves', () => {
  test('every message is in the final state, in order; what is there twice was reported as uncertain', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(broken(converse(scenario))).toEqual({});
      }),
      { seed: Number(process.env['RESUMPTION_SEED'] ?? 20_261_122), numRuns: RUNS, endOnFailure: true },
    );
  });

  test('the check can fail: with "all that was sent before the handle came is settled", messages are lost', () => {
    vi.spyOn(Settlement.prototype, 'settled').mockImplementation(function (this: Settlement) {
      return this.handed;
    });
    let lost = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const scenario = { ...CALM, seed, isPatient: false, pauseMs: 1_500, lossMs: 8_000 };
      lost += converse(scenario).lost.length;
    }
    expect(lost).toBeGreaterThan(0);
  });

  test('the check can fail: with "a turn that began after it was sent has ended", messages are lost', () => {
    let handed = 0;
    const { began } = Settlement.prototype;
    vi.spyOn(Settlement.prototype, 'began').mockImplementation(function (this: Settlement, now) {
      began.call(this, now);
      ({ handed } = this);
    });
    vi.spyOn(Settlement.prototype, 'ended').mockImplementation(function (this: Settlement) {
      this.acknowledged = Math.max(this.acknowledged, handed);
    });
    vi.spyOn(Settlement.prototype, 'settled').mockImplementation(function (this: Settlement) {
      return this.acknowledged;
    });
    let lost = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const scenario = { ...CALM, seed, isPatient: false, pauseMs: 1_500, lossMs: 8_000, speaks: true };
      lost += converse(scenario).lost.length;
    }
    expect(lost).toBeGreaterThan(0);
  });
});

describe('what is in the state twice', () => {
  // The way is as long as ever, but even: a handle that comes together with other messages may be late.
  const typed = { ...CALM, isPatient: true, durationMs: 200_000, latencyMs: [30, 40] } as const;

  test('nothing, if answers take a moment and the user waits for each and its handle before the connection is lost', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { twice, client } = converse({ ...typed, seed, asksOnly: true, leastWords: 4, lossMs: 30_000 });
      expect(twice).toEqual([]);
      for (const event of client.events) {
        if (event.type === 'resumed') expect(event.replayed.filter(({ uncertain }) => uncertain)).toEqual([]);
      }
    }
  });

  test('nothing, and nothing is sent again, at moves with time to choose', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const planned = { asksOnly: true, leastWords: 4, goAwayMs: 60_000, leastNotice: 20 } as const;
      const { twice, client } = converse({ ...typed, ...planned, seed });
      const resumed = client.events.filter(({ type }) => type === 'resumed');
      expect(twice).toEqual([]);
      expect(resumed.length).toBeGreaterThan(0);
      expect(resumed.every((event) => event.type === 'resumed' && event.replayed.length === 0)).toBe(true);
    }
  });

  test('with one message under way at a time, at most that one for each loss, and seldom', () => {
    let losses = 0;
    let duplicates = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { twice, client } = converse({
        ...CALM,
        seed,
        isPatient: true,
        alwaysResumable: true,
        lossMs: 5_000,
      });
      const resumed = client.events.filter((event) => event.type === 'resumed');
      const doubtful = resumed.map(({ replayed }) => replayed.filter(({ uncertain }) => uncertain).length);
      expect(Math.max(...doubtful)).toBeLessThanOrEqual(1);
      expect(twice.length).toBeLessThanOrEqual(doubtful.filter((count) => count === 1).length);
      losses += resumed.length;
      duplicates += twice.length;
    }
    expect(losses).toBeGreaterThan(1_000);
    // A message is sent again though it had been read only where that cannot be known.
    expect(duplicates).toBeLessThan(losses / 200);
  });
});
