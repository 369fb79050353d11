/**
 * What a message costs from the socket to the user's callback. The server sends as fast as the client
 * reads, so that next to nothing is paid per read and the client's own work shows most: in a conversation
 * at its own pace the ratios are closer to 1.
 */
import type { Kind } from '../children/frames.ts';
import type { Figure, Target } from '../figure.ts';
import { interleaveWorkers } from '../lab.ts';

interface Incoming {
  name: string;
  title: string;
  kind: Kind;
  /** Messages in a batch: 50 to 100 ms of work, so that the clock's grain and the first read do not matter. */
  count: number;
  targets: readonly Target[];
  toPcm?: boolean;
}

/** CPU per message. */
export function incoming({ name, title, kind, count, targets, toPcm = false }: Incoming): Figure {
  return {
    name,
    title,
    unit: 'us',
    targets,
    run: (lab, { rounds, quick }) =>
      interleaveWorkers(lab, rounds, async (worker, model) => {
        const batch = quick ? Math.ceil(count / 20) : count;
        await worker.ask({ type: 'expect', kind, count: batch, toPcm });
        const [cpu] = await Promise.all([
          worker.ask<number>({ type: 'received' }),
          lab.server.ask({ type: 'blast', model, kind, count: batch }),
        ]);
        return cpu;
      }),
  };
}
