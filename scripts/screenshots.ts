/**
 * `npm run screenshots`: pictures of the page of `gemini-live talk --web`, at two sizes, light and dark, in the middle of
 * a conversation with the emulator. Writes them to out/screenshots. The README shows two, which are in docs/images.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchWithQuestion, serveSite } from '../test/page/support/site.ts';

const folder = join(import.meta.dirname, '..', 'out', 'screenshots');

const SIZES = {
  desk: { viewport: { width: 1_280, height: 800 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true },
} as const;

async function picture(browser: Browser, url: string, size: keyof typeof SIZES, theme: 'light' | 'dark') {
  const context = await browser.newContext({ ...SIZES[size], colorScheme: theme });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#start:enabled').click();
  await converse(page);
  await page.screenshot({ path: join(folder, `talk-${size}-${theme}.png`) });
  await context.close();
}

/** A question, its answer that the next question cuts, and a call that waits. */
async function converse(page: Page): Promise<void> {
  await page.locator('.message s:not([hidden])').waitFor();
  await page.locator('.message:last-child', { hasText: 'I am an emulator' }).waitFor();
  await page.locator('#text').fill('call set_theme {"theme": "dark"}');
  await page.locator('#text').press('Enter');
  await page.locator('.call[data-state=waiting]').waitFor();
  await page.locator('#text').blur();
  await page.mouse.move(0, 0);
}

await mkdir(folder, { recursive: true });
const site = await serveSite();
const browser = await launchWithQuestion();
try {
  for (const size of ['desk', 'phone'] as const)
    for (const theme of ['light', 'dark'] as const) await picture(browser, site.url, size, theme);
} finally {
  await browser.close();
  await site.close();
}
console.log(`Four pictures are in ${folder}.`);
