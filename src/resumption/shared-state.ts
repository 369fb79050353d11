/** The state that sender, receiver and replay of a session share: each writes what it sees, and reads what the others saw. */
import type { LiveClientSetup } from '../../generated/types.ts';
import { rulesFor } from '../protocol/models.ts';
import type { Backend } from '../protocol/setup.ts';
import { TurnFollower } from '../protocol/turn-follower.ts';
import { OpenCalls, type DuringCalls, type OpenCallCounts } from './open-calls.ts';
import { HandleKinds } from './handle-kind.ts';
import { Handles, type HeldState } from './handles.ts';
import { History } from './history.ts';
import { KnownCalls } from './known-calls.ts';
import { Liveness } from './liveness.ts';
import { Media } from './media.ts';
import { Outbox } from './outbox.ts';
import type { Policy } from './policy.ts';
import { Settlement } from './settlement.ts';
import { UnansweredCalls } from './unanswered-calls.ts';

/** The options of a session's resumption. */
export interface ResumptionOptions {
  /** As the first connection sent it, in the names of the wire. */
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  /** What becomes of media while a call blocks the model; undefined: as the model needs it. */
  readonly duringCalls?: DuringCalls | undefined;
  /** Whether answers to calls that were never made are sent. @default false: they throw */
  readonly sendsUnknown?: boolean | undefined;
  /** Whether a call of this function is answered without the user. @default none is */
  readonly runs?: ((name: string) => boolean) | undefined;
  readonly backend: Backend;
  /** Whether the credential is a function that can be asked again. */
  readonly renewable: boolean;
  /** Milliseconds on any clock that never runs back; the same for all calls. */
  readonly now: number;
}

export interface SharedState {
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  readonly duringCalls: DuringCalls;
  readonly outbox: Outbox;
  readonly media: Media;
  readonly settlement: Settlement;
  readonly turn: TurnFollower;
  readonly calls: OpenCalls;
  readonly known: KnownCalls;
  readonly unanswered: UnansweredCalls;
  readonly liveness: Liveness;
  readonly kinds: HandleKinds;
  readonly handles: Handles;
  /** Only for `freshSession: 'history'`. */
  readonly history: History | undefined;
}

export function makeSharedState(options: ResumptionOptions): SharedState {
  const { setup, policy, duringCalls, sendsUnknown = false, runs = () => false, backend, now } = options;
  const { inputDuringCalls, handles } = rulesFor(setup.model);
  const keepsHistory = policy.enabled && policy.freshSession === 'history';
  const outbox = new Outbox();
  const media = new Media(policy);
  const settlement = new Settlement(setup, policy, outbox);
  const turn = new TurnFollower();
  const calls = new OpenCalls(setup);
  const kinds = new HandleKinds(handles[backend], policy.handles);
  const held = { outbox, media, settlement, turn, calls };
  return {
    ...held,
    setup,
    policy,
    known: new KnownCalls(sendsUnknown || Boolean(setup.sessionResumption?.handle)),
    unanswered: new UnansweredCalls(calls, runs),
    duringCalls: duringCalls ?? (inputDuringCalls === 'refused' ? 'hold' : 'send'),
    liveness: new Liveness(policy, now),
    kinds,
    handles: new Handles(kinds, () => sessionState(held)),
    history: keepsHistory ? new History(policy.historyCharacters) : undefined,
  };
}

/** What the session holds as it is: with what was sent and shows no effect yet, each call may be open still. */
function sessionState({
  outbox,
  media,
  settlement,
  turn,
  calls,
}: Pick<SharedState, 'outbox' | 'media' | 'settlement' | 'turn' | 'calls'>): HeldState {
  const settled = settlement.acknowledged;
  const open = new Map<string, number>(calls.snapshot());
  for (const key of outbox.answeredAfter(settled)) open.set(key, (open.get(key) ?? 0) + 1);
  return {
    settled,
    handed: Math.max(settlement.handed, settlement.maybe),
    media: media.position,
    calls: open satisfies OpenCallCounts,
    turn: turn.count,
  };
}
