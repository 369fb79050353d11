import { nodeResolve } from '@rollup/plugin-node-resolve';

export default {
  input: 'page.js',
  output: { dir: 'built', format: 'es' },
  plugins: [nodeResolve({ browser: true })],
};
