/** Debian's Chromium, where there is one. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Why there is no browser, for the name of what is skipped without one. */
export const noBrowser = existsSync(CHROMIUM)
  ? ''
  : ` (skipped: there is no ${CHROMIUM}, apt-get install chromium)`;

/** A browser that talks to nobody but the pages it is given. Works as root, which its sandbox does not. */
export async function launch(...args: readonly string[]): Promise<Browser> {
  return launchWith({}, ...args);
}

/** {@link launch} with other options, of which `args` are these. */
export async function launchWith(
  options: Omit<LaunchOptions, 'args' | 'executablePath'>,
  ...args: readonly string[]
): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}
