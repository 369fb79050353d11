/** An app in React Native: a conversation without a voice. */
import { GoogleGenAI } from 'gemini-live';
import { createConversation } from 'gemini-live/conversation';

/** Resolves with what is answered. */
globalThis.talk = (baseUrl) =>
  new Promise((resolve, reject) => {
    const ai = new GoogleGenAI({ apiKey: 'any', baseUrl });
    const talk = createConversation({
      connect: () => ai.live.connect({ model: 'gemini-3.8-live', outputAudioTranscription: {} }),
    });
    talk.subscribe(() => {
      const { messages, error } = talk.getSnapshot();
      const answer = messages.find(({ role }) => role === 'model');
      if (error !== undefined) reject(new Error(error.message));
      if (answer?.isPartial === false) resolve(talk.stop().then(() => answer.heard));
    });
    void talk.start();
    talk.send('Hello');
  });
