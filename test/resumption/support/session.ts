/** A session by hand, and the messages it is told. */
import type { LiveClientMessage, LiveClientSetup, LiveServerMessage } from '../../../generated/types.ts';
import type { Close, ResumePoint } from '../../../src/resumption/attempts.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import type { ResumptionEvent } from '../../../src/resumption/resumption-events.ts';
import { readPolicy, type ReconnectPolicy } from '../../../src/resumption/policy.ts';
import { Resumption } from '../../../src/resumption/resumption.ts';

export const LOST: Close = { code: 1006, reason: '', kind: 'network' };
export const REFUSED: Close = {
  code: 1007,
  reason: 'Request contains an invalid argument.',
  kind: 'invalid',
};
export const IDLE: Close = { code: 1008, reason: 'The operation was aborted', kind: 'idle' };
export const DEAD: Close = { code: 1008, reason: 'BidiGenerateContent session not found', kind: 'session' };

export const SETUP: LiveClientSetup = {
  model: 'models/gemini-3.8-live',
  sessionResumption: {},
  tools: [
    {
      functionDeclarations: [
        { name: 'wait', behavior: 'BLOCKING' },
        { name: 'go', behavior: 'NON_BLOCKING' },
      ],
    },
  ],
};

export const WORD: LiveServerMessage = { serverContent: { modelTurn: { parts: [{ text: 'word' }] } } };
export const GENERATED: LiveServerMessage = { serverContent: { generationComplete: true } };
export const END: LiveServerMessage = { serverContent: { turnComplete: true } };
export const INTERRUPTED: LiveServerMessage = { serverContent: { interrupted: true } };
export const handle = (newHandle: string, index?: string): LiveServerMessage => ({
  sessionResumptionUpdate: {
    newHandle,
    resumable: true,
    ...(index !== undefined && { lastConsumedClientMessageIndex: index }),
  },
});
export const call = (...ids: string[]): LiveServerMessage => ({
  toolCall: { functionCalls: ids.map((id) => ({ id, name: id.startsWith('go') ? 'go' : 'wait' })) },
});
export const text = (words: string): LiveClientMessage => ({ realtimeInput: { text: words } });
export const turn = (words: string, turnComplete = true): LiveClientMessage => ({
  clientContent: { turns: [{ role: 'user', parts: [{ text: words }] }], turnComplete },
});
export const answer = (...ids: string[]): LiveClientMessage => ({
  toolResponse: { functionResponses: ids.map((id) => ({ id, name: 'f', response: {} })) },
});
export const instruct = (words: string): LiveClientMessage => ({
  contextUpdate: { systemInstruction: { parts: [{ text: words }] } },
});
export const audio = (data: string): LiveClientMessage => ({ realtimeInput: { audio: { data } } });

/** A session by hand: each step takes a second, so that nothing is too young, but handles come soon. */
export class Session {
  readonly resumption: Resumption;
  now = 0;

  constructor(
    setup: Partial<LiveClientSetup> = {},
    policy: ReconnectPolicy | boolean = {},
    renewable = false,
    backend: Backend = 'vertex',
    /** All functions, so that nothing is told of calls. */
    runs: (name: string) => boolean = () => true,
  ) {
    this.resumption = new Resumption({
      setup: { ...SETUP, ...setup },
      policy: readPolicy(policy, []),
      backend,
      runs,
      renewable,
      now: 0,
    });
  }

  /** Gives messages to the session and returns the frames that go out. */
  send(...messages: LiveClientMessage[]): LiveClientMessage[] {
    this.now += 1_000;
    for (const message of messages)
      this.resumption.send({ message, frame: JSON.stringify(message) }, this.now);
    return this.flush();
  }

  flush(bufferedAmount = 0): LiveClientMessage[] {
    const frames: LiveClientMessage[] = [];
    for (;;) {
      const frame = this.resumption.next(bufferedAmount, this.now);
      if (frame === undefined) return frames;
      frames.push(JSON.parse(frame) as LiveClientMessage);
    }
  }

  receive(...messages: LiveServerMessage[]): void {
    for (const message of messages) {
      this.now += message.sessionResumptionUpdate === undefined ? 1_000 : 50;
      this.resumption.received(message, this.now);
    }
  }

  close(close: Close = LOST) {
    this.now += 1_000;
    return this.resumption.closed(close, this.now, 0);
  }

  /** Sets up again and returns what is told and what goes out. */
  resume(point: ResumePoint = 'handle'): {
    setup: LiveClientSetup;
    events: readonly ResumptionEvent[];
    sent: LiveClientMessage[];
  } {
    const setup = this.resumption.setup(point);
    this.now += 1_000;
    const events = this.resumption.resumed(point, this.now);
    return { setup, events, sent: this.flush() };
  }

  /** Loses the connection and comes back. */
  lose(point?: ResumePoint) {
    this.close();
    return this.resume(point);
  }
}
