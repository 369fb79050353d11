/** What turns and sessions cost. */
import { describe, expect, it } from 'vitest';
import type { UsageMetadata } from '../../generated/types.ts';
import { trackUsage } from '../../src/conversation/ledger.ts';
import { turns } from '../../src/conversation/turns.ts';
import { sumUsage, UsageTally, type Usage, type UsageOptions } from '../../src/conversation/usage.ts';
import { decode } from '../../src/protocol/codec.ts';
import { drain, turn as loop } from '../support/events.ts';
import { complete, FakeSession, text, together, usage } from './support/session.ts';

function tallyOf(reports: readonly UsageMetadata[], options: UsageOptions = {}): UsageTally {
  const tally = new UsageTally(options);
  for (const report of reports) tally.count(report);
  return tally;
}

function read(...reports: readonly UsageMetadata[]): Usage {
  return tallyOf(reports).usage!;
}

const whole: UsageMetadata = {
  promptTokenCount: 178,
  promptTokensDetails: [
    { modality: 'TEXT', tokenCount: 128 },
    { modality: 'AUDIO', tokenCount: 30 },
  ],
  responseTokenCount: 92,
  responseTokensDetails: [{ modality: 'AUDIO', tokenCount: 92 }],
  toolUsePromptTokenCount: 5,
  toolUsePromptTokensDetails: [{ tokenCount: 5 }],
  cachedContentTokenCount: 100,
  cacheTokensDetails: [{ modality: 'TEXT', tokenCount: 100 }],
  thoughtsTokenCount: 28,
  totalTokenCount: 275,
  billedToolCalls: [{ tool: 'GOOGLE_SEARCH_RETRIEVAL', searchQueryCount: 3 }],
  trafficType: 'ON_DEMAND',
};

describe('a report', () => {
  it('is told by kind and by modality, with what it is made of', () => {
    expect(read(whole)).toEqual({
      prompt: { total: 178, byModality: { TEXT: 128, AUDIO: 30 } },
      response: { total: 92, byModality: { AUDIO: 92 } },
      toolUse: { total: 5, byModality: { TEXT: 5 } },
      cached: { total: 100, byModality: { TEXT: 100 } },
      thoughts: 28,
      total: 275,
      billedToolCalls: { GOOGLE_SEARCH_RETRIEVAL: 3 },
      raw: [whole],
    });
  });

  it('may leave out what is zero', () => {
    expect(read({})).toMatchObject({ prompt: { total: 0, byModality: {} }, thoughts: 0, total: 0 });
    expect(
      read({ responseTokensDetails: [{ modality: 'AUDIO' }, { modality: 'TEXT', tokenCount: 3 }] }),
    ).toMatchObject({ response: { total: 3, byModality: { AUDIO: 0, TEXT: 3 } }, total: 3 });
  });

  it('may name kinds that are new, or odd', () => {
    const odd = JSON.parse(
      '{"promptTokensDetails":[{"modality":"__proto__","tokenCount":2}]}',
    ) as UsageMetadata;
    expect(Object.entries(read(odd).prompt.byModality)).toEqual([['__proto__', 2]]);
  });

  it('is read under the names of both backends', () => {
    const counts = { promptTokenCount: 12, totalTokenCount: 15 };
    const [gemini, vertex] = [
      { ...counts, responseTokenCount: 3, responseTokensDetails: [{ modality: 'TEXT', tokenCount: 3 }] },
      { ...counts, candidatesTokenCount: 3, candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: 3 }] },
    ].map((usageMetadata) => {
      const { usageMetadata: report } = decode(JSON.stringify({ usageMetadata }));
      return { ...read(report as UsageMetadata), raw: [] };
    });
    expect(vertex).toEqual(gemini);
    expect(vertex).toMatchObject({ response: { total: 3, byModality: { TEXT: 3 } }, total: 15 });
  });

  it.each<[string, UsageMetadata]>([
    ['nothing', {}],
    ['the total alone', { totalTokenCount: 275 }],
    ['less', { promptTokenCount: 178, responseTokenCount: 92, totalTokenCount: 275 }],
  ])('that says %s takes nothing away from the one before it', (_, last) => {
    expect(read(whole, last)).toEqual({ ...read(whole), raw: [whole, last] });
    expect(read(whole, { ...last, thoughtsTokenCount: 30 }).thoughts).toBe(30);
  });

  it('without a total is added up as the service adds: without the thoughts', () => {
    const { totalTokenCount: _, ...rest } = whole;
    expect(read(rest).total).toBe(178 + 92 + 5);
  });

  it('replaces the one before it, which is kept', () => {
    expect(read({ responseTokenCount: 9 }, whole)).toEqual({
      ...read(whole),
      raw: [{ responseTokenCount: 9 }, whole],
    });
  });

  it('is added to the one before it where reports are increments', () => {
    const tally = new UsageTally({ usageReports: 'increments' });
    expect(tally.usage).toBeUndefined();
    for (let n = 0; n < 3; n++) tally.count({ responseTokenCount: 25, totalTokenCount: 50 });
    expect(tally.usage).toMatchObject({ response: { total: 75 }, total: 150 });
    expect(tally.usage?.raw).toHaveLength(3);
  });

  it('keeps no reports for who shows none', () => {
    const tally = new UsageTally({}, false);
    expect(tally.usage).toBeUndefined();
    for (let n = 1; n <= 3; n++) tally.count({ totalTokenCount: n });
    expect(tally.usage).toMatchObject({ total: 3, raw: [] });
  });
});

