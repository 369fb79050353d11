/** Outcomes as figures, and as lines for people. */
import { PROXY, SILENCE } from './conversation.ts';
import { atMost, type Figure } from './figure.ts';
import type { RealOutcome } from './real.ts';
import type { Outcome } from './run.ts';
import { describeScenario } from './scenario.ts';
import type { Wrong } from './verdict.ts';

/** Figures with the target 0, and what is counted for each. */
const NONE: readonly (readonly [title: string, ...wrongs: Wrong[]])[] = [
  ['durable messages lost, or out of order', 'lost', 'disorder', 'instruction'],
  ['avoidable duplicates', 'avoidable'],
  ['duplicates that were not announced', 'unreported'],
  ['answers to calls the state does not hold', 'unknownAnswers'],
  ['missing answers to calls it does', 'missingAnswers'],
  ['audio heard twice', 'heardTwice'],
  ['promises that never settled', 'unsettled'],
  ['sessions without exactly one end', 'ends'],
];

const KINDS = [
  ['snapshot', true],
  ['session', true],
  ['snapshot', false],
  ['session', false],
] as const;

/** How many things of these kinds went wrong. */
function wrongsIn(outcomes: readonly Outcome[], names: readonly Wrong[]): number {
  return outcomes.reduce(
    (sum, { wrongs }) => names.reduce((count, name) => count + wrongs[name].length, sum),
    0,
  );
}

/** What became of the messages of some conversations. */
function kindFigure(title: string, outcomes: readonly Outcome[]): Figure {
  const count = (of: (outcome: Outcome) => number): string =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0).toLocaleString('en');
  const value = [
    `${outcomes.length}: ${count(({ cuts }) => cuts)} cuts`,
    `${count(({ wrongs }) => wrongs.lost.length)} lost`,
    `${count(({ duplicates }) => duplicates)} twice`,
    `${count(({ wrongs }) => wrongs.avoidable.length)} of them avoidable`,
  ].join(', ');
  return { title, target: 'printed', value, holds: true };
}

/** Of conversations in virtual time. `seeds`: how many were asked for. */
export function figuresOf(outcomes: readonly Outcome[], seeds: number, hours: number): Figure[] {
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const show = (number: number): string => number.toLocaleString('en');
  const messages = sum((outcome) => outcome.messages);
  const cuts = sum((outcome) => outcome.cuts);
  const duplicates = sum((outcome) => outcome.duplicates);
  // What is lost because nobody could know what a handle stands for is counted apart.
  const mistaken = outcomes.filter(({ wrongKinds }) => wrongKinds > 0);
  const known = outcomes.filter(({ wrongKinds }) => wrongKinds === 0);
  // With handles that stand for the session, the question before the last may be under way still.
  const patient = outcomes.filter(({ scenario }) => scenario.isPatient && scenario.handles === 'snapshot');
  const calm = outcomes.filter(({ scenario }) => !scenario.storms);
  const stormy = outcomes.filter(({ scenario }) => scenario.storms);
  const strange = outcomes.filter(({ scenario }) => scenario.isStrange);
  const times = (name: string): string => show(sum(({ faults }) => faults.get(name) ?? 0));
  const atOnce = sum(({ wrongs }) => wrongs.atOnce.length);
  return [
    {
      title: `conversations of ${hours} virtual hours`,
      target: String(seeds),
      value: `${outcomes.length}: ${show(messages)} messages, ${show(cuts)} cuts`,
      holds: outcomes.length === seeds,
    },
    ...NONE.map(([title, ...names]) => atMost(title, 0, wrongsIn(known, names))),
    ...KINDS.map(([handles, isKnown]) => {
      const those = calm.filter(
        ({ scenario }) => scenario.handles === handles && scenario.isKnown === isKnown,
      );
      return kindFigure(`  ${handles} handles${isKnown ? '' : ', not known to be'}`, those);
    }),
    kindFigure('  either, in storms of goAway', stormy),
    kindFigure('on services that behave strangely', strange),
    kindFigure('handles taken for what they are not', mistaken),
    {
      title: 'proxies that answered, silent connections',
      target: 'printed',
      value: `${times(PROXY)}, ${times(SILENCE)}`,
      holds: true,
    },
    { title: 'unavoidable duplicates', target: 'printed', value: `${show(duplicates)} in all`, holds: true },
    atMost(
      '  at a cut, with one message under way, snapshots',
      1,
      Math.max(0, ...patient.map(({ mostDuplicates }) => mostDuplicates)),
    ),
    atMost('connections in the worst minute', 40, Math.max(0, ...outcomes.map(({ mostDials }) => mostDials))),
    { title: 'connections set up at once', target: '1', value: atOnce > 0 ? '2' : '1', holds: atOnce === 0 },
  ];
}

/** Of sessions over real sockets. */
export function realFigures(outcome: RealOutcome): Figure[] {
  const { sessions, messages, connections, moves, losses, lost, duplicates, atOnce, unsettled, badEnds } =
    outcome;
  const value = `${messages.toLocaleString('en')} messages, ${connections.toLocaleString('en')} connections`;
  return [
    { title: `${sessions} sessions over real sockets`, target: 'printed', value, holds: true },
    {
      title: '  planned moves, and losses',
      target: `>= ${sessions / 10} moves`,
      value: `${moves}, ${losses}`,
      holds: moves >= sessions / 10,
    },
    atMost('  messages lost', 0, lost.length),
    { title: '  duplicates', target: 'printed', value: String(duplicates), holds: true },
    { title: '  connections set up at once', target: '1', value: String(atOnce), holds: atOnce === 1 },
    atMost('  promises that never settled, bad ends', 0, unsettled.length + badEnds.length),
  ];
}

/** A conversation in a line. */
export function line({
  scenario,
  messages,
  connections,
  cuts,
  replays,
  duplicates,
  faults,
}: Outcome): string {
  const worst = [...faults].filter(([name]) => name.startsWith('dial after')).sort(([, a], [, b]) => b - a);
  const why = worst.slice(0, 3).map(([name, count]) => `${count} ${name.slice('dial after '.length)}`);
  const counts = [
    `${messages} messages`,
    `${connections} connections`,
    `${cuts} cuts (${why.join(', ')})`,
    `${replays} sent again`,
    `${duplicates} twice`,
  ];
  return `seed ${scenario.seed} (${describeScenario(scenario)}): ${counts.join(', ')}`;
}
