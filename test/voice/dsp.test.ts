/** The audio path of a page without a browser: to the sample, and in decibels. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Framer } from '../../src/voice/dsp/framer.ts';
import { Playout, type PlayoutChange, type PlayoutOptions } from '../../src/voice/dsp/playout.ts';
import { decibels, power, signalToNoise, tone, toPcm } from './support/signal.ts';

const BLOCK = 128;
/** What a microphone would give, as the worklet feeds it. */
function capture(signal: Float32Array, contextRate: number): { pcm: Float32Array; levels: number[] } {
  const samples: number[] = [];
  const levels: number[] = [];
  const framer = new Framer({
    contextRate,
    sampleRate: 16_000,
    frameMs: 20,
    onFrame: (frame, level) => {
      samples.push(...frame);
      levels.push(level);
    },
  });
  for (let at = 0; at + BLOCK <= signal.length; at += BLOCK) framer.push(signal.subarray(at, at + BLOCK));
  return { pcm: Float32Array.from(samples, (value) => value / 32_768), levels };
}

/** Plays blocks, and keeps what sounded and what changed. */
class Player {
  readonly playout: Playout;
  readonly samples: number[] = [];
  readonly changes: PlayoutChange[] = [];

  constructor(options: Partial<PlayoutOptions> = {}) {
    this.playout = new Playout({ contextRate: 48_000, ...options });
  }

  play(blocks: number): this {
    const block = new Float32Array(BLOCK);
    for (let n = 0; n < blocks; n++) {
      const change = this.playout.pull(block);
      if (change !== undefined) this.changes.push(change);
      this.samples.push(...block);
    }
    return this;
  }

  /** The last sample that is not silence, counted from 1. */
  get heardUntil(): number {
    return this.samples.reduce((last, value, index) => (value === 0 ? last : index + 1), 0);
  }
}

describe('capture', () => {
  test.each([48_000, 44_100])('a tone of 1 kHz comes out of %i Hz with 85 dB to its noise', (rate) => {
    const { pcm } = capture(tone(1_000, rate, 1), rate);
    expect(signalToNoise(pcm.subarray(400, 15_000), 1_000, 16_000)).toBeGreaterThan(85);
  });

  test.each([48_000, 44_100])(
    'what 16 kHz cannot hold is gone: 75 dB down from 9 kHz on, at %i Hz',
    (rate) => {
      for (const hz of [9_000, 10_000, 12_000, 15_000]) {
        const { pcm } = capture(tone(hz, rate, 1), rate);
        const left = power(pcm.subarray(400, 15_000));
        expect(left === 0 ? -Infinity : decibels(left / power(tone(hz, rate, 1)))).toBeLessThan(-75);
      }
    },
  );

  test('fifty frames a second, with their level', () => {
    const { pcm, levels } = capture(tone(440, 48_000, 2), 48_000);
    expect(levels).toHaveLength(99);
    expect(pcm).toHaveLength(99 * 320);
    for (const level of levels.slice(2)) expect(level).toBeCloseTo(0.5 / Math.SQRT2, 2);
  });

  test('what is too loud is clipped, and not wrapped around', () => {
    const { pcm } = capture(new Float32Array(4_800).fill(2), 48_000);
    expect(pcm.at(-1)).toBeCloseTo(1, 3);
  });
});

describe('what is heard', () => {
  test.each([48_000, 44_100])(
    'a tone of 1 kHz at 24 kHz comes out at %i Hz with 80 dB to its noise',
    (contextRate) => {
      const player = new Player({ contextRate });
      player.playout.push(toPcm(tone(1_000, 24_000, 1)), 24_000);
      player.play(300);
      const sounded = Float32Array.from(player.samples.slice(2_000, 36_000));
      expect(signalToNoise(sounded, 1_000, contextRate)).toBeGreaterThan(80);
    },
  );

  test('no image of 9 kHz is louder than -75 dB', () => {
    const player = new Player();
    player.playout.push(toPcm(tone(9_000, 24_000, 1)), 24_000);
    player.play(300);
    // What is not the tone is its images.
    expect(
      signalToNoise(Float32Array.from(player.samples.slice(4_000, 36_000)), 9_000, 48_000),
    ).toBeGreaterThan(75);
  });
});

