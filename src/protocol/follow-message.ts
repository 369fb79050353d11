/** Follows the turn by whole messages: the same as by their events, one after the other, without making them. */
import type { LiveServerMessage, Part } from '../../generated/types.ts';
import type { TurnFollower } from './turn-follower.ts';
import { CHANGES } from './turn-changes.ts';

const NO_PARTS: readonly Part[] = [];

/** Returns bits of {@link CHANGES}. `now` serves the count of answers that are owed: a caller that does not read it may pass 0. */
export function followMessage(turn: TurnFollower, message: LiveServerMessage, now: number): number {
  const { serverContent: content, toolCall, voiceActivity, voiceActivityDetectionSignal: signal } = message;
  let changes = 0;
  if (content !== undefined) {
    const parts = content.modelTurn?.parts ?? NO_PARTS;
    if (parts.length > 0 && !(content.interrupted === true && isAudio(parts))) {
      changes = turn.isSpeaking ? CHANGES.parts : turn.speak(CHANGES.parts);
    }
    if (content.inputTranscription?.text) turn.hear(now, true);
    if (content.interimInputTranscription?.text) turn.hear(now, false);
    if (content.outputTranscription?.text) changes |= turn.transcribe();
  }
  if ((toolCall?.functionCalls?.length ?? 0) > 0) changes |= turn.speak(CHANGES.calls);
  if (voiceActivity !== undefined) changes |= turn.activity(voiceActivity.voiceActivityType, now);
  if (signal !== undefined) changes |= turn.activity(signal.vadSignalType, now);
  if (content?.waitingForInput === true) turn.expectInput();
  const status = content?.interactionStatus ?? message.interactionStatus;
  if (status !== undefined) changes |= turn.status(status, now);
  if (content === undefined) return changes;
  if (content.generationComplete === true) changes |= turn.generated(now);
  if (content.interrupted === true) changes |= turn.interrupted();
  if (content.turnComplete === true) changes |= turn.complete(status, now);
  return changes;
}

/** Whether a message that says `interrupted` has nothing but audio, which is never played and begins nothing. */
function isAudio(parts: readonly Part[]): boolean {
  return parts.every(({ inlineData }) => inlineData?.mimeType?.startsWith('audio/') === true);
}
