/** Misbehaviour as data: what a connection does, and after what. */

import type { LiveServerMessage } from '../../generated/types.ts';
import type { ValidationIssue } from '../errors.ts';
import type { Close } from './refusals.ts';

/**
 * What a step waits for.
 * - `dial`: the client asks for a connection; nothing has been answered yet
 * - `open`: the socket is open, nothing was sent
 * - `setup`: `setupComplete` was sent
 * - `call`: a function call was sent
 * - `answer`: the first frame of an answer was sent
 * - `turn`: a turn is over, `turnComplete` was sent
 * - a number: milliseconds after the step before it, or after `open`
 *
 * `dial`, `open` and `setup` come once: a step that waits for one that has passed is done at once. The others
 * come again and again, and a step waits for the next one.
 */
export type Moment = 'dial' | 'open' | 'setup' | 'call' | 'answer' | 'turn' | number;

/**
 * What a step does; nothing at all is fine too, it then only waits.
 * Steps after `dial` can `refuse` and `hang`, all others the rest.
 */
export type Deed =
  /** Refuses the upgrade with an HTTP status. */
  | { readonly refuse: number }
  /** Never answers the upgrade. */
  | { readonly hang: true }
  /** Sends a message as the service would: a binary frame, in the names of the wire. */
  | { readonly send: LiveServerMessage }
  /** Sends a frame as it is: text as a text frame, bytes as a binary one. */
  | { readonly raw: string | Uint8Array }
  /** Closes in good form. */
  | { readonly close: Omit<Close, 'reason'> & { readonly reason?: string } }
  /** Destroys the socket without a close frame. */
  | { readonly drop: true }
  /** Sends `goAway`; if the client is still there when the time is over, closes as the service does. */
  | { readonly goAway: { readonly timeLeftMs: number } }
  /** Says nothing any more, for so many milliseconds or for ever. What would have been said is lost. */
  | { readonly silence: number | true }
  /** Stops reading what the client sends, for so many milliseconds or for ever. */
  | { readonly pause: number | true }
  | { readonly nothing?: never };

/** One step of a script. */
export type Step = {
  readonly after: Moment;
  /** For this connection only, counted from 0 in the order of dialing. Every connection if left out. */
  readonly connection?: number;
} & Deed;

/** Steps, one after the other: each waits for its moment once the one before it is done. */
export type Script = readonly Step[];

const ONCE: readonly Moment[] = ['dial', 'open', 'setup'];
const MOMENTS: readonly Moment[] = [...ONCE, 'call', 'answer', 'turn'];
const DEEDS_AT_DIAL = ['refuse', 'hang'];
const DEEDS_LATER = ['send', 'raw', 'close', 'drop', 'goAway', 'silence', 'pause'];

/** What is wrong with a script: a moment or a deed that is misspelt, or that do not go together. */
export function checkScript(script: Script): ValidationIssue[] {
  return script.flatMap((step, index) => {
    const { after } = step;
    const path = `script[${index}]`;
    const isTime = typeof after === 'number' && Number.isFinite(after) && after >= 0;
    if (!isTime && !MOMENTS.includes(after)) {
      return [
        { path: `${path}.after`, message: `must be ${MOMENTS.join(', ')} or a number of milliseconds` },
      ];
    }
    const deeds = after === 'dial' ? DEEDS_AT_DIAL : DEEDS_LATER;
    const unknown = Object.keys(step).filter((name) => !['after', 'connection', ...deeds].includes(name));
    const message = `is not known after ${after}; known are ${deeds.join(', ')}`;
    return unknown.map((name) => ({ path: `${path}.${name}`, message }));
  });
}

/** Goes through a script for one connection. Waiting for milliseconds is the caller's part. */
export class ScriptRunner {
  readonly #steps: readonly Step[];
  readonly #perform: (deed: Deed) => void;
  readonly #wait: (delayMs: number, then: () => void) => void;
  readonly #passed = new Set<Moment>();
  #index = 0;
  #waiting = false;

  constructor(
    steps: readonly Step[],
    perform: (deed: Deed) => void,
    wait: (delayMs: number, then: () => void) => void,
  ) {
    this.#steps = steps;
    this.#perform = perform;
    this.#wait = wait;
  }

  /** Something has happened. Does every step that waited for it. */
  notify(moment: Moment): void {
    if (ONCE.includes(moment)) this.#passed.add(moment);
    else if (!this.#waiting && this.#steps[this.#index]?.after === moment) this.#next();
    this.#go();
  }

  /** Does the steps that need not wait. A pause in milliseconds counts from here, but not before the socket is open. */
  #go(): void {
    if (this.#waiting) return;
    for (let step = this.#steps[this.#index]; step !== undefined; step = this.#steps[this.#index]) {
      if (typeof step.after === 'number') {
        if (!this.#passed.has('open')) return;
        this.#waiting = true;
        return this.#wait(step.after, () => {
          this.#waiting = false;
          this.#next();
          this.#go();
        });
      }
      if (!this.#passed.has(step.after)) return;
      this.#next();
    }
  }

  #next(): void {
    this.#perform(this.#steps[this.#index++]!);
  }
}
