/** One client in a process of its own, plain Node without tsx: everything that runs hot is measured in here. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchClient, BenchMessage } from '../clients/client.ts';
import { serve } from '../ipc.ts';
import { median } from '../stats.ts';
import type { Kind } from './frames.ts';

export type WorkerCommand =
  /** Connects, and keeps the session for what follows. */
  | { type: 'open'; model: string }
  /** Begins to count what comes in, and the processor time for it. */
  | { type: 'expect'; kind: Kind; count: number; toPcm: boolean }
  /** Answers, when all expected messages are there, with microseconds of processor time for each. */
  | { type: 'received' }
  /** Sends chunks of 100 ms. */
  | { type: 'send'; count: number }
  /** Answers with the microseconds of processor time that this process has used. */
  | { type: 'cpu' }
  /** Connects and closes, one after the other; answers with the median milliseconds from call to `setupComplete`. */
  | { type: 'connects'; count: number; pauseMs: number; model: string }
  /** Opens this many sessions and answers with the bytes of heap for each. */
  | { type: 'heap'; sessions: number; model: string };

const [name, url = ''] = process.argv.slice(2);
const { client } = (await import(new URL(`./clients/${name}.mjs`, import.meta.url).href)) as {
  client: BenchClient<unknown>;
};

/**
 * Processor time of all threads of this process, garbage collection and the kernel's work on its sockets
 * included: unlike time on the clock it does not count the time for which others had the processor.
 */
function cpuMicroseconds(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Each message is looked into, so that none is lost or empty without notice. */
const SIZE: Record<Kind, (message: BenchMessage) => number> = {
  audio40: base64Length,
  audio100: base64Length,
  audio1000: base64Length,
  text: ({ serverContent }) => serverContent?.modelTurn?.parts?.[0]?.text?.length ?? 0,
  transcript: ({ serverContent }) => serverContent?.outputTranscription?.text?.length ?? 0,
  toolCall: ({ toolCall }) => toolCall?.functionCalls?.[0]?.name?.length ?? 0,
  usage: ({ usageMetadata }) => usageMetadata?.totalTokenCount ?? 0,
};

function base64Length({ serverContent }: BenchMessage): number {
  return serverContent?.modelTurn?.parts?.[0]?.inlineData?.data?.length ?? 0;
}

/** The batch that is being received. */
class Batch {
  readonly done: Promise<number>;
  readonly #size: (message: BenchMessage) => number;
  #left: number;
  #finish = (): void => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(count: number, size: (message: BenchMessage) => number) {
    this.#size = size;
    this.#left = count;
    const before = cpuMicroseconds();
    this.done = new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#finish = () => resolve((cpuMicroseconds() - before) / count);
    });
  }

  receive(message: BenchMessage): void {
    try {
      if (this.#size(message) === 0) throw new Error('A message came without its content.');
      if (--this.#left === 0) this.#finish();
    } catch (error) {
      // Clients may catch what a callback throws, and nobody would ever know.
      this.#fail(error);
    }
  }
}

let session: unknown;
let batch: Batch | undefined;
const onMessage = (message: BenchMessage): void => batch?.receive(message);

/** 100 ms of 16 kHz PCM, a view into more, as a microphone's buffer is. */
const CHUNK = new Uint8Array(64_000).fill(7).subarray(320, 320 + 3_200);

/** Chunks sent before the event loop may write: about what a socket's buffer takes. */
const BURST = 16;

async function send(count: number): Promise<void> {
  for (let sent = 0; sent < count; sent++) {
    client.sendPcm(session, CHUNK);
    if (sent % BURST === BURST - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function connects(count: number, pauseMs: number, model: string): Promise<number> {
  const times: number[] = [];
  for (let made = 0; made < count; made++) {
    const begin = performance.now();
    const opened = await client.connect(url, model, onMessage);
    times.push(performance.now() - begin);
    await client.close(opened);
    if (pauseMs > 0) await wait(pauseMs);
  }
  return median(times);
}

/** Sessions opened at the same time. */
const WAVE = 25;

async function heap(sessions: number, model: string): Promise<number> {
  const opened: unknown[] = [];
  const open = async (until: number): Promise<number> => {
    while (opened.length < until) {
      const wave = Array.from({ length: WAVE }, () => client.connect(url, model, onMessage));
      opened.push(...(await Promise.all(wave)));
    }
    // What runs once after connecting has to be through.
    await wait(30);
    globalThis.gc?.();
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  // The first wave loads and compiles what every session shares.
  const before = await open(WAVE);
  const after = await open(WAVE + sessions);
  return (after - before) / sessions;
}

serve<WorkerCommand>({
  async open({ model }) {
    session = await client.connect(url, model, onMessage);
    // The rest of opening, such as callbacks in a task of their own, is not for the first batch.
    await wait(20);
  },
  expect({ kind, count, toPcm }) {
    batch = new Batch(count, toPcm ? (message) => client.pcm(message).byteLength : SIZE[kind]);
  },
  received: () => batch?.done,
  send: ({ count }) => send(count),
  cpu: cpuMicroseconds,
  connects: ({ count, pauseMs, model }) => connects(count, pauseMs, model),
  heap: ({ sessions, model }) => heap(sessions, model),
});
