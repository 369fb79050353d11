/**
 * `npm run build [-- FOLDER]`: what is published, in three forms.
 *
 * `dist/src` and `dist/generated` have a module for each source, by tsc, with the declarations. They are for bundlers,
 * which place each module whole: what only a later chunk needs stays out of the first one.
 *
 * `dist/node` has the same, gathered into few files by rolldown. It is for runtimes, which open each file on their own:
 * importing the modules takes three times as long.
 *
 * `dist/bundle.js` is all of the root in one file. It is for service workers, where `import()` is forbidden.
 *
 * Which entry points there are is said by package.json.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { rolldown, type Plugin } from 'rolldown';
import { buildPage } from './page.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = resolve(process.argv[2] ?? join(root, 'dist'));

rmSync(outdir, { recursive: true, force: true });

const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');
const { status } = spawnSync(
  process.execPath,
  [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', outdir],
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

/** One file for a browser, which loads it as it is. */
const whole: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  conditions: ['@gemini-live/source'],
  // It names the sources, which are in the package.
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};
await build({ ...whole, entryPoints: ['src/index.ts'], outfile: join(outdir, 'bundle.js') });

/** The worklet runs where nothing can be imported: it lies beside those that load it by its address. */
const buildWorklet = async (folder: string): Promise<void> => {
  const outfile = join(outdir, folder, 'worklet.js');
  await build({ ...whole, entryPoints: ['src/voice/worklet.ts'], outfile });
};
await buildWorklet('src/voice');

/** The module that has the worklet as text. */
const workletText = readFileSync(join(outdir, 'src/voice/worklet.js'), 'utf8').replace(
  /\n\/\/# sourceMappingURL=.*\s*$/,
  '',
);
const textModule = `export const WORKLET_TEXT = ${JSON.stringify(workletText)};\n`;
const textFile = join(outdir, 'src/voice/worklet-text.js');
const [textMap = ''] = /\/\/# sourceMappingURL=.*\s*$/.exec(readFileSync(textFile, 'utf8')) ?? [];
writeFileSync(textFile, textModule + textMap);

interface Manifest {
  readonly dependencies: object;
  readonly peerDependencies: object;
  readonly bin: unknown;
  readonly exports: unknown;
  readonly imports: Readonly<Record<string, unknown>>;
}

const { bin, exports, imports, dependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Manifest;

/** Entry points: what package.json names as `./dist/node/PATH.js` is made from `PATH.ts`. */
const targets = JSON.stringify([bin, exports, imports]).matchAll(/"\.\/dist\/node\/([^"]+)\.js"/g);
const input = Object.fromEntries([...targets].map(([, path = '']) => [path, join(root, `${path}.ts`)]));

/**
 * What the root loads at once, and what sessions load: a chunk each, which the other entry points use too, whatever
 * each of them needs of it.
 */
const chunkOf = new Map<string, string>();
const CHUNKS = [
  ['core', 'src/index.ts'],
  ['session', 'src/live/open.ts'],
] as const;

const plugin: Plugin = {
  name: 'gemini-live',
  load: (id) => (id.endsWith('/voice/worklet-text.ts') ? textModule : undefined),
  renderStart() {
    for (const [chunk, from] of CHUNKS) {
      const add = (id: string): void => {
        if (chunkOf.has(id)) return;
        chunkOf.set(id, chunk);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      add(join(root, from));
    }
  },
};

const bundle = await rolldown({
  cwd: root,
  input,
  // Of `#` names, the runtime decides which file they are.
  external: [...[imports, dependencies, peerDependencies].flatMap(Object.keys), /^node:/],
  platform: 'neutral',
  transform: { target: 'es2022' },
  plugins: [plugin],
  // 'use client' stands in an entry point, and stays.
  checks: { moduleLevelDirective: false },
});
const { output } = await bundle.write({
  dir: join(outdir, 'node'),
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  codeSplitting: { groups: CHUNKS.map(([name]) => ({ name, test: (id) => chunkOf.get(id) === name })) },
  comments: { annotation: true, legal: false, jsdoc: false },
  sourcemap: true,
});
for (const file of output) {
  if (file.type === 'chunk' && file.code.includes('./worklet.js')) {
    await buildWorklet(join('node', dirname(file.fileName)));
  }
}

await buildPage(join(outdir, 'page'));
