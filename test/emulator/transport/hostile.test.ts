import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveEmulator } from '../../../src/emulator/index.ts';
import { Core, GEMINI } from '../support/core.ts';
import { RawClient } from '../support/raw-client.ts';

describe('the core', () => {
  it('closes, and never throws, whatever text comes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 5 }), (texts) => {
        const core = new Core().setUp();
        for (const text of texts) core.connection.receive(text);
        core.pass(10_000);
      }),
      { numRuns: 200 },
    );
  });

  it('takes every message of the right shape, with any values', () => {
    const anything = fc.jsonValue({ maxDepth: 3 });
    const keys = ['setup', 'clientContent', 'realtimeInput', 'toolResponse', 'contextUpdate'];
    const inner = fc.dictionary(
      fc.constantFrom('turns', 'turnComplete', 'audio', 'text', 'functionResponses', 'tools', '__proto__'),
      anything,
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), inner, (key, value) => {
        new Core()
          .setUp()
          .send({ [key]: value })
          .pass(10_000);
      }),
      { numRuns: 300 },
    );
  });

  it('reads bytes that are no text', () => {
    const core = new Core().setUp();
    core.connection.receive(new Uint8Array([0xff, 0x00, 0xc3]));
    expect(core.closed?.code).toBe(1007);
  });

  it('refuses a frame of a million wrong parts at once', () => {
    const core = new Core().setUp();
    const parts = '{"x":1},'.repeat(1_000_000).slice(0, -1);
    core.connection.receive(`{"clientContent":{"turns":[{"role":"user","parts":[${parts}]}]}}`);
    expect(core.closed?.reason).toBe(
      `Invalid JSON payload received. Unknown name "x" at 'client_content.turns[0].parts[0]': Cannot find field.`,
    );
  });

  it('refuses a long name with a short reason', () => {
    const core = new Core().setUp().send({ ['ü'.repeat(5_000)]: 1 });
    expect(new TextEncoder().encode(core.closed?.reason).length).toBeLessThanOrEqual(123);
  });
});

describe('the server', () => {
  let emulator: LiveEmulator;
  beforeAll(async () => void (emulator = await LiveEmulator.start({ speed: 100 })));
  afterAll(() => emulator.close());

  /** It has survived if the next client is served. */
  const survives = async (): Promise<void> => (await RawClient.connect(emulator)).close();

  it('survives frames that are deep, huge or nonsense', async () => {
    const frames = ['['.repeat(1_000_000), '{"setup":'.repeat(50_000) + '1' + '}'.repeat(50_000), '\0', '"'];
    for (const frame of frames) {
      const client = await RawClient.connect(emulator);
      client.send(frame);
      expect((await client.closed).code).toBe(1007);
    }
    const huge = await RawClient.connect(emulator);
    huge.send('x'.repeat(65 * 2 ** 20));
    expect((await huge.closed).code).toBe(1009);
    await survives();
  });

  it('survives broken upgrades and bodies', async () => {
    const { port } = new URL(emulator.url);
    for (const request of [
      `GET ${GEMINI} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      `GET ${GEMINI} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: other\r\nSec-WebSocket-Version: 1\r\n\r\n`,
      'POST /v1alpha/auth_tokens HTTP/1.1\r\nHost: x\r\nx-goog-api-key: k\r\nContent-Length: 5\r\n\r\nnope!',
      'nonsense\r\n\r\n',
    ]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.end(request);
      socket.resume();
      await once(socket, 'close');
    }
    await survives();
  });

  it('survives a client that goes away in the middle of anything', async () => {
    for (const message of ['Hello', 'call weather']) {
      const client = await RawClient.connect(emulator, {
        tools: [{ functionDeclarations: [{ name: 'weather' }] }],
      });
      client.write(message);
      client.socket.terminate();
    }
    await emulator.until(() => emulator.connections.every(({ closed }) => closed !== undefined));
    await survives();
  });
});
