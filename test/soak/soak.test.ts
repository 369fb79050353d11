/** A short form of `npm run soak`, and that its checks can fail. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PROXY, SILENCE } from '../../soak/conversation.ts';
import { main } from '../../soak/main.ts';
import { runReal } from '../../soak/real.ts';
import { enforce } from '../../soak/rule.ts';
import { complaint, run } from '../../soak/run.ts';
import { scenarioOf } from '../../soak/scenario.ts';
import { rejection } from '../support/events.ts';

const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

afterEach(() => {
  vi.restoreAllMocks();
});

test.each(SEEDS)('nothing is lost in half an hour of conversation, seed %i', async (seed) => {
  expect(complaint(await run(scenarioOf(seed), 0.5))).toBe('');
});

test('a seed repeats itself', async () => {
  const scenario = scenarioOf(2);
  const once = await run(scenario, 0.5);
  expect(once.cuts).toBeGreaterThan(5);
  expect(await run(scenario, 0.5)).toEqual(once);
  expect(await run(scenarioOf(3), 0.5)).not.toEqual(once);
});

test('seeds differ in who talks, and in what goes wrong', async () => {
  const scenarios = Array.from({ length: 100 }, (_, seed) => scenarioOf(seed));
  for (const backend of ['gemini', 'vertex']) {
    expect(scenarios.filter((scenario) => scenario.backend === backend).length).toBeGreaterThan(20);
  }
  for (const name of [
    'transparent',
    'isPatient',
    'speaks',
    'isManual',
    'hears',
    'idles',
    'spoils',
    'isStrange',
    'storms',
  ] as const) {
    expect(scenarios.filter((scenario) => scenario[name]).length, name).toBeGreaterThan(3);
  }
  expect(scenarios.filter(({ interrupts }) => !interrupts).length).toBeGreaterThan(3);
  const seen = new Set<string>();
  for (const seed of SEEDS) {
    for (const name of (await run(scenarioOf(seed), 0.5)).faults.keys()) seen.add(name);
  }
  const usual = ['network', 'internal', 'goAway', 'session'].map((why) => `dial after ${why}`);
  expect([...seen]).toEqual(
    expect.arrayContaining([...usual, 'resumed', 'turnAborted', 'dormant', 'stalled', PROXY, SILENCE]),
  );
});

describe('the check can fail', () => {
  async function wrongs(rule: 'naive' | 'timid', name: 'lost' | 'avoidable'): Promise<number> {
    const restore = enforce(rule);
    try {
      let count = 0;
      for (let seed = 1; seed <= 10 && count === 0; seed++) {
        count = (await run(scenarioOf(seed), 0.5)).wrongs[name].length;
      }
      return count;
    } finally {
      restore();
    }
  }

  test('messages are lost if all that was sent before a handle came counts as settled', async () => {
    expect(await wrongs('naive', 'lost')).toBeGreaterThan(0);
  });

  test('messages are sent again without need if they are all that is kept', async () => {
    expect(await wrongs('timid', 'avoidable')).toBeGreaterThan(0);
  });
});

test('nothing is lost over real sockets', async () => {
  const outcome = await runReal({ sessions: 20, seconds: 3 });
  expect(outcome).toMatchObject({ lost: [], atOnce: 1, unsettled: [], badEnds: [] });
  expect(outcome.connections).toBeGreaterThan(20);
});

describe('the command', () => {
  function output(): string[] {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void lines.push(String(text)));
    return lines;
  }

  test('runs a seed and says what it found', async () => {
    const lines = output();
    expect(await main(['--seed', '4', '--hours', '0.2'])).toBe(0);
    expect(lines[0]).toMatch(/^seed 4 \(.*\): \d+ messages, \d+ connections, \d+ cuts/);
    expect(lines.at(-1)).toMatch(/avoidable duplicates +0 +0 +yes/);
  });

  test('ends with 1 if a target is missed, and says how to see it again', async () => {
    const lines = output();
    expect(await main(['--seeds', '5', '--hours', '0.5', '--rule', 'naive'])).toBe(1);
    expect(lines.join('\n')).toMatch(
      /WRONG: lost.*\n {2}again: npm run soak -- --seed \d+ --hours 0.5 --rule naive/,
    );
    expect(lines.at(-1)).toMatch(/durable messages lost, or out of order +0 +\d+ +NO/);
  });

  test('refuses what it does not know', async () => {
    expect(String(await rejection(main(['--rule', 'fast'])))).toContain('There is no rule fast.');
    expect(String(await rejection(main(['--hours', 'two'])))).toContain('--hours must be a number above 0.');
    expect(String(await rejection(main(['--seed', 'x'])))).toContain('--seed must be');
  });
});
