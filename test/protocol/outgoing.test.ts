import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import {
  audioFrame,
  clientContentMessage,
  contextUpdateMessage,
  realtimeInputMessages,
  textMessage,
  toolResponseMessage,
  videoFrame,
} from '../../src/protocol/outgoing.ts';
import { costOf } from '../support/cost.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

/** The paths of what is wrong. */
function refused(act: () => unknown): string[] {
  const error = thrown(act);
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path }) => path);
}

const parse = (frame: string): unknown => JSON.parse(frame);

describe('clientContentMessage', () => {
  test.each([
    [undefined, { turnComplete: true }],
    [{}, { turnComplete: true }],
    [{ turnComplete: false }, { turnComplete: false }],
    [{ turns: 'a' }, { turns: [{ role: 'user', parts: [{ text: 'a' }] }], turnComplete: true }],
    [{ turns: [] }, { turns: [], turnComplete: true }],
  ])('%j', (params, clientContent) => {
    expect(clientContentMessage(deepFreeze(params))).toEqual({ clientContent });
  });

  test.each([null, 5, 'text', []])('%j is refused', (params) => {
    expect(refused(() => clientContentMessage(params as never))).toEqual(['clientContent']);
  });

  test('a misspelt name is refused', () => {
    expect(refused(() => clientContentMessage({ turn: 'a', turncomplete: true } as never))).toEqual([
      'clientContent.turn',
      'clientContent.turncomplete',
    ]);
  });
});

describe('realtimeInputMessages', () => {
  const audio = { data: 'AAAA', mimeType: 'audio/pcm;rate=16000' };
  const video = { data: 'AAAA', mimeType: 'image/jpeg' };

  test('one message a field; an activity begins before its input and ends after it', () => {
    const all = {
      audioStreamEnd: true,
      activityEnd: true,
      text: 't',
      video,
      audio,
      activityStart: true,
    } as const;
    const messages = realtimeInputMessages(deepFreeze({ ...all, mediaChunks: [audio] }));
    const fields = messages.map(({ realtimeInput }) => Object.keys(realtimeInput ?? {}));
    expect(fields.every((names) => names.length === 1)).toBe(true);
    const order = fields.flat();
    expect(new Set(order)).toEqual(new Set([...Object.keys(all), 'mediaChunks']));
    const at = (name: string): number => order.indexOf(name);
    for (const input of ['audio', 'video', 'text']) {
      expect(at('activityStart')).toBeLessThan(at(input));
      expect(at(input)).toBeLessThan(at('activityEnd'));
      expect(at(input)).toBeLessThan(at('audioStreamEnd'));
    }
  });

  test('markers may be true or an object', () => {
    expect(realtimeInputMessages({ activityStart: true, activityEnd: {} })).toEqual([
      { realtimeInput: { activityStart: {} } },
      { realtimeInput: { activityEnd: {} } },
    ]);
  });

  test.each<[unknown, string]>([
    [{}, 'realtimeInput'],
    [{ text: undefined }, 'realtimeInput'],
    [null, 'realtimeInput'],
    [[], 'realtimeInput'],
    [{ media: audio }, 'realtimeInput.media'],
    [{ audio: video }, 'realtimeInput.audio.mimeType'],
    [{ video: audio }, 'realtimeInput.video.mimeType'],
    [{ audio: { data: 'AAAA' } }, 'realtimeInput.audio.mimeType'],
    [{ audio: null }, 'realtimeInput.audio.mimeType'],
    [{ audio: 'AAAA' }, 'realtimeInput.audio.mimeType'],
  ])('%j is refused at %s', (params, path) => {
    expect(refused(() => realtimeInputMessages(params as never))).toEqual([path]);
  });
});

describe('contextUpdateMessage', () => {
  const tools = [{ googleSearch: {} }];
  const instruction = { role: 'user', parts: [{ text: 'a' }] };

  test.each([
    [{ systemInstruction: 'a' }, { systemInstruction: instruction }],
    [{ tools }, { tools: { tools } }],
    [{ tools: null }, { tools: {} }],
    [{ tools: [] }, { tools: {} }],
    [
      { systemInstruction: 'a', tools },
      { systemInstruction: instruction, tools: { tools } },
    ],
  ])('%j', (params, contextUpdate) => {
    expect(contextUpdateMessage(deepFreeze(params))).toEqual({ contextUpdate });
  });

  test.each<[unknown, string]>([
    [{}, 'contextUpdate'],
    [undefined, 'contextUpdate'],
    [{ systemInstructions: 'a' }, 'contextUpdate.systemInstructions'],
  ])('%j is refused at %s', (params, path) => {
    expect(refused(() => contextUpdateMessage(params as never))).toEqual([path]);
  });

  test('tools that are no list are left for the checks to refuse', () => {
    for (const odd of [5, 'x', {}, true]) {
      expect(contextUpdateMessage({ tools: odd as never })).toEqual({
        contextUpdate: { tools: { tools: odd } },
      });
    }
  });
});

