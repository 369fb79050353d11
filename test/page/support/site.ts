/** The page as `gemini-live talk --web` serves it, in front of the emulator. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPage } from '../../../scripts/page.ts';
import { addWavHeader, parseWav } from '../../../src/index.ts';
import { openPartner } from '../../../src/talk/partner.ts';
import { serveTalk, type TalkServerOptions } from '../../../src/talk/server.ts';
import { launch } from '../../browser/support/chromium.ts';

const QUESTION = join(import.meta.dirname, '../../../examples/assets/question.wav');
/** Leads here, and is none of the names that browsers trust: a page of it is as one of another machine. */
export const ELSEWHERE = 'phone.test';
/** From one question of the microphone to the next: it answers long enough to be interrupted by it. */
const PAUSE_S = 5;

export interface TalkSite {
  /** From another machine, where it is served to some. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page and serves it on a free port. */
export async function serveSite({
  addresses = [],
  tls = false,
}: Partial<Pick<TalkServerOptions, 'addresses' | 'tls'>> = {}): Promise<TalkSite> {
  const folder = await mkdtemp(join(tmpdir(), 'talk-page-'));
  await buildPage(folder);
  const partner = await openPartner({
    model: 'gemini-3.8-live',
    apiKey: undefined,
    baseUrl: undefined,
  });
  const server = await serveTalk({ folder, partner, port: 0, addresses, tls });
  return {
    url: server.urls[0] ?? server.url,
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
    `--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`,
  );
}
