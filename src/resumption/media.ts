/**
 * Media on its way out: flow control, speech that may have to be sent again, and the marks of manual activity.
 *
 * One list serves all: what was handed to the socket and is kept for a replay comes first, what waits comes
 * after it. A replay moves the border back.
 */
import { LiveError } from '../errors.ts';
import type { DroppedEvent, DropReason } from './resumption-events.ts';
import type { Policy } from './policy.ts';

/** `start`, `end` and `pause` are `activityStart`, `activityEnd` and `audioStreamEnd`. */
export type MediaKind = 'audio' | 'video' | 'start' | 'end' | 'pause';

export interface MediaItem {
  readonly kind: MediaKind;
  /** Empty once it was sent and will not be sent again. */
  frame: string;
  /** When the user sent it. */
  readonly at: number;
  /** The newest message of the outbox at that time. */
  readonly after: number;
  /** Within a marked activity. */
  readonly active: boolean;
  /** Its number on this connection; 0 until it is handed over. */
  number: number;
}

/** Nothing is handed over while the socket holds this many bytes or more: what is in there is out of reach. */
export const MOST_IN_SOCKET = 65_536;

/** Kept for each millisecond of `speechReplayMs`, at most: base64 of 16 bit PCM at 24 kHz, and what is around it. */
const BYTES_PER_MS = 70;

const ACTIVITY_START = '{"realtimeInput":{"activityStart":{}}}';

export class Media {
  /** Characters that wait. */
  waitingBytes = 0;
  droppedFrames = 0;
  droppedBytes = 0;
  /** The user's activity is marked as begun and not as ended. */
  isActive = false;
  readonly #policy: Policy;
  /** Audio was sent, and no mark since that says it has ended. */
  #isStreaming = false;
  #items: MediaItem[] = [];
  /** Place of the first item among all of the session, and of the first that waits within the list. */
  #first = 0;
  #next = 0;
  /** Characters of what was handed over and is kept. */
  #keptBytes = 0;
  /** On this connection: an activity was begun, and something went out in it. */
  #isMarked = false;
  #hasInput = false;
  #reports: DroppedEvent[] = [];

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** The place of the next item to hand over, among all of the session. */
  get position(): number {
    return this.#first + this.#next;
  }

  /** The mark that ends the user's speech; undefined while the user is silent. */
  get endMark(): 'activityEnd' | 'audioStreamEnd' | undefined {
    return this.isActive ? 'activityEnd' : this.#isStreaming ? 'audioStreamEnd' : undefined;
  }

  get waiting(): number {
    return this.#items.length - this.#next;
  }

  get next(): MediaItem | undefined {
    return this.#items[this.#next];
  }

