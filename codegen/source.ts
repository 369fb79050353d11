/** What all emitted files share: where they come from, and how they are laid out. */
import { format, type Options } from 'prettier';

/** Said at the top of every emitted file. */
export const PROVENANCE = 'Generated from schema/ by `npm run codegen`. Do not edit.';

const STYLE: Options = { singleQuote: true, printWidth: 110, trailingComma: 'all', objectWrap: 'preserve' };

/** A TypeScript file of generated/: header, body, formatted as the rest of the project is. */
export function source(name: string, body: string): Promise<string> {
  return format(`// ${PROVENANCE}\n\n${body}`, { ...STYLE, filepath: name });
}

/** A Markdown file: a template leaves more blank lines than a person would. */
export function markdown(body: string): string {
  return `${body.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
