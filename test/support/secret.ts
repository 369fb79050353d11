/** A secret to plant, and a look at everything that could show it. */
import { inspect } from 'node:util';
import { expect } from 'vitest';

export const SECRET = 'planted+secret/0123456789=';
/** As it is, escaped for a URL, and cut. */
const FORMS = [SECRET, encodeURIComponent(SECRET), 'planted+secret', 'planted%2Bsecret'];

/** Everything that could be printed of a value, hidden parts, causes and stacks included. */
export function print(value: unknown): string {
  const seen = new Set<unknown>();
  const texts: string[] = [inspect(value, { showHidden: true, depth: 10, getters: true }), inspect(value)];
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    try {
      texts.push(JSON.stringify(one) ?? '');
    } catch {
      // Not all can be written; what can be printed is above.
    }
    if (one instanceof Error) texts.push(one.name, one.message, String(one.stack), String(one));
    for (const key of Reflect.ownKeys(one)) {
      const { value: member } = Object.getOwnPropertyDescriptor(one, key) ?? {};
      texts.push(String(key), typeof member === 'string' ? member : '');
      visit(member);
    }
  };
  visit(value);
  return texts.join('\n');
}

/** Fails if the secret is anywhere in what could be printed. */
export function expectClean(...values: readonly unknown[]): void {
  const text = values.map(print).join('\n');
  for (const form of FORMS) {
    const at = text.indexOf(form);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 80)).toBe('');
  }
}
