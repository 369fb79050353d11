/** How a conversation from before the session is handed over: what announces it, and what carries it. */
import type { Content, LiveClientMessage, LiveClientSetup } from '../../generated/types.ts';
import { rulesFor } from './models.ts';

/** Announces that the first client content is history, which asks for no answer. */
export const SEEDING = { initialHistoryInClientContent: true };

/** Whether history is announced in the setup: by the caller, or since the model is documented to need it. */
export function needsSeeding({ model, historyConfig }: LiveClientSetup): boolean {
  return historyConfig?.initialHistoryInClientContent ?? rulesFor(model).announcedHistory === true;
}

/** A setup, and the message that follows it if there is history. */
export interface SetupWithHistory {
  readonly announced: LiveClientSetup;
  readonly history?: LiveClientMessage;
}

/**
 * The setup that goes with a history, and the message with it. The model answers nothing to it: where history is
 * announced it has to be complete, and where it is not it must not be (docs/evidence.md#history). A
 * session that goes on from a handle has its history: it gets none, and waits for none.
 */
export function withHistory(setup: LiveClientSetup, turns: readonly Content[] | undefined): SetupWithHistory {
  if (turns === undefined || turns?.length === 0) return { announced: setup };
  const { historyConfig, ...others } = setup;
  if (setup.sessionResumption?.handle) return { announced: others };
  const isSeeded = needsSeeding(setup);
  const history = { clientContent: { turns: turns as Content[], turnComplete: isSeeded } };
  return {
    announced: isSeeded ? { ...others, historyConfig: { ...SEEDING, ...historyConfig } } : setup,
    history,
  };
}
