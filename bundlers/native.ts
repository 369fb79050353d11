/** React Native, as far as Node can stand for it. */
import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import WebSocket from 'ws';

/** Runs a bundle for React Native with what that has. Resolves with what its `talk` gives. */
export async function runNative(file: string, ...args: readonly string[]): Promise<unknown> {
  const code = await readFile(file, 'utf8');
  if (code.includes('permessage-deflate')) throw new Error('ws is in the bundle.');
  const { setTimeout, clearTimeout, setInterval, clearInterval, URL, AbortController, performance } =
    globalThis;
  const world = {
    TextDecoder,
    // What the socket gives is of this realm.
    ArrayBuffer,
    TextEncoder,
    WebSocket,
    URL,
    AbortController,
    performance,
    console,
    atob,
    btoa,
    fetch,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  };
  const context = createContext(world) as { talk?: (...args: readonly string[]) => unknown };
  runInContext('globalThis.global = globalThis;', context);
  runInContext(code, context);
  if (context.talk === undefined) throw new Error('The bundle has not run.');
  return context.talk(...args);
}
