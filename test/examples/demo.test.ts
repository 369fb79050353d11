/** `npm run demo`, against an emulator that the environment names. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/index.ts';
import { addWavHeader, parseWav } from '../../src/index.ts';
import { runExample, type ExampleRun } from './support/run.ts';
import { PAUSE, SILENCE, sound, wave } from './support/sound.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'demo-'))));
afterAll(() => rm(folder, { recursive: true }));

const ANSWER = 'answer.wav';

async function demo(samples: Int16Array, env: Record<string, string> = {}): Promise<ExampleRun> {
  const input = join(folder, 'input.wav');
  await writeFile(input, addWavHeader(samples, { sampleRate: 16_000 }));
  const respond: EmulatorOptions['respond'] = ({ text }) =>
    text?.includes('weather') ? [{ name: 'get_weather', args: { city: 'Paris' } }] : undefined;
  const args = ['--input', input, '--output', join(folder, ANSWER)];
  return runExample('demo/main', { args, env, emulator: { respond } });
}

describe('a file with pauses', () => {
  test('is answered before a text is typed, and each answer is that to its question', async () => {
    const { code, stdout, stderr } = await demo(sound(wave(0.5), PAUSE, wave(0.5)));
    expect(stderr).toBe('');
    expect(stdout.match(/This is your voice/g)).toHaveLength(2);
    expect(stdout).toMatch(
      /your voice[^]*typing {4}How are you today\?[^]*You said: How are you today\?[^]*calls {3}get_weather[^]*answered/,
    );
    expect(stdout).toMatch(/function calls +1\n/);
    expect(code).toBe(0);
    const { pcm, sampleRate } = parseWav(await readFile(join(folder, ANSWER)));
    expect(pcm.length / 2 / sampleRate).toBeGreaterThan(1); // of both
  });

  test('without a sound is told', async () => {
    const { code, stderr } = await demo(sound(SILENCE));
    expect(stderr).toBe('demo: The server heard no speech in the file: is it silent?\n');
    expect(code).toBe(1);
  });

  test('without samples is told before anything is dialed', async () => {
    const { code, stdout, stderr } = await demo(new Int16Array(0));
    expect(stderr).toMatch(/^demo: There is no sound in .*input\.wav\.\n$/);
    expect([code, stdout]).toEqual([1, '']);
  });
});

test('it says whom it talks to, and nothing secret of the address', async () => {
  const { stdout } = await demo(sound(SILENCE), {
    GOOGLE_GEMINI_BASE_URL: 'http://user:pass-word@127.0.0.1:9/path?key=secret-key',
  });
  expect(stdout).toBe('Talking to 127.0.0.1:9 (GOOGLE_GEMINI_BASE_URL), model gemini-3.8-live.\n');
});
