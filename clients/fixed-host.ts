/** Leads clients with a fixed host to an emulator with TLS, as docs/emulator.md does it for a program. */

import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';
import type { LiveEmulator } from '../src/emulator/index.ts';
import { LOCATION } from './client.ts';

/** The hosts that clients have fixed. */
export const HOSTS = [
  'generativelanguage.googleapis.com',
  'firebasevertexai.googleapis.com',
  `${LOCATION}-aiplatform.googleapis.com`,
];

/** Connections of this process to those hosts go to the emulator until the result is called. */
export function leadHosts({ url, certificate }: LiveEmulator): () => void {
  const { hostname, port } = new URL(url);
  const { connect } = tls;
  tls.connect = ((options: tls.ConnectionOptions, ...rest: []) => {
    const servername = options.servername || options.host;
    if (servername === undefined || !HOSTS.includes(servername)) return connect(options, ...rest);
    return connect({ ...options, host: hostname, port: Number(port), servername, ca: certificate }, ...rest);
  }) as typeof tls.connect;
  syncBuiltinESMExports();
  return () => {
    tls.connect = connect;
    syncBuiltinESMExports();
  };
}
