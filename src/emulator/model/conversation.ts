/**
 * The session after its setup: turns come in as text, speech and function responses, answers go out. What the
 * session holds meanwhile is the affair of `session.ts`.
 */

import type {
  FunctionCall,
  FunctionResponse,
  LiveClientContent,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientRealtimeInput,
  LiveServerContent,
  LiveServerMessage,
  Part,
} from '../../../generated/types.ts';
import { INPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs } from '../../audio/pcm.ts';
import type { Scheduler, Cancel } from '../simulation/scheduler.ts';
import { Answer, splitWords } from './answer.ts';
import { Calls } from './calls.ts';
import { rulesFor, type ModelRules } from '../../protocol/models.ts';
import { behaviorOf, type FamilyBehavior } from './families.ts';
import type { EmulatorSettings } from '../options.ts';
import type { Random } from '../simulation/random.ts';
import { refusals, type Close, RefusalError } from '../wire/refusals.ts';
import { echo, type EmulatedTurn, type Replies } from './respond.ts';
import { HandleIssuer } from '../session/handle-issuer.ts';
import type { Trigger } from '../faults/script.ts';
import { MediaInput } from '../input/media-input.ts';
import type { Session } from '../session/session.ts';
import { draw } from '../simulation/number-range.ts';
import { publicStateOf, type SessionState } from '../session/state.ts';
import { audioTokens, imageTokens, usageMetadata } from './usage.ts';
import type { SpeechEvent } from '../input/vad.ts';

/** What a conversation needs of the connection it runs on. */
export interface ConversationHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly settings: EmulatorSettings;
  send(message: LiveServerMessage): void;
  close(close: Close): void;
  /** A function among the options has thrown. */
  fail(error: unknown): void;
  notify(moment: Trigger): void;
  /** Stores a snapshot, or without one the session itself, and returns the handle. */
  issueHandle(snapshot?: SessionState): string;
}

/** A poisoned session dies so long after the user's next turn (measured). */
const POISON_MS = [400, 600] as const;
/** How often it is looked whether a call that was dropped can be made again. */
const PATIENCE_MS = 50;

type Turn = Omit<EmulatedTurn, 'session'>;

export class Conversation {
  readonly #session: Session;
  readonly #host: ConversationHost;
  readonly #rules: ModelRules;
  readonly #behavior: FamilyBehavior;
  readonly #input: MediaInput;
  readonly #calls: Calls;
  readonly #handles: HandleIssuer;
  readonly #vertex: boolean;
  readonly #heardBefore: number;
  #answer: Answer | undefined;
  /** Turns that came while an answer may not be interrupted. */
  #waiting: Turn[] = [];
  #seeding: boolean;
  #idle: Cancel | undefined;

