/** What usage costs in money. */
import type { MediaModality } from '../../generated/enums.ts';
import type { TokenCount, Usage } from './usage.ts';

/** US dollars for a million tokens, by the kind of media. A kind without a price is not known, and never free. */
export type TokenPrices = Readonly<Partial<Record<MediaModality, number>>>;

/** What a model costs. */
export interface ModelPrices {
  /** What the model is given, results of tools included. */
  readonly input: TokenPrices;
  /** What the model makes. Thoughts cost what its text does. */
  readonly output: TokenPrices;
  /** The part of the input that came from a cache. */
  readonly cached?: TokenPrices;
}

/** US dollars. Both are the same where the service says of each token which kind of media it is. */
export interface Cost {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * What usage costs, at these prices. Tokens only: server-side tools are billed by use (`usage.billedToolCalls`).
 * Undefined where a price is missing for something that was used. The service does not say of every token which kind
 * of media it is; those count at the lowest price for `atLeast`, at the highest for `atMost`.
 */
export function cost(usage: Usage, prices: ModelPrices | undefined): Cost | undefined {
  if (prices === undefined) return undefined;
  const { input, output, cached = {} } = prices;
  const { prompt, response, toolUse, thoughts } = usage;
  const parts = [
    priceOf(without(prompt, usage.cached), input),
    priceOf(usage.cached, cached),
    priceOf(toolUse, input),
    priceOf(response, output),
    priceOf({ total: thoughts, byModality: { TEXT: thoughts } }, output),
  ];
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return {
    atLeast: known.reduce((sum, { atLeast }) => sum + atLeast, 0) / PER_TOKENS,
    atMost: known.reduce((sum, { atMost }) => sum + atMost, 0) / PER_TOKENS,
  };
}

const PER_TOKENS = 1_000_000;

/** Undefined if tokens of a kind without a price are among them, or if nothing at all has one. */
function priceOf({ total, byModality }: TokenCount, prices: TokenPrices): Cost | undefined {
  let sum = 0;
  let unsaid = total;
  for (const [modality, tokens] of Object.entries(byModality)) {
    if (tokens === 0) continue;
    const price = prices[modality as MediaModality];
    if (price === undefined) return undefined;
    sum += tokens * price;
    unsaid -= tokens;
  }
  if (unsaid <= 0) return { atLeast: sum, atMost: sum };
  const all = Object.values(prices);
  if (all.length === 0) return undefined;
  return { atLeast: sum + unsaid * Math.min(...all), atMost: sum + unsaid * Math.max(...all) };
}

/** What is left of a count, kind by kind; of no kind where the part does not say which kinds it takes away. */
function without(count: TokenCount, part: TokenCount): TokenCount {
  const total = Math.max(count.total - part.total, 0);
  const said = Object.values(part.byModality).reduce((sum, tokens) => sum + tokens, 0);
  if (said < part.total) return { total, byModality: {} };
  const left = Object.entries(count.byModality).map(([modality, tokens]) => {
    return [modality, Math.max(tokens - (part.byModality[modality as MediaModality] ?? 0), 0)] as const;
  });
  return { total, byModality: Object.fromEntries(left) };
}
