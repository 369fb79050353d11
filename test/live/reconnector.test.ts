/** The moments of a reconnect in which somebody else acts: the user closes, or a server that was left speaks. */
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/index.ts';
import type { LiveEvent, LiveSession } from '../../src/index.ts';
import { connectTo, Diary } from '../support/client.ts';
import { converse, serve } from '../support/conversation.ts';
import { eventually, turn, within } from '../support/events.ts';
import { AFTER_FIRST_TURN, talk } from './support/talk.ts';

const said = (text: string) => ({ serverContent: { modelTurn: { parts: [{ text }] } } });

test('what a connection says after it was left is not delivered', async () => {
  const diary = new Diary();
  const heard: string[] = [];
  const { server, peer, session } = await converse({
    reconnect: true,
    callbacks: diary.callbacks,
    taps: [{ received: ({ text }) => void heard.push(text) }],
  });
  await eventually(() => diary.messages.length === 1, 'the setup');
  // So that the close which follows is not answered at once.
  peer.send({ goAway: { timeLeft: '0s' } });
  peer.freeze();
  await eventually(() => diary.events.some(({ type }) => type === 'reconnecting'), 'the move');
  peer.send(said('late'));
  await eventually(() => heard.some((text) => text.includes('late')), 'the late frame');
  peer.thaw();
  await eventually(() => diary.events.some(({ type }) => type === 'restarted'), 'the other connection');
  (await server.peer(1)).send(said('new'));
  await eventually(() => diary.messages.some(({ text }) => text === 'new'), 'the new frame');
  expect(diary.messages.map(({ text }) => text)).not.toContain('late');
  await session.close();
});

test('a close that comes with the confirmation of a new connection is the last word', async () => {
  const diary = new Diary();
  const closing: { session?: LiveSession } = {};
  const server = await serve();
  const session = await connectTo(server.url, {
    reconnect: { delaysMs: [0] },
    callbacks: diary.callbacks,
    taps: [
      {
        received: ({ message }, { connection }) => {
          // After the frame was read, and before whoever waits for it goes on.
          if (connection === 2 && message?.setupComplete) queueMicrotask(() => void closing.session?.close());
        },
      },
    ],
  });
  closing.session = session;
  const first = await server.peer();
  await eventually(() => diary.messages.length === 1, 'the setup');
  first.cut();
  await within(session.closed, 'the end');
  await (
    await server.peer(1)
  ).closed;
  await turn();
  expect(diary.events.map(({ type }) => type)).toEqual(['setupComplete', 'reconnecting', 'close']);
  expect(session.stats.connections).toBe(1);
});

describe('a close from within an event is the last that is told', () => {
  const CUT = {
    script: [AFTER_FIRST_TURN, { after: 'answer', connection: 0, drop: true }],
  } satisfies EmulatorOptions;

  async function closedAt(type: LiveEvent['type'], options: EmulatorOptions): Promise<string[]> {
    const closing: { session?: LiveSession } = {};
    const types: string[] = [];
    const one = await talk(
      options,
      {},
      {
        callbacks: {
          onEvent: (event) => {
            types.push(event.type);
            if (event.type === type) void closing.session?.close();
          },
        },
      },
    );
    const { session } = one;
    closing.session = session;
    session.sendText('one');
    await eventually(() => types.includes('turnComplete'), 'the first turn');
    await eventually(
      () => types.slice(types.indexOf('turnComplete')).includes('resumptionUpdate'),
      'a handle',
    );
    session.sendText('two');
    await within(session.closed, 'the end');
    await turn();
    return types.slice(types.indexOf(type));
  }

  test('turnAborted', async () => {
    expect(await closedAt('turnAborted', CUT)).toEqual(['turnAborted', 'close']);
  });

  test('dropped', async () => {
    const script = [AFTER_FIRST_TURN, { after: 'answer', connection: 0, close: 'notImplemented' }] as const;
    expect(await closedAt('dropped', { script })).toEqual(['dropped', 'close']);
  });

  test('resumed', async () => {
    const events = await closedAt('resumed', CUT);
    expect(events.filter((type) => ['reconnecting', 'resumed', 'restarted'].includes(type))).toEqual([
      'resumed',
    ]);
    expect(events.at(-1)).toBe('close');
  });
});
