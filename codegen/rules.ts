/**
 * The house rules: what schema/ keeps to beyond being JSON Schema, so that every generator, ours and those of
 * other languages, may rely on it. Each rule is a method that yields what breaks it, under the rule's name.
 */
import { definitionsOf, isObject, parseRef, type Json, type SchemaFile } from './load.ts';

/** One breach: where, of which rule, and how. */
export interface Problem {
  readonly file: string;
  readonly definition: string;
  readonly rule: string;
  readonly detail: string;
}

/** A definition as the rules look at it. */
interface Subject {
  readonly name: string;
  readonly schema: Json;
  readonly fields: readonly string[];
  readonly places: readonly Place[];
  /** The definition that a node refers to. */
  readonly target: (node: Json) => Json | undefined;
}

/** A schema inside a definition: itself, one of its fields, or what a list or map holds. */
interface Place {
  readonly at: string;
  readonly kind: 'definition' | 'field' | 'element';
  readonly node: Json;
}

type Rule = (subject: Subject) => Iterable<string>;

const PRIMITIVES = ['string', 'integer', 'number', 'boolean'];
const DIRECTIONS = ['client', 'server', 'both'];
const BACKENDS = ['gemini', 'vertex'];

const NOTES = ['description', 'deprecated', 'x-replaced-by', 'x-since'];
const CHECKS = ['type', 'enum', 'const', 'pattern', 'minimum', 'maximum', 'minProperties', 'maxProperties'];
const OF_FIELDS = ['tsType', 'x-backends', 'x-wire'];
const OF_DEFINITIONS = [
  'properties',
  'required',
  'x-required',
  'x-direction',
  'x-oneof',
  'x-enum-descriptions',
];

/**
 * The keywords that may stand in each kind of place. All others would be lost by one of the generators, cost too
 * much over audio (lengths), or cannot be checked one field at a time (`oneOf` and its like).
 */
const ALLOWED: Readonly<Record<Place['kind'] | 'reference', readonly string[]>> = {
  definition: [...NOTES, ...CHECKS, ...OF_DEFINITIONS, 'additionalProperties', 'tsType', 'contentEncoding'],
  field: [...NOTES, ...CHECKS, ...OF_FIELDS, 'items', 'minItems', 'additionalProperties'],
  element: ['description', ...CHECKS],
  reference: [...NOTES, ...OF_FIELDS, '$ref'],
};