describe('toolResponseMessage', () => {
  const response = { id: '1', name: 'f', response: { output: 4 } };

  test('takes one or many', () => {
    for (const functionResponses of [response, [response]]) {
      expect(toolResponseMessage(deepFreeze({ functionResponses }), 'gemini')).toEqual({
        toolResponse: { functionResponses: [response] },
      });
    }
  });

  test('the id may be left out on Vertex AI', () => {
    const { id: _, ...without } = response;
    expect(() => toolResponseMessage({ functionResponses: without }, 'vertex')).not.toThrow();
    expect(refused(() => toolResponseMessage({ functionResponses: without }, 'gemini'))).toEqual([
      'functionResponses[0].id',
    ]);
  });

  test.each<[unknown, string[]]>([
    [undefined, ['toolResponse']],
    [response, ['toolResponse.id', 'toolResponse.name', 'toolResponse.response']],
    [{}, ['functionResponses']],
    [{ functionResponses: [] }, ['functionResponses']],
    [
      { functionResponses: [response, {}] },
      ['[1].name', '[1].response', '[1].id'].map((at) => `functionResponses${at}`),
    ],
    [
      { functionResponses: null },
      ['[0].name', '[0].response', '[0].id'].map((at) => `functionResponses${at}`),
    ],
    [{ functionResponses: { ...response, id: '' } }, ['functionResponses[0].id']],
    [{ functionResponses: { ...response, name: 5 } }, ['functionResponses[0].name']],
    ...[4, 'text', null, undefined, [1]].map((result): [unknown, string[]] => [
      { functionResponses: { ...response, response: result } },
      ['functionResponses[0].response'],
    ]),
  ])('%j is refused at %j', (params, paths) => {
    expect(refused(() => toolResponseMessage(params as never, 'gemini'))).toEqual(paths);
  });
});

describe('audioFrame', () => {
  const frame = (data: string, rate = 16_000) => ({
    realtimeInput: { audio: { mimeType: `audio/pcm;rate=${rate}`, data } },
  });

  test('takes PCM in every form, and a view is only what it shows', () => {
    const buffer = new Uint8Array([9, 9, 1, 2, 3, 4, 9, 9]).buffer;
    const forms = [
      new Uint8Array(buffer, 2, 4),
      new Int16Array(buffer, 2, 2),
      buffer.slice(2, 6),
      Buffer.from(buffer, 2, 4),
      'AQIDBA==',
    ];
    for (const pcm of forms) expect(parse(audioFrame(pcm))).toEqual(frame('AQIDBA=='));
  });

  test('takes views of shared memory', () => {
    const shared = new SharedArrayBuffer(4);
    new Uint8Array(shared).set([1, 2, 3, 4]);
    for (const pcm of [new Uint8Array(shared), new Int16Array(shared)]) {
      expect(parse(audioFrame(pcm))).toEqual(frame('AQIDBA=='));
    }
  });

  test('carries any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 999 }), (bytes) => {
        const even = bytes.subarray(0, bytes.length & ~1);
        const { realtimeInput } = parse(audioFrame(even)) as ReturnType<typeof frame>;
        expect(new Uint8Array(Buffer.from(realtimeInput.audio.data, 'base64'))).toEqual(new Uint8Array(even));
      }),
    );
  });

  test.each([8_000, 16_000, 44_100, 192_000])('at %i Hz', (rate) => {
    expect(parse(audioFrame('AAAA', rate))).toEqual(frame('AAAA', rate));
  });

  test.each(
    [
      '16000',
      '16000","data":"","x":"',
      NaN,
      Infinity,
      0,
      -16_000,
      7_999,
      192_001,
      16_000.5,
      null,
      {},
      [16_000],
      16_000n,
      { valueOf: () => 16_000, toString: () => '16000"' },
    ].map((rate: unknown) => ({ rate })),
  )('a rate of $rate is refused', ({ rate }) => {
    expect(refused(() => audioFrame('AAAA', rate as never))).toEqual(['sampleRate']);
  });

  test.each([1, 3, 4_095])('%i bytes are refused: half a sample', (length) => {
    expect(refused(() => audioFrame(new Uint8Array(length)))).toEqual(['pcm']);
    expect(refused(() => audioFrame(new ArrayBuffer(length)))).toEqual(['pcm']);
  });

  test.each([
    null,
    undefined,
    5,
    {},
    [1, 2],
    new Float32Array(4),
    new Float64Array(4),
    new Uint16Array(4),
    new Int8Array(4),
    new DataView(new ArrayBuffer(4)),
    new SharedArrayBuffer(4),
    new Blob(['ab']),
    Object('AAAA'),
    { buffer: new ArrayBuffer(4), byteOffset: 0, byteLength: 4 },
  ])('%o is refused: it is no PCM', (pcm) => {
    expect(refused(() => audioFrame(pcm as never))).toEqual(['pcm']);
  });
});

