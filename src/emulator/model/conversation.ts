/** A session after its setup: reads what the client sends, and makes turns of it that the model answers. */

import type {
  FunctionResponse,
  LiveClientContent,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientRealtimeInput,
  LiveServerContent,
  Part,
} from '../../../generated/types.ts';
import { INPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs } from '../../audio/pcm.ts';
import { rulesFor, type ModelRules } from '../../protocol/models.ts';
import { MediaInput } from '../input/media-input.ts';
import type { SpeechEvent } from '../input/vad.ts';
import type { Session } from '../session/session.ts';
import { checkDeclarations } from '../wire/function-declarations.ts';
import { RefusalError, refusals } from '../wire/refusals.ts';
import { splitWords } from './chunker.ts';
import { behaviorOf, type FamilyBehavior } from './families.ts';
import { ModelTurns, type TurnsHost, type UserTurn } from './turns.ts';
import { audioTokens, imageTokens, usageMetadata } from './usage.ts';

export class Conversation {
  readonly #session: Session;
  readonly #host: TurnsHost;
  readonly #rules: ModelRules;
  readonly #behavior: FamilyBehavior;
  readonly #input: MediaInput;
  readonly #turns: ModelTurns;
  readonly #heardBefore: number;
  /** Whether client content is still the history that the setup has announced. */
  #isSeeding: boolean;

