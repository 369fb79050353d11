/**
 * `npm run voice`: what a person hears, in Chromium against the emulator. Prints a table; exits with 1 if a target is
 * missed.
 */
import { parseArgs } from 'node:util';
import { runMain } from '../../scripts/run-main.ts';
import { table, type Figure } from '../../soak/figure.ts';
import { noBrowser } from '../../test/browser/support/chromium.ts';
import { conversationFigures } from './conversation.ts';
import { hearingFigures } from './hearing.ts';
import { openLab } from './lab.ts';
import { playingFigures } from './playing.ts';
import { roomFigures } from './room.ts';
import { loadingFigures, scriptFigures, sizeFigure } from './upkeep.ts';

const USAGE = `npm run voice -- [options]

  --device   the echo with this machine's own microphone and speaker, in a window: turn the volume up, and be quiet
  --help     this text

CHROMIUM_PATH names the browser, /usr/bin/chromium by default. The echo and the lost device take pulseaudio, which
emulates a sound card.
`;

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { device: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (noBrowser !== '') throw new Error(`Nothing can be measured without a browser${noBrowser}.`);
  const figures = values.device ? await roomFigures(true) : await whole();
  console.log(`\n${table(figures)}`);
  return figures.every(({ holds }) => holds) ? 0 : 1;
}

async function whole(): Promise<Figure[]> {
  const lab = await openLab();
  try {
    const { figures, bare } = await conversationFigures(lab);
    return [
      ...figures,
      ...(await hearingFigures(lab, bare)),
      ...(await playingFigures(lab)),
      ...(await scriptFigures(lab)),
      ...(await loadingFigures(lab)),
      await sizeFigure(),
      ...(await roomFigures(false)),
    ];
  } finally {
    await lab.close();
  }
}

runMain(import.meta.url, main);
