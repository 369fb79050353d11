import { describe, expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import {
  clientContentMessage,
  contextUpdateMessage,
  realtimeInputMessages,
  textMessage,
  toolResponseMessage,
} from '../../src/protocol/outgoing.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

/** The paths of what is wrong. */
function refused(act: () => unknown): string[] {
  const error = thrown(act);
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path }) => path);
}

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
    [{ text: '' }, 'realtimeInput.text'],
    [{ text: 5 }, 'realtimeInput.text'],
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
  test('a name that is left out is the one of the call; where that is not known, it is required', () => {
    const functionOf = (id: string): string | undefined => (id === 'a' ? 'f' : undefined);
    const given = [
      { id: 'a', response: {} },
      { id: 'b', name: 'g', response: {} },
      { id: 'a', name: 'h', response: {} },
    ];
    const message = toolResponseMessage(deepFreeze({ functionResponses: given }), 'gemini', functionOf);
    expect(message.toolResponse?.functionResponses?.map(({ name }) => name)).toEqual(['f', 'g', 'h']);
    const unknown = { functionResponses: { id: 'b', response: {} } };
    expect(refused(() => toolResponseMessage(unknown, 'gemini', functionOf))).toEqual([
      'functionResponses[0].name',
    ]);
  });

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

  test.each([undefined, null, 5, {}, ['Hi'], ''])('refuses %j', (text) => {
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
  expect(made.filter((frame) => frame.includes('mediaChunks'))).toEqual([]);
  expect(realtimeInputMessages({ mediaChunks: [audio] })).toEqual([
    { realtimeInput: { mediaChunks: [audio] } },
  ]);
});
