/** Sessions that go on over several connections, over real sockets against the emulator. */
import { afterEach, expect, test } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { geminiEndpoint } from '../../src/auth/endpoint.ts';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import { Connection, type ConnectionEnd } from '../../src/live/connection.ts';
import { Lifeline } from '../../src/live/lifeline.ts';
import * as checks from '../../src/protocol/checks.ts';
import { encode } from '../../src/protocol/codec.ts';
import { clientContentMessage } from '../../src/protocol/outgoing.ts';
import { buildSetupMessage } from '../../src/protocol/setup.ts';
import type { ResumptionEvent } from '../../src/resumption/events.ts';
import { readPolicy, type ReconnectPolicy } from '../../src/resumption/policy.ts';
import { transport } from '../../src/transport/node.ts';
import { eventually } from '../support/events.ts';

const SPEED = 20;

let emulator: LiveEmulator | undefined;

afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
});

interface Talk {
  readonly line: Lifeline;
  readonly messages: LiveServerMessage[];
  readonly events: ResumptionEvent[];
  readonly ends: ConnectionEnd[];
  say(text: string): void;
  /** The turns the model has completed. */
  turns(): number;
  types(): string[];
}

async function talk(options: EmulatorOptions, policy: ReconnectPolicy = {}): Promise<Talk> {
  emulator = await LiveEmulator.start({ port: 0, speed: SPEED, resumption: {}, ...options });
  const { url: baseUrl } = emulator;
  const { setup } = buildSetupMessage({
    model: 'gemini-3.8-live',
    config: { responseModalities: ['TEXT'] },
    sessionResumption: {},
  });
  const endpoint = () =>
    Promise.resolve(
      geminiEndpoint({ baseUrl, credential: { kind: 'key', value: 'any' }, sendsHeaders: true }),
    );
  const connection = new Connection(checks);
  await connection.open({ transport, endpoint, timeoutMs: 5_000, signal: undefined });
  await connection.setup(encode({ setup }));
  const messages: LiveServerMessage[] = [];
  const events: ResumptionEvent[] = [];
  const ends: ConnectionEnd[] = [];
  const line = new Lifeline(
    {
      checks,
      connection,
      setup,
      policy: readPolicy({ delaysMs: [0, 50], handleLagMs: 500 / SPEED, ...policy }, []),
      renewable: false,
      dial: { transport, endpoint },
    },
    {
      onIncoming: ({ message }) => message && messages.push(message),
      onEvent: (event) => events.push(event),
      onEnd: (end) => ends.push(end),
    },
  );
  line.start();
  return {
    line,
    messages,
    events,
    ends,
    say: (text) => {
      const wire = clientContentMessage({ turns: text });
      line.send([{ wire, frame: encode(wire) }]);
    },
    turns: () => messages.filter(({ serverContent }) => serverContent?.turnComplete === true).length,
    types: () => events.map(({ type }) => type),
  };
}

function texts(messages: readonly LiveServerMessage[]): string {
  return messages
    .flatMap(({ serverContent }) => serverContent?.modelTurn?.parts ?? [])
    .map(({ text }) => text)
    .join('');
}

test('a lost connection is resumed, and the conversation goes on', async () => {
  const { line, say, turns, types, messages, ends } = await talk({
    script: [{ after: 'turn', connection: 0, drop: true }],
  });
  say('one');
  await eventually(() => types().includes('resumed') || types().includes('restarted'), 'another connection');
  say('two');
  await eventually(() => texts(messages).includes('two'), 'the second answer');
  expect(turns()).toBeGreaterThanOrEqual(1);
  expect(ends).toEqual([]);
  expect(emulator?.connections).toHaveLength(2);
  line.close();
  await eventually(() => ends.length === 1, 'the end');
  expect(ends[0]).toMatchObject({ initiatedBy: 'client' });
});

test('a message that was lost with its connection is said again', async () => {
  const { line, say, events, messages, ends } = await talk({
    script: [{ after: 'turn' }, { after: 'answer', connection: 0, drop: true }],
  });
  say('one');
  await eventually(() => texts(messages).includes('one'), 'the first answer');
  await eventually(() => line.handle !== undefined, 'a handle');
  say('two');
  await eventually(() => events.some(({ type }) => type === 'resumed'), 'the resumption');
  const resumed = events.find((event) => event.type === 'resumed');
  expect(JSON.stringify(resumed)).toContain('two');
  await eventually(() => texts(messages).includes('two'), 'the answer');
  line.close();
  await eventually(() => ends.length === 1, 'the end');
});

test('after goAway it moves, and never has two connections that are set up', async () => {
  const { line, say, types, messages, ends } = await talk({
    script: [{ after: 'turn', connection: 0, goAway: { timeLeftMs: 20_000 } }],
  });
  say('one');
  await eventually(() => types().includes('resumed'), 'the move');
  expect(types()).toEqual(['reconnecting', 'resumed']);
  say('two');
  await eventually(() => texts(messages).includes('two'), 'the answer');
  const sessions = new Set(emulator?.connections.map(({ session }) => session));
  for (const session of sessions) if (session !== undefined) expect(emulator?.mostAtOnce(session)).toBe(1);
  line.close();
  await eventually(() => ends.length === 1, 'the end');
});

test('a close in the middle of an outage ends everything at once', async () => {
  const { line, say, types, ends } = await talk(
    {
      script: [
        { after: 'turn', connection: 0, drop: true },
        { after: 'dial', connection: 1, hang: true },
      ],
    },
    { delaysMs: [10_000] },
  );
  say('one');
  await eventually(() => types().includes('reconnecting'), 'the outage');
  line.close();
  expect(ends).toHaveLength(1);
  expect(ends[0]).toMatchObject({ initiatedBy: 'client', code: 1000 });
});
