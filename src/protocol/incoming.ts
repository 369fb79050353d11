/** Checks a server's message, and mends it: what is wrong is left out, the rest is delivered. */
import { validateLiveServerMessage, type SchemaError } from '../../generated/validators.ts';
import { ProtocolError, type ValidationIssue } from '../errors.ts';
import { formatPath, pathOf, toIssue } from './issues.ts';
import { withoutIndexes, type LiveWarning } from './warnings.ts';

/** What checking found. Both absent for a message without fault. */
export interface IncomingReport {
  warnings?: LiveWarning[];
  /** Paths of what was left out. */
  error?: ProtocolError;
}

/** Rounds of mending before a frame is given up: each finds a bounded number of faults. */
const ROUNDS = 5;

const CLEAN: IncomingReport = Object.freeze({});

/**
 * Checks `message`, which was parsed a moment ago and is mended in place. Nothing is required of a
 * server, and unknown fields and enum values stay. Throws {@link ProtocolError} for a frame with too
 * many faults to mend.
 */
export function checkIncoming(message: object): IncomingReport {
  if (validateLiveServerMessage(message)) return CLEAN;
  const warnings: LiveWarning[] = [];
  const issues: ValidationIssue[] = [];
  const removed = new Map<string, unknown>();
  for (let round = 0; round < ROUNDS; round++) {
    const errors = validateLiveServerMessage.errors ?? [];
    if (round === 0) warnings.push(...errors.flatMap(toWarning));
    const wrong = errors.filter(({ keyword }) => !SOFT.has(keyword));
    if (wrong.length === 0) return report(warnings, issues, removed);
    for (const path of withoutNested(wrong.map(pathOf)).reverse()) {
      const value = remove(message, path);
      if (value === null) continue;
      removed.set(formatPath(path), value);
    }
    issues.push(...wrong.map(toIssue).filter(({ path }) => removed.has(path)));
    if (validateLiveServerMessage(message)) return report(warnings, issues, removed);
  }
  throw new ProtocolError('A frame holds too many parts of the wrong type. It was left out.', issues);
}

function report(
  warnings: LiveWarning[],
  issues: ValidationIssue[],
  removed: ReadonlyMap<string, unknown>,
): IncomingReport {
  return {
    ...(warnings.length > 0 && { warnings }),
    ...(issues.length > 0 && {
      error: new ProtocolError(
        `Parts of a frame have the wrong type and were left out: ${issues
          .slice(0, 5)
          .map(({ path }) => path)
          .join(', ')}.`,
        issues,
        removed,
      ),
    }),
  };
}

/** Faults that are no reason to leave anything out. */
const SOFT = new Set(['additionalProperties', 'enum', 'required']);

function toWarning(error: SchemaError): LiveWarning[] {
  const path = withoutIndexes(formatPath(pathOf(error)));
  switch (error.keyword) {
    case 'additionalProperties':
      return [
        { code: 'unknown-field', path, message: 'is not known to this version; it was delivered as it came' },
      ];
    case 'enum':
      return [
        { code: 'unknown-value', path, message: 'has a value not known to this version; it was delivered' },
      ];
    default:
      return [];
  }
}

/** Places in the order of the document, without those inside another. */
function withoutNested(paths: string[][]): string[][] {
  const seen = new Map(paths.map((path) => [path.join('/'), path]));
  return [...seen.values()]
    .filter((path) => !path.some((_, end) => end > 0 && seen.has(path.slice(0, end).join('/'))))
    .sort(inDocumentOrder);
}

function inDocumentOrder(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const left = a[at] as string;
    const right = b[at] as string;
    if (left !== right) return Number(left) - Number(right) || (left < right ? -1 : 1);
  }
  return a.length - b.length;
}

/** Takes a member out of its object, or an item out of its list, and returns it. */
function remove(root: object, path: readonly string[]): unknown {
  const last = path.at(-1) as string;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
  if (Array.isArray(holder)) return holder.splice(Number(last), 1)[0];
  const object = holder as Record<string, unknown>;
  const value = object[last];
  delete object[last];
  return value;
}
