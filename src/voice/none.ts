/** Stands in for the voice in React Native, which has no Web Audio. */
import { VoiceError } from './error.ts';

export function startVoice(): Promise<never> {
  return Promise.reject(
    new VoiceError(
      'unsupported',
      'React Native has no Web Audio.',
      'Pass a function as voice that opens a microphone and a player of your own.',
    ),
  );
}
