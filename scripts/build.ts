/**
 * `npm run build [-- FOLDER]`: what is published. Declarations come from tsc; the code is gathered into a few
 * files, because a runtime opens each file on its own: as it lies in src/, importing the library would take
 * twice as long.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  build,
  type BuildOptions,
  type OnLoadResult,
  type OnResolveArgs,
  type OnResolveResult,
} from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = resolve(process.argv[2] ?? join(root, 'dist'));

rmSync(outdir, { recursive: true, force: true });

const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');
const { status } = spawnSync(
  process.execPath,
  [tsc, '-p', join(root, 'tsconfig.build.json'), '--emitDeclarationOnly', '--outDir', outdir],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);

/**
 * tsc leaves the `.ts` of the sources in the imports of declarations. Its own kind follows them, but other readers of
 * declarations, API Extractor among them, do not. The length stays, and with it the positions of the declaration maps.
 */
for (const name of readdirSync(outdir, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = join(outdir, name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/((?:\bfrom|\bimport|\bimport\() ?["']\.[^"']*)\.ts(?=["'])/g, '$1.js'));
}

const shared: BuildOptions = {
  absWorkingDir: root,
  outbase: root,
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // Resolved where the library is used: they differ from runtime to runtime.
  external: ['#lint', '#transport', 'ws', 'node:*'],
  chunkNames: 'chunks/[name]-[hash]',
  // They name the sources, which are in the package.
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * What connecting uses too, and most pages only then. The root has it as a file of its own, a second copy: some
 * bundlers put into the first chunk whatever the root could reach, used or not, if a later chunk uses it.
 */
const APART = /^\.\/protocol\/lint\.ts$/;

function leaveApart({ path, importer }: OnResolveArgs): OnResolveResult | undefined {
  if (importer !== join(root, 'src', 'index.ts')) return undefined;
  return { path: path.replace(/\.ts$/, '.js'), external: true, sideEffects: false };
}

/** The worklet runs where nothing can be imported: one file, loaded by browsers as it is. */
const worklet: BuildOptions = {
  ...shared,
  entryPoints: ['src/voice/worklet.ts'],
  splitting: false,
  minify: true,
};
await build(worklet);

/** Puts the worklet into the module that has it as text. */
async function loadWorkletText(): Promise<OnLoadResult> {
  const { outputFiles } = await build({ ...worklet, sourcemap: false, write: false });
  return { contents: `export const WORKLET_TEXT = ${JSON.stringify(outputFiles?.[0]?.text.trim())};` };
}

await build({
  ...shared,
  // The places that `exports`, `imports` and `bin` of package.json name.
  entryPoints: [
    'src/index.ts',
    'src/types.ts',
    'generated/validators.ts',
    'src/conversation/index.ts',
    'src/emulator/index.ts',
    'src/cli/main.ts',
    'src/transport/node.ts',
    'src/transport/browser.ts',
    'src/voice/index.ts',
  ],
  plugins: [
    { name: 'apart', setup: ({ onResolve }) => onResolve({ filter: APART }, leaveApart) },
    {
      name: 'worklet',
      setup: ({ onLoad }) => onLoad({ filter: /voice[\\/]worklet-text\.ts$/ }, loadWorkletText),
    },
  ],
});
for (const name of ['lint', 'lint-early', 'lint-late']) {
  await build({ ...shared, entryPoints: [`src/protocol/${name}.ts`] });
}
