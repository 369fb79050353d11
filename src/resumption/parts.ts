/** What the two directions of a session share: each tells it what it sees, and asks what the other has seen. */
import type { LiveClientSetup } from '../../generated/types.ts';
import { rulesFor } from '../protocol/models.ts';
import { TurnFollower } from '../protocol/turn-follower.ts';
import { Calls, type DuringCalls } from './calls.ts';
import { History } from './history.ts';
import { Liveness } from './liveness.ts';
import { Media } from './media.ts';
import { Outbox } from './outbox.ts';
import type { Policy } from './policy.ts';
import { Settlement } from './settlement.ts';

/** What a session's resumption is made for. */
export interface ResumptionOptions {
  /** As the first connection sent it, in the names of the wire. */
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  /** What becomes of media while a call blocks the model; undefined: as the model needs it. */
  readonly duringCalls?: DuringCalls | undefined;
  /** Whether the credential is a function that can be asked again. */
  readonly renewable: boolean;
  /** Milliseconds on any clock that never runs back; the same for all calls. */
  readonly now: number;
}

export interface Parts {
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  readonly duringCalls: DuringCalls;
  readonly outbox: Outbox;
  readonly media: Media;
  readonly settlement: Settlement;
  readonly turn: TurnFollower;
  readonly calls: Calls;
  readonly liveness: Liveness;
  /** Only for `freshSession: 'history'`. */
  readonly history: History | undefined;
}

export function makeParts({ setup, policy, duringCalls, now }: ResumptionOptions): Parts {
  const keepsHistory = policy.enabled && policy.freshSession === 'history';
  const needsHold = rulesFor(setup.model).inputDuringCalls === 'refused';
  const outbox = new Outbox();
  return {
    setup,
    policy,
    duringCalls: duringCalls ?? (needsHold ? 'hold' : 'send'),
    outbox,
    media: new Media(policy),
    settlement: new Settlement(setup, policy, outbox),
    turn: new TurnFollower(),
    calls: new Calls(setup),
    liveness: new Liveness(policy, now),
    history: keepsHistory ? new History(policy.historyCharacters) : undefined,
  };
}
