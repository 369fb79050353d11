/**
 * The house rules: what schema/ has to keep to beyond being JSON Schema, so that every generator, ours and
 * those of other languages, may rely on it. Each rule is a name and a function that says what breaks it.
 */
import { definitionsOf, isObject, parseRef, type Json, type SchemaFile } from './load.ts';

/** One breach: where, of which rule, and how. */
export interface Problem {
  readonly file: string;
  readonly definition: string;
  readonly rule: string;
  readonly detail: string;
}

/** A definition with what is around it. */
interface Subject {
  readonly file: string;
  readonly name: string;
  readonly schema: Json;
  /** Every definition of every file, by `file.json#Name`. */
  readonly all: ReadonlyMap<string, Json>;
}

/** A schema inside a definition: itself, one of its fields, or what a list or map holds. */
interface Place {
  readonly at: string;
  readonly kind: 'definition' | 'field' | 'element';
  readonly node: Json;
}

interface Rule {
  readonly name: string;
  readonly check: (subject: Subject) => readonly (string | false | undefined)[];
}

const NOTES = ['description', 'deprecated', 'x-replaced-by', 'x-since'];
const CHECKS = [
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'maximum',
  'contentEncoding',
  'minProperties',
  'maxProperties',
];
const NESTING = ['$ref', 'items', 'minItems', 'additionalProperties', 'tsType'];

/** The keywords that may stand in each kind of place. Others are not inlined by ajv, or mean nothing there. */
const ALLOWED: Readonly<Record<Place['kind'], readonly string[]>> = {
  definition: [
    ...NOTES,
    ...CHECKS,
    ...['additionalProperties', 'tsType', 'properties', 'required'],
    ...['x-direction', 'x-oneof', 'x-required', 'x-enum-descriptions'],
  ],
  field: [...NOTES, ...CHECKS, ...NESTING, 'x-backends', 'x-wire'],
  element: ['description', ...CHECKS, '$ref'],
};
const BESIDE_REF = [...NOTES, '$ref', 'tsType', 'x-backends', 'x-wire'];
const PRIMITIVES = ['string', 'integer', 'number', 'boolean'];
const DIRECTIONS = ['client', 'server', 'both'];
const BACKENDS = ['gemini', 'vertex'];

