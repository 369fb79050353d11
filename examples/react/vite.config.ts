import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { GoogleGenAI } from 'gemini-live';
import { LiveEmulator } from 'gemini-live/emulator';

/** Mints a token for each dial: the key stays here. Before you publish such a route, check who asks. */
function tokens(ai: GoogleGenAI): Plugin {
  return {
    name: 'tokens',
    configureServer({ middlewares }) {
      middlewares.use('/token', (request, response) => {
        if (request.method !== 'POST') return void response.writeHead(405).end();
        ai.authTokens.create().then(
          ({ name }) => response.end(name),
          (error: unknown) => response.writeHead(502).end(String(error)),
        );
      });
    },
  };
}

/** Where the page dials: without a key it talks to the emulator. */
async function server(): Promise<GoogleGenAI> {
  const apiKey = process.env['GEMINI_API_KEY'];
  if (apiKey !== undefined) return new GoogleGenAI({ apiKey });
  const emulator = await LiveEmulator.start({ port: 0 });
  process.env['VITE_BASE_URL'] = emulator.url;
  console.log('No GEMINI_API_KEY: the page talks to the emulator.');
  return new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url });
}

export default defineConfig(async ({ command }) => ({
  plugins: [react(), command === 'serve' && tokens(await server())],
  // The library is linked from this repository, which has a React of its own. From npm it needs neither line.
  resolve: { dedupe: ['react'] },
  server: { fs: { allow: ['../..'] } },
}));
