/** Functions the model may call, and the schemas of what they take and give. */
import type { FunctionDeclaration, Schema } from '../../../generated/types.ts';
import { BOTH, type Configuration } from './configuration.ts';

const declared = (name: string, ...functionDeclarations: FunctionDeclaration[]): Configuration => ({
  name: `function: ${name}`,
  backends: BOTH,
  ours: { tools: [{ functionDeclarations }] },
});

const parameters = (name: string, schema: Schema): Configuration =>
  declared(name, { name: 'look_up', parameters: schema });

const everyLimit = (limit: (value: number) => string | number): Schema => ({
  type: 'OBJECT',
  minProperties: limit(1),
  maxProperties: limit(2),
  properties: {
    days: { type: 'ARRAY', items: { type: 'INTEGER' }, minItems: limit(0), maxItems: limit(7) },
    city: { type: 'STRING', minLength: limit(1), maxLength: limit(80) },
  },
});

const JSON_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: { city_name: { type: ['string', 'null'], default: null }, unit: { const: 'c' } },
  additionalProperties: false,
};

export const functions: readonly Configuration[] = [
  declared('without parameters', { name: 'hang_up', description: 'Ends the call.' }),
  declared('blocking', { name: 'pay', behavior: 'BLOCKING' }),
  declared('in the background', { name: 'look_up', behavior: 'NON_BLOCKING' }),
  parameters('parameters', {
    type: 'OBJECT',
    properties: { city: { type: 'STRING', description: 'A city, e.g. Oslo' } },
    required: ['city'],
  }),
  {
    ...parameters('parameters by reference', {
      type: 'OBJECT',
      properties: { home: { ref: '#/defs/Address' } },
      additionalProperties: { type: 'STRING' },
      defs: { Address: { type: 'STRING' } },
    }),
    backends: ['vertex'],
  },
  parameters('empty parameters', {}),
  parameters('types in lower case, at every depth', {
    type: 'object',
    properties: {
      place: {
        type: 'object',
        properties: { lat: { type: 'number' }, tags: { type: 'array', items: { type: 'string' } } },
      },
      when: { anyOf: [{ type: 'integer' }, { type: 'string', format: 'date-time' }] },
      now: { type: 'boolean' },
    },
    required: ['place'],
  }),
  parameters('properties named like keywords', {
    type: 'object',
    properties: {
      type: { type: 'string', enum: ['type', 'string'] },
      items: { type: 'array', items: { type: 'string' } },
      properties: { type: 'object', properties: { type: { type: 'integer' } } },
      anyOf: { type: 'string' },
      default: { type: 'string' },
    },
  }),
  parameters('every keyword', {
    type: 'OBJECT',
    title: 'Query',
    description: 'What to look up.',
    nullable: true,
    example: { city: 'Oslo' },
    propertyOrdering: ['unit', 'city', 'degrees'],
    properties: {
      unit: { type: 'STRING', enum: ['c', 'f'], default: 'c', format: 'enum' },
      city: { type: 'STRING', pattern: '^[A-Z]', title: 'City' },
      degrees: { type: 'NUMBER', minimum: -90, maximum: 90, default: 0, example: 12.5 },
    },
    required: [],
  }),
  parameters('limits', everyLimit(String)),
  {
    ...parameters('limits as numbers', everyLimit(Number)),
    // Their types ask for text, and nothing converts: given numbers, they send numbers. The wire has text.
    theirs: {
      tools: [{ functionDeclarations: [{ name: 'look_up', parameters: everyLimit(String) as object }] }],
    },
  },
  parameters('a choice with null', {
    type: 'OBJECT',
    properties: { city: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
  }),
  parameters('a default of null', {
    type: 'OBJECT',
    properties: { city: { type: 'STRING', nullable: true, default: null } },
  }),
  declared('JSON Schemas', {
    name: 'look_up',
    parametersJsonSchema: JSON_SCHEMA,
    responseJsonSchema: { type: 'string', minLength: 1 },
  }),
  {
    ...declared('JSON Schemas told by $schema', {
      name: 'look_up',
      parametersJsonSchema: JSON_SCHEMA,
      responseJsonSchema: JSON_SCHEMA,
    }),
    // They move what holds $schema; here it has one home.
    theirs: {
      tools: [
        {
          functionDeclarations: [
            { name: 'look_up', parameters: JSON_SCHEMA, response: JSON_SCHEMA } as object,
          ],
        },
      ],
    },
  },
  declared('response', {
    name: 'look_up',
    parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } } },
    response: { type: 'object', properties: { degrees: { type: 'number' } } },
  }),
  declared(
    'several',
    { name: 'look_up', parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } } } },
    { name: 'hang_up', behavior: 'NON_BLOCKING' },
    { name: 'pay', parametersJsonSchema: { type: 'object' } },
  ),
];
