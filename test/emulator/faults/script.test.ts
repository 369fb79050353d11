import { describe, expect, it } from 'vitest';
import { brief, Core } from '../support/core.ts';

const hello = { serverContent: { modelTurn: { parts: [{ text: 'scripted' }] } } };

describe('a script', () => {
  it('does its steps in order, each at its moment', () => {
    const core = new Core({
      script: [
        { after: 'open', send: hello },
        { after: 'setup', raw: 'not json' },
        { after: 'turn' },
        { after: 'turn', close: { code: 1011, reason: 'Internal error encountered.' } },
      ],
    });
    expect(core.outline()).toEqual(['text']);
    core.setUp();
    expect(core.raw.at(-1)).toBe('not json');
    core.write('one').pass(20_000);
    expect(core.closed).toBeUndefined();
    core.write('two').pass(20_000);
    expect(core.closed).toEqual({ code: 1011, reason: 'Internal error encountered.' });
  });

  it('counts milliseconds from the step before', () => {
    const core = new Core({
      script: [
        { after: 100, send: hello },
        { after: 50, drop: true },
      ],
    });
    core.pass(100);
    expect([core.frames.length, core.dropped]).toEqual([1, false]);
    core.pass(49);
    expect(core.dropped).toBe(false);
    core.pass(1);
    expect(core.dropped).toBe(true);
  });

  it('does several steps after the same moment that comes once', () => {
    const core = new Core({
      script: [
        { after: 'setup', send: hello },
        { after: 'setup', send: hello },
      ],
    });
    core.setUp();
    expect(core.outline()).toEqual(['setupComplete', 'text', 'text']);
  });

  it('can be for one connection alone', () => {
    const first = new Core({ script: [{ after: 'open', drop: true, connection: 1 }] });
    const second = new Core({ service: first.service });
    expect([first.dropped, second.dropped]).toEqual([false, true]);
  });

  it('says nothing for a while, or ever again', () => {
    const core = new Core({
      script: [
        { after: 'setup', silence: 100 },
        { after: 'turn', silence: true },
      ],
    });
    core.setUp({ sessionResumption: {} });
    core.write('Hello').pass(20_000);
    const turns = core.take().filter(({ serverContent }) => serverContent?.turnComplete);
    expect(turns).toHaveLength(1);
    core.write('Anybody there?').pass(20_000);
    expect(core.frames).toEqual([]);
  });

  it('never answers the setup', () => {
    const core = new Core({ script: [{ after: 'open', silence: true }] }).setUp();
    expect([core.frames, core.closed]).toEqual([[], undefined]);
  });

  it('stops reading, and reads on', () => {
    const core = new Core({ script: [{ after: 'setup', pause: 500 }] }).setUp();
    expect(core.paused).toBe(false); // setUp waits longer than that
    const forever = new Core({ script: [{ after: 'setup', pause: true }] }).setUp();
    expect(forever.paused).toBe(true);
  });

  it('says goAway, and closes on who stays', () => {
    const core = new Core({ script: [{ after: 'setup', goAway: { timeLeftMs: 1_500 } }] }).setUp();
    expect(core.frames.at(-1)).toEqual({ goAway: { timeLeft: '1.5s' } });
    core.pass(700);
    expect(core.closed).toMatchObject({
      code: 1008,
      reason: expect.stringMatching(/^Connection aborted because/),
    });
  });

  it('waits for answers and calls', () => {
    const setup = { tools: [{ functionDeclarations: [{ name: 'f' }] }] };
    const core = new Core({
      script: [
        { after: 'answer', send: hello },
        { after: 'call', close: { code: 1008 } },
      ],
    });
    core.setUp(setup).write('Hello').pass(20_000);
    expect(brief(core.outline()).slice(0, 4)).toEqual(['setupComplete', 'audio', 'text', 'audio']);
    core.write('call f').pass(20_000);
    expect(core.closed).toEqual({ code: 1008, reason: '' });
  });
});

describe('a life', () => {
  it('ends with notice', () => {
    const core = new Core({ lifetimeMs: 600_000, goAwayNoticeMs: 50_000 }).setUp();
    core.pass(548_999);
    expect(core.outline()).toEqual(['setupComplete']);
    core.pass(1);
    expect(core.frames.at(-1)).toEqual({ goAway: { timeLeft: '50s' } });
    core.pass(50_000);
    expect(core.closed?.code).toBe(1008);
  });

  it('ends without notice', () => {
    const core = new Core({ lifetimeMs: 60_000, goAwayNoticeMs: 0 }).setUp().pass(60_000);
    expect(core.outline()).toEqual(['setupComplete']);
    expect(core.closed).toEqual({ code: 1011, reason: 'Deadline expired before operation could complete.' });
  });

  it('ends after idling, but not while somebody talks', () => {
    const core = new Core({ idleTimeoutMs: 10_000 }).setUp().pass(8_000);
    core.write('Hello').pass(9_000).pass(2_000);
    expect(core.closed).toBeUndefined();
    core.pass(10_000);
    expect(core.closed).toEqual({ code: 1008, reason: 'The operation was aborted' });
  });
});
