/**
 * The session after its setup: turns come in as text, speech and function responses, answers go out. Keeps the
 * state that a resumption handle stands for.
 */

import type {
  Blob,
  Content,
  FunctionCall,
  FunctionResponse,
  LiveClientContent,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientRealtimeInput,
  LiveServerContent,
  LiveServerMessage,
  Part,
} from '../../generated/types.ts';
import { INPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs } from '../audio/pcm.ts';
import type { Agenda, Cancel } from './agenda.ts';
import { Answer, wordsOf } from './answer.ts';
import { ListeningEar, ToldEar, vadSettings, type Ear } from './hearing.ts';
import { rulesFor, type ModelRules } from './models.ts';
import type { EmulatorSettings } from './options.ts';
import type { Random } from './random.ts';
import { Refused } from './reader.ts';
import { refusals, type Close } from './refusals.ts';
import { echo, type EmulatedTurn, type Replies } from './respond.ts';
import type { Moment } from './script.ts';
import type { EmulatedState } from './state.ts';
import { addTokens, audioTokens, imageTokens, partTokens, usageMetadata } from './usage.ts';
import type { SpeechEvent } from './vad.ts';

/** What a conversation needs of the connection it runs on. */
export interface ConversationHost {
  readonly agenda: Agenda;
  readonly random: Random;
  readonly settings: EmulatorSettings;
  send(message: LiveServerMessage): void;
  close(close: Close): void;
  /** A function among the options has thrown. */
  fail(error: unknown): void;
  notify(moment: Moment): void;
  /** Keeps the state and gives the handle that stands for it. */
  issueHandle(state: EmulatedState): string;
}

/** A handle follows the end of a turn after this time (measured). */
const HANDLE_DELAY_MS = [20, 70] as const;
/** A call that was dropped in silence is made again after this time (measured). */
const REISSUE_MS = [2_600, 3_600] as const;

type Turn = Omit<EmulatedTurn, 'session'>;

export class Conversation {
  #state: EmulatedState;
  readonly #host: ConversationHost;
  readonly #rules: ModelRules;
  readonly #ear: Ear;
  readonly #vertex: boolean;
  #answer: Answer | undefined;
  /** Turns that came while an answer may not be interrupted. */
  #waiting: Turn[] = [];
  /** What the user has written and not finished. */
  #written: Part[] = [];
  #frames = 0;
  #newestFrame: Blob | undefined;
  /** Calls the answer waits for, with what came back. */
  #blocking = new Map<string, FunctionResponse | undefined>();
  #seeding: boolean;
  #idle: Cancel | undefined;

  constructor(state: EmulatedState, host: ConversationHost) {
    this.#state = state;
    this.#host = host;
    this.#rules = rulesFor(state.setup.model);
    this.#vertex = state.backend === 'vertex';
    this.#seeding = state.setup.historyConfig?.initialHistoryInClientContent === true;
    const detection = state.setup.realtimeInputConfig?.automaticActivityDetection ?? {};
    this.#ear =
      detection.disabled === true ? new ToldEar() : new ListeningEar(vadSettings(detection, state.backend));
  }

  get state(): EmulatedState {
    return this.#state;
  }

  /** `setupComplete` was sent. */
  begin(): void {
    this.#announce();
    this.#startIdling();
  }

  /** The connection has ended: whoever responds need not go on. */
  stop(): void {
    this.#answer?.stop();
  }

  /** The client's next message. Throws {@link Refused} for what the service would close on. */
  receive({ setup, clientContent, realtimeInput, toolResponse, contextUpdate }: LiveClientMessage): void {
    this.#change({ consumed: this.#state.consumed + 1 });
    if (setup !== undefined) throw new Refused(refusals.invalidArgument);
    if (clientContent !== undefined) this.#read(clientContent);
    if (realtimeInput !== undefined) this.#perceive(realtimeInput);
    if (toolResponse !== undefined) this.#takeResponses(toolResponse.functionResponses ?? []);
    if (contextUpdate !== undefined) this.#updateContext(contextUpdate);
  }

  // Input

