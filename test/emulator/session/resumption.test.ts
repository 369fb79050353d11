import { describe, expect, it } from 'vitest';
import type { EmulatedState, EmulatorOptions } from '../../../src/emulator/index.ts';
import { Core, VERTEX } from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const RESUMES = { ...TEXT, sessionResumption: {} };
const OPEN_TOOLS = { tools: [{ functionDeclarations: [{ name: 'weather', behavior: 'NON_BLOCKING' }] }] };
const VERTEX_MODEL = { model: 'publishers/google/models/m' };

const updatesOf = (core: Core) =>
  core.take().flatMap(({ sessionResumptionUpdate }) => sessionResumptionUpdate ?? []);
const handlesOf = (core: Core) => updatesOf(core).flatMap(({ newHandle }) => newHandle ?? []);
/** What is behind the newest handle. */
const newest = (core: Core): EmulatedState | undefined =>
  core.service.stateOf(handlesOf(core).at(-1) ?? 'none');

describe('handles', () => {
  it('come a moment after the end of a turn', () => {
    const core = new Core({ resumption: { afterTurnMs: [20, 70] } }).setUp(RESUMES);
    const kinds = core.write('Hello').take();
    for (let ms = 0; kinds.every(({ serverContent }) => serverContent?.turnComplete !== true); ms++)
      kinds.push(...core.pass(1).take());
    expect(handlesOf(core.pass(19))).toEqual([]);
    expect(handlesOf(core.pass(51))).toHaveLength(1);
  });

  it('come periodically too, but not while an answer is made', () => {
    const core = new Core({ answerDelayMs: 30_000, resumption: { everyMs: 1_000 } }).setUp(RESUMES);
    core.pass(9_000);
    expect(handlesOf(core)).toHaveLength(10);
    core.write('Take your time').pass(20_000);
    expect(updatesOf(core)).toEqual([{}]);
  });

  it('never come while a call is open, and come when it is answered', () => {
    const core = new Core({ resumption: { everyMs: 1_000 } }).setUp({ ...RESUMES, ...OPEN_TOOLS });
    core.write('call weather').pass(10_000);
    const [call] = core.connection.state!.openCalls;
    core.take();
    core.pass(10_000);
    expect(updatesOf(core)).toEqual([]);
    const response = { id: call!.id, name: 'weather', response: {}, scheduling: 'SILENT' };
    core.send({ toolResponse: { functionResponses: [response] } }).pass(70);
    expect(newest(core)?.openCalls).toEqual([]);
  });

  it('come at any time on Vertex AI, in the middle of an answer and with open calls', () => {
    const core = new Core({ path: `${VERTEX}?key=k`, resumption: { everyMs: 500 } });
    core.setUp({ ...RESUMES, ...VERTEX_MODEL, tools: [{ functionDeclarations: [{ name: 'weather' }] }] });
    updatesOf(core);
    core.write('call weather').pass(250);
    const [first, ...more] = updatesOf(core);
    expect(first).toMatchObject({ newHandle: expect.any(String), resumable: true });
    expect(core.service.stateOf(first!.newHandle!)).toMatchObject({ turns: 0, openCalls: [] });
    expect(more.every(({ resumable }) => resumable)).toBe(true);
    core.pass(2_000);
    expect(newest(core)).toMatchObject({ turns: 0, openCalls: [{ name: 'weather' }] });
  });

  it('come when a step says so, once there is a session', () => {
    const early = new Core({ script: [{ after: 'open', handle: true }] });
    expect(early.frames).toEqual([]);
    const core = new Core({ script: [{ after: 'call', handle: true }] });
    core.setUp({ ...RESUMES, ...OPEN_TOOLS }).take();
    core.write('call weather').pass(500);
    expect(newest(core)?.openCalls).toHaveLength(1);
  });
});

