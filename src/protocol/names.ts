/** The names of options. */
import { ValidationError } from '../errors.ts';

/** Throws for what is no object and for names that are not known: a misspelt one must not be dropped in silence. */
export function checkNames(path: string, value: unknown, known: readonly string[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ValidationError([{ path, message: 'must be an object', code: 'wrongType' }]);
  }
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new ValidationError(
    unknown.map((name) => ({
      path: path === '' ? name : `${path}.${name}`,
      message: `is not known; known are ${known.join(', ')}`,
      code: 'unknownField' as const,
    })),
  );
}
