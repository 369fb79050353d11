/** The AsyncAPI document, as AsyncAPI's own parser sees it. */
import { join } from 'node:path';
import { installed } from './installed.ts';

interface Diagnostic {
  /** 0 is an error, 1 a warning. */
  readonly severity: number;
  readonly code: string | number;
  readonly message: string;
  readonly path: readonly (string | number)[];
}

interface AsyncApi {
  Parser: new () => {
    parse(
      text: string,
      options: { source: string },
    ): Promise<{ document?: object; diagnostics: Diagnostic[] }>;
  };
}

export const ASYNCAPI = join(import.meta.dirname, '../schema/asyncapi.yaml');

/** The errors and warnings about the document's text, one a line; one more if nothing can be made of it. */
export async function diagnose(text: string): Promise<string[]> {
  const { Parser } = await installed<AsyncApi>('@asyncapi/parser');
  const { document, diagnostics } = await new Parser().parse(text, { source: ASYNCAPI });
  return [
    ...(document === undefined ? ['there is no document'] : []),
    ...diagnostics
      .filter(({ severity }) => severity <= 1)
      .map(({ code, path, message }) => `${code}: ${path.join('.')}: ${message}`),
  ];
}
