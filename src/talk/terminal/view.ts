/** Shows a conversation on a screen, and takes what is typed into it. */
import type { Conversation } from '../../store/index.ts';
import type { Style } from './caption.ts';
import { Captions } from './captions.ts';
import { openKeyboard, type Keyboard, type KeySource } from './keyboard.ts';
import { Screen, type Display } from './screen.ts';

export interface ViewOptions {
  readonly display: Display;
  readonly style: Style;
  readonly keys: KeySource | undefined;
}

export class View {
  readonly #talk: Conversation;
  readonly #columns: Display['columns'];
  readonly #screen: Screen;
  readonly #captions: Captions;
  readonly #keyboard: Keyboard | undefined;
  readonly #unsubscribe: () => void;
  #drawing: NodeJS.Immediate | undefined;

  /** `stop`: the user wants to. */
  constructor(talk: Conversation, { display, style, keys }: ViewOptions, stop: () => void) {
    this.#talk = talk;
    this.#columns = display.columns;
    this.#screen = new Screen(display);
    this.#captions = new Captions(style);
    this.#keyboard =
      keys &&
      openKeyboard(keys, {
        line: (text) => this.#send(text),
        space: () => talk.interrupt(),
        stop,
        changed: () => this.#changed(),
      });
    this.#unsubscribe = talk.subscribe(() => this.#changed());
  }

  /** Shows a line that stays. */
  say(line: string): void {
    this.#screen.show([line], undefined);
    this.#changed();
  }

  /** Shows how it stands, and nothing after that. */
  close(): void {
    this.#unsubscribe();
    this.#keyboard?.close();
    clearImmediate(this.#drawing);
    this.#screen.show(this.#captions.settle(this.#talk.getSnapshot(), true), undefined);
  }

  #send(text: string): void {
    try {
      this.#talk.send(text);
    } catch (error) {
      this.say(`! ${(error as Error).message}`);
    }
  }

  /** Much changes at once, and an answer is cut a moment after it falls silent: it is drawn once, afterwards. */
  #changed(): void {
    this.#drawing ??= setImmediate(() => {
      this.#drawing = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const snapshot = this.#talk.getSnapshot();
    const lines = this.#captions.settle(snapshot);
    const rows = this.#columns && {
      captions: this.#captions.rows(snapshot, this.#columns()),
      prompt: this.#captions.prompt(snapshot),
      line: this.#keyboard?.line ?? (['', ''] as const),
    };
    this.#screen.show(lines, rows);
  }
}
