/** The constructor parameters of a session. `Session` stands for its class: importing that here would be a cycle. */
import type { LiveServerSetupComplete } from '../../generated/types.ts';
import type { LiveError } from '../errors.ts';
import type * as Checks from '../protocol/checks.ts';
import type { ToolLike } from '../protocol/content.ts';
import type { AudioInput } from '../protocol/audio-input.ts';
import type { videoFrame } from '../protocol/media.ts';
import type { ModelRules } from '../protocol/models.ts';
import type * as Outgoing from '../protocol/outgoing.ts';
import type { Backend } from '../protocol/setup.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { SessionContext } from './context.ts';
import type { Delivery, FunctionListener } from './delivery.ts';
import type { SessionBehaviour } from './parameters.ts';
import type { Reconnector } from './reconnector.ts';

/** The modules that a session uses, passed in so that a page can load them when it connects. */
export interface SessionKit<Session> {
  readonly checks: typeof Checks;
  readonly AudioInput: typeof AudioInput;
  readonly videoFrame: typeof videoFrame;
  readonly outgoing: typeof Outgoing;
  readonly rulesFor: (model: string) => ModelRules;
  /** Creates the runner of the functions among the tools; undefined if there are none. */
  makeFunctions(tools: readonly ToolLike[], host: FunctionHost<Session>): FunctionListener | undefined;
}

/** A session, as its functions see it. */
export interface FunctionHost<Session> {
  readonly session: Session;
  readonly backend: Backend;
  readonly model: string;
  /** Reports a failure after which the session goes on. */
  error(error: LiveError): void;
}

export interface SessionParts<Session> {
  readonly kit: SessionKit<Session>;
  readonly context: SessionContext;
  readonly delivery: Delivery;
  /** Its first connection is open. */
  readonly reconnector: Reconnector;
  readonly setupComplete: LiveServerSetupComplete;
  readonly behaviour: SessionBehaviour;
  /** As the user passed them: some may be functions that run by themselves. */
  readonly tools: readonly ToolLike[];
  /** Warnings about the setup, delivered once there are listeners. */
  readonly warnings: readonly LiveWarning[];
}
