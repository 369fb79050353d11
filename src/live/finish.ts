/** The end of a conversation: the user's speech is marked as ended, and every answer that is owed is waited for. */
import { atMost, now } from '../runtime.ts';
import type { Reconnector } from './reconnector.ts';

/** The part of a session that is used: importing its class would be a cycle. */
interface FinishedSession {
  readonly isClosed: boolean;
  readonly hasManualActivity: boolean;
  sendActivityEnd(): void;
  sendAudioStreamEnd(): void;
}

type Progress = Pick<Reconnector, 'endMark' | 'isComplete' | 'completed'>;

/** Resolves with whether nothing is owed any more, after `timeoutMs` at the latest. False if the session closes first. */
export async function completes(
  session: FinishedSession,
  progress: Progress,
  timeoutMs: number,
): Promise<boolean> {
  const { endMark } = progress;
  if (endMark === 'activityEnd') session.sendActivityEnd();
  else if (endMark !== undefined && !session.hasManualActivity) session.sendAudioStreamEnd();
  const endsAt = now() + timeoutMs;
  let isComplete = false;
  // Another turn may begin right after the end of one, so that completeness is checked again after the wait.
  for (let left = timeoutMs; left > 0 && !isComplete && !session.isClosed; left = endsAt - now()) {
    await atMost(left, progress.completed());
    isComplete = !session.isClosed && progress.isComplete;
  }
  return isComplete;
}
