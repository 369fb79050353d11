/** Whatever makes a session dial, and however fast it comes again, dials back off. */
import { describe, expect, test } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import type { Close } from '../../src/resumption/attempts.ts';
import { DEAD, handle, IDLE, LOST, REFUSED, Session, text } from './support/session.ts';

const MINUTE_MS = 60_000;

interface Storm {
  /** What the server does as soon as a connection is set up: says something, or closes. */
  readonly says?: LiveServerMessage;
  readonly closes?: Close;
  /** The user asks something on each connection. */
  readonly asks?: boolean;
}

/** How many connections come about in a minute of the clock, each of which the server ends at once. */
function dialsInAMinute({ says, closes, asks }: Storm, hasHandle = true): number {
  const session = new Session({}, { freshSession: 'empty' });
  const { resumption } = session;
  const begun = (): void => {
    if (hasHandle) session.receive(handle(`h${session.now}`));
    if (asks === true) session.send(text('Hello?'));
  };
  let dials = 0;
  begun();
  while (session.now < MINUTE_MS && dials < 1_000) {
    let ending;
    if (says !== undefined) {
      resumption.received(says, session.now);
      // The time it takes to open a socket.
      while (!resumption.beginMove(session.now) && session.now < MINUTE_MS) session.now += 10;
      ending = resumption.leave(session.now, 0);
    } else ending = resumption.closed(closes ?? LOST, session.now, 0);
    if (ending.decision.do === 'dormant') ending = resumption.awake(session.now, 0);
    if (ending.decision.do !== 'dial') break;
    session.now += ending.decision.delayMs;
    resumption.setup(ending.decision.point);
    // Instead of a second, so that nothing but the waits slows it down.
    session.now += 10;
    resumption.resumed(ending.decision.point, session.now);
    dials++;
    const { now } = session;
    begun();
    session.now = now + 10;
  }
  return dials;
}

const GO_AWAY: LiveServerMessage = { goAway: { timeLeft: '1s' } };

describe('a minute of connections that the server ends at once', () => {
  test.each<[string, Storm, boolean]>([
    ['goAway', { says: GO_AWAY }, true],
    ['goAway, without handles', { says: GO_AWAY }, false],
    ['goAway with a long notice', { says: { goAway: { timeLeft: '300s' } } }, true],
    ['a loss', { closes: LOST }, true],
    ['a close for idleness', { closes: IDLE }, true],
    ['a close for idleness, with an answer owed', { closes: IDLE, asks: true }, true],
    ['a dead handle', { closes: DEAD }, true],
    ['a refused message', { closes: REFUSED, asks: true }, true],
  ])('%s: no storm', (_, storm, hasHandle) => {
    expect(dialsInAMinute(storm, hasHandle)).toBeLessThan(30);
  });

  test('a stable connection gives the waits back', () => {
    const session = new Session();
    session.receive(handle('h0'));
    const delays = [0, 100, 100, 20_000, 100].map((afterMs) => {
      session.now += afterMs;
      const { decision } = session.resumption.closed({ ...LOST, code: 1001 }, session.now, 0);
      session.resume();
      return decision.do === 'dial' ? decision.delayMs : decision.do;
    });
    expect(delays).toEqual([0, 1_000, 3_000, 0, 1_000]);
  });
});
