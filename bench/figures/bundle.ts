/** What a web page has to load: a program that uses the client, bundled by esbuild, minified and gzipped. */
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { ClientName } from '../clients/client.ts';
import type { Figure, Target } from '../figure.ts';
import type { Lab } from '../lab.ts';

const PACKAGES: readonly (readonly [ClientName, string])[] = [
  ['genai', '@google/genai'],
  ['ours', 'gemini-live'],
];

interface Chunk {
  readonly path: string;
  readonly gzipped: number;
}

interface Bundle {
  readonly chunks: readonly Chunk[];
  readonly metafile: Metafile;
}

async function bundle(lab: Lab, specifier: string, names = 'GoogleGenAI'): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${names} } from '${specifier}';`, resolveDir: lab.folder },
    absWorkingDir: lab.folder,
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const chunks = outputFiles.map(({ path, contents }) => ({
    path: path.slice(lab.folder.length + 1).replaceAll('\\', '/'),
    gzipped: gzipSync(contents, { level: 9 }).byteLength,
  }));
  return { chunks, metafile };
}

/** The entry and what it imports statically: what loads before anything runs. */
function firstOf({ outputs }: Metafile): ReadonlySet<string> {
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

function figure(
  name: string,
  title: string,
  limit: number,
  wanted: (chunk: Chunk, first: ReadonlySet<string>) => boolean,
): Figure {
  const targets: Target[] = [{ of: 'value', limit }];
  return {
    name,
    title,
    unit: 'bytes',
    targets,
    async run(lab) {
      const samples: Record<string, number[]> = {};
      for (const [client, specifier] of PACKAGES) {
        const { chunks, metafile } = await bundle(lab, specifier);
        const first = firstOf(metafile);
        const counted = chunks.filter((chunk) => wanted(chunk, first));
        samples[client] = [counted.reduce((sum, { gzipped }) => sum + gzipped, 0)];
      }
      return samples;
    },
  };
}

/** The same bytes each time: one round is enough. */
export const bundleFirst = figure('bundleFirst', 'browser, first chunk, gzip', 10_000, ({ path }, first) =>
  first.has(path),
);

/** With what is loaded later: the validators. */
export const bundleAll = figure('bundleAll', 'browser, all chunks, gzip', 35_000, () => true);

/** What a page loads first, beyond the client, when it uses a part of the library. */
function part(name: string, title: string, limit: number, names: string): Figure {
  const first = async (lab: Lab, all: string): Promise<number> => {
    const { chunks, metafile } = await bundle(lab, 'gemini-live', all);
    const loaded = firstOf(metafile);
    return chunks.reduce((sum, { path, gzipped }) => (loaded.has(path) ? sum + gzipped : sum), 0);
  };
  return {
    name,
    title,
    unit: 'bytes',
    targets: [{ of: 'value', limit }],
    async run(lab) {
      const [without, withPart] = [
        await first(lab, 'GoogleGenAI'),
        await first(lab, `GoogleGenAI, ${names}`),
      ];
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
