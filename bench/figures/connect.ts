/** How long a running program waits for a session. */
import type { Figure } from '../figure.ts';
import { interleaveWorkers } from '../lab.ts';

/** Connections whose median is one round: single ones scatter. */
const CONNECTIONS = 25;

/** On the clock, since most of it is waiting for the other side. */
export const connect: Figure = {
  name: 'connect',
  title: 'connect to setupComplete',
  unit: 'ms',
  targets: [{ of: 'ratio', against: 'raw', limit: 1.1 }],
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(lab, rounds, (worker, model) =>
      worker.ask<number>({ type: 'connects', count: quick ? 3 : CONNECTIONS, model }),
    ),
};
