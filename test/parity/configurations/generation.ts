/** What and how the model generates: the fields of `GenerationConfig` but speech. */
import { BOTH, GEMINI, VERTEX, type Configuration } from './configuration.ts';

export const generation: readonly Configuration[] = [
  { name: 'config: absent', backends: BOTH, ours: {} },
  { name: 'config: empty', backends: BOTH, ours: { config: {} } },
  { name: 'modalities: audio', backends: BOTH, ours: { config: { responseModalities: ['AUDIO'] } } },
  { name: 'modalities: text', backends: BOTH, ours: { config: { responseModalities: ['TEXT'] } } },
  { name: 'modalities: video', backends: VERTEX, ours: { config: { responseModalities: ['VIDEO'] } } },
  { name: 'modalities: two', backends: BOTH, ours: { config: { responseModalities: ['AUDIO', 'TEXT'] } } },
  { name: 'modalities: none', backends: BOTH, ours: { config: { responseModalities: [] } } },
  { name: 'temperature', backends: BOTH, ours: { config: { temperature: 0.7 } } },
  { name: 'temperature: zero is kept', backends: BOTH, ours: { config: { temperature: 0, seed: 0 } } },
  { name: 'topP and topK', backends: BOTH, ours: { config: { topP: 0.95, topK: 40 } } },
  { name: 'seed', backends: BOTH, ours: { config: { seed: 12 } } },
  { name: 'maxOutputTokens', backends: BOTH, ours: { config: { maxOutputTokens: 2048 } } },
  {
    name: 'sampling: all of it',
    backends: BOTH,
    ours: {
      config: {
        responseModalities: ['AUDIO'],
        temperature: 1.5,
        topP: 0.9,
        topK: 3,
        seed: -7,
        maxOutputTokens: 1,
      },
    },
  },
  {
    name: 'penalties, candidates and stop sequences',
    backends: BOTH,
    ours: {
      config: {
        presencePenalty: 0.25,
        frequencyPenalty: -0.5,
        candidateCount: 1,
        stopSequences: ['END', '\n\n'],
      },
    },
  },
  {
    name: 'logprobs',
    backends: BOTH,
    ours: { config: { responseLogprobs: true, logprobs: 3 } },
  },
  {
    name: 'mediaResolution: low',
    backends: BOTH,
    ours: { config: { mediaResolution: 'MEDIA_RESOLUTION_LOW' } },
  },
  {
    name: 'mediaResolution: high',
    backends: BOTH,
    ours: { config: { mediaResolution: 'MEDIA_RESOLUTION_HIGH' } },
  },
  { name: 'audio timestamps', backends: VERTEX, ours: { config: { audioTimestamp: true } } },
  {
    name: 'thinking: budget',
    backends: BOTH,
    ours: { config: { thinkingConfig: { thinkingBudget: 1024, includeThoughts: true } } },
  },
  {
    name: 'thinking: off',
    backends: BOTH,
    ours: { config: { thinkingConfig: { thinkingBudget: 0, includeThoughts: false } } },
  },
  {
    name: 'thinking: level',
    backends: BOTH,
    ours: { config: { thinkingConfig: { thinkingLevel: 'MINIMAL' } } },
  },
  {
    name: 'affective dialog',
    backends: BOTH,
    ours: { config: { responseModalities: ['AUDIO'], enableAffectiveDialog: true } },
  },
  { name: 'affective dialog: off', backends: BOTH, ours: { config: { enableAffectiveDialog: false } } },
  {
    name: 'translation',
    backends: BOTH,
    ours: { config: { translationConfig: { targetLanguageCode: 'de', echoTargetLanguage: true } } },
  },
  {
    name: 'response: JSON by OpenAPI schema',
    backends: BOTH,
    ours: {
      config: {
        responseMimeType: 'application/json',
        responseSchema: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
      },
    },
  },
  {
    name: 'response: JSON by JSON Schema',
    backends: BOTH,
    ours: {
      config: {
        responseJsonSchema: {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          type: ['object', 'null'],
          properties: { city_name: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
  },
  {
    name: 'response format: audio',
    backends: BOTH,
    ours: {
      config: {
        responseFormat: [
          { audio: { bitRate: 64000, delivery: 'INLINE', mimeType: 'audio/mp3', sampleRate: 24000 } },
        ],
      },
    },
  },
  {
    name: 'response format: image and video',
    backends: BOTH,
    ours: {
      config: {
        responseFormat: [
          {
            image: {
              aspectRatio: 'ASPECT_RATIO_SIXTEEN_BY_NINE',
              delivery: 'URI',
              imageSize: 'IMAGE_SIZE_ONE_K',
              mimeType: 'image/jpeg',
            },
          },
          {
            video: {
              aspectRatio: 'ASPECT_RATIO_NINE_BY_SIXTEEN',
              delivery: 'URI',
              duration: '8s',
              gcsUri: 'gs://bucket/out.mp4',
              resolution: '720p',
            },
          },
        ],
      },
    },
  },
  {
    name: 'response format: text',
    backends: BOTH,
    ours: {
      config: {
        responseFormat: [
          { text: { mimeType: 'application/json', schema: { type: 'object', snake_case: null } } },
        ],
      },
    },
  },
  {
    name: 'routing: automatic',
    backends: VERTEX,
    ours: { config: { routingConfig: { autoMode: { modelRoutingPreference: 'BALANCED' } } } },
  },
  {
    name: 'routing: manual',
    backends: VERTEX,
    ours: { config: { routingConfig: { manualMode: { modelName: 'gemini-3.8-live' } } } },
  },
  {
    name: 'model selection',
    backends: BOTH,
    ours: { config: { modelSelectionConfig: { featureSelectionPreference: 'PRIORITIZE_QUALITY' } } },
  },
  {
    name: 'audio transcription inside config',
    backends: BOTH,
    ours: { config: { audioTranscriptionConfig: { wordTimestamp: true, diarization: true } } },
  },
  {
    name: 'enhanced civic answers',
    backends: GEMINI,
    ours: { config: { enableEnhancedCivicAnswers: true } },
  },
];