  /** Takes a frame in. Throws if there is no room and the policy says so. `isHeld`: a call blocks the model. */
  add(kind: MediaKind, frame: string, after: number, now: number, isHeld = false): void {
    if (isDroppable(kind)) {
      if (isHeld && this.waitingBytes + frame.length > this.#policy.maxMediaBytes) this.#dropHeld(now);
      this.#makeRoom(frame.length);
    }
    if (kind === 'start') this.isActive = true;
    if (kind === 'audio') this.#isStreaming = true;
    else if (kind === 'end' || kind === 'pause') this.#isStreaming = false;
    this.#items.push({ kind, frame, at: now, after, active: this.isActive, number: 0 });
    this.waitingBytes += frame.length;
    if (kind === 'end') this.isActive = false;
  }

  /** Does not take a frame in, and reports it. */
  drop(reason: DropReason, frame: string): void {
    this.#report(reason, frame);
  }

  /** What goes to the socket next, as frame `number` of this connection; undefined if {@link next} had to stay behind. */
  handOver(number: number, now: number): { readonly kind: MediaKind; readonly frame: string } | undefined {
    const item = this.next as MediaItem;
    const { kind, frame } = item;
    const isStale = now - item.at > this.#policy.speechReplayMs && this.#policy.speechReplayMs > 0;
    if (isDroppable(kind) && !isStale && item.active && !this.#isMarked) {
      this.#isMarked = true;
      return { kind: 'start', frame: ACTIVITY_START };
    }
    this.#next++;
    this.waitingBytes -= frame.length;
    item.number = number;
    if (kind === 'video' || (kind === 'audio' && isStale)) item.frame = '';
    this.#keptBytes += item.frame.length;
    if (isStale && isDroppable(kind)) this.#report('stale', frame);
    else if (kind === 'start' && this.#isMarked) return undefined;
    else if (kind === 'end' && !this.#hasInput) this.#report('emptyActivity', frame);
    else {
      if (isDroppable(kind)) this.#hasInput = true;
      if (kind === 'start' || kind === 'end') {
        this.#isMarked = kind === 'start';
        this.#hasInput = false;
      }
      this.#trim(now);
      return kind === 'video' ? { kind, frame } : item;
    }
    return undefined;
  }

  /** A text has gone out: an activity under way is not empty. */
  typed(): void {
    if (this.#isMarked) this.#hasInput = true;
  }

  /** The place of the first item after frame `index` of this connection. */
  positionAfter(index: number): number {
    let at = this.#next;
    while (at > 0 && (this.#items[at - 1] as MediaItem).number > index) at--;
    return this.#first + at;
  }

  /** What was handed over before `position` is settled. */
  release(position: number): void {
    this.#dropFirst(Math.min(position - this.#first, this.#next));
  }

  /**
   * A new connection goes on from a state that holds what came before `position`. Speech after it is handed
   * over again, unless it is too old. Returns how many pieces of audio that are.
   */
  rewind(position: number, now: number): number {
    this.release(position);
    this.#isMarked = this.#hasInput = false;
    const oldest = now - this.#policy.speechReplayMs;
    const again = this.#items.slice(0, this.#next).filter(({ kind, at }) => kind !== 'video' && at > oldest);
    this.#items = [...again, ...this.#items.slice(this.#next)];
    this.#next = this.#keptBytes = 0;
    for (const item of again) {
      this.waitingBytes += item.frame.length;
      item.number = 0;
    }
    return again.filter(({ kind }) => kind === 'audio').length;
  }

  /** Drops everything, since it may be what closed the connection. */
  clear(): void {
    for (const { kind, frame } of this.#items.slice(this.#next)) {
      if (isDroppable(kind)) this.#report('suspect', frame);
    }
    this.#first += this.#items.length;
    this.#items = [];
    this.#next = this.waitingBytes = this.#keptBytes = 0;
  }

  get hasReports(): boolean {
    return this.#reports.length > 0;
  }

  /** What was dropped since this was last asked. */
  takeReports(): DroppedEvent[] {
    const reports = this.#reports;
    this.#reports = [];
    return reports;
  }

  #makeRoom(bytes: number): void {
    const { maxMediaBytes, onMediaOverflow } = this.#policy;
    // A frame that is too big by itself is not refused: it could never be sent.
    while (this.waitingBytes > 0 && this.waitingBytes + bytes > maxMediaBytes) {
      if (onMediaOverflow === 'throw') {
        throw mediaOverflow(maxMediaBytes);
      }
      if (!this.#dropOldest()) return;
    }
  }

  /** Drops media that a blocking call has held for longer than `speechReplayMs`. */
  #dropHeld(now: number): void {
    if (this.#policy.speechReplayMs === 0) return;
    const oldest = now - this.#policy.speechReplayMs;
    const isOld = ({ kind, at }: MediaItem): boolean => isDroppable(kind) && at <= oldest;
    const waiting = this.#items.slice(this.#next);
    for (const { frame } of waiting.filter(isOld)) {
      this.waitingBytes -= frame.length;
      this.#report('held', frame);
    }
    this.#items = [...this.#items.slice(0, this.#next), ...waiting.filter((item) => !isOld(item))];
  }

  /** Pictures first: of them only the newest counts. Marks stay, and are few. */
  #dropOldest(): boolean {
    const find = (kind: MediaKind): number =>
      this.#items.findIndex((item, index) => index >= this.#next && item.kind === kind);
    const picture = find('video');
    const index = picture < 0 ? find('audio') : picture;
    if (index < 0) return false;
    const [item] = this.#items.splice(index, 1) as [MediaItem];
    this.waitingBytes -= item.frame.length;
    this.#report('overflow', item.frame);
    return true;
  }

  /** Discards what was handed over and is too old, or too much, to be sent again. */
  #trim(now: number): void {
    const { maxMediaBytes, speechReplayMs } = this.#policy;
    let surplus = this.#keptBytes - Math.min(maxMediaBytes, speechReplayMs * BYTES_PER_MS);
    const oldest = now - speechReplayMs;
    let end = 0;
    for (; end < this.#next; end++) {
      const { at, frame } = this.#items[end] as MediaItem;
      if (at > oldest && surplus <= 0) break;
      surplus -= frame.length;
    }
    // Not one by one: moving the list costs more than keeping a few frames longer.
    if (end === this.#next || end >= 32) this.#dropFirst(end);
  }

  #dropFirst(count: number): void {
    if (count <= 0) return;
    for (const { frame } of this.#items.splice(0, count)) this.#keptBytes -= frame.length;
    this.#first += count;
    this.#next -= count;
  }

  #report(reason: DropReason, frame: string): void {
    if (reason !== 'emptyActivity') {
      this.droppedFrames++;
      this.droppedBytes += frame.length;
    }
    const index = this.#reports.findIndex((report) => report.reason === reason);
    const { frames, bytes } = this.#reports[index] ?? { frames: 0, bytes: 0 };
    const report = { type: 'dropped', reason, frames: frames + 1, bytes: bytes + frame.length } as const;
    if (index < 0) this.#reports.push(report);
    else this.#reports[index] = report;
  }
}

/** What a send throws where `onMediaOverflow` is `throw`. */
export function mediaOverflow(maxMediaBytes: number): LiveError {
  return new LiveError(
    'overflow',
    `More than ${maxMediaBytes} bytes of media would wait for the socket. Await session.drained(), or raise reconnect.maxMediaBytes.`,
  );
}

/** Audio and pictures, which may be dropped; marks may not. */
export function isDroppable(kind: MediaKind): boolean {
  return kind === 'audio' || kind === 'video';
}
