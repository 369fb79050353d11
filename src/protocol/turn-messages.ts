/** What a message means for the turn: the same as its events, one after the other, without making them. */
import type { LiveServerMessage, Part } from '../../generated/types.ts';
import type { TurnFollower } from './turn-follower.ts';
import { NEWS } from './turn-news.ts';

const NO_PARTS: readonly Part[] = [];

/** Returns {@link NEWS}. `now` is for answers that are owed: 0 will do for who does not ask for them. */
export function followMessage(turn: TurnFollower, message: LiveServerMessage, now: number): number {
  const { serverContent: content, toolCall, voiceActivity, voiceActivityDetectionSignal: signal } = message;
  let news = 0;
  if (content !== undefined) {
    const parts = content.modelTurn?.parts ?? NO_PARTS;
    if (parts.length > 0 && !(content.interrupted === true && isAudio(parts))) {
      news = turn.isSpeaking ? NEWS.parts : turn.speak(NEWS.parts);
    }
    if (content.inputTranscription?.text) turn.hear(now, true);
    if (content.interimInputTranscription?.text) turn.hear(now, false);
    if (content.outputTranscription?.text) news |= turn.transcribe();
  }
  if ((toolCall?.functionCalls?.length ?? 0) > 0) news |= turn.speak(NEWS.calls);
  if (voiceActivity !== undefined) news |= turn.activity(voiceActivity.voiceActivityType, now);
  if (signal !== undefined) news |= turn.activity(signal.vadSignalType, now);
  if (content?.waitingForInput === true) turn.expectInput();
  const status = content?.interactionStatus ?? message.interactionStatus;
  if (status !== undefined) news |= turn.status(status, now);
  if (content === undefined) return news;
  if (content.generationComplete === true) news |= turn.generated(now);
  if (content.interrupted === true) news |= turn.interrupted();
  if (content.turnComplete === true) news |= turn.complete(status, now);
  return news;
}

/** Whether a message that says `interrupted` has nothing but audio, which is never played and begins nothing. */
function isAudio(parts: readonly Part[]): boolean {
  return parts.every(({ inlineData }) => inlineData?.mimeType?.startsWith('audio/') === true);
}
