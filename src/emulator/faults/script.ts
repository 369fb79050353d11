/** Misbehaviour in order: what a connection does, and after what. */

import type { ValidationIssue } from '../../errors.ts';
import { checkFault, type Fault } from './fault.ts';

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
export type Trigger = 'dial' | 'open' | 'setup' | 'call' | 'answer' | 'turn' | number;

/** One step of a script. Steps after `dial` can `refuse` and `hang`, all others the rest. */
export type Step = {
  readonly after: Trigger;
  /** For this connection only, counted from 0 in the order of dialing. Every connection if left out. */
  readonly connection?: number;
} & Fault;

/** Steps, one after the other: each waits for its moment once the one before it is done. */
export type Script = readonly Step[];

const ONCE: readonly Trigger[] = ['dial', 'open', 'setup'];
const TRIGGERS: readonly Trigger[] = [...ONCE, 'call', 'answer', 'turn'];

/** What is wrong with a script: a moment or a fault that is misspelt, or that do not go together. */
export function checkScript(script: Script): ValidationIssue[] {
  return script.flatMap((step, index) => {
    const { after } = step;
    const path = `script[${index}]`;
    const isTime = typeof after === 'number' && Number.isFinite(after) && after >= 0;
    if (!isTime && !TRIGGERS.includes(after)) {
      return [
        { path: `${path}.after`, message: `must be ${TRIGGERS.join(', ')} or a number of milliseconds` },
      ];
    }
    return checkFault(path, step, after === 'dial' ? 'dial' : 'open', ['after', 'connection']);
  });
}

/** Goes through a script for one connection. Waiting for milliseconds is the caller's part. */
export class ScriptRunner {
  readonly #steps: readonly Step[];
  readonly #perform: (fault: Fault) => void;
  readonly #wait: (delayMs: number, then: () => void) => void;
  readonly #passed = new Set<Trigger>();
  #index = 0;
  #waiting = false;

  constructor(
    steps: readonly Step[],
    perform: (fault: Fault) => void,
    wait: (delayMs: number, then: () => void) => void,
  ) {
    this.#steps = steps;
    this.#perform = perform;
    this.#wait = wait;
  }

  /** Something has happened. Does every step that waited for it. */
  notify(moment: Trigger): void {
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