describe('the state behind a handle', () => {
  const texts = (state: EmulatedState | undefined) =>
    state?.messages.flatMap((m) => ('texts' in m ? m.texts : []));

  it('is older than the handle by the lag, but not older than the connection', () => {
    const core = new Core({ resumption: { lagMs: 300, afterTurnMs: 0, everyMs: 100 } }).setUp(RESUMES);
    expect(newest(core)?.consumed).toBe(0);
    core.send({ realtimeInput: { audio: { mimeType: 'audio/pcm', data: 'AAAA' } } });
    const seen: (number | undefined)[] = [];
    for (let i = 0; i < 6; i++) seen.push(newest(core.pass(100))?.consumed);
    expect(seen).toEqual([0, 0, 0, 1, 1, 1]); // handles come 30 ms after each hundred
  });

  it('lags differently each time, by the seed', () => {
    const lags = (seed: number): string => {
      const core = new Core({ seed, resumption: { lagMs: true, everyMs: 10 } }).setUp(RESUMES);
      core.take();
      let found = '';
      for (let i = 0; i < 60; i++) {
        core.send({ realtimeInput: { audio: { mimeType: 'audio/pcm', data: 'AAAA' } } }).pass(10);
        found += ` ${i - newest(core)!.consumed}`;
      }
      return found;
    };
    const first = lags(1);
    const numbers = first.split(' ').map(Number);
    expect(Math.max(...numbers)).toBeGreaterThan(20);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(30);
    expect(Math.min(...numbers.slice(40))).toBeLessThan(10);
    expect(lags(1)).toBe(first);
    expect(lags(2)).not.toBe(first);
  });

  it('is not touched by what comes later, on this line or another', () => {
    const core = new Core().setUp(RESUMES).write('One').pass(5_000);
    const handle = handlesOf(core).at(-1)!;
    core.write('Two').pass(5_000);
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    const other = new Core({ service: core.service }).setUp({ sessionResumption: { handle } });
    other.write('Three').pass(5_000);
    expect(texts(core.service.stateOf(handle))).toEqual(['One']);
    expect(texts(core.connection.state)).toEqual(['One', 'Two']);
    expect(texts(other.connection.state)).toEqual(['One', 'Three']);
    expect(other.connection.state?.history.map(({ parts }) => parts?.[0]?.text)).toEqual([
      'One',
      'You said: One',
      'Three',
      'You said: Three',
    ]);
  });

  it('holds what was written and not completed', () => {
    const core = new Core({ resumption: { everyMs: 1_000 } }).setUp(RESUMES);
    core.send({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'My name is' }] }] } }).pass(1_000);
    const handle = handlesOf(core).at(-1)!;
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    const other = new Core({ service: core.service }).setUp({ sessionResumption: { handle } });
    other.write('Ada.').pass(5_000);
    expect(other.connection.state?.history.at(-1)?.parts?.[0]?.text).toBe('You said: My name is\nAda.');
  });
});

describe('a session', () => {
  const left = (options: EmulatorOptions) => {
    const core = new Core(options).setUp(RESUMES);
    return { core, handle: handlesOf(core).at(-1)! };
  };

  it('is taken until the connection has ended, and for some time after', () => {
    const core = new Core({ resumption: { releaseMs: 500 } }).setUp(RESUMES);
    const handle = handlesOf(core).at(-1)!;
    const attempt = () =>
      new Core({ service: core.service }).setUp({ sessionResumption: { handle } }).closed?.code;
    expect(attempt()).toBe(1011);
    core.connection.end({ code: 1000, reason: '', by: 'client' });
    core.now += 499;
    expect(attempt()).toBe(1011);
    core.now += 1;
    expect(attempt()).toBeUndefined();
    expect(attempt()).toBe(1011);
  });

  it('is free once the service has closed', () => {
    const { core, handle } = left({ script: [{ after: 'turn', close: 'internal', connection: 0 }] });
    core.write('Hello').pass(5_000);
    expect(core.closed?.code).toBe(1011);
    const next = new Core({ service: core.service }).setUp({ sessionResumption: { handle } });
    expect(next.closed).toBeUndefined();
  });

  it('may get handles that are spoiled from the start', () => {
    for (const [how, code] of [
      ['dead', 1007],
      ['forgotten', 1008],
      ['poisoned', undefined],
    ] as const) {
      const { core, handle } = left({ resumption: { handleFaults: { [how]: 1 } } });
      core.connection.end({ code: 1000, reason: '', by: 'client' });
      const next = new Core({ service: core.service }).setUp({ sessionResumption: { handle } });
      expect(next.closed?.code).toBe(code);
      if (how === 'poisoned') expect(next.write('Hello').pass(600).closed?.code).toBe(1011);
    }
  });
});
