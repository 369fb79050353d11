/** The client of `@google/genai`, as far as it is about the Live API. */
import { throwElsewhere } from './elsewhere.ts';
import { Live } from './live.ts';
import { clientsOf } from './options.ts';
import { Tokens } from './tokens.ts';
import type { GoogleGenAIOptions } from './types.ts';

/** What the client of `@google/genai` has besides. */
const ELSEWHERE = [
  'agents',
  'batches',
  'caches',
  'chats',
  'credentials',
  'decisions',
  'environments',
  'fileSearchStores',
  'files',
  'interactions',
  'models',
  'operations',
  'triggers',
  'tunings',
  'voices',
  'webhooks',
];

/**
 * A client of the Gemini API or of Vertex AI with what `@google/genai` has for conversations. `models`, `files` and all
 * else that its client has throw an error that says to keep it for them.
 */
export class GoogleGenAI {
  /** Whether it talks to Vertex AI. */
  readonly vertexai: boolean;
  /** Live conversations. */
  readonly live: Live;
  /** Ephemeral tokens. Gemini API only. */
  readonly authTokens: Tokens;

  static {
    for (const name of ELSEWHERE)
      Object.defineProperty(this.prototype, name, { get: () => throwElsewhere(`ai.${name}`) });
  }

  /**
   * Throws for options that are not known or contradict each other (`LiveError` with the code `configuration`), and for
   * a long-lived credential in a web page.
   */
  constructor(options: GoogleGenAIOptions = {}) {
    const clientFor = clientsOf(options);
    this.vertexai = clientFor().client.backend === 'vertex';
    this.live = new Live(clientFor);
    this.authTokens = new Tokens(clientFor);
  }
}
