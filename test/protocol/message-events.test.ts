import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptor } from '../../generated/descriptor.ts';
import { toEvents } from '../../src/protocol/message-events.ts';
import { exampleOf } from '../support/places.ts';
import { deepFreeze } from '../support/values.ts';
import { valuesOf } from '../conformance/support/values.ts';

const eventsOf = (wire: object) => toEvents(deepFreeze(wire));
const typesOf = (wire: object) => eventsOf(wire).map(({ type }) => type);
const withParts = (...parts: object[]) => ({ serverContent: { modelTurn: { parts } } });

/** The order in which one message is told as events. */
const ORDER = [
  'part',
  'interimInputTranscription',
  'inputTranscription',
  'outputTranscription',
  'functionCall',
  'functionCallCancellation',
  'grounding',
  'urlContext',
  'voiceActivity',
  'vadSignal',
  'speechState',
  'waitingForInput',
  'interactionStatus',
  'generationComplete',
  'interrupted',
  'turnComplete',
  'usage',
  'goAway',
  'resumptionUpdate',
  'setupComplete',
  'unknown',
];

const EVERYTHING = {
  somethingNew: 1,
  setupComplete: {},
  sessionResumptionUpdate: { newHandle: 'h', resumable: true },
  goAway: { timeLeft: '1.5s' },
  usageMetadata: { totalTokenCount: 1 },
  voiceActivityDetectionSignal: { vadSignalType: 'VAD_SIGNAL_TYPE_SOS' },
  voiceActivity: { voiceActivityType: 'ACTIVITY_START' },
  toolCallCancellation: { ids: ['1'] },
  toolCall: { functionCalls: [{ name: 'f' }] },
  interactionStatus: 'IDLE',
  serverContent: {
    newHere: 2,
    turnComplete: true,
    turnCompleteReason: 'MALFORMED_FUNCTION_CALL',
    interrupted: true,
    generationComplete: true,
    waitingForInput: true,
    speechState: 'SPEAKING',
    urlContextMetadata: {},
    groundingMetadata: {},
    outputTranscription: { text: 'o' },
    interimInputTranscription: { text: 'ii' },
    inputTranscription: { text: 'i' },
    modelTurn: { parts: [{ fileData: {} }] },
  },
};

test('one frame with everything in it gives everything, in the order that can be acted on', () => {
  expect(typesOf(EVERYTHING)).toEqual([...ORDER, 'unknown']);
  expect(eventsOf(EVERYTHING).slice(-2)).toEqual([
    { type: 'unknown', field: 'somethingNew', value: 1 },
    { type: 'unknown', field: 'serverContent.newHere', value: 2 },
  ]);
});

test.each([
  ['parts', (items: object[]) => ({ serverContent: { modelTurn: { parts: items } } }), 'part'],
  ['function calls', (items: object[]) => ({ toolCall: { functionCalls: items } }), 'functionCall'],
])('a frame may hold any number of %s', (_, frame, type) => {
  const events = toEvents(frame(Array.from({ length: 200_000 }, () => ({}))));
  expect(events).toHaveLength(200_000);
  expect(events.at(-1)?.type).toBe(type);
});

test('the order is that of the things and not of the fields in the frame', () => {
  const { serverContent, ...top } = EVERYTHING;
  const shuffled = (value: object) =>
    fc
      .shuffledSubarray(Object.entries(value), { minLength: Object.keys(value).length })
      .map(Object.fromEntries);
  fc.assert(
    fc.property(shuffled(top), shuffled(serverContent), fc.boolean(), (message, content, first) => {
      const wire = first ? { serverContent: content, ...message } : { ...message, serverContent: content };
      expect(typesOf(wire)).toEqual([...ORDER, 'unknown']);
    }),
  );
});

describe('every field that is known is told, and not as unknown', () => {
  /** Told by a field beside it, or by the session as an error. */
  const elsewhere = ['serverContent', 'turnCompleteReason', 'error'];
  const fields = ['LiveServerMessage', 'LiveServerContent'].flatMap((definition) =>
    Object.keys(descriptor[definition] ?? {}).map((field) => ({ definition, field })),
  );

  test.each(fields)('$definition.$field', ({ definition, field }) => {
    const value = exampleOf(definition, [field]);
    if (value[field] === false) value[field] = true;
    if (field === 'toolCall') value[field] = { functionCalls: [{ name: 'f' }] };
    if (field === 'modelTurn') value[field] = { parts: [{ text: 't' }] };
    const types = typesOf(definition === 'LiveServerMessage' ? value : { serverContent: value });
    expect(types).not.toContain('unknown');
    if (!elsewhere.includes(field)) expect(types.length).toBeGreaterThan(0);
  });
});

