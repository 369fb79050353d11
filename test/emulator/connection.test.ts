import { describe, expect, it } from 'vitest';
import { Service } from '../../src/emulator/service.ts';
import { Core, GEMINI, textOf, VERTEX } from './support/core.ts';

const CONSTRAINED =
  '/ws/google.ai.generativelanguage.v1alpha.GenerativeService.BidiGenerateContentConstrained';
const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const BAD_KEY = { code: 1007, reason: 'API key not valid. Please pass a valid API key.' };

describe('a credential', () => {
  it('is judged by the first frame, whatever that is', () => {
    const nobody = new Core({ path: GEMINI });
    expect(nobody.closed).toBeUndefined();
    nobody.send({});
    expect(nobody.closed).toMatchObject({
      code: 1008,
      reason: expect.stringMatching(/^Method doesn't allow unregistered callers/),
    });
    expect(nobody.closed?.reason).toHaveLength(123);
  });

  it('is any key, or one of those that are valid', () => {
    expect(new Core({ path: `${GEMINI}?key=whatever` }).setUp().closed).toBeUndefined();
    expect(new Core({ path: `${GEMINI}?key=other`, apiKeys: ['mine'] }).setUp().closed).toEqual(BAD_KEY);
    expect(
      new Core({ path: GEMINI, headers: { 'x-goog-api-key': 'mine' }, apiKeys: ['mine'] }).setUp().closed,
    ).toBeUndefined();
    expect(
      new Core({ path: VERTEX, headers: { authorization: 'Bearer b' }, apiKeys: ['mine'] }).setUp().closed,
    ).toEqual(BAD_KEY);
  });

  it('is a token on the method for tokens, and nowhere else', () => {
    const now = { at: 1_000 };
    const service = new Service(
      {},
      () => now.at,
      () => now.at,
    );
    const { name } = service.tokens.mint('', now.at);
    const open = (path: string) => new Core({ service, path }).setUp().closed;
    expect(open(`${GEMINI}?key=${name}`)).toEqual(BAD_KEY);
    expect(open(`${CONSTRAINED}?key=k`)?.code).toBe(1008);
    expect(open(`${CONSTRAINED}?access_token=auth_tokens/unknown`)?.code).toBe(1008);
    expect(open(`${CONSTRAINED}?access_token=${name}`)).toBeUndefined();
    expect(open(`${CONSTRAINED}?access_token=${name}`)).toEqual({
      code: 1011,
      reason: 'Token has been used too many times',
    });
  });

  it('that expires ends the session at its next message', () => {
    const now = { at: 1_000 };
    const service = new Service(
      {},
      () => now.at,
      () => now.at,
    );
    const core = new Core({
      service,
      path: CONSTRAINED,
      headers: { authorization: `Token ${service.tokens.mint('', 1_000).name}` },
    });
    core.setUp();
    now.at += 31 * 60_000;
    core.write('Still there?');
    expect(core.closed).toMatchObject({ code: 1008, reason: expect.stringMatching(/expired/) });
  });

  it('that locks the setup decides it', () => {
    const service = new Service(
      {},
      () => 0,
      () => 0,
    );
    const locked = { model: 'models/locked', systemInstruction: { parts: [{ text: 'Locked.' }] } };
    const { name } = service.tokens.mint(JSON.stringify({ bidiGenerateContentSetup: locked }), 0);
    const core = new Core({ service, path: `${CONSTRAINED}?access_token=${name}` });
    core.setUp({
      model: 'models/mine',
      sessionResumption: {},
      systemInstruction: { parts: [{ text: 'Mine.' }] },
    });
    const handle = core.frames.at(-1)?.sessionResumptionUpdate?.newHandle ?? '';
    expect(service.stateOf(handle)).toMatchObject({
      setup: { model: 'models/locked' },
      systemInstruction: locked.systemInstruction,
    });
  });
});

describe('a setup', () => {
  it('comes first, once, and is answered after its time', () => {
    const core = new Core({ setupDelayMs: 200 }).send({ setup: { model: 'models/m' } });
    expect(core.pass(199).frames).toEqual([]);
    expect(core.pass(1).frames).toEqual([{ setupComplete: {} }]);
    expect(core.send({ setup: { model: 'models/m' } }).closed?.code).toBe(1007);
    expect(new Core().write('Too early').closed).toEqual({
      code: 1007,
      reason: 'Request contains an invalid argument.',
    });
  });

  it('lets what comes before it is complete wait', () => {
    const core = new Core()
      .send({ setup: { model: 'models/m', ...TEXT } })
      .write('Hello')
      .pass(5_000);
    expect(core.outline()[0]).toBe('setupComplete');
    expect(textOf(core.frames, 'text')).toBe('You said: Hello');
    const wrong = new Core()
      .send({ setup: { model: 'models/m' } })
      .send({ setup: { model: 'models/m' } })
      .pass(1_000);
    expect(wrong.closed?.code).toBe(1007);
  });
});

describe('resumption', () => {
  const handleOf = (core: Core): string =>
    core.frames.flatMap(({ sessionResumptionUpdate }) => sessionResumptionUpdate?.newHandle ?? []).at(-1) ??
    '';

  /** A session with one turn, its connection ended by the client. */
  function left(setup: object = {}): { service: Service; handle: string } {
    const core = new Core()
      .setUp({ ...TEXT, sessionResumption: {}, ...setup })
      .write('My name is Ada.')
      .pass(5_000);
    core.connection.end({ code: 1000, reason: '', by: 'client' });
    return { service: core.service, handle: handleOf(core) };
  }

  it('gives a handle after the setup and after each turn, and none in between', () => {
    const core = new Core().setUp({ ...TEXT, sessionResumption: {} });
    expect(core.take().at(-1)).toEqual({
      sessionResumptionUpdate: { newHandle: expect.any(String), resumable: true },
    });
    core.write('Hello').pass(5_000);
    const updates = core.frames.flatMap(({ sessionResumptionUpdate }) => sessionResumptionUpdate ?? []);
    expect(updates).toEqual([{}, { newHandle: expect.any(String), resumable: true }]);
    expect(core.outline().at(-2)).toBe('turnComplete');
  });

  it('is asked for, except where the model gives handles unasked', () => {
    const handles = (model: string) => new Core().setUp({ model: `models/${model}` }).outline();
    expect(handles('m')).toEqual(['setupComplete']);
    expect(handles('gemini-3.8-live')).toEqual(['setupComplete', 'sessionResumptionUpdate']);
  });

  it('brings back what was said', () => {
    const { service, handle } = left();
    const again = new Core({ service }).setUp({ sessionResumption: { handle } });
    expect(again.outline()).toEqual(['setupComplete', 'sessionResumptionUpdate']);
    expect(service.stateOf(handleOf(again))?.history).toEqual(service.stateOf(handle)?.history);
    expect(service.stateOf(handle)?.history.map(({ parts }) => parts?.[0]?.text)).toEqual([
      'My name is Ada.',
      'You said: My name is Ada.',
    ]);
    again.write('Still text?').pass(5_000);
    expect(textOf(again.frames, 'text')).toBe('You said: Still text?'); // the modality too
  });

  it('brings back open calls, whose responses are then taken', () => {
    const tools = [{ functionDeclarations: [{ name: 'weather', behavior: 'NON_BLOCKING' }] }];
    const core = new Core({ resumption: { always: true } })
      .setUp({ ...TEXT, tools, sessionResumption: {} })
      .write('call weather')
      .pass(5_000);
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    const [call] = core.service.stateOf(handleOf(core))!.openCalls;
    const again = new Core({ service: core.service }).setUp({
      sessionResumption: { handle: handleOf(core) },
    });
    again
      .send({
        toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: { ok: true } }] },
      })
      .pass(5_000);
    expect(textOf(again.frames, 'text')).toBe('weather answered {"ok":true}.');
  });

  it('refuses a handle nobody gave, one of another model, and one that is too old', () => {
    const { service, handle } = left();
    expect(new Core({ service }).setUp({ sessionResumption: { handle: 'mine' } }).closed).toEqual({
      code: 1008,
      reason: 'BidiGenerateContent session not found',
    });
    expect(
      new Core({ service }).setUp({ model: 'models/other', sessionResumption: { handle } }).closed?.code,
    ).toBe(1007);
    const late = { at: 0 };
    const aging = new Service(
      {},
      () => late.at,
      () => late.at,
    );
    const state = service.resume(handle);
    aging.issueHandle(state.session, state);
    const old = aging.issueHandle(state.session, state);
    late.at = 2 * 3_600_000 + 1;
    expect(aging.stateOf(old)).toBeUndefined();
  });

  it('refuses while the old connection is open', () => {
    const core = new Core().setUp({ sessionResumption: {} });
    const again = new Core({ service: core.service }).setUp({
      sessionResumption: { handle: handleOf(core) },
    });
    expect(again.closed?.code).toBe(1011);
  });

  it('counts what was consumed where it is transparent', () => {
    const core = new Core({ path: `${VERTEX}?key=k` }).setUp({
      model: 'publishers/google/models/m',
      ...TEXT,
      sessionResumption: { transparent: true },
    });
    const index = () => core.frames.at(-1)?.sessionResumptionUpdate?.lastConsumedClientMessageIndex;
    expect(index()).toBeUndefined(); // only the setup, which is 0
    core.write('One').pass(5_000);
    expect(index()).toBe('1');
    core
      .send({ contextUpdate: { tools: {} } })
      .write('Two')
      .pass(5_000);
    expect(index()).toBe('3');
  });
});

describe('a record', () => {
  it('holds what the client sent, in canonical form and as it came', () => {
    const core = new Core({ path: `${GEMINI}?key=k`, headers: { 'user-agent': 'test' } }).setUp();
    core.send({ client_content: { turn_complete: true } }).send({ nonsense: 1 });
    const { path, headers, frames, texts } = core.connection;
    expect([path, headers]).toEqual([`${GEMINI}?key=k`, { 'user-agent': 'test' }]);
    expect(frames).toEqual([{ setup: { model: 'models/test' } }, { clientContent: { turnComplete: true } }]);
    expect(texts.at(-1)).toBe('{"nonsense":1}');
    expect(core.connection.closed).toMatchObject({ code: 1007, by: 'server' });
  });

  it('is not kept where it is not wanted', () => {
    const { frames, texts } = new Core({ record: false }).setUp().connection;
    expect([frames, texts]).toEqual([[], []]);
  });
});
