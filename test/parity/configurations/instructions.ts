/** What the model is told to be: every short form, and every kind of part that both SDKs let through. */
import type { Part } from '../../../generated/types.ts';
import { BOTH, GEMINI, VERTEX, type Configuration } from './configuration.ts';

const part = (name: string, backends: Configuration['backends'], ...parts: Part[]): Configuration => ({
  name: `part: ${name}`,
  backends,
  ours: { systemInstruction: { role: 'user', parts } },
});

export const instructions: readonly Configuration[] = [
  { name: 'instruction: text', backends: BOTH, ours: { systemInstruction: 'Be brief.' } },
  { name: 'instruction: empty text', backends: BOTH, ours: { systemInstruction: '' } },
  { name: 'instruction: a part', backends: BOTH, ours: { systemInstruction: { text: 'Be brief.' } } },
  {
    name: 'instruction: texts and parts',
    backends: BOTH,
    ours: { systemInstruction: ['Be brief.', { text: 'Be kind.' }, 'Sing “ä — 🎵”.\n'] },
  },
  {
    name: 'instruction: a content without role',
    backends: BOTH,
    ours: { systemInstruction: { parts: [{ text: 'Be brief.' }] } },
  },
  {
    name: 'instruction: a content of the system',
    backends: BOTH,
    ours: { systemInstruction: { role: 'system', parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] } },
  },
  {
    name: 'instruction: a content without parts',
    backends: BOTH,
    ours: { systemInstruction: { role: 'user', parts: [] } },
  },
  part('inline data', BOTH, {
    inlineData: { data: 'AAEC', mimeType: 'image/png', displayName: 'dot.png' },
    mediaResolution: { level: 'MEDIA_RESOLUTION_LOW', numTokens: 64 },
    mediaProcessing: 'AGENTIC',
  }),
  part('file', BOTH, {
    fileData: { fileUri: 'gs://bucket/clip.mp4', mimeType: 'video/mp4', displayName: 'clip' },
    videoMetadata: { startOffset: '1.5s', endOffset: '3s', fps: 0.5 },
  }),
  part('thought', BOTH, { text: 'Hmm.', thought: true, thoughtSignature: 'c2lnbmVk' }),
  part(
    'code',
    BOTH,
    { executableCode: { code: 'print(1)', language: 'PYTHON', id: 'c1' } },
    { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n', id: 'c1' } },
  ),
  part('function call', BOTH, {
    functionCall: {
      id: 'fc_1',
      name: 'look_up',
      args: { city_name: 'Oslo', days: [1, 2], deep: { a: null } },
    },
  }),
  part('function call in pieces', VERTEX, {
    functionCall: {
      name: 'look_up',
      partialArgs: [
        { jsonPath: '$.city', stringValue: 'Os', willContinue: true },
        { jsonPath: '$.days', numberValue: 3 },
        { jsonPath: '$.rain', boolValue: false },
        { jsonPath: '$.snow', nullValue: 'NULL_VALUE' },
      ],
      willContinue: true,
    },
  }),
  part('function response', BOTH, {
    functionResponse: {
      id: 'fc_1',
      name: 'look_up',
      response: { output: { some_key: true } },
      scheduling: 'WHEN_IDLE',
      parts: [
        { inlineData: { data: 'AAEC', mimeType: 'image/png', displayName: 'map' } },
        { fileData: { fileUri: 'gs://bucket/map.png', mimeType: 'image/png', displayName: 'map' } },
      ],
    },
  }),
  part('function response that goes on', GEMINI, {
    functionResponse: {
      id: 'fc_1',
      name: 'look_up',
      response: {},
      willContinue: true,
      parts: [{ inlineData: { data: 'AAEC', mimeType: 'image/png' }, mediaProcessing: 'STATIC' }],
    },
  }),
  part(
    "the service's own tools",
    GEMINI,
    { toolCall: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', args: { q: 'fog' }, toolName: 'search' } },
    { toolResponse: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', response: { hits: 2 } } },
  ),
  part('transcription', BOTH, {
    audioTranscription: {
      text: 'Hello there',
      finished: true,
      languageCode: 'en-GB',
      speakerLabel: 'A',
      startOffset: '0s',
      endOffset: '1.250s',
      words: [{ word: 'Hello', startOffset: '0s', endOffset: '0.500s' }, { word: 'there' }],
    },
  }),
  part('speech metadata', BOTH, { text: 'Hi!', speechMetadata: { speaker: 'Joe', style: 'whispering' } }),
  part('metadata', GEMINI, { text: 'Hi!', partMetadata: { snake_case: { camelCase: [1, null] } } }),
];
