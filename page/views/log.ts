/** The event log, which can be copied. */
import { byId, KeyedList, make, setText } from '../dom.ts';
import { textOf, type Log, type LogLine } from '../log.ts';

export class LogView {
  readonly #element = byId('log', HTMLElement);
  readonly #log: Log;
  readonly #list = new KeyedList<LogLine>(this.#element, () => {
    const parts = [make('time'), make('span', 'type'), make('span', 'detail')] as const;
    const [time, type, detail] = parts;
    return {
      element: make('li', '', time, make('p', '', type, ' ', detail)),
      show: (line) => textOf(line).forEach((text, index) => setText(parts[index]!, text)),
    };
  });

  constructor(log: Log) {
    this.#log = log;
    const copy = byId('copy', HTMLButtonElement);
    // Pages without TLS have no clipboard, unless they come from this machine.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    copy.hidden = clipboard === undefined;
    copy.addEventListener('click', () => {
      void clipboard?.writeText(log.toString()).then(() => setText(copy, 'Copied'));
    });
    copy.addEventListener('blur', () => setText(copy, 'Copy'));
    let isDue = false;
    log.onChange = () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        this.#show();
      });
    };
  }

  #show(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#element;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 20;
    this.#list.show(this.#log.lines);
    if (isAtEnd) this.#element.scrollTop = this.#element.scrollHeight;
  }
}
