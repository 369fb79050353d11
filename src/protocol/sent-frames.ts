/** What went out last, for errors: the shapes of frames, never what is in them. */

/** Every shape that is told apart, by the names of the message and of the first field in it. */
const SHAPES = [
  'realtimeInput.audio',
  'realtimeInput.video',
  'realtimeInput.text',
  'realtimeInput.activityStart',
  'realtimeInput.activityEnd',
  'realtimeInput.audioStreamEnd',
  'realtimeInput.mediaChunks',
  'clientContent.turns',
  'clientContent.turnComplete',
  'toolResponse.functionResponses',
  'contextUpdate.systemInstruction',
  'contextUpdate.tools',
  'setup',
] as const;

/** How a frame of each shape begins: `{"realtimeInput":{"audio"`. */
const BEGINNINGS = SHAPES.map((shape) => `{"${shape.replace('.', '":{"')}"`);

/** Of a frame that the user made by hand. */
const OTHER = 'other';

/** The shape of one frame. */
export function shapeOf(frame: string): string {
  return SHAPES[indexOf(frame)] ?? OTHER;
}

function indexOf(frame: string): number {
  return BEGINNINGS.findIndex((beginning) => frame.startsWith(beginning));
}

/** How many are kept. */
export const MOST_SHAPES = 5;

interface Step {
  readonly shape: string;
  readonly beginning: string;
  count: number;
}

/** The last few frames, as shapes. Frames are only looked at, at their beginning, and none is kept. */
export class SentFrames {
  readonly #steps: Step[] = [];

  add(frame: string): void {
    const last = this.#steps.at(-1);
    if (last !== undefined && frame.startsWith(last.beginning) && last.shape !== OTHER) {
      last.count++;
      return;
    }
    const index = indexOf(frame);
    const shape = SHAPES[index] ?? OTHER;
    if (last?.shape === shape) last.count++;
    else this.#steps.push({ shape, beginning: BEGINNINGS[index] ?? '', count: 1 });
    if (this.#steps.length > MOST_SHAPES) this.#steps.shift();
  }

  /** Oldest first; what repeats is folded: `['setup', 'realtimeInput.audio x 12']`. */
  get shapes(): string[] {
    return this.#steps.map(({ shape, count }) => (count === 1 ? shape : `${shape} x ${count}`));
  }
}

/** The newest frame of a trail that was no stream of media, which is the likelier cause of a close; '' for none. */
export function lastMessage(shapes: readonly string[]): string {
  const newest = [...shapes].reverse().find((shape) => !MEDIA.test(shape)) ?? '';
  return newest.replace(/ x \d+$/, '');
}

const MEDIA = /^realtimeInput\.(?:audio|video)(?: |$)/;
