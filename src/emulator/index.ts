/** `gemini-live/emulator`: a local Live API for tests, demos and work without a network. */

export { LiveEmulator } from './emulator.ts';
export { echo } from './respond.ts';
export type { CallOptions } from './calls.ts';
export type { Clock } from './clock.ts';
export type { ConnectionEnd, ConnectionRecord } from './connection.ts';
export type { Deed, DialDeed, Lasting, Mishap, OpenDeed } from './deeds.ts';
export type { ReadingOptions } from './inbox.ts';
export type { NetworkOptions } from './network.ts';
export type { EmulatorOptions } from './options.ts';
export type { Backend } from './request.ts';
export type { EmulatedTurn, Replies, Reply, Respond, Speech } from './respond.ts';
export type { CloseName } from './refusals.ts';
export type { ResumptionOptions } from './resumption.ts';
export type { Moment, Script, Step } from './script.ts';
export type { ListenOptions } from './server.ts';
export type { Spread } from './spread.ts';
export type { Arrival, ConsumedMessage, EmulatedState, ResponseOutcome, Spoiling } from './state.ts';
export type { Tokens } from './usage.ts';
