import { expect, onTestFinished, test } from 'vitest';
import { startGoogleIdentity } from '../support/google-identity.ts';
import { runExample } from './support/run.ts';

test('a spoken turn on Vertex AI, with tokens from google-auth-library', async () => {
  const identity = await startGoogleIdentity();
  onTestFinished(() => identity.close());
  const { code, stdout, stderr } = await runExample('vertex', { env: identity.env }, ({ connections }) => {
    expect(connections).toHaveLength(1);
    expect(connections[0]).toMatchObject({
      path: '/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent',
      headers: { authorization: `Bearer ${identity.accessToken}` },
    });
    expect(connections[0]?.frames[0]?.setup?.model).toBe(
      'projects/test-project/locations/us-central1/publishers/google/models/gemini-3.8-live',
    );
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Session [\da-f-]{36} has begun\.$/m);
  expect(stdout).toMatch(/^Signal: VAD_SIGNAL_TYPE_SOS$[^]*^Signal: VAD_SIGNAL_TYPE_EOS$/m);
  expect(stdout).toMatch(/^Model: .+$/m);
  expect(stdout).toMatch(/^\d+ tokens\.$/m);
  expect(stdout).not.toContain(identity.accessToken);
  expect(code).toBe(0);
});
