/** Python, as Debian has it: `python3-jsonschema`, and the code that quicktype writes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from './frames.ts';
import type { Check } from './validators.ts';

const PYTHON = '/usr/bin/python3';

/** Whether Python and its jsonschema are there. */
export function hasPython(): boolean {
  return existsSync(PYTHON) && existsSync('/usr/lib/python3/dist-packages/jsonschema');
}

/** Python's jsonschema. */
export function jsonschema(bundle: Json): Check {
  return (frames) => run('validate.py', { bundle, frames }) as boolean[];
}

/** What remains of frames that generated code has read and written; a text says what it threw instead. */
export function roundTrip(code: string, name: string, frames: readonly unknown[]): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'gemini-live-portability-'));
  try {
    const path = join(folder, 'generated.py');
    writeFileSync(path, code);
    return run('round-trip.py', { path, name, frames }) as unknown[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(script: string, input: unknown): unknown {
  const output = execFileSync(PYTHON, ['-B', join(import.meta.dirname, script)], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output);
}
