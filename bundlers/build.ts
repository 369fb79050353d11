/** Packs the library, and builds projects that use it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Bundler } from './bundlers.ts';

const execute = promisify(execFile);
const here = import.meta.dirname;
const out = join(here, 'out');
const library = join(out, 'node_modules/gemini-live');

/** Puts the library where the projects find it, as npm would: without `ws`, which none of them needs. */
export async function install(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(library, { recursive: true });
  // Runs `prepare`, so that what is packed is what is built.
  await execute('npm', ['pack', '--pack-destination', out], { cwd: join(here, '..') });
  const { version } = JSON.parse(await readFile(join(here, '../package.json'), 'utf8')) as Versioned;
  await execute('tar', [
    '-xzf',
    join(out, `gemini-live-${version}.tgz`),
    '--strip-components=1',
    '-C',
    library,
  ]);
}

interface Versioned {
  readonly version: string;
}

export interface Built {
  readonly version: string;
  /** The folder of what was built. */
  readonly folder: string;
}

/** Builds a copy of the project. Rejects with what the bundler says if it cannot. */
export async function build({
  name,
  package: versioned = name,
  command,
  copies = [],
}: Bundler): Promise<Built> {
  const project = join(out, name);
  const folder = join(project, 'built');
  const installed = join(here, 'node_modules', name);
  await cp(join(here, 'project'), project, { recursive: true });
  const [program = '', ...args] = command;
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  await mkdir(folder);
  await execute(join(installed, program), args, { cwd: project, env });
  for (const file of copies) {
    const from = file.startsWith('node_modules') ? join(out, file) : join(project, file);
    await cp(from, join(folder, basename(file)));
  }
  const { version } = JSON.parse(
    await readFile(join(here, 'node_modules', versioned, 'package.json'), 'utf8'),
  ) as Versioned;
  return { version, folder };
}
