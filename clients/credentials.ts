/** Credentials for Vertex AI that Google's auth library takes, with a token service on this machine. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCATION, PROJECT } from './client.ts';

const TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

/** Sets the variables by which clients find a project, a location and credentials. */
export async function startCredentials(): Promise<{ close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    const issued_token_type = TOKEN_TYPE;
    response.end(
      JSON.stringify({ access_token: 'any', issued_token_type, token_type: 'Bearer', expires_in: 3_600 }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  const subject = join(folder, 'subject');
  const file = join(folder, 'credentials.json');
  await writeFile(subject, 'any');
  await writeFile(
    file,
    JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/any/providers/any',
      subject_token_type: TOKEN_TYPE,
      token_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
      credential_source: { file: subject },
    }),
  );
  process.env['GOOGLE_APPLICATION_CREDENTIALS'] = file;
  process.env['GOOGLE_CLOUD_PROJECT'] = PROJECT;
  process.env['GOOGLE_CLOUD_LOCATION'] = LOCATION;
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}
