/** The wire's durations and what is said with them. */
import type { LiveServerGoAway, VoiceActivity } from '../../generated/types.ts';
import { VoiceActivityType } from '../../generated/enums.ts';

/** Seconds in a duration such as `"3.5s"`, fractions kept; undefined if it is none. */
export function parseDuration(duration: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)s$/.exec(duration ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** Seconds until the server closes, fractions kept; undefined if it did not say. */
export function timeRemaining(goAway: LiveServerGoAway): number | undefined {
  return parseDuration(goAway.timeLeft);
}

/** Whether the user has just begun to speak: true at `ACTIVITY_START`, false otherwise. */
export function isSpeechActive(voiceActivity: VoiceActivity): boolean {
  return voiceActivity.voiceActivityType === VoiceActivityType.ACTIVITY_START;
}
