/** `gemini-live talk`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPage } from '../../scripts/page.ts';
import { run } from '../../src/cli/main.ts';
import { findVoice } from '../../src/cli/voice.ts';

const page = join(import.meta.dirname, '../../dist/page');

async function cli(args: string[], env: Record<string, string> = {}) {
  for (const name of ['GEMINI_API_KEY', 'GOOGLE_API_KEY', 'GOOGLE_GEMINI_BASE_URL'])
    vi.stubEnv(name, env[name] ?? '');
  const abort = new AbortController();
  const said = { out: '', err: '' };
  const code = await run(['talk', ...args], {
    out: (text) => {
      said.out += text;
      abort.abort();
    },
    err: (text) => (said.err += text),
    signal: abort.signal,
  });
  vi.unstubAllEnvs();
  return { code, ...said };
}

describe('gemini-live talk --web', () => {
  beforeAll(async () => {
    if (!existsSync(page)) await buildPage();
  });

  it('--help names every option', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    const options = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
    expect(options).toEqual(
      'web model emulator voice port lan tls help'.split(' ').map((name) => `--${name}`),
    );
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
