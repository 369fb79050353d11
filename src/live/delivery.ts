/** Delivers messages and events to every listener of a session: taps, callbacks, iterators and functions. */
import { LiveError, OverflowError, type Logger } from '../errors.ts';
import type { ToolLike } from '../protocol/content.ts';
import { isOutput, toEvents } from '../protocol/message-events.ts';
import type { Incoming } from '../protocol/frame.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { followEvent } from '../protocol/follow-event.ts';
import { TurnFollower } from '../protocol/turn-follower.ts';
import { followMessage } from '../protocol/follow-message.ts';
import { CHANGES } from '../protocol/turn-changes.ts';
import { WarningFilter, warningText, warnUnasked, type LiveWarning } from '../protocol/warnings.ts';
import { isThenable } from '../runtime.ts';
import type { AsyncQueue } from './async-queue.ts';
import type { CloseInfo, LiveCallbacks, LiveEvent, LiveLifecycleEvent } from './events.ts';
import { Readers } from './readers.ts';
import { memorySize } from './memory-size.ts';
import { frameLog, logLifecycle, stackOf } from './log.ts';
import { Taps, type LiveTap } from './taps.ts';

export interface DeliveryOptions {
  callbacks: LiveCallbacks;
  /** Bytes a reader may be behind. */
  maxBufferedBytes: number;
  logger: Logger | undefined;
  /** Receives warnings and failures of callbacks that nobody else receives; undefined for nobody. */
  fallback?: Logger | undefined;
  taps?: readonly LiveTap[];
  /** Its number, for the taps. */
  session?: number;
}

/** What runs the functions of a session, as a listener. */
export interface FunctionListener {
  /** Sets the tools, functions among them: at the beginning, and after a context update. */
  setTools(tools: readonly ToolLike[]): void;
  /** Whether a call of this function is answered here, if only with an error. */
  runs(name: string): boolean;
  /** Every message of the server, after the readers have it. */
  received(message: LiveServerMessage): void;
  /** What happens to the session; `close` is the last. */
  lifecycle(event: LiveLifecycleEvent): void;
}

/** What an unread event about the session counts for, so that a server cannot fill the memory with them. */
const EVENT_BYTES = 200;

const NO_EVENTS: readonly LiveEvent[] = [];

type Entry = { bytes: number } & (
  { message: LiveServerMessage; isCut: boolean } | { event: LiveLifecycleEvent }
);

/** One session's listeners. */
export class Delivery {
  /** The functions that run by themselves, if there are any. They come after all other listeners. */
  functions: FunctionListener | undefined;
  readonly taps: Taps | undefined;
  readonly #callbacks: LiveCallbacks;
  readonly #limit: number;
  readonly #logger: Logger | undefined;
  readonly #fallback: Logger | undefined;
  #messages: Readers<LiveServerMessage> | undefined;
  #events: Readers<LiveEvent> | undefined;
  #warnings: WarningFilter | undefined;
  /** What arrived before the first iterator, in a session without callbacks. */
  #unread: Entry[] | undefined;
  #unreadBytes = 0;
  /** Some of it was discarded: the first iterator ends with an `OverflowError`. */
  #isUnreadLost = false;
  #ended: { error?: unknown } | undefined;
  /** Follows the answer that `session.interrupt()` stopped, until another one begins. */
  #cut: TurnFollower | undefined;

  constructor({ callbacks, maxBufferedBytes, logger, fallback, taps = [], session = 1 }: DeliveryOptions) {
    this.#callbacks = callbacks;
    this.#limit = maxBufferedBytes;
    this.#logger = logger;
    this.#fallback = fallback;
    if (callbacks.onMessage === undefined && callbacks.onEvent === undefined) this.#unread = [];
    const all = logger === undefined ? taps : [frameLog(logger), ...taps];
    if (all.length > 0) {
      const report = (name: keyof LiveTap, cause: unknown): void =>
        this.#report(new LiveError('callback', `The tap's ${name} failed.`, { cause }), name === 'event');
      this.taps = new Taps(all, session, report);
    }
  }

