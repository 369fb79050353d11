/** What is sent while there is no connection, or one that takes nothing: it waits, within bounds. */
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/index.ts';
import { ClosedError } from '../../src/index.ts';
import { thrown, within } from '../support/events.ts';
import { AFTER_FIRST_TURN, AFTER_HANDLE, talk, type Talk } from './support/talk.ts';

const CUT = { script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, drop: true }] } satisfies EmulatorOptions;
const CHUNK = new Uint8Array(3_200);

async function outage(...[policy]: [Parameters<typeof talk>[1]]): Promise<Talk> {
  const one = await talk(CUT, policy);
  await one.exchange('one');
  await one.until('reconnecting');
  return one;
}

test('drained waits for the connection that takes what was sent; a flushing close does too', async () => {
  const one = await outage({ delaysMs: [50] });
  one.session.sendText('two');
  await within(one.session.drained(), 'the other connection');
  expect(one.session.stats.undelivered).toMatchObject({ messages: 0, media: 0, bytes: 0 });
  one.session.sendText('three');
  await within(one.session.close({ flushMs: 5_000 }), 'the close');
  expect(one.closes).toMatchObject([{ undelivered: { messages: 0, bytes: 0 } }]);
});

test('a flush lets nothing more in, and a second close cuts it short', async () => {
  const one = await outage({ delaysMs: [30_000] });
  one.session.sendText('two');
  const flushed = one.session.close({ flushMs: 60_000 });
  expect(thrown(() => one.session.sendText('three'))).toBeInstanceOf(ClosedError);
  await within(one.session.close(), 'the second close');
  await within(flushed, 'the first close');
  expect(one.closes).toMatchObject([{ undelivered: { messages: 1 } }]);
});

test('a flush takes no longer than it may', async () => {
  const one = await outage({ delaysMs: [30_000] });
  one.session.sendText('two');
  await within(one.session.close({ flushMs: 20 }), 'the close');
  expect(one.closes).toMatchObject([{ undelivered: { messages: 1 } }]);
});

test('who waits for drained is told at the end', async () => {
  const one = await outage({ delaysMs: [30_000] });
  one.session.sendText('two');
  const drained = one.session.drained();
  await one.session.close();
  await within(drained, 'drained');
});

describe('above its bound', () => {
  test('the oldest media is dropped, counted and told', async () => {
    const one = await outage({ delaysMs: [50], maxMediaBytes: 10_000 });
    for (let n = 0; n < 10; n++) one.session.sendAudio(CHUNK);
    expect(one.session.stats.dropped.frames).toBe(8);
    await one.until('dropped');
    expect(one.events.find(({ type }) => type === 'dropped')).toMatchObject({
      reason: 'overflow',
      frames: 8,
    });
    await one.session.close();
  });

  test('media makes the send throw, if the policy says so; messages always do', async () => {
    const one = await outage({
      delaysMs: [30_000],
      maxMediaBytes: 10_000,
      tuning: { onMediaOverflow: 'throw', maxOutboxBytes: 1_000 },
    });
    const speak = (): void => one.session.sendAudio(CHUNK);
    speak();
    speak();
    expect(thrown(speak)).toMatchObject({ code: 'overflow' });
    expect(thrown(() => one.session.sendText('x'.repeat(1_000)))).toMatchObject({ code: 'overflow' });
    one.session.sendText('short');
    expect(one.session.stats.undelivered).toMatchObject({ messages: 1, media: 2 });
    await one.session.close();
  });
});

test('realtime input of several fields is taken whole or not at all', async () => {
  const one = await outage({
    delaysMs: [30_000],
    maxMediaBytes: 3_000,
    tuning: { onMediaOverflow: 'throw' },
  });
  const data = 'A'.repeat(2_000);
  const both = { audio: { data, mimeType: 'audio/pcm' }, video: { data, mimeType: 'image/jpeg' } };
  expect(thrown(() => one.session.sendRealtimeInput(both))).toMatchObject({ code: 'overflow' });
  expect(one.session.stats.undelivered.media).toBe(0);
  one.session.sendRealtimeInput({ audio: both.audio });
  expect(one.session.stats.undelivered.media).toBe(1);
  await one.session.close();
});
