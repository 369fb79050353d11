/// <reference lib="esnext.disposable" preserve="true" />
/** The session that `connect` returns: its sends check, encode and hand on. The reconnector does the rest. */
import type {
  Blob,
  FunctionResponse,
  LiveClientMessage,
  LiveServerSetupComplete,
} from '../../generated/types.ts';
import { ClosedError, type LiveError } from '../errors.ts';
import type { ToolLike } from '../protocol/content.ts';
import { encode } from '../protocol/codec.ts';
import type { AudioInput } from '../protocol/audio-input.ts';
import type { AudioOptions, ImageInput, ImageOptions, PcmInput } from '../protocol/media.ts';
import type {
  LiveSendClientContentParameters,
  LiveSendContextUpdateParameters,
  LiveSendRealtimeInputParameters,
  LiveSendToolResponseParameters,
} from '../protocol/outgoing.ts';
import type { ValidationMode } from '../protocol/outgoing-check.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { TurnStatus } from '../protocol/turn-follower.ts';
import type { ModelRules } from '../protocol/models.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { MediaKind } from '../resumption/media.ts';
import type { CallApproval } from './approval.ts';
import type { AsyncReader } from './async-queue.ts';
import { atMost, now, onAbort, startTask } from '../runtime.ts';
import type { SessionContext } from './context.ts';
import type { Delivery } from './delivery.ts';
import type { CloseInfo, LiveEvent, SessionStats } from './events.ts';
import { completes } from './finish.ts';
import type { Reconnector } from './reconnector.ts';
import type { SessionKit, SessionParts } from './session-parts.ts';

/**
 * A conversation with a model. Made by {@link LiveService.connect}.
 *
 * Sends return nothing and throw at once: `ValidationError` for what cannot be sent, `ClosedError` after
 * the end. After a throw nothing was sent and the session goes on. Iterating yields every message of the
 * wire; {@link events} yields what the messages say.
 */
export class LiveSession implements AsyncIterable<LiveServerMessage>, AsyncDisposable {
  /** The server's confirmation of the setup. */
  readonly setupComplete: LiveServerSetupComplete;
  /** @internal Decides on calls of functions that have no `approve` of their own. */
  approve: CallApproval | undefined;
  readonly #context: SessionContext;
  readonly #kit: SessionKit<LiveSession>;
  readonly #reconnector: Reconnector;
  readonly #validation: ValidationMode;
  readonly #model: string;
  readonly #isManual: boolean;
  readonly #delivery: Delivery;
  #audioInput: AudioInput | undefined;
  /** `close` was called; it may still be flushing. */
  #isClosing = false;
  #info: CloseInfo | undefined;
  #closed: Promise<CloseInfo> | undefined;
  #resolveClosed: ((info: CloseInfo) => void) | undefined;
  #stopListening: (() => void) | undefined;

  /** @internal */
  constructor(parts: SessionParts<LiveSession>) {
    const { context, behaviour, delivery, warnings } = parts;
    this.#context = context;
    this.#kit = parts.kit;
    this.#reconnector = parts.reconnector;
    this.#validation = behaviour.validation;
    this.#model = behaviour.model;
    this.#isManual = behaviour.isManual;
    this.#delivery = delivery;
    this.setupComplete = parts.setupComplete;
    // In a task of its own, so that whoever awaits connect() can attach readers first.
    startTask(() => {
      delivery.open();
      for (const warning of warnings) delivery.warning(warning);
      this.#reconnector.start(this);
    });
    this.#setTools(parts.tools);
    const { signal } = behaviour;
    if (signal !== undefined) this.#stopListening = onAbort(signal, () => void this.close());
  }

  /** Whether the session has ended or is being closed: nothing can be sent any more. */
  get isClosed(): boolean {
    return this.#isClosing || this.#reconnector.isOver;
  }

  /**
   * Whether the setup disabled automatic activity detection: then the user's turns are marked by
   * {@link sendActivityStart} and {@link sendActivityEnd}.
   */
  get hasManualActivity(): boolean {
    return this.#isManual;
  }

