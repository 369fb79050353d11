/** The speaker as the page sees it: what it tells the audio thread, and what it makes of the answers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { openSpeaker } from '../../src/voice/index.ts';
import type { PlayoutReport } from '../../src/voice/messages.ts';
import { rejection } from '../support/events.ts';
import { FakePage, NOTHING } from './support/fake-page.ts';

let page: FakePage;
beforeEach(() => {
  page = new FakePage();
});
afterEach(() => void vi.unstubAllGlobals());

function reports(report: Partial<PlayoutReport>): void {
  const nothing = { playedMs: 0, pushedMs: 0, queuedMs: 0, depthMs: 60, underruns: 0, level: 0 };
  page.nodes[0]?.port.onmessage?.({ data: { change: undefined, ...nothing, ...report } });
}

const sent = (): unknown[] => page.nodes[0]?.port.sent ?? [];

test("plays bytes at any address as samples, and leaves them the caller's", async () => {
  const speaker = await openSpeaker({ volume: 0.5 });
  const bytes = new Uint8Array([9, 1, 0, 255, 255, 7]).subarray(1, 6);
  speaker.play(bytes, 24_000);
  speaker.play(new Int16Array([1, -1]), 16_000);
  speaker.play(new Uint8Array(1), 24_000);
  speaker.complete();
  const pcm = new Int16Array([1, -1]);
  expect(sent()).toEqual([
    { type: 'volume', volume: 0.5 },
    { type: 'play', pcm, sampleRate: 24_000 },
    { type: 'play', pcm, sampleRate: 16_000 },
    { type: 'complete' },
  ]);
  expect(bytes[0]).toBe(1);
  await speaker.close();
  expect(page.left).toEqual(NOTHING);
});

test.each([0, Number.NaN, 22_050.5, 7_999, 192_001])(
  'a rate of %d is refused here: in the audio thread it would end all sound',
  async (rate) => {
    const speaker = await openSpeaker();
    expect(() => speaker.play(new Int16Array(2), rate)).toThrow(ValidationError);
    expect(sent()).toEqual([]);
    await speaker.close();
  },
);

test('volume stays between 0 and 1', async () => {
  const speaker = await openSpeaker();
  const volumes = [-1, 0.3, 7, Number.NaN].map((volume) => {
    speaker.volume = volume;
    return speaker.volume;
  });
  expect(volumes).toEqual([0, 0.3, 1, 0]);
  await speaker.close();
});

test('a page over HTTP has no worklets, and is told so', async () => {
  vi.stubGlobal('isSecureContext', false);
  vi.stubGlobal('AudioWorkletNode', undefined);
  expect(await rejection(openSpeaker())).toMatchObject({ kind: 'insecure' });
});

test('says when it sounds; an underrun is no end', async () => {
  const speaker = await openSpeaker();
  const changes: boolean[] = [];
  speaker.onPlaying = (isPlaying) => changes.push(isPlaying);
  for (const change of ['started', 'underrun', 'started', 'drained', 'started', 'flushed'] as const)
    reports({ change, underruns: 1, level: 0.3 });
  expect(changes).toEqual([true, false, true, false]);
  expect([speaker.level, speaker.stats.underruns]).toEqual([0, 1]);
  await speaker.close();
});

test('a flush is settled by the audio thread', async () => {
  const speaker = await openSpeaker();
  const flushed = [speaker.flush(), speaker.flush()];
  reports({ playedMs: 90, pushedMs: 500 });
  reports({ change: 'flushed', playedMs: 100, pushedMs: 500 });
  expect(await Promise.all(flushed)).toEqual([
    { playedMs: 100, ofMs: 500 },
    { playedMs: 100, ofMs: 500 },
  ]);
  await speaker.close();
});

test('a flush is settled from the last count: after a tenth of a second, at once where nothing runs, and by close', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const speaker = await openSpeaker();
  reports({ playedMs: 90, pushedMs: 500 });
  const last = { playedMs: 90, ofMs: 500 };
  const waiting = speaker.flush();
  vi.advanceTimersByTime(100);
  expect(await waiting).toEqual(last);

  page.contexts[0]!.state = 'interrupted';
  expect(await speaker.flush()).toEqual(last);
  page.contexts[0]!.state = 'running';

  const closed = speaker.flush();
  await speaker.close();
  expect([await closed, await speaker.flush()]).toEqual([last, last]);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('holds and resumes', async () => {
  const speaker = await openSpeaker();
  speaker.hold();
  speaker.resume();
  expect(sent()).toEqual([
    { type: 'hold', isHeld: true },
    { type: 'hold', isHeld: false },
  ]);
  await speaker.close();
});

test('a device that no page may choose is an error, and opening with it leaves nothing', async () => {
  expect(await rejection(openSpeaker({ deviceId: 'usb' }))).toMatchObject({ kind: 'unsupported' });
  expect(page.left).toEqual(NOTHING);
});
