/** Browsers whose microphone hears a signal, and pages that do what they are asked by name. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addWavHeader } from '../../../src/index.ts';
import { launch } from '../../browser/support/chromium.ts';
import { toPcm } from './signal.ts';

/** A browser whose microphone hears this, over and over. */
export async function launchHearing(samples: Float32Array, sampleRate: number): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'voice-'));
  const file = join(folder, 'microphone.wav');
  await writeFile(file, addWavHeader(toPcm(samples), { sampleRate }));
  const browser = await launch(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  );
  browser.on('disconnected', () => void rm(folder, { recursive: true }));
  return browser;
}

/** Opens a page and waits until it can be asked. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'scenarios' in globalThis);
  return page;
}

type Asked = (...args: never[]) => unknown;

/** Asks a page, whose scenarios are of these types. */
export function asks<Scenarios extends { readonly [Name in keyof Scenarios]: Asked }>() {
  return async <Name extends keyof Scenarios & string>(
    page: Page,
    name: Name,
    ...args: Parameters<Scenarios[Name]>
  ): Promise<Awaited<ReturnType<Scenarios[Name]>>> =>
    page.evaluate(
      ([name, args]) => {
        const { scenarios } = globalThis as unknown as { scenarios: Record<string, Asked> };
        return scenarios[name]?.(...(args as never[]));
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<Scenarios[Name]>>>;
}

/** Bytes that the scripts of a page hold. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // What one collection frees may let another free more.
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
