/** The comparison with the declarations of the installed `@google/genai` finds nothing, and whatever is planted. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, type Difference } from '../../upstream/compare.ts';
import { readDeclarations } from '../../upstream/declarations.ts';
import { explained } from '../../upstream/explained.ts';
import type { Facts } from '../../upstream/facts.ts';
import { judge, type Verdict } from '../../upstream/judge.ts';
import { sources } from '../../upstream/sources.ts';

const [genai] = sources as [(typeof sources)[number]];
const explanations = explained.filter(({ packageName }) => packageName === '@google/genai');

const main = createRequire(import.meta.url).resolve('@google/genai');
const installed = readFileSync(join(dirname(main), '..', 'genai.d.ts'), 'utf8');
const here = genai.here();
const there = readDeclarations(installed);

function verdictOn(facts: Facts): Verdict {
  return judge(compare(here, facts, genai), explanations);
}

test('every difference is explained, and every explanation is needed', () => {
  expect(verdictOn(there)).toMatchObject({ unexplained: [], stale: [] });
});

/** The declaration of a type, changed. */
function changed(name: string, from: string | RegExp, to: string): string {
  const start = installed.search(new RegExp(`^export declare (?:interface|class|enum) ${name} \\{`, 'm'));
  const end = installed.indexOf('\n}', start);
  const declaration = installed.slice(start, end);
  const replaced = declaration.replace(from, to);
  expect(replaced).not.toBe(declaration);
  return installed.slice(0, start) + replaced + installed.slice(end);
}

describe('planted', () => {
  test.each<[string, () => string, Difference[]]>([
    [
      'a field',
      () => changed('LiveServerContent', '{', '{ planted?: string;'),
      [{ at: 'LiveServerContent.planted', what: 'only there' }],
    ],
    [
      'a field that goes',
      () => changed('LiveServerContent', 'waitingForInput?: boolean;', ''),
      [{ at: 'LiveServerContent.waitingForInput', what: 'only here' }],
    ],
    [
      'another primitive',
      () => changed('LiveServerContent', 'interrupted?: boolean', 'interrupted?: number'),
      [{ at: 'LiveServerContent.interrupted', what: 'boolean here, number or integer there' }],
    ],
    [
      'a list that is one',
      () => changed('LiveServerToolCall', 'FunctionCall[]', 'FunctionCall'),
      [{ at: 'LiveServerToolCall.functionCalls', what: 'list of FunctionCall here, FunctionCall there' }],
    ],
    [
      'a text that becomes a message',
      () => changed('LiveServerGoAway', 'timeLeft?: string', 'timeLeft?: Interval'),
      [{ at: 'LiveServerGoAway.timeLeft', what: 'duration here, Interval there' }],
    ],
    [
      'a value',
      () => changed('VoiceActivityType', '{', '{ PLANTED = "PLANTED",'),
      [{ at: 'VoiceActivityType.PLANTED', what: 'only there' }],
    ],
    [
      'a value that is written otherwise',
      () => changed('VoiceActivityType', '"ACTIVITY_END"', '"END"'),
      [
        { at: 'VoiceActivityType.ACTIVITY_END', what: 'only here' },
        { at: 'VoiceActivityType.END', what: 'only there' },
      ],
    ],
    [
      'a note on a field',
      () => changed('AutomaticActivityDetection', '/** ', '/** This field is not supported in Vertex AI. '),
      [{ at: 'AutomaticActivityDetection.disabled', what: 'for gemini and vertex here, for gemini there' }],
    ],
    [
      'a note that goes',
      () =>
        changed('GoogleSearch', /(?<=facebook\.com"\]\. )This field is not supported in Gemini API\./, ''),
      [{ at: 'GoogleSearch.excludeDomains', what: 'for vertex here, for gemini and vertex there' }],
    ],
    [
      'a note on a type',
      () =>
        installed.replace(
          /\*\/\s*export declare interface SlidingWindow/,
          'This data type is not supported in Gemini API. $&',
        ),
      [
        {
          at: 'ContextWindowCompressionConfig.slidingWindow',
          what: 'for gemini and vertex here, for vertex there',
        },
      ],
    ],
  ])('%s', (_, text, differences) => {
    expect(verdictOn(readDeclarations(text())).unexplained).toEqual(differences);
  });
});

test('an explanation of what is not found is stale', () => {
  const at = ['LiveServerContent.modelTurn'];
  const wrong = { packageName: '@google/genai', what: 'only here', at, why: 'Planted.' };
  expect(judge([], [wrong]).stale).toEqual([{ at: 'LiveServerContent.modelTurn', what: 'only here' }]);
});

test('each field and value of the schema is compared, except inside of what only the schema has', () => {
  const members = [
    ...[...here.messages].map(([name, { fields }]) => [name, [...fields.keys()]] as const),
    ...[...here.enums].map(([name, { values }]) => [name, [...values.keys()]] as const),
  ].filter(([name]) => !genai.lacksSome(name));
  const onlyHere = explanations.filter(({ what }) => what === 'only here').flatMap(({ at }) => at);
  const unseen = members.filter(([name, all]) =>
    all.some((member) => {
      const at = `${name}.${member}`;
      const found = compare(without(here, name, member), there, genai);
      return !onlyHere.includes(at) && !found.some((each) => each.at === at && each.what === 'only there');
    }),
  );
  expect(unseen.map(([name]) => name)).toEqual([
    'LiveServerError',
    'GroundingChunkWebSearchResultMapping',
    'BilledToolCall',
    'SpeechState',
  ]);
});

function without({ messages, enums }: Facts, name: string, member: string): Facts {
  const [message, values] = [messages.get(name), enums.get(name)];
  const rest = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...map].filter(([key]) => key !== member));
  return {
    messages: message
      ? new Map([...messages, [name, { ...message, fields: rest(message.fields) }]])
      : messages,
    enums: values ? new Map([...enums, [name, { ...values, values: rest(values.values) }]]) : enums,
  };
}
