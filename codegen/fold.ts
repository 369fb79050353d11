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

const FUNCTION = emitted`
function (validate\d+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{
/\*# sourceURL="(\w+)" \*/;
(?:let vErrors = null;
let errors = 0;
)?([^]*?)\1\.errors = (?:vErrors;
return errors === 0|null;
return true);
\}`;

const WRAPPER = emitted`
const (wrapper\d+) = \{validate: (validate\d+)\};`;

const ERROR = emitted`
const (err\d+) = \{instancePath,schemaPath:"[^"]*",keyword:("\w+"),params:(\{.*\})\};
if\(vErrors === null\)\{
vErrors = \[\1\];
\}
else \{
vErrors\.push\(\1\);
\}
errors\+\+;`;

const REFERENCE = emitted`
if\(!\(((?:validate|wrapper)\d+)(?:\.validate)?\((\w+(?:\.\w+|\[\w+\])), \{.*,parentDataProperty:(.+),rootData\}\)\)\)\{
vErrors = .*;
errors = vErrors\.length;
\}`;

/**
 * The loop that finds unknown members, after its error is folded (without a condition if no member is known),
 * and the checks of the members one by one, after theirs are.
 */
const MEMBERS = emitted`
for\(const key\d+ in data\)\{
(?:if\(!.*\)\{
errors = fail\(errors, "additionalProperties", .*\);
\}|errors = fail\(errors, "additionalProperties", .*\);)
\}((?:
if\(data\.(\w+) !== undefined\)\{
errors = within\(errors, "\2", \w+\(data\.\2\)\);
\})*)`;

const MEMBER = emitted`
if\(data\.(\w+) !== undefined\)\{
errors = within\(errors, "\1", (\w+)\(data\.\1\)\);
\}`;

const ENUM = emitted`
if\(!.*\)\{
errors = fail\(errors, "enum", \{allowedValues: schema\d+\.enum\}\);
\}`;

const LEFT_OVER =
  /data\.\w+ !== undefined|vErrors|instancePath|parentData|rootData|(?:validate|wrapper)\d|\b(?:schema|func|pattern)\d|\b(?:require|import)\b|\.concat/;

/** The checks in ajv's standalone code for `schemas`, in the order in which it has them. */
export function foldChecks(code: string, schemas: readonly NamedSchema[]): Check[] {
  const functions = [...code.matchAll(FUNCTION)].map(([, id = '', name = '', body = '']) => ({
    id,
    name,
    body,
  }));
  const names = new Map(functions.map(({ id, name }) => [id, name]));
  for (const [, wrapper = '', id = ''] of code.matchAll(WRAPPER)) names.set(wrapper, names.get(id) ?? id);
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
      return `errors = within(errors, ${key}, check${names.get(id) ?? id}(${value}));`;
    })
    // One pass over the members that are there, instead of a look for each that could be.
    .replace(MEMBERS, (_, members: string) => {
      const cases = members.replace(MEMBER, 'case "$1": errors = within(errors, key, $2(value)); break;');
      return `for(const key in data){
const value = data[key];
if(value === undefined) continue;
switch(key){${cases}
default: errors = unknown(errors, key);
}
}`;
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
  if (left) {
    const near = folded.slice(left.index, left.index + 80);
    throw new Error(`${name}: ajv emitted something new, near \`${near}\``);
  }
  const check = `function check${name}(data) {\nlet errors = null;\n${folded}return errors;\n}`;
  return [...hoisted, check].join('\n');
}

/** A pattern for lines that ajv writes, one below the other as it has them. */
function emitted({ raw }: TemplateStringsArray): RegExp {
  return new RegExp(raw.join('').slice(1), 'g');
}
