/**
 * The house rules: what schema/ keeps to beyond being JSON Schema, so that every generator, ours and those of other
 * languages, may rely on it. The form of a file is a schema of its own, schema/meta.json. What relates one place to
 * another is here: each rule is a method that yields what breaks it, under the rule's name.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { definitionsOf, isObject, META, parseRef, type Json, type SchemaFile } from './load.ts';

/** One breach: where, of which rule, and how. */
export interface Problem {
  readonly file: string;
  readonly definition: string;
  readonly rule: string;
  readonly detail: string;
}

/** A definition as the rules look at it. */
interface Subject {
  readonly schema: Json;
  /** The names of its fields. */
  readonly names: readonly string[];
  readonly places: readonly Place[];
  /** The definition that a node refers to. */
  readonly target: (node: Json) => Json | undefined;
}

/** A schema inside a definition: itself, one of its fields, or what a list or map holds. */
interface Place {
  readonly at: string;
  readonly node: Json;
}

type Rule = (subject: Subject) => Iterable<string>;

const RULES: Readonly<Record<string, Rule>> = {
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

  *'x-enum-descriptions'({ schema }) {
    const values = namesIn(schema['enum']);
    const described = Object.keys(schema['x-enum-descriptions'] ?? {});
    for (const value of values) if (!described.includes(value)) yield `${value} has none`;
    for (const value of described) if (!values.includes(value)) yield `${value} is not a value of the enum`;
  },

  *'x-direction'({ schema, places, target }) {
    for (const { at, node } of places) {
      const pair = `${String(schema['x-direction'])} to ${String(target(node)?.['x-direction'])}`;
      if (pair === 'client to server') yield `${at} refers to what only the server sends`;
      if (pair === 'server to client') yield `${at} refers to what only the client sends`;
    }
  },

  *required({ schema, names }) {
    const isClients = schema['x-direction'] === 'client';
    if ('required' in schema && !isClients) yield 'a server leaves out what is empty, whatever it is';
    yield* strangers(names, schema['required']);
  },

  *'x-required'({ schema, names }) {
    if ('x-required' in schema && schema['x-direction'] !== 'both') yield 'is for what both sides send';
    yield* strangers(names, schema['x-required']);
  },

  *'x-oneof'({ schema, names }) {
    for (const group of (schema['x-oneof'] ?? []) as unknown[]) yield* strangers(names, group);
  },

  *'x-wire'({ places, names }) {
    for (const { at, node } of places) {
      for (const name of Object.values(node['x-wire'] ?? {}).map(String))
        if (names.includes(name)) yield `${at} takes the name of another field, ${name}`;
    }
  },

  *'x-replaced-by'({ places: [, ...fields], names }) {
    for (const { node } of fields) yield* strangers(names, [node['x-replaced-by']]);
  },
};

/** Every breach of the house rules, in reading order. Of a file that is not in form, only what is wrong with its form. */
export function checkRules(files: readonly SchemaFile[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap((file) => {
    const wrongForm = formProblems(file);
    if (wrongForm.length > 0) return wrongForm;
    return definitionsOf(file).flatMap(([definition, schema]) => {
      const problem = (rule: string, detail: string): Problem => ({
        file: file.name,
        definition,
        rule,
        detail,
      });
      const subject = toSubject(schema, file, files);
      const owner = owners.get(definition);
      owners.set(definition, file.name);
      return [
        ...(owner === undefined ? [] : [problem('unique', `also in ${owner}`)]),
        ...Object.entries(RULES).flatMap(([rule, check]) =>
          [...check(subject)].map((detail) => problem(rule, detail)),
        ),
      ];
    });
  });
}

/** A breach in one line. */
export function describeProblem({ file, definition, rule, detail }: Problem): string {
  return `${file}: ${definition}: ${rule}: ${detail}`;
}

const isInForm = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(JSON.parse(readFileSync(META, 'utf8')) as Json);

/** Errors that only say that there are others. */
const COMPOUND = ['if', 'anyOf', 'propertyNames'];

function formProblems({ name, json }: SchemaFile): Problem[] {
  const errors = isInForm(json) ? [] : (isInForm.errors ?? []);
  const problems = errors
    .filter(({ keyword }) => !COMPOUND.includes(keyword))
    .map((error) => toProblem(name, error));
  if (json['$id'] !== name)
    problems.unshift({
      file: name,
      definition: '(file)',
      rule: 'form',
      detail: "$id is not the file's name",
    });
  return problems;
}

function toProblem(file: string, { instancePath, propertyName, message = '', params }: ErrorObject): Problem {
  const steps = [...instancePath.split('/').slice(1), ...(propertyName === undefined ? [] : [propertyName])];
  const [definition = '(file)', ...path] = steps[0] === 'definitions' ? steps.slice(1) : ['(file)', ...steps];
  const { additionalProperty } = params as { additionalProperty?: string };
  const unknown = additionalProperty === undefined ? '' : `: ${additionalProperty}`;
  return { file, definition, rule: 'form', detail: `${path.join('/')} ${message}${unknown}`.trim() };
}

function toSubject(schema: Json, file: SchemaFile, files: readonly SchemaFile[]): Subject {
  return {
    schema,
    names: Object.keys(schema['properties'] ?? {}),
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
  yield { at: 'the definition', node: schema };
  for (const [name, node] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
    yield { at: name, node };
    for (const element of [node['items'], node['additionalProperties']])
      if (isObject(element)) yield { at: `an element of ${name}`, node: element };
  }
}

/** Names of a list that are not names of fields. */
function* strangers(names: readonly string[], listed: unknown): Generator<string> {
  for (const name of namesIn(listed)) if (!names.includes(name)) yield `there is no field ${name}`;
}

function namesIn(value: unknown): string[] {
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