const RULES: Readonly<Record<string, Rule>> = {
  *name({ name, fields }) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) yield 'a definition is named in PascalCase';
    for (const field of fields) if (!/^[a-z][A-Za-z0-9]*$/.test(field)) yield `${field} is not in camelCase`;
  },

  *description({ places }) {
    for (const { at, kind, node } of places) if (kind !== 'element') yield* faults(node['description'], at);
  },

  *keyword({ places }) {
    for (const { at, kind, node } of places) {
      const allowed = ALLOWED['$ref' in node ? 'reference' : kind];
      for (const word of Object.keys(node))
        if (!allowed.includes(word)) yield `${at} has ${word}, which may not stand there`;
    }
  },

  *type({ places }) {
    for (const { at, kind, node } of places) {
      if (!('$ref' in node) && !isTypeOf[kind](node)) yield `${at} has no type that may stand there`;
    }
  },

  *pattern({ places }) {
    for (const { at, node } of places) {
      if ('pattern' in node && !compiles(node['pattern']))
        yield `${at} has one that is no regular expression`;
    }
  },

  *$ref({ places, target }) {
    for (const { at, node } of places) {
      if ('$ref' in node && !target(node))
        yield `${at} refers to ${String(node['$ref'])}, which does not exist`;
    }
  },

  *enum({ places }) {
    for (const { at, node } of places) {
      if ('enum' in node && !isDistinct(node['enum'])) yield `${at} needs distinct texts, at least one`;
    }
  },

  *const({ places }) {
    for (const { at, node } of places) {
      if (typeof (node['const'] ?? '') !== 'string') yield `${at} has one that is no text`;
    }
  },

  *'x-enum-descriptions'({ schema }) {
    const values = texts(schema['enum']);
    const said = schema['x-enum-descriptions'] ?? {};
    if (!isObject(said)) yield 'is not an object';
    const known: Json = isObject(said) ? said : {};
    for (const value of values) yield* faults(known[value], value);
    for (const value of Object.keys(known))
      if (!values.includes(value)) yield `${value} is not a value of the enum`;
  },

  *'x-direction'({ schema, places, target }) {
    const direction = schema['x-direction'];
    const isScalar = !('properties' in schema) && !('enum' in schema);
    if (isScalar && direction !== undefined) yield 'a scalar has none';
    if (!isScalar && !DIRECTIONS.includes(String(direction))) yield `is not one of ${DIRECTIONS.join(', ')}`;
    for (const { at, node } of places) {
      const other = target(node)?.['x-direction'];
      if (direction === 'client' && other === 'server') yield `${at} refers to what only the server sends`;
      if (direction === 'server' && other === 'client') yield `${at} refers to what only the client sends`;
    }
  },

  *required({ schema, fields }) {
    if (!('required' in schema)) return;
    if (schema['x-direction'] !== 'client') yield 'a server leaves out what is empty, whatever it is';
    yield* strangers(fields, schema['required']);
  },

  *'x-required'({ schema, fields }) {
    if (!('x-required' in schema)) return;
    if (schema['x-direction'] !== 'both') yield 'is for what both sides send';
    yield* strangers(fields, schema['x-required']);
  },

  *'x-oneof'({ schema, fields }) {
    const groups = schema['x-oneof'] ?? [];
    if (!Array.isArray(groups)) yield 'is not a list of groups';
    for (const group of Array.isArray(groups) ? groups : []) {
      if (!isDistinct(group) || group.length < 2) yield 'a group is a list of two or more fields';
      yield* strangers(fields, group);
    }
  },

  *'x-backends'({ places }) {
    for (const { at, node } of places) {
      const backends = node['x-backends'];
      if (backends === undefined) continue;
      const isList = isDistinct(backends) && backends.every((backend) => BACKENDS.includes(backend));
      if (!isList) yield `${at} has no list of ${BACKENDS.join(', ')}`;
      else if (backends.length === BACKENDS.length) yield `${at} names all backends: leave it out`;
    }
  },

  *'x-wire'({ places, fields }) {
    for (const { at, node } of places) {
      const wire = node['x-wire'] ?? {};
      if (!isObject(wire)) yield `${at} has no object of names`;
      for (const [backend, name] of Object.entries(wire)) {
        if (!BACKENDS.includes(backend)) yield `${at} has ${backend}, which is not a backend`;
        if (!/^[a-z]\w*$/.test(String(name))) yield `${at} has no name for ${backend}`;
        if (fields.includes(String(name))) yield `${at} takes the name of another field, ${String(name)}`;
      }
    }
  },

  *deprecated({ places, fields }) {
    for (const { at, kind, node } of places) {
      const by = node['x-replaced-by'];
      if ('deprecated' in node && node['deprecated'] !== true) yield `${at} is true or absent`;
      if (by !== undefined && !('deprecated' in node)) yield `${at} is replaced without it`;
      if (kind === 'field' && by !== undefined) yield* strangers(fields, [by]);
    }
  },

  *'x-since'({ places }) {
    for (const { at, node } of places) {
      const since = node['x-since'] ?? '2000-01';
      if (!/^\d{4}-\d\d$/.test(String(since))) yield `${at} is not a month such as 2026-11`;
    }
  },
};