describe('playout', () => {
  const second = new Int16Array(24_000).fill(16_000);

  test('a flush is silence within the fade of 240 samples, without a step, and counted to the sample', () => {
    const player = new Player({ depthMs: 0 });
    player.playout.push(second, 24_000);
    player.play(100);
    const flushedAt = player.samples.length;
    expect(player.playout.flush()).toBe(false);
    player.play(10);
    expect(player.changes).toEqual(['started', 'flushed']);
    expect(player.heardUntil - flushedAt).toBeLessThanOrEqual(240);
    const around = player.samples.slice(flushedAt - 200, flushedAt + 400);
    const steps = around.slice(1).map((value, i) => Math.abs(value - (around[i] as number)));
    expect(Math.max(...steps)).toBeLessThan(0.01);
    expect(Math.abs((player.playout.playedMs * 48_000) / 1_000 - player.heardUntil)).toBeLessThanOrEqual(1);
    expect(player.playout.queuedMs).toBe(0);
  });

  test('a flush of nothing is done at once', () => {
    const player = new Player();
    expect(player.playout.flush()).toBe(true);
    player.playout.push(second.slice(0, 100), 24_000);
    expect(player.play(10).playout.flush()).toBe(true);
    expect(player.play(10).heardUntil).toBe(0);
  });

  test('everything that is pushed is played, once, at every rate', () => {
    const rate = fc.constantFrom(8_000, 16_000, 24_000, 44_100, 48_000);
    const lengths = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rate, rate, lengths, (sampleRate, contextRate, lengths) => {
        const player = new Player({ contextRate });
        for (const length of lengths) player.playout.push(new Int16Array(length).fill(9_000), sampleRate);
        player.playout.complete();
        const ms = (lengths.reduce((sum, length) => sum + length) / sampleRate) * 1_000;
        player.play(Math.ceil((ms * contextRate) / 1_000 / BLOCK) + 4);
        expect(player.changes).toEqual(['started', 'drained']);
        // One sample of either rate may fall on either side of the end.
        expect(Math.abs(player.playout.playedMs - ms)).toBeLessThan(1_000 / sampleRate + 1_000 / contextRate);
        expect(player.playout.underruns).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('pieces of two rates follow each other, with a seam of a few samples', () => {
    const player = new Player();
    player.playout.push(second, 24_000);
    player.playout.push(new Int16Array(16_000).fill(16_000), 16_000);
    player.playout.complete();
    player.play(800);
    expect(player.changes).toEqual(['started', 'drained']);
    expect(player.playout.playedMs).toBeCloseTo(2_000, 0);
    expect(player.samples.slice(300, 95_000).filter((value) => Math.abs(value) < 0.3).length).toBeLessThan(5);
  });

  test('begins when its depth is there, or when no more comes', () => {
    const player = new Player({ depthMs: 60 });
    player.playout.push(second.slice(0, 1_400), 24_000);
    expect(player.play(50).changes).toEqual([]);
    player.playout.push(second.slice(0, 40), 24_000);
    expect(player.play(1).changes).toEqual(['started']);

    const short = new Player({ depthMs: 60 });
    short.playout.push(second.slice(0, 480), 24_000);
    short.playout.complete();
    expect(short.play(20).changes).toEqual(['started', 'drained']);
  });

  test('after an underrun it waits for more, up to its limit, and for the first depth again in the next answer', () => {
    const player = new Player({ depthMs: 60, maxDepthMs: 200 });
    const depths: number[] = [];
    for (let n = 0; n < 5; n++) {
      player.playout.push(second, 24_000);
      player.play(400);
      depths.push(player.playout.depthMs);
    }
    expect(player.playout.underruns).toBe(5);
    expect(depths).toEqual([90, 135, 200, 200, 200]);
    player.playout.complete();
    expect(player.playout.depthMs).toBe(60);
  });

  test('an answer is counted across its underruns, and the next one anew', () => {
    const player = new Player();
    for (let n = 0; n < 3; n++) {
      player.playout.push(second, 24_000);
      player.play(400);
    }
    expect([player.playout.playedMs, player.playout.pushedMs].map(Math.round)).toEqual([2_999, 3_000]);
    expect(player.playout.complete()).toBe(true);
    player.playout.push(second, 24_000);
    player.play(400);
    expect(player.playout.pushedMs).toBe(1_000);
    expect(player.playout.playedMs).toBeLessThan(1_000);
  });

  test('a minute that comes at 3.3 times its pace, with jitter and stalls, has no underrun', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
    const arrivals: number[] = [];
    for (let n = 0, last = 0; n < 1_500; n++) {
      const due = (n * 40) / 3.3 - 12 * Math.log(1 - random()) + (random() < 0.01 ? 150 : 0);
      arrivals.push((last = Math.max(last, due)));
    }
    const playout = new Playout({ contextRate: 48_000 });
    const block = new Float32Array(BLOCK);
    const changes: PlayoutChange[] = [];
    for (let frame = 0, next = 0; frame < 48_000 * 62; frame += BLOCK) {
      for (; next < arrivals.length && (arrivals[next] as number) <= frame / 48; next++) {
        playout.push(new Int16Array(960).fill(3_000), 24_000);
        if (next === arrivals.length - 1) playout.complete();
      }
      const change = playout.pull(block);
      if (change !== undefined) changes.push(change);
    }
    expect(changes).toEqual(['started', 'drained']);
    expect(playout.playedMs).toBeCloseTo(60_000, 0);
  });

  test('what waits is bounded, in length and in pieces', () => {
    const player = new Player();
    const minute = new Int16Array(24_000 * 60);
    for (let n = 0; n < 40; n++) player.playout.push(minute, 24_000);
    expect([player.playout.queuedMs, player.playout.pushedMs]).toEqual([1_800_000, 1_800_000]);
    player.playout.flush();
    const sample = new Int16Array(1);
    for (let n = 0; n < 50_001; n++) player.playout.push(sample, 1_000);
    expect(player.playout.pushedMs).toBe(50_000);
  });

  test('a hold keeps what waits, and goes on with it', () => {
    const player = new Player({ depthMs: 0 });
    player.playout.push(second, 24_000);
    player.playout.complete();
    player.play(50);
    player.playout.hold(true);
    player.play(50);
    const heldAt = player.heardUntil;
    expect(heldAt).toBeLessThanOrEqual(50 * BLOCK + 240);
    expect(player.playout.isPlaying).toBe(true);
    player.playout.hold(false);
    player.play(400);
    expect(player.changes).toEqual(['started', 'drained']);
    expect(player.playout.playedMs).toBeCloseTo(1_000, 0);
  });

  test('a flush of a held run drops what waits', () => {
    const player = new Player({ depthMs: 0 });
    player.playout.push(second, 24_000);
    player.play(50);
    player.playout.hold(true);
    player.play(10);
    const playedMs = player.playout.playedMs;
    expect(player.playout.flush()).toBe(true);
    player.play(10);
    expect(player.playout.isPlaying).toBe(false);
    expect(player.playout.playedMs).toBe(playedMs);
  });

  test('the next answer after a flush is played from its first sample, and counted from 0', () => {
    const player = new Player({ depthMs: 0 });
    player.playout.push(second, 24_000);
    player.play(50);
    player.playout.flush();
    player.playout.push(toPcm(tone(500, 24_000, 0.1)), 24_000);
    player.playout.complete();
    player.play(100);
    expect(player.changes).toEqual(['started', 'started', 'drained']);
    expect(player.playout.playedMs).toBeCloseTo(100, 0);
  });

  test('volume multiplies', () => {
    const player = new Player({ depthMs: 0 });
    player.playout.volume = 0.5;
    player.playout.push(second, 24_000);
    player.play(100);
    expect(player.samples[6_000]).toBeCloseTo(16_000 / 32_768 / 2, 3);
  });
});
