import { describe, expect, it } from 'vitest';
import { Agenda } from '../../src/emulator/agenda.ts';
import { drive, ServiceTime, type Clock } from '../../src/emulator/clock.ts';

describe('Agenda', () => {
  it('does what is due in the order of time, and of entry at equal times, each at its own time', () => {
    const agenda = new Agenda();
    const done: string[] = [];
    const at = (name: string) => () => void done.push(`${name}@${agenda.now}`);
    agenda.in(20, at('c'));
    agenda.in(10, at('a'));
    agenda.in(10, at('b'));
    agenda.in(30, at('d'));
    expect(agenda.next).toBe(10);
    agenda.advance(25);
    expect(done).toEqual(['a@10', 'b@10', 'c@20']);
    expect([agenda.now, agenda.next]).toEqual([25, 30]);
  });

  it('does on the way what tasks add, but never during the call that adds it', () => {
    const agenda = new Agenda();
    const done: number[] = [];
    agenda.in(10, () => {
      agenda.in(5, () => done.push(agenda.now));
      agenda.in(-1, () => done.push(agenda.now));
      expect(done).toEqual([]);
    });
    agenda.advance(100);
    expect(done).toEqual([10, 15]);
  });

  it('keeps the order of moments, whenever they were given', () => {
    const agenda = new Agenda();
    const done: number[] = [];
    const moments = Array.from({ length: 200 }, (_, i) => 100.1 + Math.floor(i / 20) / 7);
    for (const [i, moment] of moments.entries()) {
      agenda.advance(i * 0.37);
      agenda.at(moment, () => done.push(i));
    }
    agenda.advance(1_000);
    expect(done).toEqual(moments.map((_, i) => i));
    agenda.at(5, () => done.push(-1));
    expect(done.at(-1)).toBe(199);
    agenda.advance(1_000);
    expect(done.at(-1)).toBe(-1);
  });

  it('takes nothing on after its end', () => {
    const agenda = new Agenda();
    agenda.in(1, () => expect.unreachable());
    agenda.end();
    agenda.in(1, () => expect.unreachable())();
    agenda.later(1, () => expect.unreachable());
    agenda.advance(10);
    expect(agenda.next).toBeUndefined();
  });

  it('takes things on from outside at the present moment, and runs nothing meanwhile', () => {
    const agenda = new Agenda();
    const done: string[] = [];
    agenda.in(10, () => done.push(`due@${agenda.now}`));
    agenda.source = () => 50;
    agenda.later(5, () => done.push(`new@${agenda.now}`));
    expect([done, agenda.present]).toEqual([[], 50]);
    agenda.advance(100);
    expect(done).toEqual(['due@10', 'new@55']);
  });

  it('cancels, clears, and never runs back', () => {
    const agenda = new Agenda(50);
    const cancel = agenda.in(1, () => expect.unreachable());
    cancel();
    cancel();
    agenda.in(2, () => expect.unreachable());
    agenda.clear();
    agenda.advance(100);
    agenda.advance(60);
    expect([agenda.now, agenda.next]).toEqual([100, undefined]);
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
    const agenda = new Agenda();
    const stop = drive(agenda, new ServiceTime(clock, 10));
    const done: number[] = [];
    agenda.in(500, () => done.push(agenda.now));
    agenda.in(200, () => done.push(agenda.now));
    expect([...clock.timers.values()].map(({ at }) => at)).toEqual([1_020]); // ten times as fast
    clock.ring();
    clock.ring();
    expect([done, clock.timers.size]).toEqual([[200, 500], 0]);
    agenda.in(1, () => expect.unreachable());
    stop();
    expect(clock.timers.size).toBe(0);
  });

  it('wakes at the present moment', () => {
    const clock = new ManualClock();
    const agenda = new Agenda();
    drive(agenda, new ServiceTime(clock, 1));
    clock.time += 70;
    agenda.wake(() => expect(agenda.now).toBe(70));
    expect.assertions(1);
  });

  it('goes on after a task that throws', () => {
    const clock = new ManualClock();
    const agenda = new Agenda();
    drive(agenda, new ServiceTime(clock, 1));
    agenda.in(1, () => {
      throw new Error('a client that fails in its handler');
    });
    agenda.in(2, () => undefined);
    expect(() => clock.ring()).toThrow('a client that fails');
    expect(clock.timers.size).toBe(1);
  });
});
