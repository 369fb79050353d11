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
  /** What the model thought. No part of {@link total}. */
  readonly thoughts: number;
  /** As the service adds it up: without the thoughts. */
  readonly total: number;
  /** Uses of server-side tools that are billed, by tool: `GOOGLE_SEARCH_RETRIEVAL` has been seen. */
  readonly billedToolCalls: Readonly<Record<string, number>>;
  /** The service's reports as they came, in order, counted or not. */
  readonly raw: readonly UsageMetadata[];
}

/** How the reports within one turn are to be read. */
export interface UsageOptions {
  /**
   * `snapshots`, the default: each count in a report replaces the one before it in the turn, so that nothing is
   * counted twice; a count that is not reported again stays.
   * `increments`: they are added up. Translation models, whose turn has no end, were recorded to report each
   * second by itself.
   */
  readonly usageReports?: 'snapshots' | 'increments';
}

/** The sum of what several turns cost. */
export function sumUsage(usages: Iterable<Usage>): Usage {
  const sum = new Sum();
  const raw: UsageMetadata[] = [];
  for (const usage of usages) {
    sum.add(usage);
    for (const report of usage.raw) raw.push(report);
  }
  return sum.with(raw);
}

/** The reports of one turn. */
export class UsageTally {
  readonly #raw: UsageMetadata[] = [];
  readonly #keepsReports: boolean;
  #isReported = false;
  readonly #sum: Sum | undefined;
  /** What is known of the turn: the newest value of each field. */
  #snapshot: UsageMetadata = {};

  /** `keepsReports`: whether `raw` has them. A turn that never ends has ever more. */
  constructor({ usageReports = 'snapshots' }: UsageOptions, keepsReports = true) {
    this.#keepsReports = keepsReports;
    if (usageReports === 'increments') this.#sum = new Sum();
  }

  /** Undefined as long as nothing was reported. */
  get usage(): Usage | undefined {
    if (!this.#isReported) return undefined;
    const raw = [...this.#raw];
    return this.#sum?.with(raw) ?? { ...read(this.#snapshot), raw };
  }

  count(report: UsageMetadata): void {
    this.#isReported = true;
    if (this.#keepsReports) this.#raw.push(report);
    if (this.#sum === undefined) this.#snapshot = { ...this.#snapshot, ...report };
    else this.#sum.add(read(report));
  }
}

function read(report: UsageMetadata): Usage {
  const count = (total: number | undefined, details: readonly ModalityTokenCount[] = []): TokenCount => {
    const amounts = details.map(({ modality = 'TEXT', tokenCount = 0 }) => [modality, tokenCount] as const);
    const { byName: byModality } = new Amounts(amounts);
    return { total: total ?? details.reduce((sum, { tokenCount = 0 }) => sum + tokenCount, 0), byModality };
  };
  const prompt = count(report.promptTokenCount, report.promptTokensDetails);
  const response = count(report.responseTokenCount, report.responseTokensDetails);
  const toolUse = count(report.toolUsePromptTokenCount, report.toolUsePromptTokensDetails);
  const billed = (report.billedToolCalls ?? []).map(
    ({ tool = '', searchQueryCount = 0 }) => [tool, searchQueryCount] as const,
  );
  return {
    prompt,
    response,
    toolUse,
    cached: count(report.cachedContentTokenCount, report.cacheTokensDetails),
    thoughts: report.thoughtsTokenCount ?? 0,
    total: report.totalTokenCount ?? prompt.total + response.total + toolUse.total,
    billedToolCalls: new Amounts(billed).byName,
    raw: [],
  };
}

type Kind = 'prompt' | 'response' | 'toolUse' | 'cached';
const KINDS: readonly Kind[] = ['prompt', 'response', 'toolUse', 'cached'];

/** Adds up, in time that grows with what is added and not with the sum. */
class Sum {
  readonly #totals = { prompt: 0, response: 0, toolUse: 0, cached: 0, thoughts: 0, total: 0 };
  readonly #byModality = {
    prompt: new Amounts(),
    response: new Amounts(),
    toolUse: new Amounts(),
    cached: new Amounts(),
  };
  readonly #billedToolCalls = new Amounts();

  add(usage: Usage): void {
    const totals = this.#totals;
    for (const kind of KINDS) {
      totals[kind] += usage[kind].total;
      this.#byModality[kind].add(Object.entries(usage[kind].byModality));
    }
    totals.thoughts += usage.thoughts;
    totals.total += usage.total;
    this.#billedToolCalls.add(Object.entries(usage.billedToolCalls));
  }

  with(raw: readonly UsageMetadata[]): Usage {
    const { thoughts, total } = this.#totals;
    const count = (kind: Kind): TokenCount => ({
      total: this.#totals[kind],
      byModality: this.#byModality[kind].byName,
    });
    return {
      prompt: count('prompt'),
      response: count('response'),
      toolUse: count('toolUse'),
      cached: count('cached'),
      thoughts,
      total,
      billedToolCalls: this.#billedToolCalls.byName,
      raw,
    };
  }
}

/** Amounts by name; those under the same name are added. Names are the server's: a map, since one may be `__proto__`. */
class Amounts {
  readonly #sums = new Map<string, number>();

  constructor(amounts: Iterable<readonly [string, number]> = []) {
    this.add(amounts);
  }

  get byName(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#sums);
  }

  add(amounts: Iterable<readonly [string, number]>): void {
    for (const [name, amount] of amounts) this.#sums.set(name, (this.#sums.get(name) ?? 0) + amount);
  }
}
