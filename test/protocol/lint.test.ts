import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintSetup } from '../../src/index.ts';
import type { LintFinding, LintOptions, LintParameters } from '../../src/types.ts';
import { LINT_RULES } from '../../src/protocol/lint-run.ts';
import { deepFreeze } from '../support/values.ts';
import { MISTAKES, type Mistake } from './support/mistakes.ts';

const findings = ({ model, params, backend, apiVersion }: Mistake): LintFinding[] =>
  lintSetup(deepFreeze({ model, ...params }), { ...(backend && { backend }), apiVersion });

describe('known mistakes', () => {
  test.each(MISTAKES)('$rule: $title', (mistake) => {
    const { rule, severity, path } = mistake;
    expect(findings(mistake)).toContainEqual({
      rule,
      severity,
      path,
      message: expect.stringMatching(/\w{2}/),
      source: LINT_RULES.find(({ name }) => name === rule)?.source,
    });
  });

  test.each(MISTAKES)('$title: nothing else is wrong', (mistake) => {
    expect(findings(mistake).filter(({ rule }) => rule !== mistake.rule)).toEqual([]);
  });

  test.each(MISTAKES.filter(({ general }) => general !== true))(
    '$title: nobody knows that an unknown model minds',
    (mistake) => {
      expect(findings({ ...mistake, model: 'models/somebody-elses' })).toEqual([]);
    },
  );

  test('there is one for each rule', () => {
    expect([...new Set(MISTAKES.map(({ rule }) => rule))].sort()).toEqual(
      LINT_RULES.map(({ name }) => name).sort(),
    );
  });
});

test('functions that run by themselves are looked at too', () => {
  const tools = [
    { googleSearch: {} },
    { declaration: { name: 'f', behavior: 'BLOCKING' as const }, createRunner: () => undefined },
  ];
  const config = { thinkingConfig: { thinkingLevel: 'LOW' as const } };
  expect(lintSetup({ model: 'gemini-3.8-live-extended-thinking', config, tools })).toMatchObject([
    { rule: 'blocking', path: 'tools[1].declaration.behavior' },
  ]);
});

describe('nothing is wrong with', () => {
  const functions = [{ functionDeclarations: [{ name: 'f', parameters: { type: 'OBJECT' } }] }];
  const history = [
    { role: 'user', parts: [{ text: 'Hi' }] },
    { role: 'model', parts: [{ text: 'Hello' }] },
  ];
  test.each<[model: string, params: object, options?: LintOptions]>([
    ['m', {}],
    ['gemini-3.8-live', { history, tools: [{ googleSearch: {} }, ...functions] }],
    ['gemini-3.8-live', { proactivity: { proactiveAudio: true, proactiveVideo: true } }],
    ['gemini-3.8-live', { config: { thinkingConfig: undefined, responseModalities: ['AUDIO'] } }],
    ['gemini-3.8-live', { config: { enableAffectiveDialog: true } }, { backend: 'vertex' }],
    ['gemini-3.8-live', { config: { responseModalities: ['VIDEO'] } }, { backend: 'vertex' }],
    ['gemini-3.8-live-extended-thinking', { config: { thinkingConfig: { thinkingLevel: 'LOW' } } }],
    ['gemini-3.8-live-extended-thinking', { config: { thinkingConfig: { thinkingBudget: 0 } } }],
    ['gemini-3.1-flash-live-preview', { history, config: { thinkingConfig: { thinkingLevel: 'MINIMAL' } } }],
    ['gemini-3.1-flash-live-preview', { history, historyConfig: { initialHistoryInClientContent: true } }],
    [
      'gemini-3.1-flash-live-preview',
      {
        history,
        historyConfig: { initialHistoryInClientContent: false },
        sessionResumption: { handle: 'h' },
      },
    ],
    ['gemini-live-2.5-flash-preview', { config: { responseModalities: ['TEXT'] } }],
    [
      'gemini-2.5-flash-native-audio-latest',
      {
        proactivity: { proactiveAudio: true },
        config: { enableAffectiveDialog: true, responseModalities: ['AUDIO'] },
      },
      { apiVersion: 'v1alpha' },
    ],
    [
      'gemini-3.5-transcribe-live',
      { inputAudioTranscription: { mode: 'SMART' }, config: { responseModalities: ['TEXT'] } },
    ],
    ['gemini-3.5-live-translate-preview', { config: { translationConfig: { targetLanguageCode: 'de' } } }],
    ['projects/p/locations/global/publishers/google/models/gemini-3.5-live', {}, { backend: 'vertex' }],
    ['m', { labels: { team: 'voice', 'größe-1': '', k_: 'a'.repeat(63) } }],
    [
      'm',
      { contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: 0 } } },
      { backend: 'vertex' },
    ],
    [
      'm',
      {
        tools: [
          {
            functionDeclarations: [
              // Properties may be named like keywords.
              {
                name: 'f',
                parameters: { type: 'OBJECT', properties: { not: { type: 'STRING' }, const: {} } },
              },
              { name: 'g', parametersJsonSchema: { $schema: 'x', additionalProperties: false } },
            ],
          },
        ],
      },
    ],
  ])('%s with %j', (model, params, options) => {
    expect(lintSetup({ model, ...params }, options)).toEqual([]);
  });
});