test('no valid message throws, and none gives an event that is undefined', () => {
  fc.assert(
    fc.property(valuesOf('LiveServerMessage'), (wire) => {
      for (const event of eventsOf(wire as object)) expect(event.type).toBeTypeOf('string');
    }),
    { numRuns: 500 },
  );
});

describe('parts', () => {
  const audio = (mimeType: string, data = 'AAEC') => ({ inlineData: { mimeType, data } });

  test('stay in order, and a part with several things gives several events', () => {
    expect(
      typesOf(
        withParts(
          { text: 'a' },
          audio('audio/pcm'),
          { text: 'hm', thought: true },
          { text: 'b', inlineData: { mimeType: 'image/png', data: 'AA' }, functionCall: { name: 'f' } },
          { executableCode: { code: '1' } },
          { codeExecutionResult: { output: '1' } },
          { videoMetadata: {} },
          {},
        ),
      ),
    ).toEqual([
      'text',
      'audio',
      'thought',
      'text',
      'inlineData',
      'functionCall',
      'executableCode',
      'codeExecutionResult',
      'part',
      'part',
    ]);
  });

  test.each([
    ['audio/pcm', 24_000],
    ['audio/pcm;rate=24000', 24_000],
    ['audio/pcm;rate=16000', 16_000],
    ['audio/pcm; rate=48000', 48_000],
    ['audio/pcm;rate=fast', 24_000],
    ['audio/pcm;rate=1', 24_000],
    ['audio/pcm;rate=16000"\r\nX: 1', 24_000],
  ])('audio of type %j is of %i Hz', (mimeType, sampleRate) => {
    expect(eventsOf(withParts(audio(mimeType)))).toEqual([
      { type: 'audio', mimeType, sampleRate, data: new Uint8Array([0, 1, 2]) },
    ]);
  });

  test('inline data without a type, or without data, is given as it is', () => {
    for (const inlineData of [
      { data: 'AA' },
      { mimeType: 'audio/pcm' },
      {},
      { mimeType: 'image/png', data: '?' },
    ]) {
      expect(eventsOf(withParts({ inlineData }))).toEqual([{ type: 'inlineData', inlineData }]);
    }
  });

  test('what is not base64 takes no other event with it', () => {
    const types = typesOf(withParts(audio('audio/pcm', '!!'), { text: 'after' }));
    expect(types).toHaveLength(2);
    expect(types[1]).toBe('text');
  });
});

describe('single things', () => {
  test('what is false or empty is not told as if it were there', () => {
    expect(
      typesOf({
        serverContent: {
          turnComplete: false,
          interrupted: false,
          generationComplete: false,
          waitingForInput: false,
          modelTurn: {},
        },
        toolCall: {},
      }),
    ).toEqual([]);
    expect(eventsOf({})).toEqual([]);
  });

  test('calls are told one by one', () => {
    const functionCalls = [{ name: 'a', args: { x: 1 } }, { name: 'b' }];
    expect(eventsOf({ toolCall: { functionCalls } })).toEqual(
      functionCalls.map((functionCall) => ({ type: 'functionCall', functionCall })),
    );
  });

  test.each([
    ['2s', 2_000],
    ['0.440s', 440],
    ['0s', 0],
    [undefined, undefined],
  ])('a goAway of %s', (timeLeft, timeLeftMs) => {
    expect(eventsOf({ goAway: timeLeft === undefined ? {} : { timeLeft } })).toEqual([
      { type: 'goAway', timeLeftMs },
    ]);
  });

  test('a turn says why it ended', () => {
    const turn = { turnComplete: true, turnCompleteReason: 'RESPONSE_REJECTED' };
    expect(eventsOf({ serverContent: turn })).toEqual([
      { type: 'turnComplete', reason: 'RESPONSE_REJECTED' },
    ]);
  });

  test('audio of a message that interrupts says that it is not to be played', () => {
    const modelTurn = { parts: [{ inlineData: { mimeType: 'audio/pcm', data: 'AAAA' } }, { text: 'a' }] };
    const flushed = (interrupted: boolean) =>
      eventsOf({ serverContent: { modelTurn, interrupted } }).map((event) => 'flushed' in event);
    expect(flushed(true)).toEqual([true, false, false]);
    expect(flushed(false)).toEqual([false, false]);
  });

  test('keys of an object’s prototype are unknown fields like others', () => {
    const wire = JSON.parse('{"__proto__":{"a":1},"constructor":2,"serverContent":{"toString":3}}') as object;
    expect(eventsOf(wire)).toEqual([
      { type: 'unknown', field: '__proto__', value: { a: 1 } },
      { type: 'unknown', field: 'constructor', value: 2 },
      { type: 'unknown', field: 'serverContent.toString', value: 3 },
    ]);
  });
});
