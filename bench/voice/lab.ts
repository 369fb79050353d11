/** The page that measures, in a browser whose microphone hears a user who speaks again and again. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchWith } from '../../test/browser/support/chromium.ts';
import { asks, launchHearing, openPage } from '../../test/voice/support/browser.ts';
import { serveVoice, type VoiceSite } from '../../test/voice/support/site.ts';
import { tone } from '../../test/voice/support/signal.ts';
import type { Scenarios } from './scenarios.ts';

export const ask = asks<Scenarios>();

const folder = join(import.meta.dirname, 'page');
const RATE = 48_000;
/** A second of voice, and a pause in which the model answers, in seconds. */
const VOICE_S = 0.8;
const ROUND_S = 2.4;

export interface Lab {
  readonly site: VoiceSite;
  readonly browser: Browser;
  close(): Promise<void>;
}

export function serveLab(): Promise<VoiceSite> {
  return serveVoice(join(folder, 'main.ts'), join(folder, 'probe.worklet.ts'));
}

export async function openLab(): Promise<Lab> {
  const site = await serveLab();
  const user = new Float32Array(ROUND_S * RATE);
  user.set(tone(220, RATE, VOICE_S, 0.4), (ROUND_S - VOICE_S) * RATE);
  const browser = await launchHearing(user, RATE);
  return {
    site,
    browser,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens a page for what is done with it. */
export async function withPage<Result>(
  { site, browser }: Pick<Lab, 'site' | 'browser'>,
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openPage(browser, site.page());
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

/** A browser with the devices of the machine, and with these variables in its environment. */
export function launchWithDevices(env: NodeJS.ProcessEnv, isHeadless: boolean): Promise<Browser> {
  return launchWith(
    { env, headless: isHeadless, ignoreDefaultArgs: ['--mute-audio'] },
    '--use-fake-ui-for-media-stream',
  );
}
