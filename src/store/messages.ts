/** The messages of a conversation, kept as immutable objects that are replaced as they grow. */
import type { Content } from '../../generated/types.ts';
import type { LiveEvent } from '../live/events.ts';
import type { ConversationMessage } from './snapshot.ts';

/** How much of an answer had been heard when it was cut off. */
export interface HeardAudio {
  /** In milliseconds from its beginning. */
  readonly heardMs: number;
}

/** What one message holds at most: beyond that another one begins, since some models never end a turn. */
const MAX_CHARACTERS = 10_000;

/** How much of the text had come when so much audio had. */
interface Mark {
  readonly audioMs: number;
  readonly length: number;
}

export class Messages {
  readonly #max: number;
  readonly #byId = new Map<string, ConversationMessage>();
  #count = 0;
  #list: readonly ConversationMessage[] | undefined;

  constructor(max: number) {
    this.#max = max;
  }

  get list(): readonly ConversationMessage[] {
    this.#list ??= [...this.#byId.values()];
    return this.#list;
  }

  /** As history for another session: what was heard. */
  get contents(): Content[] {
    return this.list
      .filter(({ heard }) => heard !== '')
      .map(({ role, heard }) => ({ role, parts: [{ text: heard }] }));
  }

  /** Adds a message and returns its id. `before`: it belongs before that one, though it comes later. */
  add(role: ConversationMessage['role'], heard: string, isPartial: boolean, before?: string): string {
    const id = `${++this.#count}`;
    const later = before === undefined ? [] : this.#from(before);
    this.#set({ id, role, heard, unheard: '', isEstimate: false, isPartial, latencyMs: undefined });
    for (const message of later) {
      this.#byId.delete(message.id);
      this.#byId.set(message.id, message);
    }
    const [oldest] = this.#byId.keys();
    if (this.#byId.size > this.#max && oldest !== undefined) this.#byId.delete(oldest);
    return id;
  }

  /** Does nothing for a message that was forgotten. */
  change(id: string | undefined, change: Partial<Omit<ConversationMessage, 'id' | 'role'>>): void {
    const message = id === undefined ? undefined : this.#byId.get(id);
    if (message !== undefined) this.#set({ ...message, ...change });
  }

  #set(message: ConversationMessage): void {
    this.#byId.set(message.id, message);
    this.#list = undefined;
  }

  #from(id: string): readonly ConversationMessage[] {
    const { list } = this;
    const at = list.findIndex((message) => message.id === id);
    return at < 0 ? [] : list.slice(at);
  }
}

/** The two messages of a turn. */
export class TurnMessages {
  readonly #messages: Messages;
  #user: string | undefined;
  #model: string | undefined;
  #heard = '';
  #interim = '';
  #said = '';
  #audioMs = 0;
  /** Until it is told of a message. */
  #latencyMs: number | undefined;
  #marks: Mark[] = [];

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  take(event: LiveEvent): void {
    switch (event.type) {
      case 'inputTranscription':
        this.#heard += event.transcription.text ?? '';
        this.#interim = '';
        this.#tellUser();
        break;
      case 'interimInputTranscription':
        this.#interim = event.transcription.text ?? '';
        this.#tellUser();
        break;
      case 'text':
        this.#say(event.text);
        break;
      case 'outputTranscription':
        this.#say(event.transcription.text ?? '');
        break;
      case 'audio':
        this.#audioMs += (event.data.byteLength / 2 / event.sampleRate) * 1_000;
        break;
      case 'resumed':
      case 'restarted':
        // The user's words are sent again on the new connection, and heard again.
        if (event.replayedSpeech === 0) break;
        this.#heard = this.#interim = '';
        this.#tellUser();
        break;
      default:
        break;
    }
  }

  /** The answer has begun, so long after it was asked for. */
  answered(latencyMs: number): void {
    this.#latencyMs = latencyMs;
    this.#tellLatency();
  }

  /** Nothing more comes but what is late. */
  end(): void {
    for (const id of [this.#user, this.#model]) this.#messages.change(id, { isPartial: false });
  }

  /** The rest of the audio was thrown away. A piece of the transcript counts as heard if all audio up to it was. */
  cut({ heardMs }: HeardAudio): void {
    if (heardMs >= this.#audioMs) return;
    let length = 0;
    for (const mark of this.#marks) if (mark.audioMs <= heardMs) length = mark.length;
    this.#messages.change(this.#model, {
      heard: this.#said.slice(0, length),
      unheard: this.#said.slice(length),
      isEstimate: true,
    });
  }

  #tellUser(): void {
    const heard = this.#heard + this.#interim;
    if (this.#user !== undefined) this.#messages.change(this.#user, { heard });
    else if (heard !== '') this.#user = this.#messages.add('user', heard, true, this.#model);
    if (heard.length <= MAX_CHARACTERS) return;
    this.#messages.change(this.#user, { isPartial: false });
    this.#user = undefined;
    this.#heard = this.#interim = '';
  }

  #tellLatency(): void {
    if (this.#model === undefined || this.#latencyMs === undefined) return;
    this.#messages.change(this.#model, { latencyMs: this.#latencyMs });
    this.#latencyMs = undefined;
  }

  #say(piece: string): void {
    if (piece === '') return;
    this.#said += piece;
    this.#marks.push({ audioMs: this.#audioMs, length: this.#said.length });
    if (this.#model === undefined) {
      this.#model = this.#messages.add('model', this.#said, true);
      this.#tellLatency();
    } else this.#messages.change(this.#model, { heard: this.#said });
    if (this.#said.length <= MAX_CHARACTERS) return;
    this.#messages.change(this.#model, { isPartial: false });
    this.#model = undefined;
    this.#said = '';
    this.#marks = [];
  }
}
