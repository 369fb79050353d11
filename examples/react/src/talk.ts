/** The conversation: made once, outside of components, and opened by a click. */
import { defineFunction, GoogleGenAI } from 'gemini-live';
import { createConversation } from 'gemini-live/conversation';

const ai = new GoogleGenAI({
  apiKey: () => fetch('/token', { method: 'POST' }).then((response) => response.text()),
  baseUrl: import.meta.env['VITE_BASE_URL'],
});

const light = defineFunction({
  name: 'light',
  description: 'Switches the light.',
  parameters: { type: 'object', properties: { on: { type: 'boolean' } } },
  execute: ({ on }) => `The light is ${on === false ? 'off' : 'on'}.`,
});

export const talk = createConversation({
  connect: () =>
    ai.live.connect({
      model: 'gemini-3.8-live',
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      tools: [light],
    }),
  voice: true,
  approve: 'ask',
});
