import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@gemini-live/source', 'node'] },
  ssr: { resolve: { conditions: ['@gemini-live/source', 'node'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
