/** Prices that Google published, as data. They change: give your own to `cost` where these are old. */
import { modelId } from '../protocol/models.ts';
import type { Backend } from '../protocol/setup.ts';
import type { ModelPrices } from './cost.ts';

/** The prices of some models on one service, for the paid tier without a discount. */
export interface PriceRow extends ModelPrices {
  readonly models: readonly string[];
  readonly backend: Backend;
  /** When the source read them on Google's page, as `2026-09-18`. */
  readonly date: string;
  readonly source: string;
}

/** Whatever is left out, models and kinds of media, is left out because no source for it could be opened. */
export const prices: readonly PriceRow[] = [
  {
    models: ['gemini-3.8-live'],
    backend: 'gemini',
    input: { TEXT: 0.75, AUDIO: 3 },
    output: { TEXT: 4.5, AUDIO: 12 },
    date: '2026-09-18',
    source: 'https://github.com/jferreiros/vortex/pull/109',
  },
  {
    models: ['gemini-3.1-flash-live-preview'],
    backend: 'gemini',
    input: { TEXT: 0.75, AUDIO: 3 },
    output: { TEXT: 4.5, AUDIO: 12 },
    date: '2026-07-28',
    source: 'https://github.com/pydantic/genai-prices/pull/517',
  },
  {
    models: ['gemini-2.5-flash-native-audio-preview-12-2025'],
    backend: 'gemini',
    input: { TEXT: 0.5, AUDIO: 3, VIDEO: 3 },
    output: { TEXT: 2, AUDIO: 12 },
    date: '2026-07-04',
    source: 'https://github.com/BerriAI/litellm/pull/32113',
  },
  {
    models: ['gemini-live-2.5-flash-native-audio'],
    backend: 'vertex',
    input: { TEXT: 0.5, AUDIO: 3, IMAGE: 3, VIDEO: 3 },
    output: { TEXT: 2, AUDIO: 12 },
    date: '2026-03-16',
    source: 'https://github.com/langfuse/langfuse/pull/12607',
  },
];

/** The prices of a model, by its id or resource name, on a service. Undefined if the table has none. */
export function pricesOf(
  model: string,
  backend: Backend,
  table: readonly PriceRow[] = prices,
): PriceRow | undefined {
  const id = modelId(model);
  return table.find((row) => row.backend === backend && row.models.includes(id));
}
