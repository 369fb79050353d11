/** The library in a real browser, over the browser's own WebSocket. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import { launch, noBrowser } from './support/chromium.ts';
import { startMirror } from './support/mirror.ts';
import { KEY, TOKEN, type scenarios } from './support/page.ts';
import { serveSite, type Site } from './support/site.ts';

type Scenarios = typeof scenarios;
type Name = keyof Scenarios;

describe.skipIf(noBrowser !== '')(`in Chromium${noBrowser}`, () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  /** What the page complained about: exceptions and rejections that nobody caught. */
  let complaints: string[];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveSite()]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(site.url);
    await page.waitForFunction(() => 'scenarios' in globalThis);
    onTestFinished(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });
  });

  async function emulate(options: EmulatorOptions = {}): Promise<LiveEmulator> {
    const emulator = await LiveEmulator.start({ port: 0, speed: 50, ...options });
    onTestFinished(() => emulator.close());
    return emulator;
  }

  function mint(emulator: LiveEmulator): string {
    return emulator.mintToken({ uses: 1 });
  }

  /** Runs a scenario in the page, with the result that the page's code says it has. */
  async function play<N extends Name>(
    name: N,
    ...args: Parameters<Scenarios[N]>
  ): Promise<Awaited<ReturnType<Scenarios[N]>>> {
    return page.evaluate(
      ([wanted, given]) => {
        const { scenarios } = globalThis as unknown as {
          scenarios: Record<string, (...args: unknown[]) => unknown>;
        };
        return scenarios[wanted]?.(...given);
      },
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<Scenarios[N]>>>;
  }

  test('sets up, holds a typed turn and closes', async () => {
    const emulator = await emulate();
    const turn = await play('textTurn', emulator.url, mint(emulator));
    expect(turn).toMatchObject({ code: 1000, initiatedBy: 'client', isClosed: true });
    expect(turn.text).toContain('Hello from a page');
    expect(turn.audio).toBeGreaterThan(0);
    await emulator.until(() => emulator.connections[0]?.closed);
    expect(emulator.connections).toHaveLength(1);
    expect(emulator.connections[0]).toMatchObject({ closed: { code: 1000, by: 'client' } });
    expect(emulator.connections[0]?.frames[0]).toEqual({
      setup: { model: 'models/gemini-3.8-live', outputAudioTranscription: {}, sessionResumption: {} },
    });
  });

  test('what sessions need comes in scripts of its own, once', async () => {
    const emulator = await emulate();
    const before = site.asked.length;
    await play('textTurn', emulator.url, mint(emulator));
    const asked = site.asked.slice(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked).size).toBe(asked.length);
    await play('textTurn', emulator.url, mint(emulator));
    expect(site.asked.slice(before)).toEqual(asked);
  });

  test('a token goes in the URL, escaped, to the constrained method', async () => {
    const emulator = await emulate();
    const token = mint(emulator);
    await play('textTurn', emulator.url, token);
    const [connection] = emulator.connections;
    expect(connection?.path).toBe(
      '/ws/google.ai.generativelanguage.v1alpha.GenerativeService.BidiGenerateContentConstrained' +
        `?access_token=${encodeURIComponent(token)}`,
    );
    expect(connection?.headers).not.toHaveProperty('authorization');
    expect(JSON.stringify([connection?.headers, connection?.texts])).not.toContain(token);
  });

  test('hundreds of chunks of audio come back whole and in order', async () => {
    const mirror = await startMirror();
    onTestFinished(() => mirror.close());
    expect(await play('mirrored', mirror.url, 500)).toEqual({ inOrder: 500, wrong: 0 });
  });

  test('a spoken turn is heard, and answered in audio', async () => {
    const emulator = await emulate();
    const seconds = await play('spokenTurn', emulator.url, mint(emulator));
    expect(seconds).toBeGreaterThan(0.9);
    expect(seconds).toBeLessThan(3);
  });

  test('a long-lived key is refused, with what to do instead, and nothing is dialed', async () => {
    const emulator = await emulate();
    const refused = await play('longLivedKey', emulator.url);
    expect(refused).toHaveLength(2);
    for (const { code, text } of refused) {
      expect(code).toBe('configuration');
      expect(text).toMatch(/ephemeral token/);
      expect(text).toMatch(/dangerouslyAllowBrowser/);
      expect(text).not.toContain(KEY);
    }
    expect(emulator.connections).toHaveLength(0);
  });

  test('who insists on a key has it in the URL, and nowhere else', async () => {
    const emulator = await emulate();
    expect(await play('insisting', emulator.url)).toBe(1000);
    const [connection] = emulator.connections;
    expect(connection?.path).toBe(
      `/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=${KEY}`,
    );
    expect(connection?.headers).not.toHaveProperty('x-goog-api-key');
    expect(JSON.stringify([connection?.headers, connection?.texts])).not.toContain(KEY);
  });

  test('a close by the server is told last, after what came before it', async () => {
    const emulator = await emulate({
      script: [
        { after: 'setup', send: { serverContent: { outputTranscription: { text: 'Sorry' } } } },
        { after: 0, close: { code: 1011, reason: 'Internal error encountered.' } },
      ],
    });
    const { seen, thrown, ...info } = await play('closedByServer', emulator.url, mint(emulator));
    expect(seen[0]).toBe('setupComplete');
    expect(seen.slice(-2)).toEqual(['outputTranscription', 'close']);
    expect(thrown).toMatchObject({ name: 'ConnectionError', kind: 'internal', phase: 'open' });
    expect(info).toEqual({
      code: 1011,
      reason: 'Internal error encountered.',
      kind: 'internal',
      initiatedBy: 'server',
    });
  });

  test.each([
    ['a refused upgrade', [{ after: 'dial', refuse: 401 }], 'dial'],
    ['a dropped socket', [{ after: 'open', drop: true }], 'setup'],
  ] as const)('%s rejects, and shows no credential', async (_name, script, phase) => {
    const emulator = await emulate({ script });
    const told = await play('failing', emulator.url);
    expect(told).toMatchObject({ name: 'ConnectionError', code: 'connection', kind: 'network', phase });
    expect(told?.text).not.toContain(TOKEN);
    expect(told?.text).not.toContain(encodeURIComponent(TOKEN));
  });

  test('a server that is not there rejects', async () => {
    const emulator = await emulate();
    await emulator.close();
    expect(await play('failing', emulator.url)).toMatchObject({ kind: 'network', phase: 'dial' });
  });

  test('connecting can be aborted while nobody answers', async () => {
    const emulator = await emulate({ script: [{ after: 'dial', hang: true }] });
    expect(await play('aborted', emulator.url)).toBe('AbortError');
  });

  test('works in a worker of the page', async () => {
    const emulator = await emulate();
    const turn = await page.evaluate(
      ([url, token]) =>
        new Promise((resolve, reject) => {
          const { Worker } = globalThis as unknown as {
            Worker: new (url: string, options: object) => PageWorker;
          };
          interface PageWorker {
            onmessage: (event: { data: unknown }) => void;
            onerror: (event: { message: string }) => void;
            postMessage(data: unknown): void;
          }
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(['textTurn', url, token]);
        }),
      [emulator.url, mint(emulator)] as const,
    );
    expect(turn).toMatchObject({ code: 1000, isClosed: true });
  });
});
