/** The sending side: puts messages and media in one order, counts them, and records what each asks of the server. */
import type { FunctionResponse, LiveClientMessage } from '../../generated/types.ts';
import { LiveError } from '../errors.ts';
import { callKey, type DuringCalls } from './open-calls.ts';
import type { ResumptionEvent } from './resumption-events.ts';
import { isDroppable, mediaOverflow, MOST_IN_SOCKET, type MediaKind } from './media.ts';
import { splitResponses, type Entry, type OutgoingMessage } from './outbox.ts';
import type { SharedState } from './shared-state.ts';
import { rewoundResult } from './rewound-result.ts';

const NOTHING: readonly ResumptionEvent[] = [];

export class Sender {
  /** A frame that goes out before anything else. */
  preamble: string | undefined;
  /** The history that the session began with, where it is to be sent again. */
  history: string | undefined;
  /** The message that ends the history a session begins with; Infinity before it was sent, 0 if there is none. */
  seededBy: number;
  /** When the stream of audio ended; -Infinity if it did not on this connection. */
  streamEndedAt = -Infinity;
  readonly #shared: SharedState;
  /** Frames handed over on this connection; the setup is 0. */
  #frames = 0;
  /** How many turns were over when the stream of audio ended. */
  #streamEndedIn: number | undefined;

  constructor(shared: SharedState) {
    this.#shared = shared;
    this.seededBy = shared.setup.historyConfig?.initialHistoryInClientContent === true ? Infinity : 0;
  }

  /** The stream of audio has ended, and no turn of the model since: an answer may come. */
  get hasEndedStream(): boolean {
    return this.#streamEndedIn === this.#shared.turn.count;
  }

  /** A new connection: frames are counted anew. */
  restart(): void {
    this.#frames = 0;
    this.#streamEndedIn = undefined;
    this.streamEndedAt = -Infinity;
    this.preamble = undefined;
  }

  /** Whether something waits for the socket alone. */
  get waitsForSocket(): boolean {
    const { media, outbox } = this.#shared;
    return outbox.next !== undefined || (media.next !== undefined && !this.#isHeld('hold'));
  }

  get waits(): boolean {
    return (
      this.preamble !== undefined ||
      this.#shared.outbox.next !== undefined ||
      this.#shared.media.next !== undefined
    );
  }

  /** See {@link Resumption.assertSendable}. */
  assertSendable(outgoing: readonly OutgoingMessage[]): void {
    const { known, calls } = this.#shared;
    known.assertKnown(outgoing, () => calls.keys);
    let messages = 0;
    let frames = this.#shared.media.waiting;
    let media = this.#shared.media.waitingBytes;
    for (const { message, frame } of outgoing) {
      const kind = mediaKind(message);
      if (kind === undefined) messages += frame.length;
      else if (isDroppable(kind)) {
        frames++;
        media += frame.length;
      }
    }
    this.#assertOutbox(messages);
    const { maxMediaBytes, onMediaOverflow } = this.#shared.policy;
    // A frame that is too big by itself is not refused: it could never be sent.
    if (onMediaOverflow === 'throw' && frames > 1 && media > maxMediaBytes)
      throw mediaOverflow(maxMediaBytes);
  }

  #assertOutbox(bytes: number): void {
    const { maxOutboxBytes } = this.#shared.policy;
    if (this.#shared.outbox.bytes + bytes <= maxOutboxBytes) return;
    throw new LiveError(
      'overflow',
      `More than ${maxOutboxBytes} bytes of messages would wait to be settled. Send less at a time, or raise reconnect.tuning.maxOutboxBytes.`,
    );
  }

  /** See {@link Resumption.send}. */
  send(outgoing: OutgoingMessage, now: number): readonly ResumptionEvent[] {
    const { message, frame } = outgoing;
    const { calls } = this.#shared;
    const kind = mediaKind(message);
    if (kind !== undefined) {
      this.sendMedia(kind, frame, now);
      return NOTHING;
    }
    const { kept, others } = splitResponses(outgoing, (response) => !calls.isForgotten(response));
    const sent = kept === undefined ? NOTHING : this.#add(kept);
    if (others.length === 0) return sent;
    const told: FunctionResponse[] = [];
    const ids: string[] = [];
    for (const response of others) {
      if (calls.takeTold(response)) told.push(response);
      else ids.push(callKey(response));
    }
    const events = [...sent, ...this.tell(told)];
    if (ids.length === 0) return events;
    const bytes = frame.length - (kept?.frame.length ?? 0);
    return [{ type: 'dropped', reason: 'rewound', frames: 1, bytes, ids }, ...events];
  }

  /** Accepts results as text of the user's: the session does not know their calls. */
  tell(results: readonly FunctionResponse[]): ResumptionEvent[] {
    // There was room for the response, which is about as long.
    return results.flatMap((result) => this.#take(rewoundResult(result, this.#shared.setup.model)));
  }

  sendMedia(kind: MediaKind, frame: string, now: number): void {
    if (isDroppable(kind) && this.#isHeld('drop')) this.#shared.media.drop('duringCall', frame);
    else this.#shared.media.add(kind, frame, this.#shared.outbox.last, now, this.#isHeld('hold'));
  }

  /** See {@link Resumption.next}. */
  next(bufferedAmount: number, now: number): string | undefined {
    const { preamble } = this;
    const { media, outbox, liveness } = this.#shared;
    if (preamble !== undefined) {
      this.preamble = undefined;
      this.#frames++;
      return preamble;
    }
    // What the socket holds can be neither counted nor withdrawn.
    const isFull = bufferedAmount >= MOST_IN_SOCKET;
    if (media.next !== undefined || outbox.next !== undefined) liveness.flow(!isFull, now);
    if (isFull) return undefined;
    const isHeld = this.#isHeld('hold');
    for (;;) {
      const item = media.next;
      const entry = outbox.next;
      if (item !== undefined && !isHeld && (entry === undefined || item.after < entry.seq)) {
        const frame = this.#handOverMedia(now);
        if (frame !== undefined) return frame;
      } else return entry === undefined ? undefined : this.#handOver(entry, now);
    }
  }

  /** Whether a call blocks the model, and this is what becomes of media then. */
  #isHeld(how: DuringCalls): boolean {
    const { duringCalls, calls } = this.#shared;
    return duringCalls === how && calls.isBlocked;
  }

  #add(outgoing: OutgoingMessage): readonly ResumptionEvent[] {
    this.#assertOutbox(outgoing.frame.length);
    return this.#take(outgoing);
  }

  #take(outgoing: OutgoingMessage): readonly ResumptionEvent[] {
    const { message, frame } = outgoing;
    const { clientContent, realtimeInput, toolResponse } = message;
    const isComplete = clientContent?.turnComplete === true;
    const isSeed = clientContent !== undefined && this.seededBy === Infinity;
    const asks = (isComplete && !isSeed) || realtimeInput?.text !== undefined;
    this.#shared.outbox.add(outgoing, asks ? 1 : 0);
    if (this.#isHistory(message)) this.history = frame;
    if (isSeed && isComplete) this.seededBy = this.#shared.outbox.last;
    this.#shared.history?.sent(message, this.#shared.outbox.last);
    if (asks) return [{ type: 'questionSent', message }];
    const functionResponses = toolResponse?.functionResponses;
    if (functionResponses === undefined) return NOTHING;
    this.#shared.unanswered.answered(functionResponses);
    const newTurns = this.#shared.calls.newTurns(functionResponses, !this.#shared.turn.isSpeaking);
    return [{ type: 'functionResponsesSent', functionResponses, newTurns }];
  }

  /** Content that came before anything else and asks for no answer, where it is to be sent again. */
  #isHistory({ clientContent }: LiveClientMessage): boolean {
    const { policy, outbox, turn } = this.#shared;
    const isFirst = outbox.last === 1 && turn.count === 0;
    return policy.repeatHistory && isFirst && clientContent?.turnComplete === false;
  }

