/** For runtimes with a command line. */
import * as library from 'gemini-live';
import { converse } from './conversation.js';

const [, , baseUrl, apiKey] = process.argv;
void converse(library, { baseUrl, apiKey });
