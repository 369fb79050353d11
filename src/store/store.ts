/** A conversation as snapshots, over one session after another. It knows no framework and no browser. */
import type { Content } from '../../generated/types.ts';
import { sumUsage, type Usage } from '../conversation/usage.ts';
import { ClosedError, LiveError, ValidationError, type ValidationIssue } from '../errors.ts';
import type { ApprovalContext } from '../live/approval.ts';
import { startTimer } from '../runtime.ts';
import type { VoiceEvent, VoiceSession, VoiceSide } from '../voice/index.ts';
import { Approvals } from './approvals.ts';
import { Messages } from './messages.ts';
import { SessionView, type ConversationSession } from './session-view.ts';
import { INITIAL, type ConversationError, type ConversationSnapshot } from './snapshot.ts';
import { VoiceControl, type OpenVoice } from './voice.ts';

/** What `connect` may use of the conversation. */
export interface ConversationHooks {
  /** An `approve` for functions: lets the person decide, by `approve()` and `deny()` of the call in the snapshot. */
  readonly approve: (args: Readonly<Record<string, unknown>>, context: ApprovalContext) => Promise<boolean>;
}

export interface ConversationOptions<Session extends ConversationSession = ConversationSession> {
  /** Opens a session: called by each start, while the event that caused it is handled. */
  connect(hooks: ConversationHooks): Promise<Session>;
  /**
   * Joins the session to a microphone and a speaker. `true` loads `gemini-live/voice` and uses the page's; a function is
   * called right after `connect`, with its promise: `startVoice`, or one that opens a voice of your own.
   *
   * @default no voice
   */
  voice?: OpenVoice<NoInfer<Session>> | (Session extends VoiceSession ? true : never);
  /**
   * `ask`: a function without an `approve` of its own runs when a person has approved the call, by `approve()` in the
   * snapshot. Holds once `connect` has resolved: a call that comes before runs unasked.
   *
   * @default functions run unasked
   */
  approve?: 'ask';
  /**
   * Messages that are kept: the oldest are forgotten.
   *
   * @default 200
   */
  maxMessages?: number;
}

/** Its functions need no `this`: they can be taken apart, and be handlers of events as they are. */
export interface Conversation {
  /**
   * Opens a session, unless there is one. Resolves when it is open, or when that has failed: see `error` in the
   * snapshot. Call it from the handler of a user's gesture: microphones and sound need one.
   */
  readonly start: () => Promise<void>;
  /** Closes the session. What was said stays. Resolves when everything is closed. Never rejects. */
  readonly stop: () => Promise<void>;
  /** Sends a text, as soon as there is a session. Throws as `sendText` does, and a `ClosedError` before the start. */
  readonly send: (text: string) => void;
  /** Stops the answer under way. */
  readonly interrupt: () => void;
  /** Stays over the next start. */
  readonly mute: (isMuted: boolean) => void;
  /**
   * Chooses a device by its id, for now and for the next start. Resolves when it is in use, or when that has failed: see
   * `error` in the snapshot.
   */
  readonly setDevice: (side: VoiceSide, deviceId: string) => Promise<void>;
  /** For meters: how loud it is now, from 0 to 1. Levels change 50 times a second and are not in the snapshot. */
  readonly getLevel: (side: VoiceSide) => number;
  /** The same object until something changes. */
  readonly getSnapshot: () => ConversationSnapshot;
  /** Calls `listener` after changes, several at once. Returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** What was said and heard, as `history` for another session. */
  readonly history: readonly Content[];
}

/** Makes a conversation, which opens nothing before its start. */
export function createConversation<Session extends ConversationSession>(
  options: ConversationOptions<Session>,
): Conversation {
  return new ConversationStore(options);
}

class ConversationStore<Session extends ConversationSession> implements Conversation {
  readonly #options: ConversationOptions<Session>;
  readonly #messages: Messages;
  readonly #approvals = new Approvals(() => this.#changed());
  readonly #voice: VoiceControl<Session>;
  readonly #listeners = new Set<() => void>();
  /** The session that is open or being opened. An earlier one that ends late is not this one, and changes nothing. */
  #run: SessionView | undefined;
  #starting = Promise.resolve();
  #ending = Promise.resolve();
  /** What is sent when there is a session. */
  #unsent: string[] = [];
  #usage = INITIAL.usage;
  #error: ConversationError | undefined;
  #snapshot: ConversationSnapshot | undefined = INITIAL;
  #isTelling = false;

