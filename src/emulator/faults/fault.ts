/** What can go wrong, as data: for the steps of a script, and for randomFaults at random. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import { refusals, type Close, type CloseName } from '../wire/refusals.ts';
import { checkProbability, checkRange, isNonNegative, type NumberRange } from '../simulation/number-range.ts';
import { HANDLE_FAULTS, type HandleFault } from '../session/state.ts';

/** For so many milliseconds, or for ever. */
export type FaultDuration = NumberRange | true;

/** How a connection can be answered instead of being opened. */
export type DialFault =
  /** Refuses the upgrade with an HTTP status. */
  | { readonly refuse: number }
  /** Never answers the upgrade. */
  | { readonly hang: true };

/** What can be done on an open connection. */
export type ConnectionFault =
  /** Sends a message as the service would: a binary frame, in the names of the wire. */
  | { readonly send: LiveServerMessage }
  /** Sends a frame as it is: text as a text frame, bytes as a binary one. */
  | { readonly raw: string | Uint8Array }
  /** Closes in good form: with a code, or as the service does where it is named, `'idle'` for example. */
  | { readonly close: CloseName | (Omit<Close, 'reason'> & { readonly reason?: string }) }
  /**
   * Destroys the socket without a close frame: at once, or in the middle of the next frame that it sends. A
   * socket in memory knows no halves: that frame is lost.
   */
  | { readonly drop: true | 'midFrame' }
  /**
   * Sends `goAway`; if the client is still there when the time is over, closes as the service does. `silent`:
   * says nothing more until then.
   */
  | { readonly goAway: { readonly timeLeftMs: NumberRange; readonly silent?: boolean } }
  /** Says nothing any more. What would have been said is lost. */
  | { readonly silence: FaultDuration }
  /** Stops reading what the client sends: its `bufferedAmount` grows. */
  | { readonly pause: FaultDuration }
  /**
   * Lets nothing through any more, in either direction, and tells neither end. For ever as far as the client
   * can see; after the time given the service gives the connection up, and with it the session.
   */
  | { readonly halfOpen: FaultDuration }
  /** Spoils all handles that were given out for this session so far. */
  | { readonly breakHandles: HandleFault }
  /** Gives out a handle for what the session holds now, whatever it is doing. Not before the setup. */
  | { readonly handle: true };

/** What a step does; nothing at all is fine too, it then only waits. */
export type Fault = DialFault | ConnectionFault | { readonly nothing?: never };

/**
 * Something that happens to every connection by chance: so many times a minute on average, from its opening
 * on, or, where it answers a dial, with this probability from 0 to 1 at each.
 */
export type RandomFault =
  ({ readonly perMinute: number } & ConnectionFault) | ({ readonly chance: number } & DialFault);

type Check = (path: string, value: unknown) => ValidationIssue[];

const checkDuration: Check = (path, value) => (value === true ? [] : checkRange(path, value));

const oneOf =
  (...values: readonly unknown[]): Check =>
  (path, value) =>
    values.includes(value) ? [] : [{ path, message: `must be ${values.join(', ')}` }];

/** An object is looked into by the schema of the wire, or not at all. */
const anyObject: Check = (path, value) =>
  typeof value === 'object' && value !== null ? [] : [{ path, message: 'must be an object' }];

const DIAL: Readonly<Record<string, Check>> = {
  refuse: (path, value) =>
    Number.isInteger(value) && Number(value) >= 300 && Number(value) < 600
      ? []
      : [{ path, message: 'must be an HTTP status from 300 to 599' }],
  hang: oneOf(true),
};

const OPEN: Readonly<Record<string, Check>> = {
  send: anyObject,
  raw: (path, value) => (typeof value === 'string' ? [] : anyObject(path, value)),
  close: (path, value) =>
    typeof value === 'string'
      ? oneOf(...Object.keys(refusals))(path, value)
      : isNonNegative((value as Partial<Close> | null)?.code)
        ? []
        : [{ path, message: 'must be the name of a close, or { code, reason }' }],
  drop: oneOf(true, 'midFrame'),
  goAway: (path, value) =>
    checkRange(`${path}.timeLeftMs`, (value as { timeLeftMs?: unknown } | null)?.timeLeftMs),
  silence: checkDuration,
  pause: checkDuration,
  halfOpen: checkDuration,
  breakHandles: oneOf(...HANDLE_FAULTS),
  handle: oneOf(true),
};

/**
 * What is wrong with a fault: a name that is misspelt or not possible there, or a value that cannot be.
 * `besides` are the names of its fields that say when it happens.
 */
export function checkFault(
  path: string,
  fault: object,
  where: 'dial' | 'open',
  besides: readonly string[],
): ValidationIssue[] {
  const checks = where === 'dial' ? DIAL : OPEN;
  const known = Object.keys(checks).join(', ');
  return Object.entries(fault).flatMap(([name, value]) => {
    if (besides.includes(name)) return [];
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const at = `${path}.${name}`;
    if (check !== undefined) return check(at, value);
    const when = where === 'dial' ? 'after dial' : 'on an open connection';
    return [{ path: at, message: `is not known ${when}; known are ${known}` }];
  });
}

/** What is wrong with a list of randomFaults. */
export function checkRandomFaults(randomFaults: readonly RandomFault[]): ValidationIssue[] {
  return randomFaults.flatMap((randomFault, index) => {
    const path = `randomFaults[${index}]`;
    if ('chance' in randomFault) {
      const { chance } = randomFault;
      return [
        ...checkProbability(`${path}.chance`, chance),
        ...checkFault(path, randomFault, 'dial', ['chance']),
      ];
    }
    const fits = isNonNegative(randomFault.perMinute);
    const rate = fits ? [] : [{ path: `${path}.perMinute`, message: 'must be a number, 0 or above' }];
    return [...rate, ...checkFault(path, randomFault, 'open', ['perMinute'])];
  });
}
