import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ValidationIssue } from '../../src/errors.ts';
import { LONGEST_MS } from '../../src/runtime.ts';
import { readPolicy, type ReconnectPolicy } from '../../src/resumption/policy.ts';

function issuesOf(reconnect: unknown): string[] {
  const issues: ValidationIssue[] = [];
  readPolicy(reconnect as ReconnectPolicy, issues);
  return issues.map(({ path }) => path);
}

describe('readPolicy', () => {
  test('is on by default, and the same object for every session', () => {
    expect(readPolicy(undefined, [])).toBe(readPolicy(true, []));
    expect(readPolicy(undefined, []).enabled).toBe(true);
    expect(readPolicy({}, []).enabled).toBe(true);
  });

  test('false turns reconnecting off, and with it giving a connection up', () => {
    expect(readPolicy(false, [])).toMatchObject({ enabled: false, deadAfterMs: Infinity });
  });

  test('keeps what is given and fills in the rest; undefined is not given', () => {
    const policy = readPolicy(
      { delaysMs: [5], idle: 'eager', tuning: { nudge: 'Go on.' }, attempts: undefined as never },
      [],
    );
    expect(policy).toMatchObject({ delaysMs: [5], idle: 'eager', nudge: 'Go on.', attempts: 3 });
  });

  test.each<[unknown, string[]]>([
    ['yes', ['reconnect']],
    [[], ['reconnect']],
    [null, ['reconnect']],
    [{ delaysMs: [] }, ['reconnect.delaysMs']],
    [{ delaysMs: 3 }, ['reconnect.delaysMs']],
    [{ delaysMs: [0, -1, '2'] }, ['reconnect.delaysMs[1]', 'reconnect.delaysMs[2]']],
    [{ delaysMs: [60_000] }, ['reconnect.tuning.maxDelayMs']],
    [{ attempts: 0 }, ['reconnect.attempts']],
    [{ tuning: { jitter: 1.5 } }, ['reconnect.tuning.jitter']],
    [{ idle: 'asleep', freshSession: true }, ['reconnect.idle', 'reconnect.freshSession']],
    [{ tuning: { stableAfterMs: NaN } }, ['reconnect.tuning.stableAfterMs']],
    [{ speechReplayMs: Infinity }, ['reconnect.speechReplayMs']],
    [{ tuning: { nudge: '' } }, ['reconnect.tuning.nudge']],
    [{ jitter: 0.5 }, ['reconnect.jitter']],
    [{ tuning: { attempts: 3 } }, ['reconnect.tuning.attempts']],
    [{ tuning: 3 }, ['reconnect.tuning']],
    [{ tuning: { enabled: false } }, ['reconnect.tuning.enabled']],
    [{ enabled: false }, ['reconnect.enabled']],
    [{ retries: 3 }, ['reconnect.retries']],
    [{ deadAfterMs: Infinity, speechReplayMs: 0, delaysMs: [0] }, []],
  ])('%j has faults at %j', (reconnect, paths) => {
    expect(issuesOf(reconnect)).toEqual(paths);
  });

  test.each([
    ['attempts', 1, 1_000],
    ['attemptTimeoutMs', 1, LONGEST_MS],
    ['outageMs', 0, LONGEST_MS],
    ['speechReplayMs', 0, LONGEST_MS],
    ['maxMediaBytes', 1, LONGEST_MS],
    ['stalledAfterMs', 1, Infinity],
    ['deadAfterMs', 1, Infinity],
    ['tuning.maxDelayMs', 0, LONGEST_MS],
    ['tuning.jitter', 0, 1],
    ['tuning.stableAfterMs', 0, LONGEST_MS],
    ['tuning.historyCharacters', 0, LONGEST_MS],
    ['tuning.maxOutboxBytes', 1, LONGEST_MS],
    ['tuning.handleLagMs', 0, LONGEST_MS],
    ['tuning.readLagMs', 0, LONGEST_MS],
  ])('takes %s from %d to %d', (path, least, most) => {
    const name = path.replace('tuning.', '');
    const given = (value: unknown) => (path === name ? { [name]: value } : { tuning: { [name]: value } });
    for (const value of [least, most]) expect(issuesOf(given(value))).toEqual([]);
    for (const value of [least - 1, NaN, String(least), ...(most === Infinity ? [] : [most + 1])]) {
      expect(issuesOf(given(value))).toEqual([`reconnect.${path}`]);
    }
  });

  test.each([
    ['idle', ['lazy', 'eager', 'close']],
    ['freshSession', ['fail', 'history', 'empty']],
    ['tuning.handles', ['snapshot', 'session']],
    ['tuning.onMediaOverflow', ['dropOldest', 'throw']],
    ['tuning.rewoundResults', ['drop', 'tell']],
    ['tuning.repeatHistory', [true, false]],
  ])('takes for %s %j and nothing else', (path, values) => {
    const name = path.replace('tuning.', '');
    const given = (value: unknown) => (path === name ? { [name]: value } : { tuning: { [name]: value } });
    for (const value of values) expect(issuesOf(given(value))).toEqual([]);
    for (const value of ['other', 1]) expect(issuesOf(given(value))).toEqual([`reconnect.${path}`]);
  });
});

test('docs/sessions.md has every field with its default', async () => {
  const page = await readFile(new URL('../../docs/sessions.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` +\| ([^|]*?) +\|/gm)].map(([, name = '', value = '']) => [
    name,
    value.replace(/[`',]|nothing/g, ''),
  ]);
  const { enabled: _, ...defaults } = readPolicy(true, []);
  const expected = { nudge: undefined, handles: undefined, ...defaults };
  const documented = Object.fromEntries(rows.filter(([name = '']) => name in expected));
  expect(documented).toEqual(
    Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [
        name,
        String(Array.isArray(value) ? value.join(' ') : (value ?? '')),
      ]),
    ),
  );
});
