import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** Suites of the client that hold on any server. They run once more on an emulator that deviates at random. */
const ON_ANY_SERVER = [
  'test/live/reconnect.test.ts',
  'test/live/flow.test.ts',
  'test/conversation/{emulator,reconnect}.test.ts',
  'test/tools/reconnect.test.ts',
];

/** The oldest React has a place of its own: `npm ci --prefix test/react/react-18`. */
const REACT_18 = join(import.meta.dirname, 'test/react/react-18/node_modules');
const REACT_PACKAGES = ['react', 'react-dom', '@testing-library/react'];
const react18: TestProjectConfiguration = {
  extends: true,
  resolve: { alias: Object.fromEntries(REACT_PACKAGES.map((name) => [name, join(REACT_18, name)])) },
  test: { name: 'react-18', include: ['test/react/hooks.test.tsx'], env: { REACT_MAJOR: '18' } },
};

export default defineConfig({
  resolve: { conditions: ['@gemini-live/source', 'node'] },
  ssr: { resolve: { conditions: ['@gemini-live/source', 'node'] } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'strange', include: ON_ANY_SERVER, env: { EMULATOR_STRANGENESS: '0.2' } },
      },
      ...(existsSync(REACT_18) ? [react18] : []),
    ],
  },
});
