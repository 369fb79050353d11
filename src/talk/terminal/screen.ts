/** A terminal on which lines stay, and below them some rows change: captions under way, and the line that is typed. */
import { cropEnd, cropStart, width } from './caption.ts';

export interface Display {
  write(text: string): void;
  /** How wide a terminal it is; undefined where it is none, and only lines that stay are written. */
  readonly columns: (() => number) | undefined;
}

export interface Rows {
  /** Each fits into its row. */
  readonly captions: readonly string[];
  readonly prompt: string;
  /** The line that is typed, before and after the cursor. */
  readonly line: readonly [string, string];
}

const SAVE_CURSOR = '\u001b7';
const RESTORE_CURSOR = '\u001b8';
const CLEAR_BELOW = '\u001b[J';

export class Screen {
  readonly #display: Display;
  /** What is below the lines that stay. */
  #below = '';
  /** How many rows the cursor is below the first of them. */
  #depth = 0;

  constructor(display: Display) {
    this.#display = display;
  }

  /** Lines that stay, and what is below them from now on. */
  show(lines: readonly string[], rows: Rows | undefined): void {
    const { write, columns } = this.#display;
    const text = lines.map((line) => `${line}\n`).join('');
    if (columns === undefined) return void (text === '' || write(text));
    const below = rows === undefined ? '' : this.#draw(rows, columns());
    if (text === '' && below === this.#below) return;
    const up = this.#depth === 0 ? '' : `\u001b[${this.#depth}A`;
    const isDrawn = this.#below !== '';
    write(`${isDrawn ? `\r${up}${CLEAR_BELOW}` : ''}${text}${below}`);
    this.#below = below;
    this.#depth = rows?.captions.length ?? 0;
  }

  #draw({ captions, prompt, line: [before, after] }: Rows, columns: number): string {
    const room = columns - width(prompt) - 1;
    const left = cropStart(before, room);
    const right = cropEnd(after, room - width(left));
    return `${[...captions, `${prompt}${left}`].join('\n')}${SAVE_CURSOR}${right}${RESTORE_CURSOR}`;
  }
}