  #read({ turns = [], turnComplete = false }: LiveClientContent): void {
    const hasAnswered = this.#state.history.some(({ role }) => role === 'model');
    if (!this.#rules.lateClientContent && !this.#seeding && hasAnswered)
      throw new Refused(refusals.invalidArgument);
    for (const { role } of turns) {
      const known = this.#rules.explicitRoles
        ? ['user', 'model']
        : ['user', 'model', 'system', undefined, ''];
      if (!known.includes(role)) throw new Refused(refusals.invalidArgument);
    }
    this.#remember(...turns);
    this.#written.push(
      ...turns.filter(({ role }) => role === 'user' || !role).flatMap(({ parts }) => parts ?? []),
    );
    if (!turnComplete) return;
    const parts = this.#written;
    this.#written = [];
    if (this.#seeding) this.#seeding = false;
    else this.#begin(this.#turnOf(parts), true);
  }

  #perceive(input: LiveClientRealtimeInput): void {
    if (input.mediaChunks !== undefined && !this.#rules.mediaChunks)
      throw new Refused(refusals.invalidArgument);
    if (input.activityStart !== undefined) this.#heard(this.#ear.begin());
    for (const blob of [...(input.mediaChunks ?? []), input.audio, input.video]) {
      if (blob === undefined) continue;
      if (blob.mimeType?.startsWith('image/') === true) {
        this.#frames++;
        this.#newestFrame = blob;
      } else this.#heard(this.#ear.hear(blob));
    }
    if (input.text !== undefined) {
      const parts = [{ text: input.text }];
      this.#remember({ role: 'user', parts });
      this.#begin(this.#turnOf(parts), this.#interruptible);
    }
    if (input.activityEnd !== undefined) this.#heard(this.#ear.end());
    if (input.audioStreamEnd === true) this.#heard(this.#ear.pause());
  }

  #heard(events: readonly SpeechEvent[]): void {
    for (const event of events) {
      const starts = event.type === 'start';
      if (this.#rules.voiceActivity) {
        const audioOffset = `${(event.offsetMs / 1_000).toFixed(3)}s`;
        const voiceActivityType = starts ? 'ACTIVITY_START' : 'ACTIVITY_END';
        this.#host.send({ serverContent: {}, voiceActivity: { voiceActivityType, audioOffset } });
      }
      if (this.#state.setup.explicitVadSignal === true) {
        const vadSignalType = starts ? 'VAD_SIGNAL_TYPE_SOS' : 'VAD_SIGNAL_TYPE_EOS';
        this.#host.send({ voiceActivityDetectionSignal: { vadSignalType } });
      }
      if (event.type === 'end') this.#takeSpeech(pcmBytes(event.speech));
      else if (this.#interruptible) this.#interrupt();
    }
  }

  #takeSpeech(speech: Uint8Array): void {
    const durationMs = pcmDurationMs(speech.length, INPUT_SAMPLE_RATE);
    const transcript =
      this.#host.settings.transcribe?.(speech) ?? `[speech ${(durationMs / 1_000).toFixed(1)} s]`;
    if (this.#state.setup.inputAudioTranscription !== undefined) {
      for (const text of wordsOf(transcript)) this.#say({ inputTranscription: { text } });
      if (this.#vertex) this.#say({ inputTranscription: { finished: true } });
    }
    this.#change({
      history: [...this.#state.history, { role: 'user', parts: [{ text: transcript }] }],
      tokens: addTokens(this.#state.tokens, audioTokens(durationMs)),
    });
    this.#begin({ ...this.#turnOf([]), audio: speech }, this.#interruptible);
  }

  #takeResponses(responses: readonly FunctionResponse[]): void {
    const late: FunctionResponse[] = [];
    for (const response of responses) {
      const call = this.#state.openCalls.find(
        ({ id, name }) =>
          id === response.id || (this.#vertex && response.id === undefined && name === response.name),
      );
      if (call?.id === undefined) continue; // unknown, answered, or given up: nobody waits for it
      if (response.willContinue !== true) this.#forgetCalls([call.id]);
      this.#remember({ role: 'user', parts: [{ functionResponse: response }] });
      if (this.#blocking.has(call.id)) this.#blocking.set(call.id, response);
      else if (response.scheduling !== 'SILENT') late.push(response);
    }
    if (late.length > 0) {
      const parts = late.map((functionResponse) => ({ functionResponse }));
      this.#begin(
        this.#turnOf(parts),
        late.some(({ scheduling }) => scheduling === 'INTERRUPT'),
      );
    }
    const answers = [...this.#blocking.values()].flatMap((response) => response ?? []);
    if (answers.length === 0 || answers.length < this.#blocking.size) return;
    this.#blocking.clear();
    this.#answer?.resume(answers);
  }

  #updateContext({ systemInstruction, tools }: LiveClientContextUpdate): void {
    if (systemInstruction !== undefined) this.#change({ systemInstruction });
    if (tools !== undefined) this.#change({ tools: tools.tools ?? [] });
  }

