/**
 * generated/enums.ts: for each enum an `as const` object and a union type of the same name, which erase to
 * plain JavaScript and accept plain strings, as a TypeScript `enum` does not.
 */
import { definitionComment, docComment, wrap } from './comment.ts';
import { ofKind, type Model } from './model.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const render = template('enums.hbs');

/** The text of generated/enums.ts. */
export function emitEnums(model: Model): Promise<string> {
  const enums = ofKind(model, 'enum').map((definition) => ({
    name: definition.name,
    comment: docComment(definitionComment(definition)),
    values: definition.values.map(({ name, description }) => ({
      key: /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`,
      name,
      comment: docComment(wrap(description)),
    })),
  }));
  return source('enums.ts', render({ enums }));
}
