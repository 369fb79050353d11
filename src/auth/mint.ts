/** From what a token should be to a token (docs/evidence.md#ephemeral-tokens). */
import type { AuthToken, LiveClientSetup } from '../../generated/types.ts';
import { validateAuthToken } from '../../generated/validators.ts';
import {
  ConnectionError,
  isInstance,
  LiveError,
  ValidationError,
  type LiveWarning,
  type ValidationIssue,
} from '../errors.ts';
import { toIssue } from '../protocol/issues.ts';
import { checkNames } from '../protocol/names.ts';
import { checkOutgoing } from '../protocol/outgoing-check.ts';
import { buildSetupMessage, SETUP_FIELDS } from '../protocol/setup.ts';
import { warningText, warnUnasked } from '../protocol/warnings.ts';
import { redactor, safeCause } from '../redaction.ts';
import { folderOf, parseBaseUrl } from './base-url.ts';
import { withDeadline, type Deadline } from '../runtime.ts';
import { GEMINI_BASE_URL, secretsIn, warningsOf, withCredential } from './endpoint.ts';
import type { PostRequest } from './post.ts';
import type { CreateAuthTokenParameters, MintedToken, MintingContext, Poster } from './tokens.ts';

type Warn = (warning: LiveWarning) => void;

/** Makes a token, in time. Everything is checked before the key is asked for. */
export async function mint(
  params: CreateAuthTokenParameters,
  context: MintingContext,
  { postJson }: Poster,
): Promise<MintedToken> {
  const { logger, fallback } = context;
  const warn = (warning: LiveWarning): void => {
    if (logger === undefined) warnUnasked(warning, fallback);
    else logger.warn(warningText(warning));
  };
  const body = tokenRequest(params, warn);
  const token = await withDeadline(limitsOf(params), async (ending) =>
    postJson(await requestFor(body, context, warn), ending, logger),
  );
  if (!isToken(token)) {
    const hint = 'What answers there does not behave like the Gemini API. Check baseUrl.';
    throw new ConnectionError(`The answer holds no token. ${hint}`, { phase: 'dial', kind: 'invalid', hint });
  }
  logger?.info('A token was minted.', { uses: body.uses ?? 1, fieldMask: body.fieldMask });
  return { ...token, resumable: isResumable(body) };
}

/** The longest time that timers of every runtime can wait, in milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

function limitsOf({ timeoutMs = 30_000, signal }: CreateAuthTokenParameters): Deadline {
  const fault = (path: string, message: string): never => {
    throw new ValidationError([{ path, message }]);
  };
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0 && timeoutMs <= LONGEST_MS))
    fault('timeoutMs', `must be a number of milliseconds above 0, at most ${LONGEST_MS}`);
  if (signal !== undefined && typeof signal?.addEventListener !== 'function')
    fault('signal', 'must be an AbortSignal');
  return { timeoutMs, signal, waitsFor: 'a token' };
}

function isToken(value: unknown): value is AuthToken & { name: string } {
  const name = (value as AuthToken | undefined)?.name;
  return typeof name === 'string' && name !== '';
}

/** Without constraints or with a mask the session says itself what it resumes, unless the mask has that too. */
function isResumable({ bidiGenerateContentSetup: setup, fieldMask }: AuthToken): boolean {
  return setup === undefined || (fieldMask !== undefined && !/\bsessionResumption\b/.test(fieldMask));
}

const NAMES = [
  'uses',
  'expireTime',
  'newSessionExpireTime',
  'constraints',
  'lock',
  'signal',
  'timeoutMs',
] as const satisfies readonly (keyof CreateAuthTokenParameters)[];

/** The body of the request. Throws {@link ValidationError} with every fault found. */
export function tokenRequest(params: CreateAuthTokenParameters, warn: Warn = () => {}): AuthToken {
  checkNames('', params, NAMES);
  const { uses, expireTime, newSessionExpireTime, constraints, lock } = params;
  const body: AuthToken = {
    ...(uses !== undefined && { uses }),
    ...(expireTime !== undefined && { expireTime: toTimestamp(expireTime) }),
    ...(newSessionExpireTime !== undefined && { newSessionExpireTime: toTimestamp(newSessionExpireTime) }),
  };
  const issues = validateAuthToken(body) ? [] : (validateAuthToken.errors ?? []).map(toIssue);
  if (constraints === undefined) {
    if (lock !== undefined)
      issues.push({ path: 'lock', message: 'needs constraints: what should be locked' });
    if (issues.length > 0) throw new ValidationError(issues);
    return body;
  }
  const setup = toSetup(constraints, warn);
  // A session on the token says itself what it resumes, and a field that the mask lacks is refused.
  if (lock === undefined) delete setup.sessionResumption;
  const mask = toMask(lock, setup, issues);
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    ...body,
    bidiGenerateContentSetup: setup,
    ...(mask !== undefined && { fieldMask: mask.join(',') }),
  };
}

