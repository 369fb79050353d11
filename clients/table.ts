/** The table: a row for each client, a column for each step, and the reasons below it. */

import { STEP_NAMES, type StepName } from './client.ts';

export interface Result {
  /** With its version. */
  readonly client: string;
  readonly model: string;
  readonly step: StepName;
  /** `lacks`: the client has no such thing. */
  readonly outcome: 'yes' | 'no' | 'lacks';
  /** What went wrong, or why the client has no such thing. */
  readonly reason?: string;
  /** Why the client is known to fail. */
  readonly known?: string;
}

const MARKS = { yes: 'yes', no: 'no', lacks: '-' } as const;

/** Whether a client does what it is known to do. */
export function isExpected({ outcome, known }: Result): boolean {
  return (outcome === 'no') === (known !== undefined);
}

export function table(results: readonly Result[]): string {
  const steps = STEP_NAMES.filter((name) => results.some(({ step }) => step === name));
  const clients = [...new Set(results.map(({ client }) => client))];
  const rows = clients.map((client) => {
    const own = results.filter((result) => result.client === client);
    return [
      client,
      own[0]!.model,
      ...steps.map((step) => markOf(own.find((result) => result.step === step))),
    ];
  });
  const lines = [['client', 'model', ...steps], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [...text, '', ...results.flatMap(noteOf), ''].join('\n');
}

function markOf(result: Result | undefined): string {
  return result === undefined ? '' : MARKS[result.outcome];
}

function noteOf({ client, step, outcome, reason, known }: Result): string[] {
  const at = `${client}, ${step}:`;
  if (outcome === 'lacks') return [`${at} ${reason}`];
  if (outcome === 'no')
    return [known === undefined ? `${at} UNEXPLAINED: ${reason}` : `${at} ${known} (${reason})`];
  return known === undefined ? [] : [`${at} works now, though it is said to fail: ${known}`];
}
