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

/** Adds what was found in a member or an element, if anything was. */
function merge(key: Name, found: Name): Code {
  return _`if (${found} !== null) ${errors} = within(${errors}, ${key}, ${found})`;
}

/** The same in a loop, which ends when looking further is in vain. What is valid never asks. */
function mergeUntilFull(key: Name, found: Name): Code {
  return _`if (${found} !== null) {${errors} = within(${errors}, ${key}, ${found}); if (full(${errors})) break;}`;
}

/** The members of an object, by name. */
function membersOf({ gen, data }: KeywordCxt): Name {
  return gen.const('members', data);
}

/** A list that stands beside the function, once for all that have the same. */
function constant(list: readonly string[]): NameValue {
  return { ref: list, key: list.join(), code: stringify(list) };
}

/** `simple` has the definitions of which `typeof` says all: no function is called for a value of the right type. */
export function keywords(simple: ReadonlyMap<string, string>): readonly CodeKeywordDefinition[] {
  const check = ({ $ref }: Reference, value: Code): Code => _`${checkName($ref)}(${value})`;
  const find = (found: Name, reference: Reference, value: Code): Code => {
    const type = simple.get(reference.$ref);
    const finding = _`${found} = ${check(reference, value)}`;
    return type === undefined ? finding : _`if (typeof ${value} !== ${type}) ${finding}`;
  };
  return [
    {
      keyword: 'properties',
      type: 'object',
      schemaType: 'object',
      code(context: KeywordCxt) {
        const { gen } = context;
        const schema = context.schema as unknown;
        const members = membersOf(context);
        gen.forIn('key', members, (key) => {
          const value = gen.const('value', _`${members}[${key}]`);
          const found = gen.let('found', _`null`);
          let cases: Code = nil;
          for (const [name, node] of Object.entries(schema as Record<string, Reference>))
            cases = _`${cases}case ${name}: ${find(found, node, value)}; break;`;
          gen.if(_`${value} !== undefined`, () =>
            gen.code(_`switch(${key}){${cases}default: ${errors} = unknown(${errors}, ${key})}`),
          );
          gen.code(merge(key, found));
        });
      },
    },
    {
      keyword: 'additionalProperties',
      type: 'object',
      schemaType: ['object', 'boolean'],
      code(context: KeywordCxt) {
        const { gen } = context;
        const schema = context.schema as unknown;
        // `properties` closes its object, and `true` asks for nothing.
        if (typeof schema === 'boolean') return;
        const members = membersOf(context);
        gen.forIn('key', members, (key) => {
          const found = gen.const('found', check(schema as Reference, _`${members}[${key}]`));
          gen.code(mergeUntilFull(key, found));
        });
      },
    },
    {
      keyword: 'required',
      type: 'object',
      schemaType: 'array',
      code(context: KeywordCxt) {
        const { gen } = context;
        const schema = context.schema as unknown;
        const members = membersOf(context);
        for (const field of schema as string[]) {
          gen.if(_`${members}[${field}] === undefined`, () =>
            gen.assign(errors, _`fail(${errors}, "required", {missingProperty: ${field}})`),
          );
        }
      },
    },
    {
      keyword: 'items',
      type: 'array',
      schemaType: 'object',
      code({ gen, data, schema }: KeywordCxt) {
        const i = gen.name('i');
        gen.for(_`let ${i} = 0; ${i} < ${data}.length; ${i}++`, () => {
          const found = gen.const('found', check(schema as Reference, _`${data}[${i}]`));
          gen.code(mergeUntilFull(i, found));
        });
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
}
