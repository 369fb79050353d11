/** Test runners: with documents that belong to no page, and as CommonJS. */
import { join } from 'node:path';
import { run } from '../test/package/support/run.ts';
import type { Runtime } from './runtime.ts';

/** Neither is a page: a key is not refused there. */
export const happyDom = vitest('happy-dom');
export const jsdom: Runtime = { ...vitest('jsdom'), package: 'jsdom' };

export const jest: Runtime = {
  title: 'jest, CommonJS',
  package: 'jest',
  key: 'header',
  note: 'see [jest](#jest-with-commonjs)',
  version: (project) => project.versionOf('jest'),
  converse: async ({ url, key }, project) => {
    const command = join(project.packageFolder('jest'), 'bin/jest.js');
    const env = { EMULATOR_URL: url, EMULATOR_KEY: key };
    await run(process.execPath, [command, '--config', 'jest.config.json'], project.folder, env);
  },
};

function vitest(environment: string): Runtime {
  return {
    title: `${environment}, under vitest`,
    key: 'header',
    note: '',
    version: (project) => project.versionOf(environment),
    converse: async ({ url, key }, project) => {
      const command = join(project.packageFolder('vitest'), 'vitest.mjs');
      const args = ['run', '--environment', environment];
      const env = { EMULATOR_URL: url, EMULATOR_KEY: key };
      await run(process.execPath, [command, ...args], project.folder, env);
    },
  };
}
