import { test } from 'vitest';
import { CALM, converse } from './support/conversation.ts';
import { Client } from './support/client.ts';
import { ServerConnection } from './support/server.ts';
const S = { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true, alwaysResumable: true, transparent: true };
test('x', () => {
  const lines: string[] = [];
  const clockOf = (s: any) => Math.round(s);
  const orig = (Client.prototype as any).send;
  const P = ServerConnection.prototype as any;
  const r = P.receive;
  const seed = Number(process.env.SEED);
  const o = converse({ ...CALM, ...S, ...JSON.parse(process.env.SC ?? '{}'), seed, spy: (line: string) => lines.push(line) } as any);
  console.log(lines.join('\n'));
  console.log(o.lost, o.unanswered);
});
