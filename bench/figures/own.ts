/** What a small message costs in this library alone: no socket, and `JSON.parse` taken off. */
import type { Kind } from '../children/frames.ts';
import type { Figure } from '../figure.ts';
import { runScript } from '../lab.ts';

/** A process for each round: how the engine happens to compile one would otherwise be measured every time. */
export function own(name: string, kind: Kind, limit: number): Figure {
  return {
    name,
    title: `in process, beyond JSON.parse: ${kind}`,
    unit: 'us',
    targets: [{ of: 'value', limit }],
    async run(lab, { rounds, quick }) {
      const ours: number[] = [];
      const count = quick ? '200' : '20000';
      while (ours.length < rounds) ours.push(Number(await runScript(lab, 'own.mjs', [kind, count])));
      return { ours };
    },
  };
}
