/** What runs functions, as a session knows it. */
import { expect, test, vi } from 'vitest';
import { Functions, type FunctionRunner, type RunnerHost } from '../../src/live/functions.ts';

import type { LiveServerMessage as WireMessage } from '../../generated/types.ts';
import { LiveServerMessage } from '../../src/protocol/received.ts';
import { converse } from '../support/conversation.ts';
import { eventually } from '../support/events.ts';

/** A kind of function, and what its runner was told. */
function kind() {
  const runner = {
    setTools: vi.fn(),
    received: vi.fn(),
    runs: vi.fn(),
    lifecycle: vi.fn(),
  } satisfies FunctionRunner;
  const createRunner = vi.fn((_host: RunnerHost): FunctionRunner => runner);
  const named = (name: string) => ({ declaration: { name }, createRunner });
  return { runner, createRunner, named };
}

test('functions of a kind have one runner, and all kinds are told of everything', () => {
  const [one, two] = [kind(), kind()];
  const host = {} as RunnerHost;
  const functions = new Functions(host);
  const tools = [one.named('a'), { googleSearch: {} }, two.named('b'), one.named('c')];
  functions.setTools(tools);
  functions.setTools([two.named('d'), null as never]);
  for (const { createRunner, runner } of [one, two]) {
    expect(createRunner.mock.calls).toEqual([[host]]);
    expect(runner.setTools.mock.calls[0]).toEqual([tools]);
    expect(runner.setTools.mock.calls[1]?.[0]).toHaveLength(1);
  }
  tools.pop();
  expect(one.runner.setTools.mock.calls[0]?.[0], 'a copy').toHaveLength(4);
});

test('a session tells its runner of tools, messages and what happens, after everyone else', async () => {
  const { named, createRunner, runner } = kind();
  const told: string[] = [];
  runner.received.mockImplementation(() => told.push('runner'));
  const { peer, session } = await converse({
    tools: [named('f')],
    callbacks: { onMessage: () => told.push('onMessage'), onEvent: () => told.push('onEvent') },
  });
  const [host] = createRunner.mock.calls[0] ?? [];
  expect(host).toMatchObject({ backend: 'gemini', defaultBehavior: 'NON_BLOCKING' });
  expect(host?.session).toBe(session);
  await eventually(() => told.length > 0, 'the first message');
  told.length = 0;
  peer.send({ serverContent: { turnComplete: true } });
  await eventually(() => told.length === 3, 'a message');
  expect(told).toEqual(['onMessage', 'onEvent', 'runner']);
  session.sendContextUpdate({ systemInstruction: 'Be brief.' });
  expect(runner.setTools).toHaveBeenCalledTimes(1);
  session.sendContextUpdate({ tools: null });
  expect(runner.setTools).toHaveBeenLastCalledWith([]);
  await session.close();
  expect(runner.lifecycle.mock.calls.map(([event]) => (event as { type: string }).type).at(-1)).toBe('close');
});

test('a runner is told what each message says about the turn', () => {
  const { named, runner } = kind();
  const functions = new Functions({} as RunnerHost);
  functions.setTools([named('f')]);
  const told = (message: WireMessage): unknown => {
    functions.received(new LiveServerMessage(message));
    return runner.received.mock.lastCall?.[1];
  };
  const audio = { parts: [{ inlineData: { mimeType: 'audio/pcm', data: 'AAAA' } }] };
  const nothing = { wentOn: false, interrupted: false };
  expect(told({ usageMetadata: {} })).toEqual(nothing);
  expect(told({ serverContent: { inputTranscription: { text: 'Hi' } } })).toEqual(nothing);
  expect(told({ serverContent: { turnComplete: true } })).toEqual(nothing);
  for (const message of [
    { serverContent: { modelTurn: audio } },
    { serverContent: { outputTranscription: { text: 'Hi' } } },
    { toolCall: { functionCalls: [{ id: '1', name: 'f' }] } },
  ])
    expect(told(message)).toEqual({ wentOn: true, interrupted: false });
  // Audio that comes with an interruption is never played.
  expect(told({ serverContent: { modelTurn: audio, interrupted: true } })).toEqual({
    wentOn: false,
    interrupted: true,
  });
});

test('a session without functions makes no runner until it gets some', async () => {
  const { named, createRunner } = kind();
  const { session } = await converse({ model: 'gemini-2.5-flash-live', tools: [{ googleSearch: {} }] });
  expect(createRunner).not.toHaveBeenCalled();
  session.sendContextUpdate({ tools: [named('f')] });
  expect(createRunner).toHaveBeenCalledOnce();
  expect(createRunner.mock.calls[0]?.[0].defaultBehavior).toBe('BLOCKING');
});

test('with validation off, tools may be anything', async () => {
  const { session } = await converse({ tools: 'none' as never, validation: 'off' });
  expect(session.isClosed).toBe(false);
});
