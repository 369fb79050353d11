/**
 * generated/validators.ts: a check for each definition, from ajv's standalone code. ajv compiles the schemas
 * that nest.ts prepares, fold.ts makes its output small and safe, and check.ts goes on top of it.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { docComment } from './comment.ts';
import { foldChecks } from './fold.ts';
import type { Model } from './model.ts';
import { nameNested } from './nest.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const render = template('validators.hbs');

/** The text of generated/validators.ts. */
export async function emitValidators(model: Model): Promise<string> {
  const schemas = nameNested(model);
  const ajv = new Ajv({
    schemas: [...schemas],
    code: { source: true, esm: true, lines: true },
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    allErrors: true,
    messages: false,
  });
  const names = Object.fromEntries(schemas.map(({ $id }) => [`validate${$id}`, $id]));
  const checks = foldChecks(standalone.default(ajv, names), schemas);
  const validators = [...model.definitions.keys()].map((name) => ({
    name,
    comment: docComment(`Checks a value against \`${name}\`.`),
  }));
  return source('validators.ts', render({ runtime: runtime(), checks, validators }));
}

/** check.ts without its file comment, which speaks about the generator. */
function runtime(): string {
  return readFileSync(new URL('check.ts', import.meta.url), 'utf8').replace(/^\/\*\*[^]*?\*\/\n/, '');
}
