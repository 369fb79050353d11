/** Files of published packages, which are fetched and not installed: they are large, and only some files are read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PublishedFile {
  readonly version: string;
  readonly text: string;
}

/** A file of the newest version of a package. Needs npm, tar and a network. */
export function fetchNewest(packageName: string, file: string): PublishedFile {
  const folder = mkdtempSync(join(tmpdir(), 'gemini-live-upstream-'));
  try {
    const packed = run('npm', ['pack', `${packageName}@latest`, '--json', '--pack-destination', folder]);
    const [{ filename, version }] = JSON.parse(packed) as [{ filename: string; version: string }];
    return { version, text: run('tar', ['-xzOf', join(folder, filename), `package/${file}`]) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
