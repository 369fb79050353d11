/** What turns cost, in tokens. */
import type { MediaModality } from '../../generated/enums.ts';
import type { ModalityTokenCount, UsageMetadata } from '../../generated/types.ts';

/** Tokens of one kind. */
export interface TokenCount {
  readonly total: number;
  /**
   * By kind of media, as far as the service says. It does not always add up to the total: a recorded prompt
   * of 178 tokens was 128 of text and 30 of audio.
   */
  readonly byModality: Readonly<Partial<Record<MediaModality, number>>>;
}

/** What one turn, or several, cost. Both backends' names for the fields are read. */
export interface Usage {
  /** What the model was given: the whole conversation so far, again at each turn. */
  readonly prompt: TokenCount;
  /** What the model made. */
  readonly response: TokenCount;
  /** Results of tools that were given back to the model. */
  readonly toolUse: TokenCount;
  /** The part of the prompt that came from a cache. */
  readonly cached: TokenCount;
  /** What the model thought. Recorded totals do not include it. */
  readonly thoughts: number;
  /** As the service adds it up. */
  readonly total: number;
  /** Uses of server-side tools that are billed, by tool: `GOOGLE_SEARCH_RETRIEVAL` has been seen. */
  readonly billedToolCalls: Readonly<Record<string, number>>;
  /** The service's reports as they came, in order, counted or not. */
  readonly raw: readonly UsageMetadata[];
}

/** How the reports within one turn are to be read. */
export interface UsageOptions {
  /**
   * `snapshots`, the default: each report in a turn replaces the one before, so that nothing is counted twice.
   * `increments`: they are added up. Translation models, whose turn has no end, were recorded to report each
   * second by itself.
   */
  readonly usageReports?: 'snapshots' | 'increments';
}

const NO_TOKENS: TokenCount = { total: 0, byModality: {} };

/** Nothing yet. */
const NOTHING: Usage = {
  prompt: NO_TOKENS,
  response: NO_TOKENS,
  toolUse: NO_TOKENS,
  cached: NO_TOKENS,
  thoughts: 0,
  total: 0,
  billedToolCalls: {},
  raw: [],
};

/** The sum of what several turns cost. */
export function sumUsage(usages: Iterable<Usage>): Usage {
  let sum = NOTHING;
  const raw: UsageMetadata[] = [];
  for (const usage of usages) {
    sum = add(sum, usage);
    raw.push(...usage.raw);
  }
  return { ...sum, raw };
}

/** The reports of one turn. */
export class UsageTally {
  readonly #adds: boolean;
  readonly #raw: UsageMetadata[] = [];
  #sum = NOTHING;

  constructor({ usageReports = 'snapshots' }: UsageOptions) {
    this.#adds = usageReports === 'increments';
  }

  /** Undefined as long as nothing was reported. */
  get usage(): Usage | undefined {
    return this.#raw.length === 0 ? undefined : { ...this.#sum, raw: [...this.#raw] };
  }

  count(report: UsageMetadata): void {
    this.#raw.push(report);
    this.#sum = this.#adds ? add(this.#sum, read(report)) : read(report);
  }
}

function read(report: UsageMetadata): Usage {
  const count = (total: number | undefined, details: readonly ModalityTokenCount[] = []): TokenCount => {
    const byModality = byName(details.map(({ modality = 'TEXT', tokenCount = 0 }) => [modality, tokenCount]));
    return { total: total ?? details.reduce((sum, { tokenCount = 0 }) => sum + tokenCount, 0), byModality };
  };
  const prompt = count(report.promptTokenCount, report.promptTokensDetails);
  const response = count(report.responseTokenCount, report.responseTokensDetails);
  const toolUse = count(report.toolUsePromptTokenCount, report.toolUsePromptTokensDetails);
  const thoughts = report.thoughtsTokenCount ?? 0;
  return {
    prompt,
    response,
    toolUse,
    cached: count(report.cachedContentTokenCount, report.cacheTokensDetails),
    thoughts,
    total: report.totalTokenCount ?? prompt.total + response.total + toolUse.total + thoughts,
    billedToolCalls: byName(
      (report.billedToolCalls ?? []).map(({ tool = '', searchQueryCount = 0 }) => [tool, searchQueryCount]),
    ),
    raw: [],
  };
}

/** Without the reports. */
function add(a: Usage, b: Usage): Usage {
  return {
    prompt: addCounts(a.prompt, b.prompt),
    response: addCounts(a.response, b.response),
    toolUse: addCounts(a.toolUse, b.toolUse),
    cached: addCounts(a.cached, b.cached),
    thoughts: a.thoughts + b.thoughts,
    total: a.total + b.total,
    billedToolCalls: addNamed(a.billedToolCalls, b.billedToolCalls),
    raw: [],
  };
}

function addCounts(a: TokenCount, b: TokenCount): TokenCount {
  return { total: a.total + b.total, byModality: addNamed(a.byModality, b.byModality) };
}

function addNamed(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return byName([...Object.entries(a), ...Object.entries(b)]);
}

/** Amounts under the same name are added. Names are the server's: a map, since one may be `__proto__`. */
function byName(amounts: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount);
  return Object.fromEntries(sums);
}
