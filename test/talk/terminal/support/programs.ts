/** Programs for tests, and what is left of them. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Program } from '../../../../src/talk/terminal/programs.ts';

const file = (name: string): string => join(import.meta.dirname, name);

/** A program of this folder. */
export function program(name: string, ...args: string[]): Program {
  return { command: process.execPath, args: [file(name), ...args] };
}

/** A program that is written here. */
export function script(text: string): Program {
  return { command: process.execPath, args: ['-e', text] };
}

/** The same as a line for a shell. */
export function commandLine({ command, args = [] }: Program): string {
  return [command, ...args].map((each) => `'${each}'`).join(' ');
}

export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'talk-terminal-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The id in a file, once it is there. */
export async function pidIn(path: string): Promise<number> {
  await vi.waitUntil(() => existsSync(path) && readFileSync(path, 'utf8') !== '', { timeout: 20_000 });
  return Number(readFileSync(path, 'utf8'));
}

export async function gone(pid: number): Promise<void> {
  await vi.waitUntil(() => !isAlive(pid), { timeout: 10_000 });
}
