/** Taps: what is dialed, sent, received and told, as somebody sees it who takes no part. */
import { describe, expect, test } from 'vitest';
import {
  GoogleGenAI,
  ValidationError,
  type LiveClientMessage,
  type LiveConnectParameters,
  type LiveEvent,
  type LiveServerMessage,
  type LiveTap,
} from '../../src/index.ts';
import type { TappedDial, TappedFrame, TapSource } from '../../src/types.ts';
import { Taps } from '../../src/live/taps.ts';
import { clientOf, Diary, KEY, LogBook } from '../support/client.ts';
import { converse, serve } from '../support/conversation.ts';
import { eventually, rejection, thrown } from '../support/events.ts';
import { acceptSetup } from '../support/server.ts';

/** A tap that notes everything. */
class Recorder implements LiveTap {
  readonly dials: (TappedDial & TapSource)[] = [];
  readonly sentFrames: (TappedFrame<LiveClientMessage> & { source: TapSource })[] = [];
  readonly receivedFrames: (TappedFrame<LiveServerMessage | undefined> & { source: TapSource })[] = [];
  readonly events: (LiveEvent & { source: TapSource })[] = [];

  readonly dial = (dial: TappedDial, source: TapSource): void => void this.dials.push({ ...dial, ...source });
  readonly sent = ({ text, message }: TappedFrame<LiveClientMessage>, source: TapSource): void =>
    void this.sentFrames.push({ text, message, source });
  readonly received = (frame: TappedFrame<LiveServerMessage | undefined>, source: TapSource): void =>
    void this.receivedFrames.push({ ...frame, source });
  readonly event = (event: LiveEvent, source: TapSource): void => void this.events.push({ ...event, source });
}

const FIRST = { session: 1, connection: 1 };

test('a tap sees the dial, each frame and each event, in order', async () => {
  const tap = new Recorder();
  const diary = new Diary();
  const { session, peer } = await converse({ taps: [tap], callbacks: diary.callbacks }, acceptSetup);
  session.sendAudio('AAAA');
  session.sendText('a');
  peer.send({ serverContent: { modelTurn: { parts: [{ text: 'b' }] }, turnComplete: true } }, 'no JSON');
  await eventually(() => diary.errors.length === 1, 'the frame that cannot be read');
  await session.close();

  expect(tap.dials).toMatchObject([{ ...FIRST, url: expect.stringContaining('ws://127.0.0.1') as string }]);
  expect(tap.dials[0]?.headers.map((name) => name.toLowerCase())).toContain('x-goog-api-key');
  expect(tap.sentFrames.map(({ message }) => Object.keys(message)[0])).toEqual([
    'setup',
    'realtimeInput',
    'clientContent',
  ]);
  expect(tap.sentFrames.map(({ text }) => text)).toEqual(peer.raw);
  expect(tap.receivedFrames.map(({ message }) => message)).toEqual([...diary.messages, undefined]);
  expect(tap.receivedFrames[1]?.message, 'by reference').toBe(diary.messages[1]);
  expect(tap.receivedFrames[2]?.text).toBe('no JSON');
  const { sentFrames, receivedFrames, events } = tap;
  for (const { source } of [...sentFrames, ...receivedFrames, ...events]) expect(source).toEqual(FIRST);
  expect(tap.events.map(({ type }) => type)).toEqual(diary.events.map(({ type }) => type));
  expect(tap.events.at(-1)?.type).toBe('close');
});

test('events are made for taps that want them', () => {
  const wantEvents = (...taps: LiveTap[]): boolean => new Taps(taps, 1, () => undefined).wantEvents;
  const event = (): void => undefined;
  expect([wantEvents({}), wantEvents({ received: event }), wantEvents({ event })]).toEqual([
    false,
    false,
    true,
  ]);
  expect(wantEvents({}, { event })).toBe(true);
});

