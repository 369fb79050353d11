/**
 * Base64 as fast as each runtime allows: `Buffer` on Node, the new `Uint8Array` methods where they
 * exist, `btoa` and `atob` elsewhere. Nothing is copied that need not be.
 */

interface NodeBuffer {
  from(data: ArrayBufferLike, byteOffset: number, length: number): { toString(encoding: 'base64'): string };
  from(text: string, encoding: 'base64'): Uint8Array;
}

interface Base64Runtime {
  Buffer?: NodeBuffer;
  btoa(binary: string): string;
  atob(base64: string): string;
}

interface NativeBase64 {
  toBase64?(): string;
}

interface NativeBase64Constructor {
  fromBase64?(text: string, options?: { alphabet?: 'base64' | 'base64url' }): Uint8Array;
}

const runtime = globalThis as unknown as Base64Runtime;

/** Characters handed to `String.fromCharCode` at once: far below any engine's limit of arguments. */
const CHUNK = 0x8000;

/** The bytes as base64 text, standard alphabet, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  if (runtime.Buffer !== undefined) {
    return runtime.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  }
  const native = bytes as NativeBase64;
  if (native.toBase64 !== undefined) return native.toBase64();
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return runtime.btoa(binary);
}

/**
 * The bytes behind base64 text, standard or URL-safe alphabet, padded or not.
 * Throws a `SyntaxError` where the runtime's own decoder does; Node's skips what it cannot read.
 */
export function decodeBase64(text: string): Uint8Array {
  if (runtime.Buffer !== undefined) {
    const buffer = runtime.Buffer.from(text, 'base64');
    return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  }
  const standard =
    text.includes('-') || text.includes('_') ? text.replaceAll('-', '+').replaceAll('_', '/') : text;
  const native = Uint8Array as NativeBase64Constructor;
  if (native.fromBase64 !== undefined) return native.fromBase64(standard);
  const binary = runtime.atob(standard);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
