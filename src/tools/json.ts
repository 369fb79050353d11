/** JSON values: compared, written strictly, and addressed by paths. */
import { isObject } from '../runtime.ts';

/** The same text for equal values, whatever the order of their members. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(
          Object.keys(inner)
            .sort()
            .map((name) => [name, inner[name]]),
        )
      : inner,
  );
}

/** A copy, as JSON holds it. Throws for what JSON would leave out or change without a word. */
export function strictJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, refuse));
}

function refuse(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  // The value itself: `value` is what its `toJSON` gave, and Node's buffers have one.
  const original = this[key];
  const isLossy =
    original instanceof Map ||
    original instanceof Set ||
    ArrayBuffer.isView(original) ||
    typeof original === 'function' ||
    (typeof original === 'number' && !Number.isFinite(original));
  if (isLossy) throw new TypeError(`JSON cannot hold the ${key || 'result'} that the function returned.`);
  return value;
}

/** `path` and one step more: `path.name`, or `path[0]` for an index. */
export function joinPath(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? String(key) : `${path}.${String(key)}`;
}
