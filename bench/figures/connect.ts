/** How long a running program waits for a session. */
import type { Figure } from '../figure.ts';
import { interleaveWorkers } from '../lab.ts';

/** Connections whose median is one measurement: single ones scatter. */
const CONNECTIONS = 10;

/**
 * Connections until the engine has compiled what runs for each of them: a server that has worked for a
 * while. The first connection of a program is the figure `startup`.
 */
const WARM_UP = 500;

/**
 * Between two connections. Without it, who closes later dials a server that has fallen asleep meanwhile, and
 * the others one that is still awake, which is a quarter faster.
 */
const PAUSE_MS = 3;

/** No slower than the reference client, which validates nothing. */
const targets: Figure['targets'] = [
  { of: 'ratio', against: 'genai', limit: 1 },
  { of: 'ratio', against: 'raw', limit: 1.3 },
];

/** On the clock, since most of it is waiting for the other side. */
export const connect: Figure = {
  name: 'connect',
  title: 'connect to setupComplete',
  unit: 'ms',
  targets,
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(lab, rounds, {
      warmUp: (worker, model) =>
        worker.ask({ type: 'connects', count: quick ? 3 : WARM_UP, pauseMs: 0, model }),
      measure: (worker, model) =>
        worker.ask({ type: 'connects', count: quick ? 3 : CONNECTIONS, pauseMs: PAUSE_MS, model }),
    }),
};

/** The processor's part of it, and of the close that follows. */
export const connectCpu: Figure = {
  name: 'connectCpu',
  title: 'connect and close, CPU',
  unit: 'us',
  targets,
  run: (lab, { rounds, quick }) => {
    const count = quick ? 3 : CONNECTIONS * 5;
    return interleaveWorkers(lab, rounds, {
      warmUp: (worker, model) =>
        worker.ask({ type: 'connects', count: quick ? 3 : WARM_UP, pauseMs: 0, model }),
      measure: async (worker, model) => {
        const before = await worker.ask<number>({ type: 'cpu' });
        await worker.ask({ type: 'connects', count, pauseMs: 0, model });
        return ((await worker.ask<number>({ type: 'cpu' })) - before) / count;
      },
    });
  },
};
