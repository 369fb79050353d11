/**
 * Where the emulator's conversations have another shape than the recorded ones, and why. A difference that changes
 * nothing, or that names nothing that is recorded, fails the test.
 */
import type { Json } from './support/recordings.ts';

export interface Difference {
  /** Parts of the sources of the conversations that it is about. */
  readonly sources: readonly string[];
  readonly why: string;
  /** Leaves out of the frames of either side what differs. */
  without(frames: readonly Json[]): Json[];
}

const SPOKEN_TO_3_1 = [
  'LiveTest.testAudioInputAndOutputTranscriptions',
  'LiveTest.testAudioInputSimple',
  'LiveTest.testMultiTurnConversation',
];

export const differences: readonly Difference[] = [
  {
    sources: SPOKEN_TO_3_1,
    why: 'Voice activity: the client that recorded these knows no voiceActivity and kept the empty serverContent beside it.',
    without: (frames) => frames.filter((frame) => !isEmptyContent(frame)),
  },
  {
    sources: SPOKEN_TO_3_1,
    why: 'Handles while the model listens and speaks: they came at moments that nothing explains. Those after a turn are compared.',
    without: (frames) => {
      const at = frames.map(isTurnComplete).lastIndexOf(true);
      return frames.filter((frame, index) => index > at || !('sessionResumptionUpdate' in frame));
    },
  },
  {
    sources: ['LiveTest.testGoogleSearchToolAndSystemInstruction'],
    why: 'Google Search: the emulator does not search, so there is neither grounding nor a bill for it.',
    without: (frames) =>
      frames.filter((frame) => !('groundingMetadata' in contentOf(frame))).map(withoutSearchBill),
  },
  {
    sources: ['live_ML_Dev_should_send_text_in_async_session'],
    why: 'Audio: the recording has the tokens of an answer and lost its frames.',
    without: (frames) => frames.filter((frame) => !('modelTurn' in contentOf(frame))),
  },
  {
    sources: ['google-live-speech-translation'],
    why: 'Translation: the service translates while the user speaks, the emulator when a sentence has ended. The kinds of frames are compared, and which comes first.',
    without: (frames) => {
      const kinds = frames.map((frame) => [...Object.keys(frame), ...Object.keys(contentOf(frame))].join());
      return frames.filter((_, index) => kinds.indexOf(kinds[index]!) === index);
    },
  },
];

function contentOf({ serverContent = {} }: Json): Json {
  return serverContent as Json;
}

function isEmptyContent(frame: Json): boolean {
  return 'serverContent' in frame && Object.keys(contentOf(frame)).length === 0;
}

function isTurnComplete(frame: Json): boolean {
  return contentOf(frame)['turnComplete'] === true;
}

function withoutSearchBill({ usageMetadata, ...frame }: Json): Json {
  if (usageMetadata === undefined) return frame;
  const { billedToolCalls: _, ...usage } = usageMetadata as Json;
  return { ...frame, usageMetadata: usage };
}
