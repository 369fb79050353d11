/** The body of the request for a token. */
import { describe, expect, test } from 'vitest';
import { tokenRequest } from '../../src/auth/mint.ts';
import {
  ValidationError,
  type CreateAuthTokenParameters,
  type LiveWarning,
  type SetupParameters,
} from '../../src/index.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

const constraints: SetupParameters = {
  model: 'gemini-3.8-live',
  config: { responseModalities: ['AUDIO'], temperature: 0.5 },
  systemInstruction: 'Be brief.',
  tools: [{ functionDeclarations: [{ name: 'look', parameters: { type: 'object' } }] }],
  sessionResumption: {},
};

/** As it goes over the wire. */
const SETUP = {
  model: 'models/gemini-3.8-live',
  generationConfig: { responseModalities: ['AUDIO'], temperature: 0.5 },
  systemInstruction: { role: 'user', parts: [{ text: 'Be brief.' }] },
  tools: [{ functionDeclarations: [{ name: 'look', parameters: { type: 'OBJECT' } }] }],
  sessionResumption: {},
};

const request = (params: CreateAuthTokenParameters) => tokenRequest(deepFreeze(params));

function faults(params: unknown): string[] {
  const error = thrown(() => tokenRequest(params as CreateAuthTokenParameters));
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path }) => path);
}

test('nothing is asked for that was not', () => {
  expect(request({})).toEqual({});
  expect(request({ uses: 0 })).toEqual({ uses: 0 });
});

describe('a time', () => {
  test('is a Date, or text as it is', () => {
    const at = '2026-11-24T12:00:00.000Z';
    expect(request({ expireTime: new Date(at), newSessionExpireTime: '2026-11-24T12:00:00+01:00' })).toEqual({
      expireTime: at,
      newSessionExpireTime: '2026-11-24T12:00:00+01:00',
    });
  });

  test.each([new Date(Number.NaN), 1_800_000_000_000, 'tomorrow', '', null, '2026-11-24', {}])(
    '%s is none',
    (time) => {
      expect(faults({ expireTime: time })).toEqual(['expireTime']);
      expect(faults({ newSessionExpireTime: time })).toEqual(['newSessionExpireTime']);
    },
  );
});

describe('what is locked', () => {
  test('by default: what was given, by its top-level names, and never sessionResumption', () => {
    const { sessionResumption: _, ...setup } = SETUP;
    expect(request({ constraints })).toEqual({
      bidiGenerateContentSetup: setup,
      fieldMask: 'model,generationConfig,systemInstruction,tools',
    });
    expect(request({ constraints: { model: 'm' } }).fieldMask).toBe('model');
  });

  test('a list: these, present or not', () => {
    const { fieldMask } = request({
      constraints,
      lock: ['model', 'config', 'safetySettings', 'config.topK', 'generationConfig.seed'],
    });
    expect(fieldMask).toBe(
      'model,generationConfig,safetySettings,generationConfig.topK,generationConfig.seed',
    );
  });

  test("'all': no mask", () => {
    expect(request({ constraints, lock: 'all' })).toEqual({ bidiGenerateContentSetup: SETUP });
  });

  test.each<[unknown, string[]]>([
    [[], ['lock']],
    ['model', ['lock']],
    [null, ['lock']],
    [['model', 'modal'], ['lock[1]']],
    [['setup.model'], ['lock[0]']],
    [['model,tools'], ['lock[0]']],
    [['tools.'], ['lock[0]']],
    [['toString'], ['lock[0]']],
    [
      [5, ''],
      ['lock[0]', 'lock[1]'],
    ],
  ])('%j is refused', (lock, paths) => {
    expect(faults({ constraints, lock })).toEqual(paths);
  });

  test('a lock without constraints is refused', () => {
    expect(faults({ lock: 'all' })).toEqual(['lock']);
    expect(faults({ lock: ['model'] })).toEqual(['lock']);
  });
});

test.each<[unknown, string[]]>([
  [null, ['']],
  [5, ['']],
  [{ constraint: {} }, ['constraint']],
  [{ uses: -1 }, ['uses']],
  [{ uses: 1.5, expireTime: 'x' }, ['expireTime', 'uses']],
  [{ uses: '1' }, ['uses']],
  [{ constraints: null }, ['constraints']],
  [{ constraints: {} }, ['model']],
  [{ constraints: { model: 'm', callbacks: {} } }, ['constraints.callbacks']],
  [{ constraints: { model: 'm', temperature: 1 } }, ['constraints.temperature']],
  [{ constraints: { model: 'm', config: { temperature: 'hot' } } }, ['setup.generationConfig.temperature']],
  [{ constraints: { model: 'm', explicitVadSignal: true } }, ['setup.explicitVadSignal']],
])('%j is refused', (params, paths) => {
  expect(faults(params).sort()).toEqual(paths);
});

test('what is deprecated is a warning', () => {
  const warnings: LiveWarning[] = [];
  const inputAudioTranscription = { languageAuto: {} };
  tokenRequest({ constraints: { model: 'm', inputAudioTranscription } }, (warning) => warnings.push(warning));
  expect(warnings).toMatchObject([
    {
      code: 'deprecated',
      path: 'setup.inputAudioTranscription.languageAuto',
      message: expect.stringMatching(/deprecated/) as string,
    },
  ]);
});
