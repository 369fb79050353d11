/** Hands what arrives to everyone who listens: the callbacks and any number of iterators, side by side. */
import { LiveError, type Logger } from '../errors.ts';
import { toEvents } from '../protocol/events.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { WarningFilter, type LiveWarning } from '../protocol/warnings.ts';
import type { CloseInfo, LiveEvent, LiveLifecycleEvent } from './events.ts';
import { AsyncQueue } from './async-queue.ts';
import type { FunctionRunner } from './runner.ts';
import { isThenable, startTimer } from '../runtime.ts';

/**
 * Functions called as things happen. They may be async: they are not waited for. What they throw or
 * reject with goes to `onError`; what `onError` throws goes to the logger.
 */
export interface LiveCallbacks {
  /** Once a session, after setup is complete and before the first message. */
  onOpen?(): void;
  /** Every frame, whole, in the order of arrival. */
  onMessage?(message: LiveServerMessage): void;
  /** Every thing in every frame, and what happens to the session. */
  onEvent?(event: LiveEvent): void;
  /** Never the end: the session goes on. */
  onError?(error: LiveError): void;
  /** Something odd and not wrong; each once. */
  onWarning?(warning: LiveWarning): void;
  /** Once, and last. */
  onClose?(info: CloseInfo): void;
}

export interface DeliveryOptions {
  callbacks: LiveCallbacks;
  /** Bytes a reader may be behind. */
  maxBufferedBytes: number;
  logger: Logger | undefined;
}

/** How long what nobody reads yet is kept for the first iterator. */
const KEEP_UNREAD_MS = 60_000;

/** What an event about the session weighs: something, so that a server cannot fill the memory with them. */
const EVENT_BYTES = 200;

type Entry = { bytes: number } & ({ message: LiveServerMessage } | { event: LiveLifecycleEvent });

/** One session's listeners. */
export class Delivery {
  /** The functions that run by themselves, where there are some: told after everyone else. */
  runners: FunctionRunner | undefined;
  readonly #callbacks: LiveCallbacks;
  readonly #limit: number;
  readonly #logger: Logger | undefined;
  #messages: Set<AsyncQueue<LiveServerMessage>> | undefined;
  #events: Set<AsyncQueue<LiveEvent>> | undefined;
  #warnings: WarningFilter | undefined;
  /** What came before the first iterator of a session without callbacks for it. */
  #unread: Entry[] | undefined;
  #unreadBytes = 0;
  #stopKeeping: (() => void) | undefined;
  #ended: { error?: unknown } | undefined;

  constructor({ callbacks, maxBufferedBytes, logger }: DeliveryOptions) {
    this.#callbacks = callbacks;
    this.#limit = maxBufferedBytes;
    this.#logger = logger;
    if (callbacks.onMessage !== undefined || callbacks.onEvent !== undefined) return;
    this.#unread = [];
    this.#stopKeeping = startTimer(KEEP_UNREAD_MS, () => this.#letGo());
  }

  open(): void {
    this.#call('onOpen');
  }

  message(message: LiveServerMessage, bytes: number): void {
    if (this.#unread !== undefined) this.#keep({ message, bytes });
    if (this.#callbacks.onMessage !== undefined) this.#call('onMessage', message);
    for (const reader of this.#messages ?? []) reader.push(message, bytes);
    if (this.#callbacks.onEvent !== undefined || this.#events !== undefined) {
      const events = toEvents(message);
      for (const event of events) this.#call('onEvent', event);
      for (const reader of this.#events ?? []) pushAll(reader, events, bytes);
    }
    this.runners?.received(message);
  }

  warning(warning: LiveWarning): void {
    this.#warnings ??= new WarningFilter();
    if (!this.#warnings.isNews(warning)) return;
    this.#logger?.warn(`${warning.code}: ${warning.path} ${warning.message}`);
    this.#call('onWarning', warning);
    this.lifecycle({ type: 'warning', warning });
  }

  /** An error that ends nothing, and what it holds. Without anyone to tell it to, it goes to the logger. */
  error(error: LiveError, bytes = EVENT_BYTES): void {
    this.#tell(error);
    // A callback may fail after the end, and the close is the last event.
    if (this.#ended === undefined) this.lifecycle({ type: 'error', error }, bytes);
  }

  /** The end, once: readers get what had arrived, then end, with the error unless it was asked for or clean. */
  close(info: CloseInfo): void {
    this.lifecycle({ type: 'close', info }, 0);
    this.#ended = info.error === undefined ? {} : { error: info.error };
    this.#stopKeeping?.();
    for (const reader of [...(this.#messages ?? []), ...(this.#events ?? [])]) reader.end(info.error);
    this.#call('onClose', info);
  }

  messages(): AsyncQueue<LiveServerMessage> {
    const reader = this.#join((this.#messages ??= new Set()));
    for (const entry of this.#takeUnread()) if ('message' in entry) reader.push(entry.message, entry.bytes);
    return this.#endIfEnded(reader);
  }

  events(): AsyncQueue<LiveEvent> {
    const reader = this.#join((this.#events ??= new Set()));
    for (const entry of this.#takeUnread()) {
      if ('message' in entry) pushAll(reader, toEvents(entry.message), entry.bytes);
      else reader.push(entry.event, entry.bytes);
    }
    return this.#endIfEnded(reader);
  }

  #join<T>(readers: Set<AsyncQueue<T>>): AsyncQueue<T> {
    const reader = new AsyncQueue<T>(this.#limit, (ended) => readers.delete(ended));
    readers.add(reader);
    return reader;
  }

  #endIfEnded<T>(reader: AsyncQueue<T>): AsyncQueue<T> {
    if (this.#ended !== undefined) reader.end(this.#ended.error);
    return reader;
  }

  /** Something that happens to the session. */
  lifecycle(event: LiveLifecycleEvent, bytes = EVENT_BYTES): void {
    this.#keep({ event, bytes });
    this.#call('onEvent', event);
    for (const reader of this.#events ?? []) reader.push(event, bytes);
    this.runners?.lifecycle(event);
  }

  #keep(entry: Entry): void {
    if (this.#unread === undefined) return;
    this.#unread.push(entry);
    this.#unreadBytes += entry.bytes;
    if (this.#unreadBytes > this.#limit) this.#letGo();
  }

  #takeUnread(): Entry[] {
    const unread = this.#unread ?? [];
    this.#unread = undefined;
    this.#stopKeeping?.();
    return unread;
  }

  #letGo(): void {
    const { length } = this.#takeUnread();
    if (length === 0) return;
    this.warning({
      code: 'unread',
      path: '',
      message: `${length} messages that nobody read were let go: give callbacks, or iterate soon after connect`,
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
      if (isThenable(result)) result.then(undefined, (error: unknown) => this.#failed(name, error));
    } catch (error) {
      this.#failed(name, error);
    }
  }

  #failed(name: keyof LiveCallbacks, cause: unknown): void {
    const error = new LiveError('callback', `The ${name} callback failed.`, { cause });
    if (name === 'onError') this.#logger?.error(error.message);
    // Told as an event, a failing onEvent would be called about its own failure for ever.
    else if (name === 'onEvent') this.#tell(error);
    else this.error(error);
  }

  #tell(error: LiveError): void {
    if (this.#callbacks.onError === undefined) this.#logger?.error(error.message);
    else this.#call('onError', error);
  }
}

/** All events of a message; its size is counted once. */
function pushAll(reader: AsyncQueue<LiveEvent>, events: readonly LiveEvent[], bytes: number): void {
  events.forEach((event, index) => reader.push(event, index === 0 ? bytes : 0));
}
