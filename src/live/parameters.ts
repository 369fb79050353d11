/** What `connect` takes, and whether what it got can be that. */
import { clientFields } from '../../generated/client-fields.ts';
import type { Content } from '../../generated/types.ts';
import { ValidationError, type AbortSignalLike, type ValidationIssue } from '../errors.ts';
import type { ValidationMode } from '../protocol/outgoing-check.ts';
import { SETUP_FIELDS, type SetupParameters } from '../protocol/setup.ts';
import type { LiveCallbacks } from './events.ts';
import { checkTaps, type LiveTap } from './taps.ts';
import type { DuringCalls } from '../resumption/open-calls.ts';
import { readPolicy, type Policy, type ReconnectPolicy } from '../resumption/policy.ts';
import { LONGEST_MS } from '../runtime.ts';

/** The setup of a session, and how to behave. */
export interface LiveConnectParameters extends SetupParameters {
  /**
   * A conversation from before, oldest turn first, with the roles `user` and `model`. It goes out right after the
   * setup in the way the model takes it, and is answered by nothing, whatever it ends with. Not sent to a session
   * that goes on from a `sessionResumption.handle`. See `docs/models.md`, History.
   */
  history?: Content[];
  /** Functions that are called as things happen. Default: none; iterate over the session instead. */
  callbacks?: LiveCallbacks;
  /** Who watches this session, besides the client's `taps`. Default: nobody. See `docs/taps.md`. */
  taps?: readonly LiveTap[];
  /**
   * Sent with each handshake of this session, in place of the client's `headers` of the same names, where the runtime
   * can (browsers cannot).
   */
  headers?: Readonly<Record<string, string>>;
  /** The version of the API for this session, such as `v1alpha`. Default: the client's. */
  apiVersion?: string;
  /** Aborts connecting; afterwards closes the session. */
  signal?: AbortSignalLike;
  /** For dialing and setup together, in milliseconds. Default 10 000. */
  setupTimeoutMs?: number;
  /**
   * What becomes of the session when its connection is lost or about to be cut. True, the default: it goes on
   * over another one (`docs/sessions.md`). False: it ends. A policy says more.
   */
  reconnect?: boolean | ReconnectPolicy;
  /**
   * What becomes of audio and pictures while the model waits for the answer to a blocking function call: they are
   * sent, held until the answer goes out, or dropped. What is held for longer than `reconnect.speechReplayMs` is
   * dropped too. Default `hold` for models that close with 1008 for input then (Gemini 2.x:
   * docs/evidence.md#blocking-functions), otherwise `send`.
   */
  duringCalls?: DuringCalls;
  /** How strictly what is sent is checked. Default `strict`. */
  validation?: ValidationMode;
  /** How far a reader may fall behind before it ends, in bytes. Default 16 MiB. */
  maxBufferedBytes?: number;
}

/** How to behave, with every default filled in. */
export interface SessionBehaviour {
  /** Its id or resource name: what is sent depends on it. */
  readonly model: string;
  readonly callbacks: LiveCallbacks;
  readonly taps: readonly LiveTap[];
  readonly headers: LiveConnectParameters['headers'];
  readonly apiVersion: string | undefined;
  readonly signal: AbortSignalLike | undefined;
  readonly setupTimeoutMs: number;
  readonly validation: ValidationMode;
  readonly maxBufferedBytes: number;
  readonly policy: Policy;
  readonly duringCalls: DuringCalls | undefined;
  /** Activity detection is disabled: the user's turns are marked. */
  readonly isManual: boolean;
}

const CALLBACKS = ['onOpen', 'onMessage', 'onEvent', 'onError', 'onWarning', 'onClose'] as const;

/** The options of `connect` that are not fields of the setup. A record, so that the compiler misses none. */
const BEHAVIOUR_FIELDS: Readonly<Record<Exclude<keyof LiveConnectParameters, keyof SetupParameters>, true>> =
  {
    history: true,
    callbacks: true,
    taps: true,
    headers: true,
    apiVersion: true,
    signal: true,
    setupTimeoutMs: true,
    reconnect: true,
    duringCalls: true,
    validation: true,
    maxBufferedBytes: true,
  };

/** Checks the options of `connect` and splits off those that are not the setup's. Throws {@link ValidationError}. */
export function readParameters(params: LiveConnectParameters): SessionBehaviour {
  const issues: ValidationIssue[] = [];
  const check = (path: string, fits: boolean, message: string): void => {
    if (!fits) issues.push({ path, message });
  };
  if (typeof params !== 'object' || params === null) {
    throw new ValidationError([{ path: '', message: 'connect needs an object with at least a model' }]);
  }
  const known: readonly string[] = [...SETUP_FIELDS, ...Object.keys(BEHAVIOUR_FIELDS)];
  for (const name of Object.keys(params)) check(name, known.includes(name), unknownOption(name));
  for (const name of Object.keys(params.config ?? {})) {
    const belongsBeside = (SETUP_FIELDS as readonly string[]).includes(name);
    check(`config.${name}`, !belongsBeside, `belongs beside config, not in it: connect({ ${name}, config })`);
  }
  const {
    callbacks = {},
    taps = [],
    headers,
    apiVersion,
    signal,
    setupTimeoutMs = 10_000,
    validation = 'strict',
    maxBufferedBytes = 16 * 1024 * 1024,
    duringCalls,
  } = params;
  check('callbacks', typeof callbacks === 'object' && callbacks !== null, 'must be an object of functions');
  for (const [name, callback] of Object.entries(callbacks ?? {})) {
    const path = `callbacks.${name}`;
    check(
      path,
      (CALLBACKS as readonly string[]).includes(name),
      `is not known; known are ${CALLBACKS.join(', ')}`,
    );
    check(path, callback === undefined || typeof callback === 'function', 'must be a function');
  }
  checkTaps(taps, issues);
  for (const [name, value] of Object.entries(headers ?? {}))
    check(`headers.${name}`, typeof value === 'string', 'must be a string');
  check(
    'apiVersion',
    apiVersion === undefined || /^\w+$/.test(apiVersion),
    'must be the name of a version, such as v1alpha',
  );
  check(
    'signal',
    signal === undefined || typeof signal?.addEventListener === 'function',
    'must be an AbortSignal',
  );
  check(
    'setupTimeoutMs',
    isPositive(setupTimeoutMs) && setupTimeoutMs <= LONGEST_MS,
    `must be a number of milliseconds above 0, at most ${LONGEST_MS}`,
  );
  check('maxBufferedBytes', isPositive(maxBufferedBytes), 'must be a number of bytes above 0');
  const policy = readPolicy(params.reconnect, issues);
  check(
    'validation',
    ['strict', 'allowUnknown', 'off'].includes(validation),
    'must be strict, allowUnknown or off',
  );
  check(
    'duringCalls',
    duringCalls === undefined || ['send', 'hold', 'drop'].includes(duringCalls),
    'must be send, hold or drop',
  );
  if (issues.length > 0) throw new ValidationError(issues);
  const { model } = params;
  return {
    model,
    callbacks,
    taps,
    headers,
    apiVersion,
    signal,
    setupTimeoutMs,
    validation,
    maxBufferedBytes,
    policy,
    duringCalls,
    isManual: params.realtimeInputConfig?.automaticActivityDetection?.disabled === true,
  };
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}

/** Names that people bring from elsewhere get an answer, not only a refusal. */
function unknownOption(name: string): string {
  return (clientFields.GenerationConfig as readonly string[]).includes(name)
    ? `belongs in config: connect({ config: { ${name} } })`
    : 'is not an option of connect';
}