const RULES: readonly Rule[] = [
  {
    name: 'name',
    check: ({ name, schema }) => [
      !/^[A-Z][A-Za-z0-9]*$/.test(name) && 'a definition is named in PascalCase',
      ...fieldNames(schema).map(
        (field) => !/^[a-z][A-Za-z0-9]*$/.test(field) && `${field} is not in camelCase`,
      ),
    ],
  },
  {
    name: 'description',
    check: ({ schema }) =>
      places(schema)
        .filter(({ kind }) => kind !== 'element')
        .map(({ at, node }) => badText(node['description'], at)),
  },
  {
    name: 'keyword',
    check: ({ schema }) =>
      places(schema).flatMap(({ at, kind, node }) => {
        const allowed = '$ref' in node ? BESIDE_REF : ALLOWED[kind];
        return Object.keys(node).map(
          (key) =>
            !allowed.includes(key) &&
            `${at} has ${key}, which may not stand ${'$ref' in node ? 'beside $ref' : 'there'}`,
        );
      }),
  },
  {
    name: 'type',
    check: ({ schema }) => places(schema).map(badType),
  },
  {
    name: 'pattern',
    check: ({ schema }) =>
      places(schema).map(
        ({ at, node }) => 'pattern' in node && !compiles(node['pattern']) && `${at} is no regular expression`,
      ),
  },
  {
    name: '$ref',
    check: (subject) =>
      places(subject.schema).map(({ at, node }) => {
        return (
          '$ref' in node &&
          !target(subject, node) &&
          `${at} refers to ${String(node['$ref'])}, which does not exist`
        );
      }),
  },
  {
    name: 'enum',
    check: ({ schema }) =>
      places(schema).map(({ at, node }) => {
        return 'enum' in node && !isDistinct(node['enum']) && `${at} needs distinct texts, at least one`;
      }),
  },
  {
    name: 'x-enum-descriptions',
    check: ({ schema }) => {
      if (!('enum' in schema)) return ['x-enum-descriptions' in schema && 'there is no enum'];
      const said = schema['x-enum-descriptions'];
      if (!isObject(said)) return ['missing'];
      const values = texts(schema['enum']);
      return [
        ...values.map((value) => badText(said[value], value)),
        ...Object.keys(said).map((value) => !values.includes(value) && `${value} is not a value of the enum`),
      ];
    },
  },
  {
    name: 'x-direction',
    check: (subject) => {
      const { schema } = subject;
      const direction = schema['x-direction'];
      if (isScalar(schema)) return [direction !== undefined && 'a scalar has no direction'];
      if (!DIRECTIONS.includes(String(direction)))
        return [`is ${String(direction)}, not ${DIRECTIONS.join(', ')}`];
      return places(subject.schema).map(({ at, node }) => {
        const other = target(subject, node)?.['x-direction'];
        const clash = [direction, other].sort().join() === 'client,server';
        return (
          clash && `${at} of a message of the ${String(direction)} refers to one of the ${String(other)}`
        );
      });
    },
  },
  {
    name: 'required',
    check: ({ schema }) => [
      'required' in schema &&
        schema['x-direction'] !== 'client' &&
        'only what the client alone sends may have it; proto3 leaves empty values out',
      ...unknownFields(schema, schema['required']),
    ],
  },
  {
    name: 'x-required',
    check: ({ schema }) => [
      'x-required' in schema && schema['x-direction'] !== 'both' && 'is for what both sides send',
      ...unknownFields(schema, schema['x-required']),
    ],
  },
  {
    name: 'x-oneof',
    check: ({ schema }) => {
      if (!('x-oneof' in schema)) return [];
      if (!Array.isArray(schema['x-oneof'])) return ['is not a list of groups'];
      return schema['x-oneof'].flatMap((group: unknown) => [
        (!isDistinct(group) || group.length < 2) && 'a group is a list of two or more fields',
        ...unknownFields(schema, group),
      ]);
    },
  },
  {
    name: 'x-backends',
    check: ({ schema }) =>
      places(schema).map(({ at, node: { 'x-backends': backends } }) => {
        if (backends === undefined) return false;
        const fine = isDistinct(backends) && backends.every((backend) => BACKENDS.includes(backend));
        if (!fine) return `${at} is not a list of ${BACKENDS.join(', ')}`;
        return backends.length === BACKENDS.length && `${at} names all backends: leave it out`;
      }),
  },
  {
    name: 'x-wire',
    check: ({ schema }) =>
      places(schema).flatMap(({ at, node: { 'x-wire': wire } }) => {
        if (wire === undefined) return [];
        if (!isObject(wire)) return [`${at} is not an object`];
        return Object.entries(wire).flatMap(([backend, name]) => [
          !BACKENDS.includes(backend) && `${at} has ${backend}, which is not a backend`,
          !/^[a-z]\w*$/.test(String(name)) && `${at} has no name for ${backend}`,
          fieldNames(schema).includes(String(name)) &&
            `${at} takes the name of another field, ${String(name)}`,
        ]);
      }),
  },
  {
    name: 'deprecated',
    check: ({ schema }) =>
      places(schema).flatMap(({ at, kind, node }) => {
        const by = node['x-replaced-by'];
        return [
          'deprecated' in node && node['deprecated'] !== true && `${at} is true or absent`,
          by !== undefined && !('deprecated' in node) && `${at} has x-replaced-by without it`,
          kind === 'field' &&
            by !== undefined &&
            !fieldNames(schema).includes(String(by)) &&
            `${at} is replaced by ${String(by)}, which does not exist`,
        ];
      }),
  },
  {
    name: 'x-since',
    check: ({ schema }) =>
      places(schema).map(({ at, node: { 'x-since': since } }) => {
        return (
          since !== undefined && !/^\d{4}-\d\d$/.test(String(since)) && `${at} is not a month such as 2026-11`
        );
      }),
  },
];

