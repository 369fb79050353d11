/**
 * An estimate of the memory that a message takes, in bytes. Its length as JSON says little: `{}` has two characters and
 * takes twenty times as much.
 */
export function memorySize(message: object): number {
  let bytes = 0;
  const rest: unknown[] = [message];
  while (rest.length > 0) {
    const one = rest.pop();
    if (typeof one === 'string') bytes += STRING_BYTES + one.length;
    else if (typeof one === 'object' && one !== null) {
      const members: readonly unknown[] = Array.isArray(one) ? one : Object.values(one);
      bytes += OBJECT_BYTES + SLOT_BYTES * members.length;
      for (const member of members) if (typeof member !== 'number') rest.push(member);
    }
  }
  return bytes;
}

const STRING_BYTES = 24;
const OBJECT_BYTES = 56;
const SLOT_BYTES = 8;
