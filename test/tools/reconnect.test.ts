/** Functions over more than one connection. */
import { expect, test } from 'vitest';
import { order, ORDER, outcomes, play, until } from './support/play.ts';

/** Handles stand for the state shortly before they were given, so that a later call is not in it. */
const SNAPSHOTS = { tuning: { handles: 'snapshot' } } as const;

test('a call that the resumed session has forgotten is given up, and its twin is known', async () => {
  const { defined, contexts, ends } = order();
  const { emulator, session, diary } = await play(
    { tools: [defined], reconnect: SNAPSHOTS },
    { script: [{ after: 'call', drop: true, connection: 0 }] },
  );
  session.sendText(ORDER);
  await until(() => contexts.length === 2);
  expect(diary.events.map(({ type }) => type)).toContain('resumed');
  expect(contexts.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(contexts[1]?.idempotencyKey).toBe(contexts[0]?.idempotencyKey);
  ends[0]?.('too late');
  ends[1]?.('ordered');
  await until(() => outcomes(emulator).length > 0);
  expect(outcomes(emulator)).toEqual(['taken']);
});

test('a call that was answered while there was no connection has a twin too', async () => {
  const { defined, contexts, ends } = order();
  const { emulator, session, diary } = await play(
    { tools: [defined], reconnect: SNAPSHOTS },
    { script: [{ after: 'call', drop: true, connection: 0 }], setupDelayMs: 2_000 },
  );
  session.sendText(ORDER);
  await until(() => contexts.length === 1 && diary.events.some(({ type }) => type === 'reconnecting'));
  ends[0]?.('ordered, and nobody hears of it');
  await until(() => contexts.length === 2);
  expect(contexts[1]?.idempotencyKey).toBe(contexts[0]?.idempotencyKey);
  ends[1]?.('ordered');
  await until(() => outcomes(emulator).length > 0);
  expect(outcomes(emulator)).toEqual(['taken']);
});

test('a call that the resumed session holds goes on, and is answered there', async () => {
  const { defined, contexts, ends } = order('NON_BLOCKING');
  const { emulator, session, diary } = await play(
    // Of a handle that comes so soon after the call it would otherwise not be sure.
    { tools: [defined], reconnect: { tuning: { handles: 'snapshot', handleLagMs: 0 } } },
    {
      resumption: { always: true },
      script: [
        { after: 'turn', connection: 0 },
        { after: 200, drop: true, connection: 0 },
      ],
    },
  );
  session.sendText(ORDER);
  await until(() => diary.events.some(({ type }) => type === 'resumed'));
  expect(contexts.map(({ signal }) => signal.aborted)).toEqual([false]);
  ends[0]?.('ordered');
  await until(() => outcomes(emulator).length > 0);
  expect([outcomes(emulator), contexts.length, emulator.connections.length]).toEqual([['taken'], 1, 2]);
});

test('a session that is begun anew gives up what was called before', async () => {
  const { defined, contexts, ends } = order();
  const { emulator, session, diary } = await play(
    { tools: [defined], reconnect: { freshSession: 'empty' } },
    {
      script: [
        { after: 'call', breakHandles: 'forgotten', connection: 0 },
        { after: 0, drop: true, connection: 0 },
      ],
    },
  );
  session.sendText(ORDER);
  await until(() => diary.events.some(({ type }) => type === 'restarted'));
  expect(contexts[0]?.signal.aborted).toBe(true);
  ends[0]?.('too late');
  session.sendText(ORDER);
  await until(() => contexts.length >= 2);
  ends[1]?.('ordered');
  await until(() => outcomes(emulator).length > 0);
  expect(outcomes(emulator)).not.toContain('unknown');
});
