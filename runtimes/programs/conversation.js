/** A conversation with the emulator that takes what a runtime has to give: a socket, timers, bytes and chunks. */

/** Resolves when it has ended well. `library` is what is imported from `gemini-live`. */
export async function converse({ GoogleGenAI, ask, defineFunction }, options) {
  const add = defineFunction({
    name: 'add',
    parameters: {
      type: 'object',
      properties: { a: { type: 'number' }, b: { type: 'number' } },
      required: ['a', 'b'],
    },
    execute: ({ a, b }) => ({ sum: a + b }),
  });
  const ai = new GoogleGenAI(options);
  let tell;
  const resumed = new Promise((resolve, reject) => (tell = { resumed: resolve, close: reject }));
  const session = await ai.live.connect({
    model: 'gemini-3.8-live',
    outputAudioTranscription: {},
    tools: [add],
    callbacks: {
      onEvent: (event) => tell[event.type]?.(event),
    },
  });

  const greeting = await ask(session, 'Hello');
  // The connection is cut after the first answer.
  await resumed;
  const sum = await ask(session, 'call add {"a": 2, "b": 3}');
  await session.close();

  const { code } = await session.closed;
  const found = {
    greeting: greeting.outputTranscript.trim(),
    hasAudio: greeting.audio.byteLength > 1_000,
    hasSum: /\b5\b/.test(sum.outputTranscript),
    code,
  };
  const expected = { greeting: 'You said: Hello', hasAudio: true, hasSum: true, code: 1000 };
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(JSON.stringify(found));
}
