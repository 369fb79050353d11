/** What is in the tarball, and that everything in it leads somewhere. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packAndInstall, type Installed } from './support/packed.ts';

let installed: Installed;

beforeAll(async () => {
  installed = await packAndInstall();
}, 120_000);

afterAll(async () => installed?.remove());

test('holds the built library, its source, the schema, the docs and what npm asks for, and nothing else', () => {
  const { files } = installed;
  const allowed = [
    /^dist\/(?:src|generated)\/[\w/-]+\.(?:js|d\.ts)(?:\.map)?$/,
    /^dist\/node\/(?:src|generated|chunks)\/[\w/-]+\.js(?:\.map)?$/,
    /^dist\/page\/[\w-]+\.(?:html|css|js|svg)$/,
    /^dist\/bundle\.js(?:\.map)?$/,
    /^(?:src|generated)\/[\w/-]+\.ts$/,
    /^schema\/(?:bundles\/)?[\w-]+\.(?:json|yaml|md)$/,
    /^docs\/[\w/-]+\.(?:md|svg|png)$/,
    /^(?:README\.md|LICENSE|CHANGELOG\.md|package\.json)$/,
  ];
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/node/src/cli/main.js',
      'dist/node/src/emulator/index.js',
      'dist/node/src/index.js',
      'dist/page/index.html',
      'dist/page/page.css',
      'dist/page/page.js',
      'dist/page/worklet.js',
      'dist/src/index.d.ts',
      'dist/src/index.js',
      'docs/protocol.md',
      'package.json',
      'schema/README.md',
      'schema/asyncapi.yaml',
      'schema/bundles/gemini-client.json',
      'schema/client.json',
      'schema/server.json',
    ]),
  );
});

test('what has hooks is marked for servers that render components', async () => {
  for (const form of ['dist', 'dist/node']) {
    const text = await readFile(join(installed.library, form, 'src/react/index.js'), 'utf8');
    expect(text).toMatch(/^['"]use client['"];\n/);
  }
});

test('each import in the code and in its types leads to a file, to ws, or to Node where Node is meant', async () => {
  const { library, files } = installed;
  const built = files.filter((file) => /^dist\/.*\.(?:js|ts)$/.test(file));
  const lost: string[] = [];
  for (const file of built) {
    const text = await readFile(join(library, file), 'utf8');
    for (const specifier of importsOf(text)) {
      if (!leadsSomewhere(file, specifier, built)) lost.push(`${file} imports ${specifier}`);
    }
  }
  expect(lost).toEqual([]);
});

test('each file that code finds by its own address is there', async () => {
  const { library, files } = installed;
  const found: string[] = [];
  const lost: string[] = [];
  for (const file of files.filter((each) => /^dist\/.*\.js$/.test(each))) {
    const text = await readFile(join(library, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/new URL\(["'`](\.[^"'`]+)["'`],\s*import\.meta\.url\)/g)) {
      const target = posix.join(dirname(file), path);
      (files.some((each) => each === target || each.startsWith(`${target}/`)) ? found : lost).push(
        `${file}: ${path}`,
      );
    }
  }
  expect(lost).toEqual([]);
  // One for each form of the voice.
  expect(found.filter((each) => each.endsWith('worklet.js')).length).toBeGreaterThanOrEqual(2);
});

test('each built file has a map to sources that are in the package', async () => {
  const { library, files } = installed;
  // The page is for its readers, not for whoever debugs it.
  const built = files.filter((file) => /^dist\/(?!page\/).*\.(?:js|ts)$/.test(file));
  const lost: string[] = [];
  for (const file of built) {
    const text = await readFile(join(library, file), 'utf8');
    // There is nothing to map in a list of names.
    if (/^(?:\s*(?:import|export)\b[^;]*;)*\s*$/.test(text)) continue;
    const [, name = ''] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(text) ?? [];
    if (name !== `${posix.basename(file)}.map`) {
      lost.push(`${file} names ${name}`);
      continue;
    }
    const { sources } = JSON.parse(await readFile(join(library, `${file}.map`), 'utf8')) as SourceMap;
    for (const source of sources) {
      if (!files.includes(posix.join(dirname(file), source))) lost.push(`${file} comes from ${source}`);
    }
  }
  expect(lost).toEqual([]);
});

test('each target in package.json exists for each runtime', async () => {
  const text = await readFile(join(installed.library, 'package.json'), 'utf8');
  const { main, types, bin, exports, imports } = JSON.parse(text) as Manifest;
  const targets = [main, types, ...Object.values(bin), ...targetsOf(exports), ...targetsOf(imports)];
  const missing: string[] = [];
  for (const target of targets.filter((each) => !each.includes('*'))) {
    await access(join(installed.library, target)).catch(() => missing.push(target));
  }
  expect(missing).toEqual([]);
  expect(exports['.']).toMatchObject({ types, default: main });

  // A file of the same form as the one that the condition `node`, or its absence, chooses in `exports`.
  const node = './dist/node/src/transport/node.js';
  const gathered = './dist/node/src/transport/browser.js';
  const withHeaders = './dist/node/src/transport/deno-bun.js';
  const modules = './dist/src/transport/browser.js';
  const transport = (...conditions: string[]) => pick(imports['#transport'], conditions);
  expect(transport('node', 'import')).toBe(node);
  expect(transport('node', 'require', 'module-sync')).toBe(node);
  // Deno, Bun and the bundlers for workers ask for `node` too.
  expect(transport('deno', 'node', 'import')).toBe(withHeaders);
  expect(transport('bun', 'node', 'import')).toBe(withHeaders);
  expect(transport('workerd', 'worker', 'browser', 'node', 'import')).toBe(gathered);
  expect(transport('workerd', 'worker', 'browser', 'import')).toBe(modules);
  expect(transport('browser', 'module', 'import')).toBe(modules);
  expect(transport('react-native', 'import')).toBe(modules);

  const voice = (...conditions: string[]) => pick(imports['#voice'], conditions);
  expect(voice('node', 'import')).toBe('./dist/node/src/voice/index.js');
  expect(voice('browser', 'import')).toBe('./dist/src/voice/index.js');
  expect(voice('react-native', 'import')).toBe('./dist/src/voice/none.js');

  const lint = (...conditions: string[]) => pick(imports['#lint'], conditions);
  expect(lint('node', 'import')).toBe('./dist/node/src/protocol/lint-before-dial.js');
  expect(lint('production', 'node', 'import')).toBe('./dist/node/src/protocol/lint-after-refusal.js');
  expect(lint('production', 'browser', 'import')).toBe('./dist/src/protocol/lint-after-refusal.js');
});

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed.library, pack: false, strict: true });
  expect(messages).toEqual([]);
});

type Conditions = string | { readonly [condition: string]: Conditions };

interface Manifest {
  main: string;
  types: string;
  bin: Record<string, string>;
  exports: Record<string, Conditions>;
  imports: Record<string, Conditions>;
}

interface SourceMap {
  sources: readonly string[];
}

/** Static, dynamic and type imports, as the compiler writes them. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/(?<!['"])\b(?:from|import|import\()\s*(['"])([^'"\n]+)\1/g);
  return [...found].map(([, , specifier = '']) => specifier);
}

function leadsSomewhere(file: string, specifier: string, built: readonly string[]): boolean {
  const types = file.endsWith('.d.ts');
  if (specifier.startsWith('.')) {
    const target = posix.join(dirname(file), specifier);
    return built.includes(types ? target.replace(/\.(?:js|ts)$/, '.d.ts') : target);
  }
  if (specifier === 'google-auth-library') return /\/src\/google-auth\/\w+\.(?:js|d\.ts)$/.test(file);
  // The types need no other package and no other types. Those of the command are for nobody.
  if (types) return specifier.startsWith('node:') && /^dist\/src\/(?:cli|talk)\//.test(file);
  if (specifier === 'ws')
    return /\/(?:src\/transport\/node|emulator\/transport\/\w+|chunks\/server-[\w-]+)\.js$/.test(file);
  if (specifier === 'node:module') return file.endsWith('/src/transport/node.js');
  if (specifier.startsWith('node:'))
    return /\/(?:emulator\/transport\/\w+|chunks\/(?:server|tls)-[\w-]+|(?:cli|talk)\/[\w/-]+)\.js$/.test(
      file,
    );
  if (specifier === 'react') return /\/src\/react\/\w+\.js$/.test(file);
  return ['#transport', '#lint', '#voice'].includes(specifier);
}

function targetsOf(conditions: Conditions): string[] {
  if (typeof conditions === 'string') return [conditions];
  return Object.values(conditions).flatMap(targetsOf);
}

/** The target for a runtime that asks for these conditions, chosen as Node chooses. */
function pick(conditions: Conditions | undefined, asked: readonly string[]): string | undefined {
  if (typeof conditions !== 'object') return conditions;
  for (const [condition, value] of Object.entries(conditions)) {
    if (condition !== 'default' && !asked.includes(condition)) continue;
    const target = pick(value, asked);
    if (target !== undefined) return target;
  }
  return undefined;
}
