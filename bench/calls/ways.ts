/** The ways that are counted: an audio frame to its readers, and a session through a cut. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { GoogleGenAI, turns, type LiveEvent, type LiveSession, type WebSocketLike } from '../../src/index.ts';
import { countCalls, type FileCalls } from './coverage.ts';

/** A socket in this process, with the least of a server behind it. */
class ScriptedSocket implements WebSocketLike {
  binaryType = 'arraybuffer';
  readyState = 0;
  bufferedAmount = 0;
  onopen: ((event: never) => unknown) | null = null;
  onmessage: ((event: never) => unknown) | null = null;
  onerror: ((event: never) => unknown) | null = null;
  onclose: ((event: never) => unknown) | null = null;

  constructor() {
    queueMicrotask(() => {
      this.readyState = 1;
      this.onopen?.({} as never);
    });
  }

  send(frame: string): void {
    if (frame.startsWith('{"setup"')) queueMicrotask(() => this.says({ setupComplete: {} }));
  }

  close(code = 1005): void {
    queueMicrotask(() => this.ends(code));
  }

  /** One frame from the service. */
  says(message: object): void {
    this.onmessage?.({ data: new TextEncoder().encode(JSON.stringify(message)).buffer } as never);
  }

  ends(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code, reason: '' } as never);
  }
}

/** A session whose sockets are at hand, read by `turns()` and by `events()`. */
class Talk {
  readonly sockets: ScriptedSocket[] = [];
  readonly events: LiveEvent[] = [];
  session!: LiveSession;
  turnsBegun = 0;

  async open(): Promise<void> {
    const ai = new GoogleGenAI({
      apiKey: 'bench',
      webSocket: () => {
        const socket = new ScriptedSocket();
        this.sockets.push(socket);
        return socket;
      },
    });
    this.session = await ai.live.connect({
      model: 'gemini-3.8-live',
      callbacks: { onMessage: () => undefined, onEvent: () => undefined },
      reconnect: { delaysMs: [0] },
    });
    void this.#read();
    void this.#follow();
    await settled();
    this.socket.says({ sessionResumptionUpdate: { newHandle: 'handle', resumable: true } });
    await settled();
  }

  get socket(): ScriptedSocket {
    return this.sockets.at(-1) as ScriptedSocket;
  }

  saysAudio(): void {
    const inlineData = { mimeType: 'audio/pcm;rate=24000', data: Buffer.alloc(4_800).toString('base64') };
    this.socket.says({ serverContent: { modelTurn: { parts: [{ inlineData }] } } });
  }

  /** The answer to a question, and a handle that stands for both. */
  saysAnswer(): void {
    this.saysAudio();
    this.socket.says({ serverContent: { generationComplete: true } });
    this.socket.says({ serverContent: { turnComplete: true } });
    this.socket.says({ sessionResumptionUpdate: { newHandle: 'handle', resumable: true } });
  }

  async #read(): Promise<void> {
    for await (const event of this.session.events()) this.events.push(event);
  }

  async #follow(): Promise<void> {
    for await (const turn of turns(this.session)) this.turnsBegun += turn === undefined ? 0 : 1;
  }
}

/** Everything that follows without a timer has happened. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await turnOfTheLoop();
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turnOfTheLoop();
}

/** One frame of audio in the middle of a turn, from the socket to both readers. */
async function frame(talk: Talk): Promise<void> {
  const before = talk.events.length;
  talk.saysAudio();
  await until(() => talk.events.length > before);
  await settled();
}

/** The connection breaks in the middle of an answer; the session is resumed, and the question asked again. */
async function cut(talk: Talk): Promise<void> {
  const sockets = talk.sockets.length;
  const events = talk.events.length;
  talk.socket.ends(1006);
  await until(() => talk.sockets.length > sockets);
  await until(() => talk.events.slice(events).some(({ type }) => type === 'resumed'));
  await settled();
}

/** A question, and the beginning of its answer. */
async function ask(talk: Talk): Promise<void> {
  talk.session.sendText('Hello');
  await settled();
  talk.saysAudio();
  await settled();
}

export interface Way {
  readonly name: string;
  readonly title: string;
  readonly files: readonly FileCalls[];
}

/** Counts both ways, each after it was gone once. */
export async function countWays(): Promise<Way[]> {
  const talk = new Talk();
  await talk.open();
  await frame(talk);
  await frame(talk);
  const ofFrame = await countCalls(() => frame(talk));
  talk.socket.says({ serverContent: { turnComplete: true } });
  await settled();
  await ask(talk);
  await cut(talk);
  talk.saysAnswer();
  await settled();
  await ask(talk);
  const ofCut = await countCalls(() => cut(talk));
  await talk.session.close();
  return [
    { name: 'frame', title: 'an audio frame to turns() and events()', files: ofFrame },
    { name: 'resume', title: 'a cut and resume', files: ofCut },
  ];
}
