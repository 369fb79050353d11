/**
 * The same intent in the terms of the official SDK. Three rules, and no more:
 *
 * 1. The fields of our `config` that `LiveConnectConfig` has too stand flat in theirs. The others, and a
 *    speech config with several speakers, which theirs refuses flat, go into its `generationConfig`.
 * 2. An empty `config` is an empty `generationConfig`.
 * 3. Everything else has the same name in the same place.
 *
 * Where their types ask for another form altogether, the configuration says it in `theirs`.
 */
import type { LiveConnectConfig } from '@google/genai';
import type { GenerationConfig } from '../../../generated/types.ts';
import { MODEL, type Configuration } from '../configurations/configuration.ts';

const FLAT = [
  'responseModalities',
  'temperature',
  'topP',
  'topK',
  'maxOutputTokens',
  'mediaResolution',
  'seed',
  'speechConfig',
  'thinkingConfig',
  'enableAffectiveDialog',
  'translationConfig',
] as const satisfies readonly (keyof GenerationConfig & keyof LiveConnectConfig)[];

export interface TheirParameters {
  model: string;
  config?: LiveConnectConfig;
}

/** What `live.connect` of the official SDK is given. A copy: it changes what it gets. */
export function theirParameters({ ours, theirs }: Configuration): TheirParameters {
  const { model = MODEL, config, ...beside } = structuredClone(ours);
  const derived = {
    ...(config !== undefined && spread(config)),
    ...beside,
    ...structuredClone(theirs),
  } as LiveConnectConfig;
  return Object.keys(derived).length === 0 ? { model } : { model, config: derived };
}

function spread(config: GenerationConfig): object {
  const severalSpeakers = config.speechConfig?.multiSpeakerVoiceConfig !== undefined;
  const isFlat = ([name]: [string, unknown]): boolean =>
    (FLAT as readonly string[]).includes(name) && !(name === 'speechConfig' && severalSpeakers);
  const flat = Object.entries(config).filter(isFlat);
  const nested = Object.entries(config).filter((entry) => !isFlat(entry));
  return {
    ...Object.fromEntries(flat),
    ...((nested.length > 0 || flat.length === 0) && { generationConfig: Object.fromEntries(nested) }),
  };
}
