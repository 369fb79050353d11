/** What every client under test is asked to do. */

export const CLIENTS = ['raw', 'genai', 'ours'] as const;

/** `raw` is the socket with the least code that can be written over it; `genai` is `@google/genai`. */
export type ClientName = (typeof CLIENTS)[number];

/** One number a round for each client that was measured; the same index is the same round. */
export type Samples = Readonly<Partial<Record<ClientName, readonly number[]>>>;

/** The part of a server's message that the benchmark looks at: the same for all clients. */
export interface BenchMessage {
  readonly serverContent?:
    | {
        readonly modelTurn?: { readonly parts?: readonly BenchPart[] | undefined } | undefined;
        readonly outputTranscription?: { readonly text?: string | undefined } | undefined;
      }
    | undefined;
  readonly toolCall?:
    { readonly functionCalls?: readonly { readonly name?: string | undefined }[] | undefined } | undefined;
  readonly usageMetadata?: { readonly totalTokenCount?: number | undefined } | undefined;
}

export interface BenchPart {
  readonly text?: string | undefined;
  readonly inlineData?: { readonly data?: string | undefined } | undefined;
}

/**
 * A client. `Session` is its own object, without anything of the benchmark around it, so that its memory
 * can be measured.
 */
export interface BenchClient<Session> {
  /** Resolves after `setupComplete`. `url` is http, without a path. */
  connect(url: string, model: string, onMessage: (message: BenchMessage) => void): Promise<Session>;
  /** The audio of a message as bytes. */
  pcm(message: BenchMessage): Uint8Array;
  /** Sends a chunk of 16 kHz PCM. */
  sendPcm(session: Session, pcm: Uint8Array): void;
  /** Resolves when the socket is closed. One at a time. */
  close(session: Session): Promise<void>;
}

/** What all clients ask for. */
export const SYSTEM_INSTRUCTION = 'Be brief.';
