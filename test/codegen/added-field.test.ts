/** "Add a field" of the README: an edit of the schema and `npm run codegen` are all that it takes to send one. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../codegen/main.ts';
import type { LiveSession } from '../../src/index.ts';
import { afterSetup, ScriptedServer } from '../support/server.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What is added: to each message that a method builds, and to one that users write themselves. */
const ADDED: readonly [file: string, definition: string, field: string][] = [
  ['client.json', 'LiveClientSetup', 'newOfSetup'],
  ['client.json', 'LiveClientContent', 'newOfContent'],
  ['client.json', 'LiveClientRealtimeInput', 'newOfInput'],
  ['client.json', 'LiveClientToolResponse', 'newOfResponse'],
  ['client.json', 'LiveClientContextUpdate', 'newOfUpdate'],
  ['generation.json', 'GenerationConfig', 'newOfConfig'],
  ['session.json', 'AutomaticActivityDetection', 'newOfDetection'],
  ['functions.json', 'FunctionDeclaration', 'newOfDeclaration'],
  ['content.json', 'Part', 'newOfPart'],
];

/** A user's program. It is compiled, too: the fields have to be in the public types. */
const program = `
import { GoogleGenAI, type LiveSession } from './src/index.ts';

export async function talk(baseUrl: string): Promise<LiveSession> {
  const ai = new GoogleGenAI({ apiKey: 'key-of-a-test', baseUrl });
  const session = await ai.live.connect({
    model: 'gemini-2.5-flash-native-audio-latest',
    newOfSetup: 'new',
    config: { responseModalities: ['AUDIO'], newOfConfig: 'new' },
    realtimeInputConfig: { automaticActivityDetection: { newOfDetection: 'new' } },
    tools: [{ functionDeclarations: [{ name: 'f', newOfDeclaration: 'new' }] }],
    reconnect: false,
  });
  session.sendClientContent({ newOfContent: 'new', turns: [{ text: 'Hi', newOfPart: 'new' }] });
  session.sendRealtimeInput({ newOfInput: 'new' });
  session.sendContextUpdate({ newOfUpdate: 'new' });
  for await (const { type } of session.events()) if (type === 'functionCall') break;
  session.sendToolResponse({ newOfResponse: 'new', functionResponses: { id: '1', name: 'f', response: {} } });
  // @ts-expect-error: a field that the schema does not have
  void ((): unknown => ai.live.connect({ model: 'm', newOfNothing: 'new' }));
  return session;
}
`;

let folder: string;

/** A copy of the project in which each definition of {@link ADDED} has one more field. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gemini-live-field-'));
  for (const part of ['src', 'schema', 'package.json', 'tsconfig.json'])
    await cp(join(project, part), join(folder, part), { recursive: true });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, definition, field] of ADDED) {
    const path = join(folder, 'schema', file);
    const schema = JSON.parse(await readFile(path, 'utf8')) as {
      definitions: Record<string, { properties: Record<string, object> }>;
    };
    const { properties = {} } = schema.definitions[definition] ?? {};
    properties[field] = { description: 'A new field.', type: 'string' };
    await writeFile(path, JSON.stringify(schema));
  }
  expect(await main(['--schema', join(folder, 'schema'), '--out', folder])).toBe(0);
  await writeFile(join(folder, 'program.ts'), program);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

test('an added field is in the public types', async () => {
  const config = { extends: './tsconfig.json', include: ['program.ts'] };
  await writeFile(join(folder, 'tsconfig.program.json'), JSON.stringify(config));
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  const run = promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.program.json'], { cwd: folder });
  const output = await run.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  expect(output).toBe('');
}, 60_000);

test('an added field is checked and sent, in the setup, in what the methods build, and inside', async () => {
  await build({
    entryPoints: [join(folder, 'program.ts')],
    outfile: join(folder, 'program.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['@gemini-live/source'],
    external: ['ws'],
  });
  const { talk } = (await import(pathToFileURL(join(folder, 'program.mjs')).href)) as {
    talk(baseUrl: string): Promise<LiveSession>;
  };
  const calls = { toolCall: { functionCalls: [{ id: '1', name: 'f' }] } };
  const server = await ScriptedServer.start(afterSetup((peer) => peer.send(calls)));
  const session = await talk(server.url);
  await session.close();
  const sent = (await server.peer()).raw.join('\n');
  await server.close();
  for (const [, , field] of ADDED) expect(sent, field).toContain(`"${field}":"new"`);
});
