import { genai } from './genai.ts';

export const client = genai('google-genai-2', () => import('google-genai-2') as never);
