/** Puts what is measured where it can be measured: the library as a user installs it, the children as plain JavaScript. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Compiles the library into a `node_modules/gemini-live` of its own, where only the package's `exports`
 * lead in, and the children beside it. Below the project's `node_modules`, so that `ws` and
 * `@google/genai` are found, and a folder for each run, so that two runs do not disturb each other.
 * Returns the folder.
 */
export async function install(): Promise<string> {
  const folder = join(PROJECT, 'node_modules', '.cache', 'gemini-live-bench', String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  installLibrary(join(folder, 'node_modules', 'gemini-live'));
  // A package of its own: otherwise esbuild takes `gemini-live` for the project around it, and bundles its dist/.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const script = (path: string): string => join(PROJECT, 'bench', path);
  await build({
    entryPoints: [
      ...['server', 'worker', 'import', 'start', 'page', 'own'].map((name) => ({
        in: script(`children/${name}.ts`),
        out: name,
      })),
      ...['raw', 'genai', 'ours'].map((name) => ({
        in: script(`clients/${name}.ts`),
        out: `clients/${name}`,
      })),
    ],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return folder;
}

export function uninstall(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function installLibrary(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(PROJECT, 'scripts', 'build.ts'), join(folder, 'dist')],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The library cannot be built, so there is nothing to measure.');
}
