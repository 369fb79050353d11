/**
 * `npm run soak`: hours of conversation while everything goes wrong, and whether a session keeps its promises.
 * Prints what was run, what went wrong, and a table of figures; exits with 1 if a target is missed.
 */
import { parseArgs } from 'node:util';
import { runMain } from '../scripts/run-main.ts';
import { outboxShare } from './cost.ts';
import { atMost, table, type Figure } from './figure.ts';
import { heapOf } from './heap.ts';
import { movePauseMs } from './pause.ts';
import { runReal } from './real.ts';
import { enforce, RULES, type Rule } from './rule.ts';
import { complaint, run, type Outcome } from './run.ts';
import { scenarioOf } from './scenario.ts';
import { figuresOf, line, realFigures } from './report.ts';

const USAGE = `npm run soak -- [options]

  --seeds N      conversations in virtual time, 100 by default
  --hours N      virtual hours of each, 2 by default
  --seed N       only the conversation of this seed, with all that happened in it
  --rule NAME    settle messages by another rule, to see it fail: ${RULES.slice(1).join(' or ')}
  --real         only the sessions over real sockets
  --minutes N    begin no conversation after so many minutes, 10 by default
  --help         this text
`;

const REAL = { sessions: 200, seconds: 20 };
const HEAP_SEEDS = 20;
/** Hours of conversation after which a session is warm. */
const WARM_HOURS = 0.25;
const NAIVE_SEEDS = 20;
const MOVES = 15;

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '100' },
      hours: { type: 'string', default: '2' },
      seed: { type: 'string' },
      rule: { type: 'string', default: 'documented' },
      real: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '10' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const rule = RULES.find((name) => name === values.rule);
  if (rule === undefined) throw new Error(`There is no rule ${values.rule}.\n\n${USAGE}`);
  const hours = above0('--hours', values.hours);
  if (values.real) return conclude(realFigures(await runReal(REAL)));
  const isWhole = values.seed === undefined && rule === 'documented';
  const seeds =
    values.seed === undefined
      ? Array.from({ length: above0('--seeds', values.seeds) }, (_, index) => index + 1)
      : [above0('--seed', values.seed)];
  const outcomes = await converse(seeds, { hours, rule, minutes: above0('--minutes', values.minutes) });
  if (values.seed !== undefined) console.log(Object.fromEntries(outcomes[0]?.faults ?? []));
  const figures = figuresOf(outcomes, seeds.length, hours);
  return conclude(isWhole ? [...figures, ...(await others(hours))] : figures);
}

/** Runs seeds one after the other, and prints a line for each. */
async function converse(
  seeds: readonly number[],
  { hours, rule, minutes }: { hours: number; rule: Rule; minutes: number },
): Promise<Outcome[]> {
  const restore = enforce(rule);
  const end = performance.now() + minutes * 60_000;
  const outcomes: Outcome[] = [];
  for (const seed of seeds) {
    if (performance.now() > end) break;
    const outcome = await run(scenarioOf(seed), hours);
    outcomes.push(outcome);
    console.log(line(outcome));
    if (complaint(outcome) === '') continue;
    const options = [`--seed ${seed}`, ...(hours === 2 ? [] : [`--hours ${hours}`])];
    if (rule !== 'documented') options.push(`--rule ${rule}`);
    console.log(`  WRONG: ${complaint(outcome)}\n  again: npm run soak -- ${options.join(' ')}`);
  }
  restore();
  return outcomes;
}

/** What belongs to a whole run beside the conversations. */
async function others(hours: number): Promise<Figure[]> {
  const scenarios = Array.from({ length: HEAP_SEEDS }, (_, index) => scenarioOf(index + 1));
  const warm = await heapOf(scenarios, WARM_HOURS);
  const growth = (await heapOf(scenarios, hours)) - warm;
  return [
    await naive(),
    atMost(`heap growth of a session, ${hours} h`, 50, growth / 1_000, ' kB'),
    ...realFigures(await runReal(REAL)),
    atMost('pause at a planned move, beyond the setup', 50, await movePauseMs(MOVES), ' ms'),
    atMost('outbox, share of building 100 ms of audio', 5, outboxShare() * 100, ' %'),
  ];
}

/** The check can fail: with the naive rule it does. */
async function naive(): Promise<Figure> {
  const restore = enforce('naive');
  let seed = 0;
  let lost = 0;
  while (lost === 0 && seed < NAIVE_SEEDS) lost = (await run(scenarioOf(++seed), 1)).wrongs.lost.length;
  restore();
  return {
    title: 'the same with "all sent before the handle"',
    target: 'fails',
    value: lost > 0 ? `seed ${seed}: ${lost} lost` : `${seed} seeds: none lost`,
    holds: lost > 0,
  };
}

function conclude(figures: readonly Figure[]): number {
  console.log(`\n${table(figures)}`);
  return figures.every(({ holds }) => holds) ? 0 : 1;
}

function above0(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new Error(`${name} must be a number above 0.`);
  return number;
}

runMain(import.meta.url, main);
