/** The files of the page, read once: only what is there can be asked for. */
import { promises } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** By path: `/` and `/page.js`. Rejects where the folder is missing. */
export async function readPage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const names = (await promises.readdir(folder)).filter((name) => extname(name) in TYPES);
  const files = names.map(async (name) => {
    const file = { type: TYPES[extname(name)]!, body: await promises.readFile(join(folder, name)) };
    return [name === 'index.html' ? '/' : `/${name}`, file] as const;
  });
  return new Map(await Promise.all(files));
}
