/** Stands in for Google's token service, so that google-auth-library works unchanged and without a network. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GoogleIdentity {
  /** What it gives. */
  readonly accessToken: string;
  /** What a process needs in its environment to find it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A service that exchanges any credential for an access token, and the credential file of a workload. */
export async function startGoogleIdentity(): Promise<GoogleIdentity> {
  const accessToken = 'ya29.for-a-test';
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        access_token: accessToken,
        expires_in: 3_600,
        token_type: 'Bearer',
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const folder = await mkdtemp(join(tmpdir(), 'google-identity-'));
  const subject = join(folder, 'subject');
  const credentials = join(folder, 'credentials.json');
  await writeFile(subject, 'who I am');
  await writeFile(
    credentials,
    JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/pool/providers/test',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
      credential_source: { file: subject },
    }),
  );
  return {
    accessToken,
    env: { GOOGLE_APPLICATION_CREDENTIALS: credentials, GOOGLE_CLOUD_PROJECT: 'test-project' },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
