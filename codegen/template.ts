/** Handlebars templates, read from codegen/templates/. Strict: a name that the data lacks is an error. */
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** Compiles one template. Nothing is escaped for HTML: the outputs are TypeScript and Markdown. */
export function template(name: string): (data: object) => string {
  const text = readFileSync(new URL(`templates/${name}`, import.meta.url), 'utf8');
  return Handlebars.compile(text, { noEscape: true, strict: true });
}
