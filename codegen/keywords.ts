/**
 * The JSON Schema keywords for which ajv generates code of ours. Where ajv collects errors by copying lists, which takes
 * quadratic time on a hostile frame, these call the functions of validator-runtime.ts, which stop at a limit. They walk
 * over the members that are there, instead of looking for each that could be.
 */
import { _, Name, nil, stringify, type Code, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import type { NameValue } from 'ajv/dist/compile/codegen/scope.js';

/** What a check has found so far. ajv declares a variable of this name in each function. */
const errors = new Name('errors');

/** A nested schema: nest.ts has made a definition of each. */
interface Reference {
  readonly $ref: string;
}

/** The name of the function that checks a value against a definition. */
export function checkName(definition: string): Name {
  return new Name(`check${definition}`);
}

/** Adds what is wrong with a member or an element. */
function merge(key: Name, { $ref }: Reference, value: Code): Code {
  return _`${errors} = within(${errors}, ${key}, ${checkName($ref)}(${value}))`;
}

/** A list that stands beside the function, once for all that have the same. */
function constant(list: readonly string[]): NameValue {
  return { ref: list, key: list.join(), code: stringify(list) };
}

export const KEYWORDS: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'properties',
    type: 'object',
    schemaType: 'object',
    code({ gen, data, schema }: KeywordCxt) {
      const members = gen.const('members', _`membersOf(${data})`);
      gen.forIn('key', members, (key) => {
        const value = gen.const('value', _`${members}[${key}]`);
        let cases: Code = nil;
        for (const [name, node] of Object.entries(schema as Record<string, Reference>))
          cases = _`${cases}case ${name}: ${merge(key, node, value)}; break;`;
        gen.if(_`${value} !== undefined`, () =>
          gen.code(_`switch(${key}){${cases}default: ${errors} = unknown(${errors}, ${key})}`),
        );
      });
    },
  },
  {
    keyword: 'additionalProperties',
    type: 'object',
    schemaType: ['object', 'boolean'],
    code({ gen, data, schema }: KeywordCxt) {
      // `properties` closes its object, and `true` asks for nothing.
      if (typeof schema === 'boolean') return;
      const members = gen.const('members', _`membersOf(${data})`);
      gen.forIn('key', members, (key) => {
        gen.if(_`full(${errors})`, () => gen.break());
        gen.code(merge(key, schema as Reference, _`${members}[${key}]`));
      });
    },
  },
  {
    keyword: 'required',
    type: 'object',
    schemaType: 'array',
    code({ gen, data, schema }: KeywordCxt) {
      const fields = gen.scopeValue('keyword', constant(schema as string[]));
      gen.assign(errors, _`present(${errors}, ${data}, ${fields})`);
    },
  },
  {
    keyword: 'items',
    type: 'array',
    schemaType: 'object',
    code({ gen, data, schema }: KeywordCxt) {
      const i = gen.name('i');
      gen.for(_`let ${i} = 0; ${i} < ${data}.length && !full(${errors}); ${i}++`, () =>
        gen.code(merge(i, schema as Reference, _`${data}[${i}]`)),
      );
    },
  },
  {
    keyword: 'enum',
    schemaType: 'array',
    code({ gen, data, schema }: KeywordCxt) {
      const values = gen.scopeValue('keyword', constant(schema as string[]));
      gen.assign(errors, _`oneOf(${errors}, ${data}, ${values})`);
    },
  },
];
