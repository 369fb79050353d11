/** Runs a client in a page, behind the same interface as one that runs here. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import type { LiveEmulator } from '../src/emulator/index.ts';
import type { Client, Loaded, News, Talk } from './client.ts';
import { HOSTS } from './fixed-host.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** A page of this machine: the emulator serves those, and they may use a microphone. */
const PAGE = 'http://localhost/';

/** What the page has in its global scope. */
interface PageScope {
  readonly trial: { readonly client: Client };
  talk: Talk;
  tell(news: News): void;
}

/** Opens a browser that takes the emulator for Google's hosts, with a page that has the client. */
export async function inChromium(name: string, emulator: LiveEmulator): Promise<Loaded> {
  const { host } = new URL(emulator.url);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--ignore-certificate-errors',
      '--autoplay-policy=no-user-gesture-required',
      // The page comes from no address, which Chromium takes for one of a stranger.
      '--disable-features=LocalNetworkAccessChecks',
      `--host-resolver-rules=${HOSTS.map((name) => `MAP ${name}:443 ${host}`).join(', ')}`,
    ],
  });
  const page = await browser.newPage();
  await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(PAGE);
  await page.addScriptTag({ content: await bundle(name) });
  const {
    name: client,
    model,
    lacks,
  } = await page.evaluate(() => {
    const { name, model, lacks } = (globalThis as unknown as PageScope).trial.client;
    return { name, model, lacks };
  });
  return {
    client: { name: client, model, ...(lacks && { lacks }), open: (place, tell) => open(page, place, tell) },
    unload: () => browser.close(),
  };
}

async function open(
  page: Page,
  place: Parameters<Client['open']>[0],
  tell: (news: News) => void,
): Promise<Talk> {
  page.on('pageerror', (error) => tell({ problem: String(error) }));
  await page.exposeFunction('tell', tell);
  await page.evaluate(async (place) => {
    const scope = globalThis as unknown as PageScope;
    scope.talk = await scope.trial.client.open(place, (news) => scope.tell(news));
  }, place);
  const call = (name: 'resume' | 'close'): Promise<void> =>
    page.evaluate(async (name) => void (await (globalThis as unknown as PageScope).talk[name]?.()), name);
  return {
    write: (text) =>
      page.evaluate(async (text) => void (await (globalThis as unknown as PageScope).talk.write(text)), text),
    speak: (pcm) =>
      page.evaluate(
        async (pcm) => void (await (globalThis as unknown as PageScope).talk.speak(Uint8Array.from(pcm))),
        [...pcm],
      ),
    resume: () => call('resume'),
    close: () => call('close'),
  };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`vendors/${name}.ts`, import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'trial',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
