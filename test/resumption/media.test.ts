import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Media, type MediaKind } from '../../src/resumption/media.ts';
import { readPolicy, type ReconnectPolicy } from '../../src/resumption/policy.ts';

const START = '{"realtimeInput":{"activityStart":{}}}';

class Uplink {
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
  const uplink = new Uplink({ maxMediaBytes: 400 });
  for (let n = 0; n < 100; n++) {
    uplink.add('audio', String(n).padStart(10));
    uplink.add('video', 'v'.repeat(100));
    uplink.flush();
  }
  uplink.reconnect(0, 1);
  const again = uplink.flush(1).map(Number);
  // The newest 40, and no more than one batch beyond that.
  expect(again.at(-1)).toBe(99);
  expect(again).toEqual(again.map((_, index) => 100 - again.length + index));
  expect(again.length).toBeGreaterThanOrEqual(40);
  expect(again.length).toBeLessThan(40 + 32);
});

describe('flow control', () => {
  test('above the mark pictures are dropped first, then the oldest audio; each drop is counted', () => {
    const uplink = new Uplink({ maxMediaBytes: 10 });
    uplink.add('audio', 'aaaa');
    uplink.add('video', 'vvvv');
    uplink.add('audio', 'bbbb');
    uplink.add('audio', 'cccc');
    expect(uplink.media.waitingBytes).toBe(8);
    expect(uplink.flush()).toEqual(['bbbb', 'cccc']);
    expect([uplink.media.droppedFrames, uplink.media.droppedBytes]).toEqual([2, 8]);
    expect(uplink.media.takeReports()).toEqual([
      { type: 'dropped', reason: 'overflow', frames: 2, bytes: 8 },
    ]);
    expect(uplink.media.hasReports).toBe(false);
  });

  test('or the send throws, and what waits stays', () => {
    const uplink = new Uplink({ maxMediaBytes: 10, onMediaOverflow: 'throw' });
    uplink.add('audio', 'aaaaaaaa');
    expect(() => uplink.add('audio', 'bbbb')).toThrow(expect.objectContaining({ code: 'overflow' }));
    expect(uplink.flush()).toEqual(['aaaaaaaa']);
  });

  test('a frame that is larger than the mark is sent when nothing else waits', () => {
    const uplink = new Uplink({ maxMediaBytes: 10, onMediaOverflow: 'throw' });
    uplink.add('video', 'a picture of some size');
    expect(uplink.flush()).toHaveLength(1);
  });

  test('what has waited too long is stale', () => {
    const uplink = new Uplink({ speechReplayMs: 1_000 });
    uplink.add('audio', 'old', 0);
    uplink.add('audio', 'new', 900);
    expect(uplink.flush(1_500)).toEqual(['new']);
    expect(uplink.media.takeReports()).toMatchObject([{ reason: 'stale', frames: 1 }]);
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
          const uplink = new Uplink({ maxMediaBytes: 100, speechReplayMs: 1_000 });
          let now = 0;
          for (const { kind, size, takes, afterMs, loses } of steps) {
            now += afterMs;
            uplink.add(kind, 'x'.repeat(size), now);
            if (loses) uplink.reconnect(uplink.media.position, now);
            uplink.flush(now, takes);
            const marks = 300 * 40;
            expect(uplink.media.waitingBytes).toBeLessThanOrEqual(100 + marks);
            expect(uplink.media.waitingBytes).toBeGreaterThanOrEqual(0);
          }
          uplink.flush(now);
          expect(uplink.media.waitingBytes).toBe(0);
        },
      ),
      { seed: 5 },
    );
  });
});