  constructor(session: Session, host: ConversationHost) {
    this.#session = session;
    this.#host = host;
    const { setup, backend, audioSeconds } = session.state;
    const { scheduler, random, settings, send } = host;
    const behavior = behaviorOf(session.state);
    this.#behavior = behavior;
    this.#rules = rulesFor(setup.model);
    this.#vertex = backend === 'vertex';
    this.#heardBefore = audioSeconds;
    this.#seeding = setup.historyConfig?.initialHistoryInClientContent === true;
    this.#input = new MediaInput(setup, backend);
    this.#calls = new Calls({ random, session, rules: this.#rules, behavior, options: settings.calls, send });
    this.#handles = new HandleIssuer({
      scheduler,
      random,
      session,
      options: settings.resumption,
      behavior: behavior.handles,
      wanted: setup.sessionResumption !== undefined || behavior.unaskedHandles,
      isBusy: () => this.#answer !== undefined,
      send,
      issueHandle: (snapshot) => host.issueHandle(snapshot),
    });
  }

  get session(): Session {
    return this.#session;
  }

  /** `setupComplete` was sent. */
  begin(): void {
    this.#handles.begin();
    this.#startIdling();
  }

  /** The connection has ended: whoever responds need not go on. */
  stop(): void {
    this.#answer?.stop();
  }

  /** Gives out a handle for what the session holds now. */
  sendHandle(): void {
    this.#handles.send();
  }

  /** The client's next message. Throws {@link RefusalError} for what the service would close on. */
  receive({ setup, clientContent, realtimeInput, toolResponse, contextUpdate }: LiveClientMessage): void {
    this.#session.attempt(() => {
      this.#session.count();
      if (setup !== undefined) throw new RefusalError(refusals.invalidArgument);
      if (clientContent !== undefined) this.#read(clientContent);
      if (realtimeInput !== undefined) this.#perceive(realtimeInput);
      if (toolResponse !== undefined) this.#takeResponses(toolResponse.functionResponses ?? []);
      if (contextUpdate !== undefined) this.#updateContext(contextUpdate);
    });
    this.#handles.inputRead();
  }

  // Input

  #read({ turns = [], turnComplete = false }: LiveClientContent): void {
    const { unfinished } = this.#session.state;
    for (const { role } of turns) {
      const known = this.#rules.explicitRoles
        ? ['user', 'model']
        : ['user', 'model', 'system', undefined, ''];
      if (!known.includes(role)) throw new RefusalError(refusals.invalidArgument);
    }
    const texts = turns.flatMap(({ parts = [] }) => parts.flatMap(({ text }) => text ?? []));
    this.#session.consume({ kind: 'clientContent', texts, turnComplete });
    this.#session.addToHistory(...turns);
    // What the model has answered, in a history, asks for nothing any more.
    const answered = turns.map(({ role }) => role).lastIndexOf('model');
    const asked = turns.slice(answered + 1).filter(({ role }) => role === 'user' || !role);
    const parts = [...(answered < 0 ? unfinished : []), ...asked.flatMap(({ parts }) => parts ?? [])];
    this.#session.change({ unfinished: turnComplete ? [] : parts });
    if (!turnComplete) return;
    if (this.#seeding) this.#seeding = false;
    else this.#begin(this.#turnOf(parts), true);
  }

  #perceive(input: LiveClientRealtimeInput): void {
    if (input.mediaChunks !== undefined && this.#rules.mediaChunks === 'refused')
      throw new RefusalError(refusals.invalidArgument);
    const { detector } = this.#input;
    if (input.activityStart !== undefined) this.#heard(detector.begin());
    for (const blob of [...(input.mediaChunks ?? []), input.audio, input.video]) {
      if (blob === undefined) continue;
      const events = this.#input.take(blob);
      this.#session.change({ audioSeconds: this.#heardBefore + detector.heardMs / 1_000 });
      this.#heard(events);
    }
    if (input.text !== undefined) {
      const parts = [{ text: input.text }];
      this.#session.consume({ kind: 'realtimeText', texts: [input.text] });
      this.#session.addToHistory({ role: 'user', parts });
      this.#begin(this.#turnOf(parts), this.#interruptible);
    }
    if (input.activityEnd !== undefined) this.#heard(detector.end());
    if (input.audioStreamEnd === true) this.#heard(detector.pause());
  }

  #heard(events: readonly SpeechEvent[]): void {
    for (const event of events) {
      const starts = event.type === 'start';
      if (this.#behavior.voiceActivity) {
        const audioOffset = `${(event.offsetMs / 1_000).toFixed(3)}s`;
        const voiceActivityType = starts ? 'ACTIVITY_START' : 'ACTIVITY_END';
        this.#host.send({ serverContent: {}, voiceActivity: { voiceActivityType, audioOffset } });
      }
      if (this.#session.state.setup.explicitVadSignal === true) {
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
    if (this.#session.state.setup.inputAudioTranscription !== undefined) {
      for (const text of splitWords(transcript)) this.#say({ inputTranscription: { text } });
      if (this.#vertex) this.#say({ inputTranscription: { finished: true } });
    }
    this.#session.addSpokenText('user', transcript, audioTokens(durationMs));
    this.#begin({ ...this.#turnOf([]), audio: speech }, this.#interruptible);
  }

  #takeResponses(responses: readonly FunctionResponse[]): void {
    const wasWaiting = this.#session.state.openCalls.length > 0;
    const late = this.#calls.take(responses);
    if (late.length > 0) {
      const parts = late.map((functionResponse) => ({ functionResponse }));
      this.#begin(
        this.#turnOf(parts),
        late.some(({ scheduling }) => scheduling === 'INTERRUPT'),
      );
    }
    const answers = this.#calls.takeAnswers();
    if (answers !== undefined) this.#answer?.resume(answers);
    else if (wasWaiting && this.#session.state.openCalls.length === 0) this.#handles.callsAnswered();
  }

  #updateContext({ systemInstruction, tools }: LiveClientContextUpdate): void {
    const declarations = tools?.tools?.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
    this.#session.consume({
      kind: 'contextUpdate',
      ...(systemInstruction && { systemInstruction: textOf(systemInstruction.parts) }),
      ...(tools && { tools: (declarations ?? []).flatMap(({ name }) => name ?? []) }),
    });
    if (systemInstruction !== undefined) this.#session.change({ systemInstruction });
    if (tools !== undefined) this.#session.change({ tools: tools.tools ?? [] });
  }

  /** A turn of these parts, with what was seen since the last one. */
  #turnOf(parts: readonly Part[]): Turn {
    const text = textOf(parts);
    const { newest, count } = this.#input.takeImages();
    const seen = newest === undefined ? [] : [{ inlineData: newest }];
    this.#session.countTokens(imageTokens(count));
    return { ...(text === '' ? {} : { text }), parts: [...parts, ...seen], videoFrames: count };
  }

  // Answers

  get #interruptible(): boolean {
    return this.#session.state.setup.realtimeInputConfig?.activityHandling !== 'NO_INTERRUPTION';
  }

  /** Answers a turn: at once, or after the answer in progress. `calls` are made before anything else. */
  #begin(turn: Turn, interrupts: boolean, calls?: readonly FunctionCall[]): void {
    if (this.#answer !== undefined && !interrupts) return void this.#waiting.push(turn);
    this.#interrupt();
    this.#idle?.();
    const { scheduler, random, settings, send, close, fail } = this.#host;
    const { setup, poisoned } = this.#session.state;
    if (poisoned) scheduler.in(draw(POISON_MS, random), () => close(refusals.internal));
    let first = true;
    const modalities = setup.generationConfig?.responseModalities ?? [];
    const answer = new Answer({
      scheduler,
      random,
      speaks: !modalities.includes('TEXT'),
      transcribes: setup.outputAudioTranscription !== undefined,
      vertex: this.#vertex,
      role: this.#behavior.role,
      ask: (responses) => {
        if (responses === undefined) return calls === undefined ? this.#respond(turn) : [calls];
        return this.#respond(this.#turnOf(responses.map((functionResponse) => ({ functionResponse }))));
      },
      send: (serverContent) => {
        if (first) this.#handles.answerBegins();
        send({ serverContent });
        if (first) this.#host.notify('answer');
        first = false;
      },
      call: (made) => this.#call(made),
      done: () => this.#finish(),
      fail,
    });
    this.#answer = answer;
    this.#handles.turnBegan();
    if (this.#behavior.emptyFrame !== undefined) send(this.#behavior.emptyFrame);
    scheduler.in(draw(settings.answerDelayMs, random), () => answer.start());
  }

  #respond(turn: Turn): Replies | Promise<Replies> {
    const whole: EmulatedTurn = { ...turn, session: publicStateOf(this.#session.state) };
    const replies = this.#host.settings.respond?.(whole);
    if (replies instanceof Promise) return replies.then((later) => later ?? echo(whole));
    return replies ?? echo(whole);
  }

  /** Sends calls. True if the answer waits for their responses. */
  #call(made: readonly FunctionCall[]): boolean {
    this.#rememberSaid();
    const waits = this.#calls.make(made);
    this.#host.notify('call');
    return waits;
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
    const dropped = this.#calls.drop();
    if (dropped === undefined) return;
    const { again, inMs } = dropped;
    const { scheduler } = this.#host;
    const reissue = (): void => {
      if (this.#answer === undefined) this.#begin(this.#turnOf([]), false, again);
      else scheduler.in(PATIENCE_MS, reissue);
    };
    scheduler.in(inMs, reissue);
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
    if (this.#behavior.interactionStatus) serverContent.interactionStatus = 'IDLE';
    const { tokens: context, turns } = this.#session.state;
    this.#host.send({ serverContent, usageMetadata: usageMetadata(context, tokens) });
    this.#session.change({ turns: turns + 1 });
    this.#session.countTokens(tokens);
    this.#handles.turnEnded();
    this.#startIdling();
    this.#host.notify('turn');
  }

  #startIdling(): void {
    this.#idle?.();
    const { scheduler, random, settings, close } = this.#host;
    if (settings.idleTimeoutMs === undefined) return;
    this.#idle = scheduler.in(draw(settings.idleTimeoutMs, random), () => close(refusals.idle));
  }

  #rememberSaid(): void {
    const text = this.#answer?.takeSaid() ?? '';
    if (text !== '') this.#session.addSpokenText('model', text);
  }

  #say(serverContent: LiveServerContent): void {
    this.#host.send({ serverContent });
  }
}

function textOf(parts: readonly Part[] = []): string {
  return parts.flatMap(({ text }) => text ?? []).join('\n');
}
