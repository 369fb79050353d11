/** The page as `gemini-live talk --web` serves it, in front of the emulator. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPage } from '../../../scripts/page.ts';
import { addWavHeader, parseWav } from '../../../src/index.ts';
import { openPartner, type PartnerOptions } from '../../../src/talk/partner.ts';
import { serveTalk } from '../../../src/talk/server.ts';
import { launch } from '../../browser/support/chromium.ts';

const QUESTION = join(import.meta.dirname, '../../../examples/assets/question.wav');
/** From one question of the microphone to the next: it answers long enough to be interrupted by it. */
const PAUSE_S = 5;

export interface TalkSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page and serves it on a free port. */
export async function serveSite(options: Partial<PartnerOptions> = {}): Promise<TalkSite> {
  const folder = await mkdtemp(join(tmpdir(), 'talk-page-'));
  await buildPage(folder);
  const partner = await openPartner({
    model: 'gemini-3.8-live',
    apiKey: undefined,
    baseUrl: undefined,
    ...options,
  });
  const server = await serveTalk({ folder, partner, port: 0, addresses: [], tls: false });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await partner.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A browser whose microphone hears a spoken question again and again, with a pause before each. */
export async function launchWithQuestion(): Promise<Browser> {
  const { pcm, sampleRate } = parseWav(await readFile(QUESTION));
  const silence = new Uint8Array(PAUSE_S * sampleRate * 2);
  const file = join(await mkdtemp(join(tmpdir(), 'talk-microphone-')), 'question.wav');
  await writeFile(file, addWavHeader(new Uint8Array([...silence, ...pcm]), { sampleRate }));
  return launch(
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  );
}
