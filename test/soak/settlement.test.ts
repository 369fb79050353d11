import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { Settlement } from '../../soak/settlement.ts';
import { SendClock } from '../../src/resumption/send-clock.ts';

const WORD: LiveServerMessage = { serverContent: { modelTurn: { parts: [{ text: 'word' }] } } };
const END: LiveServerMessage = { serverContent: { turnComplete: true } };
const HANDLE: LiveServerMessage = { sessionResumptionUpdate: { newHandle: 'handle', resumable: true } };

test('the second writing of the rule agrees with the library on what a stalled line hides', () => {
  const gap = fc.oneof(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 8_000 }));
  let settled = 0;
  fc.assert(
    fc.property(fc.array(gap, { minLength: 3, maxLength: 12 }), (gaps) => {
      const clock = new SendClock(0);
      const soak = new Settlement(0, {
        isTransparent: false,
        endsTurns: false,
        isOfSession: false,
        before: undefined,
      });
      soak.sends(1, { realtimeInput: { text: 'question' } }, 0);
      let now = 0;
      const moments = gaps.map((ms) => {
        now += ms;
        clock.heard(now);
        return now;
      });
      const [beganAt = 0, endedAt = 0, ...later] = moments;
      soak.hears(WORD, beganAt);
      soak.hears(END, endedAt);
      const claims = later.map((moment) => soak.hears(HANDLE, moment)).at(-1);
      const isOld = clock.at - 500 >= beganAt;
      settled += isOld ? 1 : 0;
      expect(claims).toBe(isOld ? 1 : 0);
    }),
    { numRuns: 500 },
  );
  expect(settled).toBeGreaterThan(50);
});