  constructor(session: Session, host: TurnsHost) {
    const { setup, backend, audioSeconds } = session.state;
    this.#session = session;
    this.#host = host;
    this.#rules = rulesFor(setup.model);
    this.#behavior = behaviorOf(session.state);
    this.#heardBefore = audioSeconds;
    this.#isSeeding = setup.historyConfig?.initialHistoryInClientContent === true;
    this.#input = new MediaInput(setup, backend);
    this.#turns = new ModelTurns(session, this.#behavior, host, (responses) =>
      this.#turnOfResponses(responses),
    );
  }

  get session(): Session {
    return this.#session;
  }

  /** `setupComplete` was sent. */
  begin(): void {
    this.#turns.start();
    const { history, unfinished } = this.#session.state;
    const last = history.findLast(() => true);
    const owesAnswer = last?.role === 'user' && unfinished.length === 0;
    if (owesAnswer && this.#host.settings.resumption.answersAfterResume === true)
      this.#begin(this.#turnOf(last.parts ?? []), false);
  }

  /** The connection has ended. */
  stop(): void {
    this.#turns.stop();
  }

  /** Sends a resumption handle, whatever the session is doing. */
  sendHandle(): void {
    this.#turns.sendHandle();
  }

  /** Reads the client's next message. Throws {@link RefusalError} for one that the service closes on. */
  receive({ setup, clientContent, realtimeInput, toolResponse, contextUpdate }: LiveClientMessage): void {
    this.#session.attempt(() => {
      this.#session.count();
      if (setup !== undefined) throw new RefusalError(refusals.invalidArgument);
      if (clientContent !== undefined) this.#readContent(clientContent);
      if (realtimeInput !== undefined) this.#readRealtimeInput(realtimeInput);
      if (toolResponse !== undefined) this.#turns.takeResponses(toolResponse.functionResponses ?? []);
      if (contextUpdate !== undefined) this.#updateContext(contextUpdate);
    });
    this.#turns.inputRead();
  }

  #readContent({ turns = [], turnComplete = false }: LiveClientContent): void {
    for (const { role = '' } of turns)
      if (!this.#takesRole(role)) throw new RefusalError(refusals.invalidArgument);
    const texts = turns.flatMap(({ parts = [] }) => parts.flatMap(({ text }) => text ?? []));
    this.#session.consume({ kind: 'clientContent', texts, turnComplete });
    this.#session.addToHistory(...turns);
    // In a history, what the model has answered asks for nothing any more.
    const answered = turns.map(({ role }) => role).lastIndexOf('model');
    const asked = turns.slice(answered + 1).filter(({ role }) => role === 'user' || !role);
    const { unfinished } = this.#session.state;
    const parts = [...(answered < 0 ? unfinished : []), ...asked.flatMap(({ parts }) => parts ?? [])];
    this.#session.change({ unfinished: turnComplete ? [] : parts });
    if (!turnComplete) return;
    if (this.#isSeeding) this.#isSeeding = false;
    else this.#begin(this.#turnOf(parts), true);
  }

  #readRealtimeInput(input: LiveClientRealtimeInput): void {
    if (this.#turns.waitsForCalls && this.#rules.inputDuringCalls === 'refused')
      throw new RefusalError(refusals.notImplemented);
    if (input.mediaChunks !== undefined && this.#rules.mediaChunks === 'refused')
      throw new RefusalError(refusals.invalidArgument);
    const { detector } = this.#input;
    if (input.activityStart !== undefined) this.#handleActivity(detector.begin());
    for (const blob of [...(input.mediaChunks ?? []), input.audio, input.video]) {
      if (blob === undefined) continue;
      const events = this.#input.take(blob);
      this.#session.change({ audioSeconds: this.#heardBefore + detector.heardMs / 1_000 });
      this.#handleActivity(events);
    }
    if (input.text !== undefined) {
      detector.notice();
      const parts = [{ text: input.text }];
      this.#session.consume({ kind: 'realtimeText', texts: [input.text] });
      this.#session.addToHistory({ role: 'user', parts });
      this.#begin(this.#turnOf(parts), this.#isInterruptible);
    }
    if (input.activityEnd !== undefined) this.#handleActivity(detector.end());
    if (input.audioStreamEnd === true) this.#handleActivity(detector.pause());
  }

  #handleActivity(events: readonly SpeechEvent[]): void {
    for (const event of events) {
      this.#reportActivity(event);
      if (event.type === 'end') this.#takeSpeech(pcmBytes(event.speech));
      else if (this.#isInterruptible) this.#turns.interrupt();
    }
  }

  #reportActivity({ type, offsetMs }: SpeechEvent): void {
    const starts = type === 'start';
    if (this.#behavior.voiceActivity !== 'never') {
      const audioOffset = `${(offsetMs / 1_000).toFixed(3)}s`;
      const voiceActivityType = starts ? 'ACTIVITY_START' : 'ACTIVITY_END';
      this.#host.send({
        ...(this.#behavior.voiceActivity === 'withServerContent' && { serverContent: {} }),
        voiceActivity: { voiceActivityType, audioOffset },
      });
    }
    if (this.#session.state.setup.explicitVadSignal === true) {
      const vadSignalType = starts ? 'VAD_SIGNAL_TYPE_SOS' : 'VAD_SIGNAL_TYPE_EOS';
      this.#host.send({ voiceActivityDetectionSignal: { vadSignalType } });
    }
  }

  #takeSpeech(speech: Uint8Array): void {
    const durationMs = pcmDurationMs(speech.length, INPUT_SAMPLE_RATE);
    const transcript =
      this.#host.settings.transcribe?.(speech) ?? `[speech ${(durationMs / 1_000).toFixed(1)} s]`;
    this.#sendInputTranscript(transcript);
    this.#session.addSpokenText('user', transcript, audioTokens(durationMs));
    this.#begin({ ...this.#turnOf([]), audio: speech }, this.#isInterruptible);
  }

  #sendInputTranscript(transcript: string): void {
    const { setup, backend } = this.#session.state;
    if (setup.inputAudioTranscription === undefined && !this.#behavior.unaskedTranscripts) return;
    const language = this.#rules.translates === true ? { languageCode: 'en' } : {};
    for (const text of splitWords(transcript)) this.#say({ inputTranscription: { text, ...language } });
    if (backend === 'vertex') this.#say({ inputTranscription: { finished: true } });
  }

  #updateContext({ systemInstruction, tools }: LiveClientContextUpdate): void {
    const { integerEnums } = this.#host.settings.disputed;
    checkDeclarations(tools?.tools ?? [], 'context_update.tools', {
      refusesIntegerEnums: integerEnums === 'refused',
    });
    const declarations = tools?.tools?.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
    this.#session.consume({
      kind: 'contextUpdate',
      ...(systemInstruction && { systemInstruction: textOf(systemInstruction.parts) }),
      ...(tools && { tools: (declarations ?? []).flatMap(({ name }) => name ?? []) }),
    });
    if (systemInstruction !== undefined) this.#session.change({ systemInstruction });
    if (tools !== undefined) this.#session.change({ tools: tools.tools ?? [] });
  }

  /** Has the model answer a turn. A model that only transcribes has nothing to add. */
  #begin(turn: UserTurn, interrupts: boolean): void {
    if (!this.#behavior.transcribesOnly) return this.#turns.begin(turn, interrupts);
    this.#host.send({
      serverContent: { generationComplete: true },
      usageMetadata: usageMetadata(this.#session.state.tokens, {}),
    });
  }

  /** docs/evidence.md#roles */
  #takesRole(role: string): boolean {
    if (role === 'user' || role === 'model') return true;
    if (this.#rules.explicitRoles) return false;
    return role === '' || (role === 'system' && this.#session.state.backend === 'vertex');
  }

  get #isInterruptible(): boolean {
    return this.#session.state.setup.realtimeInputConfig?.activityHandling !== 'NO_INTERRUPTION';
  }

  #turnOfResponses(responses: readonly FunctionResponse[]): UserTurn {
    return this.#turnOf(responses.map((functionResponse) => ({ functionResponse })));
  }

  /** A turn of these parts, with the newest image since the last turn. */
  #turnOf(parts: readonly Part[]): UserTurn {
    const text = textOf(parts);
    const { newest, count } = this.#input.takeImages();
    const seen = newest === undefined ? [] : [{ inlineData: newest }];
    this.#session.countTokens(imageTokens(count));
    return { ...(text === '' ? {} : { text }), parts: [...parts, ...seen], videoFrames: count };
  }

  #say(serverContent: LiveServerContent): void {
    this.#host.send({ serverContent });
  }
}

function textOf(parts: readonly Part[] = []): string {
  return parts.flatMap(({ text }) => text ?? []).join('\n');
}
