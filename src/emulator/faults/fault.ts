/** Faults as data, for the steps of a script and at random. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import { HANDLE_FAULTS, type HandleFault } from '../session/state.ts';
import { checkProbability, checkRange, isNonNegative, type NumberRange } from '../simulation/number-range.ts';
import { refusals, type Close, type CloseName } from '../wire/refusals.ts';

/** Milliseconds, or `true` for ever. */
export type FaultDuration = NumberRange | true;

/** Faults of the upgrade. */
export type DialFault =
  /** Refuses the upgrade with an HTTP status. */
  | { readonly refuse: number }
  /** Never answers the upgrade. */
  | { readonly hang: true };

/** Faults of an open connection. */
export type ConnectionFault =
  /** Sends a message as the service would, under the names of the wire. */
  | { readonly send: LiveServerMessage }
  /** Sends a frame as it is: text as a text frame, bytes as a binary one. */
  | { readonly raw: string | Uint8Array }
  /** Sends a close frame with this code, or as the service closes in a named case, such as `'idle'`. */
  | { readonly close: CloseName | (Omit<Close, 'reason'> & { readonly reason?: string }) }
  /**
   * Destroys the socket without a close frame: at once, or in the middle of the next frame it sends. In memory
   * that whole frame is lost.
   */
  | { readonly drop: true | 'midFrame' }
  /**
   * Sends `goAway`, and closes as the service does if the client is still connected at the end. `silent`: sends
   * nothing in between.
   */
  | { readonly goAway: { readonly timeLeftMs: NumberRange; readonly silent?: boolean } }
  /** Sends nothing. What would have been sent is lost. */
  | { readonly silence: FaultDuration }
  /** Stops reading, so that the client's `bufferedAmount` grows. */
  | { readonly pause: FaultDuration }
  /**
   * Lets nothing through in either direction and tells neither end. The client never learns of it; after the time
   * given the service drops the connection and releases the session.
   */
  | { readonly halfOpen: FaultDuration }
  /** Breaks all handles that were issued for this session so far. */
  | { readonly breakHandles: HandleFault }
  /** Issues a handle, whatever the session is doing. Does nothing before the setup. */
  | { readonly handle: true };

/** What a step does. A step without a fault only waits. */
export type Fault = DialFault | ConnectionFault | { readonly nothing?: never };

/**
 * A fault at random on every connection: on average `perMinute` times a minute while it is open, or at each dial
 * with a probability `chance` from 0 to 1.
 */
export type RandomFault =
  ({ readonly perMinute: number } & ConnectionFault) | ({ readonly chance: number } & DialFault);

type Check = (path: string, value: unknown) => ValidationIssue[];

const checkDuration: Check = (path, value) => (value === true ? [] : checkRange(path, value));

const oneOf =
  (...values: readonly unknown[]): Check =>
  (path, value) =>
    values.includes(value) ? [] : [{ path, message: `must be ${values.join(', ')}` }];

/** Any object: its content is not checked here. */
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
 * Finds what is wrong with a fault: an unknown name, one that does not apply there, or an invalid value. `besides`
 * are the names of the fields that say when it happens.
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

/** Finds what is wrong with a list of random faults. */
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
