/** Where figures are measured: the installed packages, the server, and clients in processes of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerCommand } from './children/server.ts';
import type { WorkerCommand } from './children/worker.ts';
import { CLIENTS, type ClientName, type Samples } from './clients/client.ts';
import { install, uninstall } from './install.ts';
import { Child, plainEnvironment } from './ipc.ts';

export type Server = Child<ServerCommand>;
export type Worker = Child<WorkerCommand>;

export interface Lab {
  /** Holds the children's scripts; packages resolve from here as they do in a user's project. */
  readonly folder: string;
  /** The server's address: http, without a path. */
  readonly url: string;
  readonly server: Server;
  /** Starts a client. End it when it is no longer needed. */
  worker(client: ClientName, execArgv?: readonly string[]): Worker;
  close(): void;
}

export async function openLab(): Promise<Lab> {
  const folder = await install();
  const server: Server = new Child(join(folder, 'server.mjs'));
  const url = `http://127.0.0.1:${await server.ask<number>({ type: 'listen' })}`;
  return {
    folder,
    url,
    server,
    worker: (client, execArgv) => new Child(join(folder, 'worker.mjs'), [client, url], execArgv),
    close() {
      server.end();
      uninstall(folder);
    },
  };
}

/** What else the machine does can only add to a measurement, so one counts that is the least of a few tries. */
const TRIES = 3;

/**
 * Milliseconds from before a script is started until the moment it prints: `process.hrtime.bigint()`. The
 * least of a few tries.
 */
export async function timeScript(lab: Lab, script: string, args: readonly string[]): Promise<number> {
  const times: number[] = [];
  while (times.length < TRIES) times.push(await timeOnce(lab, script, args));
  return Math.min(...times);
}

async function timeOnce(lab: Lab, script: string, args: readonly string[]): Promise<number> {
  const begin = process.hrtime.bigint();
  const printed = await runScript(lab, script, args);
  return Number(BigInt(printed) - begin) / 1e6;
}

/** Runs a script of the lab to its end. Returns what it prints. */
export async function runScript(lab: Lab, script: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(lab.folder, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: plainEnvironment(),
    cwd: lab.folder,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || printed === '') throw new Error(`${script} ${args.join(' ')} ended with ${code}.`);
  return printed;
}

/**
 * Measures every client once a round, in another order each round, so that whatever else the machine does
 * falls on all alike and nobody always comes first.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  measure: (name: Name, round: number) => Promise<number>,
): Promise<Record<Name, number[]>> {
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      samples[name].push(await measure(name, round));
    }
  }
  return samples;
}

/** How a figure is measured inside a running client. */
export interface Batches {
  /** Until what runs hot is compiled; what it takes does not count. */
  warmUp(worker: Worker, model: string): Promise<unknown>;
  /** One measurement. */
  measure(worker: Worker, model: string): Promise<number>;
}

/** Rounds that a process lives. */
const ROUNDS_PER_PROCESS = 6;

/**
 * {@link interleave} for what is measured inside running clients. The processes are replaced every few
 * rounds: how the engine happens to compile and lay out one process would otherwise be measured 31 times.
 */
export async function interleaveWorkers(
  lab: Lab,
  rounds: number,
  { warmUp, measure }: Batches,
): Promise<Samples> {
  const samples: Record<ClientName, number[]> = { raw: [], genai: [], ours: [] };
  for (let done = 0; done < rounds; done += ROUNDS_PER_PROCESS) {
    const workers = CLIENTS.map((client) => [client, lab.worker(client)] as const);
    const byName = Object.fromEntries(workers) as Record<ClientName, Worker>;
    try {
      for (const [client, worker] of workers) {
        await worker.ask({ type: 'open', model: client });
        await warmUp(worker, client);
      }
      const counted = Math.min(ROUNDS_PER_PROCESS, rounds - done);
      const measured = await interleave(CLIENTS, counted * TRIES, (client) =>
        measure(byName[client], client),
      );
      for (const client of CLIENTS) samples[client].push(...leastOf(measured[client]));
    } finally {
      for (const [, worker] of workers) worker.end();
    }
  }
  return samples;
}

/** The least of each round's tries. */
function leastOf(tries: readonly number[]): number[] {
  return Array.from({ length: tries.length / TRIES }, (_, round) =>
    Math.min(...tries.slice(round * TRIES, (round + 1) * TRIES)),
  );
}
