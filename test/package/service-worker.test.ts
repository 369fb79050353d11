/** The library in one file, in a service worker: `import()` is forbidden there. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { launch, noBrowser } from '../browser/support/chromium.ts';
import { packAndInstall, type Installed } from './support/packed.ts';

let installed: Installed;
let bundle: string;

beforeAll(async () => {
  installed = await packAndInstall();
  bundle = await readFile(join(installed.library, 'dist/bundle.js'), 'utf8');
}, 120_000);

afterAll(async () => installed?.remove());

test('the file imports nothing, neither at once nor later', () => {
  expect(bundle).not.toMatch(/\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']\.?\.?[\w/#-]/);
  expect(bundle.match(/\bexport\s*\{/g)).toHaveLength(1);
});

const WORKER = `
import { GoogleGenAI } from './gemini-live.js';
onmessage = async ({ data: baseUrl, ports: [port] }) => {
  try {
    const ai = new GoogleGenAI({ apiKey: 'any', baseUrl, dangerouslyAllowBrowser: true });
    const session = await ai.live.connect({ model: 'gemini-3.8-live' });
    session.sendText('Hello');
    let bytes = 0;
    for await (const event of session.events()) {
      if (event.type === 'audio') bytes += event.data.length;
      if (event.type === 'turnComplete') break;
    }
    await session.close();
    port.postMessage({ bytes, code: (await session.closed).code });
  } catch (error) {
    port.postMessage({ error: String(error) });
  }
};`;

const PAGE = `<!doctype html><title>service worker</title><script>
async function talk(url) {
  await navigator.serviceWorker.register('/worker.js', { type: 'module' });
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active.postMessage(url, [port2]);
  return new Promise((resolve) => { port1.onmessage = ({ data }) => resolve(data); });
}
</script>`;

const FILES: Readonly<Record<string, () => readonly [type: string, text: string]>> = {
  '/': () => ['text/html', PAGE],
  '/worker.js': () => ['text/javascript', WORKER],
  '/gemini-live.js': () => ['text/javascript', bundle],
};

/** The address of a site with these files. */
async function serve(): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = FILES[url]?.() ?? [];
    response.writeHead(type === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.skipIf(noBrowser !== '')(`a service worker talks${noBrowser}`, { timeout: 60_000 }, async () => {
  await using emulator = await LiveEmulator.start({ port: 0, speed: 20 });
  const browser = await launch();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(await serve());
  const answer: unknown = await page.evaluate(`talk(${JSON.stringify(emulator.url)})`);
  expect(answer).toEqual({ bytes: expect.any(Number), code: 1000 });
  expect((answer as { bytes: number }).bytes).toBeGreaterThan(10_000);
});
