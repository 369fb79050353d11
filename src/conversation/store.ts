/** A conversation as state: one session after another, told as snapshots. Knows no framework and no browser. */
import type { Content } from '../../generated/types.ts';
import { ClosedError, ValidationError } from '../errors.ts';
import { startTimer } from '../runtime.ts';
import { Approvals, type ApprovalContext } from './approvals.ts';
import { Messages, type HeardAudio } from './messages.ts';
import { Run, type ConversationSession } from './run.ts';
import type { ConversationError, ConversationSnapshot, ConversationStatus } from './snapshot.ts';
import { sumUsage, type Usage } from './usage.ts';

/** What joins a session to a microphone and a speaker: a `Voice` of `gemini-live/voice`, or anything like it. */
export interface ConversationVoice {
  muted: boolean;
  close(): Promise<void>;
}

/** What a conversation is told by what it is made of. */
export interface ConversationHooks {
  /** An `approve` for functions: lets the person decide, by `approve()` and `deny()` of the call in the snapshot. */
  readonly approve: (args: Readonly<Record<string, unknown>>, context: ApprovalContext) => Promise<boolean>;
  /** Takes the event `interrupted` of a voice: the answer under way, or else the last one, was cut off. */
  readonly cut: (audio: HeardAudio) => void;
}

export interface ConversationOptions<Session extends ConversationSession = ConversationSession> {
  /** Opens a session: called by each start, while the event that caused it is handled. */
  connect(hooks: ConversationHooks): Promise<Session>;
  /**
   * Joins the session to a microphone and a speaker: calls `startVoice`. Called right after `connect`, with its promise.
   *
   * @default no voice
   */
  voice?(session: Promise<Session>, hooks: ConversationHooks): Promise<ConversationVoice>;
  /**
   * Messages that are kept: the oldest are forgotten.
   *
   * @default 200
   */
  maxMessages?: number;
}

export interface Conversation {
  /**
   * Opens a session, unless there is one. Resolves when it is open, or when that has failed: see `error` in the
   * snapshot. Call it from the handler of a user's gesture: microphones and sound need one.
   */
  start(): Promise<void>;
  /** Closes the session. What was said stays. Resolves when everything is closed. */
  stop(): Promise<void>;
  /** Sends a text, as soon as there is a session. Throws as `sendText` does, and a `ClosedError` before the start. */
  send(text: string): void;
  /** Stops the answer under way. */
  interrupt(): void;
  mute(isMuted: boolean): void;
  /** The same object until something changes. */
  getSnapshot(): ConversationSnapshot;
  /** Calls `listener` after changes, several at once. Returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** What was said and heard, as `history` for another session. */
  readonly history: readonly Content[];
}

/** Makes a conversation, which opens nothing before its start. */
export function createConversation<Session extends ConversationSession>(
  options: ConversationOptions<Session>,
): Conversation {
  return new ConversationStore(options);
}

const NO_USAGE: Usage = sumUsage([]);

