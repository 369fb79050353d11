/** The voice in a real browser, with a microphone that plays a file: samples and counts, never milliseconds of the clock. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { launch, noBrowser } from '../browser/support/chromium.ts';
import type { scenarios } from './support/page.ts';
import { asks, heapOf, launchHearing, openPage } from './support/browser.ts';
import { POLICIES, serveVoice, type VoiceSite } from './support/site.ts';
import { signalToNoise, tone } from './support/signal.ts';

const run = asks<typeof scenarios>();
const NOTHING = { contexts: 0, tracks: 0, listeners: 0 };

const RATE = 48_000;

describe.skipIf(noBrowser !== '')(`in Chromium${noBrowser}`, { timeout: 60_000 }, () => {
  let site: VoiceSite;
  const browsers: Browser[] = [];

  beforeAll(async () => {
    site = await serveVoice();
  }, 60_000);

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await site?.close();
  });

  async function hearing(samples: Float32Array): Promise<Browser> {
    const browser = await launchHearing(samples, RATE);
    browsers.push(browser);
    return browser;
  }

  async function open(browser: Browser, url: string): Promise<Page> {
    const page = await openPage(browser, url);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    onTestFinished(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });
    return page;
  }

  describe('with a tone for a microphone', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await hearing(tone(1_000, RATE, 2));
    }, 60_000);

    test('pieces of 20 ms at 16 kHz, and the tone in them is clean', async () => {
      const page = await open(browser, site.page());
      const { sizes, samples, label, sampleRate, left } = await run(page, 'captured', 60);
      expect([new Set(sizes), sampleRate, label]).toEqual([new Set([320]), 16_000, expect.any(String)]);
      const later = Float32Array.from(samples.slice(25 * 320, 55 * 320), (value) => value / 32_768);
      expect(signalToNoise(later, 1_000, 16_000)).toBeGreaterThan(60);
      expect(left).toEqual(NOTHING);
    });

    test('what is played is counted to its end, and a flush says how much it cut off', async () => {
      const page = await open(browser, site.page());
      const { whole, cut, changes, underruns, left } = await run(page, 'played');
      expect(changes).toEqual([true, false, true, false]);
      expect([Math.round(whole.playedMs), Math.round(whole.ofMs), underruns]).toEqual([1_000, 1_000, 0]);
      expect(cut.ofMs).toBeCloseTo(2_000, 0);
      expect(cut.playedMs).toBeGreaterThan(0);
      expect(cut.playedMs).toBeLessThan(2_000);
      expect(left).toEqual(NOTHING);
    });

    test('fifty conversations leave no context, no track, no listener, and no memory', async () => {
      await using emulator = await LiveEmulator.start({
        port: 0,
        setupDelayMs: 0,
        record: false,
        keepClosed: 0,
      });
      const token = emulator.mintToken({ uses: 100 });
      const page = await open(browser, site.page());
      // The engine compiles what runs often, and keeps that.
      await run(page, 'reopened', emulator.url, token, 50);
      const before = await heapOf(page);
      const { contexts, left } = await run(page, 'reopened', emulator.url, token, 50);
      expect({ contexts, left }).toEqual({ contexts: 50, left: NOTHING });
      expect((await heapOf(page)) - before).toBeLessThan(100_000);
    });

    test.each(POLICIES)('the file beside the module is loaded under the policy "%s"', async (policy) => {
      const page = await open(browser, site.page({ policy }));
      expect(await run(page, 'opened')).toEqual({ left: NOTHING });
    });

    test.each([
      ['the address that is given', { policy: "script-src 'self'", beside: false }, '/elsewhere.js'],
      ['blob: where there is no file', { beside: false }, undefined],
      ['blob: where a policy allows it', { policy: "script-src 'self' blob:", beside: false }, undefined],
      ['data: where only that is allowed', { policy: "script-src 'self' data:", beside: false }, undefined],
    ] as const)('the worklet comes from %s', async (_where, options, workletUrl) => {
      const page = await open(browser, site.page(options));
      expect(await run(page, 'opened', workletUrl)).toEqual({ left: NOTHING });
    });

    test('where a policy refuses all of them, the error says which line to add, and nothing is left open', async () => {
      const page = await open(browser, site.page({ policy: "script-src 'self'", beside: false }));
      expect(await run(page, 'opened')).toEqual({
        isVoiceError: true,
        kind: 'worklet',
        message: expect.stringContaining("script-src 'self' blob:") as string,
        left: NOTHING,
      });
    });
  });

  test('a microphone that is refused is an error that says so', async () => {
    const browser = await launch('--use-fake-device-for-media-stream');
    browsers.push(browser);
    const page = await open(browser, site.page());
    expect(await run(page, 'opened')).toMatchObject({ isVoiceError: true, kind: 'permission' });
  });

  test('a conversation: the user speaks, the model answers, the user speaks over it and it falls silent', async () => {
    await using emulator = await LiveEmulator.start({ port: 0 });
    const token = emulator.mintToken({ uses: 1 });
    // A second of voice in every three; the answer, which repeats it in words, takes longer than the pause.
    const speech = new Float32Array(3 * RATE);
    speech.set(tone(220, RATE, 1, 0.4), RATE);
    const browser = await hearing(speech);
    const page = await open(browser, site.page());
    const { states, events, left, isClosed } = await run(page, 'talked', emulator.url, token);
    expect(states.slice(0, 3)).toEqual(['asking', 'connecting', 'listening']);
    expect(states).toContain('speaking');
    expect(states.at(-1)).toBe('closed');
    const interrupted = events.find((event) => event.type === 'interrupted');
    expect(interrupted).toMatchObject({ by: 'user' });
    expect(interrupted?.heardMs).toBeLessThan(interrupted?.ofMs ?? 0);
    expect([left, isClosed]).toEqual([NOTHING, true]);
  });
});
