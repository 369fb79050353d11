import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import type { WebSocketLike } from '../../../src/transport/socket.ts';
import { brief, GEMINI, outline, textOf, type Frame } from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const URL_ = `ws://emulator.invalid${GEMINI}?key=k`;

// A timer of 0 ms that is set while fake timers run takes 1.
beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0); // whatever happened, no timer is left behind
  vi.useRealTimers();
});

interface Talk {
  socket: WebSocketLike;
  emulator: LiveEmulator;
  /** What happened, and when. */
  log: string[];
  frames: Frame[];
  send(message: object): void;
}

/** A client in memory that sends its setup when it is connected. */
function talk(
  options: EmulatorOptions = {},
  setup: object | null = TEXT,
  emulator = new LiveEmulator(options),
): Talk {
  const socket = emulator.webSocket(URL_, { headers: { 'X-Test': 'yes' } }) as WebSocketLike;
  const log: string[] = [];
  const frames: Frame[] = [];
  const note = (what: string): void => void log.push(`${what} @${Date.now()}`);
  const send = (message: object): void => socket.send(JSON.stringify(message));
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    note('open');
    if (setup !== null) send({ setup: { model: 'models/m', ...setup } });
  };
  socket.onmessage = ({ data }: { data: string | ArrayBuffer }) => {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
    frames.push(JSON.parse(text) as Frame);
    note(outline(frames.at(-1)!).join('+'));
  };
  socket.onerror = ({ message }: { message: string }) => note(`error ${message}`);
  socket.onclose = ({ code, reason }: { code: number; reason: string }) => note(`close ${code} ${reason}`);
  return { socket, emulator, log, frames, send };
}

const words = (text: string) => ({
  clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true },
});

