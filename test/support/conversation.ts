/** A session and the server it talks to, gone when the test is over. */
import { onTestFinished } from 'vitest';
import type { GoogleGenAIOptions, LiveConnectParameters, LiveSession } from '../../src/index.ts';
import { connectTo } from './client.ts';
import { acceptSetup, ScriptedServer, type Peer, type Script } from './server.ts';

/** A server for one test. */
export async function serve(script: Script = acceptSetup, refuse?: string): Promise<ScriptedServer> {
  const server = await ScriptedServer.start(script, refuse);
  onTestFinished(() => server.close());
  return server;
}

export interface Conversation {
  readonly server: ScriptedServer;
  readonly peer: Peer;
  readonly session: LiveSession;
}

/** A session with a server whose setup is done. */
export async function converse(
  params: Partial<LiveConnectParameters> = {},
  script: Script = acceptSetup,
  options: GoogleGenAIOptions = {},
): Promise<Conversation> {
  const server = await serve(script);
  const session = await connectTo(server.url, params, options);
  // Runs before the server's: the last registered goes first.
  onTestFinished(() => session.close());
  return { server, session, peer: await server.peer() };
}
