/** Credentials of Google Cloud for Vertex AI, by google-auth-library, an optional peer. */
import { GoogleAuth, type GoogleAuthOptions } from 'google-auth-library';
import type { TokenWithHeaders } from '../types.ts';

/** Enough for the Live API. */
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * The credentials of this machine or those in `options`, as `accessToken` of a client: it finds them as all of Google's
 * tools do, renews them, and names the project that is billed (`x-goog-user-project`) where they do.
 *
 *     new GoogleGenAI({ vertexai: true, project, location, accessToken: googleAuth() });
 *
 * Nothing is read before the first connection. A credential that is missing fails that connection, with the error of
 * google-auth-library as the cause.
 */
export function googleAuth(options: GoogleAuthOptions = {}): () => Promise<TokenWithHeaders> {
  const auth = new GoogleAuth({ scopes: SCOPE, ...options });
  return async () => {
    const { authorization = '', ...headers } = Object.fromEntries(await auth.getRequestHeaders());
    return { token: authorization.replace(/^Bearer /, ''), headers };
  };
}
