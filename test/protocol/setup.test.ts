import { describe, expect, expectTypeOf, test } from 'vitest';
import { clientFields } from '../../generated/client-fields.ts';
import type { LiveClientSetup } from '../../generated/types.ts';
import { LiveService, ValidationError, type LiveConnectParameters } from '../../src/index.ts';
import {
  buildSetupMessage,
  SETUP_FIELDS,
  type Backend,
  type SetupParameters,
} from '../../src/protocol/setup.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

const setupOf = (params: Partial<SetupParameters>, backend?: Backend) =>
  buildSetupMessage({ model: 'm', ...deepFreeze(params) }, backend && { backend }).setup;

test('is a static helper of the service', () => {
  expect(LiveService.buildSetupMessage).toBe(buildSetupMessage);
});

test('the setup has the fields of its parameters, no more and no fewer', () => {
  type Field = Exclude<keyof LiveClientSetup, 'generationConfig'> | 'config';
  expectTypeOf<keyof SetupParameters>().toEqualTypeOf<Field>();
  expectTypeOf<LiveConnectParameters>().toExtend<SetupParameters>();
  expectTypeOf<(typeof clientFields.LiveClientSetup)[number]>().toEqualTypeOf<keyof LiveClientSetup>();
  expect(new Set(SETUP_FIELDS)).toEqual(
    new Set(clientFields.LiveClientSetup.map((name) => (name === 'generationConfig' ? 'config' : name))),
  );
});

describe('the model', () => {
  test.each<[backend: Backend, model: string, written: string]>([
    ['gemini', 'gemini-3.8-live', 'models/gemini-3.8-live'],
    ['gemini', 'models/gemini-3.8-live', 'models/gemini-3.8-live'],
    ['gemini', 'tunedModels/mine', 'tunedModels/mine'],
    ['gemini', 'publishers/google/models/m', 'models/publishers/google/models/m'],
    ['vertex', 'gemini-3.8-live', 'publishers/google/models/gemini-3.8-live'],
    ['vertex', 'acme/voice', 'publishers/acme/models/voice'],
    ['vertex', 'publishers/google/models/m', 'publishers/google/models/m'],
    [
      'vertex',
      'projects/p/locations/l/publishers/google/models/m',
      'projects/p/locations/l/publishers/google/models/m',
    ],
    ['vertex', 'models/m', 'models/m'],
  ])('%s: %s is %s', (backend, model, written) => {
    expect(setupOf({ model }, backend).model).toBe(written);
  });

  test.each([undefined, null, '', 5, {}, '../m', 'm?alt=x', 'a&b', ['m']])('%j is refused', (model) => {
    const error = thrown(() => buildSetupMessage({ model } as never));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues[0]?.path).toBe('model');
  });
});

describe('the modality', () => {
  test('is left to the Gemini API, and is AUDIO on Vertex AI if none is given', () => {
    expect(setupOf({})).toEqual({ model: 'models/m' });
    expect(setupOf({ config: {} })).toEqual({ model: 'models/m', generationConfig: {} });
    expect(setupOf({}, 'vertex').generationConfig).toEqual({ responseModalities: ['AUDIO'] });
    expect(setupOf({ config: { temperature: 1 } }, 'vertex').generationConfig).toEqual({
      temperature: 1,
      responseModalities: ['AUDIO'],
    });
    expect(setupOf({ config: { responseModalities: ['TEXT'] } }, 'vertex').generationConfig).toEqual({
      responseModalities: ['TEXT'],
    });
  });
});

test('every field arrives, and undefined ones do not', () => {
  const given = Object.fromEntries(
    SETUP_FIELDS.map((name) => [name, name === 'tools' ? [{}] : { is: name }]),
  );
  const { config, model: _model, systemInstruction: _instruction, ...plain } = given;
  expect(buildSetupMessage({ ...given, model: 'm', systemInstruction: { parts: [] } }).setup).toEqual({
    ...plain,
    model: 'models/m',
    generationConfig: config,
    systemInstruction: { parts: [] },
  });
  const empty = Object.fromEntries(SETUP_FIELDS.map((name) => [name, undefined]));
  expect(Object.keys(buildSetupMessage({ ...empty, model: 'm' }).setup)).toEqual(['model']);
});

test('short forms: an instruction as text, types of schemas in lower case', () => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } };
  const params = {
    systemInstruction: 'Be brief.',
    config: { responseSchema: schema, responseJsonSchema: schema },
    tools: [{ functionDeclarations: [{ name: 'f', parameters: schema }] }],
  } as never as Partial<SetupParameters>;
  const upper = { type: 'OBJECT', properties: { a: { type: 'STRING' } } };
  expect(setupOf(params)).toEqual({
    model: 'models/m',
    systemInstruction: { role: 'user', parts: [{ text: 'Be brief.' }] },
    generationConfig: { responseSchema: upper, responseJsonSchema: schema },
    tools: [{ functionDeclarations: [{ name: 'f', parameters: upper }] }],
  });
});

test('what is wrong otherwise is left for the checks to refuse', () => {
  for (const wrong of [null, 5, 'x', [], [null], [[]]] as (unknown[] | null)[]) {
    // A list among the tools is named where the tools are read.
    const named = Array.isArray(wrong?.[0]) ? ['model', 'tools'] : ['model'];
    for (const name of SETUP_FIELDS.filter((field) => !named.includes(field))) {
      for (const backend of ['gemini', 'vertex'] as const) {
        expect(() => setupOf({ [name]: wrong }, backend)).not.toThrow();
      }
    }
  }
});

describe('what says nothing is left out, since some models refuse it', () => {
  test.each(['', null, undefined])('a handle that is %j', (handle) => {
    const sessionResumption = { handle, transparent: true } as never;
    expect(setupOf({ sessionResumption }).sessionResumption).toStrictEqual({ transparent: true });
    expect(setupOf({ sessionResumption: { handle } as never }).sessionResumption).toStrictEqual({});
  });

  test('a handle that is one stays', () => {
    const sessionResumption = { handle: 'h' };
    expect(setupOf({ sessionResumption }).sessionResumption).toBe(sessionResumption);
  });

  test.each([[[]], [[{ functionDeclarations: [] }]]])('the tools %j', (tools) => {
    expect('tools' in setupOf({ tools })).toBe(false);
  });
});
