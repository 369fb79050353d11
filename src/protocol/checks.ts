/**
 * The chunk that is loaded before the first connection: validators, field rules and hints. Everything
 * here is needed only once there is something to say, so importing the library stays cheap.
 */
export { checkIncoming, type IncomingReport } from './incoming.ts';
export { checkOutgoing, toFrame, type OutgoingOptions, type ValidationMode } from './outgoing-check.ts';
export { describeClose, type CloseDescription } from './close.ts';
