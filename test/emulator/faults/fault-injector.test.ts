/** Each fault on both shells: over a real socket and in memory, in real time with short limits. */

import { afterEach, describe, expect, it } from 'vitest';
import type { EmulatorOptions, LiveEmulator } from '../../../src/emulator/index.ts';
import { Client, emulate, SHELLS } from '../support/client.ts';
import { outline, VERTEX } from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const RESUMES = { ...TEXT, sessionResumption: {} };
const DEADLINE = { code: 1011, reason: 'Deadline expired before operation could complete.' };
const INTERNAL = { code: 1011, reason: 'Internal error encountered.' };
const NOT_FOUND = { code: 1008, reason: 'BidiGenerateContent session not found' };

const running: LiveEmulator[] = [];
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));

describe.each(SHELLS)('%s', (shell) => {
  async function start(options: EmulatorOptions = {}): Promise<LiveEmulator> {
    const emulator = await emulate(shell, options);
    running.push(emulator);
    return emulator;
  }

  /** A client on a session that was begun with one turn and left with its handle. */
  async function left(emulator: LiveEmulator): Promise<string> {
    const client = await Client.connect(emulator, RESUMES);
    await client.handle();
    const handle = await client.say('My name is Ada.');
    await client.close();
    await emulator.until(() => emulator.connections.at(-1)?.closed);
    return handle;
  }

  const resume = (emulator: LiveEmulator, handle: string): Promise<Client> =>
    Client.dial(emulator, { sessionResumption: { handle } });

  describe('the end of a life', () => {
    it('comes with notice', async () => {
      const emulator = await start({ lifetimeMs: [5_000, 6_000], goAwayNoticeMs: 2_000 });
      const client = await Client.connect(emulator, TEXT);
      const [goAway] = (await client.until((frame) => frame.goAway !== undefined)).slice(-1);
      expect(goAway).toEqual({ goAway: { timeLeft: '2s' } });
      expect(await client.closed).toMatchObject({
        code: 1008,
        reason: expect.stringMatching(/GoAway signal/),
      });
    });

    it('comes without, as after 58 minutes', async () => {
      const emulator = await start({ speed: 20_000, lifetimeMs: 58 * 60_000, goAwayNoticeMs: 0 });
      const client = await Client.connect(emulator, TEXT);
      expect(await client.closed).toEqual(DEADLINE);
      expect(client.frames).toEqual([]);
    });

    it('comes in silence after the notice', async () => {
      const emulator = await start({ lifetimeMs: 12_000, goAwayNoticeMs: 10_000, silentAfterGoAway: true });
      const client = await Client.connect(emulator, TEXT);
      await client.until((frame) => frame.goAway !== undefined);
      client.write('Anybody?');
      await client.closed;
      expect(client.frames).toEqual([]);
      expect(emulator.connections[0]?.state?.messages).toHaveLength(1);
    });

    it('comes after idling', async () => {
      const client = await Client.connect(await start({ idleTimeoutMs: [2_000, 3_000] }), TEXT);
      expect(await client.closed).toEqual({ code: 1008, reason: 'The operation was aborted' });
    });

    it('comes by name', async () => {
      const client = await Client.connect(
        await start({ script: [{ after: 'turn', close: 'deadline' }] }),
        TEXT,
      );
      client.write('Hello');
      expect(await client.closed).toEqual(DEADLINE);
    });
  });

  describe('a resume is refused', () => {
    it('while the old connection is open, and a little after', async () => {
      const emulator = await start({ resumption: { releaseMs: 20_000 } });
      const old = await Client.connect(emulator, RESUMES);
      const handle = await old.handle();
      expect(await (await resume(emulator, handle)).closed).toEqual(INTERNAL);
      await old.close();
      await emulator.until(() => emulator.connections[0]?.closed);
      expect(await (await resume(emulator, handle)).closed).toEqual(INTERNAL);
      let ending: { code: number } | undefined = INTERNAL;
      while (ending !== undefined) {
        const client = await resume(emulator, handle);
        ending = await Promise.race([client.closed, client.handle().then(() => undefined)]);
      }
      const { session } = emulator.connections.at(-1)!;
      expect(session).toBe(emulator.connections[0]?.session);
      expect(emulator.peakConnections(session)).toBe(2); // the first attempt
    });

    it('for a handle that is unknown, and one that is too old', async () => {
      const emulator = await start({ resumption: { validMs: 0 } });
      expect(await (await resume(emulator, 'nobody-gave-it')).closed).toEqual(NOT_FOUND);
      const handle = await left(emulator);
      expect(emulator.state(handle)).toBeUndefined();
      expect(await (await resume(emulator, handle)).closed).toEqual(NOT_FOUND);
    });

    it('for a handle that is dead or forgotten', async () => {
      const emulator = await start();
      const handle = await left(emulator);
      expect(emulator.breakHandle(handle, 'dead')).toBe(true);
      expect((await (await resume(emulator, handle)).closed).code).toBe(1007);
      expect(emulator.breakHandle(handle, 'forgotten')).toBe(true);
      expect(await (await resume(emulator, handle)).closed).toEqual(NOT_FOUND);
      expect(emulator.breakHandle(handle, 'dead')).toBe(false);
    });

    it('never for a poisoned handle, whose connections die after the next turn, and theirs', async () => {
      const emulator = await start({ answerDelayMs: 5_000 });
      let handle = await left(emulator);
      emulator.breakHandle(handle, 'poisoned');
      for (let i = 0; i < 2; i++) {
        const client = await resume(emulator, handle);
        handle = await client.handle();
        client.write('Hello again');
        expect(await client.closed).toEqual(INTERNAL);
      }
    });

    it('where a step has spoiled the handles so far', async () => {
      const emulator = await start({ script: [{ after: 'turn', breakHandles: 'dead', connection: 0 }] });
      const client = await Client.connect(emulator, RESUMES);
      const early = await client.handle();
      const late = await client.say('Hello');
      await client.close();
      await emulator.until(() => emulator.connections[0]?.closed);
      expect((await (await resume(emulator, early)).closed).code).toBe(1007);
      await (await resume(emulator, late)).handle();
    });
  });

  it('a handle stands for less than was sent, by the queue and by the lag', async () => {
    const emulator = await start({
      reading: { delayMs: 15_000 },
      resumption: { everyMs: 1_000, lagMs: true },
    });
    const client = await Client.connect(emulator, RESUMES);
    client.send({ contextUpdate: { systemInstruction: { parts: [{ text: 'Be brief.' }] } } });
    await emulator.until(() => emulator.connections[0]?.unread === 1);
    const without = emulator.state(await client.handle());
    expect(without?.systemInstruction).toBeUndefined();
    await emulator.until(() => emulator.connections[0]?.state?.messages.length === 1);
    for (;;) {
      const state = emulator.state(await client.handle());
      if (state?.messages.length !== 1) continue;
      expect(state.systemInstruction).toEqual({ parts: [{ text: 'Be brief.' }] });
      break;
    }
  });

  it('the transparent index counts every frame, and starts anew on each connection', async () => {
    const emulator = await start();
    const setup = {
      ...TEXT,
      model: 'publishers/google/models/test',
      sessionResumption: { transparent: true },
    };
    const indexOf = async (client: Client): Promise<unknown> => {
      await client.turn();
      const frames = await client.until((frame) => frame.sessionResumptionUpdate !== undefined);
      return frames.at(-1)!.sessionResumptionUpdate!.lastConsumedClientMessageIndex;
    };
    const client = await Client.connect(emulator, setup, VERTEX + '?key=k');
    client.send({ realtimeInput: { audio: { mimeType: 'audio/pcm;rate=16000', data: 'AAAA' } } });
    client.write('Hello');
    expect(await indexOf(client)).toBe('2');
    const handle = await client.say('Again');
    await client.close();
    await emulator.until(() => emulator.connections[0]?.closed);
    const again = { ...setup, sessionResumption: { transparent: true, handle } };
    const next = await Client.connect(emulator, again, VERTEX + '?key=k');
    next.write('Back');
    expect(await indexOf(next)).toBe('1');
  });

  describe('an interrupted call', () => {
    const setup = { ...TEXT, tools: [{ functionDeclarations: [{ name: 'weather', behavior: 'BLOCKING' }] }] };
    const isCall = ({ toolCall }: { toolCall?: unknown }): boolean => toolCall !== undefined;

    it('is dropped without a word, its answer ignored, and made again under a new id', async () => {
      const emulator = await start({ calls: { onInterrupt: 'drop', reissueMs: [2_000, 4_000] } });
      const client = await Client.connect(emulator, setup);
      client.write('call weather');
      const [first] = (await client.until(isCall)).at(-1)!.toolCall!.functionCalls!;
      client.write('Hurry up');
      client.send({
        toolResponse: { functionResponses: [{ id: first!.id, name: 'weather', response: {} }] },
      });
      const until = await client.until(isCall);
      const [second] = until.at(-1)!.toolCall!.functionCalls!;
      expect(until.flatMap(outline)).not.toContain('toolCallCancellation');
      expect(second!.id).not.toBe(first!.id);
      const { messages, openCalls } = emulator.connections[0]!.state!;
      expect(messages.at(-1)).toMatchObject({ kind: 'functionResponse', id: first!.id, outcome: 'dropped' });
      expect(openCalls).toEqual([second]);
    });

    it('is cancelled where that is asked for', async () => {
      const emulator = await start({ calls: { onInterrupt: 'cancel' } });
      const client = await Client.connect(emulator, { ...setup, model: 'models/gemini-3.8-live' });
      client.write('call weather');
      const [call] = (await client.until(isCall)).at(-1)!.toolCall!.functionCalls!;
      client.write('Never mind');
      const frames = await client.until((frame) => frame.toolCallCancellation !== undefined);
      expect(frames.at(-1)?.toolCallCancellation).toEqual({ ids: [call!.id] });
    });
  });

  describe('a peer that does not read', () => {
    const chunk = { realtimeInput: { audio: { mimeType: 'audio/pcm', data: 'A'.repeat(4 * 2 ** 20) } } };

    it('makes bufferedAmount grow, until it reads on', async () => {
      const emulator = await start({ speed: 1, script: [{ after: 'setup', pause: 800 }] });
      const client = await Client.connect(emulator, TEXT);
      for (let i = 0; i < 6; i++) client.send(chunk);
      await new Promise((resolve) => setImmediate(resolve));
      expect(client.socket.bufferedAmount).toBeGreaterThan(2 ** 20);
      await emulator.until(() => emulator.connections[0]?.frames.length === 7);
      expect(client.socket.bufferedAmount).toBe(0);
    });

    it('reads slowly, and no more than its queue holds', async () => {
      const emulator = await start({ reading: { bytesPerSecond: 1_000_000, queueBytes: 100_000 } });
      const client = await Client.connect(emulator, TEXT);
      for (let i = 0; i < 3; i++) client.send(chunk);
      client.write('Are you there?');
      await new Promise((resolve) => setImmediate(resolve));
      expect(client.socket.bufferedAmount).toBeGreaterThan(2 ** 20);
      await client.turn();
      expect(emulator.connections[0]?.state?.consumed).toBe(4);
    });
  });

  describe('a half-open socket', () => {
    it('lets nothing through in either direction, and no close', async () => {
      const emulator = await start({ script: [{ after: 'setup', halfOpen: true, connection: 0 }] });
      const client = await Client.connect(emulator, TEXT);
      client.write('Can you hear me?');
      client.socket.close(1000);
      const other = await Client.connect(emulator, RESUMES); // meanwhile it works for others
      await other.say('Hello');
      expect([client.ending, client.frames, client.socket.readyState]).toEqual([undefined, [], 2]);
      expect(emulator.connections[0]?.closed).toBeUndefined();
      expect(emulator.connections[0]?.state?.messages).toEqual([]);
      client.socket.terminate!();
      expect((await client.closed).code).toBe(1006);
      await other.close();
      expect(emulator.connections[0]?.closed).toBeUndefined();
    });

    it('keeps its session from being resumed until the service gives it up', async () => {
      const emulator = await start({
        script: [
          { after: 'turn', connection: 0 },
          { after: 5_000, halfOpen: 10_000, connection: 0 },
        ],
      });
      const client = await Client.connect(emulator, RESUMES);
      const handle = await client.say('Hello');
      expect(await emulator.until(() => emulator.connections[0]?.closed)).toMatchObject({
        code: 1006,
        by: 'network',
      });
      expect(client.ending).toBeUndefined();
      client.socket.terminate!();
      await (await resume(emulator, handle)).handle();
      expect(emulator.peakConnections(emulator.connections[0]?.session)).toBe(1);
    });
  });

  it('a drop in the middle of a frame loses that frame', async () => {
    const emulator = await start({ script: [{ after: 'answer', drop: 'midFrame' }] });
    const client = await Client.connect(emulator, TEXT);
    client.write('one two three four five six seven eight nine');
    expect((await client.closed).code).toBe(1006);
    expect(client.frames.flatMap(outline)).toEqual(['text']);
    expect(await emulator.until(() => emulator.connections[0]?.closed)).toMatchObject({
      code: 1006,
      by: 'network',
    });
  });

  it('latency delays both directions and loses nothing', async () => {
    const emulator = await start({
      speed: 1,
      setupDelayMs: 0,
      answerDelayMs: 0,
      network: { latencyMs: [30, 60] },
    });
    const start_ = performance.now();
    const client = await Client.connect(emulator, TEXT);
    expect(performance.now() - start_).toBeGreaterThan(55);
    client.write('Hello');
    await client.turn();
    await client.close();
    expect(await emulator.until(() => emulator.connections[0]?.closed)).toMatchObject({ by: 'client' });
  });

  it('randomFaults happen by chance, at their rates', async () => {
    const emulator = await start({ randomFaults: [{ perMinute: 60, drop: true }] });
    const client = await Client.connect(emulator, TEXT).catch(() => undefined);
    if (client !== undefined) expect((await client.closed).code).toBe(1006);
    expect(await emulator.until(() => emulator.connections[0]?.closed)).toMatchObject({ by: 'network' });
    const refusing = await start({ randomFaults: [{ chance: 1, refuse: 503 }] });
    expect((await new Client(refusing).closed).code).toBe(1006);
  });

  it('nothing is left behind by a close in the middle of it all', async () => {
    const emulator = await start({
      lifetimeMs: 3_600_000,
      network: { latencyMs: 500 },
      script: [{ after: 'setup', halfOpen: true }],
    });
    await Client.connect(emulator, TEXT);
    await emulator.close();
    expect(emulator.connections[0]?.closed).toMatchObject({ code: 1006 });
  });
});
