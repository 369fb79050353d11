/** A conversation, as `@google/genai` has it. */
import {
  ValidationError,
  type LiveSendClientContentParameters,
  type LiveSendToolResponseParameters,
  type LiveServerSetupComplete,
  type LiveSession,
} from '../index.ts';
import type { CodedIssue } from '../types.ts';
import type { LiveContextUpdate, LiveSendRealtimeInputParameters } from './types.ts';

/**
 * A conversation with a model. Made by {@link Live.connect}. Sends throw at once: `ValidationError` for what cannot be
 * sent, `ClosedError` after the end.
 */
export class Session {
  /** Below the session: frames, as the wire has them. */
  readonly conn: SessionSocket;
  readonly #session: LiveSession;

  /** @internal */
  constructor(session: LiveSession) {
    this.#session = session;
    this.conn = {
      connect: () => undefined,
      send: (frame) => session.sendMessage(parse(frame) as object),
      close: () => this.close(),
    };
  }

  /** The server's confirmation of the setup. */
  get setupComplete(): LiveServerSetupComplete {
    return this.#session.setupComplete;
  }

  /** Adds turns to the conversation and, unless `turnComplete` is false, asks the model to answer. */
  sendClientContent(params: LiveSendClientContentParameters = {}): void {
    this.#session.sendClientContent(params);
  }

  /** Media, text and signals as they happen. */
  sendRealtimeInput({ media, ...params }: LiveSendRealtimeInputParameters): void {
    const field = media?.mimeType?.startsWith('image/') === true ? 'video' : 'audio';
    this.#session.sendRealtimeInput({ ...params, ...(media !== undefined && { [field]: media }) });
  }

  /** Answers one or more function calls. Answers to no call of the model are not sent, since it would ignore them. */
  sendToolResponse(params: LiveSendToolResponseParameters): void {
    try {
      this.#session.sendToolResponse(params);
    } catch (error) {
      const unknown = unknownCalls(error);
      if (unknown.length !== [params.functionResponses].flat().length) throw error;
      for (const { path, message } of unknown) this.#session.warn({ code: 'unknownCall', path, message });
    }
  }

  /** Replaces the system instruction, the tools or both. Newest models only. */
  sendContextUpdate({ tools, ...params }: LiveContextUpdate): void {
    this.#session.sendContextUpdate({
      ...params,
      ...(tools !== undefined && { tools: tools.tools ?? null }),
    });
  }

  /** Ends the session; `onclose` follows. */
  close(): void {
    void this.#session.close();
  }
}

/** What an error says of answers to no call. */
function unknownCalls(error: unknown): readonly CodedIssue[] {
  const { issues = [] } = error as Partial<ValidationError>;
  return issues.filter(({ code, path }) => code === 'unknownValue' && path.startsWith('toolResponse.'));
}

/** What `@google/genai` shows of the socket. */
export interface SessionSocket {
  /** Does nothing: it is connected. */
  connect(): void;
  /** Sends a message of the wire, after the checks. */
  send(frame: string): void;
  close(): void;
}

/** The error of the parser would quote the frame. */
function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    throw new ValidationError([{ path: '', message: 'must be JSON', code: 'wrongFormat' }]);
  }
}