test('no credential is told of a dial, wherever it stands', async () => {
  const server = await serve();
  const tap = new Recorder();
  const baseUrl = `http://user:pass-0123456789@127.0.0.1:${server.port}/path?key=query-0123456789&token=${KEY}`;
  const ai = new GoogleGenAI({
    apiKey: KEY,
    baseUrl,
    headers: { 'x-mine': 'header-0123456789' },
    taps: [tap],
  });
  await (await ai.live.connect({ model: 'gemini-3.8-live' })).close();
  const told = JSON.stringify(tap.dials);
  expect(told).not.toMatch(/pass-0123456789|query-0123456789|header-0123456789/);
  expect(told).not.toContain(KEY);
  expect(tap.dials[0]?.headers).toContain('x-mine');
});

test('taps of the client see all of its sessions, and each session has its own beside them', async () => {
  const server = await serve();
  const [shared, own] = [new Recorder(), new Recorder()];
  const ai = clientOf(server.url, { taps: [shared] });
  const params: LiveConnectParameters = { model: 'gemini-3.8-live', taps: [own] };
  const [one, two] = [await ai.live.connect({ model: 'gemini-3.8-live' }), await ai.live.connect(params)];
  await Promise.all([one.close(), two.close()]);
  expect(shared.dials.map(({ session }) => session)).toEqual([1, 2]);
  expect(own.dials.map(({ session }) => session)).toEqual([2]);
});

test('connections of a session are told apart, and what is sent again is told again', async () => {
  const tap = new Recorder();
  const { session, server, peer } = await converse(
    { taps: [tap], reconnect: { delaysMs: [0] } },
    acceptSetup,
  );
  session.sendText('a');
  await eventually(() => peer.raw.length === 2, 'the question');
  peer.cut();
  await eventually(() => server.peers[1]?.raw.length === 2, 'the question again');
  expect(tap.sentFrames.map(({ source }) => source.connection)).toEqual([1, 1, 2, 2]);
  expect(tap.dials.map(({ connection }) => connection)).toEqual([1, 2]);
});

describe('a tap that fails', () => {
  const bang = (): never => {
    throw new Error('bang');
  };
  const reject = (() => Promise.reject(new Error('bang'))) as () => never;

  test.each([
    ['throws', bang],
    ['rejects', reject],
  ])('because it %s is reported like a callback, and the session goes on', async (_how, fail) => {
    const diary = new Diary();
    const tap: LiveTap = { dial: fail, sent: fail, received: fail, event: fail };
    const { session, peer } = await converse({ taps: [tap], callbacks: diary.callbacks });
    session.sendText('a');
    expect(await peer.next()).toHaveProperty('clientContent');
    await session.close();
    const failed = (name: string): boolean =>
      diary.errors.some(
        ({ code, message }) => code === 'callback' && message === `The tap's ${name} failed.`,
      );
    for (const name of ['dial', 'sent', 'received', 'event']) {
      await eventually(() => failed(name), `the failure of ${name}`);
    }
    expect(diary.errors[0]?.cause).toMatchObject({ message: 'bang' });
  });

  test('while connecting is reported too', async () => {
    const server = await serve((peer) => peer.close(1008, 'no'));
    const log = new LogBook();
    await rejection(
      clientOf(server.url, { taps: [{ dial: bang }], logger: log }).live.connect({
        model: 'gemini-3.8-live',
      }),
    );
    expect(JSON.stringify(log.lines)).toContain("The tap's dial failed.");
  });
});

test.each([
  [{}, 'taps'],
  [[null], 'taps[0]'],
  [[{}, { sent: 5 }], 'taps[1]'],
])('%j are no taps', async (taps, path) => {
  const options = { taps } as never;
  const refusals = [
    thrown(() => new GoogleGenAI({ apiKey: KEY, ...(options as object) })),
    await rejection(clientOf('http://127.0.0.1:1').live.connect({ model: 'm', ...(options as object) })),
  ];
  for (const refused of refusals) {
    expect(refused).toBeInstanceOf(ValidationError);
    expect((refused as ValidationError).issues).toMatchObject([{ path }]);
  }
});
