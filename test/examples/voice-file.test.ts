import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseWav } from '../../src/index.ts';
import { runExample } from './support/run.ts';

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
