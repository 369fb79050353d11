/** The import directions: oxlint keeps them, and these plants show that it does. */
import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');

/** A file, what it may not import, and how it tries. Files that do not exist yet stand for their folder. */
const PLANTS: readonly (readonly [file: string, specifier: string, form?: Form])[] = [
  ['generated/types.ts', '../src/errors.ts', 'type'],
  ['generated/validators.ts', 'ajv'],
  ['src/errors.ts', './audio/pcm.ts'],
  ['src/runtime.ts', './audio/pcm.ts'],
  ['src/redaction.ts', './runtime.ts'],
  ['src/errors.ts', '../generated/types.ts', 'type'],
  ['src/audio/pcm.ts', '../protocol/codec.ts'],
  ['src/audio/wav.ts', 'node:fs'],
  ['src/auth/endpoint.ts', '../transport/socket.ts', 'type'],
  ['src/auth/endpoint.ts', '../live/service.ts'],
  ['src/auth/tokens.ts', '../../generated/validators.ts'],
  ['src/auth/mint.ts', '../live/chunks.ts'],
  ['src/transport/browser.ts', 'ws'],
  ['src/transport/deno-bun.ts', 'ws'],
  ['src/transport/browser.ts', './../live/session.ts'],
  ['src/transport/node.ts', './browser.ts'],
  ['src/transport/node.ts', '../protocol/codec.ts'],
  ['src/protocol/codec.ts', '../live/connection.ts'],
  ['src/protocol/message-events.ts', '../live/delivery.ts', 'type'],
  ['src/protocol/frame.ts', '../transport/socket.ts', 'type'],
  ['src/protocol/incoming.ts', '../emulator/wire/writer.ts', 'export'],
  ['src/protocol/setup.ts', 'node:buffer'],
  ['src/protocol/close.ts', '../resumption/policy.ts'],
  ['src/protocol/codec.ts', '../auth/settings.ts', 'type'],
  ['src/resumption/planted.ts', '../live/session.ts'],
  ['src/resumption/planted.ts', '../transport/socket.ts', 'type'],
  ['src/live/session.ts', '../emulator/emulator.ts', 'dynamic'],
  ['src/live/session.ts', '../conversation/turns.ts'],
  ['src/live/session.ts', '../tools/runner.ts', 'type'],
  ['src/live/session.ts', '../protocol/client-frame.ts'],
  ['src/resumption/planted.ts', '../protocol/client-frame.ts', 'type'],
  ['src/live/connection.ts', '../transport/node.ts', 'dynamic'],
  ['src/live/connection.ts', '#transport'],
  ['src/live/chunks.ts', '../../generated/validators.ts'],
  ['src/live/service.ts', '../client.ts', 'type'],
  ['src/live/service.ts', 'gemini-live'],
  ['src/conversation/planted.ts', '../tools/runner.ts'],
  ['src/conversation/planted.ts', '../transport/socket.ts', 'type'],
  ['src/tools/planted.ts', '../conversation/turns.ts'],
  ['src/tools/planted.ts', '../emulator/index.ts'],
  ['src/voice/voice.ts', '../live/session.ts', 'type'],
  ['src/voice/audio.ts', '../emulator/index.ts'],
  ['src/voice/dsp/playout.ts', '../platform.ts', 'type'],
  ['src/live/session.ts', '../voice/voice.ts', 'type'],
  ['src/store/store.ts', '../voice/index.ts'],
  ['src/store/store.ts', '../live/session.ts', 'type'],
  ['src/react/level.ts', '../live/session.ts', 'type'],
  ['src/react/level.ts', 'react-dom'],
  ['src/voice/voice.ts', '../store/store.ts', 'type'],
  ['src/conversation/planted.ts', '../store/session-view.ts', 'type'],
  ['src/genai/live.ts', '../live/session.ts', 'type'],
  ['src/genai/tokens.ts', '../../generated/enums.ts'],
  ['src/google-auth/index.ts', '../auth/credential.ts', 'type'],
  ['src/index.ts', './genai/index.ts', 'export'],
  ['src/client.ts', './emulator/index.ts'],
  ['src/client.ts', './transport/node.ts'],
  ['src/client.ts', '#transport'],
  ['src/transport/choose.ts', './browser.ts'],
  ['src/client.ts', '../codegen/load.ts'],
  ['src/index.ts', './emulator/index.ts', 'export'],
  ['src/index.ts', '../generated/validators.ts', 'export'],
  ['src/index.ts', './cli/main.ts'],
  ['src/types.ts', './protocol/received.ts', 'export'],
  ['src/emulator/model/conversation.ts', '../../live/session.ts'],
  ['src/emulator/model/conversation.ts', '../../client.ts'],
  ['src/emulator/model/answer.ts', 'node:buffer'],
  ['src/emulator/service.ts', 'node:http'],
  ['src/emulator/service.ts', 'ws', 'type'],
  ['src/emulator/transport/server.ts', '../../index.ts'],
  ['src/emulator/wire/tokens.ts', '../../../codegen/model.ts', 'type'],
  ['src/cli/planted.ts', '../live/session.ts'],
  ['src/cli/planted.ts', '../emulator/service.ts'],
  ['src/talk/server.ts', '../emulator/service.ts', 'type'],
  ['src/talk/server.ts', '../cli/main.ts'],
  ['src/talk/terminal/talk.ts', '../../voice/states.ts', 'type'],
  ['src/talk/terminal/talk.ts', '../../emulator/index.ts'],
  ['src/emulator/service.ts', '../talk/partner.ts'],
  ['page/main.ts', '../src/voice/voice.ts'],
  ['page/talk.ts', 'gemini-live/emulator'],
  ['src/planted/new.ts', '../errors.ts'],
  ['codegen/main.ts', '../src/errors.ts'],
  ['codegen/types.ts', '../generated/types.ts', 'type'],
  ['codegen/asyncapi.ts', '../src/auth/settings.ts', 'type'],
  ['codegen/asyncapi.ts', '../generated/enums.ts'],
];

