import * as library from 'gemini-live';
import { converse } from './conversation.js';

export default {
  test: (_controller, { EMULATOR_URL: baseUrl, EMULATOR_KEY: apiKey }) =>
    converse(library, { baseUrl, apiKey }),
};
