/** quicktype, which makes types for other languages from a bundle. */
import type { Json } from './frames.ts';
import { installed } from './installed.ts';

export const LANGUAGES = ['python', 'swift', 'kotlin', 'go', 'cs', 'rust'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Quicktype {
  JSONSchemaInput: new (store: undefined) => {
    addSource(source: { name: string; schema: string }): Promise<void>;
  };
  InputData: new () => { addInput(input: object): void };
  quicktype(options: { inputData: object; lang: Language }): Promise<{ lines: string[] }>;
}

/** The code for a bundle, whose root is named `name`. */
export async function generate(bundle: Json, name: string, lang: Language): Promise<string> {
  const { JSONSchemaInput, InputData, quicktype } = await installed<Quicktype>('quicktype-core');
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name, schema: JSON.stringify(bundle) });
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({ inputData, lang });
  return lines.join('\n');
}
