/** Whether what was built talks with the emulator. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import WebSocket from 'ws';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** How long an answer may take, in milliseconds: the machine may be busy. */
const PATIENCE_MS = 30_000;

/** Run in the page: resolves once the button says that the answer is heard. */
const HEARD = `new Promise((resolve) => {
  const look = () => document.querySelector('button').textContent === 'speaking' && resolve();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

/** Opens the page, presses its button, and resolves when an answer is heard. Rejects with what the page shows. */
export async function hearPage(folder: string, emulator: string): Promise<void> {
  const server = await serve(folder);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?server=${encodeURIComponent(emulator)}`);
    const heard = page.evaluate(HEARD).then(() => true);
    await page.locator('button').click();
    const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
    if (await Promise.race([heard, late])) return;
    const shown = await page.locator('button').textContent();
    throw new Error([`The page shows: ${shown ?? ''}`, ...complaints].join('\n'));
  } finally {
    await browser.close();
    server.close().closeAllConnections();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder under a policy that lets scripts of this origin run, and those that stand in the page. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const name = pathname === '/' ? 'index.html' : pathname;
    readFile(join(folder, name)).then(
      (content) => {
        const policy =
          extname(name) === '.html' ? { 'content-security-policy': policyOf(content.toString()) } : {};
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'text/plain', ...policy });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function policyOf(html: string): string {
  const inline = html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g);
  const hashes = [...inline].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return ["script-src 'self'", ...hashes].join(' ');
}

/** Runs a bundle for React Native with what that has, and resolves with the answer. */
export async function hearNative(folder: string, emulator: string): Promise<string> {
  const code = await readFile(join(folder, 'native.js'), 'utf8');
  if (code.includes('permessage-deflate')) throw new Error('ws is in the bundle.');
  const { setTimeout, clearTimeout, setInterval, clearInterval, URL, AbortController, performance } =
    globalThis;
  const world = {
    TextDecoder,
    // What the socket gives is of this realm.
    ArrayBuffer,
    TextEncoder,
    WebSocket,
    URL,
    AbortController,
    performance,
    console,
    fetch,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  const context = createContext(world) as { talk?: (url: string) => Promise<string> };
  runInContext('globalThis.global = globalThis;', context);
  runInContext(code, context);
  if (context.talk === undefined) throw new Error('The bundle has not run.');
  return context.talk(emulator);
}
