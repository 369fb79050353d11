import { defineConfig } from 'vitest/config';
import project from '../vitest.config.ts';

/** What runs in this process, and so against a mutant; snippets of docs have processes of their own. */
const FOLDERS = ['protocol', 'resumption', 'live', 'tools', 'conversation', 'emulator', 'recordings'];

// mergeConfig would add these to the project's, which are all.
export default defineConfig({
  ...project,
  test: {
    ...project.test,
    include: FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: ['test/**/docs.test.ts'],
  },
});
