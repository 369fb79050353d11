/** What importing adds to a process that does nothing else, on the clock, in a new process each time. */
import { CLIENTS, type ClientName } from '../clients/client.ts';
import type { Figure } from '../figure.ts';
import { interleave, timeScript } from '../lab.ts';
import { paired } from '../stats.ts';

const PACKAGE: Record<ClientName, string> = { raw: 'ws', genai: '@google/genai', ours: 'gemini-live' };

/** Rounds that do not count: until the files are in the system's cache. */
const WARM_UP = 1;

export const coldImport: Figure = {
  name: 'import',
  title: 'import over an empty process',
  unit: 'ms',
  targets: [{ of: 'ratio', against: 'genai', limit: 0.15 }],
  async run(lab, { rounds }) {
    const measure = (name: ClientName | 'empty'): Promise<number> =>
      timeScript(lab, 'import.mjs', name === 'empty' ? [] : [PACKAGE[name]]);
    const names = ['empty', ...CLIENTS] as const;
    await interleave(names, WARM_UP, measure);
    const { empty, ...took } = await interleave(names, rounds, measure);
    const added = (times: readonly number[]): number[] =>
      paired(times, empty, (time, nothing) => time - nothing);
    return { raw: added(took.raw), genai: added(took.genai), ours: added(took.ours) };
  },
};
