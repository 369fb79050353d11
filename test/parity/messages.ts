/** What is said after the setup: the same calls on both sessions, with the same frames. */
import type { Session } from '@google/genai';
import type { LiveSession } from '../../src/live/session.ts';
import type { Backend } from '../../src/protocol/setup.ts';
import { BOTH, GEMINI, VERTEX } from './configurations/configuration.ts';

export interface Message {
  readonly name: string;
  readonly backends: readonly Backend[];
  /** How many frames each sends. Default one. */
  readonly frames?: number;
  ours(session: LiveSession): void;
  theirs(session: Session): void;
}

/** What both sessions can do under the same name. */
type Shared = Pick<
  LiveSession & Session,
  'sendClientContent' | 'sendRealtimeInput' | 'sendToolResponse' | 'sendContextUpdate'
>;

/** A call that is the same to the letter on both. */
function same(name: string, backends: readonly Backend[], call: (session: Shared) => void): Message {
  return {
    name,
    backends,
    ours: (session) => call(session as Shared),
    theirs: (session) => call(session as Shared),
  };
}

const AUDIO = { data: 'AAECAw==', mimeType: 'audio/pcm;rate=16000' };
const IMAGE = { data: '/9j/4AAQ', mimeType: 'image/jpeg' };

const clientContent: readonly Message[] = [
  same('content: text', BOTH, (session) => session.sendClientContent({ turns: 'Hello “ä”\n' })),
  same('content: texts', BOTH, (session) => session.sendClientContent({ turns: ['Hello', 'there'] })),
  same('content: a part', BOTH, (session) => session.sendClientContent({ turns: { text: 'Hello' } })),
  same('content: texts and parts', BOTH, (session) =>
    session.sendClientContent({ turns: ['Look:', { inlineData: IMAGE }, { text: 'What is it?' }] }),
  ),
  same('content: a content', BOTH, (session) =>
    session.sendClientContent({ turns: { role: 'model', parts: [{ text: 'Hi!' }] } }),
  ),
  same('content: contents, incomplete', BOTH, (session) =>
    session.sendClientContent({
      turns: [
        {
          role: 'user',
          parts: [{ text: 'Hello' }, { fileData: { fileUri: 'gs://b/a', mimeType: 'image/png' } }],
        },
        { role: 'model', parts: [{ functionCall: { id: '1', name: 'look_up', args: { a_b: null } } }] },
        { parts: [{ functionResponse: { id: '1', name: 'look_up', response: {} } }] },
      ],
      turnComplete: false,
    }),
  ),
  same('content: complete, said so', BOTH, (session) =>
    session.sendClientContent({ turns: 'Hello', turnComplete: true }),
  ),
  same('content: no turns', BOTH, (session) => session.sendClientContent({})),
  same('content: no turns, incomplete', BOTH, (session) =>
    session.sendClientContent({ turnComplete: false }),
  ),
  {
    name: 'content: nothing at all',
    backends: BOTH,
    ours: (session) => session.sendClientContent(),
    // Their types ask for an argument; their documentation names this short form.
    theirs: (session) => session.sendClientContent({}),
  },
  {
    name: 'content: sendText',
    backends: BOTH,
    ours: (session) => session.sendText('Hello'),
    theirs: (session) => session.sendClientContent({ turns: 'Hello' }),
  },
];

const realtimeInput: readonly Message[] = [
  same('realtime: audio', BOTH, (session) => session.sendRealtimeInput({ audio: AUDIO })),
  same('realtime: video', BOTH, (session) => session.sendRealtimeInput({ video: IMAGE })),
  same('realtime: text', BOTH, (session) => session.sendRealtimeInput({ text: 'Hello “ä”\n' })),
  same('realtime: stream end', BOTH, (session) => session.sendRealtimeInput({ audioStreamEnd: true })),
  same('realtime: activity start', BOTH, (session) => session.sendRealtimeInput({ activityStart: {} })),
  // With audio before it: we keep the end of nothing back, since it would close the session.
  {
    ...same('realtime: activity end', BOTH, (session) => {
      session.sendRealtimeInput({ audio: AUDIO });
      session.sendRealtimeInput({ activityEnd: {} });
    }),
    frames: 2,
  },
  {
    name: 'realtime: media chunks',
    backends: BOTH,
    ours: (session) => session.sendRealtimeInput({ mediaChunks: [AUDIO] }),
    theirs: (session) => session.sendRealtimeInput({ media: AUDIO }),
  },
  {
    name: 'realtime: sendMediaChunks',
    backends: BOTH,
    ours: (session) => session.sendMediaChunks([IMAGE]),
    theirs: (session) => session.sendRealtimeInput({ media: IMAGE }),
  },
  {
    name: 'realtime: sendAudio, bytes',
    backends: BOTH,
    ours: (session) => session.sendAudio(Uint8Array.of(0, 1, 2, 3)),
    theirs: (session) => session.sendRealtimeInput({ audio: AUDIO }),
  },
  {
    name: 'realtime: sendAudio, samples at a rate',
    backends: BOTH,
    ours: (session) => session.sendAudio(Int16Array.of(1, -1, 32767, -32768), { sampleRate: 48000 }),
    theirs: (session) =>
      session.sendRealtimeInput({ audio: { data: 'AQD///9/AIA=', mimeType: 'audio/pcm;rate=48000' } }),
  },
  {
    name: 'realtime: sendAudio, base64',
    backends: BOTH,
    ours: (session) => session.sendAudio(AUDIO.data),
    theirs: (session) => session.sendRealtimeInput({ audio: AUDIO }),
  },
  {
    name: 'realtime: sendVideo, bytes',
    backends: BOTH,
    ours: (session) => session.sendVideo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)),
    theirs: (session) => session.sendRealtimeInput({ video: IMAGE }),
  },
  {
    name: 'realtime: sendVideo, a type',
    backends: BOTH,
    ours: (session) => session.sendVideo('AAEC', { mimeType: 'image/png' }),
    theirs: (session) => session.sendRealtimeInput({ video: { data: 'AAEC', mimeType: 'image/png' } }),
  },
  {
    name: 'realtime: sendRealtimeText',
    backends: BOTH,
    ours: (session) => session.sendRealtimeText('Hello'),
    theirs: (session) => session.sendRealtimeInput({ text: 'Hello' }),
  },
  {
    name: 'realtime: sendAudioStreamEnd',
    backends: BOTH,
    ours: (session) => session.sendAudioStreamEnd(),
    theirs: (session) => session.sendRealtimeInput({ audioStreamEnd: true }),
  },
  {
    name: 'realtime: sendActivityStart',
    backends: BOTH,
    ours: (session) => session.sendActivityStart(),
    theirs: (session) => session.sendRealtimeInput({ activityStart: {} }),
  },
  {
    name: 'realtime: sendActivityEnd',
    backends: BOTH,
    frames: 2,
    ours: (session) => {
      session.sendAudio('AAAA');
      session.sendActivityEnd();
    },
    theirs: (session) => {
      session.sendRealtimeInput({ audio: { data: 'AAAA', mimeType: 'audio/pcm;rate=16000' } });
      session.sendRealtimeInput({ activityEnd: {} });
    },
  },
];

