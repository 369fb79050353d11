/** How loud it is, shown without rendering: levels change 50 times a second. */
import { useCallback, useRef } from 'react';
import type { Conversation } from '../store/index.ts';
import type { VoiceSide } from '../voice/index.ts';

/** An HTML or SVG element, by shape. */
export interface LevelElement {
  readonly style: { setProperty(name: string, value: string): void };
}

/**
 * A `ref` for one element, whose CSS variable `--level` is kept at the level of one side, from 0 to 1:
 * `transform: scaleX(var(--level))`.
 */
export function useLevel(
  conversation: Pick<Conversation, 'getLevel'>,
  side: VoiceSide,
): (element: LevelElement | null) => void {
  const stop = useRef<() => void>(undefined);
  return useCallback(
    (element) => {
      stop.current?.();
      stop.current = element === null ? undefined : follow(element, () => conversation.getLevel(side));
    },
    [conversation, side],
  );
}

/** The part of a page that is used, by shape: these types know no DOM. */
interface Frames {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(frame: number): void;
}

/** Writes what has changed, once a frame. The returned function ends it. */
function follow(element: LevelElement, level: () => number): () => void {
  const { requestAnimationFrame, cancelAnimationFrame } = globalThis as unknown as Frames;
  let shown = '';
  let frame = 0;
  const show = (): void => {
    const value = level().toFixed(2);
    if (value !== shown) element.style.setProperty('--level', value);
    shown = value;
    frame = requestAnimationFrame(show);
  };
  show();
  return () => cancelAnimationFrame(frame);
}
