/** Functions whose runs end when the test says so, and single calls. */
import type { FunctionResponse } from '../../../generated/types.ts';
import type { FunctionContext } from '../../../src/tools/definition.ts';
import { defineFunction } from '../../../src/tools/define.ts';
import type { Deferred } from '../../support/events.ts';
import { FakeHost, settled, type FakeOptions } from './host.ts';

export interface Run extends Deferred<unknown> {
  readonly args: unknown;
  readonly context: FunctionContext;
  fail(error: unknown): void;
}

/** A function whose runs end when the test says so. */
export function controlled(name = 'work', options: Partial<Parameters<typeof defineFunction>[0]> = {}) {
  const runs: Run[] = [];
  const defined = defineFunction({
    name,
    ...options,
    execute: (args, context) =>
      new Promise((resolve, reject) => {
        runs.push({ args, context, promise: Promise.resolve(), resolve, fail: reject });
      }),
  });
  return { defined, runs };
}

/** One call of a function: what is sent for it. */
export async function answerTo(
  execute: (args: Record<string, unknown>, context: FunctionContext) => unknown,
  options: Partial<Parameters<typeof defineFunction>[0]> = {},
  host: FakeOptions = {},
): Promise<{
  frames: FakeHost['frames'];
  response: FunctionResponse | undefined;
  errors: FakeHost['errors'];
}> {
  const fake = new FakeHost([defineFunction({ name: 'f', ...options, execute })], host);
  fake.call('1', 'f', { a: 1 });
  await settled();
  return { frames: fake.frames, response: fake.responses.at(-1), errors: fake.errors };
}
