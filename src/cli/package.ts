/** Where this package lies. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of its package.json: this file lies at another depth in `dist` than in the source. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (nameIn(folder) !== 'gemini-live') {
    if (dirname(folder) === folder) throw new Error('The package.json of gemini-live is missing.');
    folder = dirname(folder);
  }
  return folder;
}

function nameIn(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}
