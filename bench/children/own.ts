/**
 * Hands messages to a session without a socket, and parses the same texts alone: prints the difference, in microseconds
 * of processor time a message.
 */
import { GoogleGenAI, type WebSocketLike } from 'gemini-live';
import { median } from '../stats.ts';
import { textsOf, type Kind } from './frames.ts';

const [kind, count] = process.argv.slice(2) as [Kind, string];
const texts = textsOf(kind);
let received = 0;

/** A socket that is open at once, and whose server confirms the setup. */
class Socket implements WebSocketLike {
  binaryType = 'arraybuffer';
  readyState = 1;
  bufferedAmount = 0;
  onopen: ((event: never) => unknown) | null = null;
  onmessage: ((event: never) => unknown) | null = null;
  onerror: ((event: never) => unknown) | null = null;
  onclose: ((event: never) => unknown) | null = null;
  send(): void {
    queueMicrotask(() => this.says('{"setupComplete":{}}'));
  }
  close(): void {
    this.readyState = 3;
  }
  says(data: string): void {
    this.onmessage?.({ data } as never);
  }
}

const socket = new Socket();
const ai = new GoogleGenAI({ apiKey: 'bench', webSocket: () => socket });
await ai.live.connect({ model: 'gemini-3.8-live', callbacks: { onMessage: () => received++ } });
// The rest of opening is in a task of its own.
await new Promise((resolve) => setTimeout(resolve, 5));

function cost(act: (text: string) => unknown): number {
  const before = process.cpuUsage();
  for (let done = 0; done < Number(count); done++) act(texts[done % texts.length] as string);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / Number(count);
}

const BATCHES = 15;
const differences: number[] = [];
for (let batch = 0; batch < BATCHES; batch++) {
  const whole = cost((text) => socket.says(text));
  const parsing = cost((text) => JSON.parse(text) as unknown);
  differences.push(whole - parsing);
  // What is done in turns of the loop, such as garbage, is not for the next batch.
  await new Promise((resolve) => setImmediate(resolve));
}
if (received < BATCHES * Number(count)) throw new Error(`${received} messages came.`);
process.stdout.write(String(median(differences)), () => process.exit());
