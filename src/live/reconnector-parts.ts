/** The options of a reconnector, and what is built from them: its resumption, and how it dials. */
import type { LiveClientMessage } from '../../generated/types.ts';
import type { ValidationMode } from '../protocol/outgoing-check.ts';
import type { DuringCalls } from '../resumption/open-calls.ts';
import type { Policy } from '../resumption/policy.ts';
import { Resumption } from '../resumption/resumption.ts';
import { chooseTransport } from '../transport/choose.ts';
import type { ConnectionOptions } from './connection.ts';
import type { SessionContext } from './context.ts';
import type { Delivery } from './delivery.ts';

export interface ReconnectorParts {
  readonly context: SessionContext;
  readonly delivery: Delivery;
  readonly policy: Policy;
  /** Undefined: as the model needs it. */
  readonly duringCalls: DuringCalls | undefined;
  readonly validation: ValidationMode;
  /** The frame that the first connection is set up with. */
  readonly setup: string;
}

/** What a session reports as undelivered before it has sent anything. */
export const NOTHING: Resumption['undelivered'] = { messages: 0, unacknowledged: 0, media: 0, mediaBytes: 0 };

/** The resumption of a session that began at `now`. */
export function makeResumption(parts: ReconnectorParts, now: number): Resumption {
  const { policy, duringCalls, context, delivery } = parts;
  const { setup } = JSON.parse(parts.setup) as Required<Pick<LiveClientMessage, 'setup'>>;
  const { backend, renewable } = context;
  const sendsUnknown = parts.validation !== 'strict';
  const runs = (name: string): boolean => delivery.functions?.runs(name) === true;
  return new Resumption({ setup, policy, duringCalls, sendsUnknown, runs, backend, renewable, now });
}

/** How every connection after the first is dialed. */
export function redialing({ context, policy }: ReconnectorParts): ConnectionOptions {
  const transport = chooseTransport(context.webSocket);
  const { endpoint } = context;
  const timeoutMs = policy.attemptTimeoutMs;
  return { transport, endpoint, timeoutMs, timeoutOption: 'reconnect.attemptTimeoutMs' };
}
