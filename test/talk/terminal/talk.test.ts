/** Conversations with the emulator, in a terminal that is none. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import { addWavHeader, GoogleGenAI, parseWav, pcmSamples } from '../../../src/index.ts';
import { openMicrophone, openSpeaker, type DeviceChoice } from '../../../src/talk/terminal/devices.ts';
import { talkInTerminal } from '../../../src/talk/terminal/talk.ts';
import { commandLine, folder, gone, pidIn, program, script } from './support/programs.ts';

const NONE: DeviceChoice = { command: undefined, file: undefined };
const SYSTEM = { platform: process.platform, env: {} };
const RATE = 24_000;

/** A tone of so many seconds. */
function tone(seconds: number, sampleRate: number): Uint8Array {
  const samples = Int16Array.from({ length: seconds * sampleRate }, (_, at) => 9_000 * Math.sin(at / 5));
  return new Uint8Array(samples.buffer);
}

/** A terminal's keys, and whether they come one by one. */
class Keys extends PassThrough {
  readonly isTTY = true;
  isRaw = false;

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    return this;
  }
}

interface Options extends EmulatorOptions {
  readonly input?: string;
  readonly output?: string;
  readonly mic?: string;
  readonly player?: string;
  readonly headphones?: boolean;
}

/** Begins to talk. */
async function talk({ input, output, mic, player, headphones = false, ...options }: Options) {
  const emulator = await LiveEmulator.start(options);
  onTestFinished(() => emulator.close());
  const ai = new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url });
  const microphone = await openMicrophone({ ...NONE, file: input, command: mic }, SYSTEM);
  const speaker = await openSpeaker({ ...NONE, file: output, command: player }, SYSTEM);
  const keys = new Keys();
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const screen = { text: '' };
  const done = talkInTerminal({
    connect: () =>
      ai.live.connect({
        model: 'gemini-3.8-live',
        inputAudioTranscription: {},
        outputAudioTranscription: {},
        reconnect: false,
      }),
    microphone: microphone.device,
    speaker: speaker.device,
    isHalfDuplex: !headphones,
    display: { write: (text) => void (screen.text += text), columns: () => 80 },
    style: { model: 'Model', hasColors: true },
    keys,
    signal: abort.signal,
  });
  return {
    emulator,
    keys,
    abort,
    done,
    screen,
    /** Waits until it was shown, and returns all that was. */
    shown: async (words: string | RegExp) => {
      await vi.waitUntil(() => new RegExp(words).test(stripVTControlCharacters(screen.text)), {
        timeout: 20_000,
      });
      return stripVTControlCharacters(screen.text);
    },
  };
}

async function speech(seconds: number): Promise<string> {
  const file = join(await folder(), 'question.wav');
  await writeFile(file, addWavHeader(tone(seconds, 16_000), { sampleRate: 16_000 }));
  return file;
}

