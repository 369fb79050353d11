/** The page of a newcomer, as the README shows it: short, and it talks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { noBrowser } from '../browser/support/chromium.ts';
import { SNIPPETS } from '../docs/support/snippets.ts';
import { launchHearing } from './support/browser.ts';
import { tone } from './support/signal.ts';

const root = join(import.meta.dirname, '../..');
const [code = ''] = SNIPPETS.filter(
  ({ page, code }) => page === 'README.md' && code.includes('startVoice'),
).map(({ code }) => code);
const HTML =
  '<!doctype html><title>idle</title><button>Talk</button><script type="module" src="/page.js"></script>';
const RATE = 48_000;

test('it has at most 15 lines of their own', () => {
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThanOrEqual(15);
});

/** Serves the page, whose client dials the emulator, with a token for each connection. */
async function serve(emulator: LiveEmulator): Promise<string> {
  const page = code.replace('new GoogleGenAI({', `new GoogleGenAI({ baseUrl: '${emulator.url}',`);
  const textOf = async (options: BuildOptions): Promise<string> => {
    const { outputFiles } = await build({
      ...options,
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['@gemini-live/source'],
      write: false,
    });
    return outputFiles[0]?.text ?? '';
  };
  const scripts = new Map([
    ['/page.js', await textOf({ stdin: { contents: page, loader: 'ts', resolveDir: root } })],
    ['/worklet.js', await textOf({ entryPoints: [join(root, 'src/voice/worklet.ts')] })],
  ]);
  const server = createServer(({ url = '/', method }, response) => {
    if (method === 'POST' && url === '/token') return void response.end(emulator.mintToken({ uses: 1 }));
    const script = scripts.get(url);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe.skipIf(noBrowser !== '')(`in Chromium${noBrowser}`, { timeout: 60_000 }, () => {
  test('a click begins the conversation, the model is heard, and another click ends it', async () => {
    await using emulator = await LiveEmulator.start({ port: 0 });
    const speech = new Float32Array(4 * RATE);
    speech.set(tone(220, RATE, 1, 0.4), RATE);
    const browser = await launchHearing(speech, RATE);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(await serve(emulator));
    await page.click('button');
    const says = (state: string) =>
      page.waitForFunction(
        (state) => (globalThis as unknown as { document: { title: string } }).document.title === state,
        state,
      );
    await says('speaking');
    await page.click('button');
    await says('closed');
    expect(emulator.connections).toHaveLength(1);
  });
});