  open(): void {
    this.#call('onOpen');
  }

  /** A frame of the server's. What cannot be read of it is reported as an error, and the session goes on. */
  incoming({ message, error, warnings, bytes }: Incoming): void {
    if (warnings !== undefined) for (const warning of warnings) this.warning(warning);
    if (message !== undefined) this.#message(message, bytes);
    if (error !== undefined) this.error(error, bytes);
  }

  #message(message: LiveServerMessage, bytes: number): void {
    const { onMessage, onEvent } = this.#callbacks;
    const [messages, readers] = [this.#messages, this.#events];
    const isRead =
      this.#unread === undefined && messages?.isWaiting !== false && readers?.isWaiting !== false;
    const weight = isRead ? bytes : memorySize(message);
    const isCut = this.#isCut(message);
    if (this.#unread !== undefined) this.#keep({ message, isCut, bytes: weight });
    // Readers first: a callback may send, and the event of that send comes later than this message.
    messages?.push(message, weight);
    const wantEvents = onEvent !== undefined || readers?.isEmpty === false || this.taps?.wantEvents === true;
    const events = wantEvents ? eventsOf(message, isCut) : NO_EVENTS;
    if (readers !== undefined) pushAll(readers, events, weight);
    if (onMessage !== undefined) this.#call('onMessage', message);
    for (const event of events) {
      this.taps?.event(event);
      if (onEvent !== undefined) this.#call('onEvent', event);
    }
    this.functions?.received(message);
  }

  /** Stops the answer under way: its output is not delivered as events any more. */
  interrupt(): void {
    this.#cut = new TurnFollower();
    this.#cut.join();
    this.lifecycle({ type: 'interrupted', local: true });
  }

  /** Whether a message belongs to the answer that was stopped. */
  #isCut(message: LiveServerMessage): boolean {
    if (this.#cut === undefined) return false;
    if ((followMessage(this.#cut, message, 0) & CHANGES.began) !== 0) this.#cut = undefined;
    return this.#cut !== undefined;
  }

  /** A warning, delivered once for each code and path. */
  warning(warning: LiveWarning): void {
    if (this.#ended !== undefined) return;
    this.#warnings ??= new WarningFilter();
    if (!this.#warnings.isNews(warning)) return;
    const { onWarning, onEvent } = this.#callbacks;
    if (this.#logger !== undefined) this.#logger.warn(warningText(warning));
    else if (onWarning === undefined && onEvent === undefined) warnUnasked(warning, this.#fallback);
    this.#call('onWarning', warning);
    this.lifecycle({ type: 'warning', warning });
  }

  /** An error after which the session goes on; `bytes`: its size in memory. Without `onError` it is logged. */
  error(error: LiveError, bytes = EVENT_BYTES): void {
    this.#tellError(error);
    this.lifecycle({ type: 'error', error }, bytes);
  }

  /** The end, once. Readers get what had arrived, then end: with the error, unless the end was asked for or clean. */
  close(info: CloseInfo): void {
    this.lifecycle({ type: 'close', info }, 0);
    this.#ended = info.error === undefined ? {} : { error: info.error };
    this.#messages?.end(info.error);
    this.#events?.end(info.error);
    this.#call('onClose', info);
  }

  messages(): AsyncQueue<LiveServerMessage> {
    const reader = (this.#messages ??= new Readers(this.#limit)).add(false);
    for (const entry of this.#takeUnread(reader)) {
      if ('message' in entry) reader.push(entry.message, entry.bytes);
    }
    return this.#endIfEnded(reader);
  }

  /** `fromNow`: what came before is not read, and stays unread for others. */
  events({ fromNow = false } = {}): AsyncQueue<LiveEvent> {
    const reader = (this.#events ??= new Readers(this.#limit)).add(fromNow);
    for (const entry of fromNow ? [] : this.#takeUnread(reader)) {
      if ('message' in entry) pushAll(reader, eventsOf(entry.message, entry.isCut), entry.bytes);
      else reader.push(entry.event, entry.bytes);
    }
    return this.#endIfEnded(reader);
  }

  #endIfEnded<T>(reader: AsyncQueue<T>): AsyncQueue<T> {
    if (this.#ended !== undefined) reader.end(this.#ended.error);
    return reader;
  }

  /** Delivers an event about the session. None follows `close`. */
  lifecycle(event: LiveLifecycleEvent, bytes = EVENT_BYTES): void {
    if (this.#ended !== undefined) return;
    if (this.#cut !== undefined) followEvent(this.#cut, event, 0);
    this.#keep({ event, bytes });
    this.#events?.push(event, bytes);
    if (this.#logger !== undefined) logLifecycle(this.#logger, event);
    this.taps?.event(event);
    this.#call('onEvent', event);
    this.functions?.lifecycle(event);
  }

  #keep(entry: Entry): void {
    if (this.#unread === undefined) return;
    this.#unread.push(entry);
    this.#unreadBytes += entry.bytes;
    if (this.#unreadBytes > this.#limit) this.#letGo();
  }

  /** What came before the first reader. Where it was too much, the reader ends with an `OverflowError`. */
  #takeUnread(reader: { end(error: unknown): void }): readonly Entry[] {
    const unread = this.#unread ?? [];
    this.#unread = undefined;
    if (this.#isUnreadLost) reader.end(new OverflowError(this.#limit));
    this.#isUnreadLost = false;
    return unread;
  }

  #letGo(): void {
    const length = this.#unread?.length ?? 0;
    this.#unread = undefined;
    this.#isUnreadLost = true;
    // `ask` and `turns` read from now on: what came before them is no loss.
    if (this.#events !== undefined) return;
    this.warning({
      code: 'unread',
      path: '',
      message: `${length} messages that nobody read were discarded: pass callbacks, or iterate soon after connect`,
    });
  }

  #call<Name extends keyof LiveCallbacks>(
    name: Name,
    ...[value]: Parameters<Required<LiveCallbacks>[Name]>
  ): void {
    const callbacks = this.#callbacks as Record<Name, ((value: unknown) => unknown) | undefined>;
    if (callbacks[name] === undefined) return;
    try {
      const result = callbacks[name](value);
      if (result !== undefined && isThenable(result))
        result.then(undefined, (error: unknown) => this.#failed(name, error));
    } catch (error) {
      this.#failed(name, error);
    }
  }

  #failed(name: keyof LiveCallbacks, cause: unknown): void {
    const error = new LiveError('callback', `The ${name} callback failed.`, { cause });
    if (name === 'onError') this.#logError(error);
    else this.#report(error, name === 'onEvent');
  }

  /** Delivered as an event, the failure of a listener for events would call that listener again, without end. */
  #report(error: LiveError, isAboutEvents: boolean): void {
    if (isAboutEvents) this.#tellError(error);
    else this.error(error);
  }

  #tellError(error: LiveError): void {
    if (this.#callbacks.onError === undefined) this.#logError(error);
    else this.#call('onError', error);
  }

  /** Bugs of the user's code are logged even without a logger; mistakes of a server are not. */
  #logError(error: LiveError): void {
    const { code, message, cause } = error;
    const isBug = code === 'callback' || code === 'function';
    const logger = this.#logger ?? (isBug ? this.#fallback : undefined);
    if (cause === undefined) logger?.error(message);
    else logger?.error(message, { cause: stackOf(cause) });
  }
}

function eventsOf(message: LiveServerMessage, isCut: boolean): readonly LiveEvent[] {
  const events = toEvents(message);
  return isCut ? events.filter((event) => !isOutput(event)) : events;
}

/** All events of a message, which share its weight. */
function pushAll(
  readers: { push(event: LiveEvent, bytes: number): void },
  events: readonly LiveEvent[],
  bytes: number,
): void {
  const share = bytes / events.length + EVENT_BYTES;
  for (const event of events) readers.push(event, share);
}
