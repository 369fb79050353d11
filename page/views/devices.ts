/** The menus of devices. Browsers tell them once the microphone was allowed. */
import type { Conversation, ConversationSnapshot } from 'gemini-live/conversation';
import type { VoiceDevice, VoiceSide } from 'gemini-live/voice';
import { byId, make } from '../dom.ts';

export class DevicesView {
  readonly #microphone = menu('microphone');
  readonly #speaker = menu('speaker');
  #shown: ConversationSnapshot['devices'] | undefined;

  constructor({ setDevice }: Conversation) {
    for (const [side, element] of [
      ['microphone', this.#microphone],
      ['speaker', this.#speaker],
    ] as const)
      element.addEventListener('change', () => void setDevice(side, element.value));
  }

  show({ devices }: ConversationSnapshot): void {
    if (devices === this.#shown) return;
    this.#shown = devices;
    fill(this.#microphone, devices.microphones, devices.microphone, 'Asked for when you start');
    fill(this.#speaker, devices.speakers, devices.speaker, "The system's");
  }
}

function menu(side: VoiceSide): HTMLSelectElement {
  return byId(side, HTMLSelectElement);
}

function fill(element: HTMLSelectElement, devices: readonly VoiceDevice[], used: string, none: string): void {
  const entries = devices.length > 0 ? devices : [{ id: '', label: none }];
  element.replaceChildren(
    ...entries.map(({ id, label }) => {
      const option = make('option', '', label);
      option.value = id;
      return option;
    }),
  );
  element.disabled = devices.length === 0;
  if (used !== '') element.value = used;
}