const RESPONSE = { id: 'fc_1', name: 'look_up', response: { output: { a_b: [1, null] } } };

const toolResponse: readonly Message[] = [
  same('tools: one response', BOTH, (session) => session.sendToolResponse({ functionResponses: RESPONSE })),
  same('tools: several responses', BOTH, (session) =>
    session.sendToolResponse({
      functionResponses: [RESPONSE, { id: 'fc_2', name: 'pay', response: { error: 'no' } }],
    }),
  ),
  same('tools: a response without id', VERTEX, (session) =>
    session.sendToolResponse({ functionResponses: [{ name: 'pay', response: {} }] }),
  ),
  same('tools: parts and scheduling', BOTH, (session) =>
    session.sendToolResponse({
      functionResponses: {
        ...RESPONSE,
        scheduling: 'SILENT' as never,
        parts: [
          { inlineData: { data: 'AAEC', mimeType: 'image/png', displayName: 'map' } },
          { fileData: { fileUri: 'gs://b/a', mimeType: 'image/png', displayName: 'map' } },
        ],
      },
    }),
  ),
  same('tools: a response that goes on', GEMINI, (session) =>
    session.sendToolResponse({
      functionResponses: {
        ...RESPONSE,
        willContinue: true,
        parts: [{ inlineData: { data: 'AAEC', mimeType: 'image/png' }, mediaProcessing: 'STATIC' }],
      },
    }),
  ),
  {
    name: 'tools: sendFunctionResponse',
    backends: BOTH,
    ours: (session) => session.sendFunctionResponse(RESPONSE),
    theirs: (session) => session.sendToolResponse({ functionResponses: RESPONSE }),
  },
];

const contextUpdate: readonly Message[] = [
  same('context: instruction', BOTH, (session) =>
    session.sendContextUpdate({ systemInstruction: 'Be brief.' }),
  ),
  same('context: instruction as content', BOTH, (session) =>
    session.sendContextUpdate({ systemInstruction: { role: 'system', parts: [{ text: 'Be brief.' }] } }),
  ),
  {
    name: 'context: tools',
    backends: BOTH,
    ours: (session) =>
      session.sendContextUpdate({
        tools: [
          { googleSearch: {} },
          { functionDeclarations: [{ name: 'pay', parameters: { type: 'object' } }] },
        ],
      }),
    theirs: (session) =>
      session.sendContextUpdate({
        tools: {
          tools: [
            { googleSearch: {} },
            { functionDeclarations: [{ name: 'pay', parameters: { type: 'object' as never } }] },
          ],
        },
      }),
  },
  {
    name: 'context: both',
    backends: BOTH,
    ours: (session) =>
      session.sendContextUpdate({ systemInstruction: 'Be brief.', tools: [{ urlContext: {} }] }),
    theirs: (session) =>
      session.sendContextUpdate({ systemInstruction: 'Be brief.', tools: { tools: [{ urlContext: {} }] } }),
  },
  {
    name: 'context: tools cleared',
    backends: BOTH,
    ours: (session) => session.sendContextUpdate({ tools: null }),
    theirs: (session) => session.sendContextUpdate({ tools: {} }),
  },
  {
    name: 'context: tools cleared by an empty list',
    backends: BOTH,
    ours: (session) => session.sendContextUpdate({ tools: [] }),
    theirs: (session) => session.sendContextUpdate({ tools: {} }),
  },
];

export const messages: readonly Message[] = [
  ...clientContent,
  ...realtimeInput,
  ...toolResponse,
  ...contextUpdate,
];
