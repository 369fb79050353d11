/** What can go wrong between `connect()` and a session. */
import assert from 'node:assert/strict';
import {
  ClosedError,
  ConnectionError,
  LiveError,
  TimeoutException,
  ValidationError,
  type LiveConnectParameters,
} from '../../src/index.ts';
import { Diary, clientOf, connectTo } from './client.ts';
import { deferred, eventually, rejection, turn, within } from './events.ts';
import type { Scenario } from './scenario.ts';
import {
  acceptSetup,
  deadPort,
  httpAnswer,
  ScriptedServer,
  tcpServer,
  textFrame,
  upgradeWith,
  type Script,
} from './server.ts';

/** Short where running out of time is what is tested: while dialing, and after it. */
const SHORT_MS = 40;
const SETUP_MS = 400;

/** What connecting to a server rejects with; and that nothing but the rejection told of it. */
async function refusal(
  script: Script,
  params: Partial<LiveConnectParameters> = {},
  refuse?: string,
): Promise<ConnectionError> {
  const server = await ScriptedServer.start(script, refuse);
  const diary = new Diary();
  const error = await rejection(connectTo(server.url, { callbacks: diary.callbacks, ...params }));
  await server.close();
  assert.deepEqual(diary.calls, []);
  assert.ok(error instanceof ConnectionError, String(error));
  return error;
}

function refusedWith(status: number, kind: string): Scenario {
  return async () => {
    const error = await refusal(() => undefined, {}, httpAnswer(status, 'no'));
    const { phase, httpStatus } = error;
    assert.deepEqual({ phase, httpStatus, kind: error.kind }, { phase: 'dial', httpStatus: status, kind });
    assert.match(error.message, new RegExp(`HTTP ${status}`));
    assert.notEqual(error.hint, '');
    // What the runtime made of our own hanging up is no cause.
    assert.doesNotMatch(
      String((error.cause as Error | undefined)?.message),
      /before the connection was established/,
    );
  };
}

function closedBeforeSetup(code: number, reason: string, kind: string, retryable: boolean): Scenario {
  return async () => {
    const error = await refusal(async (peer) => {
      await peer.next();
      peer.close(code, reason);
    });
    const { phase, closeCode, closeReason } = error;
    assert.deepEqual(
      { phase, closeCode, closeReason, kind: error.kind, retryable: error.retryable },
      { phase: 'setup', closeCode: code, closeReason: reason, kind, retryable },
    );
    assert.ok(error.message.includes(String(code)) && error.message.includes(reason), error.message);
    assert.notEqual(error.hint, '');
  };
}

/** Frames that may come before `setupComplete` and must not disturb it. */
const EARLY: readonly (object | string | Buffer)[] = [
  {},
  '{}',
  { sessionResumptionUpdate: { newHandle: 'h', resumable: true } },
  'not JSON',
  '',
  Buffer.from([0xff, 0xfe, 0x00]),
  '[1,2]',
  'null',
  '"setupComplete"',
  '{"setupComplete":5}',
  '{"setupComplete":null}',
  '{"serverContent":{"modelTurn":{"parts":"none"}}}',
];

function aborting(when: 'dial' | 'setup', reason?: unknown): Scenario {
  return async () => {
    const abort = new AbortController();
    const server = await ScriptedServer.start(async (peer) => {
      await peer.next();
      abort.abort(reason);
    });
    const silent = await tcpServer(() => abort.abort(reason));
    const url = when === 'dial' ? silent.url : server.url;
    const error = await rejection(connectTo(url, { signal: abort.signal }));
    assert.ok(error instanceof LiveError);
    assert.deepEqual([error.code, error.name], ['aborted', 'AbortError']);
    assert.equal(error.cause, abort.signal.reason);
    await Promise.all([server.close(), silent.close()]);
  };
}

