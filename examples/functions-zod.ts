/**
 * Functions with zod: they run by themselves when the model calls them.
 *
 *     GEMINI_API_KEY=... npx tsx examples/functions-zod.ts "What is the weather like in Paris?"
 */
import { ask, defineFunction, GoogleGenAI } from 'gemini-live';
import { z } from 'zod';

const getWeather = defineFunction({
  name: 'get_weather',
  description: 'The weather in a city right now.',
  parameters: z.object({
    city: z.string().describe('Its English name'),
    unit: z.enum(['celsius', 'fahrenheit']).default('celsius'),
  }),
  timeoutMs: 5_000,
  execute: ({ city, unit }, { signal }) => {
    // A real one would ask a service: await fetch(url, { signal }).
    signal.throwIfAborted();
    console.log(`(the weather in ${city}, in ${unit})`);
    return { sky: 'clear', degrees: unit === 'celsius' ? 21 : 70 };
  },
});

const ai = new GoogleGenAI();
const session = await ai.live.connect({
  model: 'gemini-3.8-live',
  outputAudioTranscription: {},
  tools: [getWeather],
});
// A model that does not wait for the function ends a turn at the call. `ask` waits for the answer.
const answer = await ask(session, process.argv[2] ?? 'What is the weather like in Paris?');
console.log(answer.outputTranscript);
await session.close();