  #handOver({ seq, message, asks, frame }: Entry, now: number): string {
    const { settlement, calls, media, policy } = this.#shared;
    this.#shared.outbox.handOver(++this.#frames, now);
    settlement.handed = seq;
    if (asks > 0) this.#asked(asks, now);
    const { toolResponse, contextUpdate, realtimeInput } = message;
    if (realtimeInput !== undefined) media.typed();
    if (toolResponse?.functionResponses !== undefined) this.#answer(toolResponse.functionResponses, now);
    if (contextUpdate?.tools !== undefined) calls.replaceTools(contextUpdate.tools.tools ?? []);
    if (!policy.enabled) this.#shared.outbox.release(seq);
    return frame;
  }

  #handOverMedia(now: number): string | undefined {
    const { media } = this.#shared;
    const handed = media.handOver(this.#frames + 1, now);
    if (handed === undefined) return undefined;
    this.#frames++;
    const { kind, frame } = handed;
    const { realtimeInputConfig, proactivity } = this.#shared.setup;
    const isManual = realtimeInputConfig?.automaticActivityDetection?.disabled === true;
    this.#shared.settlement.spoke(!isManual && (kind !== 'video' || proactivity?.proactiveVideo === true));
    if (kind === 'end') this.#asked(1, now);
    else if (kind === 'pause') {
      this.#streamEndedIn = this.#shared.turn.count;
      this.streamEndedAt = now;
      this.#shared.liveness.asked(now);
    }
    if (!this.#shared.policy.enabled) media.release(media.position);
    return frame;
  }

  #asked(turns: number, now: number): void {
    const { policy, settlement, turn, liveness } = this.#shared;
    if (policy.enabled) settlement.asked(turns, now);
    for (let asked = 0; asked < turns; asked++) turn.asked(now);
    liveness.asked(now);
  }

  /** Function responses go out: the model goes on with its turn, or begins others. */
  #answer(responses: readonly FunctionResponse[], now: number): void {
    const { settlement, turn, calls, liveness } = this.#shared;
    const turns = calls.newTurns(responses, !turn.isSpeaking);
    const wasBlocked = calls.isBlocked;
    for (const response of responses) calls.answered(response);
    const goesOn = wasBlocked && !calls.isBlocked && turn.isSpeaking && !calls.endTurns;
    if (goesOn) {
      settlement.answered(now);
      calls.areUnmarked = calls.marksResponses;
    }
    if (turns > 0) this.#asked(turns, now);
    else liveness.asked(now);
  }
}

/** The kind of media a message is; undefined for a message that must not get lost. */
function mediaKind({ realtimeInput }: LiveClientMessage): MediaKind | undefined {
  if (realtimeInput === undefined || realtimeInput.text !== undefined) return undefined;
  const { audio, activityStart, activityEnd, audioStreamEnd, mediaChunks } = realtimeInput;
  if (activityEnd !== undefined) return 'end';
  if (activityStart !== undefined) return 'start';
  if (audioStreamEnd !== undefined) return 'pause';
  const isSound = audio ?? mediaChunks?.some(({ mimeType }) => mimeType?.startsWith('audio/') === true);
  return isSound ? 'audio' : 'video';
}
