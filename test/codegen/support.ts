/** Small schemas to try the generator on. */
import type { Json, SchemaFile } from '../../codegen/load.ts';
import { buildModel, type Model } from '../../codegen/model.ts';

/** A file that keeps the house rules if its definitions do. */
export function schemaFile(name: string, definitions: Json): SchemaFile {
  const head = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: name,
    title: 'A title',
    description: 'A file.',
  };
  return { name, json: { ...head, definitions } };
}

/** A message that the client sends. */
export function message(properties: Json, words: Json = {}): Json {
  return { description: 'A message.', type: 'object', 'x-direction': 'client', properties, ...words };
}

/** A field of type string. */
export function text(words: Json = {}): Json {
  return { description: 'A text.', type: 'string', ...words };
}

/** A field that refers to a definition. */
export function ref(to: string, words: Json = {}): Json {
  return { description: 'A reference.', $ref: `#/definitions/${to}`, ...words };
}

/** A field that is a list of a definition. */
export function listOf(to: string, words: Json = {}): Json {
  return { description: 'A list.', type: 'array', items: { $ref: `#/definitions/${to}` }, ...words };
}

/** An enum that the client sends. */
export function choice(values: readonly string[], words: Json = {}): Json {
  const said = Object.fromEntries(values.map((value) => [value, `The value ${value}.`]));
  return {
    description: 'A choice.',
    type: 'string',
    'x-direction': 'client',
    enum: values,
    'x-enum-descriptions': said,
    ...words,
  };
}

/** The model of one file. */
export function modelOf(definitions: Json): Model {
  return buildModel([schemaFile('a.json', definitions)]);
}
