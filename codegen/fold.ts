/**
 * Folds what ajv emits. For each error ajv writes a block of nine lines, and for each reference a merge by
 * `concat`, which takes quadratic time on a hostile frame. Here both become calls to the functions of check.ts,
 * and each `validateNN` becomes a `checkX` that returns its errors. The text is matched exactly as ajv writes
 * it; whatever is left over afterwards is an error, so that a new ajv cannot change the result unnoticed.
 */

import type { NamedSchema } from './nest.ts';

/** One definition's check. */
export interface Check {
  readonly name: string;
  /** The function `checkX` and the constants that it alone uses. */
  readonly code: string;
}

const FUNCTION =
  /function (validate\d+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{\n\/\*# sourceURL="(\w+)" \*\/;\n(?:let vErrors = null;\nlet errors = 0;\n)?([^]*?)\1\.errors = (?:vErrors;\nreturn errors === 0|null;\nreturn true);\n\}/g;

const ERROR =
  /const (err\d+) = \{instancePath,schemaPath:"[^"]*",keyword:("\w+"),params:(\{.*\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\nerrors\+\+;/g;

const REFERENCE =
  /if\(!\(((?:validate|wrapper)\d+)(?:\.validate)?\((\w+(?:\.\w+|\[\w+\])), \{.*,parentDataProperty:(.+),rootData\}\)\)\)\{\nvErrors = .*;\nerrors = vErrors\.length;\n\}/g;

const UNKNOWN = String.raw`errors = fail\(errors, "additionalProperties", \{additionalProperty: \1\}\);\n`;
const CLOSED = new RegExp(
  String.raw`for\(const (key\d+) in data\)\{\n(?:if\(!.*\)\{\n${UNKNOWN}\}\n|${UNKNOWN})\}`,
  'g',
);

const ENUM = /if\(!.*\)\{\nerrors = fail\(errors, "enum", \{allowedValues: schema\d+\.enum\}\);\n\}/g;

const LEFT_OVER =
  /vErrors|instancePath|parentData|rootData|\b(?:validate|wrapper|schema|func|pattern)\d|\b(?:require|import)\b|\.concat/;

/** The checks in ajv's standalone code for `schemas`, in the order in which it has them. */
export function foldChecks(code: string, schemas: readonly NamedSchema[]): Check[] {
  const functions = [...code.matchAll(FUNCTION)].map(([, id = '', name = '', body = '']) => ({
    id,
    name,
    body,
  }));
  const names = new Map(functions.map(({ id, name }) => [id, name]));
  for (const [, wrapper = '', id = ''] of code.matchAll(
    /const (wrapper\d+) = \{validate: (validate\d+)\};/g,
  )) {
    names.set(wrapper, names.get(id) ?? '');
  }
  const byName = new Map(functions.map(({ name, body }) => [name, body]));
  return schemas.map((schema) => {
    const body = byName.get(schema.$id);
    if (body === undefined) throw new Error(`${schema.$id}: ajv emitted no function of the expected form`);
    return { name: schema.$id, code: foldOne(schema, body, names) };
  });
}

function foldOne(schema: NamedSchema, body: string, names: ReadonlyMap<string, string>): string {
  const name = schema.$id;
  const hoisted: string[] = [];
  const hoist = (suffix: string, value: string): string => {
    hoisted.push(`const ${name}${suffix} = ${value};`);
    return `${name}${suffix}`;
  };

  const folded = body
    .replace(ERROR, 'errors = fail(errors, $2, $3);')
    .replace(REFERENCE, (_, id: string, value: string, key: string) => {
      return `errors = within(errors, ${key}, check${names.get(id)}(${value}));`;
    })
    .replace(CLOSED, () => {
      const fields = Object.keys(schema['properties'] as object);
      return `errors = closed(errors, data, ${hoist('Fields', `/* @__PURE__ */ new Set(${JSON.stringify(fields)})`)});`;
    })
    .replace(/for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g, 'for(let $1=0; $1<$2 && !full(errors); $1++)')
    .replace(/for\(const key\d+ in data\)\{/g, '$&\nif(full(errors)) break;')
    .replace(ENUM, () => {
      const values = hoist('Values', JSON.stringify(schema['enum']));
      return `if(!${values}.includes(data)) errors = fail(errors, "enum", {allowedValues: ${values}});`;
    })
    .replace(/pattern\d+/, () => hoist('Pattern', String(new RegExp(String(schema['pattern']), 'u'))))
    .replace(/schema\d+\.type/g, () => JSON.stringify(schema['type']));

  const left = LEFT_OVER.exec(folded);
  if (left)
    throw new Error(
      `${name}: ajv emitted something new, near \`${folded.slice(left.index, left.index + 80)}\``,
    );
  return [...hoisted, `function check${name}(data) {\nlet errors = null;\n${folded}return errors;\n}`].join(
    '\n',
  );
}
