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

/** On the clock, since most of it is waiting for the other side. */
export const connect: Figure = {
  name: 'connect',
  title: 'connect to setupComplete',
  unit: 'ms',
  targets: [{ of: 'ratio', against: 'raw', limit: 1.1 }],
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(lab, rounds, {
      warmUp: (worker, model) =>
        worker.ask({ type: 'connects', count: quick ? 3 : WARM_UP, pauseMs: 0, model }),
      measure: (worker, model) =>
        worker.ask({ type: 'connects', count: quick ? 3 : CONNECTIONS, pauseMs: PAUSE_MS, model }),
    }),
};
