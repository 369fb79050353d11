/** Where the packed package is tried. */
import { cjs, esm, metro } from './bundles.ts';
import { page, serviceWorker, worker } from './chromium.ts';
import { bun, deno, node, node22, node24, workerd } from './commands.ts';
import type { Runtime } from './runtime.ts';
import { happyDom, jest, jsdom } from './test-runners.ts';

export const RUNTIMES: readonly Runtime[] = [
  ...[node, node22, node24, deno, bun, workerd],
  ...[page, worker, serviceWorker],
  ...[esm, cjs, metro],
  ...[happyDom, jsdom, jest],
];
