/** What a new connection begins with: its setup, the messages that are sent again, and the events about both. */
import type { Content, LiveClientSetup } from '../../generated/types.ts';
import { needsSeeding, SEEDING } from '../protocol/history.ts';
import type { ResumePoint } from './attempts.ts';
import { callKey } from './open-calls.ts';
import type { ResumptionEvent } from './resumption-events.ts';
import { withContext, type Rewinding } from './outbox.ts';
import type { SharedState } from './shared-state.ts';
import type { HandleState } from './handles.ts';
import type { Receiver } from './receiver.ts';
import type { Sender } from './sender.ts';

/** How a connection ended that another one follows. */
export interface Gap {
  readonly gapMs: number;
  /** The model owed an answer at its end. */
  readonly isOwed: boolean;
  readonly now: number;
}

export class Replay {
  readonly #shared: SharedState;
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  /** The newest message whose context update is in the setup that was made last. */
  #folded = 0;
  /** The text of the old session that a fresh one begins with. */
  #told: readonly Content[] = [];

  constructor(shared: SharedState, sender: Sender, receiver: Receiver) {
    this.#shared = shared;
    this.#sender = sender;
    this.#receiver = receiver;
  }

  /** The model has said something in this session, or begun to. */
  get #hasTurned(): boolean {
    const { count, isSpeaking } = this.#shared.turn;
    return count > 0 || isSpeaking;
  }

  /** The points that a new connection can go on from. */
  get points(): Readonly<Record<ResumePoint, boolean>> {
    const { handles, policy } = this.#shared;
    // A session in which nothing was said loses nothing by beginning anew.
    const isUnused = !handles.hasAny && !this.#hasTurned;
    return {
      handle: handles.hasAny,
      previousHandle: handles.previous !== undefined,
      fresh: policy.freshSession !== 'fail' || isUnused,
    };
  }

  /** The setup that goes with a point. */
  setup(point: ResumePoint): LiveClientSetup {
    const { setup, outbox, calls, history, settlement } = this.#shared;
    const { handle: _, ...sessionResumption } = setup.sessionResumption ?? {};
    const kept = this.#shared.handles.at(point);
    this.#folded = kept?.settled ?? outbox.last;
    const { historyConfig, ...changed } = withContext(setup, outbox.contextAt(this.#folded));
    calls.replaceTools(changed.tools ?? []);
    this.#told = kept === undefined ? (history?.turns(settlement.acknowledged) ?? []) : [];
    // The user's `historyConfig` holds until the user's history is settled; ours is set where the model needs it.
    const isSeeded = kept === undefined ? this.#hasTurned : this.#sender.seededBy <= kept.settled;
    const seeds = isSeeded ? this.#told.length > 0 && needsSeeding(setup) && SEEDING : historyConfig;
    const resumption = kept === undefined ? sessionResumption : { ...sessionResumption, handle: kept.handle };
    return {
      ...changed,
      ...(seeds && { historyConfig: seeds }),
      ...((kept ?? setup.sessionResumption) && { sessionResumption: resumption }),
    };
  }

  /** The server has confirmed the setup. What is to be sent again waits in the outbox and the media. */
  begin(point: ResumePoint, { gapMs, isOwed, now }: Gap): readonly ResumptionEvent[] {
    const { media, turn, calls, policy } = this.#shared;
    const kept = this.#shared.handles.at(point);
    this.#shared.kinds.connected();
    this.#sender.restart();
    const before = [...calls.keys];
    const { replayed, rewound, asks } = kept === undefined ? this.#restart() : this.#goBack(kept);
    // Answered speech is not sent again: repeating an answered question is worse than losing it.
    const replayedSpeech = media.rewind(Math.max(kept?.media ?? 0, this.#receiver.answeredMedia), now);
    const isAskedAgain = asks || replayedSpeech > 0;
    const answerOwed = isOwed && !isAskedAgain && kept !== undefined;
    turn.isLost = answerOwed;
    if (answerOwed) this.#nudge();
    // The calls that were open or answered. Asked again, the model would make them again.
    const lost = before.filter((key) => !calls.isOpen(key));
    const tells = policy.rewoundResults === 'tell' && !isAskedAgain;
    const told = tells ? this.#sender.tell(rewound) : [];
    if (tells) calls.tell(lost);
    const reports = media.takeReports();
    const dropped = reports.reduce((frames, report) => frames + report.frames, 0);
    const continuation = {
      gapMs,
      replayed,
      replayedSpeech,
      rewound: rewound.map(callKey),
      ...(tells && { toldCalls: [...lost, ...rewound.map(callKey)] }),
      dropped,
      answerOwed,
    };
    if (point === 'fresh') {
      return [{ type: 'restarted', history: this.#told.length, ...continuation }, ...reports, ...told];
    }
    const openCalls = [...(kept?.calls?.keys() ?? [])];
    return [{ type: 'resumed', from: point, openCalls, ...continuation }, ...reports, ...told];
  }

  /** Drops the likely reason of a close: the message that was sent last, and media. */
  setAside(): ResumptionEvent[] {
    const { media, outbox, settlement } = this.#shared;
    media.clear();
    const message = outbox.setAside(settlement.acknowledged);
    const reports: ResumptionEvent[] = media.takeReports();
    if (message === undefined) return reports;
    const bytes = JSON.stringify(message).length;
    return [...reports, { type: 'dropped', reason: 'suspect', frames: 1, bytes, message }];
  }

  #goBack(kept: HandleState): Rewinding {
    const { turn, calls, settlement, outbox, handles, kinds } = this.#shared;
    // Where handles may stand for the session, it may hold all that was sent.
    const handed = kinds.mayBeSession ? Math.max(kept.handed, settlement.handed) : kept.handed;
    const rewinding = outbox.rewind(kept.settled, handed, kept.calls);
    handles.goBack(kept, turn.count);
    calls.restore(kept.calls);
    if (kinds.kind === 'session') {
      settlement.goOn(rewinding.askedAgain);
      // If it is not settled, it is sent again anyway.
      if (kept.settled > 0) this.#sender.preamble = this.#sender.history;
    } else settlement.reset(kept.settled, kept.handed);
    return rewinding;
  }

  #restart(): Rewinding {
    const { setup, calls, settlement, outbox, handles } = this.#shared;
    const { acknowledged } = settlement;
    settlement.reset(0, 0);
    handles.clear();
    if (this.#hasTurned) this.#sender.seededBy = 0;
    if (this.#told.length > 0) {
      const clientContent = { turns: this.#told, turnComplete: needsSeeding(setup) };
      this.#sender.preamble = JSON.stringify({ clientContent });
    }
    calls.restore(undefined);
    return outbox.restart(acknowledged, this.#folded);
  }

  #nudge(): void {
    const { policy, outbox } = this.#shared;
    if (policy.nudge === undefined) return;
    const message = { realtimeInput: { text: policy.nudge } };
    outbox.add({ message, frame: JSON.stringify(message) }, 1);
  }
}