test('a file is spoken, the answer is heard to its end and written, and it ends', async () => {
  const output = join(await folder(), 'answer.wav');
  const { done, screen, emulator, keys } = await talk({
    input: await speech(1),
    output,
    respond: () => [{ pcm: tone(1, RATE), sampleRate: RATE, transcript: 'A tone for you.' }],
  });
  expect(keys.isRaw).toBe(true);
  expect(await done).toBe(true);
  expect(keys.isRaw).toBe(false);
  const { pcm, sampleRate, channels } = parseWav(await readFile(output));
  expect([pcmSamples(pcm).length, sampleRate, channels]).toEqual([RATE, RATE, 1]);
  expect(Math.max(...pcmSamples(pcm))).toBeGreaterThan(8_000);
  expect(stripVTControlCharacters(screen.text)).toMatch(
    /You {4}\[speech 1\.0 s\]\n[^]*Model {2}A tone for you\. \(/,
  );
  expect(emulator.connections[0]!.frames).toContainEqual({ realtimeInput: { audioStreamEnd: true } });
});

test('space interrupts the answer: what was not heard is struck through, and not written', async () => {
  const output = join(await folder(), 'answer.wav');
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const { keys, done, shown, screen } = await talk({
    mic: commandLine(program('recorder.mjs')),
    output,
    respond: () => [words],
  });
  await shown('listening >');
  keys.write('Tell me\r');
  await shown('word3 ');
  keys.write(' ');
  await shown(/listening > $/);
  const [, unheard = ''] = screen.text.split('\u001b[9m');
  expect(unheard).toMatch(/^word\d+ word\d+/);
  keys.write('\u0003');
  expect(await done).toBe(true);
  const { pcm } = parseWav(await readFile(output));
  expect(pcm.length).toBeGreaterThan(0);
  // The whole of it takes 10 seconds and more.
  expect(pcm.length).toBeLessThan(RATE * 2 * 5);
});

test('a line is edited and sent, and a space within it is a space', async () => {
  const { keys, done, shown, emulator } = await talk({
    mic: commandLine(program('recorder.mjs')),
    output: join(await folder(), 'answer.wav'),
    respond: () => ['Yes.'],
  });
  await shown('listening >');
  keys.write(' Hello therr');
  keys.write('\u007fe');
  await shown('> Hello there');
  keys.write('\r');
  await shown(/Model {2}Yes\. \(/);
  expect(emulator.connections[0]!.frames.flatMap(({ clientContent }) => clientContent ?? [])).toEqual([
    { turns: [{ role: 'user', parts: [{ text: 'Hello there' }] }], turnComplete: true },
  ]);
  // Ctrl+D, on an empty line.
  keys.write('\u0004');
  expect(await done).toBe(true);
  expect(await shown('')).toMatch(/You {4}Hello there\n/);
});

test('the microphone rests while the answer is heard, unless there are headphones', async () => {
  for (const headphones of [false, true]) {
    const { keys, done, shown, emulator, abort } = await talk({
      mic: commandLine(program('recorder.mjs')),
      player: commandLine(program('player.mjs')),
      headphones,
      respond: () => [{ pcm: tone(2, RATE), sampleRate: RATE, transcript: 'A tone.' }],
    });
    await shown('listening >');
    keys.write('Sing\r');
    await shown(/speaking +>/);
    const pieces = () =>
      emulator.connections[0]!.frames.filter(({ realtimeInput }) => realtimeInput?.audio).length;
    const before = pieces();
    await shown(/speaking +>[^]*listening >/);
    // 2 s are 100 pieces.
    if (headphones) expect(pieces() - before).toBeGreaterThan(50);
    else expect(pieces() - before).toBeLessThan(20);
    abort.abort();
    expect(await done).toBe(true);
  }
});

test('a player that dies is told, and the answer can be read', async () => {
  const { keys, done, shown, abort } = await talk({
    mic: commandLine(program('recorder.mjs')),
    player: commandLine(script('console.error("No such device"); process.exit(1)')),
    respond: () => ['Can you hear me?'],
  });
  await shown('listening >');
  keys.write('Hello\r');
  const text = await shown(/Model {2}Can you hear me\? \(/);
  expect(text).toMatch(
    /! The answer cannot be heard: .*ended: No such device\. You can read it\..*--speaker-command/,
  );
  abort.abort();
  expect(await done).toBe(true);
});

test('a microphone that cannot be used is told, and one can still write', async () => {
  const { keys, done, shown, abort } = await talk({
    mic: commandLine(script('console.error("Connection refused"); process.exit(1)')),
    output: join(await folder(), 'answer.wav'),
    respond: () => ['Yes.'],
  });
  await shown(/! No microphone can be used: .*Connection refused\. You can still write\..*--mic-command/);
  keys.write('Hello\r');
  await shown(/Model {2}Yes\. \(/);
  abort.abort();
  expect(await done).toBe(true);
});

test('no program is left, however it ends', async () => {
  const ends: ((started: Awaited<ReturnType<typeof talk>>) => unknown)[] = [
    ({ keys }) => keys.write('\u0003'),
    ({ abort }) => abort.abort(),
    ({ emulator }) => emulator.close(),
  ];
  for (const end of ends) {
    const path = await folder();
    const [mic, player] = [join(path, 'mic'), join(path, 'player')];
    const started = await talk({
      mic: `${commandLine(program('recorder.mjs', '0', mic))} | cat`,
      player: `cat | ${commandLine(program('player.mjs', player))}`,
      respond: () => [{ pcm: tone(20, RATE), sampleRate: RATE, transcript: 'A tone.' }],
    });
    await started.shown('listening >');
    started.keys.write('Sing\r');
    const pids = [await pidIn(mic), await pidIn(player)];
    end(started);
    await started.done;
    for (const pid of pids) await gone(pid);
    expect(started.keys.isRaw).toBe(false);
  }
});

test('a session that cannot be opened is told with what to do, and has failed', async () => {
  const { done, screen } = await talk({
    apiKeys: ['another'],
    mic: commandLine(program('recorder.mjs')),
    output: join(await folder(), 'answer.wav'),
  });
  expect(await done).toBe(false);
  expect(stripVTControlCharacters(screen.text)).toMatch(/^! .*key/im);
});
