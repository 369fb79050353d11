/** What JSON will hold of a value, so that what is checked is what is sent. */

/**
 * A copy of objects and lists as `JSON.stringify` sees them: `toJSON` called, own fields only, each read once. A `Date`
 * is a text in it, and a getter that answers differently each time has answered. What JSON has no form for stays, for
 * the checks to refuse; texts are not copied.
 */
export function plain(value: unknown, key = ''): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') {
    const written: unknown = Reflect.apply(toJSON, value, [key]);
    return copy(written);
  }
  return copy(value);
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return Array.from(value, (item, index) => plain(item, String(index)));
  const copied: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const member = plain((value as Record<string, unknown>)[key], key);
    if (key === '__proto__')
      Object.defineProperty(copied, key, {
        value: member,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else copied[key] = member;
  }
  return copied;
}
