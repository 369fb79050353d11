/**
 * The life of a session: the states it can be in, and what leads from one to the next. Pure. `reconnector.ts` holds
 * the state and does what it asks for; the diagram in `docs/sessions.md` shows the same states and transitions.
 */
import type { ResumePoint } from '../resumption/attempts.ts';

/** `C` is a connection, `E` how one ended. A state holds every connection that there is. */
export type State<C, E> =
  /** The first connection is dialed and set up; `connect` waits for it. */
  | { readonly is: 'opening'; readonly next: C }
  | { readonly is: 'open'; readonly connection: C }
  /** The server is about to cut the connection. It is still in use, while its successor is dialed. */
  | { readonly is: 'moving'; readonly connection: C; readonly next: C }
  /** There is no connection. Another one is being made; what is sent waits for it. */
  | { readonly is: 'waiting'; readonly plan: Plan; readonly next: C; readonly left?: C | undefined }
  /** The service hung up because nothing was said. Nothing is dialed until something is sent. */
  | { readonly is: 'dormant'; readonly end: E }
  /** The user closed the session, and the server's close is waited for. */
  | { readonly is: 'closing'; readonly connection: C }
  | { readonly is: 'closed' };

/** How the next connection is made. */
export interface Plan {
  /** What it goes on from. */
  readonly point: ResumePoint;
  /** How long to wait before it is dialed, in milliseconds. */
  readonly delayMs: number;
}

/** What happens to a session. */
export type Change<C, E> =
  /** The server has confirmed the setup of `next`. */
  | { readonly type: 'confirmed' }
  | { readonly type: 'move'; readonly next: C }
  /** The successor cannot be reached, and the connection is still there. */
  | { readonly type: 'moveFailed' }
  /** The successor is open: the connection is left for it. */
  | { readonly type: 'leave'; readonly plan: Plan }
  /** The connection or an attempt at one is lost, or a dormant session wakes. */
  | { readonly type: 'dial'; readonly plan: Plan; readonly next: C }
  | { readonly type: 'sleep'; readonly end: E }
  /** The user closes a session that has a connection. */
  | { readonly type: 'close' }
  /** There will be no other connection. */
  | { readonly type: 'end' };

/** The next state. What comes too late to matter leaves the state as it is. */
export function transition<C, E>(state: State<C, E>, change: Change<C, E>): State<C, E> {
  switch (change.type) {
    case 'confirmed':
      if (state.is !== 'opening' && state.is !== 'waiting') return state;
      return { is: 'open', connection: state.next };
    case 'move':
      if (state.is !== 'open') return state;
      return { is: 'moving', connection: state.connection, next: change.next };
    case 'moveFailed':
      return state.is === 'moving' ? { is: 'open', connection: state.connection } : state;
    case 'leave':
      if (state.is !== 'moving') return state;
      return { is: 'waiting', plan: change.plan, next: state.next, left: state.connection };
    case 'dial':
      if (state.is === 'opening' || isOver(state)) return state;
      return { is: 'waiting', plan: change.plan, next: change.next };
    case 'sleep':
      return hasConnection(state) ? { is: 'dormant', end: change.end } : state;
    case 'close':
      return hasConnection(state) ? { is: 'closing', connection: state.connection } : state;
    case 'end':
      return state.is === 'closed' ? state : { is: 'closed' };
  }
}

type InUse<C> = { readonly connection: C } & ({ readonly is: 'open' } | { readonly is: 'moving' });

/** Whether there is a connection that messages go out on. */
export function hasConnection<C, E>(state: State<C, E>): state is State<C, E> & InUse<C> {
  return state.is === 'open' || state.is === 'moving';
}

/** Whether the user has closed the session, or it has ended by itself. */
export function isOver<C, E>(state: State<C, E>): boolean {
  return state.is === 'closing' || state.is === 'closed';
}

/** Every connection that a state holds, and gaps for those it does not. */
export function connectionsOf<C, E>(state: State<C, E>): readonly (C | undefined)[] {
  const { connection, next, left } = state as { connection?: C; next?: C; left?: C };
  return [connection, next, left];
}
