/** How long a running program waits for a session. */
import type { Figure } from '../figure.ts';
import { interleaveWorkers } from '../lab.ts';

/** Connections whose median is one round: single ones scatter. */
const CONNECTIONS = 25;

/**
 * Connections until the engine has compiled what runs for each of them: a server that has worked for a
 * while. The first connection of a program is the figure `startup`.
 */
const WARM_UP = 500;

/** On the clock, since most of it is waiting for the other side. */
export const connect: Figure = {
  name: 'connect',
  title: 'connect to setupComplete',
  unit: 'ms',
  targets: [{ of: 'ratio', against: 'raw', limit: 1.1 }],
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(lab, rounds, {
      warmUp: (worker, model) => worker.ask({ type: 'connects', count: quick ? 3 : WARM_UP, model }),
      measure: (worker, model) => worker.ask({ type: 'connects', count: quick ? 3 : CONNECTIONS, model }),
    }),
};
