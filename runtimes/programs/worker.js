/** For dedicated workers. */
import * as library from 'gemini-live';
import { converse } from './conversation.js';

onmessage = async ({ data: [baseUrl, apiKey], ports: [port] }) => {
  const talk = converse(library, { baseUrl, apiKey, dangerouslyAllowBrowser: true });
  port.postMessage(await talk.then(() => '', String));
};
