/** What is wrong with a conversation, as the emulator saw it. Lists name each case, and are empty if all is well. */
import type { Conversation } from './conversation.ts';
import { callMark } from './ledger.ts';

export const WRONGS = [
  'lost',
  'disorder',
  'avoidable',
  'unreported',
  'unknownAnswers',
  'missingAnswers',
  'instruction',
  'heardTwice',
  'atOnce',
  'unsettled',
  'ends',
] as const;
export type Wrong = (typeof WRONGS)[number];
type AtEnd = 'unsettled' | 'ends';

/** How long is waited, each time, until everything has arrived, and how often the user asks whether anybody is there. */
const PATIENCE_MS = 10 * 60_000;
const MOST_QUESTIONS = 5;

/** Lets a conversation come to its end: all that was said has arrived, if it ever does. */
export async function settle(conversation: Conversation): Promise<void> {
  const { clock, user } = conversation;
  for (let questions = 0; questions < MOST_QUESTIONS; questions++) {
    if (await clock.until(() => hasArrived(conversation), PATIENCE_MS)) return;
    user?.ask();
  }
  await clock.until(() => hasArrived(conversation), PATIENCE_MS);
}

function hasArrived(conversation: Conversation): boolean {
  if (conversation.session?.isClosed !== false) return true;
  if (conversation.user?.pending !== 0) return false;
  const { lost, missingAnswers, instruction } = judge(conversation);
  return lost.length + missingAnswers.length + instruction.length === 0;
}

/** Before the session is closed. */
export function judge(conversation: Conversation): Record<Exclude<Wrong, AtEnd>, string[]> {
  const { ledger, emulator, user } = conversation;
  const { state, said, delivered, avoidable, unreported } = ledger;
  const held = state === undefined ? [] : ledger.marksIn(state);
  const firsts = new Map(held.map((mark, place) => [mark, place] as const).reverse());
  const ordered = user?.hasNameless === true ? said.filter((mark) => mark.startsWith('text')) : said;
  const places = ordered.flatMap((mark) => firsts.get(mark) ?? []);
  const isLost = (mark: string): boolean =>
    mark.startsWith('text') && !firsts.has(mark) && !delivered.has(mark);
  const instruction = state?.systemInstruction?.parts?.[0]?.text;
  const heardSeconds = state?.audioSeconds ?? 0;
  const openCalls = state?.openCalls.map(({ id = '' }) => id) ?? [];
  // Before the kind of handles is known, speech is sent again that the session holds.
  const mostSeconds = (user?.spokenSeconds ?? 0) * (conversation.scenario.isKnown ? 1 : 2);
  const most = emulator.peakConnections();
  return {
    lost: said.filter(isLost),
    disorder: places.filter((place, index) => place < (places[index - 1] ?? 0)).map(String),
    avoidable,
    unreported,
    unknownAnswers: unknownAnswers(conversation),
    missingAnswers: openCalls.filter((id) => user?.called.has(id) === true && !delivered.has(callMark(id))),
    instruction: instruction === user?.instruction ? [] : [String(instruction)],
    heardTwice: heardSeconds > mostSeconds + 0.01 ? [`${heardSeconds} s`] : [],
    atOnce: most > 1 ? [String(most)] : [],
  };
}

/** When all is over. */
export function judgeEnd({ waiting, user, closes, lastEvent }: Conversation): Record<AtEnd, string[]> {
  const drains = Array.from({ length: user?.waiting ?? 0 }, () => 'drained');
  const isGood = closes === 1 && lastEvent === 'close';
  return {
    unsettled: [...waiting, ...drains],
    ends: isGood ? [] : [`${closes} closes, the last event was ${lastEvent}`],
  };
}

/** Ids of calls that were answered and that the session on that connection had never heard of. */
function unknownAnswers({ emulator }: Conversation): string[] {
  return emulator.connections.flatMap((connection, index) =>
    (connection.state?.messages ?? []).flatMap((message) => {
      if (message.kind !== 'functionResponse' || message.connection !== index) return [];
      // Without an id it is not known which call was meant.
      return message.outcome === 'unknown' && message.id !== undefined ? [message.id] : [];
    }),
  );
}
