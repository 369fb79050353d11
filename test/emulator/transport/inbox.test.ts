import { describe, expect, it } from 'vitest';
import { Scheduler } from '../../../src/emulator/simulation/scheduler.ts';
import { Inbox, type ReadingOptions } from '../../../src/emulator/transport/inbox.ts';
import { Random } from '../../../src/emulator/simulation/random.ts';
import { Core } from '../support/core.ts';

function inbox(options: ReadingOptions, seed = 1) {
  const scheduler = new Scheduler();
  const log: string[] = [];
  const box = new Inbox(options, {
    scheduler,
    random: new Random(seed),
    read: (frame) => log.push(`${frame.slice(0, 5).toString()} @${Math.round(scheduler.now)}`),
    setFull: (full) => log.push(`${full ? 'full' : 'room'} @${Math.round(scheduler.now)}`),
  });
  return { scheduler, log, box };
}

describe('Inbox', () => {
  it('reads at once unless told otherwise', () => {
    const { box, log } = inbox({});
    box.put('a');
    expect([log, box.length]).toEqual([['a @0'], 0]);
  });

  it('reads in order, each frame after its delay', () => {
    const { box, log, scheduler } = inbox({ delayMs: [0, 100] });
    const names = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i));
    for (const name of names) box.put(name);
    expect(box.length).toBe(20);
    scheduler.advance(1_000);
    expect(log.map((line) => line[0])).toEqual(names);
    expect(new Set(log.map((line) => line.slice(2))).size).toBeGreaterThan(2);
    const again = inbox({ delayMs: [0, 100] });
    for (const name of names) again.box.put(name);
    again.scheduler.advance(1_000);
    expect(again.log).toEqual(log);
  });

  it('reads so many bytes a second, and says when it is full and when half of that is gone', () => {
    const { box, log, scheduler } = inbox({ bytesPerSecond: 100, queueBytes: 25 });
    for (const name of ['a', 'b', 'c']) box.put(name.repeat(10));
    scheduler.advance(1_000);
    expect(log).toEqual(['full @0', 'aaaaa @100', 'bbbbb @200', 'room @200', 'ccccc @300']);
  });
});

it('what has waited for room is read after what made it', () => {
  const scheduler = new Scheduler();
  const read: string[] = [];
  const delays = [0.5, 0];
  const box: Inbox = new Inbox(
    { delayMs: [0, 100], queueBytes: 2 },
    {
      scheduler,
      random: Object.assign(new Random(1), { between: () => 100 * (delays.shift() ?? 0) }),
      read: (frame) => read.push(frame.toString()),
      setFull: (full) => void (full || box.put('b')),
    },
  );
  box.put('aaa');
  scheduler.advance(1_000);
  expect(read).toEqual(['aaa', 'b']);
});

describe('what waits to be read', () => {
  it('has arrived, and is in no state', () => {
    const core = new Core({ reading: { delayMs: 400 } }).send({ setup: { model: 'models/m' } });
    expect([core.connection.unread, core.connection.session]).toEqual([1, undefined]);
    core.pass(1_000).write('Hello');
    expect([core.connection.unread, core.connection.state?.messages]).toEqual([1, []]);
    core.pass(400);
    expect([core.connection.unread, core.connection.state?.messages.length]).toEqual([0, 1]);
  });

  it('is lost when the connection ends', () => {
    const core = new Core({ reading: { delayMs: 400 } }).setUp().write('Hello');
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    core.pass(1_000);
    expect([core.connection.unread, core.connection.state?.messages]).toEqual([0, []]);
  });

  it('is not more than the queue takes: the socket is not read meanwhile', () => {
    const core = new Core({ reading: { delayMs: 400, queueBytes: 100 } }).setUp();
    core.write('x'.repeat(100));
    expect(core.paused).toBe(true);
    core.pass(400);
    expect(core.paused).toBe(false);
  });

  it('and a pause do not end each other', () => {
    const script = [{ after: 'setup', pause: 1_000 }] as const;
    const core = new Core({ reading: { delayMs: 300, queueBytes: 100 }, script });
    core
      .send({ setup: { model: 'models/m' } })
      .pass(500)
      .write('x'.repeat(100));
    core.pass(500);
    expect(core.paused).toBe(true);
    core.pass(500);
    expect(core.paused).toBe(false);
  });
});
