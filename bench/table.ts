/** Results for people: a table for the terminal and one in Markdown. */
import { CLIENTS } from './clients/client.ts';
import type { Check, Result, Unit } from './figure.ts';

const HEADINGS = ['figure', 'raw', 'genai', 'ours', 'ours against (p10 to p90)', 'target', 'holds'] as const;

/** The table's cells, without the headings: a line for each target, and the figure's name on the first. */
export function rows(results: readonly Result[]): string[][] {
  return results.flatMap(({ title, unit, clients, checks }) =>
    checks.map((check, index) => {
      const values = CLIENTS.map((client) => clients[client]).map((summary) =>
        summary === undefined ? '' : format(summary.median, unit),
      );
      const shown = index === 0 ? [title, ...values] : ['', '', '', ''];
      return [...shown, measured(check, unit), target(check, unit), check.holds ? 'yes' : 'NO'];
    }),
  );
}

export function textTable(results: readonly Result[]): string {
  const lines = [[...HEADINGS], ...rows(results)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(results: readonly Result[]): string {
  const lines = [[...HEADINGS], HEADINGS.map(() => '---'), ...rows(results)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function measured({ of, against, median, p10, p90 }: Check, unit: Unit): string {
  if (of === 'value') return format(median, unit);
  const [middle, low, high] = [median, p10, p90].map((value) => compared(value, of, unit));
  return of === 'ratio'
    ? `${middle} x ${against} (${low} to ${high})`
    : `${against} ${middle} (${low} to ${high})`;
}

function target({ of, against, limit }: Check, unit: Unit): string {
  if (of === 'value') return `<= ${format(limit, unit)}`;
  const shown = compared(limit, of, unit);
  return of === 'ratio' ? `<= ${shown} x ${against}` : `<= ${against} ${shown}`;
}

function compared(value: number, of: 'ratio' | 'difference', unit: Unit): string {
  return of === 'ratio' ? value.toFixed(2) : signed(value, unit);
}

function signed(value: number, unit: Unit): string {
  return `${value < 0 ? '-' : '+'} ${format(Math.abs(value), unit)}`;
}

/** Three digits that mean something; sizes are exact, and have more. */
export function format(value: number, unit: Unit): string {
  const [number, name] = unit === 'bytes' ? [value / 1_000, 'kB'] : [value, unit];
  const digits = number >= 100 ? 0 : number >= 10 && unit !== 'bytes' ? 1 : 2;
  return `${number.toFixed(digits)} ${name}`;
}
