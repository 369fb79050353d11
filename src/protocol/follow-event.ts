/** Follows the turn by the events of a session. */
import type { LiveMessageEvent } from './message-events.ts';
import type { SentAgain } from './questions.ts';
import type { TurnFollower } from './turn-follower.ts';
import { CHANGES } from './turn-changes.ts';

type FollowedEvent =
  | LiveMessageEvent
  | { readonly type: 'questionSent' | 'turnExpected' | 'turnAborted' | 'reconnecting' | 'dormant' }
  | { readonly type: 'functionResponsesSent'; readonly newTurns: number }
  | { readonly type: 'resumed' | 'restarted'; readonly replayed: readonly SentAgain[] };

/** Takes any event of a session; most change nothing about the turn. Returns bits of {@link CHANGES}. */
export function followEvent(
  turn: TurnFollower,
  told: FollowedEvent | { readonly type: string },
  now: number,
): number {
  const event = told as FollowedEvent;
  switch (event.type) {
    case 'audio':
      return event.flushed === true ? 0 : turn.speak(CHANGES.parts);
    case 'inlineData':
    case 'text':
    case 'thought':
    case 'executableCode':
    case 'codeExecutionResult':
    case 'part':
      return turn.speak(CHANGES.parts);
    case 'functionCall':
      return turn.speak(CHANGES.calls);
    case 'outputTranscription':
      return event.transcription.text ? turn.transcribe() : 0;
    case 'inputTranscription':
    case 'interimInputTranscription':
      if (event.transcription.text) turn.hear(now, event.type === 'inputTranscription');
      return 0;
    case 'voiceActivity':
      return turn.activity(event.voiceActivity.voiceActivityType, now);
    case 'vadSignal':
      return turn.activity(event.signal.vadSignalType, now);
    case 'waitingForInput':
      turn.expectInput();
      return 0;
    case 'interactionStatus':
      return turn.status(event.interactionStatus, now);
    case 'generationComplete':
      return turn.generated(now);
    case 'interrupted':
      // The service does not know of one of ours, and ends the turn as it would have.
      return event.local === true ? CHANGES.interrupted : turn.interrupted();
    case 'turnComplete':
      return turn.complete(event.interactionStatus, now);
    case 'questionSent':
      turn.asked(now);
      return 0;
    case 'functionResponsesSent':
      for (let asked = 0; asked < event.newTurns; asked++) turn.asked(now);
      return 0;
    case 'turnExpected':
      turn.questions.expected(now);
      return 0;
    case 'reconnecting':
      turn.questions.lost();
      return 0;
    case 'turnAborted':
      turn.questions.lost();
      turn.isGenerated = false;
      return turn.leave();
    case 'dormant':
      return turn.leave();
    case 'resumed':
    case 'restarted': {
      const changes = turn.leave();
      turn.questions.askedAgain(event.replayed);
      return changes;
    }
    default:
      return 0;
  }
}
