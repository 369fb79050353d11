/** A microphone that is a program. */
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Program } from '../../../src/talk/terminal/programs.ts';
import { Recorder } from '../../../src/talk/terminal/recorder.ts';
import { commandLine, folder, gone, isAlive, pidIn, program, script } from './support/programs.ts';

function record(...programs: Program[]): Recorder {
  const recorder = new Recorder(programs);
  onTestFinished(() => recorder.close());
  return recorder;
}

test('gives pieces of 20 ms with their level', async () => {
  for await (const { pcm, level } of record(program('recorder.mjs', '5'))) {
    expect(pcm.length).toBe(320);
    expect(level).toBeCloseTo(10_000 / Math.SQRT2 / 32_768, 1);
    break;
  }
});

test('gives nothing while it is muted', async () => {
  const recorder = record(script(`process.stdout.write(Buffer.alloc(6_400))`));
  recorder.muted = true;
  let pieces = 0;
  const reading = (async () => {
    for await (const _ of recorder) pieces++;
  })();
  await expect(reading).rejects.toMatchObject({ kind: 'deviceLost' });
  expect(pieces).toBe(0);
});

test('tries the next where one cannot record, and says why none can', async () => {
  const refused = script(`console.error('noise'); console.error('Connection refused'); process.exit(1)`);
  const absent = { command: '/nowhere/parec', args: [] };
  for await (const { pcm } of record(absent, refused, program('recorder.mjs', '1'))) {
    expect(pcm.length).toBe(320);
    break;
  }
  await expect(record(absent, refused)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    name: 'VoiceError',
    kind: 'device',
    message: expect.stringMatching(
      /No microphone can be used: .* ended: Connection refused\. You can still write\./,
    ),
  });
});

test('does not go over to another once it has recorded', async () => {
  const dies = script(`process.stdout.write(Buffer.alloc(640), () => process.exit(3))`);
  const pieces = record(dies, program('recorder.mjs', '1'))[Symbol.asyncIterator]();
  expect((await pieces.next()).done).toBe(false);
  await expect(pieces.next()).rejects.toThrow(/ended: exit code 3/);
});

test('ends with all that its command line has started', async () => {
  const file = join(await folder(), 'pid');
  const line = `${commandLine(program('recorder.mjs', '1', file))} | cat`;
  const recorder = record({ command: line });
  const pieces = recorder[Symbol.asyncIterator]();
  await pieces.next();
  const pid = await pidIn(file);
  expect(isAlive(pid)).toBe(true);
  await recorder.close();
  await gone(pid);
  await vi.waitFor(async () => expect((await pieces.next()).done).toBe(true));
});

test('ends even if it does not want to', async () => {
  const stubborn = script(
    `process.on('SIGTERM', () => {}); setInterval(() => process.stdout.write('aa'), 5)`,
  );
  const recorder = record(stubborn);
  await recorder[Symbol.asyncIterator]().next();
  await recorder.close();
});
