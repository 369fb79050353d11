/** How long a running program waits for a session. */
import type { Figure } from '../figure.ts';
import { interleaveWorkers, type Lives } from '../lab.ts';

/** Connections whose median is one round: single ones scatter. */
const CONNECTIONS = 25;

/**
 * A server that has run for a while: node compiles what runs 25 times a round only after some hundred
 * connections. The first connection of a program is the figure `startup`.
 */
const LIVES: Lives = { warmUp: 12, counted: 16 };

/** On the clock, since most of it is waiting for the other side. */
export const connect: Figure = {
  name: 'connect',
  title: 'connect to setupComplete',
  unit: 'ms',
  targets: [{ of: 'ratio', against: 'raw', limit: 1.1 }],
  run: (lab, { rounds, quick }) =>
    interleaveWorkers(
      lab,
      rounds,
      (worker, model) => worker.ask<number>({ type: 'connects', count: quick ? 3 : CONNECTIONS, model }),
      quick ? { warmUp: 0, counted: rounds } : LIVES,
    ),
};
