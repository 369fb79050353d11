/**
 * Who is served. A browser runs pages of strangers, and any of them may try a port of this machine: directly, which
 * the Origin header tells, or under a name of its own that leads here, which the Host header tells.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Access {
  /** `http` or `https`: how the page is served. */
  readonly scheme: string;
  /** What may stand in the Host header: names and addresses with their port. */
  readonly hosts: ReadonlySet<string>;
  /**
   * What a page of another machine has to know to get a token. It stands behind the `#` of the address that is
   * printed, which no server sees.
   */
  readonly pass: string | undefined;
}

/** Header with the pass. */
export const PASS_HEADER = 'x-talk-pass';

type Request = Pick<IncomingMessage, 'headers'>;

/** Whether a file may be asked for: under a name that is ours. */
export function mayRead({ headers }: Request, { hosts }: Access): boolean {
  return hosts.has(headers.host ?? '');
}

/** Whether something may be done: by the page that was served here, and by no other. */
export function mayAct(request: Request, access: Access): boolean {
  const { host, origin } = request.headers;
  return mayRead(request, access) && origin === `${access.scheme}://${host}`;
}

/** Whether the page knows the pass, where there is one. */
export function knowsPass({ headers }: Request, { pass }: Access): boolean {
  if (pass === undefined) return true;
  const given = Buffer.from(String(headers[PASS_HEADER] ?? ''));
  const wanted = Buffer.from(pass);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
