/** Buttons, the text box and the keys. */
import type { ConversationSnapshot } from 'gemini-live/conversation';
import { byId, make, setText } from '../dom.ts';
import type { Facts } from '../server.ts';
import type { Talk } from '../talk.ts';

export class ControlsView {
  readonly #talk: Talk;
  readonly #start = byId('start', HTMLButtonElement);
  readonly #push = byId('push', HTMLButtonElement);
  readonly #mute = byId('mute', HTMLButtonElement);
  readonly #interrupt = byId('interrupt', HTMLButtonElement);
  readonly #cut = byId('cut', HTMLButtonElement);
  readonly #send = byId('send', HTMLButtonElement);
  readonly #pushToTalk = byId('push-to-talk', HTMLInputElement);

  /** `cut`: cuts the line. */
  constructor(talk: Talk, { isEmulator }: Facts, cut: () => void) {
    const { conversation } = talk;
    this.#talk = talk;
    this.#start.addEventListener('click', () => void (talk.isActive ? conversation.stop() : talk.start()));
    this.#mute.addEventListener('click', () => conversation.mute(!conversation.getSnapshot().isMuted));
    this.#interrupt.addEventListener('click', conversation.interrupt);
    this.#cut.addEventListener('click', cut);
    this.#pushToTalk.addEventListener('change', () => void talk.setPushToTalk(this.#pushToTalk.checked));
    this.#listenForPushing();
    this.#listenForText();
    if (isEmulator) this.#suggest(EMULATOR_SUGGESTIONS);
    else this.#suggest(SUGGESTIONS);
    this.#send.disabled = this.#start.disabled = false;
  }

  show({ status, isMuted }: ConversationSnapshot): void {
    const { isActive, mode } = this.#talk;
    const isHeard = isActive && mode.isSpoken;
    const pushes = isHeard && mode.pushToTalk;
    setText(this.#start, isActive ? 'Stop' : 'Start talking');
    this.#start.classList.toggle('primary', !isActive);
    this.#push.hidden = !pushes;
    this.#push.disabled = status === 'connecting';
    this.#mute.hidden = pushes;
    this.#mute.disabled = !isHeard;
    this.#mute.setAttribute('aria-pressed', String(isMuted));
    setText(this.#mute, isMuted ? 'Unmute' : 'Mute');
    this.#interrupt.disabled = status !== 'speaking';
    this.#cut.disabled = !isActive || status === 'connecting';
  }

  /** The button is held, by a finger or the space bar; elsewhere the space bar does the same, unless it is needed there. */
  #listenForPushing(): void {
    const press = (): void => {
      this.#push.classList.add('held');
      this.#talk.press();
    };
    const release = (): void => {
      this.#push.classList.remove('held');
      this.#talk.release();
    };
    this.#push.addEventListener('pointerdown', (event) => {
      this.#push.setPointerCapture(event.pointerId);
      press();
    });
    for (const type of ['pointerup', 'pointercancel'] as const) this.#push.addEventListener(type, release);
    const isForPushing = ({ code, target }: KeyboardEvent): boolean =>
      code === 'Space' && !this.#push.hidden && (target === this.#push || target === document.body);
    addEventListener('keydown', (event) => {
      if (!isForPushing(event)) return;
      event.preventDefault();
      if (!event.repeat) press();
    });
    addEventListener('keyup', (event) => {
      if (isForPushing(event)) release();
    });
    addEventListener('blur', release);
  }

  #listenForText(): void {
    const text = byId('text', HTMLInputElement);
    byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      if (text.value.trim() === '') return;
      this.#talk.send(text.value.trim());
      text.value = '';
    });
  }

  #suggest(texts: readonly string[]): void {
    const items = texts.map((text) => {
      const button = make('button', 'suggestion', text);
      button.type = 'button';
      button.addEventListener('click', () => this.#talk.send(text));
      return make('li', '', button);
    });
    byId('suggestions', HTMLElement).replaceChildren(...items);
  }
}

const SUGGESTIONS = ['Who are you?', 'What time is it?', 'Make the page dark, please.'];
const EMULATOR_SUGGESTIONS = ['Who are you?', 'call get_time', 'call set_theme {"theme": "dark"}'];
