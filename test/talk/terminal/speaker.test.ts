/** A speaker made of tracks. */
import { expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/talk/terminal/child.ts';
import { TerminalSpeaker } from '../../../src/talk/terminal/speaker.ts';
import { PlayerTrack, type Track } from '../../../src/talk/terminal/track.ts';
import { script } from './support/programs.ts';

/** A track that ends when it is told to. */
class FakeTrack implements Track {
  written = 0;
  isWhole = false;
  finish: (outcome: Outcome) => void = () => undefined;
  readonly ended = new Promise<Outcome>((resolve) => (this.finish = resolve));

  write(pcm: Uint8Array): void {
    this.written += pcm.length;
  }

  end(): void {
    this.isWhole = true;
  }

  async stop(): Promise<void> {
    this.finish({ ok: false, why: 'SIGTERM' });
    await this.ended;
  }
}

function make(ways = 1) {
  const tracks: FakeTrack[] = [];
  const open = Array.from({ length: ways }, (_, way) => () => {
    const track = new FakeTrack();
    tracks.push(track);
    opened.push(way);
    return track;
  });
  const opened: number[] = [];
  const speaker = new TerminalSpeaker(open);
  const told: (boolean | string)[] = [];
  speaker.onPlaying = (isPlaying) => void told.push(isPlaying);
  speaker.onError = ({ message }) => void told.push(message);
  return { speaker, tracks, told, opened };
}

const SECOND = new Uint8Array(48_000);
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('an answer is heard when its track has ended', async () => {
  const { speaker, tracks, told } = make();
  speaker.play(SECOND, 24_000);
  speaker.play(SECOND, 24_000);
  speaker.complete();
  speaker.complete();
  expect(tracks).toMatchObject([{ written: 96_000, isWhole: true }]);
  expect(told).toEqual([true]);
  tracks[0]!.finish({ ok: true });
  await settled();
  expect(told).toEqual([true, false]);
});

test('an answer waits for the one before it', async () => {
  const { speaker, tracks, told } = make();
  for (let answer = 0; answer < 3; answer++) {
    speaker.play(SECOND, 24_000);
    speaker.play(SECOND, 24_000);
    speaker.complete();
  }
  for (let answer = 0; answer < 3; answer++) {
    expect(tracks.length).toBe(answer + 1);
    tracks[answer]!.finish({ ok: true });
    await settled();
  }
  expect(tracks.length).toBe(3);
  for (const track of tracks) expect(track).toMatchObject({ written: 96_000, isWhole: true });
  expect(told).toEqual([true, false, true, false, true, false]);
});

test('flushed, it is silent, and knows how much was heard', async () => {
  const { speaker, tracks, told } = make();
  vi.useFakeTimers({ toFake: ['performance'] });
  speaker.play(SECOND, 24_000);
  speaker.play(SECOND, 24_000);
  speaker.complete();
  speaker.play(SECOND, 24_000); // of the next answer
  vi.advanceTimersByTime(700);
  expect(await speaker.flush()).toEqual({ playedMs: 700, ofMs: 2_000 });
  vi.useRealTimers();
  await settled();
  expect(tracks.length).toBe(1);
  expect(told).toEqual([true, false]);
  expect(await speaker.flush()).toEqual({ playedMs: 0, ofMs: 0 });
});

test('where a player fails, the next one plays the rest, and plays from then on', async () => {
  const { speaker, tracks, told, opened } = make(2);
  vi.useFakeTimers({ toFake: ['performance'] });
  speaker.play(SECOND, 24_000);
  vi.advanceTimersByTime(250);
  tracks[0]!.finish({ ok: false, why: 'Connection refused' });
  await settled();
  vi.useRealTimers();
  expect(tracks[1]).toMatchObject({ written: 36_000 });
  speaker.complete();
  tracks[1]!.finish({ ok: true });
  await settled();
  speaker.play(SECOND, 24_000);
  expect([told, opened]).toEqual([
    [true, false, true],
    [0, 1, 1],
  ]);
});

test('where the last one fails, it says so once for each answer', async () => {
  const { speaker, tracks, told } = make();
  const failed = expect.stringMatching(/cannot be heard: No such device\..*--speaker-command/);
  for (let answer = 0; answer < 2; answer++) {
    speaker.play(SECOND, 24_000);
    tracks.at(-1)!.finish({ ok: false, why: 'No such device' });
    await settled();
    speaker.play(SECOND, 24_000);
    speaker.complete();
  }
  expect(tracks.length).toBe(2);
  expect(told).toEqual([true, false, failed, true, false, failed]);
});

test('a program that ends before the answer does has failed', async () => {
  const speaker = new TerminalSpeaker([() => new PlayerTrack(script('process.exit()'))]);
  const error = new Promise<Error>((resolve) => (speaker.onError = resolve));
  speaker.play(SECOND, 24_000);
  expect((await error).message).toMatch(/the player ended before the answer did/);
  await speaker.close();
});

test('another rate is brought to that of players', () => {
  const { speaker, tracks } = make();
  speaker.play(new Int16Array(16_000), 16_000);
  expect(tracks[0]!.written).toBe(48_000);
});
