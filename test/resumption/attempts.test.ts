import { describe, expect, test } from 'vitest';
import { readPolicy, type ReconnectPolicy } from '../../src/resumption/policy.ts';
import { Attempts, type AttemptContext, type Close, type Decision } from '../../src/resumption/attempts.ts';

const LOST: Close = { code: 1006, reason: '', kind: 'network' };
const INTERNAL: Close = { code: 1011, reason: 'Internal error encountered.', kind: 'internal' };
const DEAD: Close = { code: 1008, reason: 'BidiGenerateContent session not found', kind: 'session' };
const REFUSED: Close = { code: 1007, reason: 'Request contains an invalid argument.', kind: 'invalid' };
const IDLE: Close = { code: 1008, reason: 'The operation was aborted', kind: 'idle' };
const DUE: Close = { code: 1008, reason: 'after receiving a GoAway signal', kind: 'deadline' };
const KEY: Close = { code: 1007, reason: 'API key expired.', kind: 'auth' };

const ALL = { handle: true, previousHandle: true, fresh: true };

class Outage {
  readonly attempts: Attempts;
  now = 0;
  upAt: number | undefined = 0;
  points: AttemptContext['points'] = ALL;
  renewable = false;

  constructor(policy: ReconnectPolicy | boolean = {}) {
    this.attempts = new Attempts(readPolicy(policy, []));
  }

  /** The connection, or an attempt, ends `afterMs` later. */
  close(close: Close, afterMs = 60_000): Decision {
    this.now += afterMs;
    const { now, upAt, points, renewable } = this;
    this.upAt = undefined;
    return this.attempts.after(close, { now, random: 0, upAt, points, renewable });
  }

  up(): void {
    this.upAt = this.now;
    this.attempts.up();
  }
}

function short(decision: Decision): unknown {
  return decision.do === 'dial' ? [decision.point, decision.delayMs] : decision.do;
}

