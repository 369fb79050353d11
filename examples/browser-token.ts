/**
 * A web page talks to the service itself, without the API key: your server makes an ephemeral token for it. Here the
 * server and the page are one process, so that it runs anywhere.
 *
 *   GEMINI_API_KEY=... npx tsx examples/browser-token.ts
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GoogleGenAI, type SetupParameters } from 'gemini-live';

// --- Your server. It has the key, and decides what a session on a token may be.

const constraints: SetupParameters = {
  model: 'gemini-3.8-live',
  systemInstruction: 'You are the guide of a museum. Talk about nothing else.',
  outputAudioTranscription: {},
};

const withKey = new GoogleGenAI();

const server = createServer((request, response) => {
  // Here is the place to check who asks.
  withKey.authTokens
    .create({ uses: 1, expireTime: new Date(Date.now() + 10 * 60_000), constraints })
    .then(({ name }) => response.end(JSON.stringify({ token: name })))
    .catch((error: unknown) => {
      console.error(error);
      response.writeHead(502).end();
    });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

// --- The page. It never sees the key. Its function is asked for a token whenever a connection is made.

async function askMyServer(): Promise<string> {
  const response = await fetch(`${address}/token`);
  if (!response.ok) throw new Error(`No token: HTTP ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  console.log('The page has a token.');
  return token;
}

const inPage = new GoogleGenAI({ apiKey: askMyServer });
const session = await inPage.live.connect({
  model: 'gemini-3.8-live',
  systemInstruction: 'You are a pirate.', // has no effect: the token locks it
  outputAudioTranscription: {},
});
console.log('The page is connected.');

session.sendText('Hello! Who are you?');
for await (const event of session.events()) {
  if (event.type === 'outputTranscription') process.stdout.write(event.transcription.text ?? '');
  if (event.type === 'turnComplete') break;
}
console.log();
await session.close();
server.close();
