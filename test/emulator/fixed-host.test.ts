/** The file in docs/emulator.md that leads clients with a fixed host to the emulator, as a program loads it. */

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { GEMINI } from './support/core.ts';

const HOST = 'generativelanguage.googleapis.com';
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}out/fixed-host`;

/** A client that knows one host and no base URL. */
const CLIENT = `import WebSocket from 'ws';
const socket = new WebSocket('wss://${HOST}${GEMINI}?key=any');
socket.on('open', () => socket.send('{"setup":{"model":"models/m"}}'));
socket.on('message', (data) => (console.log(String(data)), socket.close()));
`;

it('leads a client whose host is fixed to the emulator', async () => {
  const page = await readFile(`${root}docs/emulator.md`, 'utf8');
  const [, code = ''] = /```js\n(\/\/ to-emulator\.mjs[^]*?)```/.exec(page) ?? [];
  const emulator = await LiveEmulator.start({ tls: true, hosts: [HOST] });
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/to-emulator.mjs`, code);
  await writeFile(`${folder}/client.mjs`, CLIENT);
  await writeFile(`${folder}/certificate.pem`, emulator.certificate!);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './to-emulator.mjs', 'client.mjs'],
    {
      cwd: folder,
      env: {
        ...process.env,
        GEMINI_LIVE_EMULATOR: emulator.url,
        NODE_EXTRA_CA_CERTS: `${folder}/certificate.pem`,
      },
    },
  );
  expect(JSON.parse(stdout)).toEqual({ setupComplete: {} });
  expect(emulator.connections[0]?.headers['host']).toBe(HOST);
  await emulator.close();
});
