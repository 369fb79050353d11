/** `gemini-live/emulator`: a local Live API for tests, demos and work without a network. */

export { LiveEmulator } from './emulator.ts';
export { echo } from './respond.ts';
export type { Clock } from './clock.ts';
export type { ConnectionEnd, ConnectionRecord } from './connection.ts';
export type { NetworkOptions, Spread } from './memory.ts';
export type { EmulatorOptions } from './options.ts';
export type { Backend } from './request.ts';
export type { EmulatedTurn, Replies, Reply, Respond, Speech } from './respond.ts';
export type { Deed, Moment, Script, Step } from './script.ts';
export type { ListenOptions } from './server.ts';
export type { EmulatedState } from './state.ts';
export type { Tokens } from './usage.ts';
