import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addWavHeader, parseWav } from '../../src/index.ts';
import { runExample, type ExampleRun } from './support/run.ts';
import { PAUSE, SILENCE, sound, wave } from './support/sound.ts';

async function sayFile(file: Uint8Array): Promise<ExampleRun> {
  const folder = await mkdtemp(join(tmpdir(), 'voice-file-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const input = join(folder, 'question.wav');
  await writeFile(input, file);
  return runExample('voice-file', { args: [input, join(folder, 'answer.wav')] });
}

const file = (samples: Int16Array): Uint8Array => addWavHeader(samples, { sampleRate: 16_000 });

test('a file with pauses: the last answer is there', async () => {
  const { code, stdout, stderr } = await sayFile(file(sound(wave(0.5), PAUSE, wave(1))));
  expect(stderr).toBe('');
  expect(stdout).toMatch(/gemini: This is your voice, 1\.\d s of it\.\n\d\.\d s of answer in /);
  expect(code).toBe(0);
});

test.each([
  ['silent', sound(SILENCE)],
  ['empty', sound()],
])('a file that is %s is told, and ends', async (_, samples) => {
  const { code, stderr } = await sayFile(file(samples));
  expect(stderr).toMatch(/^Nothing in .*question\.wav was answered\. Is it silent\?\n$/);
  expect(code).toBe(1);
});

test('voice-file says a file and writes the answer to another', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voice-file-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const answer = join(folder, 'new/answer.wav');
  const { code, stdout, stderr } = await runExample('voice-file', {
    args: ['examples/assets/question.wav', answer],
    emulator: { transcribe: () => 'What is the weather like in Paris today?' },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('you:    What is the weather like in Paris today?\ngemini: This is your voice, ');
  expect(code).toBe(0);
  const { pcm, sampleRate, channels } = parseWav(await readFile(answer));
  // The emulator echoes the voice, without the silence around it.
  expect({ sampleRate, channels }).toEqual({ sampleRate: 24_000, channels: 1 });
  expect(pcm.length / 2 / sampleRate).toBeGreaterThan(1.5);
});
