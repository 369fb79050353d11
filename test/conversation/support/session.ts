/** A session without a network: frames and events are put in by hand, and what is sent is kept. */
import { rulesFor, type ModelRules } from '../../../src/protocol/models.ts';
import type {
  FunctionResponse,
  LiveClientMessage,
  LiveServerMessage as WireMessage,
} from '../../../generated/types.ts';
import type { LiveWarning } from '../../../src/errors.ts';
import type { CloseInfo, LiveEvent } from '../../../src/live/events.ts';
import { AsyncQueue } from '../../../src/live/async-queue.ts';
import { toEvents } from '../../../src/protocol/message-events.ts';
import { followEvent } from '../../../src/protocol/follow-event.ts';
import { TurnFollower, type TurnStatus } from '../../../src/protocol/turn-follower.ts';
import { now } from '../../../src/runtime.ts';
import { turn as turnOfTheLoop } from '../../support/events.ts';

const CLOSE: LiveEvent = { type: 'close', info: { code: 1000, reason: '' } as CloseInfo };

export class FakeSession {
  readonly sent: unknown[] = [];
  /** Called with each thing that is sent: before, to refuse it, and after. */
  refuse: (what: unknown) => void = () => undefined;
  onSend: (what: unknown) => void = () => undefined;
  readonly warnings: LiveWarning[] = [];
  readonly rules: ModelRules;
  readonly #readers = new Set<AsyncQueue<LiveEvent>>();
  readonly #follower = new TurnFollower();

  constructor(model = 'gemini-3.1-flash-live-preview') {
    this.rules = rulesFor(model);
  }

  get turn(): TurnStatus {
    return { isSpeaking: this.#follower.isSpeaking, owed: this.#follower.questions.owed(now()) };
  }

  /** How many read. */
  get readers(): number {
    return this.#readers.size;
  }

  events(): AsyncQueue<LiveEvent> {
    const reader = new AsyncQueue<LiveEvent>(2 ** 24, (ended) => this.#readers.delete(ended));
    this.#readers.add(reader);
    return reader;
  }

  warn(warning: LiveWarning): void {
    this.warnings.push(warning);
  }

  sendText(text: string): void {
    this.#send(text, { realtimeInput: { text } });
  }

  sendClientContent(params: object): void {
    this.#send(params, { clientContent: { turnComplete: true } });
  }

  /** Answers calls; the model makes `newTurns` of it. */
  respond(newTurns: number, ...functionResponses: readonly FunctionResponse[]): void {
    this.tell({ type: 'functionResponsesSent', functionResponses, newTurns });
  }

  /** All of a message at once, as a session delivers it. */
  frames(...frames: readonly WireMessage[]): void {
    for (const frame of frames) this.tell(...toEvents(frame));
  }

  /** Message by message, with time between them for whoever reads. */
  async slowly(...frames: readonly WireMessage[]): Promise<void> {
    for (const frame of frames) {
      this.frames(frame);
      await turnOfTheLoop();
    }
  }

  tell(...events: readonly LiveEvent[]): void {
    for (const event of events) {
      followEvent(this.#follower, event, now());
      for (const reader of this.#readers) reader.push(event, 0);
    }
  }

  close(error?: Error): unknown {
    this.tell(CLOSE);
    for (const reader of this.#readers) reader.end(error);
    return undefined;
  }

  #send(what: unknown, message: LiveClientMessage): void {
    this.refuse(what);
    this.sent.push(what);
    this.tell({ type: 'questionSent', message });
    this.onSend(what);
  }
}

// Frames, as short as they can be written.

export const text = (text: string): WireMessage => ({ serverContent: { modelTurn: { parts: [{ text }] } } });

export const thought = (text: string): WireMessage => ({
  serverContent: { modelTurn: { parts: [{ text, thought: true }] } },
});

export const heard = (text: string): WireMessage => ({ serverContent: { inputTranscription: { text } } });

export const interim = (text: string): WireMessage => ({
  serverContent: { interimInputTranscription: { text } },
});

export const said = (text: string): WireMessage => ({ serverContent: { outputTranscription: { text } } });

/** One sample a number. */
export const audio = (...bytes: readonly number[]): WireMessage => ({
  serverContent: {
    modelTurn: {
      parts: [
        { inlineData: { mimeType: 'audio/pcm;rate=24000', data: Buffer.from(bytes).toString('base64') } },
      ],
    },
  },
});

export const call = (id: string, name = 'f'): WireMessage => ({
  toolCall: { functionCalls: [{ id, name }] },
});

export const usage = (responseTokenCount: number): WireMessage => ({ usageMetadata: { responseTokenCount } });

export const complete: WireMessage = { serverContent: { turnComplete: true } };
export const generated: WireMessage = { serverContent: { generationComplete: true } };
export const interrupted: WireMessage = { serverContent: { interrupted: true } };
export const speechStarts: WireMessage = { voiceActivity: { voiceActivityType: 'ACTIVITY_START' } };
export const speechEnds: WireMessage = { voiceActivity: { voiceActivityType: 'ACTIVITY_END' } };

/** Several messages in one. */
export function together(...frames: readonly WireMessage[]): WireMessage {
  return Object.assign({}, ...frames, {
    serverContent: Object.assign({}, ...frames.map(({ serverContent }) => serverContent)) as object,
  }) as WireMessage;
}
