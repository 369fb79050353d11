/** Which programs are found, and what is said where none is. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMicrophone, openSpeaker } from '../../../src/talk/terminal/devices.ts';
import { findPrograms, type System } from '../../../src/talk/terminal/programs.ts';
import { folder } from './support/programs.ts';

const NOTHING = { command: undefined, file: undefined };

/** A system that has these programs. */
async function system(platform: NodeJS.Platform, ...names: string[]): Promise<System> {
  const path = await folder();
  for (const name of names) {
    await writeFile(join(path, name), '');
    await chmod(join(path, name), 0o755);
  }
  await writeFile(join(path, 'parec.txt'), '');
  return { platform, env: { PATH: path } };
}

test('those that begin soonest come first', async () => {
  const linux = await system('linux', 'ffmpeg', 'aplay', 'arecord', 'parec', 'pacat', 'ffplay');
  const names = (side: 'recorder' | 'player', on: System) =>
    findPrograms(side, on).map(({ command }) => command);
  expect(names('recorder', linux)).toEqual(['parec', 'arecord', 'ffmpeg']);
  expect(names('player', linux)).toEqual(['pacat', 'aplay', 'ffplay']);
  const mac = await system('darwin', 'ffmpeg', 'sox', 'parec');
  expect([names('recorder', mac), names('player', mac)]).toEqual([['sox', 'ffmpeg'], ['sox']]);
});

test('all of them are told the rates of the service, and one channel', async () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const names = ['parec', 'pacat', 'arecord', 'aplay', 'sox', 'ffmpeg', 'ffplay'];
    const all = await system(platform, ...names, ...names.map((name) => `${name}.exe`));
    const lines = (side: 'recorder' | 'player') =>
      findPrograms(side, all).map(({ command, args }) => [command, ...(args ?? [])].join(' '));
    expect(lines('recorder').length).toBeGreaterThan(0);
    for (const line of lines('recorder')) expect(line).toMatch(/\b16000\b/);
    for (const line of lines('player')) expect(line).toMatch(/\b24000\b/);
    for (const line of [...lines('recorder'), ...lines('player')])
      if (!line.startsWith('ffplay')) expect(line).toMatch(/channels=1|-a?c 1/);
  }
});

test.each([
  ['linux', 'apt-get', /looked for parec, arecord, ffmpeg, sox\.[^]*sudo apt-get install pulseaudio-utils/],
  ['linux', 'pacman', /sudo pacman -S libpulse/],
  ['linux', 'unknown', /parec, with the package manager of the system/],
  ['darwin', 'brew', /looked for sox, ffmpeg\.[^]*brew install sox/],
  ['win32', 'winget.exe', /looked for sox\.[^]*winget install/],
] as const)('on %s with %s says what to install', async (platform, installer, words) => {
  const bare = await system(platform, installer);
  const refusal = openMicrophone(NOTHING, bare);
  await expect(refusal).rejects.toMatchObject({ kind: 'device', message: expect.stringMatching(words) });
  await expect(refusal).rejects.toThrow(
    /--mic-command 'COMMAND'[^]*--input FILE[^]*talk --web, which needs no such program/,
  );
});

test('a speaker is missed with its own options', async () => {
  const refusal = openSpeaker(NOTHING, await system('linux', 'parec', 'dnf'));
  await expect(refusal).rejects.toThrow(/for the speaker[^]*dnf[^]*--speaker-command[^]*--output FILE/);
});

test('files that cannot be read or written are named', async () => {
  const bare = await system('linux');
  const input = join(await folder(), 'none.wav');
  await expect(openMicrophone({ ...NOTHING, file: input }, bare)).rejects.toThrow(
    /none\.wav cannot be read: ENOENT/,
  );
  await writeFile(input, 'RIFF');
  await expect(openMicrophone({ ...NOTHING, file: input }, bare)).rejects.toThrow(/This is not a WAV file/);
  const output = join(input, 'within.wav');
  await expect(openSpeaker({ ...NOTHING, file: output }, bare)).rejects.toThrow(
    /within\.wav cannot be written: ENOTDIR/,
  );
});
