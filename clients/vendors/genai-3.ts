import { genai } from './genai.ts';

export const client = genai('@google/genai', () => import('@google/genai'));
