/**
 * Calls, cancellations, interruptions, reconnects, ends and completions in any order: no answer to a cancelled or
 * unknown id, none twice, none lost.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FunctionResponse } from '../../generated/types.ts';
import { defineFunction } from '../../src/tools/define.ts';
import { FakeHost, settled } from './support/host.ts';

// A generator takes a break when it seems to have run for long, and this clock stands still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What happens. Numbers choose among what there is at that time. */
type Happening =
  | { readonly do: 'call'; readonly names: readonly (typeof NAMES)[number][] }
  | { readonly do: 'again' | 'cancel' | 'end' | 'fail'; readonly which: number }
  | { readonly do: 'resume'; readonly keep: number; readonly rewind: number }
  | { readonly do: 'interrupt' | 'speak' | 'restart' | 'close' | 'wait' | 'breathe' };

const NAMES = ['blocks', 'goesOn', 'yields', 'plain', 'nobody'] as const;
const CONTINUATION = { gapMs: 0, replayed: [], replayedSpeech: 0, dropped: 0, answerOwed: false } as const;

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('call' as const),
      names: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('end' as const, 'fail' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('again' as const, 'cancel' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('resume' as const), keep: fc.nat(255), rewind: fc.nat(255) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('interrupt' as const, 'speak' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('wait' as const, 'breathe' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'close' as const) }) },
);

/** What the server knows of a call: `forgotten` ones were made after the state that it goes on from. */
type Known = 'open' | 'answered' | 'dropped' | 'forgotten';

/** Plays happenings against a runner, and the server's part in it. */
class Play {
  readonly server = new Map<string, Known>();
  readonly names = new Map<string, string>();
  /** By name: what a key was given to. */
  readonly keys = new Map<string, string>();
  readonly violations: string[] = [];
  answers = 0;
  readonly #unended: { resolve(value: unknown): void; reject(error: unknown): void }[] = [];
  readonly #host: FakeHost;
  #count = 0;

  constructor() {
    const run = (name: string, key: string): Promise<unknown> => {
      if ((this.keys.get(key) ?? name) !== name)
        this.violations.push(`${name} has the key of another function`);
      this.keys.set(key, name);
      return new Promise((resolve, reject) => {
        this.#unended.push({ resolve, reject });
      });
    };
    this.#host = new FakeHost(
      [
        defineFunction({
          name: 'blocks',
          behavior: 'BLOCKING',
          timeoutMs: Infinity,
          execute: (_, { name, idempotencyKey }) => run(name, idempotencyKey),
        }),
        defineFunction({
          name: 'goesOn',
          timeoutMs: Infinity,
          execute: (_, { name, idempotencyKey }) => run(name, idempotencyKey),
        }),
        defineFunction({
          name: 'yields',
          timeoutMs: Infinity,
          async *execute(_, { name, idempotencyKey }) {
            yield 1;
            yield await run(name, idempotencyKey);
            yield 3;
          },
        }),
        { functionDeclarations: [{ name: 'plain' }] },
      ],
      { refuse: (responses) => responses.forEach((response) => this.#answered(response)) },
    );
  }

  #answered({ id = '', name, willContinue }: FunctionResponse): void {
    const known = this.server.get(id);
    if (known !== 'open') this.violations.push(`${id} (${name}) was answered and was ${known ?? 'unknown'}`);
    if (name !== this.names.get(id)) this.violations.push(`${id} was answered as ${name}`);
    if (willContinue === true) return;
    this.server.set(id, 'answered');
    this.answers++;
  }

  async happen(happening: Happening): Promise<void> {
    const host = this.#host;
    switch (happening.do) {
      case 'call': {
        const calls = happening.names.map((name) => ({ id: String(this.#count++), name }));
        for (const { id, name } of calls) {
          this.names.set(id, name);
          if (!host.isClosed && name !== 'plain') this.server.set(id, 'open');
        }
        return host.receive({ toolCall: { functionCalls: calls } });
      }
      case 'again': {
        const id = this.#pick(this.#all('open', 'answered', 'dropped'), happening.which);
        if (id !== undefined) host.call(id, this.names.get(id) ?? '');
        return;
      }
      case 'cancel': {
        const id = this.#pick([...this.server.keys(), 'unknown'], happening.which) ?? '';
        this.#move([id], 'open', 'dropped');
        return host.receive({ toolCallCancellation: { ids: [id] } });
      }
      case 'interrupt':
        this.#move(
          this.#all('open').filter((id) => this.names.get(id) === 'blocks'),
          'open',
          'dropped',
        );
        return host.receive({ serverContent: { interrupted: true } });
      case 'speak':
        return host.receive({ serverContent: { modelTurn: { parts: [{ text: 'So.' }] } } });
      case 'resume': {
        if (host.isClosed) return;
        const openCalls = some(happening.keep, this.#all('open', 'dropped'));
        const rewound = some(happening.rewind, this.#all('answered'));
        this.#move(
          this.#all('open').filter((id) => !openCalls.includes(id)),
          'open',
          'forgotten',
        );
        this.#move(rewound, 'answered', 'forgotten');
        // What was given up since the state, it waits for again.
        this.#move(openCalls, 'dropped', 'open');
        return host.runner.lifecycle({
          type: 'resumed',
          from: 'handle',
          openCalls,
          ...CONTINUATION,
          rewound,
        });
      }
      case 'restart':
        if (host.isClosed) return;
        for (const id of this.server.keys()) this.server.set(id, 'forgotten');
        return host.runner.lifecycle({ type: 'restarted', history: 0, ...CONTINUATION, rewound: [] });
      case 'close':
        this.#move(this.#all('open'), 'open', 'dropped');
        return host.close();
      case 'end':
        return this.#take(happening.which)?.resolve({ n: happening.which });
      case 'fail':
        return this.#take(happening.which)?.reject(new Error('failed'));
      case 'wait':
        return settled();
      case 'breathe':
        return Promise.resolve();
    }
  }

  /** Everything that can still end does. */
  async end(): Promise<void> {
    await settled();
    while (this.#unended.length > 0) {
      this.#take(0)?.resolve('at last');
      await settled();
    }
  }

  get lost(): readonly string[] {
    return this.#all('open');
  }

  #all(...states: readonly Known[]): string[] {
    return [...this.server].flatMap(([id, state]) => (states.includes(state) ? [id] : []));
  }

  #move(ids: readonly string[], from: Known, to: Known): void {
    for (const id of ids) if (this.server.get(id) === from) this.server.set(id, to);
  }

  #pick<T>(list: readonly T[], which: number): T | undefined {
    return list[which % Math.max(1, list.length)];
  }

  #take(which: number) {
    const [run] = this.#unended.splice(which % Math.max(1, this.#unended.length), 1);
    return run;
  }
}

/** Those whose bit is set. */
function some(mask: number, ids: readonly string[]): string[] {
  return ids.filter((_, index) => ((mask >> (index % 8)) & 1) === 1);
}

test('no answer to a cancelled or unknown call, none twice, none lost', async () => {
  const seen = { answered: 0, dropped: 0, forgotten: 0, open: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(happenings, { maxLength: 40, size: 'max' }), async (story) => {
      const play = new Play();
      for (const happening of story) await play.happen(happening);
      await play.end();
      expect(play.violations).toEqual([]);
      expect(play.lost, 'lost').toEqual([]);
      for (const state of play.server.values()) seen[state]++;
    }),
    { numRuns: 1_500 },
  );
  // The stories were worth telling.
  for (const state of ['answered', 'dropped', 'forgotten'] as const)
    expect(seen[state], state).toBeGreaterThan(500);
});
