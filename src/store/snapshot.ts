/** A conversation as a user interface shows it. Whatever has not changed is the same object as before. */
import { sumUsage, type Usage } from '../conversation/usage.ts';
import type { VoiceDevices } from '../voice/index.ts';

/**
 * - `idle`: there is no session: it was not started, was stopped, or has ended, with an `error` if it failed
 * - `connecting`: a session is being opened
 * - `listening`: the model waits for the user
 * - `thinking`: something was asked, and no answer has begun
 * - `speaking`: the model is in its turn, or its voice is still heard
 * - `reconnecting`: the connection is lost or left, and another is dialed
 * - `dormant`: the service has hung up because nothing was said; what is sent next brings the session back
 */
export type ConversationStatus =
  'idle' | 'connecting' | 'listening' | 'thinking' | 'speaking' | 'reconnecting' | 'dormant';

/** What one side said or wrote in a turn. */
export interface ConversationMessage {
  /** Stays the same as the message grows. */
  readonly id: string;
  readonly role: 'user' | 'model';
  readonly heard: string;
  /** The rest of an answer that was interrupted before the user could hear it. */
  readonly unheard: string;
  /** Where `unheard` begins was concluded from how much audio had been played: a few words more or less. */
  readonly isEstimate: boolean;
  /** More of it may come. */
  readonly isPartial: boolean;
  /** Of an answer: how long the user waited for it, as in the snapshot. */
  readonly latencyMs: number | undefined;
}

/** A function call of the model's. */
export interface ConversationCall {
  /** The id of the call; where the service gives none, one of our own. */
  readonly id: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /**
   * - `running`: it has not been answered
   * - `waiting`: it runs when it is approved
   * - `answered`: the response is sent
   * - `cancelled`: the model does not want the response any more
   */
  readonly state: 'running' | 'waiting' | 'answered' | 'cancelled';
  /** What the model was answered. */
  readonly response: Readonly<Record<string, unknown>> | undefined;
  /** Lets it run, while it is `waiting`. */
  approve(): void;
  /** Tells the model that it was not approved, and why, while it is `waiting`. */
  deny(reason?: string): void;
}

export interface ConversationSnapshot {
  readonly status: ConversationStatus;
  readonly isMuted: boolean;
  /** In order; the oldest are forgotten beyond `maxMessages`. */
  readonly messages: readonly ConversationMessage[];
  /** In order; the oldest that are over are forgotten. */
  readonly calls: readonly ConversationCall[];
  /**
   * From the end of the last question or utterance until its answer was heard, in milliseconds; without a voice, until
   * the first piece of it came.
   */
  readonly latencyMs: number | undefined;
  /** What the conversation cost so far, all sessions together; without the reports. */
  readonly usage: Usage;
  /** What happens to the connection, and what is waited for, in words; empty where there is nothing to say. */
  readonly notice: string;
  /** What went wrong last; undefined again after the next start. */
  readonly error: ConversationError | undefined;
  /** The microphones and speakers to choose from, and those in use; none before the first start with a voice. */
  readonly devices: VoiceDevices;
}

export interface ConversationError {
  readonly message: string;
  /** What a person can do about it; may be empty. */
  readonly hint: string;
}

/** Before the first start. */
export const INITIAL: ConversationSnapshot = {
  status: 'idle',
  isMuted: false,
  messages: [],
  calls: [],
  latencyMs: undefined,
  usage: sumUsage([]),
  notice: '',
  error: undefined,
  devices: { microphones: [], speakers: [], microphone: '', speaker: '' },
};
