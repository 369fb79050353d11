/** The model of the trials: each answer has a length of its own, so that a client's audio tells which it heard. */

import type { EmulatedTurn, Replies, Speech } from '../src/emulator/index.ts';
import { weather } from './client.ts';

const SAMPLE_RATE = 24_000;

/** What the model says, and for how long. */
export const ANSWERS = {
  greeting: { transcript: 'Good morning to you.', ms: 600 },
  heard: { transcript: 'I heard you well.', ms: 700 },
  weather: { transcript: 'It is 12 degrees.', ms: 800 },
  unknownWeather: { transcript: 'I do not know the weather.', ms: 300 },
  story: { transcript: 'Once upon a time there was a very long story.', ms: 60_000 },
  known: { transcript: 'You are Ada.', ms: 900 },
  unknown: { transcript: 'I do not know you.', ms: 400 },
} as const;
export type AnswerName = keyof typeof ANSWERS;

/** What the user writes. */
export const QUESTIONS = {
  greeting: 'Good morning.',
  weather: 'What is the weather like in Paris?',
  story: 'Tell me a story.',
  name: 'I am Ada.',
  who: 'Who am I?',
} as const;

/** How many bytes of PCM an answer is, as every client is to give out. */
export function bytesOf(answer: AnswerName): number {
  return (ANSWERS[answer].ms / 1_000) * SAMPLE_RATE * 2;
}

export const USER_TRANSCRIPT = 'What is the capital of France?';

export function respond({ text, parts, session }: EmulatedTurn): Replies {
  const response = parts.find((part) => part.functionResponse)?.functionResponse;
  if (response !== undefined) {
    // Clients wrap what a function returned in various ways.
    return [speech(JSON.stringify(response.response).includes('12') ? 'weather' : 'unknownWeather')];
  }
  // LiveKit writes a full stop of its own after what the user wrote.
  switch (text?.split('\n')[0]) {
    case QUESTIONS.greeting:
    case QUESTIONS.name:
      return [speech('greeting')];
    case QUESTIONS.weather:
      return [{ name: weather.name, args: { city: 'Paris' } }];
    case QUESTIONS.story:
      return [speech('story')];
    case QUESTIONS.who:
      return [speech(JSON.stringify(session.history).includes(QUESTIONS.name) ? 'known' : 'unknown')];
    default:
      return [speech('heard')];
  }
}

/** A hum. */
function speech(answer: AnswerName): Speech {
  const samples = Int16Array.from({ length: bytesOf(answer) / 2 }, (_, at) => Math.sin(at / 20) * 3_000);
  return {
    pcm: new Uint8Array(samples.buffer),
    sampleRate: SAMPLE_RATE,
    transcript: ANSWERS[answer].transcript,
  };
}
