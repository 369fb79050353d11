/**
 * Who may talk to a listening emulator. A browser runs pages of strangers, and any of them may try a port of this
 * machine: directly, which the Origin header tells, or under a name of its own that leads here, which the Host
 * header tells.
 */

/** What is allowed beside loopback names and pages. */
export interface AccessOptions {
  /** Further names in the Host header, such as that of a service whose clients are led here. Default none. */
  hosts?: readonly string[] | undefined;
  /** Further origins of pages, such as `https://app.example`; `*` for any. Default none. */
  origins?: readonly string[] | undefined;
}

/**
 * Why a request is not served; `undefined` if it is. `isPublic`: the emulator listens to other machines too, so
 * that they may use its address. A name could lead here from anywhere and has to be in `hosts`.
 */
export function accessRefusal(
  headers: Readonly<Record<string, string>>,
  { hosts = [], origins = [] }: AccessOptions,
  isPublic: boolean,
): string | undefined {
  const { host = '', origin } = headers;
  const name = hostname(`http://${host}`);
  const isKnown = isLoopback(name) || hosts.includes(name) || hosts.includes(host);
  if (!isKnown && !(isPublic && isAddress(name)))
    return `The emulator does not serve the host "${host}". The option "hosts" allows it.`;
  if (origin === undefined || origins.includes('*') || origins.includes(origin)) return undefined;
  if (isLoopback(hostname(origin))) return undefined;
  return `The emulator does not serve pages of ${origin}. The option "origins" allows them.`;
}

/** The headers that let a page of an allowed origin read the answer. */
export function corsHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { origin, 'access-control-request-headers': requested } = headers;
  if (origin === undefined) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST, OPTIONS',
    ...(requested !== undefined && { 'access-control-allow-headers': requested }),
    'access-control-max-age': '3600',
    vary: 'Origin',
  };
}

/** Whether a listening address is reachable from this machine only. */
export function isLoopback(name: string): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(name);
}

function isAddress(name: string): boolean {
  return /^(?:\d+(?:\.\d+){3}|\[[\da-f:.]+\])$/i.test(name);
}

/** The host name in a URL, an IPv6 address in its brackets; empty for what is none. */
function hostname(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
