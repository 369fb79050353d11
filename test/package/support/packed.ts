/** The library as its users get it: built and packed from a copy of this tree, and installed from the tarball. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from './run.ts';

export const root = join(import.meta.dirname, '../../..');

/** What a clone does not have, and what has no part in packing. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', 'out'];

export interface Installed {
  /** An empty project that has the library in its `node_modules`, and `ws`, and nothing else. */
  readonly project: string;
  /** The library in there. */
  readonly library: string;
  /** What it was installed from: the library and `ws`. */
  readonly tarballs: readonly string[];
  /** Its files, relative to it, sorted. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

/** Takes a few seconds. Needs no network: `ws`, the one dependency, is packed from this tree's `node_modules`. */
export async function packAndInstall(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'gemini-live-package-'));
  const clone = join(folder, 'clone');
  const tarballs = join(folder, 'tarballs');
  const project = join(folder, 'project');
  await cp(root, clone, { recursive: true, filter: (path) => !LEFT_OUT.includes(basename(path)) });
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
  await mkdir(tarballs);
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{ "name": "consumer", "private": true }');

  const pack = ['pack', '--pack-destination', tarballs];
  // Runs `prepare`, so that what is packed is what is built.
  await run('npm', pack, clone);
  await run('npm', [...pack, '--ignore-scripts', join(root, 'node_modules/ws')], folder);
  const found = (await readdir(tarballs)).map((name) => join(tarballs, name));
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...found], project);

  const library = join(project, 'node_modules/gemini-live');
  const entries = await readdir(library, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(library.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  return {
    project,
    library,
    tarballs: found,
    files,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