describe('the pair in memory', () => {
  it('holds a turn in virtual time', async () => {
    const { emulator, log, frames, send, socket } = talk({ network: { latencyMs: 20 } });
    expect(socket.readyState).toBe(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(log).toEqual(['open @40', 'setupComplete @210']); // 20 there and back; 20 there, 130, 20 back
    send(words('Hello'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(textOf(frames, 'text')).toBe('You said: Hello');
    expect(emulator.connections[0]).toMatchObject({ path: `${GEMINI}?key=k`, headers: { 'x-test': 'yes' } });
    await emulator.close();
  });

  it('closes in good form from either end', async () => {
    const mine = talk({ network: { latencyMs: 5 } });
    await vi.advanceTimersByTimeAsync(1_000);
    mine.socket.close(1000, 'bye');
    mine.socket.close(1000, 'twice');
    expect(mine.socket.readyState).toBe(2);
    mine.send(words('into the void'));
    await vi.advanceTimersByTimeAsync(100);
    expect(mine.log.at(-1)).toBe('close 1000 bye @1010');
    expect(mine.emulator.connections[0]?.closed).toEqual({ code: 1000, reason: 'bye', by: 'client' });

    const theirs = talk({ script: [{ after: 'setup', close: { code: 1011, reason: 'oh' } }] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(theirs.log.at(-1)).toMatch(/^close 1011 oh/);
    expect(theirs.emulator.connections[0]?.closed).toEqual({ code: 1011, reason: 'oh', by: 'server' });
  });

  it('behaves as a WebSocket does when it is used wrongly', async () => {
    const { socket, log } = talk({}, null);
    expect(() => socket.send('too early')).toThrow(/InvalidStateError/);
    expect(() => socket.close(1006)).toThrow(/InvalidAccessError/);
    socket.close();
    await vi.advanceTimersByTimeAsync(10);
    expect(log).toEqual(['error closed before the connection was established @0', 'close 1006  @0']);
  });

  it('is refused, left hanging, dropped and terminated', async () => {
    const refused = talk({ script: [{ after: 'dial', refuse: 401 }] });
    const hanging = talk({ script: [{ after: 'dial', hang: true }] });
    const dropped = talk({ script: [{ after: 'setup', drop: true }] });
    const terminated = talk();
    await vi.advanceTimersByTimeAsync(1_000);
    terminated.socket.terminate?.();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(refused.log).toEqual(['error Unexpected server response: 401 @0', 'close 1006  @0']);
    expect(hanging.log).toEqual([]);
    expect(dropped.log.slice(1)).toEqual(['setupComplete @131', expect.stringMatching(/^close 1006 /)]);
    expect(terminated.log.at(-1)).toBe('close 1006  @1000');
    expect(terminated.emulator.connections[0]?.closed?.code).toBe(1006);
    await hanging.emulator.close();
  });

  it('never calls back during a call', async () => {
    const { socket, emulator, send, log } = talk({ network: { latencyMs: 10 }, setupDelayMs: 0 });
    await vi.advanceTimersByTimeAsync(1_000);
    send(words('Hello'));
    vi.setSystemTime(60_000); // everything is due, and nobody has been told
    const before = [...log];
    send(words('Hello'));
    socket.close(1000);
    expect(log).toEqual(before);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(log.length).toBeGreaterThan(before.length);
    await emulator.close();
  });

  it('gives up waiting for the answer to its close', async () => {
    const { socket, emulator, log } = talk({ script: [{ after: 'setup', halfOpen: 60_000 }] });
    await vi.advanceTimersByTimeAsync(1_000);
    socket.close(1000);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(log.at(-1)).toMatch(/^setupComplete/);
    await vi.advanceTimersByTimeAsync(1);
    expect(log.at(-1)).toBe('close 1006  @31000');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(emulator.connections[0]?.closed?.code).toBe(1006);
  });

  it('loses what is on its way to the server when it goes half-open', async () => {
    const { socket, emulator, send } = talk({
      network: { latencyMs: 50 },
      script: [{ after: 1_000, halfOpen: true }],
    });
    await vi.advanceTimersByTimeAsync(1_040); // open at 50
    send(words('Hello'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(emulator.connections[0]?.state?.messages).toEqual([]);
    expect(socket.bufferedAmount).toBeGreaterThan(50);
    await emulator.close();
  });

  it('makes what is sent wait while the server does not read', async () => {
    const { socket, emulator, frames, send } = talk({ script: [{ after: 'setup', pause: 5_000 }] });
    await vi.advanceTimersByTimeAsync(1_000);
    send(words('Hello'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(socket.bufferedAmount).toBeGreaterThan(50);
    expect(frames).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(socket.bufferedAmount).toBe(0);
    expect(brief(frames.flatMap(outline)).at(-1)).toBe('turnComplete');
    await emulator.close();
  });

  it('keeps frames in order whatever the delays', async () => {
    const { emulator, frames, send } = talk({
      network: { latencyMs: [1, 500], stallChance: 0.2 },
      respond: () => 'a b c d e f g h i j k l m n o p',
    });
    await vi.advanceTimersByTimeAsync(20_000);
    send(words('Hello'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(textOf(frames, 'text')).toBe('a b c d e f g h i j k l m n o p');
    await emulator.close();
  });

  it('loses what was on the way when the connection is cut', async () => {
    const { log, emulator } = talk({ network: { latencyMs: 50, cutChance: 1 } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(log).toEqual(['close 1006  @0']);
    expect(emulator.connections[0]?.closed).toMatchObject({ code: 1006, by: 'network' });
  });
});

describe('a seed', () => {
  /** A conversation over a bad network, as a log of what came when, ids and all. */
  async function conversation(seed: number): Promise<string[]> {
    vi.setSystemTime(0);
    const network = { latencyMs: [5, 80], stallChance: 0.03, cutChance: 0.003 } as const;
    const { log, frames, send, emulator, socket } = talk(
      { seed, network },
      { sessionResumption: {}, outputAudioTranscription: {} },
    );
    for (let turn = 0; turn < 5; turn++) {
      await vi.advanceTimersByTimeAsync(12_000);
      if (socket.readyState === 1) send(words(`This is turn ${turn}`));
    }
    await vi.advanceTimersByTimeAsync(20_000);
    await emulator.close();
    return [...log, ...frames.map((frame) => JSON.stringify(frame))];
  }

  it('replays a conversation frame by frame, byte by byte', async () => {
    const first = await conversation(11);
    expect(await conversation(11)).toEqual(first);
    expect(await conversation(12)).not.toEqual(first);
    expect(first.length).toBeGreaterThan(10);
  });

  it('cuts some conversations and not others', async () => {
    const ends: boolean[] = [];
    for (let seed = 0; seed < 12; seed++)
      ends.push((await conversation(seed)).some((line) => line.startsWith('close 1006')));
    expect(new Set(ends)).toEqual(new Set([true, false]));
  });
});

describe('an emulator in memory', () => {
  it('keeps sessions over connections', async () => {
    const first = talk({}, { ...TEXT, sessionResumption: {} });
    await vi.advanceTimersByTimeAsync(1_000);
    first.send(words('My name is Ada.'));
    await vi.advanceTimersByTimeAsync(10_000);
    const handle = first.frames.at(-1)!.sessionResumptionUpdate!.newHandle!;
    first.socket.close();
    await vi.advanceTimersByTimeAsync(100);
    const second = talk({}, { sessionResumption: { handle } }, first.emulator);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second.frames[0]).toEqual({ setupComplete: {} });
    expect(first.emulator.state(handle)?.history).toHaveLength(2);
    await first.emulator.close();
  });

  it('gives each connection its own life, whenever it begins', async () => {
    const { emulator } = talk({ lifetimeMs: 60_000, goAwayNoticeMs: 0 });
    await vi.advanceTimersByTimeAsync(100_000);
    const { log } = talk({}, TEXT, emulator);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(log.at(-1)).toBe('close 1011 Deadline expired before operation could complete. @160001');
  });

  it('counts connections that were set up at the same time, as the client sees it', async () => {
    const network = { latencyMs: [10, 100] } as const;
    const first = talk({ network, resumption: { releaseMs: 500 } }, { ...TEXT, sessionResumption: {} });
    await vi.advanceTimersByTimeAsync(1_000);
    const handle = first.frames.at(-1)!.sessionResumptionUpdate!.newHandle!;
    const { session } = first.emulator.connections[0]!;
    const second = talk({}, { sessionResumption: { handle } }, first.emulator);
    second.socket.onopen = () => {
      first.socket.terminate?.(); // on its way for up to 100 ms
      second.send({ setup: { model: 'models/m', sessionResumption: { handle } } });
    };
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second.log.at(-1)).toMatch(/^close 1011/); // the service did not know yet, or not for long enough
    expect(first.emulator.peakConnections(session)).toBe(1);
    const third = talk({}, { sessionResumption: { handle } }, first.emulator);
    const fourth = talk({}, { sessionResumption: { handle } }, first.emulator);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([third.log.length, fourth.log.length]).toEqual([3, 2]);
    expect(first.emulator.peakConnections(session)).toBe(2);
    await first.emulator.close();
  });

  it('mints tokens without a server', async () => {
    const emulator = new LiveEmulator();
    const name = emulator.mintToken({ uses: 1 });
    const path = GEMINI.replace('v1beta', 'v1alpha');
    const socket = emulator.webSocket(`ws://x${path}Constrained?access_token=${name}`, {
      headers: {},
    }) as WebSocketLike;
    const opened = vi.fn();
    socket.onopen = () => {
      opened();
      socket.send(JSON.stringify({ setup: { model: 'models/m' } }));
    };
    const message = vi.fn();
    socket.onmessage = message;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([opened.mock.calls.length, message.mock.calls.length]).toEqual([1, 1]);
    await emulator.close();
  });

  it('lives for hours in a moment', async () => {
    const { emulator, send, socket, frames } = talk({ lifetimeMs: 3 * 3_600_000, record: false });
    for (let minute = 0; minute < 120; minute++) {
      await vi.advanceTimersByTimeAsync(60_000);
      send(words(`It is minute ${minute}`));
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frames.filter(({ serverContent }) => serverContent?.turnComplete)).toHaveLength(120);
    expect(socket.readyState).toBe(1);
    await emulator.close();
  });
});
