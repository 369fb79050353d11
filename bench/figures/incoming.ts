/**
 * What a message costs from the socket to the user's callback. The server sends as fast as the client
 * reads, so that next to nothing is paid per read and the client's own work shows most: in a conversation
 * at its own pace the ratios are closer to 1, as the figures of single messages show.
 */
import type { Kind } from '../children/frames.ts';
import type { Figure, Target } from '../figure.ts';
import { interleaveWorkers, type Lab, type Worker } from '../lab.ts';

interface Incoming {
  name: string;
  title: string;
  kind: Kind;
  /** Messages in a batch: some 30 ms of work, so that the clock's grain and the first read do not matter. */
  count: number;
  targets: readonly Target[];
  toPcm?: boolean;
  /** Each message comes in a read of its own, as in a conversation. */
  oneByOne?: boolean;
}

/** Messages until the engine has compiled and settled on what runs for each of them. */
const WARM_UP = 25_000;

/** CPU per message. */
export function incoming({ name, title, kind, count, targets, ...how }: Incoming): Figure {
  // Long audio takes the same path as short audio, and 25,000 seconds of it would take a minute.
  const warmUpKind = kind.startsWith('audio') ? 'audio40' : kind;
  return {
    name,
    title,
    unit: 'us',
    targets,
    run: (lab, { rounds, quick }) =>
      interleaveWorkers(lab, rounds, {
        warmUp: (worker, model) => batch(lab, worker, model, warmUpKind, quick ? 1_000 : WARM_UP, how),
        measure: (worker, model) =>
          batch(lab, worker, model, kind, quick ? Math.ceil(count / 20) : count, how),
      }),
  };
}

async function batch(
  lab: Lab,
  worker: Worker,
  model: string,
  kind: Kind,
  count: number,
  { toPcm = false, oneByOne = false }: Pick<Incoming, 'toPcm' | 'oneByOne'>,
): Promise<number> {
  await worker.ask({ type: 'expect', kind, count, toPcm });
  const [cpu] = await Promise.all([
    worker.ask<number>({ type: 'received' }),
    lab.server.ask({ type: 'blast', model, kind, count, oneByOne }),
  ]);
  return cpu;
}