  /** A turn of these parts, with what was seen since the last one. */
  #turnOf(parts: readonly Part[]): Turn {
    const text = parts.flatMap((part) => part.text ?? []).join('\n');
    const seen = this.#newestFrame === undefined ? [] : [{ inlineData: this.#newestFrame }];
    const videoFrames = this.#frames;
    this.#change({ tokens: addTokens(this.#state.tokens, imageTokens(videoFrames)) });
    this.#frames = 0;
    this.#newestFrame = undefined;
    return { ...(text === '' ? {} : { text }), parts: [...parts, ...seen], videoFrames };
  }

  // Answers

  get #interruptible(): boolean {
    return this.#state.setup.realtimeInputConfig?.activityHandling !== 'NO_INTERRUPTION';
  }

  /** Answers a turn: at once, or after the answer in progress. `calls` are made before anything else. */
  #begin(turn: Turn, interrupts: boolean, calls?: readonly FunctionCall[]): void {
    if (this.#answer !== undefined && !interrupts) return void this.#waiting.push(turn);
    this.#interrupt();
    this.#idle?.();
    const { agenda, random, settings, send, fail } = this.#host;
    let first = true;
    const modalities = this.#state.setup.generationConfig?.responseModalities ?? [];
    const answer = new Answer({
      agenda,
      random,
      speaks: !modalities.includes('TEXT'),
      transcribes: this.#state.setup.outputAudioTranscription !== undefined,
      vertex: this.#vertex,
      role: this.#vertex || this.#rules.role,
      ask: (responses) => {
        if (responses === undefined) return calls === undefined ? this.#respond(turn) : [calls];
        return this.#respond(this.#turnOf(responses.map((functionResponse) => ({ functionResponse }))));
      },
      send: (serverContent) => {
        send({ serverContent });
        if (first) this.#host.notify('answer');
        first = false;
      },
      call: (made) => this.#call(made),
      done: () => this.#finish(),
      fail,
    });
    this.#answer = answer;
    if (this.#wantsHandles) send({ sessionResumptionUpdate: {} }); // not resumable just now
    if (this.#rules.emptyFrame !== undefined) send(this.#rules.emptyFrame);
    agenda.in(settings.answerDelayMs, () => answer.start());
  }

  #respond(turn: Turn): Replies | Promise<Replies> {
    const whole: EmulatedTurn = { ...turn, session: this.#state };
    const replies = this.#host.settings.respond?.(whole);
    if (replies instanceof Promise) return replies.then((later) => later ?? echo(whole));
    return replies ?? echo(whole);
  }

  /** Sends calls. True if the answer waits for their responses. */
  #call(made: readonly FunctionCall[]): boolean {
    const { random, send, notify } = this.#host;
    const functionCalls = made.map((call) => ({
      ...call,
      id: call.id ?? (this.#vertex ? random.uuid() : `fc_${random.digits(19)}`),
    }));
    this.#rememberSaid();
    this.#remember({ role: 'model', parts: functionCalls.map((functionCall) => ({ functionCall })) });
    this.#change({ openCalls: [...this.#state.openCalls, ...functionCalls] });
    const blocking = functionCalls.filter((call) => this.#isBlocking(call));
    this.#blocking = new Map(blocking.map(({ id }) => [id, undefined]));
    send({ toolCall: { functionCalls } });
    notify('call');
    return blocking.length > 0;
  }

  #isBlocking({ name }: FunctionCall): boolean {
    const declarations = this.#state.tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
    const { behavior = 'UNSPECIFIED' } = declarations.find((declaration) => declaration.name === name) ?? {};
    return (behavior === 'UNSPECIFIED' ? this.#rules.behavior : behavior) === 'BLOCKING';
  }

  /** Cuts the answer in progress, if there is one: `interrupted`, then `turnComplete`, and nothing of it any more. */
  #interrupt(): void {
    if (this.#answer === undefined) return;
    this.#answer.stop();
    this.#dropCalls();
    this.#say({ interrupted: true });
    this.#complete();
  }

  /** What becomes of calls that nobody waits for any more: cancelled in words, or dropped and made again. */
  #dropCalls(): void {
    const ids = [...this.#blocking.keys()];
    const dropped = this.#state.openCalls.filter(({ id = '' }) => ids.includes(id));
    this.#blocking.clear();
    this.#forgetCalls(ids);
    if (dropped.length === 0) return;
    if (this.#rules.cancelsCalls) return this.#host.send({ toolCallCancellation: { ids } });
    const again = dropped.map(({ name, args }) => ({ ...(name && { name }), ...(args && { args }) }));
    const { agenda, random } = this.#host;
    const reissue = (): void => {
      if (this.#answer === undefined) this.#begin(this.#turnOf([]), false, again);
      else agenda.in(random.between(...HANDLE_DELAY_MS), reissue);
    };
    agenda.in(random.between(...REISSUE_MS), reissue);
  }

  #finish(): void {
    this.#complete();
    const next = this.#waiting.shift();
    if (next !== undefined) this.#begin(next, false);
  }

  /** The end of a turn, whole or cut. */
  #complete(): void {
    const tokens = this.#answer?.tokens ?? {};
    this.#rememberSaid();
    this.#answer = undefined;
    const serverContent: LiveServerContent = { turnComplete: true };
    if (this.#vertex) serverContent.groundingMetadata = {};
    if (this.#rules.interactionStatus) serverContent.interactionStatus = 'IDLE';
    this.#host.send({ serverContent, usageMetadata: usageMetadata(this.#state.tokens, tokens) });
    this.#change({ tokens: addTokens(this.#state.tokens, tokens) });
    const { agenda, random, notify } = this.#host;
    agenda.in(random.between(...HANDLE_DELAY_MS), () => this.#announce());
    this.#startIdling();
    notify('turn');
  }

  // State

  get #wantsHandles(): boolean {
    return this.#state.setup.sessionResumption !== undefined || (this.#rules.unaskedHandles && !this.#vertex);
  }

  /** Gives out a handle for what the session holds now; none while an answer is being made. */
  #announce(): void {
    if (!this.#wantsHandles || this.#answer !== undefined) return;
    const newHandle = this.#host.issueHandle(this.#state);
    const transparent = this.#state.setup.sessionResumption?.transparent === true;
    this.#host.send({
      sessionResumptionUpdate: {
        newHandle,
        resumable: true,
        // Proto3 leaves 0 out: an index that is not there is no news.
        ...(transparent &&
          this.#state.consumed > 0 && { lastConsumedClientMessageIndex: String(this.#state.consumed) }),
      },
    });
  }

  #startIdling(): void {
    this.#idle?.();
    const { agenda, settings, close } = this.#host;
    if (settings.idleTimeoutMs === undefined) return;
    this.#idle = agenda.in(settings.idleTimeoutMs, () => close(refusals.idle));
  }

  #rememberSaid(): void {
    const text = this.#answer?.takeSaid() ?? '';
    if (text !== '')
      this.#change({ history: [...this.#state.history, { role: 'model', parts: [{ text }] }] });
  }

  /** Adds what the client sent to the history, and its weight to the context. */
  #remember(...contents: readonly Content[]): void {
    const weights = contents.flatMap(({ parts }) => (parts ?? []).map(partTokens));
    this.#change({
      history: [...this.#state.history, ...contents],
      tokens: addTokens(this.#state.tokens, ...weights),
    });
  }

  #forgetCalls(ids: readonly string[]): void {
    this.#change({ openCalls: this.#state.openCalls.filter(({ id = '' }) => !ids.includes(id)) });
  }

  #change(change: Partial<EmulatedState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #say(serverContent: LiveServerContent): void {
    this.#host.send({ serverContent });
  }
}
