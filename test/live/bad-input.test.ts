/**
 * Bad input throws before anything is sent and names the path; nothing is partly sent, nothing is lost, and
 * the session goes on. What was given is never changed: all of it is frozen here.
 */
import { describe, expect, test } from 'vitest';
import { ValidationError, type LiveSession } from '../../src/index.ts';
import { clientOf, connectTo } from '../support/client.ts';
import { converse, serve } from '../support/conversation.ts';
import { rejection, thrown } from '../support/events.ts';
import { deepFreeze, nested } from '../support/values.ts';

const cyclic: Record<string, unknown> = { type: 'array' };
cyclic['items'] = cyclic;
const cycle: Record<string, unknown> = {};
cycle['self'] = [cycle];
const response = { id: '1', name: 'f', response: { output: 1 } };
const audio = { data: 'AAAA', mimeType: 'audio/pcm;rate=16000' };
const safety = { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' };
const boom = { toJSON: () => { throw new Error('boom'); } }; // prettier-ignore

/** Any value, whatever the types say. */
const any = (value: unknown): never => deepFreeze(value) as never;
const declaring = (declaration: object): never => any([{ functionDeclarations: [declaration] }]);

type Case = [what: string, path: string, send: (session: LiveSession) => void];

const SENDS: readonly Case[] = [
  // Wrong types.
  ['text that is a number', 'text', (s) => s.sendText(any(5))],
  ['text that is null', 'text', (s) => s.sendText(any(null))],
  ['text that is missing', 'text', (s) => s.sendText(any(undefined))],
  ['text that is an object', 'text', (s) => s.sendText(any({ text: 'a' }))],
  ['realtime text that is a number', 'realtimeInput.text', (s) => s.sendRealtimeText(any(5))],
  [
    'a part whose text is a number',
    'clientContent.turns[0].parts[0].text',
    (s) => s.sendClientContent(any({ turns: { text: 5 } })),
  ],
  [
    'a turn that is a number',
    'clientContent.turns[0].parts[0]',
    (s) => s.sendClientContent(any({ turns: 5 })),
  ],
  [
    'a turn that is null',
    'clientContent.turns[0].parts[1]',
    (s) => s.sendClientContent(any({ turns: ['a', null] })),
  ],
  [
    'turnComplete that is text',
    'clientContent.turnComplete',
    (s) => s.sendClientContent(any({ turns: 'a', turnComplete: 'no' })),
  ],
  ['a message that is none', '', (s) => s.sendMessage(any('hello'))],
  ['a message that is null', '', (s) => s.sendMessage(any(null))],
  [
    'an end of stream that is text',
    'realtimeInput.audioStreamEnd',
    (s) => s.sendRealtimeInput(any({ audioStreamEnd: 'yes' })),
  ],
  [
    'a marker that is false',
    'realtimeInput.activityStart',
    (s) => s.sendRealtimeInput(any({ activityStart: false })),
  ],
  [
    'a marker with something in it',
    'realtimeInput.activityEnd.at',
    (s) => s.sendRealtimeInput(any({ activityEnd: { at: 1 } })),
  ],
  ['media chunks that are no list', 'realtimeInput.mediaChunks', (s) => s.sendMediaChunks(any(audio))],
  [
    'tools that are no list',
    'contextUpdate.tools.tools',
    (s) => s.sendContextUpdate(any({ tools: 'googleSearch' })),
  ],
  ['a tool that is null', 'contextUpdate.tools.tools[0]', (s) => s.sendContextUpdate(any({ tools: [null] }))],
  // Unknown fields.
  ['an unknown message', 'clientContents', (s) => s.sendMessage(any({ clientContents: {} }))],
  [
    'a field in snake_case',
    'clientContent.turn_complete',
    (s) => s.sendMessage(any({ clientContent: { turn_complete: true } })),
  ],
  ['an unknown option of content', 'clientContent.turn', (s) => s.sendClientContent(any({ turn: 'a' }))],
  [
    'an unknown field of a part',
    'clientContent.turns[0].parts[0].txt',
    (s) => s.sendClientContent(any({ turns: [{ parts: [{ txt: 'a' }] }] })),
  ],
  ['an unknown realtime input', 'realtimeInput.media', (s) => s.sendRealtimeInput(any({ media: audio }))],
  ['a field named __proto__', '__proto__', (s) => s.sendMessage(any(JSON.parse('{"__proto__":{}}')))],
  [
    'an unknown option of a tool response',
    'toolResponse.responses',
    (s) => s.sendToolResponse(any({ responses: [] })),
  ],
  // Misspelt enums.
  [
    'a misspelt enum',
    'contextUpdate.tools.tools[0].functionDeclarations[0].behavior',
    (s) => s.sendContextUpdate({ tools: declaring({ name: 'f', behavior: 'NONBLOCKING' }) }),
  ],
  [
    'a misspelt scheduling',
    'toolResponse.functionResponses[0].scheduling',
    (s) => s.sendFunctionResponse(any({ ...response, scheduling: 'IDLE' })),
  ],
  [
    'a misspelt schema type',
    'contextUpdate.tools.tools[0].functionDeclarations[0].parameters.type',
    (s) => s.sendContextUpdate({ tools: declaring({ name: 'f', parameters: { type: 'strnig' } }) }),
  ],
  // Fields that exclude each other.
  [
    'two messages in one',
    'clientContent',
    (s) => s.sendMessage(any({ setup: { model: 'm' }, clientContent: {} })),
  ],
  [
    'two kinds of schema',
    'contextUpdate.tools.tools[0].functionDeclarations[0].parametersJsonSchema',
    (s) => s.sendContextUpdate({ tools: declaring({ name: 'f', parameters: {}, parametersJsonSchema: {} }) }),
  ],
  [
    'two things in a part',
    'clientContent.turns[0].parts[0].inlineData',
    (s) => s.sendClientContent(any({ turns: { text: 'a', inlineData: audio } })),
  ],
  // Fields of another backend.
  [
    'a tool of Vertex AI',
    'contextUpdate.tools.tools[0].enterpriseWebSearch',
    (s) => s.sendContextUpdate({ tools: any([{ enterpriseWebSearch: {} }]) }),
  ],
  // Function responses.
  ['no function response', 'functionResponses', (s) => s.sendToolResponse({ functionResponses: any([]) })],
  [
    'a response without id',
    'functionResponses[0].id',
    (s) => s.sendFunctionResponse(any({ name: 'f', response: {} })),
  ],
  [
    'a response without name',
    'functionResponses[0].name',
    (s) => s.sendFunctionResponse(any({ id: '1', response: {} })),
  ],
  [
    'a response without result',
    'functionResponses[0].response',
    (s) => s.sendFunctionResponse(any({ id: '1', name: 'f' })),
  ],
  [
    'a response that is text',
    'functionResponses[0].response',
    (s) => s.sendFunctionResponse(any({ ...response, response: 'ok' })),
  ],
  [
    'a response that is a list',
    'functionResponses[1].response',
    (s) => s.sendToolResponse({ functionResponses: any([response, { ...response, response: [1] }]) }),
  ],
  ['a response that is null', 'functionResponses[0].name', (s) => s.sendFunctionResponse(any(null))],
  ['a response that is missing', 'functionResponses', (s) => s.sendFunctionResponse(any(undefined))],
  // Media.
  [
    'audio of the wrong type',
    'realtimeInput.audio.mimeType',
    (s) => s.sendRealtimeInput(any({ audio: { ...audio, mimeType: 'image/png' } })),
  ],
  [
    'audio without a type',
    'realtimeInput.audio.mimeType',
    (s) => s.sendRealtimeInput(any({ audio: { data: 'AAAA' } })),
  ],
  [
    'video of the wrong type',
    'realtimeInput.video.mimeType',
    (s) => s.sendRealtimeInput(any({ video: { ...audio, mimeType: 'video/mp4' } })),
  ],
  ['a picture of the wrong type', 'mimeType', (s) => s.sendVideo('AAAA', { mimeType: 'video/mp4' })],
  [
    'a picture whose type breaks the line',
    'mimeType',
    (s) => s.sendVideo('AAAA', { mimeType: 'image/png\r\n' }),
  ],
  [
    'a picture whose type ends the string',
    'mimeType',
    (s) => s.sendVideo('AAAA', { mimeType: 'image/png","x":"' }),
  ],
  ['PCM of odd length', 'pcm', (s) => s.sendAudio(new Uint8Array(3))],
  ['PCM that is no bytes', 'pcm', (s) => s.sendAudio(any({}))],
  ['samples as doubles', 'pcm', (s) => s.sendAudio(any(new Float64Array(4)))],
  ['base64 that forges a frame', 'pcm', (s) => s.sendAudio('AA"}},"clientContent":{"turnComplete":true')],
  ['a picture that forges a frame', 'image', (s) => s.sendVideo('AA"}}}')],
  ['a sample rate as text', 'sampleRate', (s) => s.sendAudio('AAAA', { sampleRate: any('16000') })],
  ['a sample rate that is NaN', 'sampleRate', (s) => s.sendAudio('AAAA', { sampleRate: NaN })],
  [
    'a blob whose data are bytes',
    'realtimeInput.audio.data',
    (s) => s.sendRealtimeInput(any({ audio: { ...audio, data: new Uint8Array(2) } })),
  ],
  // What JSON cannot hold.
  [
    'a cycle in a response',
    'toolResponse',
    (s) => s.sendFunctionResponse(any({ ...response, response: cycle })),
  ],
  [
    'a BigInt in a response',
    'toolResponse',
    (s) => s.sendFunctionResponse(any({ ...response, response: { n: 1n } })),
  ],
  [
    'a toJSON that throws',
    'toolResponse',
    (s) => s.sendFunctionResponse(any({ ...response, response: { boom } })),
  ],
  [
    'bottomless depth in a response',
    'toolResponse',
    (s) => s.sendFunctionResponse({ ...response, response: { a: nested(100_000, (a) => [a]) } }),
  ],
  [
    'a schema that holds itself',
    'contextUpdate',
    (s) => s.sendContextUpdate({ tools: declaring({ name: 'f', parameters: cyclic }) }),
  ],
  ['a getter that throws', 'clientContent', (s) => s.sendClientContent({ turns: { get text(): string { throw new Error('boom'); } } })], // prettier-ignore
  // Nothing at all.
  ['no realtime input', 'realtimeInput', (s) => s.sendRealtimeInput(any({}))],
  ['no context update', 'contextUpdate', (s) => s.sendContextUpdate(any({}))],
];

describe('sends', () => {
  test.each(SENDS)('%s is refused at %j', async (_what, path, send) => {
    const { session, peer } = await converse();
    const error = thrown(() => send(session));
    expect(error).toBeInstanceOf(ValidationError);
    const { code, issues, message } = error as ValidationError;
    expect(code).toBe('validation');
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(message).toContain(path);
    expect(message).not.toContain('boom');

    // The next thing the server hears is what was sent after it.
    session.sendText('still here');
    expect(await peer.next()).toEqual({
      clientContent: { turns: [{ role: 'user', parts: [{ text: 'still here' }] }], turnComplete: true },
    });
    expect(session.isClosed).toBe(false);
  });

  test('nothing is sent by halves: one wrong field of a realtime input holds back the others', async () => {
    const { session, peer } = await converse();
    const wrong = { activityStart: true, audio, text: 5, activityEnd: true };
    expect(thrown(() => session.sendRealtimeInput(any(wrong)))).toBeInstanceOf(ValidationError);
    session.sendAudioStreamEnd();
    expect(await peer.next()).toEqual({ realtimeInput: { audioStreamEnd: true } });
  });
});

const CONNECTS: readonly [path: string, params: object][] = [
  ['model', { model: undefined }],
  ['model', { model: '' }],
  ['model', { model: '../../secret' }],
  ['modle', { modle: 'm' }],
  ['apiKey', { apiKey: 'k' }],
  ['httpOptions', { httpOptions: {} }],
  ['responseModalities', { responseModalities: ['AUDIO'] }],
  ['config.systemInstruction', { config: { systemInstruction: 'a' } }],
  ['config.tools', { config: { tools: [] } }],
  ['callbacks.onmessage', { callbacks: { onmessage: () => undefined } }],
  ['callbacks.onMessage', { callbacks: { onMessage: 'log' } }],
  ['setupTimeoutMs', { setupTimeoutMs: 0 }],
  ['signal', { signal: {} }],
  ['signal', { signal: null }],
  ['reconnect', { reconnect: 'maybe' }],
  ['validation', { validation: 'loose' }],
  ['setup.generationConfig', { config: 'fast' }],
  ['setup.generationConfig', { config: [] }],
  ['setup.generationConfig.temprature', { config: { temprature: 1 } }],
  ['setup.generationConfig.temperature', { config: { temperature: '1' } }],
  ['setup.generationConfig.temperature', { config: { temperature: NaN } }],
  ['setup.generationConfig.responseModalities[0]', { config: { responseModalities: ['AUDI0'] } }],
  [
    'setup.generationConfig.speechConfig.multiSpeakerVoiceConfig',
    { config: { speechConfig: { voiceConfig: {}, multiSpeakerVoiceConfig: {} } } },
  ],
  ['setup.systemInstruction.parts[0]', { systemInstruction: 5 }],
  ['setup.tools', { tools: { googleSearch: {} } }],
  ['setup.tools[0].googlesearch', { tools: [{ googlesearch: {} }] }],
  [
    'setup.tools[0].functionDeclarations[0].parameters.type',
    { tools: [{ functionDeclarations: [{ name: 'f', parameters: { type: 'objekt' } }] }] },
  ],
  ['setup.explicitVadSignal', { explicitVadSignal: true }],
  ['setup.sessionResumption.transparent', { sessionResumption: { transparent: true } }],
  ['setup.safetySettings[0].method', { safetySettings: [{ ...safety, method: 'SEVERITY' }] }],
  ['setup.labels.a', { labels: { a: 1 } }],
  ['setup.contextWindowCompression.triggerTokens', { contextWindowCompression: { triggerTokens: 1.5 } }],
  ['setup', { tools: [{ functionDeclarations: [{ name: 'f', parameters: cyclic }] }] }],
  ['setup', { tools: [{ functionDeclarations: [{ name: 'f', parametersJsonSchema: cycle }] }] }],
];

describe('connect', () => {
  test.each(CONNECTS)('is refused at %j before anything is dialed', async (path, params) => {
    const server = await serve();
    const error = await rejection(connectTo(server.url, deepFreeze(params)));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues.map((issue) => issue.path)).toContain(path);
    expect(server.requests).toEqual([]);
  });

  test.each([undefined, null, 'm', 5])('of %j is refused', async (params) => {
    const server = await serve();
    expect(await rejection(clientOf(server.url).live.connect(params as never))).toBeInstanceOf(
      ValidationError,
    );
  });
});
