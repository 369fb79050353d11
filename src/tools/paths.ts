/** Where something stands in a value, as errors write it. */

/** `path` and one step more: `.name`, or `[0]` for a place in a list. */
export function step(path: string, key: PropertyKey): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? String(key) : `${path}.${String(key)}`;
}