describe('Attempts', () => {
  test('waits 0, 1, 3 s and on, tries each point three times, then gives up', () => {
    const outage = new Outage();
    const decisions = [LOST, LOST, LOST, LOST, LOST, LOST, LOST, LOST, LOST, LOST].map((close) =>
      short(outage.close(close)),
    );
    expect(decisions).toEqual([
      ['handle', 0],
      ['handle', 1_000],
      ['handle', 3_000],
      ['previousHandle', 6_000],
      ['previousHandle', 12_000],
      ['previousHandle', 24_000],
      ['fresh', 30_000],
      ['fresh', 30_000],
      ['fresh', 30_000],
      'end',
    ]);
  });

  test('a model that refuses to be resumed at once after a loss is given its time, unless the user says otherwise', () => {
    const first = (close: Close, policy: ReconnectPolicy, resumableAfterMs: number | undefined): unknown => {
      const context = { now: 0, random: 1, upAt: 0, points: ALL, renewable: false };
      return short(new Attempts(readPolicy(policy, []), resumableAfterMs).after(close, context));
    };
    expect(first(LOST, {}, 1_000)).toEqual(['handle', 1_000]);
    expect(first(LOST, {}, undefined)).toEqual(['handle', 0]);
    expect(first(LOST, { delaysMs: [0] }, 1_000)).toEqual(['handle', 0]);
    // The server has closed it itself.
    expect(first(INTERNAL, {}, 1_000)).toEqual(['handle', 0]);
  });

  test('jitter shortens waits, and attempts are counted', () => {
    const { attempts } = new Outage();
    const context = { now: 0, random: 1, points: ALL, renewable: false };
    attempts.after(LOST, { ...context, upAt: 0 });
    expect(attempts.after(LOST, { ...context, upAt: undefined })).toEqual({
      do: 'dial',
      point: 'handle',
      delayMs: 800,
      attempt: 2,
      why: 'network',
    });
  });

  test('a dead handle is given up at once, and a point that does not exist is passed over', () => {
    const outage = new Outage();
    outage.points = { handle: true, previousHandle: false, fresh: false };
    expect(short(outage.close(LOST))).toEqual(['handle', 0]);
    expect(short(outage.close(DEAD))).toBe('end');
    outage.points = { handle: true, previousHandle: false, fresh: true };
    outage.up();
    expect(short(outage.close(LOST))).toEqual(['handle', 0]);
    expect(short(outage.close(DEAD))).toEqual(['fresh', 0]);
  });

  test('waits go on growing until a connection was stable', () => {
    const outage = new Outage();
    outage.close(LOST);
    outage.up();
    expect(short(outage.close(LOST, 100))).toEqual(['handle', 1_000]);
    outage.up();
    expect(short(outage.close(LOST, 20_000))).toEqual(['handle', 0]);
  });

  test('two resumed connections that the server kills young end the use of their handle', () => {
    const outage = new Outage();
    outage.close(INTERNAL, 100);
    outage.up();
    expect(short(outage.close(INTERNAL, 500))).toEqual(['handle', 1_000]);
    outage.up();
    expect(short(outage.close(INTERNAL, 500))).toEqual(['previousHandle', 3_000]);
    // It is the current one now, and there is none before it.
    outage.points = { ...ALL, previousHandle: false };
    outage.up();
    expect(short(outage.close(INTERNAL, 500))).toEqual(['handle', 6_000]);
    outage.up();
    expect(short(outage.close(INTERNAL, 500))).toEqual(['fresh', 12_000]);
    outage.up();
    outage.close(INTERNAL, 500);
    outage.up();
    expect(short(outage.close(INTERNAL, 500))).toBe('end');
  });

  test('what the network does says little about the handle', () => {
    const outage = new Outage({ delaysMs: [0] });
    outage.close(LOST);
    for (let death = 1; death < 12; death++) {
      outage.up();
      expect(short(outage.close(LOST, 500))).toEqual(['handle', 0]);
    }
    outage.up();
    expect(short(outage.close(LOST, 500))).toEqual(['previousHandle', 0]);
  });

  test('what the network does never ends a session that is set up again and again', () => {
    const outage = new Outage({ delaysMs: [0], tuning: { maxDelayMs: 0 } });
    outage.points = { handle: true, previousHandle: false, fresh: false };
    outage.close(LOST);
    for (let death = 1; death < 50; death++) {
      outage.up();
      expect(short(outage.close(LOST, 500))).toEqual(['handle', 0]);
    }
  });

  test('a connection that worked until its time was up clears the penalties before it, one that moved too', () => {
    const outage = new Outage({ freshSession: 'empty' });
    outage.close(LOST, 100);
    const context = { random: 0, points: ALL, renewable: false };
    for (let storm = 1; storm < 10; storm++) {
      for (const worked of ['closed', 'moved']) {
        for (let death = 1; death <= 2; death++) {
          outage.up();
          expect(short(outage.close(INTERNAL, 500))).not.toBe('end');
        }
        outage.up();
        if (worked === 'closed') outage.close(DUE, 500);
        else outage.attempts.move({ ...context, now: outage.now, upAt: outage.now });
      }
    }
  });

  test('a connection whose time was up says nothing about the handle', () => {
    const outage = new Outage({ delaysMs: [0] });
    outage.close(DUE, 100);
    for (let death = 1; death < 30; death++) {
      outage.up();
      expect(short(outage.close(death % 2 === 0 ? DUE : IDLE, 500))).not.toEqual('end');
      expect(outage.close(LOST, 0)).toMatchObject({ point: 'handle' });
    }
  });

  test('a suspect close is answered once in 30 s', () => {
    const outage = new Outage();
    expect(outage.close(REFUSED)).toMatchObject({ do: 'dial', point: 'handle', suspect: true });
    outage.up();
    expect(outage.close(REFUSED, 40_000)).toMatchObject({ do: 'dial', suspect: true });
    outage.up();
    expect(outage.close(REFUSED, 20_000)).toEqual({ do: 'end' });
  });

  test('a credential is asked for once more, if it is a function', () => {
    const fixed = new Outage();
    expect(fixed.close(KEY)).toEqual({ do: 'end' });
    const renewable = new Outage();
    renewable.renewable = true;
    expect(short(renewable.close(KEY))).toEqual(['handle', 0]);
    expect(short(renewable.close(KEY))).toBe('end');
  });

  test('a stable connection lets the credential function be asked once more in the next outage', () => {
    const outage = new Outage();
    outage.renewable = true;
    for (let time = 1; time <= 2; time++) {
      expect(short(outage.close(KEY))).toEqual(['handle', 0]);
      outage.up();
    }
    expect(short(outage.close(KEY, 100))).toBe('end');
  });

  test('idleness: lazy, eager, close; and without anything to come back to, the end', () => {
    expect(short(new Outage().close(IDLE))).toBe('dormant');
    expect(short(new Outage({ idle: 'eager' }).close(IDLE))).toEqual(['handle', 0]);
    expect(short(new Outage({ idle: 'close' }).close(IDLE))).toBe('end');
    const bare = new Outage();
    bare.points = { handle: false, previousHandle: false, fresh: false };
    expect(short(bare.close(IDLE))).toBe('end');
  });

  test.each([200, 302, 404, 407, 408, 429, 502])(
    'HTTP %i while resuming is a proxy, and is waited out',
    (httpStatus) => {
      const outage = new Outage({ delaysMs: [0, 1_000], attempts: 1 });
      outage.close(LOST);
      const refused: Close = { code: 1006, reason: '', kind: 'invalid', httpStatus, isUnreached: true };
      expect(short(outage.close(refused, 10))).toEqual(['handle', 1_000]);
      expect(short(outage.close(refused, 10))).toEqual(['handle', 2_000]);
      expect(short(outage.close(refused, 400_000))).toEqual(['previousHandle', 4_000]);
    },
  );

  test.each([401, 403])('HTTP %i while resuming ends the session once it repeats', (httpStatus) => {
    const outage = new Outage({ attempts: 2 });
    outage.close(LOST);
    const refused: Close = { code: 1006, reason: '', kind: 'auth', httpStatus, isUnreached: true };
    expect(short(outage.close(refused, 10))).toEqual(['handle', 1_000]);
    expect(short(outage.close(refused, 10))).toBe('end');
  });

  test('without reconnecting every end is the end', () => {
    expect(short(new Outage(false).close(LOST))).toBe('end');
  });
});
