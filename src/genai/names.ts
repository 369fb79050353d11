/** The names of options. */
import { ValidationError } from '../index.ts';

/** Throws for names that are not known: a misspelt one must not be dropped in silence. */
export function refuseUnknown(path: string, given: object, known: Readonly<Record<string, true>>): void {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(known, name));
  if (unknown.length === 0) return;
  const message = `is not known; known are ${Object.keys(known).join(', ')}`;
  throw new ValidationError(
    unknown.map((name) => ({ path: path === '' ? name : `${path}.${name}`, message, code: 'unknownField' })),
  );
}
