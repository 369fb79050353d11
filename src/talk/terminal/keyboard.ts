/** What is typed. On a terminal it is edited key by key, and shown by whoever follows it; from elsewhere lines come. */
import { createInterface } from 'node:readline';
import { Writable, type Readable } from 'node:stream';

export type KeySource = Readable & { readonly isTTY?: boolean };

export interface KeyHandlers {
  /** A line was entered, other than an empty one. */
  line(text: string): void;
  /** Space, on an empty line. */
  space(): void;
  /** The user wants to stop: Ctrl+C, or Ctrl+D on an empty line. */
  stop(): void;
  /** The line under way is another one. */
  changed(): void;
}

export interface Keyboard {
  /** The line under way, before and after the cursor. */
  readonly line: readonly [string, string];
  /** Gives the terminal back as it was. */
  close(): void;
}

/** `readline` edits and has the history; what it would show goes nowhere, since captions move above the line. */
export function openKeyboard(input: KeySource, handlers: KeyHandlers): Keyboard {
  const terminal = input.isTTY === true;
  const output = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output, terminal });
  let isClosed = false;

  lines.on('line', (line) => {
    // From elsewhere than a terminal there are no keys.
    if (line === ' ') handlers.space();
    else if (line.trim() !== '') handlers.line(line.trim());
  });
  lines.on('SIGINT', () => handlers.stop());
  // Elsewhere the end of the input ends nothing: what was asked is still answered.
  lines.on('close', () => {
    if (terminal && !isClosed) handlers.stop();
  });
  lines.on('SIGCONT', () => handlers.changed());
  const onKey = (_text: string | undefined, key: { name?: string } | undefined): void => {
    if (isClosed) return;
    if (lines.line === ' ' && key?.name === 'space') {
      lines.write(null, { ctrl: true, name: 'u' });
      handlers.space();
    }
    handlers.changed();
  };
  if (terminal) input.on('keypress', onKey);

  return {
    get line(): readonly [string, string] {
      return [lines.line.slice(0, lines.cursor), lines.line.slice(lines.cursor)];
    },
    close: () => {
      isClosed = true;
      input.off('keypress', onKey);
      lines.close();
    },
  };
}
