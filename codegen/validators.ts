/**
 * generated/validators.ts: a check for each definition. ajv generates its code from the schemas that nest.ts prepares,
 * with keywords.ts for whatever has members or elements; validator-runtime.ts goes on top.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { AnyValidateFunction } from 'ajv/dist/types/index.js';
import { docComment } from './comment.ts';
import { checkName, keywords } from './keywords.ts';
import type { Model } from './model.ts';
import { nameNested, type NamedSchema } from './nest.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const render = template('validators.hbs');

/** The text of generated/validators.ts. */
export async function emitValidators(model: Model): Promise<string> {
  const validators = [...model.definitions.keys()].map((name) => ({
    name,
    comment: docComment(`Checks a value against \`${name}\`.`),
  }));
  return source(
    'validators.ts',
    render({ runtime: runtime(), ...generateChecks(nameNested(model)), validators }),
  );
}

/** The function `checkX` of each schema, and the constants that they share. */
export function generateChecks(schemas: readonly NamedSchema[]): { constants: string[]; checks: string[] } {
  // The house rules have judged the schemas; ajv's own schema would be compiled with our keywords.
  const ajv = new Ajv({
    code: { source: true, lines: true },
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    messages: false,
    meta: false,
    validateSchema: false,
  });
  for (const keyword of keywords(simpleTypes(schemas)))
    ajv.removeKeyword(String(keyword.keyword)).addKeyword(keyword);

  const constants = new Map<string, string>();
  const checks = schemas.map((schema) => {
    const { validateCode, scopeValues } = sourceOf(ajv.compile(schema));
    const { schema: _, ...used } = scopeValues;
    for (const names of Object.values(used)) {
      for (const { str, value } of names ?? []) constants.set(str, `const ${str} = ${value?.code};`);
    }
    return toCheck(schema, validateCode);
  });
  return { constants: [...constants.values()], checks };
}

/** The type of each definition that asks for nothing but a text or a boolean. */
function simpleTypes(schemas: readonly NamedSchema[]): ReadonlyMap<string, string> {
  const simple = schemas.filter((schema) => {
    const isPlain = schema['type'] === 'string' || schema['type'] === 'boolean';
    return isPlain && Object.keys(schema).length === 2;
  });
  return new Map(simple.map(({ $id, type }) => [$id, String(type)]));
}

function sourceOf({ source }: AnyValidateFunction): NonNullable<AnyValidateFunction['source']> {
  if (source === undefined) throw new Error('ajv kept no source');
  return source;
}

/** The frame that ajv puts around each check, whose errors it keeps at the function. */
const FRAME = emitted`
^function (validate\d+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{
/\*# sourceURL="\w+" \*/;
(?:let vErrors = null;
let errors = 0;
)?([^]*?)\1\.errors = (?:vErrors;
return errors === 0|null;
return true);
\}
$`;

/** The block that its own keywords write for each error. */
const ERROR = emitted`
const (err\d+) = \{instancePath,schemaPath:"[^"]*",keyword:("\w+"),params:(\{.*\})\};
if\(vErrors === null\)\{
vErrors = \[\1\];
\}
else \{
vErrors\.push\(\1\);
\}
errors\+\+;`;

const LEFT_OVER =
  /vErrors|instancePath|parentData|rootData|\b(?:validate|schema|func)\d|\b(?:require|import)\b|\.concat/;

/**
 * ajv's function as one that returns its errors. Both texts are matched exactly as ajv writes them, and what is left
 * over is an error, so that a new ajv cannot change the result unnoticed.
 */
function toCheck(schema: NamedSchema, code: string): string {
  const check = code
    .replace(
      FRAME,
      `function ${checkName(schema.$id)}(data: unknown): Errors {\nlet errors: Errors = null;\n$2return errors;\n}`,
    )
    .replace(ERROR, 'errors = fail(errors, $2, $3);')
    // ajv compiles what it generates, so the one cast is written afterwards.
    .replace(/const members\d+ = data;/g, (line) => line.replace(';', ' as Record<string, unknown>;'))
    // In the error of a type that may be one of several.
    .replace(/schema\d+\.type/, JSON.stringify(schema['type']));
  const left = LEFT_OVER.exec(check);
  if (left === null) return check;
  throw new Error(
    `${schema.$id}: ajv emitted something new, near \`${check.slice(left.index, left.index + 80)}\``,
  );
}

/** A pattern for lines that ajv writes, one below the other as it has them. */
function emitted({ raw }: TemplateStringsArray): RegExp {
  return new RegExp(raw.join('').slice(1), 'g');
}

/** validator-runtime.ts without its file comment, which speaks about the generator. */
function runtime(): string {
  return readFileSync(new URL('validator-runtime.ts', import.meta.url), 'utf8').replace(
    /^\/\*\*[^]*?\*\/\n/,
    '',
  );
}
