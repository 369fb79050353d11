/** Tokens, counted roughly as the service counts them. */

import type { MediaModality } from '../../../generated/enums.ts';
import type { ModalityTokenCount, Part, UsageMetadata } from '../../../generated/types.ts';
import { decodeBase64 } from '../../audio/base64.ts';
import { INPUT_SAMPLE_RATE, pcmDurationMs, pcmSampleRate } from '../../audio/pcm.ts';

const AUDIO_TOKENS_PER_SECOND = 25;
const IMAGE_TOKENS = 258;
const CHARACTERS_PER_TOKEN = 4;

/** Tokens by modality. */
export type Tokens = Readonly<Partial<Record<MediaModality, number>>>;

export function textTokens(text: string): Tokens {
  return { TEXT: Math.ceil(text.length / CHARACTERS_PER_TOKEN) };
}

export function audioTokens(durationMs: number): Tokens {
  return { AUDIO: Math.ceil((durationMs * AUDIO_TOKENS_PER_SECOND) / 1_000) };
}

export function imageTokens(count: number): Tokens {
  return { IMAGE: count * IMAGE_TOKENS };
}

/** What a part costs: text by its length, audio by its duration, anything else by its JSON. */
export function partTokens({ text, inlineData, ...rest }: Part): Tokens {
  if (text !== undefined) return textTokens(text);
  if (inlineData === undefined) return textTokens(JSON.stringify(rest));
  const { mimeType = '', data = '' } = inlineData;
  if (!mimeType.startsWith('audio/')) return imageTokens(1);
  return audioTokens(pcmDurationMs(decodeBase64(data).length, pcmSampleRate(mimeType) ?? INPUT_SAMPLE_RATE));
}

export function addTokens(...all: readonly Tokens[]): Tokens {
  const sum: Partial<Record<MediaModality, number>> = {};
  for (const tokens of all) {
    for (const [modality, count] of Object.entries(tokens) as [MediaModality, number][]) {
      sum[modality] = (sum[modality] ?? 0) + count;
    }
  }
  return sum;
}

/**
 * The counts beside a `turnComplete`: the whole context as prompt, the turn as response. The total leaves out the
 * thoughts, as in all recordings.
 */
export function usageMetadata(prompt: Tokens, response: Tokens, thoughtsTokenCount = 0): UsageMetadata {
  const promptTokenCount = total(prompt);
  const responseTokenCount = total(response);
  return {
    promptTokenCount,
    responseTokenCount,
    ...(thoughtsTokenCount > 0 && { thoughtsTokenCount }),
    totalTokenCount: promptTokenCount + responseTokenCount,
    promptTokensDetails: details(prompt),
    responseTokensDetails: details(response),
  };
}

function total(tokens: Tokens): number {
  return Object.values(tokens).reduce((sum, count) => sum + count, 0);
}

function details(tokens: Tokens): ModalityTokenCount[] {
  const counted = Object.entries(tokens) as [MediaModality, number][];
  return counted.filter(([, count]) => count > 0).map(([modality, tokenCount]) => ({ modality, tokenCount }));
}
