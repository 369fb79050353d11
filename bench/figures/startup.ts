/** How long a new program takes from the start of its process to `setupComplete`, on the clock. */
import { CLIENTS, type ClientName } from '../clients/client.ts';
import type { Figure } from '../figure.ts';
import { interleave, timeScript } from '../lab.ts';

/** Rounds that do not count: until the files are in the system's cache. */
const WARM_UP = 1;

export const startup: Figure = {
  name: 'startup',
  title: 'process start to setupComplete',
  unit: 'ms',
  targets: [
    { of: 'ratio', against: 'genai', limit: 0.6 },
    { of: 'difference', against: 'raw', limit: 25 },
  ],
  async run(lab, { rounds }) {
    const measure = (name: ClientName): Promise<number> => timeScript(lab, 'start.mjs', [name, lab.url]);
    await interleave(CLIENTS, WARM_UP, measure);
    return interleave(CLIENTS, rounds, measure);
  },
};
