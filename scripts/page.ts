/** `tsx scripts/page.ts [FOLDER]`: builds the page of `gemini-live talk --web`, by default into dist/page. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** Builds it from the sources, the library included: nothing else has to be built before. */
export async function buildPage(outdir = join(root, 'dist', 'page')): Promise<void> {
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@gemini-live/source'],
    outdir,
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  // The worklet beside the script that asks for it.
  await build({ ...shared, entryPoints: { worklet: 'src/voice/worklet.ts' } });
  await build({
    ...shared,
    entryPoints: { page: 'page/main.ts' },
    splitting: true,
    chunkNames: '[name]-[hash]',
  });
  for (const name of ['index.html', 'page.css', 'icon.svg'])
    await cp(join(root, 'page', name), join(outdir, name));
}

if (process.argv[1] === import.meta.filename) await buildPage(process.argv[2]);
