/** The microphone when devices come and go. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMicrophone } from '../../src/voice/index.ts';
import { rejection, turn } from '../support/events.ts';
import { FakePage, FakeStream, NOTHING } from './support/fake-page.ts';

let page: FakePage;
beforeEach(() => {
  page = new FakePage();
});
afterEach(() => void vi.unstubAllGlobals());

function domError(name: string): Error {
  return Object.assign(new Error(name), { name });
}

test('asks for one channel and for the echo to be cancelled, and for no rate', async () => {
  const microphone = await openMicrophone({ deviceId: 'usb', autoGainControl: false });
  expect(page.asked).toEqual([
    {
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: false,
        channelCount: 1,
        deviceId: { exact: 'usb' },
      },
    },
  ]);
  await microphone.close();
});

test('gives what is heard, with its level, and ends with close', async () => {
  const microphone = await openMicrophone();
  page.hears();
  expect(microphone.level).toBe(0.2);
  const reader = microphone[Symbol.asyncIterator]();
  expect(await reader.next()).toEqual({ done: false, value: { pcm: new Int16Array(320), level: 0.2 } });
  const waiting = reader.next();
  await microphone.close();
  expect(await waiting).toEqual({ done: true, value: undefined });
  await microphone.close();
  expect(page.left).toEqual(NOTHING);
});

test('what nobody reads for a second is dropped, oldest first, and counted', async () => {
  const microphone = await openMicrophone();
  for (let n = 0; n < 60; n++) page.hears({ pcm: new Int16Array(320), level: n / 100 });
  expect(microphone.dropped).toBe(10);
  const { value } = await microphone[Symbol.asyncIterator]().next();
  expect(value?.level).toBe(0.1);
  await microphone.close();
});

describe('mute', () => {
  test('hears nothing, and lets the device stay open', async () => {
    const microphone = await openMicrophone();
    microphone.muted = true;
    page.hears();
    expect([microphone.level, page.streams[0]?.track.enabled]).toEqual([0, false]);
    expect(page.streams[0]?.track.isStopped).toBe(false);
    microphone.muted = false;
    page.hears();
    expect([microphone.level, page.streams[0]?.track.enabled]).toEqual([0.2, true]);
    await microphone.close();
  });

  test('survives a change of device', async () => {
    const microphone = await openMicrophone();
    microphone.muted = true;
    await microphone.setDevice('usb');
    expect([microphone.muted, page.streams[1]?.track.enabled]).toEqual([true, false]);
    await microphone.close();
  });
});

describe('a change of device', () => {
  test('opens the new one before the old one is given up', async () => {
    const told: string[] = [];
    const microphone = await openMicrophone({ onDevice: (label) => told.push(label) });
    page.devices = ['usb'];
    await microphone.setDevice('usb-1');
    expect([page.streams[0]?.track.isStopped, microphone.label, told]).toEqual([true, 'usb', ['usb']]);
    await microphone.close();
    expect(page.left).toEqual(NOTHING);
  });

  test('that fails leaves the old one', async () => {
    const microphone = await openMicrophone();
    page.devices = [domError('OverconstrainedError')];
    expect(await rejection(microphone.setDevice('gone'))).toMatchObject({
      name: 'VoiceError',
      kind: 'device',
    });
    expect([page.streams[0]?.track.isStopped, microphone.label]).toEqual([false, 'default']);
    await microphone.close();
  });
});

describe('a lost device', () => {
  test("is told, and the system's takes its place", async () => {
    const told: string[] = [];
    const microphone = await openMicrophone({ deviceId: 'usb', onDevice: (label) => told.push(label) });
    page.devices = ['built-in'];
    page.streams[0]?.track.ends();
    await turn();
    expect(told).toEqual(['built-in']);
    expect(page.asked[1]).not.toHaveProperty('audio.deviceId');
    page.hears();
    expect(microphone.level).toBe(0.2);
    await microphone.close();
    expect(page.left).toEqual(NOTHING);
  });

  test('without another one ends what is read, with an error', async () => {
    const microphone = await openMicrophone();
    const read = microphone[Symbol.asyncIterator]().next();
    page.devices = [domError('NotFoundError')];
    page.streams[0]?.track.ends();
    expect(await rejection(read)).toMatchObject({ name: 'VoiceError', kind: 'deviceLost' });
    await turn();
    expect(page.left).toEqual(NOTHING);
  });

  test('that comes back after close is let go', async () => {
    const microphone = await openMicrophone();
    page.streams[0]?.track.ends();
    await microphone.close();
    await turn();
    expect(page.streams).toHaveLength(2);
    expect(page.left).toEqual(NOTHING);
  });
});

test("a stream that is passed in stays the caller's, and nothing takes its place", async () => {
  const stream = new FakeStream('mine');
  const microphone = await openMicrophone({ stream });
  microphone.muted = true;
  await microphone.close();
  expect(stream.track).toMatchObject({ isStopped: false, enabled: true, listeners: 0 });

  const other = await openMicrophone({ stream });
  const read = other[Symbol.asyncIterator]().next();
  stream.track.ends();
  expect(await rejection(read)).toMatchObject({ kind: 'deviceLost' });
  expect(page.asked).toEqual([]);
  expect(page.left).toEqual(NOTHING);
});

test('a stream whose track has ended, or that has none, is an error at once', async () => {
  const ended = new FakeStream('mine');
  ended.track.stop();
  const empty = { getTracks: () => [], getAudioTracks: () => [] };
  for (const stream of [ended, empty])
    expect(await rejection(openMicrophone({ stream }))).toMatchObject({ kind: 'device' });
  expect(page.contexts).toEqual([]);
});

test('a track that its owner has disabled stays so', async () => {
  const stream = new FakeStream('mine');
  stream.track.enabled = false;
  await (await openMicrophone({ stream })).close();
  expect(stream.track.enabled).toBe(false);
});

test.each([
  ['NotAllowedError', 'permission'],
  ['NotFoundError', 'device'],
  ['NotReadableError', 'device'],
])('%s is an error of kind %s, and leaves nothing open', async (name, kind) => {
  page.devices = [domError(name)];
  const error = await rejection(openMicrophone());
  expect(error).toMatchObject({ name: 'VoiceError', code: 'voice', kind });
  expect((error as Error).message).toMatch(/\. [A-Z].*\.$/);
  expect(page.left).toEqual(NOTHING);
});

test('a page over HTTP has no microphones, and is told so', async () => {
  vi.stubGlobal('isSecureContext', false);
  expect(await rejection(openMicrophone())).toMatchObject({ kind: 'insecure' });
});

test('Safari is told that the page records and plays, and gets its own back', async () => {
  const microphone = await openMicrophone();
  expect(page.audioSession.type).toBe('play-and-record');
  await microphone.close();
  expect(page.audioSession.type).toBe('auto');
});

test('microphones share one context, which ends with the last of them', async () => {
  const [one, two] = [await openMicrophone(), await openMicrophone()];
  expect(page.contexts).toHaveLength(1);
  await one.close();
  expect(page.contexts[0]?.state).toBe('running');
  await two.close();
  expect(page.left).toEqual(NOTHING);
});
