/**
 * generated/types.ts: one declaration a definition, by json-schema-to-typescript. Each definition is compiled
 * alone, with every reference replaced by the name it refers to; compiled together, the library would declare
 * a shared definition once for each place that uses it.
 */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { definitionComment, fieldComment } from './comment.ts';
import { ofKind, type Definition, type Field, type Model } from './model.ts';
import { source } from './source.ts';

/** Scalars whose type says less than TypeScript can. */
const SCALARS: Readonly<Record<string, string>> = {
  Int64: 'string | number',
  Struct: 'Record<string, unknown>',
  JsonSchema: 'Record<string, unknown>',
};

/** The text of generated/types.ts. */
export async function emitTypes(model: Model): Promise<string> {
  const declarations: string[] = [];
  for (const definition of model.definitions.values()) {
    if (definition.kind === 'enum') continue;
    declarations.push(
      await compile(typeSchema(model, definition), definition.name, { bannerComment: '', format: false }),
    );
  }
  return source('types.ts', `${enumImport(model)}\n\n${shortComments(declarations.join('\n'))}`);
}

/** A definition as json-schema-to-typescript takes it: no references left, comments composed. */
export function typeSchema(model: Model, definition: Definition): JSONSchema {
  const description = definitionComment(definition);
  const alias = aliasOf(definition);
  if (alias !== undefined) return { description, tsType: alias };
  return {
    type: 'object',
    description,
    additionalProperties: false,
    required: [...definition.required],
    properties: Object.fromEntries(
      definition.fields.map((field) => [
        field.name,
        { description: fieldComment(field), tsType: fieldType(model, definition, field) },
      ]),
    ),
  };
}

/**
 * The TypeScript type of one field. What a server may send is open: the service has new values before this
 * library knows them. `string & {}` is a string that leaves the known values to completion.
 */
export function fieldType(model: Model, owner: Definition, field: Field): string {
  const named =
    field.tsType ?? field.values?.map((value) => `'${value}'`).join(' | ') ?? typeName(field.type);
  const isEnum = field.values !== undefined || model.definitions.get(field.type)?.kind === 'enum';
  const one = isEnum && owner.direction !== 'client' ? `${named} | (string & {})` : named;
  if (field.each === 'list') return one.includes(' ') ? `(${one})[]` : `${one}[]`;
  return field.each === 'map' ? `Record<string, ${one}>` : one;
}

function aliasOf({ kind, name, fields, schema }: Definition): string | undefined {
  if (kind === 'scalar')
    return (schema['tsType'] as string | undefined) ?? SCALARS[name] ?? typeName(schema['type']);
  return fields.length === 0 ? 'Record<string, never>' : undefined;
}

function typeName(type: unknown): string {
  return type === 'integer' ? 'number' : String(type);
}

/** Only the enums in use: an enum may be there for users to name a value that the wire gives as text. */
function enumImport(model: Model): string {
  const words = new Set(
    [...model.definitions.values()].flatMap((owner) =>
      owner.fields.flatMap((field) => fieldType(model, owner, field).split(/\W+/)),
    ),
  );
  const names = ofKind(model, 'enum').map(({ name }) => name);
  return `import type { ${names.filter((name) => words.has(name)).join(', ')} } from './enums.ts';`;
}

/** Comments of one line on one line: it halves the file. */
function shortComments(text: string): string {
  return text.replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */');
}
