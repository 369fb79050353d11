/** Connects with a bundle made for pages, and prints which of its chunks were loaded for it. */
import { WebSocket } from 'ws';
import type * as Ours from 'gemini-live';
import type * as Genai from '@google/genai';

const [entry = '', specifier, url = ''] = process.argv.slice(2);
Object.assign(globalThis, { WebSocket });
const bundle: unknown = await import(new URL(entry, import.meta.url).href);

async function connectOurs({ GoogleGenAI }: typeof Ours): Promise<void> {
  await new GoogleGenAI({ apiKey: 'bench', baseUrl: url }).live.connect({ model: 'page' });
}

async function connectGenai({ GoogleGenAI }: typeof Genai): Promise<void> {
  const ai = new GoogleGenAI({ apiKey: 'bench', httpOptions: { baseUrl: url } });
  await ai.live.connect({ model: 'page', callbacks: { onmessage: () => undefined } });
}

await (specifier === 'gemini-live'
  ? connectOurs(bundle as typeof Ours)
  : connectGenai(bundle as typeof Genai));
const { loadedChunks } = globalThis as unknown as { loadedChunks: readonly string[] };
process.stdout.write(JSON.stringify(loadedChunks), () => process.exit());