describe('a sum', () => {
  it('adds kind by kind', () => {
    const sum = sumUsage([
      read(whole),
      read(whole),
      read({ responseTokensDetails: [{ modality: 'IMAGE', tokenCount: 1 }] }),
    ]);
    expect(sum).toEqual({
      prompt: { total: 356, byModality: { TEXT: 256, AUDIO: 60 } },
      response: { total: 185, byModality: { AUDIO: 184, IMAGE: 1 } },
      toolUse: { total: 10, byModality: { TEXT: 10 } },
      cached: { total: 200, byModality: { TEXT: 200 } },
      thoughts: 56,
      total: 551,
      billedToolCalls: { GOOGLE_SEARCH_RETRIEVAL: 6 },
      raw: [whole, whole, { responseTokensDetails: [{ modality: 'IMAGE', tokenCount: 1 }] }],
    });
  });

  it('of nothing is nothing', () => {
    expect(sumUsage([])).toMatchObject({ total: 0, thoughts: 0, raw: [] });
  });
});

describe('the usage of a session', () => {
  it('counts the last report of each turn, as they come', async () => {
    const session = new FakeSession();
    const ledger = trackUsage(session);
    expect(ledger.turns).toEqual([]);
    await session.slowly(text('a'), usage(1), usage(2));
    expect(ledger.total.response.total).toBe(2);
    await session.slowly(together(complete, usage(3)));
    await session.slowly(text('b'), complete, text('c'), together(complete, usage(10)), usage(11));
    expect(ledger.turns.map(({ response }) => response.total)).toEqual([3, 11]);
    expect(ledger.total.response.total).toBe(14);
    expect(ledger.total.raw).toHaveLength(5);
    session.close();
    expect(ledger.total.response.total).toBe(14);
  });

  it('is the sum of its turns, and goes on across connections', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    const ledger = trackUsage(session);
    session.frames(text('a'), together(complete, usage(3)), text('b'), usage(1));
    session.tell(
      { type: 'turnAborted', answerOwed: true } as never,
      { type: 'resumed', replayed: [] } as never,
    );
    session.frames(usage(4), text('b'), together(complete, usage(5)));
    session.close();
    const { items } = await drain(reader);
    await loop();
    expect(items.map((turn) => turn.usage?.response.total)).toEqual([3, 1, 5]);
    expect(ledger.total).toEqual(sumUsage(items.flatMap((turn) => turn.usage ?? [])));
  });

  it('can be made of increments', async () => {
    const session = new FakeSession();
    const ledger = trackUsage(session, { usageReports: 'increments' });
    await session.slowly(usage(50), usage(25), usage(25));
    expect(ledger.turns.map(({ response }) => response.total)).toEqual([100]);
    session.close();
  });

  it('can be left', async () => {
    const session = new FakeSession();
    const ledger = trackUsage(session);
    await session.slowly(text('a'), usage(1));
    ledger.stop();
    expect(session.readers).toBe(0);
    session.frames(usage(2));
    await loop();
    expect(ledger.total.response.total).toBe(1);
  });
});

it('time grows with what is reported, for any number of reports', () => {
  const { usage: one } = tallyOf([{ responseTokenCount: 1 }]);
  const many = tallyOf(Array.from({ length: 150_000 }, () => ({ responseTokenCount: 1 }))).usage!;
  expect(sumUsage([many, one!])).toMatchObject({ response: { total: 2 } });
  expect(sumUsage([many, one!]).raw).toHaveLength(150_001);
  // Names are the server's: as many as it likes.
  const named = Array.from({ length: 20_000 }, (_, n) => ({
    responseTokensDetails: [{ modality: `M${n}` as 'TEXT', tokenCount: 1 }],
  }));
  const { usage } = tallyOf(named, { usageReports: 'increments' });
  expect(Object.keys(usage!.response.byModality)).toHaveLength(20_000);
});
