/** What an idle session holds in memory: one that is set up, with a callback and no traffic. */
import { CLIENTS } from '../clients/client.ts';
import type { Figure } from '../figure.ts';
import { interleave } from '../lab.ts';

const SESSIONS = 1_000;

export const heap: Figure = {
  name: 'heap',
  title: 'heap per idle session, 1,000 sessions',
  unit: 'bytes',
  targets: [{ of: 'ratio', against: 'raw', limit: 1.25 }],
  run: (lab, { rounds, quick }) =>
    interleave(CLIENTS, rounds, async (client) => {
      const worker = lab.worker(client, ['--expose-gc']);
      try {
        return await worker.ask<number>({ type: 'heap', sessions: quick ? 100 : SESSIONS, model: client });
      } finally {
        worker.end();
      }
    }),
};
