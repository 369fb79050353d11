/** What is played: to the sample, without a gap, and clean. */
import { atMost, type Figure } from '../../soak/figure.ts';
import { signalToNoise } from '../../test/voice/support/signal.ts';
import { atLeastDb, atMostDb } from './judge.ts';
import { ask, withPage, type Lab } from './lab.ts';

const ROUNDS = 20;
const FADE_MS = 5;
const MINUTE_MS = 60_000;

export async function playingFigures(lab: Lab): Promise<Figure[]> {
  const flushes = await withPage(lab, (page) => ask(page, 'flushed', ROUNDS));
  const low = await withPage(lab, (page) => ask(page, 'sounded', 1_000));
  const high = await withPage(lab, (page) => ask(page, 'sounded', 9_000));
  const stream = await withPage(lab, (page) => ask(page, 'streamed'));
  const fades = flushes.map(({ fade }) => fade);
  const fade = Math.round((FADE_MS * low.rate) / 1_000);
  return [
    {
      title: `flush to silence, samples at ${low.rate} Hz`,
      target: `<= ${fade}, ${ROUNDS} of ${ROUNDS}`,
      value: `${Math.max(...fades)}, ${fades.filter((each) => each <= fade).length} of ${ROUNDS}`,
      holds: fades.length === ROUNDS && fades.every((each) => each > 0 && each <= fade),
    },
    atMost(
      'count of what was played, against a probe',
      2,
      Math.max(...flushes.map(({ off }) => off)),
      ' samples',
    ),
    {
      title: '60 s at 3.3 times real time with jitter: underruns',
      target: '0',
      value: `${stream.underruns}, ${(stream.playedMs / 1_000).toFixed(3)} s played`,
      holds: stream.underruns === 0 && Math.abs(stream.playedMs - MINUTE_MS) < 1,
    },
    atLeastDb('playout, 1 kHz: signal to noise', 83, clean(low, 1_000)),
    atMostDb('playout, 9 kHz: images', -75, -clean(high, 9_000)),
  ];
}

/** What is not the tone, against it, where the fades are not. */
function clean({ rate, samples }: { rate: number; samples: number[] }, hz: number): number {
  return signalToNoise(Float32Array.from(samples.slice(4_000, 4_000 + rate / 2)), hz, rate);
}
