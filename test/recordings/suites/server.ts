/** Every recorded server frame is valid and says what a plain reading of it says. */
import { expect, it } from 'vitest';
import { toEvents } from '../../../src/protocol/message-events.ts';
import { readFrame } from '../../../src/protocol/frame.ts';
import { checkIncoming } from '../../../src/protocol/incoming.ts';
import type { LiveServerMessage } from '../../../src/protocol/received.ts';
import { asWritten, readEvents, readMessages, readPlainly, underPublicNames } from '../support/reading.ts';
import { conversations, loneFrames, shortName, type Json } from '../support/recordings.ts';

export function serverFrames(): void {
  const traffic = [
    ...conversations().map(({ source, server }) => ({ name: shortName(source), frames: server })),
    ...loneFrames('server').map(({ source, frame }, index) => ({
      name: `frame ${index + 1}, ${Object.keys(frame).join(' and ') || 'empty'}, ${shortName(source)}`,
      frames: [frame],
    })),
  ];

  it.for(traffic)('$name', ({ frames }) => {
    const messages = frames.map(decode);
    expect(messages.map((message) => Object.assign({}, message))).toStrictEqual(frames.map(underPublicNames));
    expect(readMessages(messages)).toStrictEqual(readPlainly(frames));
    expect(readEvents(messages.flatMap(toEvents))).toStrictEqual(readPlainly(frames));
  });

  it('hold something of everything that is compared', () => {
    const all = traffic.flatMap(({ frames }) => frames);
    const { text, audio, heard, said, calls, usage } = readPlainly(all);
    const found = {
      frames: all.length,
      'letters of text': text.length,
      'bytes of audio': audio.length / 2,
      'transcripts of the user': heard.length,
      'transcripts of the model': said.length,
      'function calls': calls.length,
      'usage reports': usage.length,
    };
    console.log('recorded server frames:', found);
    expect(Object.entries(found).filter(([, count]) => count === 0)).toEqual([]);
  });
}

/** The message of a frame, which must have no fault. Fields and values that are not known are no fault. */
function decode(frame: Json): LiveServerMessage {
  const { message, error } = readFrame(asWritten(frame), checkIncoming);
  expect(error?.message).toBeUndefined();
  return message as LiveServerMessage;
}
