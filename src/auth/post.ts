/** One HTTP request and its answer, over the `fetch` of the runtime: tried again where that may help. */
import {
  ConnectionError,
  LiveError,
  type AbortSignalLike,
  type ErrorKind,
  type Logger,
  type RuntimeSignal,
} from '../errors.ts';
import { printable, redactor, safeCause, type Redact } from '../redaction.ts';
import { pause, withDeadline, type Remaining } from '../runtime.ts';

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What in it must be in no log and no error. */
  readonly secrets: readonly string[];
  /** Makes the request. @default the runtime's own */
  readonly fetch?: FetchLike | undefined;
}

/** The part of `fetch` that is used: for proxies, agents and tests. The runtime's own fits, and so does that of `undici`. */
export type FetchLike = (url: string, init: FetchLikeInit) => Promise<FetchLikeResponse>;

/** The request that a {@link FetchLike} is to make. */
export interface FetchLikeInit {
  readonly method: 'POST';
  /** With the credential: for the address alone. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A redirect would take the credential along. */
  readonly redirect: 'manual';
  readonly signal: RuntimeSignal;
}

/** The part of a `Response` that is used. */
export interface FetchLikeResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

const MOST_ATTEMPTS = 4;
const ATTEMPT_MS = 10_000;
/** Before the first retry; twice as long before each further one, and up to half of it less by chance. */
const FIRST_WAIT_MS = 500;
/** A server that asks for more is not waited for. */
const LONGEST_WAIT_MS = 10_000;

/**
 * What the server answered, read as JSON; undefined if it is none. Rejects with a `ConnectionError` for any status
 * but 200 to 299, after three retries where the status or the network may be better next time. Between them it
 * waits as long as `Retry-After` says, or ever longer; the last error is handed on.
 */
export async function postJson(
  request: PostRequest,
  { signal, remainingMs }: Remaining,
  logger?: Logger,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await withDeadline(
      { timeoutMs: ATTEMPT_MS, signal, waitsFor: 'an answer' },
      (attempting) => postOnce(request, attempting.signal),
    ).catch((error: LiveError): Failed => ({ error }));
    if ('value' in outcome) return outcome.value;
    const { error, retryAfterMs } = outcome;
    const waitMs = retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 - Math.random() / 2);
    // Rather this error now than being late without it.
    const patience = Math.min(LONGEST_WAIT_MS, remainingMs());
    const mayHelp = error instanceof ConnectionError && error.retryable && waitMs < patience;
    if (!mayHelp || attempt === MOST_ATTEMPTS) throw error;
    const { kind, httpStatus } = error;
    logger?.warn('A request failed and is tried again.', { kind, httpStatus, attempt });
    await pause(waitMs, signal);
  }
}

interface Failed {
  readonly error: LiveError;
  readonly retryAfterMs?: number | undefined;
}

async function postOnce(
  { url, headers, body, secrets, fetch = platformFetch() }: PostRequest,
  signal: AbortSignalLike,
): Promise<{ value: unknown } | Failed> {
  if (fetch === undefined)
    throw new LiveError(
      'configuration',
      'This runtime has no fetch, which minting a token needs: pass one as fetch.',
    );
  const redact = redactor(secrets);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: signal as RuntimeSignal,
    });
    const text = await answer.text();
    const value = parse(text);
    if (answer.status >= 200 && answer.status < 300) return { value };
    return {
      error: refusal(answer.status, messageOf(value, text), redact),
      retryAfterMs: waitAsked(answer.headers.get('retry-after')),
    };
  } catch (error) {
    const cause = safeCause(rootOf(error), redact);
    const hint = 'Check the network, the address and proxies.';
    const failure = { phase: 'dial', kind: 'network', retryable: true, hint, cause } as const;
    return { error: new ConnectionError(`The request failed: ${cause.message}. ${hint}`, failure) };
  }
}

/** What fetch throws says less than its cause. */
function rootOf(error: unknown): unknown {
  try {
    return (error as { cause?: unknown } | undefined)?.cause ?? error;
  } catch {
    return error;
  }
}

function platformFetch(): FetchLike | undefined {
  return (globalThis as unknown as { fetch?: FetchLike }).fetch;
}

/** What a status means. The first that fits is taken. */
const STATUSES: readonly {
  readonly status: RegExp;
  /** Only where the server's text matches. */
  readonly text?: RegExp;
  readonly kind: ErrorKind;
  readonly retryable?: true;
  readonly hint: string;
}[] = [
  {
    status: /^400/,
    text: /api key/i,
    kind: 'auth',
    hint: 'Check the API key: it is not one the service knows.',
  },
  {
    status: /^400/,
    text: /not specified in field_?mask/i,
    kind: 'invalid',
    hint: 'constraints has fields that lock lacks. Name them in lock, or leave them out of constraints.',
  },
  {
    status: /^400/,
    text: /field_?mask/i,
    kind: 'invalid',
    hint: "The service does not take this lock. Name top-level fields only, or lock 'all'.",
  },
  {
    status: /^400/,
    text: /location is not supported/i,
    kind: 'location',
    hint: 'The service is not offered where this request came from.',
  },
  { status: /^400/, kind: 'invalid', hint: 'The service refused what was asked for.' },
  {
    status: /^40[13]/,
    kind: 'auth',
    hint: 'The service refused the API key, or none came with the request.',
  },
  {
    status: /^404/,
    kind: 'invalid',
    hint: 'There is nothing at this address. Check baseUrl and apiVersion.',
  },
  { status: /^408/, kind: 'internal', retryable: true, hint: 'The server waited too long. Try again.' },
  {
    status: /^429/,
    kind: 'quota',
    retryable: true,
    hint: 'Too many requests. Wait, then try again, or raise the quota.',
  },
  {
    status: /^5/,
    kind: 'internal',
    retryable: true,
    hint: 'The server, or a proxy before it, is in trouble. Wait, then try again.',
  },
  {
    status: /^/,
    kind: 'invalid',
    hint: 'What answers at this address does not behave like the service. Check baseUrl.',
  },
];

/** Characters of what a server says, at the most. */
const LONGEST_QUOTE = 300;

function refusal(httpStatus: number, text: string, redact: Redact): ConnectionError {
  const {
    kind,
    retryable = false,
    hint,
  } = STATUSES.find(
    (row) => row.status.test(`${httpStatus}`) && (row.text?.test(text) ?? true),
  ) as (typeof STATUSES)[number];
  // Redacted before it is cut, so that no half of a secret is left.
  const said = printable(redact(text), LONGEST_QUOTE).replace(/\.$/, '');
  const message = `The request was refused with HTTP ${httpStatus}${said === '' ? '' : `: ${said}`}. ${hint}`;
  return new ConnectionError(message, { phase: 'dial', kind, retryable, hint, httpStatus });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Google's errors are `{ error: { code, message, status } }`. A page of HTML comes from something else. */
function messageOf(value: unknown, text: string): string {
  const message = (value as { error?: { message?: unknown } } | null | undefined)?.error?.message;
  if (typeof message === 'string') return message;
  return /^\s*<(?:!doctype|html)/i.test(text) ? 'the answer is a page of HTML' : '';
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now. */
function waitAsked(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
