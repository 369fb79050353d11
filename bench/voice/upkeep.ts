/** What a voice costs the page, and what it leaves behind. */
import { gzipSync } from 'node:zlib';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { firstOf } from '../figures/bundle.ts';
import { atMost, type Figure } from '../../soak/figure.ts';
import { asks, heapOf, openPage } from '../../test/voice/support/browser.ts';
import { POLICIES, serveVoice } from '../../test/voice/support/site.ts';
import { all, printed } from './judge.ts';
import { ask, withPage, type Lab } from './lab.ts';

const DUPLEX_S = 15;

/**
 * Of the page's thread, counted by the thread's own clock. How long the same work takes depends on what else the machine
 * does: by as much as the bare messages took, the limit may be exceeded.
 */
export async function scriptFigures(lab: Lab): Promise<Figure[]> {
  const bare = await scriptMs(lab, 'exchanged');
  const duplex = await scriptMs(lab, 'duplexed');
  return [
    {
      title: 'main thread, script a second of duplex',
      target: '<= 1 ms',
      value: `${duplex.toFixed(1)} ms, ${(duplex - bare).toFixed(1)} beyond the next row`,
      holds: duplex <= 1 + bare,
    },
    printed('  the same messages with nothing of the library', `${bare.toFixed(1)} ms`),
  ];
}

/** Milliseconds of script a second. */
function scriptMs(lab: Lab, busy: 'exchanged' | 'duplexed'): Promise<number> {
  return withPage(lab, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
    };
    await ask(page, busy);
    // What is compiled and opened at the beginning is not a part of it.
    await page.waitForTimeout(1_000);
    const before = await spent();
    await page.waitForTimeout(DUPLEX_S * 1_000);
    const after = await spent();
    await ask(page, 'ended');
    return (after - before) / DUPLEX_S;
  });
}

/** The page of the tests, which counts what it opens. */
interface Counted {
  opened(): Promise<{ readonly kind?: string }>;
  reopened(
    baseUrl: string,
    token: string,
    times: number,
  ): Promise<{ left: { contexts: number; tracks: number; listeners: number } }>;
}
const askCounted = asks<Counted>();
const TIMES = 50;

export async function loadingFigures({ browser }: Lab): Promise<Figure[]> {
  const site = await serveVoice();
  const counted = { site, browser };
  let loaded = 0;
  for (const policy of POLICIES) {
    const page = await openPage(browser, site.page({ policy }));
    if ((await askCounted(page, 'opened')).kind === undefined) loaded++;
    await page.close();
  }
  await using emulator = await LiveEmulator.start({ port: 0, setupDelayMs: 0, record: false, keepClosed: 0 });
  const token = emulator.mintToken({ uses: 2 * TIMES });
  const { left, bytes } = await withPage(counted, async (page) => {
    // The engine compiles what runs often, and keeps that.
    await askCounted(page, 'reopened', emulator.url, token, TIMES);
    const before = await heapOf(page);
    const { left } = await askCounted(page, 'reopened', emulator.url, token, TIMES);
    return { left, bytes: (await heapOf(page)) - before };
  });
  await site.close();
  const { tracks, contexts, listeners } = left;
  return [
    all("policies with 'self' under which it loads", loaded, POLICIES.length),
    {
      title: `${TIMES} times open and close: tracks, contexts, listeners left`,
      target: '0, 0, 0',
      value: [tracks, contexts, listeners].join(', '),
      holds: tracks + contexts + listeners === 0,
    },
    atMost('  heap', 100, Math.max(0, bytes / 1_000), ' kB'),
  ];
}

const root = join(import.meta.dirname, '../..');

/** What a page loads for it at once, beyond the client, and the worklet's file. */
export async function sizeFigure(): Promise<Figure> {
  const firstBytes = async (contents: string): Promise<number> => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: root,
      stdin: { contents, resolveDir: root },
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['@gemini-live/source', 'production'],
      outdir: join(root, 'out'),
      metafile: true,
      write: false,
      logLevel: 'error',
    });
    const first = firstOf(metafile);
    return outputFiles
      .filter(({ path }) => first.has(relative(root, path)))
      .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).byteLength, 0);
  };
  const client = "export { GoogleGenAI } from 'gemini-live';";
  const voice = "export { startVoice } from 'gemini-live/voice';";
  const worklet = await build({
    entryPoints: [join(root, 'src/voice/worklet.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const file = gzipSync(worklet.outputFiles[0]?.contents ?? '', { level: 9 }).byteLength;
  const bytes = (await firstBytes(client + voice)) - (await firstBytes(client)) + file;
  return atMost('gemini-live/voice with its worklet, gzip', 7.5, bytes / 1_000, ' kB');
}
