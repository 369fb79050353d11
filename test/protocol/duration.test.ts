import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpeechActive, timeRemaining } from '../../src/index.ts';
import { parseDuration } from '../../src/protocol/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['0s', 0],
    ['50s', 50],
    ['59.5s', 59.5],
    ['0.440s', 0.44],
    ['3.000000001s', 3.000000001],
    ['-1.5s', -1.5],
  ])('%s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  test.each([undefined, '', 's', '5', '5m', '5 s', '.5s', '5.s', '1e3s', '+5s', '5s\n', 'Infinitys', '٣s'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  test('is the inverse of writing seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 }), (whole, milli) => {
        const text = `${whole}.${`${milli}`.padStart(3, '0')}`;
        expect(parseDuration(`${text}s`)).toBe(Number(text));
      }),
    );
  });
});

test('timeRemaining keeps fractions, and says nothing where the server did not', () => {
  expect(timeRemaining({ timeLeft: '9.25s' })).toBe(9.25);
  expect(timeRemaining({})).toBeUndefined();
});

test.each([
  [{ voiceActivityType: 'ACTIVITY_START' }, true],
  [{ voiceActivityType: 'ACTIVITY_END' }, false],
  [{ voiceActivityType: 'TYPE_UNSPECIFIED' }, undefined],
  [{ voiceActivityType: 'ACTIVITY_OF_2027' }, undefined],
  [{ vadSignalType: 'VAD_SIGNAL_TYPE_SOS' }, true],
  [{ vadSignalType: 'VAD_SIGNAL_TYPE_EOS' }, false],
  [{ vadSignalType: 'VAD_SIGNAL_TYPE_UNSPECIFIED' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('isSpeechActive of %j is %j', (signal, active) => {
  expect(isSpeechActive(signal)).toBe(active);
});
