/** What is heard: how soon it is in hand, and how clean it is. */
import type { Figure } from '../../soak/figure.ts';
import { decibels, power, signalToNoise, tone } from '../../test/voice/support/signal.ts';
import { atLeastDb, atMostDb, clocked, printed } from './judge.ts';
import { ask, withPage, type Lab } from './lab.ts';

const ROUNDS = 20;
const RATE = 16_000;
/** Half a second of pieces to settle, and as many to look at. */
const PIECES = 50;
const ALIASES = [9_000, 10_000, 12_000, 15_000];
/** Of the least that 16 bits hold; less is nothing. */
const FLOOR = 1 / 32_768 ** 2;

export async function hearingFigures(lab: Lab, bare: readonly number[]): Promise<Figure[]> {
  const { hands, deviceMs } = await withPage(lab, (page) => ask(page, 'stepped', ROUNDS));
  const heard = async (hz: number): Promise<Float32Array> => {
    const samples = await withPage(lab, (page) => ask(page, 'heard', hz, PIECES));
    return Float32Array.from(samples.slice(samples.length / 2), (value) => value / 32_768);
  };
  const low = signalToNoise(await heard(1_000), 1_000, RATE);
  const whole = power(tone(1_000, RATE, 1));
  const left: number[] = [];
  for (const hz of ALIASES) left.push(decibels(Math.max(power(await heard(hz)), FLOOR) / whole));
  const device = deviceMs === undefined ? 'not told' : `${Math.round(deviceMs)} ms`;
  return [
    clocked('microphone: frame, filter and hop to PCM in hand', { p50: 25 }, hands, bare),
    printed("  the device's own latency, as the browser tells it", device),
    atLeastDb('capture, 1 kHz: signal to noise', 85, low),
    atMostDb('capture, 9 kHz and above: left of it', -75, Math.max(...left)),
  ];
}
