/** Voice in a page: microphone, speaker, and a session that has both. `docs/voice.md` shows how. */
export type { VoiceDevice, VoiceDevices, VoiceSide } from './devices.ts';
export { VoiceError, type VoiceErrorKind } from './error.ts';
export { openMicrophone, type Microphone, type MicrophoneOptions } from './microphone.ts';
export type { MediaStreamLike, MediaTrackLike } from './platform.ts';
export type { Played, VoiceDeviceControl, VoiceInput, VoiceOutput, VoicePiece } from './shapes.ts';
export { openSpeaker, type Speaker, type SpeakerOptions } from './speaker.ts';
export type { VoiceState } from './states.ts';
export {
  startVoice,
  type Voice,
  type VoiceEvent,
  type VoiceOptions,
  type VoiceSession,
  type VoiceSink,
  type VoiceSource,
} from './voice.ts';
