/** Two levels, drawn as often as the screen is, and read from where they are: they are no part of the snapshot. */
import type { Conversation } from 'gemini-live/conversation';
import { byId } from '../dom.ts';

/** The quietest that is shown, in dB of full scale. */
const FLOOR_DB = -54;
/** What a bar loses with each picture, so that it falls more softly than the voice does. */
const FALL = 0.04;

export function startMeters({ getLevel }: Conversation): void {
  const bars = (['microphone', 'speaker'] as const).map((side) => ({
    side,
    element: byId(`meter-${side}`, HTMLElement),
    shown: 0,
  }));
  const draw = (): void => {
    for (const bar of bars) {
      const next = Math.max(heightOf(getLevel(bar.side)), bar.shown - FALL, 0);
      if (next !== bar.shown) bar.element.style.transform = `scaleX(${next.toFixed(3)})`;
      bar.shown = next;
    }
    requestAnimationFrame(draw);
  };
  draw();
}

/** Loudness is heard in decibels. From 0 to 1. */
function heightOf(level: number): number {
  if (level <= 0) return 0;
  return Math.min(1, Math.max(0, 1 - (20 * Math.log10(level)) / FLOOR_DB));
}
