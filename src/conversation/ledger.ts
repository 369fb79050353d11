/** What a session costs. */
import type { LiveEvent } from '../live/events.ts';
import type { Collector } from './boundaries.ts';
import { Follower, type TurnSource } from './follow.ts';
import { sumUsage, UsageTally, type Usage, type UsageOptions } from './usage.ts';

/** Counts as reports come. */
export interface UsageLedger {
  /** What each turn cost that the service has reported on, in order; the last may still change. */
  readonly turns: readonly Usage[];
  /** The sum of {@link turns}. */
  readonly total: Usage;
  /** Reads no more. */
  stop(): void;
}

/**
 * Counts what a session costs, from now until it ends, over all its connections. Nothing is counted twice: of
 * the reports within a turn the newest value of each count is taken. Keeps each report, some hundred bytes, and
 * nothing else.
 */
export function trackUsage(session: TurnSource, options: UsageOptions = {}): UsageLedger {
  const tallies: TallyOfTurn[] = [];
  const follower = new Follower<TallyOfTurn>(
    session,
    {
      begin: () => {
        const tally = new TallyOfTurn(options);
        tallies.push(tally);
        return tally;
      },
      end: () => undefined,
    },
    { fromNow: true },
  );
  const turns = (): Usage[] => tallies.flatMap(({ usage }) => usage ?? []);
  return {
    get turns() {
      return turns();
    },
    get total() {
      return sumUsage(turns());
    },
    stop: () => follower.stop('now'),
  };
}

class TallyOfTurn extends UsageTally implements Collector {
  take(event: LiveEvent): void {
    if (event.type === 'usage') this.count(event.usageMetadata);
  }

  end(): void {
    // What came so far stays.
  }

  settle(): void {
    // A late report still counts.
  }
}
