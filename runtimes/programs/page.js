import * as library from 'gemini-live';
import { converse } from './conversation.js';

globalThis.converseIn = (place, ...target) => PLACES[place](...target);

const PLACES = {
  page: (baseUrl, apiKey) => converse(library, { baseUrl, apiKey, dangerouslyAllowBrowser: true }),

  worker: (...target) => order(new Worker('worker.js', { type: 'module' }), target),

  async 'service worker'(...target) {
    await navigator.serviceWorker.register('service-worker.js', { type: 'module' });
    const { active } = await navigator.serviceWorker.ready;
    await order(active, target);
  },
};

/** Resolves once the worker has conversed. Rejects with what it says. */
async function order(worker, target) {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.postMessage(target, [port2]);
  const problem = await answer;
  if (problem !== '') throw new Error(problem);
}
