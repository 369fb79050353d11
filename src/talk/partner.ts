/** Who is talked to: Gemini if there is a key, and otherwise the emulator. */
import { LiveEmulator, type EmulatorOptions } from '../emulator/index.ts';
import { GoogleGenAI, type LiveConnectParameters, type LiveSession } from '../index.ts';
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
  /** Opens a session with the model. Rejects as `live.connect` does. */
  connect(params: Omit<LiveConnectParameters, 'model'>): Promise<LiveSession>;
  /** A token for one session with the model. Rejects as `authTokens.create` does. */
  mint(): Promise<string>;
  close(): Promise<void>;
}

const GOOGLE = 'https://generativelanguage.googleapis.com';
/** Resuming a session needs its connection remembered, and a page may be open for days. */
const KEEP_CLOSED = 100;

export async function openPartner(options: PartnerOptions): Promise<Partner> {
  const { model, apiKey, baseUrl = GOOGLE, speak } = options;
  if (apiKey !== undefined) return partner(model, apiKey, baseUrl);
  const emulator = await LiveEmulator.start({
    respond: answer,
    record: false,
    keepClosed: KEEP_CLOSED,
    ...(speak !== undefined && { speak }),
  });
  return partner(model, 'emulator', emulator.url, emulator);
}

function partner(model: string, apiKey: string, baseUrl: string, emulator?: LiveEmulator): Partner {
  const ai = new GoogleGenAI({ vertexai: false, apiKey, baseUrl });
  return {
    model,
    isEmulator: emulator !== undefined,
    baseUrl,
    connect: (params) => ai.live.connect({ ...params, model }),
    mint: async () => (await ai.authTokens.create({ uses: 1, constraints: { model } })).name,
    close: async () => emulator?.close(),
  };
}