/** RFC 3339; what is none is left as it is, for the check to refuse. */
function toTimestamp(time: Date | string): string {
  return time instanceof Date && !Number.isNaN(time.getTime()) ? time.toISOString() : (time as string);
}

/** The setup as the wire has it, without the frame around it. */
function toSetup(constraints: NonNullable<CreateAuthTokenParameters['constraints']>, warn: Warn) {
  checkNames('constraints', constraints, SETUP_FIELDS);
  const message = checkOutgoing(buildSetupMessage(constraints), {
    backend: 'gemini',
    validation: 'strict',
    warn,
  });
  return (message as { setup: LiveClientSetup }).setup;
}

const MASK_PATH = /^[a-z]\w*(?:\.[a-z]\w*)*$/i;

/** The names to lock; undefined for all. */
function toMask(
  lock: CreateAuthTokenParameters['lock'],
  setup: LiveClientSetup,
  issues: ValidationIssue[],
): string[] | undefined {
  if (lock === 'all') return undefined;
  if (lock === undefined) return Object.keys(setup);
  if (!Array.isArray(lock) || lock.length === 0) {
    const message = "must be 'all' or a list with at least one name; without constraints nothing is locked";
    issues.push({ path: 'lock', message });
    return [];
  }
  return lock.map((path: unknown, index) => {
    const [head = '', ...rest] = typeof path === 'string' && MASK_PATH.test(path) ? path.split('.') : [];
    if (!(SETUP_FIELDS as readonly string[]).includes(head) && head !== 'generationConfig') {
      issues.push({ path: `lock[${index}]`, message: 'must be the name of a field of constraints' });
    }
    return [head === 'config' ? 'generationConfig' : head, ...rest].join('.');
  });
}

/** Where tokens are made; v1alpha is what has been seen to work. Throws, redacted, what asking for the key threw. */
async function requestFor(body: AuthToken, context: MintingContext, warn: Warn): Promise<PostRequest> {
  const { baseUrl = GEMINI_BASE_URL, baseUrlFrom, apiVersion = 'v1alpha' } = context.settings;
  const { headers = {} } = context;
  const base = parseBaseUrl(baseUrl);
  const credential = await context.credential().catch((error: unknown) => {
    throw cannotAsk(error);
  });
  if (credential?.kind === 'token') {
    throw new LiveError(
      'configuration',
      'A token cannot make tokens. Make them on your server, with the API key.',
    );
  }
  for (const warning of warningsOf(base, { credential, baseUrlFrom })) warn(warning);
  const query = base.query === '' ? '' : `?${base.query}`;
  return {
    url: `${base.secure ? 'https' : 'http'}://${base.host}${folderOf(base)}/${apiVersion}/auth_tokens${query}`,
    headers: {
      ...(credential === undefined ? headers : withCredential(headers, credential)),
      // fetch refuses addresses with a user in them.
      ...(base.user !== '' && { Authorization: `Basic ${basic(base.user)}` }),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(body),
    secrets: secretsIn(base, headers, credential),
    fetch: context.fetch,
  };
}

function cannotAsk(error: unknown): LiveError {
  if (isInstance(error, LiveError)) return error;
  const cause = safeCause(error, redactor([]));
  const hint = 'What failed is the function that was passed as apiKey: see the cause.';
  const failure = { phase: 'dial', kind: 'network', retryable: true, hint, cause } as const;
  return new ConnectionError(`There is no API key: ${cause.message}`, failure);
}

/** `user:password`, as it stands in a URL, for the Authorization header. */
function basic(user: string): string {
  const { btoa } = globalThis as unknown as { btoa(bytes: string): string };
  const escaped = user.replace(/%(?![\da-f]{2})/gi, '%25').replace(/[^\0-\x7f]+/g, encodeURIComponent);
  return btoa(escaped.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}
