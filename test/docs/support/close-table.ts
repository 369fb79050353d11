/** The table of closes as docs/troubleshooting.md shows it. */
import type { CloseRow } from '../../../src/protocol/close-table.ts';

const STATUSES: Readonly<Record<string, string>> = {
  '^40[13]': 'HTTP 401, 403',
  '^5': 'HTTP 5xx',
  '^\\d': 'any other HTTP status',
};

/** A pattern as a person reads it: its alternatives, each as the text that is looked for. */
const readable = ({ source }: RegExp): string =>
  source
    .replace(/^\^/, '')
    .replaceAll('\\', '')
    .replaceAll('(?:', '(')
    .replaceAll('.{0,80}', ' ... ')
    .split(/\|(?![^(]*\))/)
    .map((text) => `\`${text.replaceAll('|', ' or ')}\``)
    .join(', ');

function codeOf({ status, code }: CloseRow): string {
  if (status) return STATUSES[status.source] ?? `HTTP ${status.source.slice(1)}`;
  return String(code ?? 'any');
}

function momentOf({ reason, after, phase }: CloseRow): string {
  if (reason) return readable(reason);
  if (after) return `after ${readable(after)}`;
  if (phase === undefined) return '';
  return phase === 'dial' ? 'while dialing' : 'before the setup is confirmed';
}

/** The cells of a row: the code or status, the reason or the moment, the kind, and what to do. */
export const closeCells = (row: CloseRow): string[] => [
  codeOf(row),
  momentOf(row),
  `\`${row.kind}\``,
  row.hint || 'Nothing: this is a clean end.',
];
