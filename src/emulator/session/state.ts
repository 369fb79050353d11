/** The state of a session, as the emulator keeps it and as a test sees it. */

import type { Content, FunctionCall, LiveClientSetup, Part, Tool } from '../../../generated/types.ts';
import type { Tokens } from '../model/usage.ts';
import type { Backend } from '../wire/request.ts';
import type { SharedList } from './shared-list.ts';

/**
 * What became of a function response.
 * - `taken`: it answers an open call
 * - `answered`: the call had been answered before
 * - `dropped`: the call had been cancelled, or dropped silently
 * - `unknown`: this session has never made such a call
 */
export type ResponseOutcome = 'taken' | 'answered' | 'dropped' | 'unknown';

/** A message whose arrival a client has to make sure of, as the session has read it. Media is not recorded. */
export type ConsumedMessage =
  /** `texts`: the texts of all its parts. */
  | {
      readonly kind: 'clientContent';
      readonly texts: readonly string[];
      readonly turnComplete: boolean;
    }
  /** `realtimeInput.text`. */
  | { readonly kind: 'realtimeText'; readonly texts: readonly string[] }
  /** One entry for each response of a message. */
  | {
      readonly kind: 'functionResponse';
      readonly id: string | undefined;
      readonly name: string | undefined;
      readonly outcome: ResponseOutcome;
    }
  /** Only fields that are set change. `tools`: the names of the functions from now on. */
  | {
      readonly kind: 'contextUpdate';
      readonly systemInstruction?: string;
      readonly tools?: readonly string[];
    };

/** Where a message came in. */
export interface Arrival {
  /** The number of its connection, in the order of dialing. */
  readonly connection: number;
  /** Its number on that connection. Every frame counts, and the setup is 0. */
  readonly index: number;
}

/** What resuming from a broken handle leads to. */
export type HandleFault =
  /** A close with 1007. */
  | 'dead'
  /** A close with 1008: session not found. */
  | 'forgotten'
  /**
   * The setup succeeds; half a second after the user's next turn the connection ends with 1011. So does every
   * connection that is resumed from it, or from a handle issued on one that was.
   */
  | 'poisoned';

export const HANDLE_FAULTS: readonly HandleFault[] = ['dead', 'forgotten', 'poisoned'];

/** What an emulated session holds. A state never changes: each change makes a new one. */
export interface EmulatedState extends StateValues {
  /** What was said, oldest first. Speech stands as a text part such as `[speech 2.1 s]`. */
  readonly history: readonly Content[];
  /** What the client has to make sure of, in the order in which it was read, over all connections. */
  readonly messages: readonly (ConsumedMessage & Arrival)[];
  /** Ids of all calls that were ever made. */
  readonly calls: readonly string[];
}

/** What both views have in common. */
export interface StateValues {
  /** The same for all connections of a session. */
  readonly session: string;
  readonly backend: Backend;
  /** The setup in force: the connection's, completed by the token and the resumed session. */
  readonly setup: LiveClientSetup;
  readonly systemInstruction: Content | undefined;
  readonly tools: readonly Tool[];
  /** Calls the client has been sent and has not answered yet. */
  readonly openCalls: readonly FunctionCall[];
  /** The number of the last frame that was read, on its connection. The setup is 0. */
  readonly consumed: number;
  /** Turns of the model that have ended, whole or interrupted. */
  readonly turns: number;
  /** Seconds of the user's audio that were heard, silence included. */
  readonly audioSeconds: number;
  /** What the user has written and not completed. */
  readonly unfinished: readonly Part[];
  readonly poisoned: boolean;
  /** The tokens of the whole context. */
  readonly tokens: Tokens;
}

/** The same with lists that share memory, for hours of conversation with a snapshot a turn. */
export interface SessionState extends StateValues {
  readonly history: SharedList<Content>;
  readonly messages: SharedList<ConsumedMessage & Arrival>;
  readonly calls: SharedList<string>;
}

/** A state as a test sees it. */
export function publicStateOf(state: SessionState): EmulatedState {
  const { history, messages, calls } = state;
  return { ...state, history: history.items(), messages: messages.items(), calls: calls.items() };
}
