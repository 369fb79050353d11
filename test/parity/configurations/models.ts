/** How a model may be named. */
import { BOTH, GEMINI, VERTEX, type Configuration } from './configuration.ts';

export const models: readonly Configuration[] = [
  { name: 'model: an id', backends: BOTH, ours: { model: 'gemini-live-2.5-flash-preview' } },
  { name: 'model: models/', backends: BOTH, ours: { model: 'models/gemini-3.8-live' } },
  { name: 'model: tunedModels/', backends: GEMINI, ours: { model: 'tunedModels/my-voice-1' } },
  { name: 'model: with a slash', backends: BOTH, ours: { model: 'google/gemini-3.8-live' } },
  { name: 'model: with two slashes', backends: BOTH, ours: { model: 'acme/voice/2' } },
  {
    name: 'model: publishers/',
    backends: BOTH,
    ours: { model: 'publishers/google/models/gemini-live-2.5-flash' },
  },
  {
    name: 'model: projects/',
    backends: VERTEX,
    ours: { model: 'projects/acme/locations/us-central1/publishers/google/models/gemini-3.8-live' },
  },
];