/** Whether a node has a type that its kind of place may have. */
const isTypeOf: Readonly<Record<Place['kind'], (node: Json) => boolean>> = {
  definition({ type, tsType, properties, additionalProperties }) {
    if (type === 'object') return isObject(properties) || additionalProperties === true;
    return tsType !== undefined || [type].flat().every((one) => PRIMITIVES.includes(String(one)));
  },
  field({ type, items, additionalProperties }) {
    if (type === 'array') return isObject(items);
    if (type === 'object') return isObject(additionalProperties);
    return PRIMITIVES.includes(String(type));
  },
  element({ type }) {
    return PRIMITIVES.includes(String(type));
  },
};

/** Every breach of the house rules, in reading order. */
export function checkRules(files: readonly SchemaFile[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap((file) => [
    ...headProblems(file),
    ...definitionsOf(file).flatMap(([definition, schema]) => {
      const problem = (rule: string, detail: string): Problem => ({
        file: file.name,
        definition,
        rule,
        detail,
      });
      const subject = toSubject(definition, schema, file, files);
      const owner = owners.get(definition);
      owners.set(definition, file.name);
      return [
        ...(owner === undefined ? [] : [problem('unique', `also in ${owner}`)]),
        ...Object.entries(RULES).flatMap(([rule, check]) =>
          [...check(subject)].map((detail) => problem(rule, detail)),
        ),
      ];
    }),
  ]);
}

/** A breach in one line. */
export function describeProblem({ file, definition, rule, detail }: Problem): string {
  return `${file}: ${definition}: ${rule}: ${detail}`;
}

function headProblems({ name, json }: SchemaFile): Problem[] {
  const rules: [rule: string, details: Iterable<string>][] = [
    ['$id', json['$id'] === name ? [] : ["is not the file's name"]],
    ['$schema', json['$schema'] === 'http://json-schema.org/draft-07/schema#' ? [] : ['is not draft-07']],
    ['title', faults(json['title'], 'the file')],
    ['description', faults(json['description'], 'the file')],
    ['definitions', isObject(json['definitions']) ? [] : ['missing']],
  ];
  return rules.flatMap(([rule, details]) =>
    [...details].map((detail) => ({ file: name, definition: '(file)', rule, detail })),
  );
}

function toSubject(name: string, schema: Json, file: SchemaFile, files: readonly SchemaFile[]): Subject {
  const { properties } = schema;
  return {
    name,
    schema,
    fields: isObject(properties) ? Object.keys(properties) : [],
    places: [...placesOf(schema)],
    target({ $ref }) {
      const parsed = typeof $ref === 'string' ? parseRef($ref, file.name) : undefined;
      const owner = files.find((one) => one.name === parsed?.file);
      return owner && definitionsOf(owner).find(([definition]) => definition === parsed?.name)?.[1];
    },
  };
}

/** A definition and the schemas in it, by keyword position: a field may be named like a keyword. */
function* placesOf(schema: Json): Generator<Place> {
  yield { at: 'the definition', kind: 'definition', node: schema };
  const { properties } = schema;
  for (const [name, node] of isObject(properties) ? Object.entries(properties) : []) {
    if (!isObject(node)) continue;
    yield { at: name, kind: 'field', node };
    for (const element of [node['items'], node['additionalProperties']]) {
      if (isObject(element)) yield { at: `an element of ${name}`, kind: 'element', node: element };
    }
  }
}

/** What is wrong with a text for people. */
function* faults(text: unknown, at: string): Generator<string> {
  if (typeof text !== 'string' || text.trim() === '') yield `${at} has none`;
  else if (text.startsWith('TODO')) yield `${at} has one that is still to be written`;
  else if (text.includes('*/')) yield `${at} has one that would end a comment`;
}

/** Names of a list that are not names of fields. */
function* strangers(fields: readonly string[], names: unknown): Generator<string> {
  for (const name of texts(names)) if (!fields.includes(name)) yield `there is no field ${name}`;
}

function isDistinct(value: unknown): value is string[] {
  const found = texts(value);
  return found.length > 0 && Array.isArray(value) && new Set(found).size === value.length;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function compiles(pattern: unknown): boolean {
  try {
    RegExp(String(pattern), 'u');
    return true;
  } catch {
    return false;
  }
}
