/** The credentials of the machine, for a client on Vertex AI that was given none. */
import { LiveError } from '../index.ts';
import type { AccessTokenValue } from '../types.ts';

type AskToken = () => Promise<AccessTokenValue>;

/** No text in the import: bundlers would ask everyone for google-auth-library. */
const MODULE = ['gemini-live', 'google-auth'].join('/');

/** What `googleAuth()` gives, loaded when a session is opened. */
export function machineToken(): AskToken {
  let loading: Promise<AskToken> | undefined;
  return async () => {
    loading ??= load();
    return (await loading)();
  };
}

async function load(): Promise<AskToken> {
  try {
    const { googleAuth } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ MODULE)) as {
      googleAuth(): AskToken;
    };
    return googleAuth();
  } catch (cause) {
    throw new LiveError('configuration', NO_LIBRARY, { cause });
  }
}

const NO_LIBRARY =
  "Vertex AI needs an access token. Install google-auth-library beside gemini-live, or pass accessToken: googleAuth() of 'gemini-live/google-auth'.";
