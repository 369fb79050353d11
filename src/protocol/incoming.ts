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
/** From this many characters on there is one round: each walks the whole frame, and long ones are made to be slow. */
const LONG = 1_000_000;

const CLEAN: IncomingReport = Object.freeze({});

/**
 * Checks `message`, which was parsed a moment ago and is mended in place. Nothing is required of a
 * server, and unknown fields and enum values stay. Throws {@link ProtocolError} for a frame with too
 * many faults to mend. `length` is that of the frame, in characters.
 */
export function checkIncoming(message: object, length = 0): IncomingReport {
  if (validateLiveServerMessage(message)) return CLEAN;
  const warnings = (validateLiveServerMessage.errors ?? []).flatMap(toWarning);
  const issues: ValidationIssue[] = [];
  const removed = new Map<string, unknown>();
  const gone: Gone = new Map();
  for (let rounds = length < LONG ? ROUNDS : 1; ; rounds--) {
    const wrong = (validateLiveServerMessage.errors ?? []).filter(({ keyword }) => !SOFT.has(keyword));
    if (wrong.length === 0) return report(warnings, issues, removed);
    if (rounds === 0) {
      throw new ProtocolError('A frame holds too many parts of the wrong type. It was left out.', issues);
    }
    const faults = wrong.map((error): Fault => {
      const path = pathOf(error);
      return { path, issue: { ...toIssue(error), path: formatPath(asSent(message, path, gone)) } };
    });
    const outermost = withoutNested(faults);
    // From the back, so that indexes stay what they are.
    const values = outermost
      .map(({ path }) => path)
      .reverse()
      .map((path) => remove(message, path, gone))
      .reverse();
    outermost.forEach(({ issue }, index) => {
      if (values[index] === null) return;
      issues.push(issue);
      removed.set(issue.path, values[index]);
    });
    validateLiveServerMessage(message);
  }
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

interface Fault {
  /** Where it is now. */
  readonly path: string[];
  /** With the path it had in the frame. */
  readonly issue: ValidationIssue;
}

/** For each list, the indexes that its removed items had in the frame, in order. */
type Gone = Map<readonly unknown[], number[]>;

/** A path as the frame had it, before items were taken out of its lists. */
function asSent(root: object, path: readonly string[], gone: Gone): string[] {
  let holder: unknown = root;
  return path.map((step) => {
    const here = Array.isArray(holder) ? `${indexAsSent(Number(step), gone.get(holder))}` : step;
    holder = (holder as Record<string, unknown> | undefined)?.[step];
    return here;
  });
}

function indexAsSent(index: number, gone: readonly number[] = []): number {
  let sent = index;
  for (const lost of gone) if (lost <= sent) sent++;
  return sent;
}

/** Faults in the order of the document, without those inside another. */
function withoutNested(faults: readonly Fault[]): Fault[] {
  const seen = new Map(faults.map((fault) => [fault.path.join('/'), fault]));
  return [...seen.values()]
    .filter(({ path }) => !path.some((_, end) => end > 0 && seen.has(path.slice(0, end).join('/'))))
    .sort((a, b) => inDocumentOrder(a.path, b.path));
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
function remove(root: object, path: readonly string[], gone: Gone): unknown {
  const last = path.at(-1) as string;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
  if (Array.isArray(holder)) {
    const lost = gone.get(holder) ?? [];
    gone.set(
      holder,
      [...lost, indexAsSent(Number(last), lost)].sort((a, b) => a - b),
    );
    return holder.splice(Number(last), 1)[0];
  }
  const object = holder as Record<string, unknown>;
  const value = object[last];
  delete object[last];
  return value;
}
