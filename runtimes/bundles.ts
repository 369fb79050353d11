/** What bundlers make for runtimes without a page. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { runNative } from '../bundlers/native.ts';
import { run } from '../test/package/support/run.ts';
import type { Runtime } from './runtime.ts';

/** `ws` is CommonJS and asks for modules of Node by this. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

export const esm = esbuild('esbuild for Node, ESM', '.mjs', 'see [bundles for Node](#bundles-for-node)', {
  format: 'esm',
  banner: { js: REQUIRE },
});
export const cjs = esbuild('esbuild for Node, CommonJS', '.cjs', '', { format: 'cjs' });

export const metro: Runtime = {
  title: 'Metro, for React Native',
  package: 'metro',
  key: 'address',
  note: 'see [React Native](bundlers.md#react-native)',
  version: (project) => project.versionOf('metro'),
  converse: async ({ url, key }, project) => {
    const command = join(project.packageFolder('metro'), 'src/cli.js');
    const args = ['build', 'native.js', '--out', 'built/native', '--platform', 'ios'];
    const env = { NODE_ENV: 'production', METRO_RUNTIME: project.packageFolder('metro-runtime') };
    await run(process.execPath, [command, ...args, '--config', 'metro.config.cjs'], project.folder, env);
    await runNative(join(project.folder, 'built/native.js'), url, key);
  },
};

/** The program in one file, where no package is beside it. */
function esbuild(title: string, extension: string, note: string, options: BuildOptions): Runtime {
  return {
    title,
    key: 'header',
    note,
    version: (project) => project.versionOf('esbuild'),
    converse: async ({ url, key }, project) => {
      const program = `command${extension}`;
      await project.bundle(['command.js'], {
        platform: 'node',
        outExtension: { '.js': extension },
        ...options,
      });
      const folder = await mkdtemp(join(tmpdir(), 'gemini-live-runtimes-'));
      try {
        await cp(join(project.folder, 'built', program), join(folder, program));
        await run(process.execPath, [program, url, key], folder);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}
