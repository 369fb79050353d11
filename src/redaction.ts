/**
 * What keeps keys, tokens and handles out of errors and log lines, and control characters out of terminals. Every text
 * of a peer passes through here before it is quoted. A connection makes its {@link Redact} from the secrets that it
 * was dialed with and the handles of its session.
 */
import { isLiveError } from './errors.ts';

/** Takes known secrets, and what looks like one, out of a text. */
export type Redact = (text: string) => string;

const MASK = '[redacted]';
const LOOKS_SECRET =
  /\b(?:AIza[\w-]{10,}|ya29\.[\w.-]+|auth_tokens\/[^\s&"')]+)|(?<=[?&](?:key|access_token|token)=)[^&\s"')]+|(?<=\b(?:Bearer|Token) )[^\s"')]+|(?<=\bBasic )[\w+/-]{4,}=*/g;

/**
 * Makes a {@link Redact} for the given secrets. They are taken out as they are and URL-escaped,
 * the longest first; shorter ones than four characters are no secrets, and would mask innocent text.
 */
export function redactor(secrets: Iterable<string>): Redact {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    forms.add(secret);
    // In well-formed Unicode, since a text with half a surrogate pair cannot be escaped.
    forms.add(encodeURIComponent(secret.replace(LONE_SURROGATE, '\uFFFD')));
    forms.add(JSON.stringify(secret).slice(1, -1));
  }
  const known = [...forms].sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const secret of known) clean = maskBeginning(clean.split(secret).join(MASK), secret);
    return clean.replace(LOOKS_SECRET, MASK);
  };
}

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The longest text of a peer's that an error or a log line quotes, in characters. */
const LONGEST_QUOTE = 1_000;
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A peer's text as it may be shown: without what moves a cursor or forges a line, and cut to 1,000 characters. */
export function printable(text: string, longest = LONGEST_QUOTE): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.replace(CONTROL, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text that was cut, as close reasons are, may end within a secret. */
function maskBeginning(text: string, secret: string): string {
  for (let length = secret.length - 1; length >= 8; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + MASK;
  }
  return text;
}

/**
 * A copy of a foreign error that is safe to hand on: name, code and message, redacted.
 * Errors of URL parsers and sockets carry the URL, and with it the key, in properties of their own.
 */
export function safeCause(error: unknown, redact: Redact): Error {
  try {
    return isLiveError(error) ? error : copyOf(error, redact);
  } catch {
    // A revoked proxy, or a property that throws.
    return withoutStack(new Error('The error cannot be read.'));
  }
}

function copyOf(error: unknown, redact: Redact): Error {
  const { name, message, code } = (error ?? {}) as { name?: unknown; message?: unknown; code?: unknown };
  // The error of several addresses tried in vain has a code and no message.
  const text = [message, error, code].find((one) => typeof one === 'string' && one !== '') as
    string | undefined;
  const copy = withoutStack(new Error(printable(redact(text ?? ''))));
  if (typeof name === 'string') copy.name = name;
  return typeof code === 'string' ? Object.assign(copy, { code }) : copy;
}

function withoutStack(error: Error): Error {
  delete (error as { stack?: string }).stack;
  return error;
}
