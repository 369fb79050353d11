import { describe, expect, it } from 'vitest';
import { Core, GEMINI, VERTEX, type CoreOptions } from '../support/core.ts';

const ALPHA = GEMINI.replace('v1beta', 'v1alpha');
const FIREBASE = '/ws/google.firebase.vertexai.v1beta.GenerativeService/BidiGenerateContent';
const INVALID = 'Request contains an invalid argument.';

/** Why a setup is refused; `undefined` if it is not. */
function refusal(setup: object, { path = GEMINI, ...options }: CoreOptions = {}): string | undefined {
  const core = new Core({ path: `${path}?key=k`, ...options }).setUp(setup);
  if (core.closed !== undefined) expect(core.closed.code).toBe(1007);
  return core.closed?.reason;
}

describe('a model', () => {
  it('is named by its project on the path of Firebase for the Gemini API', () => {
    const model = 'projects/p/models/gemini-3.8-live';
    expect(refusal({ model }, { path: FIREBASE })).toBeUndefined();
    expect(refusal({ model })).toMatch(/unexpected model name format/);
  });

  it.each(['gemini-2.5-flash-native-audio-latest', 'gemini-3.1-flash-live-preview'])(
    '%s does not answer in text',
    (id) => {
      const setup = { model: `models/${id}`, generationConfig: { responseModalities: ['TEXT'] } };
      expect(refusal(setup)).toBe(
        id.includes('2.5') ? 'Cannot extract voices from a non-audio request.' : INVALID,
      );
    },
  );

  it.each(['gemini-2.5-flash-native-audio-latest', 'gemini-live-2.5-flash-native-audio'])(
    '%s has to be asked for audio on the Gemini API',
    (id) => {
      const setup = { model: `models/${id}` };
      expect(refusal(setup)).toBe('Cannot extract voices from a non-audio request.');
      expect(refusal({ ...setup, generationConfig: { responseModalities: ['AUDIO'] } })).toBeUndefined();
      expect(refusal(setup, { path: VERTEX })).toBeUndefined();
    },
  );

  it('for transcription has to be asked for a transcript', () => {
    const model = 'models/gemini-3.5-transcribe-live';
    expect(refusal({ model })).toBe('Input audio transcription is required for ASR');
    expect(refusal({ model, inputAudioTranscription: {} })).toBeUndefined();
  });
});

describe('fields that depend on the API version', () => {
  const proactivity = { proactivity: { proactiveAudio: true } };
  const affective = { generationConfig: { enableAffectiveDialog: true } };

  it('are unknown to v1beta and v1, and known to v1alpha and Vertex AI', () => {
    for (const path of [GEMINI, GEMINI.replace('v1beta', 'v1')]) {
      expect(refusal(proactivity, { path })).toBe(
        `Invalid JSON payload received. Unknown name "proactivity" at 'setup': Cannot find field.`,
      );
      expect(refusal(affective, { path })).toMatch(/"enableAffectiveDialog" at 'setup.generation_config'/);
    }
    for (const setup of [proactivity, affective]) {
      expect(refusal(setup, { path: ALPHA })).toBeUndefined();
      expect(refusal({ model: 'models/m', ...setup }, { path: VERTEX })).toBeUndefined();
    }
  });
});

describe('what reports disagree about', () => {
  it('is proactiveAudio: false on 3.8', () => {
    const setup = { model: 'models/gemini-3.8-live', proactivity: { proactiveAudio: false } };
    expect(refusal(setup, { path: ALPHA })).toBeUndefined();
    expect(refusal(setup, { path: ALPHA, disputed: { proactiveAudioOff: 'refused' } })).toBe(INVALID);
  });

  it('is transparent resumption on the Gemini API', () => {
    const setup = { sessionResumption: { transparent: true } };
    expect(refusal(setup)).toMatch(/Unknown name "transparent" at 'setup.session_resumption'/);
    expect(refusal(setup, { disputed: { transparentResumption: 'accepted' } })).toBeUndefined();
    const core = new Core({ disputed: { transparentResumption: 'accepted' } }).setUp(setup);
    core.write('Hello').pass(5_000);
    expect(core.frames.at(-1)?.sessionResumptionUpdate?.lastConsumedClientMessageIndex).toBe('1');
  });

  it('is enums of integers', () => {
    const properties = { count: { type: 'INTEGER', enum: ['1', '2'] } };
    const tools = [{ functionDeclarations: [{ name: 'buy', parameters: { type: 'OBJECT', properties } }] }];
    expect(refusal({ tools })).toBeUndefined();
    expect(refusal({ tools }, { disputed: { integerEnums: 'refused' } })).toMatch(/properties\[count\]/);
  });
});

it('function declarations are checked, in a context update too', () => {
  const tools = [{ functionDeclarations: [{ name: 'get weather' }] }];
  expect(refusal({ tools })).toMatch(
    /setup.tools\[0\].function_declarations\[0\].name: Invalid function name/,
  );
  const core = new Core().setUp({ model: 'models/gemini-3.8-live' });
  expect(core.send({ contextUpdate: { tools: { tools } } }).closed?.reason).toMatch(
    /context_update.tools.tools\[0\].function_declarations\[0\].name: Invalid/,
  );
});