  /** How the session ended. Never rejects. */
  get closed(): Promise<CloseInfo> {
    this.#closed ??=
      this.#info === undefined
        ? new Promise((resolve) => {
            this.#resolveClosed = resolve;
          })
        : Promise.resolve(this.#info);
    return this.#closed;
  }

  /** The newest usable handle: store it and pass it as `sessionResumption.handle` within two hours. */
  get resumptionHandle(): string | undefined {
    return this.#reconnector.handle;
  }

  /** The model, as it was given to `connect`. */
  get model(): string {
    return this.#model;
  }

  /** @internal The rules of the model. */
  get rules(): ModelRules {
    return this.#kit.rulesFor(this.#model);
  }

  /** Whether the model is speaking, and how many answers it owes. */
  get turn(): TurnStatus {
    return this.#reconnector.turn;
  }

  /** The session in numbers, as it is now. */
  get stats(): SessionStats {
    return this.#reconnector.stats;
  }

  /** Sends any message as it is, after the checks. */
  sendMessage(message: LiveClientMessage): void {
    this.#send(message);
  }

  /** Adds turns to the conversation and, unless `turnComplete` is false, asks the model to answer. */
  sendClientContent(params: LiveSendClientContentParameters = {}): void {
    this.#send(this.#kit.outgoing.clientContentMessage(params));
  }

  /**
   * One user turn of text, complete: the model answers, and stops what it was saying. Goes out in the frame the
   * model takes: client content, or realtime input where that would close the connection (`docs/models.md`, Text).
   */
  sendText(text: string): void {
    this.#send(this.#kit.outgoing.textMessage(text, this.#model));
  }

  /** Media, text and signals as they happen: one frame for each field given. Checked whole before any is sent. */
  sendRealtimeInput(params: LiveSendRealtimeInputParameters): void {
    this.#send(...this.#kit.outgoing.realtimeInputMessages(params, this.#audio.isFirst));
    this.#audio.sent(params, now());
  }

  /** Text as realtime input. */
  sendRealtimeText(text: string): void {
    this.sendRealtimeInput({ text });
  }

  /**
   * A piece of the user's voice: PCM, signed 16 bit, little endian, mono; a `Float32Array` is brought to that, and a
   * string is taken as base64. 20 to 40 ms a piece is best. Throws `ValidationError` for what is no PCM, such as a file.
   */
  sendAudio(pcm: PcmInput, options?: AudioOptions): void {
    this.#sendMedia('audio', this.#audio.frame(pcm, options, now()));
  }

  /**
   * One picture, JPEG or PNG. A string is taken as base64 or as a `data:` URL. The service looks at one a second at most.
   * Throws `ValidationError` for what is no picture, or one of another type than is said.
   */
  sendVideo(image: ImageInput, options?: ImageOptions): void {
    this.#sendMedia('video', this.#kit.videoFrame(image, options));
  }

  /** @deprecated Closes newer models with 1007. Use {@link sendAudio} and {@link sendVideo}. */
  sendMediaChunks(chunks: Blob[]): void {
    this.sendRealtimeInput({ mediaChunks: chunks });
  }

  /** Ends the stream of audio: the server answers what it has heard. Only with automatic activity detection. */
  sendAudioStreamEnd(): void {
    this.sendRealtimeInput({ audioStreamEnd: true });
  }

  /** Marks that the user begins to speak. Only with automatic activity detection disabled. */
  sendActivityStart(): void {
    this.sendRealtimeInput({ activityStart: true });
  }

  /** Marks that the user has stopped. Only with automatic activity detection disabled, and after some audio. */
  sendActivityEnd(): void {
    this.sendRealtimeInput({ activityEnd: true });
  }

  /** Answers one or more function calls, in any order. A name that is left out is the one of the call with that id. */
  sendToolResponse(params: LiveSendToolResponseParameters): void {
    const functionOf = (id: string): string | undefined => this.#reconnector.functionOf(id);
    this.#send(this.#kit.outgoing.toolResponseMessage(params, this.#context.backend, functionOf));
  }

  /** Answers one function call. */
  sendFunctionResponse(response: FunctionResponse): void {
    this.sendToolResponse({ functionResponses: response });
  }

  /** Replaces the system instruction, the tools or both, in order with the rest of the input. Newest models only. */
  sendContextUpdate(params: LiveSendContextUpdateParameters): void {
    this.#send(this.#kit.outgoing.contextUpdateMessage(params));
    if (params.tools !== undefined) this.#setTools(params.tools ?? []);
  }

  /**
   * Every message. A reader goes on where the last one stopped, so nothing is lost between two loops; the first one of
   * a session without callbacks also gets what came before it. What is unread is kept up to `maxBufferedBytes`, after
   * which the reader ends with an `OverflowError`. Readers side by side each get everything.
   */
  [Symbol.asyncIterator](): AsyncReader<LiveServerMessage> {
    return this.#delivery.messages();
  }

  /**
   * What the messages say, one thing at a time, and what happens to the session. `fromNow`: nothing that came before,
   * which is kept for another reader.
   */
  events(options?: { readonly fromNow?: boolean }): AsyncReader<LiveEvent> {
    return this.#delivery.events(options);
  }

  /**
   * Resolves when everything that was sent has left this machine: nothing waits for a connection, and the
   * socket holds nothing back. Resolves at the end of the session too, whatever is left then.
   */
  drained(): Promise<void> {
    return this.#reconnector.drained();
  }

  /**
   * Stops the answer under way here, since no message cancels it at the service: the event `interrupted` with
   * `local`, then nothing more of this answer among the {@link events}. Its end is told, and so are its calls and its
   * usage; messages are what the wire has. Returns whether there was an answer to stop.
   */
  interrupt(): boolean {
    if (this.isClosed || !this.turn.isSpeaking) return false;
    this.#delivery.interrupt();
    return true;
  }

  /**
   * Ends the session once nothing is owed. It marks the end of the user's speech, waits until every answer and every
   * function call is over and {@link resumptionHandle} holds the last turn, then closes. Sends are accepted meanwhile.
   * Resolves with true if all of that came within `timeoutMs`, 10,000 by default. The session is closed in any case.
   */
  async finish({ timeoutMs = 10_000 }: { timeoutMs?: number } = {}): Promise<boolean> {
    const isComplete = !this.isClosed && (await completes(this, this.#reconnector, timeoutMs));
    await this.close();
    return isComplete;
  }

  /**
   * Ends the session for good, also in the middle of an outage, and waits for the server's close, two seconds
   * at most. With `flushMs` what was sent first has so long to leave. May be called more than once: a second
   * call does not wait for the first one's flush.
   */
  async close({ flushMs = 0 }: { flushMs?: number } = {}): Promise<void> {
    const wasOpen = !this.isClosed;
    this.#isClosing = true;
    if (wasOpen && flushMs > 0) await atMost(flushMs, this.drained());
    this.#reconnector.close();
    await this.closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Sets the tools whose functions run when they are called. Without functions, nothing is created. */
  #setTools(tools: readonly ToolLike[]): void {
    // With validation off they may be anything.
    if (!Array.isArray(tools)) return;
    const delivery = this.#delivery;
    const { backend } = this.#context;
    const error = (failure: LiveError): void => delivery.error(failure);
    delivery.functions ??= this.#kit.makeFunctions(tools, {
      session: this,
      backend,
      model: this.#model,
      error,
    });
    delivery.functions?.setTools(tools);
  }

  /**
   * Warns the user, once for each code and path.
   *
   * @internal
   */
  warn(warning: LiveWarning): void {
    this.#delivery.warning(warning);
  }

  /**
   * The session has ended.
   *
   * @internal
   */
  onEnd(info: CloseInfo): void {
    this.#stopListening?.();
    this.#info = info;
    this.#context.onEnded(this);
    this.#resolveClosed?.(info);
    this.#delivery.close(info);
  }

  /** Checks and encodes all messages before the first is sent: all of them go out, or none. */
  #send(...messages: readonly LiveClientMessage[]): void {
    this.#assertOpen();
    const { backend } = this.#context;
    const warn = (warning: LiveWarning): void => this.warn(warning);
    const options = { backend, model: this.#model, validation: this.#validation, warn };
    const outgoing = messages.map((given) => {
      const message = this.#kit.checks.checkOutgoing(given, options);
      return { message, frame: encode(message) };
    });
    this.#reconnector.send(outgoing);
  }

  get #audio(): AudioInput {
    return (this.#audioInput ??= new this.#kit.AudioInput((warning) => this.warn(warning)));
  }

  #sendMedia(kind: MediaKind, frame: string): void {
    this.#assertOpen();
    this.#reconnector.sendMedia(kind, frame);
  }

  #assertOpen(): void {
    if (!this.isClosed) return;
    const { error } = this.#info ?? {};
    if (error === undefined) throw new ClosedError();
    throw new ClosedError(`The session has ended, so nothing more can be sent. ${error.message}`, error);
  }
}
