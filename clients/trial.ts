/** One client in one step: what it has told so far, and waiting for more. */

import type { LiveEmulator } from '../src/emulator/index.ts';
import type { Client, News, Place, Talk } from './client.ts';

/** How long a client may take for anything. */
const PATIENCE_MS = 20_000;

export class Trial {
  readonly #client: Client;
  readonly #place: Place;
  readonly #emulator: LiveEmulator;
  #news: News[] = [];
  #seen = 0;
  #wake: () => void = () => undefined;
  #talk: Talk | undefined;

  constructor(client: Client, place: Place, emulator: LiveEmulator) {
    this.#client = client;
    this.#place = place;
    this.#emulator = emulator;
  }

  readonly open = async (): Promise<Talk> => {
    const tell = (news: News): void => {
      this.#news.push(news);
      this.#wake();
    };
    this.#talk = await this.#inTime('to connect', this.#client.open(this.#place, tell));
    return this.#talk;
  };

  /** The next news that fits. Rejects if the client tells of a problem, or nothing in time. */
  async until(fits: (news: News) => boolean | undefined): Promise<News> {
    const search = async (): Promise<News> => {
      for (;;) {
        for (; this.#seen < this.#news.length; this.#seen++) {
          const news = this.#news[this.#seen]!;
          if (news.problem !== undefined) throw new Error(`told: ${news.problem}${this.#end()}`);
          if (fits(news) === true) return news;
        }
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    };
    return this.#inTime('to tell', search());
  }

  /** How many bytes of speech the client has given out in the turn of the newest news. */
  audioBytes(): number {
    let bytes = 0;
    let isOver = false;
    for (const { audio = 0, turnOver = false } of this.#news.slice(0, this.#seen + 1)) {
      bytes = isOver ? audio : bytes + audio;
      isOver = turnOver;
    }
    return bytes;
  }

  /** Whether the client has told a transcript, in pieces or as it grew. */
  tells(who: 'heard' | 'said', transcript: string): boolean {
    const told = this.#news.slice(0, this.#seen + 1).flatMap((news) => news[who] ?? []);
    return told.join('') === transcript || told.includes(transcript);
  }

  /** Forgets what was told so far. */
  forget(): void {
    this.#news = this.#news.slice(this.#seen + 1);
    this.#seen = 0;
  }

  async close(): Promise<void> {
    await this.#talk?.close();
  }

  async #inTime<Value>(purpose: string, work: Promise<Value>): Promise<Value> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took too long ${purpose}${this.#end()}`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** How the emulator ended the connection, which not every client tells. */
  #end(): string {
    const ends = this.#emulator.connections.flatMap(({ closed }) => closed ?? []);
    const end = ends.filter(({ by }) => by === 'server').at(-1);
    return end === undefined ? '' : `: ${end.code} ${end.reason}`;
  }
}
