/** What is told without being asked for, what a logger gets, and what it never gets. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClosedError, type LiveConnectParameters, type Logger } from '../../src/index.ts';
import { logLifecycle } from '../../src/live/log.ts';
import { clientOf, Diary, LogBook } from '../support/client.ts';
import { serve } from '../support/conversation.ts';
import { eventually, rejection, thrown, within } from '../support/events.ts';
import { acceptSetup, afterSetup, type Script } from '../support/server.ts';

const {
  error: printedErrors,
  warn: printedWarnings,
  debug: printedLines,
} = {
  error: vi.fn<Logger['error']>(),
  warn: vi.fn<Logger['warn']>(),
  debug: vi.fn<Logger['debug']>(),
};

beforeEach(() => {
  vi.stubGlobal('console', { ...console, error: printedErrors, warn: printedWarnings, debug: printedLines });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

const turnComplete = { serverContent: { turnComplete: true } };
const bang = (): never => {
  throw new Error('bang');
};

/** A session that gets one message and is closed. */
async function talk(
  callbacks: NonNullable<LiveConnectParameters['callbacks']>,
  logger?: Logger | false,
  script: Script = afterSetup((peer) => peer.send(turnComplete)),
): Promise<void> {
  const server = await serve(script);
  let seen = 0;
  const taps = [{ received: () => void seen++ }];
  const options = logger === undefined ? {} : { logger };
  const session = await clientOf(server.url, options).live.connect({ model: 'm', callbacks, taps });
  await eventually(() => seen > 1, 'the message');
  await session.close();
}

describe('a callback that throws', () => {
  test('is printed with its stack', async () => {
    await talk({ onMessage: bang });
    expect(printedErrors).toHaveBeenCalledWith('The onMessage callback failed.', {
      cause: expect.stringMatching(/^Error: bang\n +at /) as string,
    });
  });

  test('goes to the logger, if there is one', async () => {
    const log = new LogBook();
    await talk({ onMessage: bang }, log);
    const errors = log.lines.filter(([level]) => level === 'error');
    expect(errors[0]).toEqual([
      'error',
      'The onMessage callback failed.',
      { cause: expect.stringContaining('at ') as string },
    ]);
    expect(printedErrors).not.toHaveBeenCalled();
  });

  test('goes to onError, if there is one; what that throws is printed', async () => {
    await talk({ onMessage: bang, onError: bang });
    expect(printedErrors.mock.calls[0]?.[0]).toBe('The onError callback failed.');
  });

  test('is silent for who wants it so', async () => {
    await talk({ onMessage: bang }, false);
    expect(printedErrors).not.toHaveBeenCalled();
  });

  test('is printed without what moves a cursor, which a server may have sent', async () => {
    await talk({ onMessage: () => expect.fail('\u001b[2Jgone\r') });
    const [, fields] = printedErrors.mock.calls[0] ?? [];
    expect(fields?.['cause']).toMatch(/\\u001b\[2Jgone\\u000d\n +at /);
  });

  test('with something that cannot be looked at breaks nothing', async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    await talk({
      onMessage: () => {
        throw proxy; // oxlint-disable-line only-throw-error -- that is the point
      },
    });
    expect(printedErrors.mock.calls[0]?.[1]).toEqual({
      cause: 'It threw a value that cannot be read.',
    });
  });
});

describe('a warning', () => {
  /** A field of its own for each test, since each warning is printed once in a process. */
  const odd = (field: string): Script => afterSetup((peer) => peer.send({ [field]: 1 }, turnComplete));

  test('is printed, once for all sessions', async () => {
    await talk({}, undefined, odd('oddA'));
    await talk({}, undefined, odd('oddA'));
    expect(printedWarnings).toHaveBeenCalledOnce();
    expect(printedWarnings.mock.calls[0]?.[0]).toMatch(/^gemini-live: unknown-field: oddA /);
  });

  test.each(['onWarning', 'onEvent'])('is not printed with %s', async (name) => {
    await talk({ [name]: () => undefined }, undefined, odd('oddB'));
    expect(printedWarnings).not.toHaveBeenCalled();
  });

  test('goes to the logger, or nowhere if that is wanted', async () => {
    const log = new LogBook();
    await talk({}, log, odd('oddC'));
    await talk({}, false, odd('oddC'));
    expect(log.lines.filter(([level]) => level === 'warn')).toHaveLength(1);
    expect(printedWarnings).not.toHaveBeenCalled();
  });

  test('about a setup that is refused is told too', async () => {
    const server = await serve((peer) => peer.close(1007, 'Request contains an invalid argument.'));
    const diary = new Diary();
    const connecting = clientOf(server.url).live.connect({
      model: 'gemini-3.8-live',
      config: { mediaResolution: 'MEDIA_RESOLUTION_FROM_THE_FUTURE' as never },
      validation: 'allowUnknown',
      callbacks: { onWarning: diary.callbacks.onWarning },
    });
    const refused = await rejection(connecting);
    expect(diary.warnings).toEqual((refused as { warnings?: unknown }).warnings);
  });
});

