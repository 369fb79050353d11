import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { GEMINI } from '../emulator/support/core.ts';
import { RawClient } from '../emulator/support/raw-client.ts';

/** Runs the command. `stop` is called with all that it has printed, each time it prints. */
async function cli(args: string[], stop: (out: string) => boolean | Promise<boolean> = () => false) {
  const abort = new AbortController();
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => {
      said.out += text;
      void Promise.resolve(stop(said.out)).then((done) => done && abort.abort());
    },
    err: (text) => (said.err += text),
    signal: abort.signal,
  });
  return { code, ...said };
}

describe('gemini-live', () => {
  it.each([['--help'], ['-h'], ['help']])('%s explains itself', async (flag) => {
    expect(await cli([flag])).toMatchObject({
      code: 0,
      out: expect.stringContaining('gemini-live emulate'),
      err: '',
    });
  });

  it('--version is the version of the package', async () => {
    expect(await cli(['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  it.each([
    [[], /Usage:/],
    [['frob'], /There is no command "frob"/],
    [['--frob'], /There is no option "--frob"/],
    [['emulate', '--frob'], /Unknown option '--frob'.*emulate --help/],
    [['emulate', 'frob'], /Unexpected argument 'frob'/],
    [['emulate', '--port'], /'--port <value>' argument missing/],
    [['emulate', '--port', '70000'], /--port takes a whole number from 0 to 65535/],
    [['emulate', '--port', '0x10'], /--port takes/],
    [['emulate', '--'], /There is no command after --/],
    [['emulate', '--seed', 'x'], /--seed takes/],
    [['emulate', '--speed', '0'], /--speed takes a number above 0/],
    [['talk', '--frob'], /Unknown option '--frob'.*talk --help/],
    [['talk', '--port', '1'], /--port needs --web\./],
    [['talk', '--lan'], /--lan needs --web\./],
    [['talk', '--web', '--headphones'], /--headphones is not for --web\./],
    [['talk', '--web', '--input', 'a.wav'], /--input is not for --web\./],
    [['talk', '--input', 'a.wav', '--mic-command', 'b'], /--input and --mic-command exclude each other\./],
    [['talk', '--output', 'a.wav', '--speaker-command', 'b'], /--output and --speaker-command exclude/],
    [['talk', '--web', '--frob'], /Unknown option '--frob'.*talk --help/],
    [['talk', '--web', '--port', 'x'], /--port takes a whole number/],
  ])('%j: exit 2, and says why', async (args, message) => {
    expect(await cli(args)).toEqual({ code: 2, out: '', err: expect.stringMatching(message) });
  });
});

describe('gemini-live emulate', () => {
  it('--help names every option', async () => {
    const { code, out } = await cli(['emulate', '--help']);
    expect(code).toBe(0);
    const options = [...out.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
    expect(options).toEqual(
      'port host allow-host origin tls text-frames seed speed voice verbose help'
        .split(' ')
        .map((name) => `--${name}`),
    );
  });

  it('serves until it is stopped, and says that it is an emulator and where', async () => {
    const { code, out } = await cli(['emulate', '--port', '0', '--speed', '100'], async (said) => {
      const url = /Listening on (\S+)/.exec(said)?.[1] ?? '';
      const client = await RawClient.connect({ url } as never, {
        generationConfig: { responseModalities: ['TEXT'] },
      });
      client.write('Hello');
      await client.turn();
      await client.close();
      return true;
    });
    expect(code).toBe(0);
    expect(out).toMatch(/EMULATOR/);
    expect(out).toContain(GEMINI);
  });

  it('--verbose prints what goes by, without texts, keys and handles', async () => {
    const args = ['emulate', '--port', '0', '--speed', '100', '--verbose'];
    const { out } = await cli(args, async (said) => {
      const url = /Listening on (\S+)\n[^]*Press/.exec(said)?.[1];
      if (url === undefined || said.includes('#0')) return said.includes('closed by');
      const client = await RawClient.connect(
        { url } as never,
        { sessionResumption: {} },
        {
          path: `${GEMINI}?key=my-secret-key`,
        },
      );
      client.write('my secret question');
      await client.turn();
      await client.close();
      return false;
    });
    const lines = out.split('\n').filter((line) => line.startsWith('#0'));
    expect(lines.slice(0, 3)).toEqual([
      '#0 dials gemini v1beta with key',
      '#0 > setup{model:models/test, sessionResumption{}}',
      '#0 < setupComplete{}',
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^#0 < sessionResumptionUpdate\{newHandle:36, resumable:true\}/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/inlineData\{mimeType:audio\/pcm;rate=24000, data:\d+\}/),
    );
    expect(lines.at(-1)).toMatch(/^#0 closed by client: 1000/);
    expect(out).not.toMatch(/secret/);
  });

  it('--tls speaks TLS, and says how to trust it', async () => {
    const { code, out } = await cli(['emulate', '--port', '0', '--tls'], (said) => said.includes('Press'));
    expect(code).toBe(0);
    expect(out).toMatch(
      /Listening on https:\/\/127.0.0.1:\d+\nClients trust it with NODE_EXTRA_CA_CERTS=\S+.pem/,
    );
  });

  it.each([
    ['process.exit(process.env.GEMINI_API_KEY === "emulator" ? 7 : 8)', 7],
    ['fetch(process.env.GOOGLE_GEMINI_BASE_URL).then(() => process.exit(9))', 9],
    ['process.kill(process.pid)', 1],
  ])('runs a command that finds it, and ends as that does: %s', async (program, code) => {
    const command = [process.execPath, '-e', program];
    expect(await cli(['emulate', '--', ...command])).toEqual({
      code,
      out: '',
      err: expect.stringMatching(/EMULATOR/),
    });
    expect(process.env['GEMINI_API_KEY']).not.toBe('emulator');
  });

  it('has a command trust its certificate', async () => {
    const program = 'fetch(process.env.GOOGLE_GEMINI_BASE_URL).then(() => process.exit(3))';
    const command = [process.execPath, '-e', program];
    expect(await cli(['emulate', '--tls', '--', ...command])).toMatchObject({ code: 3 });
  });

  it('ends its command when it is stopped', async () => {
    const abort = new AbortController();
    const command = [process.execPath, '-e', 'setInterval(() => {}, 1000)'];
    const ended = run(['emulate', '--', ...command], {
      out: () => undefined,
      err: () => abort.abort(),
      signal: abort.signal,
    });
    expect(await ended).toBe(1);
  });

  it('says that a command cannot be run', async () => {
    expect(await cli(['emulate', '--', './no-such-program'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot run ./no-such-program'),
    });
  });

  it('exits 1 where it cannot listen', async () => {
    expect(await cli(['emulate', '--host', '203.0.113.1'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot listen on 203\.0\.113\.1:8787/),
    });
  });

  it('runs as a program, and ends in peace when it is interrupted', async () => {
    const program = [
      '--import',
      'tsx',
      '--conditions=@gemini-live/source',
      'src/cli/main.ts',
      'emulate',
      '--port',
      '0',
    ];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
