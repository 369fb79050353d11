import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Media, type MediaKind } from '../../src/resumption/media.ts';
import { readPolicy, type ReconnectPolicy } from '../../src/resumption/policy.ts';

const START = '{"realtimeInput":{"activityStart":{}}}';

class Line {
  readonly media: Media;
  sent: string[] = [];
  #number = 0;

  constructor(policy: ReconnectPolicy = {}) {
    this.media = new Media(readPolicy(policy, []));
  }

  add(kind: MediaKind, frame: string, now = 0): void {
    this.media.add(kind, frame, 0, now);
  }

  flush(now = 0, most = Infinity): string[] {
    this.sent = [];
    while (this.media.next !== undefined && this.sent.length < most) {
      const handed = this.media.handOver(this.#number + 1, now);
      if (handed === undefined) continue;
      this.#number++;
      this.sent.push(handed.frame);
    }
    return this.sent;
  }

  reconnect(position: number, now: number): number {
    this.#number = 0;
    return this.media.rewind(position, now);
  }
}

test('what is kept for a replay is bounded as what waits is; a picture is not kept at all', () => {
  const line = new Line({ maxMediaBytes: 400 });
  for (let n = 0; n < 100; n++) {
    line.add('audio', String(n).padStart(10));
    line.add('video', 'v'.repeat(100));
    line.flush();
  }
  line.reconnect(0, 1);
  const again = line.flush(1).map(Number);
  // The newest 40, and no more than one batch beyond that.
  expect(again.at(-1)).toBe(99);
  expect(again).toEqual(again.map((_, index) => 100 - again.length + index));
  expect(again.length).toBeGreaterThanOrEqual(40);
  expect(again.length).toBeLessThan(40 + 32);
});

describe('flow control', () => {
  test('above the mark pictures are dropped first, then the oldest audio; each drop is counted', () => {
    const line = new Line({ maxMediaBytes: 10 });
    line.add('audio', 'aaaa');
    line.add('video', 'vvvv');
    line.add('audio', 'bbbb');
    line.add('audio', 'cccc');
    expect(line.media.waitingBytes).toBe(8);
    expect(line.flush()).toEqual(['bbbb', 'cccc']);
    expect([line.media.droppedFrames, line.media.droppedBytes]).toEqual([2, 8]);
    expect(line.media.takeReports()).toEqual([{ type: 'dropped', reason: 'overflow', frames: 2, bytes: 8 }]);
    expect(line.media.hasReports).toBe(false);
  });

  test('or the send throws, and what waits stays', () => {
    const line = new Line({ maxMediaBytes: 10, tuning: { onMediaOverflow: 'throw' } });
    line.add('audio', 'aaaaaaaa');
    expect(() => line.add('audio', 'bbbb')).toThrow(expect.objectContaining({ code: 'overflow' }));
    expect(line.flush()).toEqual(['aaaaaaaa']);
  });

  test('a frame that is larger than the mark is sent when nothing else waits', () => {
    const line = new Line({ maxMediaBytes: 10, tuning: { onMediaOverflow: 'throw' } });
    line.add('video', 'a picture of some size');
    expect(line.flush()).toHaveLength(1);
  });

  test('what has waited too long is stale', () => {
    const line = new Line({ speechReplayMs: 1_000 });
    line.add('audio', 'old', 0);
    line.add('audio', 'new', 900);
    expect(line.flush(1_500)).toEqual(['new']);
    expect(line.media.takeReports()).toMatchObject([{ reason: 'stale', frames: 1 }]);
  });

  test('memory stays bounded, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom<MediaKind>('audio', 'audio', 'video', 'start', 'end', 'pause'),
            size: fc.integer({ min: 1, max: 40 }),
            takes: fc.nat(3),
            afterMs: fc.nat(300),
            loses: fc.nat(20).map((roll) => roll === 0),
          }),
          { maxLength: 300 },
        ),
        (steps) => {
          const line = new Line({ maxMediaBytes: 100, speechReplayMs: 1_000 });
          let now = 0;
          for (const { kind, size, takes, afterMs, loses } of steps) {
            now += afterMs;
            line.add(kind, 'x'.repeat(size), now);
            if (loses) line.reconnect(line.media.position, now);
            line.flush(now, takes);
            const marks = 300 * 40;
            expect(line.media.waitingBytes).toBeLessThanOrEqual(100 + marks);
            expect(line.media.waitingBytes).toBeGreaterThanOrEqual(0);
          }
          line.flush(now);
          expect(line.media.waitingBytes).toBe(0);
        },
      ),
      { seed: 5 },
    );
  });
});

