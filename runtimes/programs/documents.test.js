/** For test runners, under a document or none. */
import * as library from 'gemini-live';
import { converse } from './conversation.js';

test('converses', async () => {
  const { EMULATOR_URL: baseUrl, EMULATOR_KEY: apiKey } = process.env;
  await converse(library, { baseUrl, apiKey });
}, 60_000);
