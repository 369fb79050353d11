/** The TypeScript snippets of a page of docs: they compile, and run where they are programs of their own. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const root = `${join(import.meta.dirname, '../..')}/`;

export interface Snippet {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  /** ` ```ts no-run ` marks one that only compiles. */
  readonly runs: boolean;
}

/** All snippets of `docs/PAGE.md`, to be written to a folder of their own. */
export async function snippetsOf(page: string): Promise<Snippet[]> {
  const text = await readFile(`${root}docs/${page}.md`, 'utf8');
  return [...text.matchAll(/```(tsx?)( no-run)?\n([^]*?)```/g)].map(([, kind, mark, code = ''], index) => {
    const before = text.slice(0, text.indexOf(code));
    const heading = [...before.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
    const file = `${root}out/docs-${page}/snippet-${index + 1}.${kind}`;
    return { name: `${heading}, snippet ${index + 1}`, file, code, runs: mark === undefined };
  });
}

/** Writes snippets to their files, and gives what the compiler has against them. */
export async function compile(
  page: string,
  snippets: readonly Snippet[],
  compilerOptions: object = {},
): Promise<string> {
  const folder = `${root}out/docs-${page}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(snippets.map(({ file, code }) => writeFile(file, code)));
  const config = { extends: '../../tsconfig.json', compilerOptions, include: ['*.ts', '*.tsx'] };
  await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
  const tsc = execute('npx', ['tsc', '-p', folder], { cwd: root });
  const { stdout } = await tsc.catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/** Runs a snippet to its end. Comments beside a `console.log` say what is expected in its output. */
export async function run(
  { file, code }: Snippet,
  env: Readonly<Record<string, string>> = {},
): Promise<{
  readonly stdout: string;
  readonly stderr: string;
  readonly expected: readonly string[];
}> {
  const node = ['--import', 'tsx', '--conditions=@gemini-live/source', file];
  const { stdout, stderr } = await execute(process.execPath, node, {
    cwd: root,
    timeout: 25_000,
    env: { ...process.env, ...env },
  });
  const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, shown = '']) => shown);
  return { stdout, stderr, expected };
}
