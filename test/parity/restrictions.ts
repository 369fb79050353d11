/**
 * How random configurations are narrowed to what both SDKs can say, and why. What is left out here has a
 * configuration of its own in `configurations/`, or is named above where it cannot be said at all.
 */
import fc, { type Arbitrary } from 'fast-check';
import { Type } from '../../generated/enums.ts';
import type { Backend } from '../../src/protocol/setup.ts';
import type { Message, Special } from '../conformance/support/values.ts';

/** Names of models, in every form that the backend has. */
export const models: Readonly<Record<Backend, Arbitrary<string>>> = {
  gemini: named('', 'models/', 'tunedModels/', 'acme/'),
  vertex: named('', 'models/', 'acme/', 'publishers/google/models/', 'projects/p/locations/l/models/'),
};

function named(...prefixes: string[]): Arbitrary<string> {
  const ids = fc.stringMatching(/^[a-z][\w-]{0,12}(?:\.\d)?$/);
  return fc.tuple(fc.constantFrom(...prefixes), ids).map((parts) => parts.join(''));
}

export const special: Special = {
  instead: {
    // Their types have text only, and they send numbers as numbers.
    Int64: fc.stringMatching(/^-?\d{1,19}$/),
    // In either case. A type of null is rewritten there.
    'Schema.type': fc.constantFrom(...anyCase(Object.values(Type))),
  },
  adjust: {
    // Empty lists of tools and of functions, and empty handles, are refused by the service on some models.
    LiveClientSetup: (setup) => withoutEmpty(setup, 'tools'),
    Tool: (tool) => withoutEmpty(tool, 'functionDeclarations'),
    SessionResumptionConfig: (config) => withoutEmpty(config, 'handle'),
    // A content without parts is a part to them.
    Content: (content) => ({ parts: [], ...content }),
    Schema: withoutNulls,
    // They bring the types in functions to upper case, and leave these as they are.
    GenerationConfig: ({ responseSchema, ...config }) =>
      responseSchema === undefined ? config : { ...config, responseSchema: upperCased(responseSchema) },
  },
  // They lose a property of this name.
  keys: fc.string().filter((key) => key !== '__proto__'),
};

function anyCase(types: readonly string[]): string[] {
  return [...types, ...types.map((type) => type.toLowerCase())].filter((type) => type !== 'null');
}

function withoutEmpty(message: Message, field: string): Message {
  const { [field]: value, ...others } = message;
  return (value as { length?: number } | undefined)?.length === 0 ? others : message;
}

/** They drop a default or an example of null, and refuse a type beside a choice. */
function withoutNulls({ type, ...schema }: Message): Message {
  const kept = Object.entries(schema).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(kept),
    ...(type !== undefined && schema['anyOf'] === undefined && { type }),
  };
}

function upperCased(value: unknown): unknown {
  const { type, items, anyOf, properties, ...schema } = value as Message;
  const members = Object.entries((properties as Message | undefined) ?? {});
  return {
    ...schema,
    ...(type !== undefined && { type: String(type).toUpperCase() }),
    ...(items !== undefined && { items: upperCased(items) }),
    ...(anyOf !== undefined && { anyOf: (anyOf as unknown[]).map(upperCased) }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(members.map(([name, member]) => [name, upperCased(member)])),
    }),
  };
}
