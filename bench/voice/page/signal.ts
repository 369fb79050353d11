/** What is played and heard. */
import type { MicrophoneOptions } from 'gemini-live/voice';

/** The microphone as it is: what a browser makes of speech would spoil a tone. */
export const RAW: MicrophoneOptions = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

/** Of the model's voice, in Hz. */
export const VOICE_RATE = 24_000;

export function tone(hz: number, seconds: number): Int16Array {
  return Int16Array.from(
    { length: VOICE_RATE * seconds },
    (_, i) => 16_000 * Math.sin((2 * Math.PI * hz * i) / VOICE_RATE),
  );
}
