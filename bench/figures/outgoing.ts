/** What it costs to send 100 ms of speech from bytes, until the kernel has it. */
import type { Figure } from '../figure.ts';
import { interleaveWorkers, type Lab, type Worker } from '../lab.ts';

/** Chunks in a batch: about 40 ms of work. */
const CHUNKS = 1_000;

/** Chunks until the engine has compiled what runs for each of them. */
const WARM_UP = 5_000;

export const outgoing: Figure = {
  name: 'outgoing100',
  title: 'outgoing 100 ms PCM, from bytes',
  unit: 'us',
  targets: [{ of: 'ratio', against: 'genai', limit: 0.7 }],
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(lab, rounds, {
      warmUp: (worker, model) => batch(lab, worker, model, quick ? 100 : WARM_UP),
      measure: (worker, model) => batch(lab, worker, model, quick ? 100 : CHUNKS),
    }),
};

/** CPU per chunk, between asking the process before and after: what asking costs is less than a hundredth. */
async function batch(lab: Lab, worker: Worker, model: string, count: number): Promise<number> {
  const before = await worker.ask<number>({ type: 'cpu' });
  await Promise.all([lab.server.ask({ type: 'swallow', model, count }), worker.ask({ type: 'send', count })]);
  return ((await worker.ask<number>({ type: 'cpu' })) - before) / count;
}
