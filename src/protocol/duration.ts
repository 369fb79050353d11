/** Small facts in messages of the wire: durations, and whether the user speaks. */
import type { LiveServerGoAway, VoiceActivity, VoiceActivityDetectionSignal } from '../../generated/types.ts';
import { VadSignalType, VoiceActivityType } from '../../generated/enums.ts';

/** Seconds in a duration such as `"3.5s"`, fractions kept; undefined if it is none. */
export function parseDuration(duration: string | undefined): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)s$/.exec(duration ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** Seconds until the server closes, fractions kept; undefined if it did not say. */
export function timeRemaining(goAway: LiveServerGoAway): number | undefined {
  return parseDuration(goAway.timeLeft);
}

/**
 * What a signal of voice activity says of the user: true where speech began, false where it ended, undefined where it
 * does not say or there is none.
 */
export function isSpeechActive(
  signal: VoiceActivity | VoiceActivityDetectionSignal | undefined,
): boolean | undefined {
  const { voiceActivityType, vadSignalType: said = voiceActivityType } = (signal ?? {}) as VoiceActivity &
    VoiceActivityDetectionSignal;
  if (said === VoiceActivityType.ACTIVITY_START || said === VadSignalType.VAD_SIGNAL_TYPE_SOS) return true;
  if (said === VoiceActivityType.ACTIVITY_END || said === VadSignalType.VAD_SIGNAL_TYPE_EOS) return false;
  return undefined;
}
