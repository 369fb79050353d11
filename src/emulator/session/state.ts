/** What a session knows, inside and as a test sees it. */

import type { Content, FunctionCall, LiveClientSetup, Part, Tool } from '../../../generated/types.ts';
import type { SharedList } from './shared-list.ts';
import type { Backend } from '../wire/request.ts';
import type { Tokens } from '../model/usage.ts';

/**
 * What became of a function response.
 * - `taken`: it answers an open call
 * - `answered`: the call had been answered before
 * - `dropped`: the call had been cancelled, or given up in silence
 * - `unknown`: this session has never made such a call
 */
export type ResponseOutcome = 'taken' | 'answered' | 'dropped' | 'unknown';

/** What a client sent that must not get lost, as the session has read it. Media is not among it. */
export type ConsumedMessage =
  /** `texts`: of all parts of all turns in it. */
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
  /** Only what is set changes. `tools`: the names of the functions that are left. */
  | {
      readonly kind: 'contextUpdate';
      readonly systemInstruction?: string;
      readonly tools?: readonly string[];
    };

/** Where a message came in. */
export interface Arrival {
  /** Which connection brought it: its place in `emulator.connections`. */
  readonly connection: number;
  /** Its number on that connection; every frame counts, and the setup is 0. */
  readonly index: number;
}

/** What resuming from a spoiled handle leads to. */
export type HandleFault =
  /** A close with 1007. */
  | 'dead'
  /** A close with 1008: session not found. */
  | 'forgotten'
  /**
   * The setup succeeds; half a second after the user's next turn the connection ends with 1011. So does every
   * connection that is resumed from it, or from a handle given out on one that was.
   */
  | 'poisoned';

export const HANDLE_FAULTS: readonly HandleFault[] = ['dead', 'forgotten', 'poisoned'];

/** What an emulated session holds. Never changed: what comes next is a new one. */
export interface EmulatedState extends StateValues {
  /** What was said, oldest first. Speech stands as a text part such as `[speech 2.1 s]`. */
  readonly history: readonly Content[];
  /** What the client sent that must not get lost, in the order in which it was read, over all connections. */
  readonly messages: readonly (ConsumedMessage & Arrival)[];
  /** Ids of all calls that were ever made. */
  readonly calls: readonly string[];
}

/** What is the same inside and outside. */
interface StateValues {
  /** The same for all connections of a session. */
  readonly session: string;
  readonly backend: Backend;
  /** The setup in force, as the connection sent it and the token and the old session completed it. */
  readonly setup: LiveClientSetup;
  readonly systemInstruction: Content | undefined;
  readonly tools: readonly Tool[];
  /** Calls the client has been sent and has not answered yet. */
  readonly openCalls: readonly FunctionCall[];
  /** Number of the last client frame that is in here, on the connection that made it; the setup is 0. */
  readonly consumed: number;
  /** Turns of the model that are over, whole or cut. */
  readonly turns: number;
  /** Seconds of the user's audio that were heard, silence included. */
  readonly audioSeconds: number;
  /** What the user has written and not completed. */
  readonly unfinished: readonly Part[];
  readonly poisoned: boolean;
  /** What the whole context weighs. */
  readonly tokens: Tokens;
}

/** The same with lists that share their memory, for hours of conversation with a handle a turn. */
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
