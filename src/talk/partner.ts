/** Who is talked to: Gemini if there is a key, and otherwise the emulator. */
import { LiveEmulator, type EmulatorOptions } from '../emulator/index.ts';
import { GoogleGenAI } from '../index.ts';
import { answer } from './answer.ts';

export interface PartnerOptions {
  readonly model: string;
  /** The Gemini API key. Without one the emulator answers. */
  readonly apiKey: string | undefined;
  /** Where the service is. @default Google's */
  readonly baseUrl: string | undefined;
  /** How the emulator speaks its texts. @default a tune */
  readonly speak?: EmulatorOptions['speak'];
}

export interface Partner {
  readonly model: string;
  readonly isEmulator: boolean;
  /** Where it is dialed. */
  readonly baseUrl: string;
  /** A token for one session with the model. Rejects as `authTokens.create` does. */
  mint(): Promise<string>;
  close(): Promise<void>;
}

const GOOGLE = 'https://generativelanguage.googleapis.com';
/** Resuming a session needs its connection remembered, and a page may be open for days. */
const KEEP_CLOSED = 100;

export async function openPartner(options: PartnerOptions): Promise<Partner> {
  const { model, apiKey, baseUrl = GOOGLE, speak } = options;
  if (apiKey !== undefined) {
    return { model, isEmulator: false, baseUrl, mint: minter(apiKey, baseUrl, model), close: async () => {} };
  }
  const emulator = await LiveEmulator.start({
    respond: answer,
    record: false,
    keepClosed: KEEP_CLOSED,
    ...(speak !== undefined && { speak }),
  });
  return {
    model,
    isEmulator: true,
    baseUrl: emulator.url,
    mint: minter('emulator', emulator.url, model),
    close: () => emulator.close(),
  };
}

function minter(apiKey: string, baseUrl: string, model: string): () => Promise<string> {
  const ai = new GoogleGenAI({ vertexai: false, apiKey, baseUrl });
  return async () => (await ai.authTokens.create({ uses: 1, constraints: { model } })).name;
}
