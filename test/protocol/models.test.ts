import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODEL_FAMILIES, modelId, rulesFor } from '../../src/protocol/models.ts';

const UNKNOWN = rulesFor('');

describe('the longest beginning wins', () => {
  test.each([
    ['gemini-3.8-live', { thinking: 'refused', blocking: 'taken', defaultBehavior: 'NON_BLOCKING' }],
    ['gemini-3.8-live-001', { thinking: 'refused' }],
    ['gemini-3.8-live-extended-thinking', { thinking: 'required', blocking: 'refused' }],
    ['gemini-3.8-live-extended-thinking-09-2026', { thinking: 'required' }],
    [
      'gemini-3.1-flash-live-preview',
      { typedTurn: 'realtimeInput', announcedHistory: true, nonBlocking: 'unsupported' },
    ],
    ['gemini-3.5-live-translate-preview', { unsupportedTools: 'all', vertexLocations: ['global'] }],
    ['gemini-3.5-transcribe-live', { noResumption: true, needsModality: { modality: 'TEXT' } }],
    ['gemini-3.5-anything', { vertexLocations: ['global'], mediaChunks: 'refused' }],
    ['gemini-2.0-flash-live-001', { inputDuringCalls: 'refused', modalities: {} }],
    ['gemini-live-2.5-flash', { inputDuringCalls: 'refused', modalities: {} }],
    ['gemini-live-2.5-flash-preview', { languageCode: 'taken', modalities: {} }],
    ['gemini-live-2.5-flash-preview-native-audio-09-2025', { modalities: { TEXT: 'refused' } }],
    [
      'gemini-2.5-flash-native-audio-latest',
      { inputDuringCalls: 'refused', modalities: { TEXT: 'refused' } },
    ],
  ])('%s', (model, rules) => {
    expect(rulesFor(model)).toMatchObject(rules);
  });
});

describe('a resumption handle stands for', () => {
  test.each([
    ['gemini-2.5-flash-native-audio-latest', 'snapshot', 'snapshot'],
    ['gemini-3.1-flash-live-preview', 'snapshot', 'snapshot'],
    ['gemini-3.8-live', 'session', 'snapshot'],
    ['gemini-3.8-live-extended-thinking', 'unknown', 'snapshot'],
    ['gemini-3.5-live-translate-preview', 'unknown', 'snapshot'],
    ['somebody-elses', 'unknown', 'snapshot'],
  ])('%s: %s on the Gemini API, %s on Vertex AI', (model, gemini, vertex) => {
    expect(rulesFor(model).handles).toEqual({ gemini, vertex });
  });
});

test.each(['models/', 'publishers/google/models/', 'projects/p/locations/l/publishers/google/models/'])(
  'a resource name under %s is read for its id',
  (parent) => {
    expect(modelId(`${parent}gemini-3.8-live`)).toBe('gemini-3.8-live');
    expect(rulesFor(`${parent}gemini-3.8-live`)).toBe(rulesFor('gemini-3.8-live'));
  },
);

test('a model that nobody knows takes everything, whatever it is called', () => {
  const beginnings = MODEL_FAMILIES.flatMap(({ ids }) => ids);
  const known = (model: string) => beginnings.some((beginning) => modelId(model).startsWith(beginning));
  fc.assert(
    fc.property(fc.string(), (model) => {
      fc.pre(!known(model));
      expect(rulesFor(model)).toBe(UNKNOWN);
    }),
  );
  expect(Object.values(UNKNOWN)).not.toContain('refused');
  expect(Object.values(UNKNOWN)).not.toContain('unsupported');
});

test('no beginning stands in two families', () => {
  const beginnings = MODEL_FAMILIES.flatMap(({ ids }) => ids);
  expect(new Set(beginnings).size).toBe(beginnings.length);
});
