/** Whether a page that was built talks with the emulator. */
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { serve } from './serve.ts';

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
