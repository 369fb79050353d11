/** What the packed package is built with, and how a user of it would build. */

export interface Bundler {
  /** Its package, in this folder. */
  readonly name: string;
  readonly title: string;
  /** The package whose version is shown, where that is another one. */
  readonly package?: string;
  /** Its program, in its package, and the arguments. */
  readonly command: readonly string[];
  /** What is copied beside what it has built: it does not copy these itself. */
  readonly copies?: readonly string[];
  /** What its user has to know. */
  readonly note: string;
  /** Built for React Native, and run without a page. */
  readonly isNative?: boolean;
}

const PAGE = 'index.html';
const WORKLET = 'node_modules/gemini-live/dist/src/voice/worklet.js';

export const BUNDLERS: readonly Bundler[] = [
  { name: 'vite-8', title: 'Vite 8', command: ['bin/vite.js', 'build'], note: '' },
  { name: 'vite-7', title: 'Vite 7', command: ['bin/vite.js', 'build'], note: '' },
  {
    name: 'webpack-cli',
    title: 'webpack 5',
    package: 'webpack',
    command: ['bin/cli.js', '--config', 'webpack.config.js'],
    copies: [PAGE],
    note: '',
  },
  {
    name: 'next',
    title: 'Next.js 16',
    command: ['dist/bin/next', 'build'],
    note: 'with the hooks of `gemini-live/react`',
  },
  {
    name: 'esbuild',
    title: 'esbuild',
    command: [
      'bin/esbuild',
      'page.js',
      '--bundle',
      '--splitting',
      '--format=esm',
      '--minify',
      '--outdir=built',
    ],
    copies: [PAGE, WORKLET],
    note: 'copy `gemini-live/worklet.js` beside the output',
  },
  {
    name: 'rollup',
    title: 'Rollup 4',
    command: ['dist/bin/rollup', '--config', 'rollup.config.js', '--silent'],
    copies: [PAGE, WORKLET],
    note: 'copy `gemini-live/worklet.js` beside the output',
  },
  {
    name: 'metro',
    title: 'Metro',
    command: [
      'src/cli.js',
      'build',
      'native.js',
      '--out',
      'built/native',
      '--platform',
      'ios',
      '--config',
      'metro.config.cjs',
    ],
    note: 'React Native: without a voice',
    isNative: true,
  },
];
