/** Runtimes with a command line. */
import { join } from 'node:path';
import { run } from '../test/package/support/run.ts';
import type { Runtime } from './runtime.ts';

export const node: Runtime = {
  title: `Node ${process.versions.node.split('.')[0]}`,
  key: 'header',
  note: '',
  version: () => process.versions.node,
  converse: async ({ url, key }, { folder }) => {
    await run(process.execPath, ['command.js', url, key], folder);
  },
};

export const node22 = installed('Node 22', 'node22', ['bin/node']);
export const node24 = installed('Node 24', 'node24', ['bin/node']);

export const deno = installed(
  'Deno',
  '@deno/linux-x64-glibc',
  ['deno', 'run', '--no-prompt', '--no-lock', '--node-modules-dir=manual', '--allow-net=127.0.0.1'],
  '`--allow-net`; see [Deno](#deno-and-bun)',
);

export const bun = installed('Bun', '@oven/bun-linux-x64', ['bin/bun', 'run', '--no-install']);

export const workerd: Runtime = {
  title: 'workerd',
  package: '@cloudflare/workerd-linux-64',
  key: 'address',
  note: 'see [workerd](#workerd)',
  version: (project) => project.versionOf('@cloudflare/workerd-linux-64'),
  converse: async ({ url, key }, project) => {
    await project.bundle(['workerd.js'], { conditions: ['workerd', 'worker', 'browser'] });
    const command = join(project.packageFolder('@cloudflare/workerd-linux-64'), 'bin/workerd');
    const env = { EMULATOR_URL: url, EMULATOR_KEY: key };
    await run(command, ['test', 'workerd.capnp'], project.folder, env);
  },
};

/** A runtime that is a program in a package. */
function installed(
  title: string,
  name: string,
  [program = '', ...args]: readonly string[],
  note = '',
): Runtime {
  return {
    title,
    package: name,
    key: 'header',
    note,
    version: (project) => project.versionOf(name),
    converse: async ({ url, key }, project) => {
      const command = join(project.packageFolder(name), program);
      const env = { DENO_DIR: join(project.folder, 'deno') };
      await run(command, [...args, 'command.js', url, key], project.folder, env);
    },
  };
}
