/** A session that a recorded conversation is played to delivers all of it, in order, to every kind of reader. */
import { expect, it } from 'vitest';
import { toEvents, type LiveMessageEvent } from '../../../src/protocol/message-events.ts';
import type { LiveServerMessage } from '../../../src/protocol/received.ts';
import { connectOurs } from '../../parity/support/clients.ts';
import { Loopback } from '../../parity/support/loopback.ts';
import { readEvents, readPlainly, underPublicNames } from '../support/reading.ts';
import { conversations, shortName } from '../support/recordings.ts';

export function replayedSessions(): void {
  const all = conversations().map((conversation) => ({ name: shortName(conversation.source), conversation }));

  it.for(all)('$name', async ({ conversation: { backend, server: frames } }) => {
    const server = await Loopback.start((peer) => {
      for (const frame of frames) peer.send(frame);
      peer.close();
    });
    const called: LiveServerMessage[] = [];
    const told: LiveMessageEvent[] = [];
    const errors: unknown[] = [];
    const session = await connectOurs(server, backend, {
      model: 'gemini-3.8-live',
      callbacks: {
        onMessage: (message) => called.push(message),
        onEvent: (event) => isOfMessage(event) && told.push(event),
        onError: (error) => errors.push(error),
      },
    });
    const [messages, events, info] = await Promise.all([
      collect(session),
      collect(session.events()),
      session.closed,
    ]);
    await server.close();

    expect(called.map((message) => Object.assign({}, message))).toStrictEqual(frames.map(underPublicNames));
    expect(messages).toStrictEqual(called);
    expect(told).toStrictEqual(called.flatMap(toEvents));
    expect(events.filter(isOfMessage)).toStrictEqual(told);
    expect(events.at(-1)?.type).toBe('close');
    expect(readEvents(told)).toStrictEqual(readPlainly(frames));
    expect(info).toMatchObject({ code: 1000, initiatedBy: 'server' });
    expect(errors).toEqual([]);
  });

  it.for(all)(
    '$name, to one reader that comes later',
    async ({ conversation: { backend, server: frames } }) => {
      const server = await Loopback.start((peer) => {
        for (const frame of frames) peer.send(frame);
        peer.close();
      });
      const session = await connectOurs(server, backend, { model: 'gemini-3.8-live' });
      await session.closed;
      const messages = await collect(session);
      await server.close();
      expect(messages.map((message) => Object.assign({}, message))).toStrictEqual(
        frames.map(underPublicNames),
      );
    },
  );
}

const LIFECYCLE = ['warning', 'error', 'close'];

function isOfMessage(event: { type: string }): event is LiveMessageEvent {
  return !LIFECYCLE.includes(event.type);
}

async function collect<T>(reader: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of reader) all.push(one);
  return all;
}