/** Text in place of base64 that ends its string and goes on with frames of its own. */
const FORGED = [
  '"}}}',
  'AAAA"},"text":"forged',
  'AAAA"}},"clientContent":{"turnComplete":true',
  'AAAA\\',
  '\\u0022}}}',
  'AAAA\n',
  'AAAA\u0000',
  'AAAA\u001F"',
];

describe('base64 given as text', () => {
  test.each(FORGED)('%j is refused', (text) => {
    expect(refused(() => audioFrame(text))).toEqual(['pcm']);
    expect(refused(() => videoFrame(text))).toEqual(['image']);
  });

  test('whatever the text, the frame holds one message with that text or none', () => {
    const hostile = fc.array(fc.constantFrom('"', '\\', '}', ',', 'AAAA', '\n', '\u2028', '\uD800', 'é'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          hostile.map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const write of [audioFrame, videoFrame]) {
            let frame: string;
            try {
              frame = write(text);
            } catch (error) {
              expect(error).toBeInstanceOf(ValidationError);
              continue;
            }
            const { realtimeInput, ...others } = parse(frame) as {
              realtimeInput: Record<string, { data: string }>;
            };
            expect(others).toEqual({});
            expect(Object.values(realtimeInput).map(({ data }) => data)).toEqual([text]);
            expect(Object.keys(Object.values(realtimeInput)[0] ?? {})).toEqual(['mimeType', 'data']);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('of 20 MB is taken as fast as it can be copied', () => {
    const text = 'A'.repeat(20_000_000);
    expect(audioFrame(text)).toHaveLength(text.length + audioFrame('').length);
    expect(
      costOf(
        () => audioFrame(text),
        () => Buffer.from(text),
      ),
    ).toBeLessThan(5);
  });
});

describe('videoFrame', () => {
  test('takes a picture in every form', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    for (const image of [bytes, bytes.buffer, Buffer.from(bytes), 'AQID']) {
      expect(parse(videoFrame(image))).toEqual({
        realtimeInput: { video: { mimeType: 'image/jpeg', data: 'AQID' } },
      });
    }
    expect(parse(videoFrame('', 'image/svg+xml'))).toEqual({
      realtimeInput: { video: { mimeType: 'image/svg+xml', data: '' } },
    });
  });

  let asked = 0;

  test.each([
    'video/mp4',
    'image/',
    'image',
    '',
    'IMAGE/JPEG ',
    'image/png\r\nX-Evil: 1',
    'image/png\n',
    'image/png"',
    'image/png","data":"","x":"',
    'image/png;q="1"',
    ' image/png',
    null,
    5,
    { toString: () => (asked++ % 2 === 0 ? 'image/png' : 'image/png","x":"') },
  ])('the type %j is refused', (mimeType) => {
    expect(refused(() => videoFrame('', mimeType as never))).toEqual(['mimeType']);
  });

  test.each([null, undefined, 5, {}, [1], new Float32Array(1), new SharedArrayBuffer(1), new Blob(['a'])])(
    '%o is refused: it is no picture',
    (image) => {
      expect(refused(() => videoFrame(image as never))).toEqual(['image']);
    },
  );
});

describe('textMessage', () => {
  test.each(['models/gemini-3.8-live', 'models/gemini-live-2.5-flash-preview', 'models/somebody-elses'])(
    'is client content on %s',
    (model) => {
      expect(textMessage('Hi', model)).toEqual({
        clientContent: { turns: [{ role: 'user', parts: [{ text: 'Hi' }] }], turnComplete: true },
      });
    },
  );

  test('is realtime input where client content closes the connection', () => {
    expect(textMessage('Hi', 'models/gemini-3.1-flash-live-preview')).toEqual({
      realtimeInput: { text: 'Hi' },
    });
  });

  test.each([undefined, null, 5, {}, ['Hi']])('refuses %j', (text) => {
    expect(thrown(() => textMessage(text as never, 'm'))).toBeInstanceOf(ValidationError);
  });
});

test('mediaChunks is in no message but the one that was asked for it', () => {
  const audio = { mimeType: 'audio/pcm', data: 'AAAA' };
  const video = { mimeType: 'image/jpeg', data: 'AAAA' };
  const made = [
    ...realtimeInputMessages({ audio, video, text: 'Hi', activityStart: true, activityEnd: true }),
    ...realtimeInputMessages({ audioStreamEnd: true }),
    textMessage('Hi', 'm'),
  ].map((message) => JSON.stringify(message));
  made.push(audioFrame('AAAA'), videoFrame('AAAA'));
  expect(made.filter((frame) => frame.includes('mediaChunks'))).toEqual([]);
  expect(realtimeInputMessages({ mediaChunks: [audio] })).toEqual([
    { realtimeInput: { mediaChunks: [audio] } },
  ]);
});
