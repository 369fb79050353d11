/** Applies the known differences, and keeps count of those that were needed. */
import { isDeepStrictEqual } from 'node:util';
import type { Frame } from './loopback.ts';

/** Where `ours` has one value at `path` and `theirs` another (undefined: none, on either side), that is no difference. */
export interface Exception {
  readonly path: string;
  /** Left out: any value, but one. */
  readonly ours?: unknown;
  readonly theirs: unknown;
  readonly why: string;
}

/** Their frame with our value wherever an exception fits both frames. `onUse` is told of each that was needed. */
export function patch(
  frames: { readonly ours: Frame; readonly theirs: Frame },
  exceptions: readonly Exception[],
  onUse?: (exception: Exception) => void,
): Frame {
  const patched = structuredClone(frames.theirs);
  for (const exception of exceptions) {
    const path = steps(exception.path);
    const ours = valueAt(frames.ours, path);
    const fits =
      ('ours' in exception ? isDeepStrictEqual(ours, exception.ours) : ours !== undefined) &&
      isDeepStrictEqual(valueAt(patched, path), exception.theirs);
    const holder = fits ? valueAt(patched, path.slice(0, -1)) : undefined;
    if (holder === undefined) continue;
    const name = path.at(-1) as string;
    if (ours === undefined) delete (holder as Frame)[name];
    else (holder as Frame)[name] = structuredClone(ours);
    onUse?.(exception);
  }
  return patched;
}

/** `tools[0].googleSearch` as its steps. */
function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function valueAt(frame: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Frame | undefined)?.[step], frame);
}
