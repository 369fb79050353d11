/** For React Native. */
import * as library from 'gemini-live';
import { converse } from './conversation.js';

globalThis.talk = (baseUrl, apiKey) => converse(library, { baseUrl, apiKey });
