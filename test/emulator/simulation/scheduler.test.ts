import { describe, expect, it } from 'vitest';
import { Scheduler } from '../../../src/emulator/simulation/scheduler.ts';
import { drive, ServiceTime, type Clock } from '../../../src/emulator/simulation/clock.ts';

describe('Scheduler', () => {
  it('does what is due in the order of time, and of entry at equal times, each at its own time', () => {
    const scheduler = new Scheduler();
    const done: string[] = [];
    const at = (name: string) => () => void done.push(`${name}@${scheduler.now}`);
    scheduler.after(20, at('c'));
    scheduler.after(10, at('a'));
    scheduler.after(10, at('b'));
    scheduler.after(30, at('d'));
    expect(scheduler.next).toBe(10);
    scheduler.advance(25);
    expect(done).toEqual(['a@10', 'b@10', 'c@20']);
    expect([scheduler.now, scheduler.next]).toEqual([25, 30]);
  });

  it('does on the way what tasks add, but never during the call that adds it', () => {
    const scheduler = new Scheduler();
    const done: number[] = [];
    scheduler.after(10, () => {
      scheduler.after(5, () => done.push(scheduler.now));
      scheduler.after(-1, () => done.push(scheduler.now));
      expect(done).toEqual([]);
    });
    scheduler.advance(100);
    expect(done).toEqual([10, 15]);
  });

  it('keeps the order of moments, whenever they were given', () => {
    const scheduler = new Scheduler();
    const done: number[] = [];
    const moments = Array.from({ length: 200 }, (_, i) => 100.1 + Math.floor(i / 20) / 7);
    for (const [i, moment] of moments.entries()) {
      scheduler.advance(i * 0.37);
      scheduler.at(moment, () => done.push(i));
    }
    scheduler.advance(1_000);
    expect(done).toEqual(moments.map((_, i) => i));
    scheduler.at(5, () => done.push(-1));
    expect(done.at(-1)).toBe(199);
    scheduler.advance(1_000);
    expect(done.at(-1)).toBe(-1);
  });

  it('takes nothing on after its end', () => {
    const scheduler = new Scheduler();
    scheduler.after(1, () => expect.unreachable());
    scheduler.end();
    scheduler.after(1, () => expect.unreachable())();
    scheduler.later(1, () => expect.unreachable());
    scheduler.advance(10);
    expect(scheduler.next).toBeUndefined();
  });

  it('takes things on from outside at the present moment, and runs nothing meanwhile', () => {
    const scheduler = new Scheduler();
    const done: string[] = [];
    scheduler.after(10, () => done.push(`due@${scheduler.now}`));
    scheduler.source = () => 50;
    scheduler.later(5, () => done.push(`new@${scheduler.now}`));
    expect([done, scheduler.present]).toEqual([[], 50]);
    scheduler.advance(100);
    expect(done).toEqual(['due@10', 'new@55']);
  });

  it('cancels, clears, and never runs back', () => {
    const scheduler = new Scheduler(50);
    const cancel = scheduler.after(1, () => expect.unreachable());
    cancel();
    cancel();
    scheduler.after(2, () => expect.unreachable());
    scheduler.clear();
    scheduler.advance(100);
    scheduler.advance(60);
    expect([scheduler.now, scheduler.next]).toEqual([100, undefined]);
  });
});

/** A clock turned by hand that shows its timers. */
class ManualClock implements Clock {
  time = 1_000;
  readonly timers = new Map<object, { task: () => void; at: number }>();
  now = () => this.time;
  setTimer(task: () => void, delayMs: number): object {
    const timer = {};
    this.timers.set(timer, { task, at: this.time + delayMs });
    return timer;
  }
  clearTimer(timer: unknown): void {
    this.timers.delete(timer as object);
  }
  ring(): void {
    const [[timer, { task, at }]] = [...this.timers] as [[object, { task: () => void; at: number }]];
    this.timers.delete(timer);
    this.time = at;
    task();
  }
}

describe('drive', () => {
  it('keeps one timer for what is due next, and none when nothing is', () => {
    const clock = new ManualClock();
    const scheduler = new Scheduler();
    const stop = drive(scheduler, new ServiceTime(clock, 10));
    const done: number[] = [];
    scheduler.after(500, () => done.push(scheduler.now));
    scheduler.after(200, () => done.push(scheduler.now));
    expect([...clock.timers.values()].map(({ at }) => at)).toEqual([1_020]); // ten times as fast
    clock.ring();
    clock.ring();
    expect([done, clock.timers.size]).toEqual([[200, 500], 0]);
    scheduler.after(1, () => expect.unreachable());
    stop();
    expect(clock.timers.size).toBe(0);
  });

  it('wakes at the present moment', () => {
    const clock = new ManualClock();
    const scheduler = new Scheduler();
    drive(scheduler, new ServiceTime(clock, 1));
    clock.time += 70;
    scheduler.wake(() => expect(scheduler.now).toBe(70));
    expect.assertions(1);
  });

  it('goes on after a task that throws', () => {
    const clock = new ManualClock();
    const scheduler = new Scheduler();
    drive(scheduler, new ServiceTime(clock, 1));
    scheduler.after(1, () => {
      throw new Error('a client that fails in its handler');
    });
    scheduler.after(2, () => undefined);
    expect(() => clock.ring()).toThrow('a client that fails');
    expect(clock.timers.size).toBe(1);
  });
});
