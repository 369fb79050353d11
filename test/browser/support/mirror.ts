/** A server that gives back each chunk of audio at once, in a binary frame as the service writes them. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

export interface Mirror {
  readonly url: string;
  close(): Promise<void>;
}

interface Message {
  setup?: object;
  realtimeInput?: { audio?: object; audioStreamEnd?: boolean };
}

export async function startMirror(): Promise<Mirror> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (socket) => {
    const say = (message: object): void => socket.send(Buffer.from(`${JSON.stringify(message, null, 2)}\n`));
    socket.on('message', (data: Buffer) => {
      const { setup, realtimeInput: { audio, audioStreamEnd } = {} } = JSON.parse(data.toString()) as Message;
      if (setup !== undefined) say({ setupComplete: {} });
      if (audio !== undefined) say({ serverContent: { modelTurn: { parts: [{ inlineData: audio }] } } });
      if (audioStreamEnd === true) say({ serverContent: { turnComplete: true } });
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of server.clients) client.terminate();
        server.close(() => resolve());
      }),
  };
}
