import { describe, expect, it } from 'vitest';
import type { EmulatedState, EmulatorOptions } from '../../../src/emulator/index.ts';
import { Core, textOf, VERTEX } from '../support/core.ts';

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

describe('handles that stand for the session, as on 3.8', () => {
  const CURRENT = { ...TEXT, model: 'models/gemini-3.8-live' };
  const resume = (core: Core, handle: string): Core =>
    new Core({ service: core.service }).setUp({ ...CURRENT, sessionResumption: { handle } });
  const drop = (core: Core): void => core.connection.end({ code: 1006, reason: '', by: 'network' });

  it('come once, right after the setup, unasked, and never after a turn', () => {
    const core = new Core().setUp(CURRENT);
    expect(core.outline()).toEqual(['setupComplete', 'sessionResumptionUpdate']);
    core.take();
    core.write('One').pass(5_000).write('Two').pass(5_000);
    expect(updatesOf(core)).toEqual([]);
  });

  it('hold all that the session held when the connection ended, open calls included', () => {
    const core = new Core().setUp({ ...CURRENT, ...OPEN_TOOLS });
    const [handle] = handlesOf(core);
    core.write('call weather').pass(5_000).write('And this').pass(5_000);
    const [call] = core.connection.state!.openCalls;
    expect(core.service.stateOf(handle!)?.messages).toHaveLength(2);
    drop(core);
    core.now += 1_000;
    const again = resume(core, handle!);
    expect(again.connection.state).toMatchObject({ turns: 2, openCalls: [{ id: call!.id }] });
    again
      .send({ toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: {} }] } })
      .pass(5_000);
    expect(again.connection.state?.messages.at(-1)).toMatchObject({ id: call!.id, outcome: 'taken' });
    expect(textOf(again.frames, 'text')).toContain('answered {}');
    drop(again);
    core.now += 1_000;
    expect(resume(core, handle!).connection.state).toMatchObject({ turns: 3, openCalls: [] });
  });

  it('lead to an answer to the last question where the options say so', () => {
    for (const answersAfterResume of [false, true]) {
      const core = new Core({ answerDelayMs: 5_000, resumption: { answersAfterResume } }).setUp(CURRENT);
      const [handle] = handlesOf(core);
      core.write('What was cut off?').pass(100);
      drop(core);
      core.now += 1_000;
      const again = resume(core, handle!).pass(20_000);
      expect(textOf(again.frames, 'text')).toBe(answersAfterResume ? 'You said: What was cut off?' : '');
    }
  });

  it('are refused with 1011 right after a drop, and work a second later', () => {
    const core = new Core().setUp(CURRENT);
    const [handle] = handlesOf(core);
    drop(core);
    expect(resume(core, handle!).closed?.code).toBe(1011);
    core.now += 1_000;
    expect(resume(core, handle!).closed).toBeUndefined();
  });

  it('work at once after a clean close', () => {
    const core = new Core().setUp(CURRENT);
    const [handle] = handlesOf(core);
    core.connection.end({ code: 1000, reason: '', by: 'client' });
    expect(resume(core, handle!).closed).toBeUndefined();
  });

  it.each(['snapshot', 'none'] as const)('become %s where the options say so', (handles) => {
    const core = new Core({ resumption: { handles } }).setUp(CURRENT);
    core.write('One').pass(5_000);
    expect(handlesOf(core)).toHaveLength(handles === 'none' ? 0 : 2);
  });

  it('are snapshots on Vertex AI', () => {
    const core = new Core({ path: `${VERTEX}?key=k` }).setUp({
      ...RESUMES,
      model: 'publishers/google/models/gemini-3.8-live',
    });
    const [handle] = handlesOf(core);
    core.write('One').pass(5_000);
    expect(core.service.stateOf(handle!)?.messages).toEqual([]);
  });
});

describe('handles on 3.1', () => {
  const PREVIEW = { model: 'models/gemini-3.1-flash-live-preview' };

  it('come several times a turn, unasked, and are good in the middle of an answer', () => {
    const core = new Core().setUp(PREVIEW);
    core.write('One').pass(5_000);
    const kinds = core.outline().filter((kind) => ['sessionResumptionUpdate', 'turnComplete'].includes(kind));
    expect(kinds).toEqual(['sessionResumptionUpdate', 'turnComplete', 'sessionResumptionUpdate']);
    expect(updatesOf(core).every(({ resumable }) => resumable)).toBe(true);
  });

  it('come once the open calls are answered', () => {
    const core = new Core().setUp({ ...PREVIEW, tools: [{ functionDeclarations: [{ name: 'weather' }] }] });
    core.write('call weather').pass(5_000);
    expect(updatesOf(core)).toEqual([]);
    const [call] = core.connection.state!.openCalls;
    core.send({ toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: {} }] } });
    expect(newest(core)?.openCalls).toEqual([]);
  });
});

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