class ConversationStore<Session extends ConversationSession> implements Conversation {
  readonly #options: ConversationOptions<Session>;
  readonly #messages: Messages;
  readonly #approvals = new Approvals(() => this.#changed());
  readonly #hooks: ConversationHooks = {
    approve: (args, context) => this.#approvals.ask(args, context),
    cut: (audio) => this.#run?.cut(audio),
  };
  readonly #listeners = new Set<() => void>();
  /** The session there is, or is being opened. A late end of an earlier one finds another here. */
  #run: Run | undefined;
  #voice: Promise<ConversationVoice> | undefined;
  #starting = Promise.resolve();
  /** What is sent when there is a session. */
  #unsent: string[] = [];
  #status: ConversationStatus = 'idle';
  #isMuted = false;
  #usage = NO_USAGE;
  #error: ConversationError | undefined;
  #snapshot: ConversationSnapshot | undefined;
  #isTelling = false;

  constructor(options: ConversationOptions<Session>) {
    const { maxMessages = 200 } = options;
    if (!Number.isInteger(maxMessages) || maxMessages < 1) {
      throw new ValidationError([{ path: 'maxMessages', message: 'must be an integer above 0' }]);
    }
    this.#options = options;
    this.#messages = new Messages(maxMessages);
  }

  get history(): readonly Content[] {
    return this.#messages.contents;
  }

  start(): Promise<void> {
    if (this.#run === undefined) this.#starting = this.#start();
    return this.#starting;
  }

  async stop(): Promise<void> {
    const run = this.#run;
    const voice = this.#voice;
    if (run !== undefined) this.#status = 'closed';
    this.#end();
    await Promise.all([settled(async () => (await voice)?.close()), settled(() => run?.close())]);
  }

  send(text: string): void {
    if (this.#run === undefined)
      throw new ClosedError('The conversation is not started. Call start() first.');
    if (this.#run.session === undefined) this.#unsent.push(text);
    else this.#run.session.sendText(text);
  }

  interrupt(): void {
    this.#run?.session?.interrupt?.();
  }

  mute(isMuted: boolean): void {
    this.#isMuted = isMuted;
    void settled(() => this.#muteVoice());
    this.#changed();
  }

  getSnapshot(): ConversationSnapshot {
    this.#snapshot ??= {
      status: this.#run?.status ?? this.#status,
      isMuted: this.#isMuted,
      messages: this.#messages.list,
      calls: this.#approvals.list,
      latencyMs: this.#run?.latencyMs,
      usage: this.#run === undefined ? this.#usage : withoutReports([this.#usage, this.#run.usage]),
      notice: this.#run?.notice ?? '',
      error: this.#error,
    };
    return this.#snapshot;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #start(): Promise<void> {
    const run: Run = new Run({
      messages: this.#messages,
      approvals: this.#approvals,
      changed: () => this.#changed(),
      end: (error) => this.#run === run && this.#fail(error),
    });
    this.#run = run;
    this.#error = undefined;
    this.#changed();
    try {
      const opening = this.#options.connect(this.#hooks);
      this.#voice = this.#options.voice?.(opening, this.#hooks);
      const muting = this.#muteVoice();
      // The session may be refused first.
      muting.catch(() => undefined);
      const session = await opening;
      // Stopped meanwhile: nobody wants it any more.
      if (this.#run !== run) return await session.close();
      run.open(session);
      for (const text of this.#unsent.splice(0)) this.#sendLate(session, text);
      await muting;
    } catch (error) {
      if (this.#run === run) this.#fail(error);
    }
  }

  /** Rejects if there is no voice after all. */
  async #muteVoice(): Promise<void> {
    const voice = await this.#voice;
    if (voice !== undefined) voice.muted = this.#isMuted;
  }

  /** Nobody waits for it any more: what is refused is told by the snapshot. */
  #sendLate(session: ConversationSession, text: string): void {
    try {
      session.sendText(text);
    } catch (error) {
      this.#error = describe(error);
      this.#changed();
    }
  }

  /** The session has ended by itself, or could not be opened. */
  #fail(error: unknown): void {
    const voice = this.#voice;
    const run = this.#run;
    this.#status = 'closed';
    this.#error = error === undefined ? undefined : describe(error);
    this.#end();
    void settled(async () => (await voice)?.close());
    void settled(() => run?.close());
  }

  #end(): void {
    const run = this.#run;
    if (run !== undefined) this.#usage = withoutReports([this.#usage, run.usage]);
    this.#run = this.#voice = undefined;
    this.#unsent = [];
    run?.stop();
    this.#approvals.end();
    this.#changed();
  }

  /** Listeners are told in a moment: much changes at once. */
  #changed(): void {
    this.#snapshot = undefined;
    if (this.#isTelling) return;
    this.#isTelling = true;
    void Promise.resolve().then(() => {
      this.#isTelling = false;
      for (const listener of this.#listeners) tell(listener);
    });
  }
}

/** What a listener throws ends nothing, and is a bug that must be seen: it is thrown where nobody catches it. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    startTimer(0, () => {
      throw error;
    });
  }
}

/** Waits for work whose failure changes nothing any more. */
async function settled(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // It is closed all the same.
  }
}

function withoutReports(usages: readonly Usage[]): Usage {
  return { ...sumUsage(usages), raw: [] };
}

function describe(error: unknown): ConversationError {
  const { message, hint } = (error ?? {}) as { message?: unknown; hint?: unknown };
  return {
    message: typeof message === 'string' ? message : 'The conversation has failed.',
    hint: typeof hint === 'string' ? hint : '',
  };
}