describe('speech that is said again', () => {
  test('begins after the state of the handle, and is never older than it may be', () => {
    const line = new Line({ speechReplayMs: 1_000 });
    for (let at = 0; at < 2_000; at += 100) {
      line.add('audio', `${at}`, at);
      line.flush(at);
    }
    const { position } = line.media;
    line.add('audio', 'after', 2_000);
    line.add('video', 'picture', 2_000);
    line.flush(2_000);
    line.add('audio', 'waiting', 2_100);
    expect(line.reconnect(position - 3, 2_100)).toBe(4);
    expect(line.flush(2_100)).toEqual(['1700', '1800', '1900', 'after', 'waiting']);
    expect(line.reconnect(0, 2_850)).toBe(3);
    expect(line.flush(2_850)).toEqual(['1900', 'after', 'waiting']);
  });

  test('is none with speechReplayMs 0; what waits is sent', () => {
    const line = new Line({ speechReplayMs: 0 });
    line.add('audio', 'sent', 0);
    line.flush(0);
    line.add('audio', 'waiting', 10);
    expect(line.reconnect(0, 99_999)).toBe(0);
    expect(line.flush(99_999)).toEqual(['waiting']);
  });

  test('what a handle holds is let go', () => {
    const line = new Line();
    line.add('audio', 'a');
    line.add('audio', 'b');
    line.flush();
    line.media.release(1);
    expect(line.reconnect(0, 0)).toBe(1);
    expect(line.flush()).toEqual(['b']);
  });

  test('with a count of frames it begins after the last one that was read', () => {
    const line = new Line();
    for (const frame of ['a', 'b', 'c']) line.add('audio', frame);
    line.flush();
    expect([0, 1, 2, 3, 9, NaN].map((index) => line.media.positionAfter(index))).toEqual([0, 1, 2, 3, 3, 3]);
  });

  test('after a suspect close nothing is left, and all of it is reported', () => {
    const line = new Line();
    line.add('audio', 'sent');
    line.flush();
    line.add('audio', 'waiting');
    line.add('end', 'mark');
    line.media.clear();
    expect(line.reconnect(0, 0)).toBe(0);
    expect(line.flush()).toEqual([]);
    expect(line.media.takeReports()).toMatchObject([{ reason: 'suspect', frames: 1 }]);
  });
});

describe('manual activity', () => {
  test('passes as it is given', () => {
    const line = new Line();
    line.add('start', START);
    line.add('audio', 'a');
    line.add('end', 'end');
    expect(line.flush()).toEqual([START, 'a', 'end']);
    expect(line.media.isActive).toBe(false);
  });

  test('is begun again before the first audio on a new connection', () => {
    const line = new Line({ speechReplayMs: 1_000 });
    line.add('start', START, 0);
    line.add('audio', 'a', 0);
    line.flush(0);
    line.reconnect(0, 5_000);
    expect(line.flush(5_000)).toEqual([]);
    line.add('audio', 'b', 5_000);
    line.add('end', 'end', 5_000);
    expect(line.flush(5_000)).toEqual([START, 'b', 'end']);
  });

  test('is said again with its marks', () => {
    const line = new Line();
    line.add('start', START);
    line.add('audio', 'a');
    line.flush();
    line.reconnect(0, 100);
    expect(line.flush(100)).toEqual([START, 'a']);
  });

  test('an end without audio is swallowed and reported; the activity goes on with the next start', () => {
    const line = new Line();
    line.add('start', START);
    line.add('end', 'end');
    expect(line.flush()).toEqual([START]);
    expect(line.media.takeReports()).toMatchObject([{ reason: 'emptyActivity', frames: 1 }]);
    line.add('start', START);
    line.add('audio', 'a');
    line.add('end', 'end');
    expect(line.flush()).toEqual(['a', 'end']);
    expect(line.media.droppedFrames).toBe(0);
  });

  test('an activity with a picture or a text in it is not empty, and begins anew before a picture', () => {
    const line = new Line();
    line.add('start', START);
    line.add('video', 'picture');
    line.add('end', 'end');
    expect(line.flush()).toEqual([START, 'picture', 'end']);
    line.add('start', START);
    line.flush();
    line.media.typed();
    line.add('end', 'end');
    expect(line.flush()).toEqual(['end']);
    line.add('start', START);
    line.flush();
    line.media.rewind(line.media.position, 0);
    line.add('video', 'picture');
    line.add('end', 'end');
    expect(line.flush()).toEqual([START, 'picture', 'end']);
    // Outside of an activity a text says nothing about the next one.
    line.media.typed();
    line.add('start', START);
    line.add('end', 'end');
    expect(line.flush()).toEqual([START]);
  });

  test('audio outside of an activity gets no start', () => {
    const line = new Line();
    line.add('start', START);
    line.add('audio', 'a');
    line.add('end', 'end');
    line.add('audio', 'outside');
    expect(line.flush()).toEqual([START, 'a', 'end', 'outside']);
  });
});