/** Every breach of the house rules, in reading order. */
export function checkRules(files: readonly SchemaFile[]): Problem[] {
  const all = new Map<string, Json>();
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of files) {
    problems.push(...checkHead(file));
    for (const [name, schema] of definitionsOf(file)) {
      const owner = owners.get(name);
      if (owner)
        problems.push({ file: file.name, definition: name, rule: 'unique', detail: `also in ${owner}` });
      owners.set(name, file.name);
      all.set(`${file.name}#${name}`, schema);
    }
  }
  for (const file of files) {
    for (const [name, schema] of definitionsOf(file)) {
      const subject = { file: file.name, name, schema, all };
      for (const { name: rule, check } of RULES) {
        for (const detail of check(subject))
          if (detail) problems.push({ file: file.name, definition: name, rule, detail });
      }
    }
  }
  return problems;
}

/** A breach in one line. */
export function describeProblem({ file, definition, rule, detail }: Problem): string {
  return `${file}: ${definition}: ${rule}: ${detail}`;
}

function checkHead({ name, json }: SchemaFile): Problem[] {
  const about = { file: name, definition: '(file)' };
  const problem = (rule: string, detail: string | false | undefined): Problem[] =>
    detail ? [{ ...about, rule, detail }] : [];
  return [
    ...problem('$id', json['$id'] !== name && `is ${String(json['$id'])}, not the file's name`),
    ...problem('$schema', json['$schema'] !== 'http://json-schema.org/draft-07/schema#' && 'is not draft-07'),
    ...problem('title', badText(json['title'], 'the title')),
    ...problem('description', badText(json['description'], 'the file')),
    ...problem('definitions', !isObject(json['definitions']) && 'missing'),
  ];
}

/** A definition and the schemas in it, by keyword position: a field may be named like a keyword. */
function places(schema: Json): Place[] {
  const found: Place[] = [{ at: 'the definition', kind: 'definition', node: schema }];
  const { properties } = schema;
  for (const [name, node] of isObject(properties) ? Object.entries(properties) : []) {
    if (!isObject(node)) continue;
    found.push({ at: name, kind: 'field', node });
    for (const element of [node['items'], node['additionalProperties']]) {
      if (isObject(element)) found.push({ at: `an element of ${name}`, kind: 'element', node: element });
    }
  }
  return found;
}

function badType({ at, kind, node }: Place): string | false {
  const { type } = node;
  if ('$ref' in node || (kind === 'definition' && node['tsType'] !== undefined)) return false;
  if (PRIMITIVES.includes(String(type))) return false;
  if (kind === 'definition') {
    const union = Array.isArray(type) && type.every((one) => PRIMITIVES.includes(String(one)));
    return !union && type !== 'object' && `${at} has no type`;
  }
  if (kind === 'field' && type === 'array') return !isObject(node['items']) && `${at} has no items`;
  if (kind === 'field' && type === 'object')
    return !isObject(node['additionalProperties']) && `${at} needs a definition of its own, or to be a map`;
  return `${at} has no type that may stand there`;
}

function badText(text: unknown, at: string): string | false {
  if (typeof text !== 'string' || text.trim() === '') return `${at} has none`;
  if (text.startsWith('TODO')) return `${at} is still to be written`;
  return text.includes('*/') && `${at} would end a comment`;
}

/** The definition that a node refers to. */
function target({ file, all }: Subject, { $ref }: Json): Json | undefined {
  const parsed = typeof $ref === 'string' ? parseRef($ref, file) : undefined;
  return parsed && all.get(`${parsed.file}#${parsed.name}`);
}

function fieldNames(schema: Json): string[] {
  return isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
}

function unknownFields(schema: Json, names: unknown): (string | false)[] {
  const known = fieldNames(schema);
  return texts(names).map((name) => !known.includes(name) && `there is no field ${name}`);
}

function isScalar(schema: Json): boolean {
  return !('properties' in schema) && !('enum' in schema);
}

function isDistinct(value: unknown): value is string[] {
  return texts(value).length > 0 && Array.isArray(value) && new Set(texts(value)).size === value.length;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function compiles(pattern: unknown): boolean {
  try {
    return new RegExp(String(pattern), 'u') !== undefined;
  } catch {
    return false;
  }
}
