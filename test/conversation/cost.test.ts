/** What usage costs: known to the cent, bounded, or not known; never less than it is. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cost, type ModelPrices } from '../../src/conversation/cost.ts';
import { prices, pricesOf } from '../../src/conversation/prices.ts';
import { UsageTally, type Usage } from '../../src/conversation/usage.ts';
import type { UsageMetadata } from '../../generated/types.ts';
import { read } from '../docs/support/pages.ts';

const PRICES: ModelPrices = { input: { TEXT: 1, AUDIO: 3 }, output: { TEXT: 4, AUDIO: 12 } };

function usageOf(report: UsageMetadata): Usage {
  const tally = new UsageTally({});
  tally.count(report);
  return tally.usage!;
}

const spoken: UsageMetadata = {
  promptTokenCount: 300_000,
  promptTokensDetails: [
    { modality: 'TEXT', tokenCount: 100_000 },
    { modality: 'AUDIO', tokenCount: 200_000 },
  ],
  responseTokenCount: 100_000,
  responseTokensDetails: [{ modality: 'AUDIO', tokenCount: 100_000 }],
};

describe('cost', () => {
  it('is the price of each kind of token', () => {
    const dollars = 0.1 + 0.6 + 1.2;
    const found = cost(usageOf(spoken), PRICES);
    expect(found?.atLeast).toBeCloseTo(dollars, 12);
    expect(found?.atMost).toBe(found?.atLeast);
  });

  it('counts thoughts as text that the model makes, and results of tools as input', () => {
    const report = {
      thoughtsTokenCount: 500_000,
      toolUsePromptTokenCount: 1_000_000,
      toolUsePromptTokensDetails: [{ tokenCount: 1_000_000 }],
    };
    expect(cost(usageOf(report), PRICES)).toEqual({ atLeast: 3, atMost: 3 });
  });

  it('counts tokens of an unsaid kind at the lowest and at the highest price', () => {
    const report = {
      promptTokenCount: 1_000_000,
      promptTokensDetails: [{ modality: 'TEXT' as const, tokenCount: 500_000 }],
    };
    expect(cost(usageOf(report), PRICES)).toEqual({ atLeast: 1, atMost: 2 });
  });

  it('takes the cached part out of the prompt, at a price of its own', () => {
    const report: UsageMetadata = {
      ...spoken,
      cachedContentTokenCount: 100_000,
      cacheTokensDetails: [{ modality: 'AUDIO', tokenCount: 100_000 }],
    };
    const found = cost(usageOf(report), { ...PRICES, cached: { AUDIO: 0.5 } });
    expect(found?.atLeast).toBeCloseTo(0.1 + 0.3 + 0.05 + 1.2, 12);
    expect(found?.atMost).toBeCloseTo(0.1 + 0.3 + 0.05 + 1.2, 12);
    expect(cost(usageOf(report), PRICES)).toBeUndefined();
  });

  it('is bounded where the cached part is of an unsaid kind', () => {
    const report: UsageMetadata = { ...spoken, cachedContentTokenCount: 100_000 };
    const found = cost(usageOf(report), { ...PRICES, cached: { TEXT: 0.1, AUDIO: 0.5 } });
    expect(found?.atLeast).toBeCloseTo(0.2 + 0.01 + 1.2, 12);
    expect(found?.atMost).toBeCloseTo(0.6 + 0.05 + 1.2, 12);
  });

  it.each<[string, UsageMetadata, ModelPrices | undefined]>([
    ['a model', spoken, undefined],
    ['a kind of media', { ...spoken, promptTokensDetails: [{ modality: 'VIDEO', tokenCount: 1 }] }, PRICES],
    [
      'a kind that is new',
      { promptTokenCount: 1, promptTokensDetails: [{ modality: 'SMELL', tokenCount: 1 }] },
      PRICES,
    ],
    ['everything', { responseTokenCount: 1 }, { input: { TEXT: 1 }, output: {} }],
  ])('is undefined without a price for %s', (_, report, prices) => {
    expect(cost(usageOf(report), prices)).toBeUndefined();
  });

  it('is never negative, and never less for more tokens', () => {
    const count = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(count, count, count, count, (text, audio, unsaid, more) => {
        const report = (tokens: number): UsageMetadata => ({
          promptTokenCount: text + audio + unsaid + tokens,
          promptTokensDetails: [
            { modality: 'TEXT', tokenCount: text },
            { modality: 'AUDIO', tokenCount: audio + tokens },
          ],
        });
        const [one, other] = [cost(usageOf(report(0)), PRICES)!, cost(usageOf(report(more)), PRICES)!];
        expect(one.atLeast).toBeGreaterThanOrEqual(0);
        expect(one.atMost).toBeGreaterThanOrEqual(one.atLeast);
        expect(other.atLeast).toBeGreaterThanOrEqual(one.atLeast);
        expect(other.atMost).toBeGreaterThanOrEqual(one.atMost);
      }),
    );
  });
});

describe('prices', () => {
  it('are found by id or resource name, on their own service only', () => {
    const [row] = prices;
    expect(pricesOf('gemini-3.8-live', 'gemini')).toBe(row);
    expect(pricesOf('models/gemini-3.8-live', 'gemini')).toBe(row);
    expect(pricesOf('gemini-3.8-live', 'vertex')).toBeUndefined();
    expect(pricesOf('gemini-3.8-live-extended-thinking', 'gemini')).toBeUndefined();
    expect(pricesOf('gemini-3.8-live', 'gemini', [])).toBeUndefined();
  });

  it.each([
    ['gemini-3.8-live', 'gemini', { TEXT: 0.75, AUDIO: 3 }, { TEXT: 4.5, AUDIO: 12 }],
    ['gemini-3.1-flash-live-preview', 'gemini', { TEXT: 0.75, AUDIO: 3 }, { TEXT: 4.5, AUDIO: 12 }],
    [
      'gemini-2.5-flash-native-audio-preview-12-2025',
      'gemini',
      { TEXT: 0.5, AUDIO: 3, VIDEO: 3 },
      { TEXT: 2, AUDIO: 12 },
    ],
    [
      'gemini-live-2.5-flash-native-audio',
      'vertex',
      { TEXT: 0.5, AUDIO: 3, IMAGE: 3, VIDEO: 3 },
      { TEXT: 2, AUDIO: 12 },
    ],
  ] as const)('of %s on %s are what its source says', (model, backend, input, output) => {
    expect(pricesOf(model, backend)).toMatchObject({ models: [model], backend });
    expect(pricesOf(model, backend)?.input).toEqual(input);
    expect(pricesOf(model, backend)?.output).toEqual(output);
  });

  test.each(prices)('$models: have a date and a source that the evidence names', ({ date, source }) => {
    expect(date).toMatch(/^2026-\d\d-\d\d$/);
    expect(read('docs/evidence.md')).toContain(source);
  });
});
