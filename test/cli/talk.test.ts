/** `gemini-live talk`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPage } from '../../scripts/page.ts';
import { run } from '../../src/cli/main.ts';
import { findVoice } from '../../src/cli/voice.ts';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { commandLine, folder, gone, pidIn, program as fixture } from '../talk/terminal/support/programs.ts';

const page = join(import.meta.dirname, '../../dist/page');

async function cli(args: string[], env: Record<string, string> = {}, stop: () => boolean = () => true) {
  for (const name of ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GEMINI_BASE_URL']) vi.stubEnv(name, '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const abort = new AbortController();
  const said = { out: '', err: '' };
  const code = await run(['talk', ...args], {
    out: (text) => {
      said.out += text;
      if (stop()) abort.abort();
    },
    err: (text) => (said.err += text),
    signal: abort.signal,
  });
  vi.unstubAllEnvs();
  return { code, ...said };
}

it('--help names every option', async () => {
  const { code, out } = await cli(['--help']);
  expect(code).toBe(0);
  const options = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
  const shared = 'model emulator voice help';
  const here = 'headphones mic-command speaker-command input output';
  expect(options).toEqual(`${shared} ${here} web port lan tls`.split(' ').map((name) => `--${name}`));
});

describe('gemini-live talk', () => {
  const program = ['--import', 'tsx', '--conditions=@gemini-live/source', 'src/cli/main.ts', 'talk'];
  const recorder = commandLine(fixture('recorder.mjs'));
  const env = { ...process.env, GEMINI_API_KEY: '', GOOGLE_API_KEY: '', GOOGLE_GEMINI_BASE_URL: '' };

  /** Starts it as a program, with a microphone whose process writes its id. */
  async function start(...args: string[]) {
    const file = join(await folder(), 'pid');
    const mic = commandLine(fixture('recorder.mjs', '0', file));
    const child = spawn(process.execPath, [...program, '--mic-command', mic, ...args], { env });
    const said = { out: '' };
    child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()));
    return { child, said, pid: await pidIn(file), exit: once(child, 'exit') };
  }

  it('says what to install where there is no recorder', async () => {
    const path = process.env['PATH'];
    try {
      expect(await cli([], { PATH: await folder() })).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(/^gemini-live: No program for the microphone was found[^]*talk --web/),
      });
      expect(await cli(['--mic-command', recorder], { PATH: await folder() })).toMatchObject({
        code: 1,
        err: expect.stringMatching(/No program for the speaker was found[^]*--speaker-command/),
      });
    } finally {
      expect(process.env['PATH']).toBe(path);
    }
  });

  it('without a key says that it is the emulator, and how to talk', async () => {
    const output = join(await folder(), 'answer.wav');
    const { code, out, err } = await cli(['--mic-command', recorder, '--output', output]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/This is the EMULATOR, not Gemini: it understands nothing[^]*GEMINI_API_KEY/);
    expect((await readFile(output)).length).toBe(44);
  });

  it('with a key says that it is Gemini, and shows nothing of the key, though it is wrong', async () => {
    await using service = await LiveEmulator.start({ apiKeys: ['another'] });
    const key = 'AIza-a-key-of-mine';
    const env = { GEMINI_API_KEY: key, GOOGLE_GEMINI_BASE_URL: service.url };
    const output = join(await folder(), 'answer.wav');
    const { code, out, err } = await cli(['--mic-command', recorder, '--output', output], env, () => false);
    expect(code).toBe(1);
    expect(out).toMatch(/^You talk to gemini-3\.8-live\. The key stays here\.\n[^]*\n! .*key/);
    expect(out + err).not.toContain(key);
  });

  it('lines come from elsewhere than a terminal, too', async () => {
    const { child, said, exit } = await start('--output', join(await folder(), 'answer.wav'));
    child.stdin.end('Hello\n');
    await vi.waitUntil(() => said.out.includes('You       Hello'), { timeout: 25_000 });
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    // No cursor moves where there is none.
    expect(said.out).not.toContain('\u001b');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s ends it in peace, and its programs',
    async (signal) => {
      const { child, pid, exit } = await start('--output', join(await folder(), 'answer.wav'));
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      await gone(pid);
    },
  );

  it('ends with its programs where nobody reads what it says', async () => {
    const { child, pid, exit } = await start('--output', join(await folder(), 'answer.wav'));
    child.stdout.destroy();
    child.stdin.write('Hello\n');
    expect(await exit).toEqual([0, null]);
    await gone(pid);
  });

  it('its programs do not outlive it, even if it is killed', async () => {
    const { child, pid, exit } = await start('--output', join(await folder(), 'answer.wav'));
    child.kill('SIGKILL');
    await exit;
    await gone(pid);
  });

  it.skipIf(!existsSync('/usr/bin/script'))('gives a terminal back as it was', async () => {
    const file = join(await folder(), 'pid');
    const output = join(await folder(), 'answer.wav');
    const mic = fixture('recorder.mjs', '0', file);
    const command = [process.execPath, ...program, '--mic-command', commandLine(mic), '--output', output];
    const quoted = command.map((each) => `'${each.replaceAll("'", `'\\''`)}'`).join(' ');
    const line = `stty -a > ${output}.before; ${quoted}; stty -a > ${output}.after`;
    const child = spawn('script', ['-qec', line, '/dev/null'], { env: { ...env, TERM: 'xterm' } });
    const said = { out: '' };
    child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()));
    await vi.waitUntil(() => said.out.includes('listening > '), { timeout: 25_000 });
    const pid = await pidIn(file);
    child.stdin.write('\u0003');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await readFile(`${output}.after`, 'utf8')).toBe(await readFile(`${output}.before`, 'utf8'));
    await gone(pid);
  });
});

describe('gemini-live talk --web', () => {
  beforeAll(async () => {
    if (!existsSync(page)) await buildPage();
  });

  it('without a key says that it is the emulator, and where the page is', async () => {
    const { code, out, err } = await cli(['--web', '--port', '0']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/This is the EMULATOR, not Gemini: it understands nothing[^]*GEMINI_API_KEY/);
    expect(out).toMatch(/Open +http:\/\/127\.0\.0\.1:\d+\/\n/);
  });

  it('with a key says that it is Gemini, and shows nothing of the key', async () => {
    const key = 'AIza-a-key-of-mine';
    const { code, out, err } = await cli(
      ['--web', '--port', '0', '--model', 'gemini-3.1-flash-live-preview'],
      {
        GEMINI_API_KEY: key,
      },
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('You talk to gemini-3.1-flash-live-preview.');
    expect(out).not.toContain(key);
    expect((await cli(['--web', '--port', '0', '--emulator'], { GEMINI_API_KEY: key })).out).toContain(
      'EMULATOR',
    );
  });

  it('with a key serves a network over TLS only', async () => {
    const env = { GOOGLE_API_KEY: 'a-key' };
    expect(await cli(['--web', '--lan', '--port', '0'], env)).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/With a key, --lan needs --tls/),
    });
    const { code, out } = await cli(['--web', '--lan', '--tls', '--port', '0'], env);
    expect(code).toBe(0);
    for (const [address] of out.matchAll(/\w+:\/\/\S+/g)) expect(address).toMatch(/^https:\/\//);
  });

  it('exits 1 where the port is taken', async () => {
    const { createServer } = await import('node:http');
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    expect(await cli(['--web', '--port', String(port)])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot serve the page on port \d+: .*EADDRINUSE/),
    });
    taken.close();
  });
});

const speak = await findVoice();

describe.skipIf(speak === undefined)(
  `a voice${speak ? '' : ' (skipped: there is neither espeak-ng nor say)'}`,
  () => {
    it('speaks a text, whatever it looks like', async () => {
      for (const text of ['Hello.', '-x --help', '<b>&']) {
        const { pcm, sampleRate } = await speak!(text);
        const samples = new Int16Array(pcm.slice().buffer);
        expect(samples.length / sampleRate, text).toBeGreaterThan(0.2);
        expect(Math.max(...samples.map(Math.abs)), text).toBeGreaterThan(1_000);
      }
    });
  },
);
