/** The captions: what both sides said, and the calls in between. */
import type { ConversationCall, ConversationMessage, ConversationSnapshot } from 'gemini-live/conversation';
import { byId, KeyedList, make, setText, type View } from '../dom.ts';
import { seconds } from '../format.ts';
import { Timeline, type Entry } from '../timeline.ts';

export class CaptionsView {
  readonly #scroller = byId('captions', HTMLElement);
  readonly #welcome = byId('welcome', HTMLElement);
  readonly #timeline = new Timeline();
  readonly #list: KeyedList<Entry>;

  /** `modelName`: who answers. */
  constructor(modelName: string) {
    this.#list = new KeyedList(byId('timeline', HTMLElement), (entry) =>
      'message' in entry ? messageView(entry.message.role === 'user' ? 'You' : modelName) : callView(),
    );
  }

  show(snapshot: ConversationSnapshot): void {
    const entries = this.#timeline.entries(snapshot);
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    // Who has scrolled up reads something.
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 40;
    this.#welcome.hidden = entries.length > 0;
    this.#list.show(entries);
    if (isAtEnd) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}

function messageView(who: string): View<Entry> {
  const latency = make('span', 'latency');
  const heard = make('span');
  const unheard = make('s');
  const mark = make('span', 'hidden', ' Not heard: ');
  const element = make(
    'li',
    'message',
    make('p', 'who', who, latency),
    make('p', 'text', heard, mark, unheard),
  );
  let shown: ConversationMessage | undefined;
  return {
    element,
    show(entry) {
      if (!('message' in entry) || entry.message === shown) return;
      const { message } = entry;
      shown = message;
      element.classList.toggle('user', message.role === 'user');
      element.classList.toggle('partial', message.isPartial);
      setText(heard, message.heard.trimStart());
      setText(unheard, message.unheard);
      mark.hidden = unheard.hidden = message.unheard === '';
      setText(latency, message.latencyMs === undefined ? '' : `after ${seconds(message.latencyMs)}`);
    },
  };
}

const CALL_STATES: Readonly<Record<ConversationCall['state'], string>> = {
  waiting: 'Waits for you',
  running: 'Running',
  answered: 'Answered',
  cancelled: 'Cancelled',
};

function callView(): View<Entry> {
  let call: ConversationCall | undefined;
  const state = make('span', 'state');
  const name = make('code', 'name');
  const args = make('code', 'args');
  const response = make('code', 'args');
  const answer = make('p', 'response', make('span', 'arrow', '→ '), response);
  const allow = button('Allow', 'primary', () => call?.approve());
  const deny = button('Deny', '', () => call?.deny());
  const actions = make('div', 'actions', allow, deny);
  const element = make(
    'li',
    'call',
    make('p', 'who', 'Function call', state),
    make('p', '', name, args),
    answer,
    actions,
  );
  return {
    element,
    show(entry) {
      if (!('call' in entry) || entry.call === call) return;
      call = entry.call;
      element.dataset['state'] = call.state;
      setText(state, CALL_STATES[call.state]);
      setText(name, call.name);
      setText(args, `(${Object.keys(call.args).length === 0 ? '' : JSON.stringify(call.args)})`);
      setText(response, JSON.stringify(call.response));
      answer.hidden = call.response === undefined;
      actions.hidden = call.state !== 'waiting';
      allow.setAttribute('aria-label', `Allow ${call.name}`);
      deny.setAttribute('aria-label', `Deny ${call.name}`);
    },
  };
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = make('button', className, label);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}