type Form = 'value' | 'type' | 'export' | 'dynamic';

const FORMS: Record<Form, (specifier: string) => string> = {
  value: (specifier) => `import '${specifier}';`,
  type: (specifier) => `import type * as Planted${counter++} from '${specifier}';`,
  export: (specifier) => `export * from '${specifier}';`,
  dynamic: (specifier) => `void import('${specifier}');`,
};
let counter = 0;

interface Finding {
  code: string;
  filename: string;
  message: string;
}

/** Runs oxlint with the project's rules over a tree. It exits 1 when it finds something. */
async function lint(folder: string): Promise<Finding[]> {
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [
        oxlint,
        '--config',
        join(folder, '.oxlintrc.json'),
        '--format',
        'json',
        'src',
        'generated',
        'codegen',
        'page',
      ],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (error, stdout) =>
        stdout === '' ? reject(error ?? new Error('oxlint said nothing')) : resolve(stdout),
    );
  });
  return (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
}

/** What a finding is about: `file imports specifier`. */
function violations(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .map(
      ({ filename, message }) =>
        `${filename.replaceAll('\\', '/')} imports ${/^'([^']+)'/.exec(message)?.[1]}`,
    )
    .sort();
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'directions-'));
  for (const part of ['.oxlintrc.json', 'src', 'generated', 'codegen', 'page']) {
    await cp(join(root, part), join(folder, part), { recursive: true });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the tree keeps to the import directions, and has no cycles', async () => {
  const findings = await lint(root);
  expect(violations(findings)).toEqual([]);
  expect(findings.filter(({ code }) => code === 'import(no-cycle)')).toEqual([]);
});

test('each planted import against the directions is reported, and nothing else', async () => {
  for (const [file, specifier, form = 'value'] of PLANTS) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await appendFile(join(folder, file), `\n${FORMS[form](specifier)}\n`);
  }
  const planted = PLANTS.map(([file, specifier]) => `${file} imports ${specifier}`).sort();
  expect(violations(await lint(folder))).toEqual(planted);
});

test.each([
  ['of values', "export { two } from './two.ts';", "export { one } from './one.ts';"],
  ['of a value and a type', "export { two } from './two.ts';", "import type { one } from './one.ts';"],
  ['of types', "import type { two } from './two.ts';", "export type { one } from './one.ts';"],
])('a planted cycle %s is reported', async (_kind, toTwo, toOne) => {
  await writeFile(join(folder, 'src/audio/one.ts'), `${toTwo}\nexport const one = 1;\n`);
  await writeFile(join(folder, 'src/audio/two.ts'), `${toOne}\nexport const two = 2;\n`);
  const found = (await lint(folder)).map(({ code, filename }) => `${filename}: ${code}`);
  expect(found).toContain('src/audio/one.ts: import(no-cycle)');
  expect(found).toContain('src/audio/two.ts: import(no-cycle)');
});

test('an import() type, which would get around the directions, is reported', async () => {
  await writeFile(
    join(folder, 'src/protocol/sly.ts'),
    "export type Sly = import('../live/session.ts').LiveSession;\n",
  );
  const found = (await lint(folder)).map(({ code, filename }) => `${filename}: ${code}`);
  expect(found).toContain('src/protocol/sly.ts: typescript(consistent-type-imports)');
});