describe('a logger', () => {
  const handle = 'handle-0123456789';
  const script = afterSetup(async (peer) => {
    await peer.next();
    await peer.next();
    peer.send({ sessionResumptionUpdate: { newHandle: handle, resumable: true } }, turnComplete);
    peer.close(1011, 'Internal error encountered.');
  });

  /** Sends a text and a piece of audio, and is closed by the server. */
  async function logged(logger?: Logger): Promise<void> {
    const server = await serve(script);
    const ai = clientOf(server.url, logger === undefined ? {} : { logger });
    const session = await ai.live.connect({ model: 'gemini-3.8-live', reconnect: false });
    session.sendText('private');
    session.sendAudio(new Uint8Array(320).fill(7));
    await within(session.closed, 'the end');
  }

  test('gets dials and frames by shape and size, and the end with its reason', async () => {
    const log = new LogBook();
    await logged(log);
    const source = { session: 1, connection: 1 };
    expect(log.lines).toMatchObject([
      ['debug', 'Dialing.', { ...source, url: expect.stringContaining('ws://127.0.0.1') as string }],
      ['debug', 'Sent.', { ...source, frame: 'setup' }],
      ['debug', 'Received.', { ...source, frame: 'setupComplete' }],
      ['info', 'A session has begun.', { model: 'models/gemini-3.8-live' }],
      ['debug', 'Sent.', { frame: 'clientContent.turns' }],
      ['debug', 'Sent.', { frame: 'realtimeInput.audio', characters: expect.any(Number) as number }],
      ['debug', 'Received.', { frame: 'sessionResumptionUpdate' }],
      ['debug', 'Received.', { frame: 'serverContent.turnComplete' }],
      [
        'info',
        'The session has ended.',
        {
          code: 1011,
          reason: 'Internal error encountered.',
          kind: 'internal',
          initiatedBy: 'server',
          error: expect.stringContaining('closed with 1011') as string,
        },
      ],
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/private|BwcH|handle-0/);
  });

  test('does not get the names that a server has made up', async () => {
    const log = new LogBook();
    const script = afterSetup((peer) =>
      peer.send({ '\u001b[2J': 1, b: 2, serverContent: { c: 1, turnComplete: true } }),
    );
    await talk({}, log, script);
    const frames = log.lines.flatMap(
      ([, , fields]) => (fields as { frame?: string } | undefined)?.frame ?? [],
    );
    expect(frames).toContain('serverContent.unknown, serverContent.turnComplete, unknown');
  });

  test.each(['gemini-live', 'other gemini-live', 'a,gemini-live', '*'])(
    'is the console where DEBUG is %j',
    async (debug) => {
      vi.stubEnv('DEBUG', debug);
      await logged();
      expect(printedLines).toHaveBeenCalledWith('Sent.', expect.objectContaining({ frame: 'setup' }));
    },
  );

  test.each(['', 'other', 'gemini-live-not'])('is none where DEBUG is %j', async (debug) => {
    vi.stubEnv('DEBUG', debug);
    await logged();
    expect(printedLines).not.toHaveBeenCalled();
  });
});

test('an event is logged with its plain fields, and with no message', () => {
  const log = new LogBook();
  const dropped = { type: 'dropped', reason: 'suspect', frames: 1, bytes: 9 } as const;
  logLifecycle(log, { type: 'stalled', waitedMs: 5 });
  logLifecycle(log, { ...dropped, message: { realtimeInput: { text: 'planted' } }, ids: ['planted'] });
  logLifecycle(log, { type: 'questionSent', message: { realtimeInput: { text: 'planted' } } });
  const { type: _, ...fields } = dropped;
  expect(log.lines).toEqual([
    ['info', 'Session: stalled.', { waitedMs: 5 }],
    ['info', 'Session: dropped.', fields],
  ]);
});

test('a send after a session has failed says why it failed', async () => {
  const server = await serve(afterSetup((peer) => peer.close(1011, 'Internal error encountered.')));
  const session = await clientOf(server.url).live.connect({ model: 'm', reconnect: false });
  const { error } = await session.closed;
  const refused = thrown(() => session.sendText('a'));
  expect(refused).toBeInstanceOf(ClosedError);
  expect(refused).toMatchObject({
    message: expect.stringContaining('Internal error encountered.') as string,
    cause: error,
  });
});

test('a send after a close of the user has no cause', async () => {
  const server = await serve(acceptSetup);
  const session = await clientOf(server.url).live.connect({ model: 'm' });
  await session.close();
  expect((thrown(() => session.sendText('a')) as Error).cause).toBeUndefined();
});
