import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/protocol/codec.ts';
import {
  clientContentMessage,
  contextUpdateMessage,
  realtimeInputMessages,
  textMessage,
  toolResponseMessage,
} from '../../src/protocol/outgoing.ts';
import { audioFrame, videoFrame } from '../../src/protocol/media.ts';
import { lastMessage, MOST_SHAPES, SentFrames } from '../../src/protocol/sent-frames.ts';

const BLOB = { mimeType: 'audio/pcm', data: 'AAAA' };
const realtime = (params: object) => realtimeInputMessages(params).map(encode);

function trailOf(...frames: readonly string[]): string[] {
  const trail = new SentFrames();
  for (const frame of frames) trail.add(frame);
  return trail.shapes;
}

describe('every frame the library makes has a shape', () => {
  test.each([
    [audioFrame(new Uint8Array(4)), 'realtimeInput.audio'],
    [videoFrame(new Uint8Array(4)), 'realtimeInput.video'],
    [realtime({ audio: BLOB })[0], 'realtimeInput.audio'],
    [realtime({ text: 'Hi' })[0], 'realtimeInput.text'],
    [realtime({ activityStart: true })[0], 'realtimeInput.activityStart'],
    [realtime({ activityEnd: true })[0], 'realtimeInput.activityEnd'],
    [realtime({ audioStreamEnd: true })[0], 'realtimeInput.audioStreamEnd'],
    [realtime({ mediaChunks: [BLOB] })[0], 'realtimeInput.mediaChunks'],
    [encode(clientContentMessage({ turns: 'Hi' })), 'clientContent.turns'],
    [encode(clientContentMessage({})), 'clientContent.turnComplete'],
    [encode(textMessage('Hi', 'm')), 'clientContent.turns'],
    [encode(textMessage('Hi', 'gemini-3.1-flash-live-preview')), 'realtimeInput.text'],
    [
      encode(toolResponseMessage({ functionResponses: { id: '1', name: 'f', response: {} } }, 'gemini')),
      'toolResponse.functionResponses',
    ],
    [encode(contextUpdateMessage({ systemInstruction: 'Hi' })), 'contextUpdate.systemInstruction'],
    [encode(contextUpdateMessage({ tools: null })), 'contextUpdate.tools'],
    [encode({ setup: { model: 'models/m' } }), 'setup'],
    [encode({ realtimeInput: {} }), 'other'],
    ['', 'other'],
  ])('%s: %s', (frame = '', shape) => {
    expect(trailOf(frame)).toEqual([shape]);
    expect(trailOf(frame, frame, frame)).toEqual([`${shape} x 3`]);
  });
});

test('the last ones are kept, newest last, and what repeats is folded', () => {
  const audio = audioFrame('AAAA');
  const frames = [
    '{"setup":{}}',
    '{}',
    audio,
    '{"clientContent":{"turns":[]}}',
    audio,
    audio,
    '{}',
    '{}',
    '{}',
  ];
  expect(trailOf(...frames)).toEqual([
    'other',
    'realtimeInput.audio',
    'clientContent.turns',
    'realtimeInput.audio x 2',
    'other x 3',
  ]);
});

test('whatever goes out, a trail has at most five shapes, and nothing of a frame', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(audioFrame('U0VDUkVU'), '{"setup":{"x":1}}'))),
      (frames) => {
        const shapes = trailOf(...frames);
        expect(shapes.length).toBeLessThanOrEqual(MOST_SHAPES);
        for (const shape of shapes)
          expect(shape).toMatch(/^(?:realtimeInput\.audio|setup|other)(?: x \d+)?$/);
      },
    ),
  );
});

test('the last message is the newest that is no stream of media', () => {
  expect(lastMessage([])).toBe('');
  expect(lastMessage(['realtimeInput.audio x 7', 'realtimeInput.video'])).toBe('');
  expect(lastMessage(['setup', 'clientContent.turns x 2', 'realtimeInput.audio'])).toBe(
    'clientContent.turns',
  );
  expect(lastMessage(['setup', 'realtimeInput.audioStreamEnd'])).toBe('realtimeInput.audioStreamEnd');
});
