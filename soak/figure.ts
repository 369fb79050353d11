/** A measure of the soak: what it should be, what it is, and whether it holds. */
export interface Figure {
  readonly title: string;
  readonly target: string;
  readonly value: string;
  readonly holds: boolean;
}

/** A number that must not be exceeded. */
export function atMost(title: string, limit: number, value: number, unit = ''): Figure {
  const show = (number: number): string => `${Number(number.toFixed(1)).toLocaleString('en')}${unit}`;
  const target = limit === 0 ? '0' : `<= ${show(limit)}`;
  return { title, target, value: show(value), holds: value <= limit };
}

const HEADINGS = ['figure', 'target', 'value', 'holds'] as const;

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ title, target, value, holds }) => [title, target, value, holds ? 'yes' : 'NO']);
  const lines = [[...HEADINGS], ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => cell.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
