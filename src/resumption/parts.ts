/** What the two directions of a session share: each tells it what it sees, and asks what the other has seen. */
import type { LiveClientSetup } from '../../generated/types.ts';
import type { Calls, DuringCalls } from './calls.ts';
import type { History } from './history.ts';
import type { Liveness } from './liveness.ts';
import type { Policy } from './policy.ts';
import type { Proof } from './proof.ts';
import type { Turns } from './turns.ts';

export interface Parts {
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  readonly duringCalls: DuringCalls;
  readonly proof: Proof;
  readonly turns: Turns;
  readonly calls: Calls;
  readonly liveness: Liveness;
  readonly history: History | undefined;
}
