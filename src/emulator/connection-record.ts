/** What a test sees of a connection. */

import type { LiveClientMessage } from '../../generated/types.ts';
import type { EmulatedState } from './session/state.ts';
import type { Close } from './wire/refusals.ts';

/** How a connection ended. */
export interface ConnectionEnd extends Close {
  /** Who began it; `network` where there was no close frame. */
  readonly by: 'client' | 'server' | 'network';
}

/** What a client did on one connection. Kept in memory only: the headers and the path hold its credential. */
export interface ConnectionRecord {
  /** As the client asked for it, query included. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The client's messages in canonical form, the setup first, as they were read. */
  readonly frames: readonly LiveClientMessage[];
  /** The client's frames as they arrived, refused ones too. */
  readonly texts: readonly string[];
  /** How many frames have arrived and are not read yet. */
  readonly unread: number;
  /** The session it was set up for, also where that was refused; `undefined` before. */
  readonly session: string | undefined;
  /** What its session holds now, or held at the end; `undefined` if there never was a session. */
  readonly state: EmulatedState | undefined;
  /** `undefined` while it is open. */
  readonly closed: ConnectionEnd | undefined;
  /** What a function among the options threw. The client got a 1011. */
  readonly error: unknown;
}