describe('speech that is said again', () => {
  test('begins after the state of the handle, and is never older than it may be', () => {
    const uplink = new Uplink({ speechReplayMs: 1_000 });
    for (let at = 0; at < 2_000; at += 100) {
      uplink.add('audio', `${at}`, at);
      uplink.flush(at);
    }
    const { position } = uplink.media;
    uplink.add('audio', 'after', 2_000);
    uplink.add('video', 'picture', 2_000);
    uplink.flush(2_000);
    uplink.add('audio', 'waiting', 2_100);
    expect(uplink.reconnect(position - 3, 2_100)).toBe(4);
    expect(uplink.flush(2_100)).toEqual(['1700', '1800', '1900', 'after', 'waiting']);
    expect(uplink.reconnect(0, 2_850)).toBe(3);
    expect(uplink.flush(2_850)).toEqual(['1900', 'after', 'waiting']);
  });

  test('is none with speechReplayMs 0; what waits is sent', () => {
    const uplink = new Uplink({ speechReplayMs: 0 });
    uplink.add('audio', 'sent', 0);
    uplink.flush(0);
    uplink.add('audio', 'waiting', 10);
    expect(uplink.reconnect(0, 99_999)).toBe(0);
    expect(uplink.flush(99_999)).toEqual(['waiting']);
  });

  test('what a handle holds is let go', () => {
    const uplink = new Uplink();
    uplink.add('audio', 'a');
    uplink.add('audio', 'b');
    uplink.flush();
    uplink.media.release(1);
    expect(uplink.reconnect(0, 0)).toBe(1);
    expect(uplink.flush()).toEqual(['b']);
  });

  test('with a count of frames it begins after the last one that was read', () => {
    const uplink = new Uplink();
    for (const frame of ['a', 'b', 'c']) uplink.add('audio', frame);
    uplink.flush();
    expect([0, 1, 2, 3, 9, NaN].map((index) => uplink.media.positionAfter(index))).toEqual([
      0, 1, 2, 3, 3, 3,
    ]);
  });

  test('after a suspect close nothing is left, and all of it is reported', () => {
    const uplink = new Uplink();
    uplink.add('audio', 'sent');
    uplink.flush();
    uplink.add('audio', 'waiting');
    uplink.add('end', 'mark');
    uplink.media.clear();
    expect(uplink.reconnect(0, 0)).toBe(0);
    expect(uplink.flush()).toEqual([]);
    expect(uplink.media.takeReports()).toMatchObject([{ reason: 'suspect', frames: 1 }]);
  });
});

describe('manual activity', () => {
  test('passes as it is given', () => {
    const uplink = new Uplink();
    uplink.add('start', START);
    uplink.add('audio', 'a');
    uplink.add('end', 'end');
    expect(uplink.flush()).toEqual([START, 'a', 'end']);
    expect(uplink.media.isActive).toBe(false);
  });

  test('is begun again before the first audio on a new connection', () => {
    const uplink = new Uplink({ speechReplayMs: 1_000 });
    uplink.add('start', START, 0);
    uplink.add('audio', 'a', 0);
    uplink.flush(0);
    uplink.reconnect(0, 5_000);
    expect(uplink.flush(5_000)).toEqual([]);
    uplink.add('audio', 'b', 5_000);
    uplink.add('end', 'end', 5_000);
    expect(uplink.flush(5_000)).toEqual([START, 'b', 'end']);
  });

  test('is said again with its marks', () => {
    const uplink = new Uplink();
    uplink.add('start', START);
    uplink.add('audio', 'a');
    uplink.flush();
    uplink.reconnect(0, 100);
    expect(uplink.flush(100)).toEqual([START, 'a']);
  });

  test('an end without audio is swallowed and reported; the activity goes on with the next start', () => {
    const uplink = new Uplink();
    uplink.add('start', START);
    uplink.add('end', 'end');
    expect(uplink.flush()).toEqual([START]);
    expect(uplink.media.takeReports()).toMatchObject([{ reason: 'emptyActivity', frames: 1 }]);
    uplink.add('start', START);
    uplink.add('audio', 'a');
    uplink.add('end', 'end');
    expect(uplink.flush()).toEqual(['a', 'end']);
    expect(uplink.media.droppedFrames).toBe(0);
  });

  test('audio outside of an activity gets no start', () => {
    const uplink = new Uplink();
    uplink.add('start', START);
    uplink.add('audio', 'a');
    uplink.add('end', 'end');
    uplink.add('audio', 'outside');
    expect(uplink.flush()).toEqual([START, 'a', 'end', 'outside']);
  });
});