export const opening: Readonly<Record<string, Scenario>> = {
  'a port where nobody listens': async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const error = await rejection(connectTo(`http://${host}:${await deadPort()}`));
      assert.ok(error instanceof ConnectionError);
      const { phase, kind, retryable, httpStatus } = error;
      assert.deepEqual(
        { phase, kind, retryable, httpStatus },
        { phase: 'dial', kind: 'network', retryable: true, httpStatus: undefined },
      );
      assert.match(error.message, /ECONNREFUSED/);
      assert.notEqual(error.hint, '');
    }
  },
  'HTTP 401 on upgrade': refusedWith(401, 'auth'),
  'HTTP 403 on upgrade': refusedWith(403, 'auth'),
  'HTTP 404 on upgrade': refusedWith(404, 'invalid'),
  'HTTP 429 on upgrade': refusedWith(429, 'quota'),
  'HTTP 500 on upgrade': refusedWith(500, 'internal'),
  'HTTP 200 on upgrade': refusedWith(200, 'invalid'),
  'a redirect on upgrade': async () => {
    const elsewhere = await ScriptedServer.start();
    const location = [`Location: ${elsewhere.url}/`];
    const error = await refusal(() => undefined, {}, httpAnswer(302, '', location));
    assert.equal(error.httpStatus, 302);
    assert.equal(elsewhere.requests.length, 0, 'a key must not follow a redirect');
    await elsewhere.close();
  },
  'an answer to the upgrade that never ends': async () => {
    const server = await tcpServer((socket) => {
      socket.once('data', () => socket.write('HTTP/1.1 403 No\r\nContent-Length: 1000000\r\n\r\nand'));
    });
    const error = await rejection(connectTo(server.url));
    assert.equal((error as ConnectionError).httpStatus, 403);
    await server.close();
  },
  'a server that does not speak HTTP': async () => {
    const server = await tcpServer((socket) => socket.end('220 smtp.example.com ESMTP\r\n'));
    const error = await rejection(connectTo(server.url));
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.phase, error.kind], ['dial', 'network']);
    await server.close();
  },
  'a server that hangs up on the upgrade': async () => {
    const server = await tcpServer((socket) => socket.once('data', () => socket.destroy()));
    const error = await rejection(connectTo(server.url));
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.phase, error.kind], ['dial', 'network']);
    await server.close();
  },
  'an upgrade that is never answered': async () => {
    const server = await tcpServer();
    const error = await rejection(connectTo(server.url, { setupTimeoutMs: SHORT_MS }));
    assert.ok(error instanceof TimeoutException);
    assert.deepEqual([error.phase, error.kind, error.code], ['dial', 'timeout', 'timeout']);
    await server.close();
  },
  'a setup that is never answered': async () => {
    const error = await refusal(() => undefined, { setupTimeoutMs: SETUP_MS });
    assert.ok(error instanceof TimeoutException);
    assert.deepEqual([error.phase, error.retryable], ['setup', true]);
    assert.match(error.message, /setupComplete/);
  },
  'a setup that is answered with everything but its completion': async () => {
    const error = await refusal((peer) => peer.send(...EARLY), { setupTimeoutMs: SETUP_MS });
    assert.equal(error.phase, 'setup');
  },
  'a server that freezes during setup': async () => {
    const error = await refusal((peer) => peer.freeze(), { setupTimeoutMs: SETUP_MS });
    assert.equal(error.phase, 'setup');
  },
  'a credential that never comes': async () => {
    const server = await ScriptedServer.start();
    const ai = clientOf(server.url, { apiKey: () => new Promise(() => undefined) });
    const error = await rejection(ai.live.connect({ model: 'm', setupTimeoutMs: SHORT_MS }));
    assert.ok(error instanceof TimeoutException);
    assert.equal(server.requests.length, 0);
    await server.close();
  },
  'a credential that comes too late': async () => {
    const key = deferred<string>();
    const dialed: string[] = [];
    const ai = clientOf('http://127.0.0.1:1', {
      apiKey: () => key.promise,
      webSocket: (url) => {
        dialed.push(url);
        throw new Error('dialed all the same');
      },
    });
    await rejection(ai.live.connect({ model: 'm', setupTimeoutMs: SHORT_MS }));
    key.resolve('late-key-0123456789');
    for (let n = 0; n < 10; n++) await turn();
    assert.deepEqual(dialed, []);
  },
  'a credential that cannot be had': async () => {
    const ai = clientOf('http://127.0.0.1:1', { apiKey: () => Promise.reject(new Error('vault sealed')) });
    const error = await rejection(ai.live.connect({ model: 'm' }));
    assert.ok(error instanceof ConnectionError);
    assert.equal(error.phase, 'dial');
    assert.match(error.message, /vault sealed/);
  },
  'a credential or a socket that throws what cannot be looked at': async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const fail = (): never => {
      throw proxy;
    };
    for (const options of [{ apiKey: fail }, { webSocket: fail }]) {
      const error = await rejection(clientOf('http://127.0.0.1:1', options).live.connect({ model: 'm' }));
      assert.ok(error instanceof ConnectionError);
      assert.match(error.message, /cannot be read/);
    }
  },
  'a close with 1007 before setup': closedBeforeSetup(
    1007,
    'API key not valid. Please pass a valid API key.',
    'auth',
    false,
  ),
  'a close with 1008 before setup': closedBeforeSetup(
    1008,
    'models/x is not found for API version v1beta, or is not supported for bidiGenerateContent. Call ModelService',
    'model',
    false,
  ),
  'a close with 1011 before setup': closedBeforeSetup(1011, 'Internal error encountered.', 'internal', true),
  'a close with 1011 for quota before setup': closedBeforeSetup(
    1011,
    'You exceeded your current quota, please check your plan and billing details.',
    'quota',
    false,
  ),
  'a clean close before setup': async () => {
    const error = await refusal((peer) => peer.close(1000));
    assert.deepEqual([error.closeCode, error.closeReason, error.phase], [1000, '', 'setup']);
    assert.notEqual(error.kind, 'normal');
    assert.notEqual(error.hint, '');
  },
  'a close without a code before setup': async () => {
    const error = await refusal((peer) => peer.close());
    assert.deepEqual([error.closeCode, error.phase], [1005, 'setup']);
    assert.notEqual(error.kind, 'normal');
  },
  'a cut before setup': async () => {
    const error = await refusal((peer) => peer.cut());
    assert.deepEqual([error.closeCode, error.kind, error.phase], [1006, 'network', 'setup']);
  },
  'bytes that are no WebSocket frame before setup': async () => {
    const server = await tcpServer(upgradeWith(Buffer.from([0xff, 0xff, 0xff, 0xff])));
    const error = await rejection(connectTo(server.url));
    assert.ok(error instanceof ConnectionError);
    assert.deepEqual([error.closeCode, error.kind], [1006, 'network']);
    assert.match(error.message, /Invalid WebSocket frame/);
    await server.close();
  },
  'an abort before': async () => {
    const server = await ScriptedServer.start();
    const error = await rejection(connectTo(server.url, { signal: AbortSignal.abort('changed my mind') }));
    assert.ok(error instanceof LiveError);
    assert.deepEqual([error.code, error.name, error.cause], ['aborted', 'AbortError', 'changed my mind']);
    assert.equal(server.requests.length, 0);
    await server.close();
  },
  'an abort in the same turn': async () => {
    const server = await ScriptedServer.start();
    const abort = new AbortController();
    const connecting = connectTo(server.url, { signal: abort.signal });
    abort.abort();
    assert.equal(((await rejection(connecting)) as LiveError).code, 'aborted');
    assert.equal(server.requests.length, 0);
    await server.close();
  },
  'an abort while dialing': aborting('dial'),
  'an abort while dialing, with a reason': aborting('dial', new Error('user left')),
  'an abort during setup': aborting('setup'),
  'an abort while the credential is asked for': async () => {
    const abort = new AbortController();
    const ai = clientOf('http://127.0.0.1:1', {
      apiKey: () => {
        abort.abort();
        return new Promise(() => undefined);
      },
    });
    const error = await rejection(ai.live.connect({ model: 'm', signal: abort.signal }));
    assert.equal((error as LiveError).code, 'aborted');
  },
  'an abort just when the setup is done': async () => {
    const abort = new AbortController();
    const server = await ScriptedServer.start(acceptSetup);
    const logger = { debug() {}, info: () => abort.abort(), warn() {}, error() {} };
    const ai = clientOf(server.url, { logger });
    const session = await ai.live.connect({ model: 'm', signal: abort.signal });
    assert.equal((await within(session.closed, 'the close')).initiatedBy, 'client');
    await server.close();
  },
  'early frames and garbage before setup is done': async () => {
    const server = await ScriptedServer.start(async (peer) => {
      peer.send(...EARLY);
      await acceptSetup(peer);
    });
    const diary = new Diary();
    const session = await connectTo(server.url, { callbacks: diary.callbacks });
    await eventually(() => diary.messages.length === 7, 'every readable frame');
    assert.equal(diary.calls[0]?.name, 'onOpen');
    assert.deepEqual(Object.assign({}, diary.messages.at(-1)), { setupComplete: {} });
    // Six that are no JSON objects, one wrong setupComplete, one wrong list of parts.
    assert.equal(diary.errors.length, 8);
    assert.ok(diary.errors.every(({ code }) => code === 'protocol'));
    assert.equal(session.resumptionHandle, 'h');
    await session.close();
    await server.close();
  },
  'a server that confirms before it is asked': async () => {
    const server = await ScriptedServer.start((peer) => peer.send({ setupComplete: { sessionId: 's' } }));
    const session = await connectTo(server.url);
    assert.deepEqual(session.setupComplete, { sessionId: 's' });
    assert.ok('setup' in (await (await server.peer()).next()), 'our setup is sent all the same');
    await session.close();
    await server.close();
  },
  'a confirmation in the same packet as the upgrade': async () => {
    const frames = [textFrame('{"setupComplete":{}}'), textFrame('{"serverContent":{"turnComplete":true}}')];
    const server = await tcpServer(upgradeWith(...frames));
    const diary = new Diary();
    const session = await connectTo(server.url, { callbacks: diary.callbacks });
    await eventually(() => diary.messages.length === 2, 'both frames');
    await session.close();
    await server.close();
  },
  'a client that is closed while connecting': async () => {
    const server = await ScriptedServer.start();
    const ai = clientOf(server.url);
    const connecting = ai.live.connect({ model: 'm' });
    await ai.close();
    assert.ok((await rejection(connecting)) instanceof ClosedError);
    await server.close();
  },
  'a client that was closed': async () => {
    const server = await ScriptedServer.start();
    const ai = clientOf(server.url);
    await (await ai.live.connect({ model: 'm' })).close();
    await ai.close();
    assert.ok((await rejection(ai.live.connect({ model: 'm' }))) instanceof ClosedError);
    assert.equal(server.requests.length, 1, 'nothing is dialed for a client that is closed');
    await server.close();
  },
  'options that cannot be': async () => {
    const server = await ScriptedServer.start();
    const error = await rejection(connectTo(server.url, { model: '' }));
    assert.ok(error instanceof ValidationError);
    assert.equal(server.requests.length, 0);
    await server.close();
  },
};
