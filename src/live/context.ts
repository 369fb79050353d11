/** What all sessions of a client share. */
import type { Endpoint } from '../auth/endpoint.ts';
import type { Logger } from '../errors.ts';
import type { Backend } from '../protocol/setup.ts';
import type { WebSocketFactory } from '../transport/socket.ts';
import type { LiveTap } from './taps.ts';

/** A session, as far as the service that opened it needs it. */
export interface Closable {
  close(): Promise<void>;
}

/** What the connections of one session have in place of the client's. */
export interface OwnEndpoint {
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly apiVersion: string | undefined;
}

export interface SessionContext {
  readonly backend: Backend;
  /** As far as it is known before the credential is: some fields are known to v1alpha only. */
  readonly apiVersion?: string | undefined;
  /** Where models are, on Vertex AI: see `buildSetupMessage`. */
  readonly parent?: string | undefined;
  /** Makes the sockets; undefined for those of the runtime. */
  readonly webSocket: WebSocketFactory | undefined;
  readonly logger: Logger | undefined;
  /** Receives warnings and failures of callbacks that nobody else receives; undefined for nobody. */
  readonly fallback: Logger | undefined;
  /** Whether the credential is a function: asked again, it may give another one. */
  readonly renewable: boolean;
  /** Resolves the credential: asked at each dial. `own`: what this session sets itself. */
  endpoint(own?: OwnEndpoint): Promise<Endpoint>;
  /** The taps of all sessions. */
  readonly taps: readonly LiveTap[];
  /** Called once, when a session has ended. */
  onEnded(session: Closable): void;
}
