/** Scripts: faults in order, each after its trigger. */

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
 * `dial`, `open` and `setup` happen once: a step after one that has passed runs at once. The others repeat, and a
 * step waits for the next one.
 */
export type Trigger = 'dial' | 'open' | 'setup' | 'call' | 'answer' | 'turn' | number;

/** One step of a script. Steps after `dial` can only `refuse` and `hang`; others can do the rest. */
export type Step = {
  readonly after: Trigger;
  /** The connection it is for, counted from 0 in the order of dialing. Default: every connection. */
  readonly connection?: number;
} & Fault;

/** Steps in order: each waits for its trigger once the one before it is done. */
export type Script = readonly Step[];

const ONCE: readonly Trigger[] = ['dial', 'open', 'setup'];
const TRIGGERS: readonly Trigger[] = [...ONCE, 'call', 'answer', 'turn'];

/** Finds what is wrong with a script: an unknown trigger or fault, or two that do not go together. */
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

/** Runs a script for one connection. The caller does the waiting. */
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

  /** A trigger has fired. Runs the steps that waited for it. */
  notify(moment: Trigger): void {
    if (ONCE.includes(moment)) this.#passed.add(moment);
    else if (!this.#waiting && this.#steps[this.#index]?.after === moment) this.#next();
    this.#go();
  }

  /** Runs the steps that need not wait. A delay counts from here, but not before the socket is open. */
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
