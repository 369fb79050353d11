import { defineConfig } from 'vitest/config';

/** Suites of the client that hold on any server. They run once more on an emulator that deviates at random. */
const ON_ANY_SERVER = [
  'test/live/reconnect.test.ts',
  'test/live/flow.test.ts',
  'test/conversation/{emulator,reconnect}.test.ts',
  'test/tools/reconnect.test.ts',
];

export default defineConfig({
  resolve: { conditions: ['@gemini-live/source', 'node'] },
  ssr: { resolve: { conditions: ['@gemini-live/source', 'node'] } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'strange', include: ON_ANY_SERVER, env: { EMULATOR_STRANGENESS: '0.2' } },
      },
    ],
  },
});