  constructor(options: ConversationOptions<Session>) {
    check(options);
    // A copy: what the caller changes afterwards changes nothing here.
    this.#options = { ...options };
    this.#messages = new Messages(options.maxMessages ?? MAX_MESSAGES);
    this.#voice = new VoiceControl(options.voice, {
      event: (event) => this.#voiceEvent(event),
      state: (state) => this.#run?.hear(state),
      changed: () => this.#changed(),
    });
  }

  get history(): readonly Content[] {
    return this.#messages.contents;
  }

  readonly start = (): Promise<void> => {
    if (this.#run === undefined) this.#starting = this.#start();
    return this.#starting;
  };

  readonly stop = (): Promise<void> => this.#end();

  readonly send = (text: string): void => {
    if (this.#run === undefined)
      throw new ClosedError('The conversation is not started. Call start() first.');
    if (this.#run.session === undefined) this.#unsent.push(text);
    else this.#run.session.sendText(text);
  };

  readonly interrupt = (): void => {
    this.#run?.session?.interrupt?.();
  };

  readonly mute = (isMuted: boolean): void => this.#voice.mute(isMuted);

  readonly setDevice = async (side: VoiceSide, deviceId: string): Promise<void> => {
    try {
      await this.#voice.choose(side, deviceId);
    } catch (error) {
      this.#tell(error);
    }
  };

  readonly getLevel = (side: VoiceSide): number => this.#voice.level(side);

  readonly getSnapshot = (): ConversationSnapshot => {
    this.#snapshot ??= {
      status: this.#run?.status ?? 'idle',
      isMuted: this.#voice.isMuted,
      messages: this.#messages.list,
      calls: this.#approvals.list,
      latencyMs: this.#run?.latencyMs,
      usage: this.#run === undefined ? this.#usage : withoutReports([this.#usage, this.#run.usage]),
      notice: this.#run?.notice ?? '',
      error: this.#error,
      devices: this.#voice.devices,
    };
    return this.#snapshot;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  async #start(): Promise<void> {
    const run: SessionView = new SessionView({
      messages: this.#messages,
      approvals: this.#approvals,
      changed: () => this.#changed(),
      end: (error) => this.#run === run && this.#fail(error),
    });
    this.#run = run;
    this.#error = undefined;
    this.#changed();
    const approve = (args: Readonly<Record<string, unknown>>, context: ApprovalContext): Promise<boolean> =>
      this.#approvals.ask(args, context);
    try {
      const opening = this.#options.connect({ approve });
      const joining = this.#voice.open(opening);
      // The session may be refused first.
      joining.catch(() => undefined);
      const session = await opening;
      // Stopped meanwhile: nobody wants it any more.
      if (this.#run !== run) return await session.close();
      run.open(session);
      if (this.#options.approve === 'ask') askFor(session, approve);
      for (const text of this.#unsent.splice(0)) this.#sendLate(session, text);
      await joining;
    } catch (error) {
      if (this.#run === run) this.#fail(error);
    }
  }

  /** `send` has returned, so an error goes to the snapshot. */
  #sendLate(session: ConversationSession, text: string): void {
    try {
      session.sendText(text);
    } catch (error) {
      this.#tell(error);
    }
  }

  #voiceEvent(event: VoiceEvent): void {
    if (event.type === 'interrupted') this.#run?.cut(event);
    if (event.type === 'error') this.#tell(event.error);
  }

  #tell(error: unknown): void {
    this.#error = describe(error);
    this.#changed();
  }

  /** The session has ended by itself, or could not be opened. */
  #fail(error: unknown): void {
    if (error !== undefined) this.#error = describe(error);
    void this.#end();
  }

  /** Resolves when the last session and its voice are closed. Never rejects. */
  #end(): Promise<void> {
    const run = this.#run;
    if (run === undefined) return this.#ending;
    this.#run = undefined;
    this.#unsent = [];
    this.#usage = withoutReports([this.#usage, run.usage]);
    run.stop();
    this.#approvals.end();
    this.#changed();
    this.#ending = Promise.allSettled([this.#voice.close(), run.close()]).then(() => undefined);
    return this.#ending;
  }

  /** Calls the listeners in a microtask, so that many changes at once are one call. */
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

/** What a listener throws is a bug that must be seen. It is thrown again in a task of its own, where it ends nothing. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    startTimer(0, () => {
      throw error;
    });
  }
}

/** Has the calls of a session wait for a person. Where that is not possible, no function may run. */
function askFor(session: ConversationSession, approve: ConversationHooks['approve']): void {
  if ('approve' in session) session.approve = approve;
  else throw new LiveError('configuration', CANNOT_ASK);
}

const CANNOT_ASK =
  "approve: 'ask' needs the session of ai.live.connect(). For another one, give its functions the approve that connect is given.";

function withoutReports(usages: readonly Usage[]): Usage {
  return { ...sumUsage(usages), raw: [] };
}

/** Never throws, whatever was thrown. */
function describe(error: unknown): ConversationError {
  try {
    return describeThrown(error ?? {});
  } catch {
    // A getter that throws, or a revoked proxy.
    return describeThrown({});
  }
}

interface Thrown {
  readonly message?: unknown;
  readonly hint?: unknown;
}

function describeThrown({ message, hint }: Thrown): ConversationError {
  const words = typeof message === 'string' ? message : 'The conversation has failed.';
  if (typeof hint !== 'string' || hint === '') return { message: words, hint: '' };
  return { message: words.replace(hint, '').trim(), hint };
}

const MAX_MESSAGES = 200;

function check(options: { readonly [Name in keyof ConversationOptions]: unknown }): void {
  const { connect, voice, approve, maxMessages = MAX_MESSAGES } = options;
  const issues: ValidationIssue[] = [];
  const refuse = (path: string, message: string): unknown => issues.push({ path, message });
  if (typeof connect !== 'function') refuse('connect', 'must be a function');
  if (voice !== undefined && voice !== true && typeof voice !== 'function')
    refuse('voice', 'must be true or a function');
  if (approve !== undefined && approve !== 'ask') refuse('approve', "must be 'ask'");
  if (!Number.isInteger(maxMessages) || (maxMessages as number) < 1)
    refuse('maxMessages', 'must be an integer above 0');
  if (issues.length > 0) throw new ValidationError(issues);
}
