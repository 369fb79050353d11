import { test, vi } from 'vitest';
import { Proof } from '../../src/resumption/proof.ts';
import { CALM, converse, type Scenario } from './support/conversation.ts';

function run(name: string, scenario: Partial<Scenario>, seeds = 200) {
  const sums: Record<string, number> = {};
  const bad: string[] = [];
  const add = (k: string, n: number) => (sums[k] = (sums[k] ?? 0) + n);
  for (let seed = 1; seed <= seeds; seed++) {
    const o = converse({ ...CALM, ...scenario, seed });
    add('said', o.said.length);
    add('lost', o.lost.length);
    add('twice', o.twice.length);
    add('unreported', o.unreported.length);
    add('disorder', o.isOrdered ? 0 : 1);
    add('unanswered', o.unanswered.length);
    add('unknown', o.server.unknownAnswers.length);
    add('ended', o.client.hasEnded ? 1 : 0);
    add('instr', o.instruction.asked === o.instruction.held ? 0 : 1);
    for (const e of o.client.events) add(e.type + ((e as any).from ?? ''), 1);
    for (const e of o.client.events) if (e.type === 'resumed') { add('replayed', e.replayed.length); add('uncertain', e.replayed.filter((r) => r.uncertain).length); add('rewound', e.rewound.length) }
    if (o.lost.length + o.unreported.length + (o.isOrdered ? 0 : 1) + o.unanswered.length + o.server.unknownAnswers.length > 0 || o.client.hasEnded) bad.push(`${seed}: lost ${o.lost} unrep ${o.unreported} ord ${o.isOrdered} unans ${o.unanswered} unk ${o.server.unknownAnswers} ended ${o.client.hasEnded} up ${o.client.isUp}`);
  }
  console.log(name, JSON.stringify(sums), bad.slice(0, 4).join('\n'));
}
test('x', { timeout: 600_000 }, () => {
  run('patient', { lossMs: 15_000 });
  run('patient move', { goAwayMs: 30_000 });
  run('hasty', { lossMs: 8_000, isPatient: false });
  run('hasty calls', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500 });
  run('hasty calls always', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, alwaysResumable: true });
  run('speech', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true });
  run('speech untold', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true, tellsSpeech: false });
  run('speech always joins', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true, alwaysResumable: true, joins: true });
  run('fast', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true, alwaysResumable: true, joins: true, answerMs: [0, 50] });
  run('transparent', { lossMs: 8_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true, alwaysResumable: true, transparent: true });
  run('moves', { goAwayMs: 30_000, isPatient: false, calls: 0.4, pauseMs: 1500, speaks: true });
});
test('naive', { timeout: 600_000 }, () => {
  vi.spyOn(Proof.prototype, 'settled').mockImplementation(function (this: Proof) { return this.handed; });
  run('naive hasty', { lossMs: 8_000, isPatient: false, pauseMs: 1500 });
  vi.restoreAllMocks();
});