describe('whatever it is given', () => {
  const options = fc.option(
    fc.record({
      backend: fc.constantFrom('gemini' as const, 'vertex' as const),
      apiVersion: fc.option(fc.string(), { nil: undefined }),
    }),
    { nil: undefined },
  );
  const model = fc.constantFrom(...new Set(MISTAKES.map((mistake) => mistake.model)), 'm');

  test('lint never throws, and says the same of the same', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), options, (value, given) => {
        expect(lintSetup(value as LintParameters, given)).toEqual(lintSetup(value as LintParameters, given));
      }),
    );
  });

  /** Names where they belong, with any value. */
  const names = (...known: string[]) => fc.dictionary(fc.constantFrom(...known), fc.anything());
  const params = fc.record(
    {
      config: names(
        'thinkingConfig',
        'responseModalities',
        'speechConfig',
        'responseFormat',
        'stopSequences',
      ),
      tools: fc.array(
        fc.oneof(
          fc.anything(),
          fc.record({ functionDeclarations: fc.array(names('name', 'behavior', 'parameters')) }),
        ),
      ),
      history: fc.oneof(fc.anything(), fc.array(names('role', 'parts'))),
      proactivity: names('proactiveAudio', 'proactiveVideo'),
      sessionResumption: names('handle'),
      contextWindowCompression: names('triggerTokens', 'slidingWindow'),
      labels: fc.oneof(fc.anything(), fc.dictionary(fc.string(), fc.anything())),
      inputAudioTranscription: names('mode', 'wordTimestamp'),
    },
    { requiredKeys: [] },
  );

  test('lint never throws, and changes nothing', () => {
    fc.assert(
      fc.property(model, params, options, (name, value, given) => {
        const whole = { model: name, ...value } as LintParameters;
        const before = structuredClone(value);
        for (const { severity, path, message, source } of lintSetup(whole, given)) {
          expect(['error', 'warning']).toContain(severity);
          expect([path, message, source].every((text) => typeof text === 'string' && text !== '')).toBe(true);
        }
        expect(value).toEqual(before);
      }),
    );
  });

  test('a getter or a proxy that throws is left for the checks', () => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no');
        },
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    for (const value of [
      thrower,
      { model: 'gemini-3.8-live', config: thrower, tools: [thrower], labels: thrower },
    ])
      expect(() => lintSetup(value as never)).not.toThrow();
    expect(
      lintSetup({ model: 'gemini-3.8-live', labels: thrower, config: { thinkingConfig: {} } }).map(
        ({ rule }) => rule,
      ),
    ).toEqual(['thinking-refused']);
  });

  test('a schema that holds itself, everywhere, is looked at once', () => {
    const schema: Record<string, unknown> = { $ref: '#' };
    schema['properties'] = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, schema]));
    schema['anyOf'] = [schema, schema];
    const found = lintSetup({
      model: 'm',
      tools: [{ functionDeclarations: [{ name: 'f', parameters: schema }] }],
    });
    const at = 'tools[0].functionDeclarations[0].parameters';
    expect(found.map(({ path }) => path)).toEqual([`${at}.$ref`, at, `${at}.anyOf`]);
  });

  test('no value of the caller is repeated', () => {
    const secret = 'AIzaSecretSecretSecret';
    const found = lintSetup({
      model: 'gemini-3.8-live',
      config: { thinkingConfig: secret, responseModalities: [secret, secret], stopSequences: [secret] },
      labels: { Team: secret },
      history: [{ role: secret }],
      tools: [{ functionDeclarations: [{ name: secret, parameters: { $schema: secret } }] }],
    } as never);
    expect(found.length).toBeGreaterThan(4);
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});
