/** A site on loopback: one page, and the library bundled from src/ as an application would bundle it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>gemini-live</title><script type="module" src="/page.js"></script>';
/** A worker of the page runs the same scenarios. */
const WORKER =
  'import "/page.js"; onmessage = async ({ data: [name, ...args] }) => postMessage(await scenarios[name](...args));';

export interface Site {
  readonly url: string;
  /** Names of the scripts that browsers asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Bundles `page.ts` and serves it. The chunk with the validators is a file of its own, as in production. */
export async function serveSite(): Promise<Site> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/browser/support/page.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@gemini-live/source'],
    outdir: root,
    write: false,
    logLevel: 'silent',
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  scripts.set('worker.js', WORKER);
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    const script = scripts.get(name);
    if (script !== undefined) asked.push(name);
    const found = script !== undefined || name === '';
    response.writeHead(found ? 200 : 404, {
      'content-type': script === undefined ? 'text/html' : 'text/javascript',
    });
    response.end(script ?? (found ? PAGE : ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
