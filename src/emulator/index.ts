/** `gemini-live/emulator`: a local Live API for tests, demos and work without a network. */

export { LiveEmulator } from './emulator.ts';
export { useEmulator } from './use-emulator.ts';
export { echo } from './model/respond.ts';
export type { CallOptions } from './model/calls.ts';
export type { Clock } from './simulation/clock.ts';
export type { ConnectionEnd, ConnectionRecord } from './connection-record.ts';
export type { Fault, DialFault, FaultDuration, RandomFault, ConnectionFault } from './faults/fault.ts';
export type { ReadingOptions } from './transport/inbox.ts';
export type { NetworkOptions } from './transport/network.ts';
export type { EmulatorOptions } from './options.ts';
export type { Backend } from './wire/request.ts';
export type { EmulatedTurn, Replies, Reply, Respond, Speak, Speech, Waiting } from './model/respond.ts';
export { refusals, type Close, type CloseName } from './wire/refusals.ts';
export type { HandleKind, ResumptionOptions } from './session/handle-issuer.ts';
export type { DisputedOptions } from './session/setup.ts';
export type { Trigger, Script, Step } from './faults/script.ts';
export type { AccessOptions } from './wire/access.ts';
export type { KeyPair } from './transport/tls.ts';
export type { ListenOptions } from './transport/server.ts';
export type { NumberRange } from './simulation/number-range.ts';
export type {
  Arrival,
  ConsumedMessage,
  EmulatedState,
  ResponseOutcome,
  HandleFault,
  StateValues,
} from './session/state.ts';
export type { Tokens } from './model/usage.ts';
