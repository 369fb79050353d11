/**
 * Calls that were given up and may be made again. On an interruption the service drops an open call without a word
 * and makes it again under a new id 2.6 to 3.6 s later (docs/evidence.md#cancelled-calls); and a session that is
 * resumed from a state before a call asks again what led to it. By then the function may have done its work.
 */
import { now } from '../runtime.ts';

/** How long a call with the same name and arguments is taken for the same, in milliseconds. */
export const TWIN_MS = {
  /** Three times what was measured. */
  interrupted: 10_000,
  /** The question, perhaps seconds of speech, is sent again and thought about again. */
  rewound: 30_000,
} as const;

interface Orphan {
  readonly fingerprint: string;
  readonly key: string;
  readonly until: number;
}

/** What was given up, for as long as its twin may come. */
export class Twins {
  #orphans: Orphan[] = [];

  /** A call was given up. */
  add({ fingerprint, key }: Omit<Orphan, 'until'>, why: keyof typeof TWIN_MS): void {
    // Given up twice, by an interruption and by a new connection, it is still one.
    this.forget(key);
    this.#orphans.push({ fingerprint, key, until: now() + TWIN_MS[why] });
  }

  /** It came back itself. Those whose time is over are let go too. */
  forget(key: string): void {
    this.#orphans = this.#orphans.filter((orphan) => orphan.key !== key && orphan.until > now());
  }

  /** The key of the oldest call that was given up and asked for the same. It has one twin only. */
  take(fingerprint: string): string | undefined {
    const twin = this.#orphans.find((orphan) => orphan.fingerprint === fingerprint && orphan.until > now());
    if (twin !== undefined) this.#orphans.splice(this.#orphans.indexOf(twin), 1);
    return twin?.key;
  }
}
