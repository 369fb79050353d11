import { defineConfig } from 'vitest/config';
import project from '../vitest.config.ts';

/** What runs in this process, and so against a mutant; snippets of docs have processes of their own. */
const FOLDERS = ['protocol', 'resumption', 'live', 'tools', 'conversation', 'emulator', 'recordings'];

/**
 * The files that are mutated. A folder's own tests have to notice: those of what uses it take ten times as long, and say
 * less about where the fault is.
 */
const mutated = (process.env['MUTATED'] ?? '').match(/(?<=src\/)[\w-]+/g);
const folders = mutated === null ? FOLDERS : new Set(mutated);

// mergeConfig would add these to the project's; so would its projects, whose files are all.
const { projects: _, ...test } = project.test ?? {};

export default defineConfig({
  ...project,
  test: {
    ...test,
    include: [...folders].map((folder) => `test/${folder}/**/*.test.ts`),
    // The matrix of failures counts what reaches the process: on some mutants its thread ends, and Stryker's with it.
    exclude: ['test/**/docs.test.ts', 'test/live/failure-matrix.test.ts'],
  },
});
