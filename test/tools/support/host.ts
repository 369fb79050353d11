/** A session as a runner sees it, and what it was given to send. */
import type { Behavior } from '../../../generated/enums.ts';
import type { FunctionResponse, LiveServerMessage as WireMessage } from '../../../generated/types.ts';
import { ClosedError, type LiveError, type LiveSession } from '../../../src/index.ts';
import { Functions, type RunnerHost } from '../../../src/live/functions.ts';
import type { ToolLike } from '../../../src/protocol/content.ts';
import { LiveServerMessage } from '../../../src/protocol/received.ts';
import { turn } from '../../support/events.ts';

// A runner loads it early; in a test the first call may come earlier.
await import('../../../src/tools/run-function.ts');

export interface FakeOptions {
  readonly backend?: 'gemini' | 'vertex';
  readonly defaultBehavior?: Behavior;
  /** What the checks would throw for. */
  readonly refuse?: (responses: readonly FunctionResponse[]) => unknown;
}

/** A runner over a session that is none. */
export class FakeHost {
  /** Each frame of responses. */
  readonly frames: (readonly FunctionResponse[])[] = [];
  readonly errors: LiveError[] = [];
  readonly runner: Functions;
  readonly session: LiveSession;
  isClosed = false;

  constructor(
    tools: readonly ToolLike[],
    { backend = 'gemini', defaultBehavior = 'NON_BLOCKING', refuse }: FakeOptions = {},
  ) {
    // oxlint-disable-next-line typescript/no-this-alias -- getters of the session read what changes here
    const host = this;
    this.session = {
      get isClosed() {
        return host.isClosed;
      },
      sendToolResponse({ functionResponses }: { functionResponses: readonly FunctionResponse[] }) {
        if (host.isClosed) throw new ClosedError();
        const error = refuse?.(functionResponses);
        if (error !== undefined) throw error;
        host.frames.push(functionResponses);
      },
    } as unknown as LiveSession;
    const parts: RunnerHost = {
      session: this.session,
      backend,
      defaultBehavior,
      error: (error) => void this.errors.push(error),
    };
    this.runner = new Functions(parts);
    this.runner.setTools(tools);
  }

  /** Every response, in order. */
  get responses(): readonly FunctionResponse[] {
    return this.frames.flat();
  }

  receive(message: WireMessage): void {
    this.runner.received(new LiveServerMessage(message));
  }

  /** The model calls a function. */
  call(id: string, name: string, args?: Record<string, unknown>): void {
    this.receive({ toolCall: { functionCalls: [{ id, name, ...(args && { args }) }] } });
  }

  close(): void {
    this.isClosed = true;
    const info = {
      code: 1000,
      reason: '',
      reasonTruncated: false,
      kind: 'normal',
      hint: '',
      initiatedBy: 'client',
      undelivered: { bytes: 0 },
    } as const;
    this.runner.lifecycle({ type: 'close', info } as never);
  }
}

/** Whatever can happen without time has happened. */
export async function settled(): Promise<void> {
  for (let n = 0; n < 3; n++) await turn();
}

/** What the session tells when it was resumed from a state with these open calls. */
export function resumed(openCalls: readonly string[], rewound: readonly string[] = []) {
  return { type: 'resumed', from: 'handle', openCalls, ...continuation, rewound } as const;
}

export function restarted(rewound: readonly string[] = []) {
  return { type: 'restarted', history: 0, ...continuation, rewound } as const;
}

const continuation = { gapMs: 0, replayed: [], replayedSpeech: 0, dropped: 0, answerOwed: false } as const;
