/** The installed library in a plain Node process. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packAndInstall, type Installed } from './support/packed.ts';
import { run } from './support/run.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await packAndInstall();
}, 120_000);

afterAll(async () => installed?.remove());

/** Runs a module in the consumer's project, and reads the JSON it prints. */
async function evaluate(code: string, kind: 'mjs' | 'cjs' = 'mjs'): Promise<unknown> {
  const file = join(installed.project, `script.${kind}`);
  await writeFile(file, code);
  const { stdout } = await run(process.execPath, ['--unhandled-rejections=strict', file], installed.project);
  return JSON.parse(stdout) as unknown;
}

test('import and require give the same names', async () => {
  const names =
    'console.log(JSON.stringify(Object.keys(lib).filter((name) => name !== "__esModule").sort()))';
  const imported = await evaluate(`import * as lib from 'gemini-live'; ${names};`);
  const required = await evaluate(`const lib = require('gemini-live'); ${names};`, 'cjs');
  expect(imported).toEqual(required);
  expect(imported).toEqual(
    expect.arrayContaining(['GoogleGenAI', 'LiveService', 'Modality', 'addWavHeader']),
  );
});

test('holds a conversation with its own emulator', async () => {
  const held = await evaluate(`
    import { GoogleGenAI, Modality } from 'gemini-live';
    import { LiveEmulator } from 'gemini-live/emulator';
    const emulator = await LiveEmulator.start({ port: 0, speed: 50 });
    const ai = new GoogleGenAI({ apiKey: 'none', baseUrl: emulator.url });
    const session = await ai.live.connect({
      model: 'gemini-3.8-live',
      config: { responseModalities: [Modality.AUDIO] },
    });
    session.sendText('Hello');
    let audio = 0;
    for await (const message of session) {
      audio += message.audio?.length ?? 0;
      if (message.serverContent?.turnComplete) break;
    }
    await session.close();
    await emulator.close();
    const { code, initiatedBy } = await session.closed;
    console.log(JSON.stringify({ heard: audio > 0, code, initiatedBy, clients: emulator.connections.length }));
  `);
  expect(held).toEqual({ heard: true, code: 1000, initiatedBy: 'client', clients: 1 });
});

test('stacks lead to the source', async () => {
  const { project, library } = installed;
  const file = join(project, 'stack.mjs');
  await writeFile(
    file,
    `import { GoogleGenAI } from 'gemini-live';
    const error = await new GoogleGenAI({ apiKey: 'none' }).live.connect({}).catch((thrown) => thrown);
    console.log(error.stack);`,
  );
  const { stdout } = await run(process.execPath, ['--enable-source-maps', file], project);
  const [, path = '', line = ''] =
    /\((?:file:\/\/)?([^()]*\/gemini-live\/[^()]*):(\d+):\d+\)/.exec(stdout) ?? [];
  expect(path.slice(path.indexOf('/gemini-live/')), stdout).toMatch(/^\/gemini-live\/src\/[\w/-]+\.ts$/);
  const source = await readFile(join(library, path.slice(path.indexOf('/src/'))), 'utf8');
  expect(source.split('\n')[Number(line) - 1]).toContain('new ValidationError(');
});

test('types, validators and schema come by themselves', async () => {
  const parts = await evaluate(`
    import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    import { fileURLToPath } from 'node:url';
    import { Modality } from 'gemini-live/types';
    import { validateLiveClientMessage as validate } from 'gemini-live/validators';
    const require = createRequire(import.meta.url);
    const { version } = require('gemini-live/package.json');
    const { definitions } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('gemini-live/schema/client.json'))));
    const { default: imported } = await import('gemini-live/schema/client.json', { with: { type: 'json' } });
    const refused = validate({ setup: { model: 1 } }) ? [] : validate.errors.map(({ instancePath }) => instancePath);
    console.log(JSON.stringify({
      version,
      modality: Modality.AUDIO,
      accepted: validate({ setup: { model: 'models/m' } }),
      refused,
      defined: 'LiveClientMessage' in definitions && 'LiveClientMessage' in imported.definitions,
    }));
  `);
  const { version } = JSON.parse(await readFile(join(installed.library, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(parts).toEqual({
    version,
    modality: 'AUDIO',
    accepted: true,
    refused: ['/setup/model'],
    defined: true,
  });
});

test('the command serves the page to talk to', async () => {
  const program = join(installed.project, 'node_modules/.bin/gemini-live');
  const child = spawn(program, ['talk', '--web', '--emulator', '--port', '0'], {
    cwd: installed.project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(said))?.[0] ?? '';
  expect(await (await fetch(url)).text()).toContain('<title>Talk · gemini-live</title>');
  for (const file of ['page.js', 'page.css', 'worklet.js', 'icon.svg'])
    expect((await fetch(url + file)).status, file).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('the command says its version', async () => {
  const { stdout } = await run('npx', ['--no-install', 'gemini-live', '--version'], installed.project);
  const { version } = JSON.parse(await readFile(join(installed.library, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(stdout.trim().split(' ').at(-1)).toBe(version);
});

test('is imported without ws, which is loaded by the first connection', async () => {
  const ws = join(installed.project, 'node_modules/ws');
  await rename(ws, `${ws}-away`);
  try {
    const refused = await evaluate(`
      import { GoogleGenAI } from 'gemini-live';
      const error = await new GoogleGenAI({ apiKey: 'none' }).live.connect({ model: 'm' }).catch((thrown) => thrown);
      console.log(JSON.stringify({ phase: error.phase, cause: error.cause?.code }));
    `);
    expect(refused).toEqual({ phase: 'dial', cause: 'ERR_MODULE_NOT_FOUND' });
  } finally {
    await rename(`${ws}-away`, ws);
  }
});
