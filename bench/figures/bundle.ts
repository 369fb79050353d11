/** What a web page has to load: a program that uses the client, bundled by esbuild, minified and gzipped. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { ClientName } from '../clients/client.ts';
import type { Figure } from '../figure.ts';
import { runScript, type Lab } from '../lab.ts';

const PACKAGES: readonly (readonly [ClientName, string])[] = [
  ['genai', '@google/genai'],
  ['ours', 'gemini-live'],
];

/** Says at the beginning of each chunk that it was loaded; not a part of its size. */
const ANNOUNCE = '(globalThis.loadedChunks??=[]).push(import.meta.url);';

interface Chunk {
  readonly path: string;
  readonly text: string;
  readonly gzipped: number;
}

interface Bundle {
  readonly chunks: readonly Chunk[];
  readonly metafile: Metafile;
}

async function bundle(
  lab: Lab,
  specifier: string,
  names = 'GoogleGenAI',
  conditions: readonly string[] = [],
): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from '${specifier}';`, resolveDir: lab.folder },
    absWorkingDir: lab.folder,
    outdir: OUT,
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    conditions: [...conditions],
    banner: { js: ANNOUNCE },
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const chunks = outputFiles.map(({ path, text }) => ({
    path: path.slice(lab.folder.length + 1).replaceAll('\\', '/'),
    text,
    gzipped: gzipSync(text.replace(ANNOUNCE, '').trimStart(), { level: 9 }).byteLength,
  }));
  return { chunks, metafile };
}

const OUT = 'out';

/** The entry and what it imports statically: what loads before anything runs. */
export function firstOf({ outputs }: Metafile): ReadonlySet<string> {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>');
  const first = new Set<string>();
  const add = (path: string): void => {
    if (first.has(path)) return;
    first.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement') add(next);
    }
  };
  if (entry !== undefined) add(entry);
  return first;
}

function sizeOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { gzipped }) => sum + gzipped, 0);
}

/** The same bytes each time: one round is enough. */
function figure(
  name: string,
  title: string,
  limit: number,
  measure: (lab: Lab, specifier: string) => Promise<number>,
): Figure {
  return {
    name,
    title,
    unit: 'bytes',
    targets: [{ of: 'value', limit }],
    async run(lab) {
      const samples: Record<string, number[]> = {};
      for (const [client, specifier] of PACKAGES) samples[client] = [await measure(lab, specifier)];
      return samples;
    },
  };
}

export const bundleFirst = figure(
  'bundleFirst',
  'browser, first chunk, gzip',
  10_000,
  async (lab, specifier) => {
    const { chunks, metafile } = await bundle(lab, specifier);
    const first = firstOf(metafile);
    return sizeOf(chunks.filter(({ path }) => first.has(path)));
  },
);

/** With what is loaded later, and with what is loaded only to explain why the service refused. */
export const bundleAll = figure('bundleAll', 'browser, all chunks, gzip', 50_000, async (lab, specifier) =>
  sizeOf((await bundle(lab, specifier)).chunks),
);

/**
 * The chunks that a page has loaded when its session is set up, as bundlers build for production. The bundle is run:
 * only that tells which of the later chunks are asked for.
 */
export const bundleConnected = figure(
  'bundleConnected',
  'browser, loaded by a connect, production, gzip',
  38_000,
  async (lab, specifier) => {
    const { chunks } = await bundle(lab, specifier, 'GoogleGenAI', ['production']);
    for (const { path, text } of chunks) {
      mkdirSync(dirname(join(lab.folder, path)), { recursive: true });
      writeFileSync(join(lab.folder, path), text);
    }
    const loaded = JSON.parse(
      await runScript(lab, 'page.mjs', [`./${OUT}/stdin.js`, specifier, lab.url]),
    ) as string[];
    return sizeOf(chunks.filter(({ path }) => loaded.some((url) => url.endsWith(`/${path}`))));
  },
);

/**
 * What a page loads beyond the client when it uses a part of the library: in all chunks, because what a part shares
 * with sessions is not loaded twice, only earlier.
 */
function part(name: string, title: string, limit: number, names: string): Figure {
  const all = async (lab: Lab, used: string): Promise<number> =>
    sizeOf((await bundle(lab, 'gemini-live', used)).chunks);
  return {
    name,
    title,
    unit: 'bytes',
    targets: [{ of: 'value', limit }],
    async run(lab) {
      const [without, withPart] = [await all(lab, 'GoogleGenAI'), await all(lab, `GoogleGenAI, ${names}`)];
      return { ours: [withPart - without] };
    },
  };
}

/** Functions that run themselves; MCP adds half a kilobyte. */
export const bundleFunctions = part('bundleFunctions', 'browser, functions, gzip', 5_000, 'defineFunction');

/** Turns, questions and what they cost. */
export const bundleTurns = part(
  'bundleTurns',
  'browser, turns and usage, gzip',
  5_000,
  'turns, ask, trackUsage, sumUsage',
);
