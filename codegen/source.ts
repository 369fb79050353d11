/** What all emitted files share: where they come from, and how they are laid out. */
import { format, type Options } from 'prettier';

/** Said at the top of every emitted file. */
export const PROVENANCE = 'Generated from schema/ by `npm run codegen`. Do not edit.';

const STYLE: Options = { singleQuote: true, printWidth: 110, trailingComma: 'all', objectWrap: 'preserve' };

/** A TypeScript file of generated/: header, body, formatted as the rest of the project is. */
export function source(name: string, body: string): Promise<string> {
  return format(`// ${PROVENANCE}\n\n${body}`, { ...STYLE, filepath: name });
}

/** A JSON file, formatted as the rest of the project is. */
export function json(name: string, value: object): Promise<string> {
  return format(JSON.stringify(value), { ...STYLE, filepath: name, objectWrap: 'collapse' });
}

/** A YAML file, formatted as the rest of the project is. */
export function yaml(name: string, text: string): Promise<string> {
  return format(text, { ...STYLE, filepath: name });
}

/** A Markdown file: a template leaves more blank lines than a person would. */
export function markdown(body: string): string {
  return `${body.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
