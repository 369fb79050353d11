#!/usr/bin/env node
/** The `gemini-live` command. */

import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emulate } from './emulate.ts';
import { packageFolder } from './package.ts';
import { talk } from './talk.ts';
import { UsageError, type Terminal } from './terminal.ts';

const HELP = `gemini-live: tools for the Gemini Live API

Usage:
  gemini-live talk [options]      talk to Gemini, or to the emulator
  gemini-live emulate [options]   start a local emulator of the Live API
  gemini-live --version           print the version of this package
  gemini-live --help              print this

See \`gemini-live talk --help\` and \`gemini-live emulate --help\` for their options.
`;

const COMMANDS: ReadonlyMap<string, (args: readonly string[], terminal: Terminal) => Promise<number>> =
  new Map([
    ['emulate', emulate],
    ['talk', talk],
  ]);

/** Runs the command with its arguments. Gives the exit code: 0 is fine, 1 failed, 2 not understood. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  try {
    const known = command === undefined ? undefined : COMMANDS.get(command);
    if (known !== undefined) return await known(rest, terminal);
    switch (command) {
      case '--version':
      case '-v':
        terminal.out(`${packageVersion()}\n`);
        return 0;
      case '--help':
      case '-h':
      case 'help':
        terminal.out(HELP);
        return 0;
      case undefined:
        terminal.err(HELP);
        return 2;
      default:
        throw new UsageError(`There is no ${command.startsWith('-') ? 'option' : 'command'} "${command}".`);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help =
      command !== undefined && COMMANDS.has(command) ? `gemini-live ${command} --help` : 'gemini-live --help';
    terminal.err(`gemini-live: ${error.message} Try \`${help}\`.\n`);
    return 2;
  }
}

function packageVersion(): string {
  const { version = 'unknown' } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    version?: string;
  };
  return version;
}

/** Whether this file is the program, also when it was started through a link in `node_modules/.bin`. */
function isProgram(): boolean {
  const [, started] = process.argv;
  return started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url);
}

if (isProgram()) {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  const { stdin, stdout, stderr } = process;
  // Whoever read it has gone: nobody is told anything any more.
  for (const stream of [stdout, stderr]) stream.on('error', () => stop.abort());
  process.exitCode = await run(process.argv.slice(2), {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    signal: stop.signal,
    keys: stdin,
    columns: stdout.isTTY ? () => stdout.columns : undefined,
    hasColors: stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  });
}
