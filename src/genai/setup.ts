/** The setup of `@google/genai`, which has the fields of `generationConfig` among the others, as this library's. */
import type { SetupParameters } from '../index.ts';
import { toTools } from './tools.ts';
import type { LiveConnectConfig } from './types.ts';

/** The fields of the setup. A record, so that the compiler misses none; all others are of the generation config. */
const SETUP_FIELDS: Readonly<Record<Exclude<keyof SetupParameters, 'model' | 'config' | 'tools'>, true>> = {
  systemInstruction: true,
  realtimeInputConfig: true,
  sessionResumption: true,
  contextWindowCompression: true,
  inputAudioTranscription: true,
  outputAudioTranscription: true,
  proactivity: true,
  historyConfig: true,
  explicitVadSignal: true,
  avatarConfig: true,
  safetySettings: true,
  labels: true,
};

export function isSetupField(name: string): boolean {
  return Object.hasOwn(SETUP_FIELDS, name);
}

/** Refuses nothing: what is no field of either is refused with the rest of the generation config. */
export async function toSetup(model: string, config: LiveConnectConfig = {}): Promise<SetupParameters> {
  const { httpOptions: _, abortSignal: __, generationConfig, tools, ...fields } = config;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  const isOfSetup = ([name]: readonly [string, unknown]): boolean => isSetupField(name);
  const generation: object = {
    ...generationConfig,
    ...Object.fromEntries(given.filter((field) => !isOfSetup(field))),
  };
  return {
    model,
    ...Object.fromEntries(given.filter(isOfSetup)),
    ...((generationConfig || Object.keys(generation).length > 0) && { config: generation }),
    ...(tools && { tools: await toTools(tools) }),
  };
}
