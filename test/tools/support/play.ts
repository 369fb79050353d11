/** Sessions with functions, over the emulator. */
import { onTestFinished } from 'vitest';
import {
  defineFunction,
  GoogleGenAI,
  type DefinedFunction,
  type FunctionContext,
  type LiveConnectParameters,
  type LiveSession,
} from '../../../src/index.ts';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import { Diary } from '../../support/client.ts';
import { deferred, eventually } from '../../support/events.ts';
import { STRANGENESS } from '../../support/strangeness.ts';

// A runner loads it early; in memory the first call may come earlier.
await import('../../../src/tools/run-function.ts');

export interface Scene {
  readonly emulator: LiveEmulator;
  readonly session: LiveSession;
  readonly diary: Diary;
}

/** A session in memory, twenty times as fast as the service. */
export async function play(
  params: Partial<LiveConnectParameters>,
  options: EmulatorOptions = {},
): Promise<Scene> {
  const resumption = { handles: 'snapshot', releaseMs: 0, ...options.resumption } as const;
  const emulator = new LiveEmulator({ speed: 20, strangeness: STRANGENESS, ...options, resumption });
  const ai = new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url, webSocket: emulator.webSocket });
  const diary = new Diary();
  const session = await ai.live.connect({
    model: 'gemini-3.8-live',
    config: { responseModalities: ['TEXT'] },
    callbacks: diary.callbacks,
    ...params,
  });
  onTestFinished(async () => {
    await session.close();
    await emulator.close();
  });
  return { emulator, session, diary };
}

/** A function that ends when the test says so, and what each run was told. */
export function order(behavior: 'BLOCKING' | 'NON_BLOCKING' = 'BLOCKING'): {
  readonly defined: DefinedFunction;
  readonly contexts: readonly FunctionContext[];
  readonly ends: readonly ((value: unknown) => void)[];
} {
  const contexts: FunctionContext[] = [];
  const ends: ((value: unknown) => void)[] = [];
  const defined = defineFunction({
    name: 'order',
    behavior,
    parameters: { type: 'object', properties: { item: { type: 'string' } } },
    execute: (_, context) => {
      const { promise, resolve } = deferred<unknown>();
      contexts.push(context);
      ends.push(resolve);
      return promise;
    },
  });
  return { defined, contexts, ends };
}

/** What became of each response that reached the model. */
export function outcomes(emulator: LiveEmulator): unknown[] {
  const messages = emulator.connections.at(-1)?.state?.messages ?? [];
  return messages.flatMap((message) => (message.kind === 'functionResponse' ? [message.outcome] : []));
}

/** The emulator looks at conditions when something happens in it; these are about functions too. */
export function until(condition: () => boolean | undefined): Promise<void> {
  return eventually(() => condition() === true, String(condition));
}

export const ORDER = 'call order {"item": "tea"}';
