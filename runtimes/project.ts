/** The project that the programs run in: the packed package, installed, and nothing else of this tree. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { packAndInstall } from '../test/package/support/packed.ts';

/** Below this folder, so that test runners and bundlers find the packages that are installed here. */
const OUT = join(import.meta.dirname, 'out');

export interface Project {
  readonly folder: string;
  /** The folder of a package that is installed for this one, here or in the root. */
  packageFolder(name: string): string;
  versionOf(name: string): Promise<string>;
  /** Bundles programs into the folder `built`. */
  bundle(programs: readonly string[], options: BuildOptions): Promise<void>;
  remove(): Promise<void>;
}

export async function createProject(): Promise<Project> {
  const installed = await packAndInstall();
  await mkdir(OUT, { recursive: true });
  const folder = await mkdtemp(join(OUT, 'project-'));
  await cp(installed.project, folder, { recursive: true });
  await installed.remove();
  await cp(join(import.meta.dirname, 'programs'), folder, { recursive: true });
  const { resolve } = createRequire(join(folder, 'package.json'));
  const manifestOf = (name: string): string => resolve(`${name}/package.json`);
  return {
    folder,
    packageFolder: (name) => dirname(manifestOf(name)),
    versionOf: async (name) => {
      const { version } = JSON.parse(await readFile(manifestOf(name), 'utf8')) as { version: string };
      return version;
    },
    bundle: async (programs, options) => {
      await build({
        absWorkingDir: folder,
        entryPoints: [...programs],
        outdir: 'built',
        bundle: true,
        format: 'esm',
        logLevel: 'error',
        ...options,
      });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
