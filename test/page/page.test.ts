/** The page in a real browser, with a microphone that plays a file, in front of the emulator. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noBrowser } from '../browser/support/chromium.ts';
import { ELSEWHERE, launchWithQuestion, serveSite, type TalkSite } from './support/site.ts';

describe.skipIf(noBrowser !== '')(`in Chromium${noBrowser}`, { timeout: 60_000 }, () => {
  let site: TalkSite;
  let browser: Browser;
  let axe: string;

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    site = await serveSite();
    browser = await launchWithQuestion();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens the page. Errors in the console, violations of the policy among them, fail the test. */
  async function open(options: BrowserContextOptions = {}, url = site.url): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    onTestFinished(async () => {
      await context.close();
      expect(complaints).toEqual([]);
    });
    await page.goto(url);
    await page.locator('#start:enabled').waitFor();
    return page;
  }

  /** What axe finds. */
  async function faults(page: Page): Promise<unknown> {
    await page.evaluate(axe);
    return page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
    );
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const caption = (page: Page, text: string | RegExp) => page.locator('#timeline').getByText(text);
  const status = (page: Page, text: string) => page.locator('#status', { hasText: text });

  async function write(page: Page, text: string): Promise<void> {
    await page.getByLabel('Write a message').fill(text);
    await page.keyboard.press('Enter');
  }

  test('a spoken question comes back; speaking over the answer cuts it, and what was not heard is struck out', async () => {
    const page = await open();
    await button(page, 'Start talking').click();
    await status(page, 'Speaking').waitFor();
    const answer = page.locator('.message', { hasText: 'This is your voice' }).first();
    await answer.getByText(/after \d\.\d\d s/).waitFor();
    await page.locator('#meter-speaker:not([style*="scaleX(0)"])').waitFor({ state: 'attached' });
    const unheard = answer.locator('s:not([hidden])');
    await unheard.waitFor();
    const heard = await answer.locator('.text').innerText();
    expect(heard).toMatch(/^This is your voice, [^]*Not heard:/);
    const log = await page.locator('#log').innerText();
    expect(log).toMatch(/interrupted\s+by the service/);
    expect(log).toMatch(/heard\s+[\d.]+ s of [\d.]+ s/);
    expect(log).not.toContain('auth_tokens/');
    expect(Number(await page.locator('#tokens-out').innerText())).toBeGreaterThan(0);
    expect(await page.locator('#microphone option').count()).toBeGreaterThan(0);
    await button(page, 'Stop').click();
    await status(page, 'Ready').waitFor();
    expect(await answer.locator('.text').innerText()).toBe(heard);
  });

  test('a line that is cut is told in words and taken up again', async () => {
    const page = await open();
    await write(page, 'Hello');
    await status(page, 'Speaking').waitFor();
    await button(page, 'Cut the line').click();
    await page.locator('#notice', { hasText: 'The connection is lost.' }).waitFor();
    await status(page, 'Reading').waitFor();
    await write(page, 'Are you there?');
    await caption(page, 'You said: Are you there?').waitFor();
    expect(await page.locator('#log').innerText()).toMatch(/reconnecting[^]*resumed/);
  });

  test('a function waits for approval, runs when it is allowed, and is told when it is denied', async () => {
    const page = await open();
    await write(page, 'call set_theme {"theme": "dark"}');
    await page
      .locator('#announcer', { hasText: 'set_theme waits for your approval.' })
      .waitFor({ state: 'attached' });
    await button(page, 'Allow set_theme').click();
    await caption(page, 'set_theme answered {"theme":"dark"}.').waitFor();
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('dark');
    await write(page, 'call set_theme {"theme": "light"}');
    await button(page, 'Deny set_theme').click();
    await caption(page, /set_theme answered \{"error":/).waitFor();
    expect(await page.locator('.call .state').allInnerTexts()).toEqual(['Answered', 'Answered']);
    await write(page, 'call get_time');
    await caption(page, /get_time answered \{"time":/).waitFor();
  });

  test('who writes is asked for no microphone, and can interrupt', async () => {
    const page = await open();
    await page.evaluate('navigator.mediaDevices.getUserMedia = undefined');
    await button(page, 'Who are you?').click();
    await caption(page, 'You said: Who are you?').waitFor();
    expect(await button(page, 'Mute').isDisabled()).toBe(true);
    await button(page, 'Interrupt').click();
    await page.locator('.message s:not([hidden])').waitFor();
    expect(await page.locator('#log').innerText()).toMatch(/interrupted\s+here/);
  });

  test('push to talk: the space bar is held, and what was said is answered', async () => {
    const page = await open();
    await page.getByRole('switch', { name: 'Push to talk' }).check();
    await button(page, 'Start talking').click();
    await status(page, 'Listening').waitFor();
    const hold = button(page, 'Hold to talk');
    await hold.focus();
    await page.keyboard.down('Space');
    // Long enough for a question, whatever the microphone is at.
    await page.locator('#log', { hasText: /sent audio\s*\d{3,} times/ }).waitFor({ state: 'attached' });
    await page.keyboard.up('Space');
    await caption(page, 'This is your voice').first().waitFor();
    expect(await page.locator('#log').innerText()).toMatch(/activityStart[^]*activityEnd/);
  });

  test('push to talk can be chosen in the middle: the conversation goes on in a new session', async () => {
    const page = await open();
    await button(page, 'Start talking').click();
    await status(page, 'Listening').waitFor();
    await write(page, 'Hello');
    await caption(page, 'You said: Hello').waitFor();
    await page.getByRole('switch', { name: 'Push to talk' }).check();
    await button(page, 'Hold to talk').and(page.locator(':enabled')).waitFor();
    await write(page, 'Are you there?');
    await caption(page, 'You said: Are you there?').waitFor();
    expect(await page.locator('#log').innerText()).toMatch(/close[^]*dial/);
  });

  test('from another machine, over TLS, one talks as from this one', async () => {
    const there = await serveSite({ addresses: [ELSEWHERE], tls: true });
    onTestFinished(() => there.close());
    const page = await open({ ignoreHTTPSErrors: true, permissions: ['microphone'] }, there.url);
    await button(page, 'Start talking').click();
    await caption(page, 'This is your voice').first().waitFor();
  });

  test('from another machine without TLS there is no microphone, which is said, and one can write', async () => {
    const there = await serveSite({ addresses: [ELSEWHERE] });
    onTestFinished(() => there.close());
    const page = await open({}, there.url);
    await button(page, 'Start talking').click();
    await page.getByRole('alert').filter({ hasText: 'Serve it over HTTPS, or from localhost.' }).waitFor();
    await write(page, 'Hello');
    await caption(page, 'You said: Hello').waitFor();
  });

  test('muted, the page says so and nothing is sent', async () => {
    const page = await open();
    await button(page, 'Start talking').click();
    await status(page, 'Listening').waitFor();
    await button(page, 'Mute').click();
    await status(page, 'Muted').waitFor();
    await page.locator('#log', { hasText: 'audioStreamEnd' }).waitFor({ state: 'attached' });
    await button(page, 'Unmute').click();
    await status(page, 'Listening').waitFor();
  });

  test('all of it works by the keyboard', async () => {
    const page = await open();
    /** Presses a key until an element has the focus, which every one has within a round. */
    const reach = async (key: string, name: string): Promise<void> => {
      for (let presses = 0; presses < 20; presses++) {
        await page.keyboard.press(key);
        if ((await button(page, name).and(page.locator(':focus-visible')).count()) > 0) return;
      }
      throw new Error(`${name} is not reached by ${key}.`);
    };
    await reach('Tab', 'Start talking');
    await page.keyboard.press('Enter');
    await status(page, 'Listening').waitFor();
    await reach('Tab', 'Mute');
    await page.keyboard.press('Space');
    await status(page, 'Muted').waitFor();
    await write(page, 'call set_theme {"theme": "dark"}');
    await button(page, 'Allow set_theme').waitFor();
    await reach('Shift+Tab', 'Allow set_theme');
    await page.keyboard.press('Enter');
    await caption(page, 'set_theme answered {"theme":"dark"}.').waitFor();
    await reach('Tab', 'Cut the line');
    await reach('Tab', 'Copy');
  });

  test('the log can be copied', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await write(page, 'Hello');
    await status(page, 'Speaking').waitFor();
    await button(page, 'Copy').click();
    await button(page, 'Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/ {2}dial {2}connection 1\n/);
  });

  test.each([
    ['on a desk, light', { viewport: { width: 1_280, height: 800 }, colorScheme: 'light' }],
    ['on a desk, dark', { viewport: { width: 1_280, height: 800 }, colorScheme: 'dark' }],
    ['on a phone, light', { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true }],
    ['on a phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true }],
  ] as const)('axe finds nothing wrong %s', async (_where, options) => {
    const page = await open(options);
    expect(await faults(page)).toEqual([]);
    await write(page, 'Hello');
    await status(page, 'Speaking').waitFor();
    await write(page, 'call set_theme {"theme": "light"}');
    await button(page, 'Allow set_theme').waitFor();
    expect(await faults(page)).toEqual([]);
    if (options.viewport.width > 1_000) return;
    await button(page, 'Details').click();
    await button(page, 'Cut the line').waitFor();
    expect(await faults(page)).toEqual([]);
    // Nothing is wider than the screen.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
