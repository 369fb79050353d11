import { join } from 'node:path';

export default {
  output: 'export',
  distDir: 'built',
  turbopack: { root: join(import.meta.dirname, '../..') },
};
