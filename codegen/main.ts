/**
 * `npm run codegen`: writes generated/, schema/bundles/, schema/asyncapi.yaml and docs/protocol.md from schema/. With
 * `--check` nothing is written; each file that is stale, missing or extra is named and the exit code is 1.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { emitAsyncApi } from './asyncapi.ts';
import { emitBundles } from './bundles.ts';
import { emitClientFields } from './client-fields.ts';
import { emitDescriptor } from './descriptor.ts';
import { emitDocs } from './docs.ts';
import { emitEnums } from './enums.ts';
import { emitRules, emitWireNames } from './field-rules.ts';
import { loadSchema, type SchemaFile } from './load.ts';
import { buildModel } from './model.ts';
import { checkRules, describeProblem } from './house-rules.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';

/** Paths below the output root, with the text that belongs there. */
export type Outputs = ReadonlyMap<string, string>;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** The package's, which is the schema's too. */
const { version: VERSION } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** Folders in which nothing stands that is not generated. */
const OWN = ['generated', 'schema/bundles'];

/** Everything that is generated from the schema; throws if the schema breaks a house rule. */
export async function generate(files: readonly SchemaFile[]): Promise<Outputs> {
  const problems = checkRules(files);
  if (problems.length > 0)
    throw new Error(['The schema breaks its rules.', ...problems.map(describeProblem)].join('\n'));
  const model = buildModel(files);
  return new Map([
    ['generated/types.ts', await emitTypes(model)],
    ['generated/enums.ts', await emitEnums(model)],
    ['generated/validators.ts', await emitValidators(model)],
    ['generated/field-rules.ts', await emitRules(model)],
    ['generated/wire-names.ts', await emitWireNames(model)],
    ['generated/client-fields.ts', await emitClientFields(model)],
    ['generated/descriptor.ts', await emitDescriptor(model)],
    ['docs/protocol.md', emitDocs(model)],
    ...(await emitBundles(model, VERSION)),
    await emitAsyncApi(VERSION),
  ]);
}

/** What differs between the outputs and the files below `root`, one line a file; empty if nothing does. */
export function compare(outputs: Outputs, root: string): string[] {
  const differences = [...outputs].flatMap(([path, text]) => {
    const found = read(join(root, path));
    return found === text ? [] : [`${found === undefined ? 'missing' : 'stale'}: ${path}`];
  });
  return [...differences, ...extra(outputs, root).map((path) => `extra: ${path}`)];
}

/** Makes the files below `root` equal to the outputs. */
export function write(outputs: Outputs, root: string): void {
  for (const path of extra(outputs, root)) rmSync(join(root, path));
  for (const [path, text] of outputs) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (read(join(root, path)) !== text) writeFileSync(join(root, path), text);
  }
}

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      schema: { type: 'string', default: join(PROJECT, 'schema') },
      out: { type: 'string', default: PROJECT },
    },
  });
  const outputs = await generate(loadSchema(values.schema));
  if (!values.check) {
    write(outputs, values.out);
    return 0;
  }
  const differences = compare(outputs, values.out);
  for (const line of differences) console.error(line);
  if (differences.length > 0) console.error('Run `npm run codegen`.');
  return differences.length > 0 ? 1 : 0;
}

/** Files among the generated ones that nothing generates. */
function extra(outputs: Outputs, root: string): string[] {
  const found = OWN.flatMap((folder) => list(join(root, folder)).map((name) => `${folder}/${name}`));
  return found.filter((path) => !outputs.has(path));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    return 1;
  });
}
