/** Which devices a voice tells of, and how it goes over to another. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { startVoice, type Voice, type VoiceDevices, type VoiceEvent } from '../../src/voice/index.ts';
import { startVoice as startNoVoice } from '../../src/voice/none.ts';
import { turn } from '../support/events.ts';
import { FakePage, NOTHING } from './support/fake-page.ts';
import { FakeInput, FakeOutput, FakeSession } from './support/fakes.ts';

const DESK = { kind: 'audioinput', deviceId: 'desk', label: 'Desk' };
const HEADSET = { kind: 'audioinput', deviceId: 'headset', label: 'Headset' };
const LOUD = { kind: 'audiooutput', deviceId: 'loud', label: 'Loudspeaker' };
const CAMERA = { kind: 'videoinput', deviceId: 'camera', label: 'Camera' };
/** As browsers list a device before they may name it. */
const UNNAMED = { kind: 'audiooutput', deviceId: '', label: '' };

let page: FakePage;

beforeEach(() => {
  page = new FakePage();
  page.choosesSpeakers = true;
  page.listed = [DESK, HEADSET, LOUD, CAMERA, UNNAMED];
});

afterEach(() => void vi.unstubAllGlobals());

async function start(): Promise<{ voice: Voice; told: VoiceDevices[] }> {
  const told: VoiceDevices[] = [];
  const onEvent = (event: VoiceEvent): unknown => event.type === 'devices' && told.push(event.devices);
  const voice = await startVoice(new FakeSession(), { onEvent });
  onTestFinished(() => voice.close());
  await turn();
  return { voice, told };
}

const ALL: VoiceDevices = {
  microphones: [
    { id: 'desk', label: 'Desk' },
    { id: 'headset', label: 'Headset' },
  ],
  speakers: [{ id: 'loud', label: 'Loudspeaker' }],
  microphone: 'default',
  speaker: '',
};

test('those of the page and those in use are told at the beginning, and when they change', async () => {
  const { voice, told } = await start();
  expect(told).toEqual([ALL]);
  expect(voice.devices).toEqual(ALL);
  page.changesDevices();
  await turn();
  expect(told).toHaveLength(1);
  page.listed = [DESK];
  page.changesDevices();
  await turn();
  expect(told.at(-1)).toEqual({ ...ALL, microphones: [{ id: 'desk', label: 'Desk' }], speakers: [] });
});

test('one that is chosen is told as the one in use', async () => {
  const { voice, told } = await start();
  page.devices = ['headset'];
  await voice.setDevice('microphone', 'headset');
  expect(told.at(-1)).toEqual({ ...ALL, microphone: 'headset' });
  await voice.setDevice('speaker', 'loud');
  expect(told.at(-1)).toEqual({ ...ALL, microphone: 'headset', speaker: 'loud' });
  page.devices = [new Error('in use')];
  await expect(voice.setDevice('microphone', 'desk')).rejects.toMatchObject({ kind: 'device' });
  expect(voice.devices.microphone).toBe('headset');
});

test('one that takes the place of a lost one is told', async () => {
  const { told } = await start();
  page.devices = ['desk'];
  page.streams[0]?.track.ends();
  await turn();
  expect(told.at(-1)?.microphone).toBe('desk');
});

test('a list that comes late does not replace a newer one', async () => {
  const { voice, told } = await start();
  let answer!: (listed: typeof page.listed) => void;
  page.list = () => new Promise((resolve) => (answer = resolve));
  page.changesDevices();
  const late = answer;
  page.changesDevices();
  answer([LOUD]);
  late([CAMERA]);
  await turn();
  expect(told).toHaveLength(2);
  expect(voice.devices.speakers).toEqual(ALL.speakers);
});

test('after the end nothing is told, and nothing is left', async () => {
  const { voice, told } = await start();
  page.listed = [];
  page.changesDevices();
  await voice.close();
  await turn();
  expect(told).toHaveLength(1);
  expect(page.left).toEqual(NOTHING);
});

test('a voice with devices of its own has no choice, and neither has a page that lists none', async () => {
  const own = { microphone: new FakeInput(), speaker: new FakeOutput() };
  const voice = await startVoice(new FakeSession(), own);
  onTestFinished(() => voice.close());
  await turn();
  expect(voice.devices).toEqual({ microphones: [], speakers: [], microphone: '', speaker: '' });
  await expect(voice.setDevice('speaker', 'loud')).rejects.toMatchObject({ kind: 'unsupported' });
  page.list = () => Promise.reject(new Error('forbidden'));
  const { voice: other } = await start();
  expect(other.devices).toMatchObject({ microphones: [], speakers: [] });
});

test('a page that cannot list or tell devices has no choice', async () => {
  const { navigator } = globalThis as unknown as { navigator: { mediaDevices: { getUserMedia: unknown } } };
  const { getUserMedia } = navigator.mediaDevices;
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  const { voice } = await start();
  expect(voice.devices).toEqual({ ...ALL, microphones: [], speakers: [] });
  await voice.close();
});

test('levels are of whatever tells them', async () => {
  const own = { microphone: Object.assign(new FakeInput(), { level: 0.3 }), speaker: new FakeOutput() };
  const voice = await startVoice(new FakeSession(), own);
  onTestFinished(() => voice.close());
  expect([voice.level('microphone'), voice.level('speaker')]).toEqual([0.3, 0]);
});

test('where there is no Web Audio, a voice is refused', async () => {
  await expect(startNoVoice()).rejects.toMatchObject({ kind: 'unsupported' });
});
