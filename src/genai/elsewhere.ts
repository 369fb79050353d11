/** What this library does not have. */
import { LiveError } from '../index.ts';

export function throwElsewhere(name: string): never {
  throw new LiveError(
    'configuration',
    `${name} is not of the Live API: keep the client of '@google/genai' beside this one for it.`,
  );
}
