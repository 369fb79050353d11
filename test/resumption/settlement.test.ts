/** What a turn shows of what the server has read. */
import { describe, expect, test } from 'vitest';
import { Outbox } from '../../src/resumption/outbox.ts';
import { readPolicy } from '../../src/resumption/policy.ts';
import { Settlement } from '../../src/resumption/settlement.ts';

/** A typed conversation with a read lag of 30 s. */
class Typed {
  readonly #outbox = new Outbox();
  readonly settlement = new Settlement({ model: 'm' }, readPolicy(true, []), this.#outbox);

  /** Questions that go out. */
  ask(count: number, now: number): void {
    for (let question = 0; question < count; question++) {
      this.#outbox.add({ message: {}, frame: '' }, 1);
      this.#outbox.handOver(this.#outbox.last, now);
      this.settlement.handed = this.#outbox.last;
      this.settlement.asked(1, now);
    }
  }

  /** A turn of one second, and the newest question that is known to have been read after it. */
  answer(beganAt: number): number {
    this.settlement.began(beganAt);
    this.settlement.ended(false, beganAt + 1_000);
    return this.settlement.acknowledged;
  }
}

describe('after a turn', () => {
  test('the question it answers was read, and no later one, however long ago that was sent', () => {
    const session = new Typed();
    session.ask(2, 0);
    expect(session.answer(40_000)).toBe(1);
    expect(session.answer(42_000)).toBe(2);
  });

  test('after a long silence all was read that was sent long before it: questions are joined', () => {
    const session = new Typed();
    session.ask(1, 0);
    expect(session.answer(5_000)).toBe(1);
    session.ask(2, 12_000);
    expect(session.answer(60_000)).toBe(3);
    session.ask(1, 62_000);
    expect(session.answer(63_000)).toBe(4);
  });

  test('where media went out too, what was sent long before it was read', () => {
    const session = new Typed();
    session.settlement.spoke(false);
    session.ask(2, 0);
    session.ask(1, 20_000);
    expect(session.answer(40_000)).toBe(2);
  });

  test('where the session may hold questions twice, what was sent long before it was read', () => {
    const session = new Typed();
    session.ask(1, 0);
    session.settlement.goOn(1);
    session.ask(2, 0);
    session.ask(1, 20_000);
    expect(session.answer(40_000)).toBe(3);
  });
});

describe('after a call, where handles stand for the session', () => {
  test('the question of its turn was read, if no speech can have brought the turn', () => {
    for (const [spoke, acknowledged] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const session = new Typed();
      if (spoke) session.settlement.spoke(true);
      session.ask(1, 0);
      session.settlement.began(1_000);
      session.settlement.called();
      expect(session.settlement.acknowledged).toBe(acknowledged);
    }
  });

  test('a turn that nothing has asked for shows nothing', () => {
    const session = new Typed();
    session.settlement.began(1_000);
    session.settlement.called();
    session.ask(1, 2_000);
    session.settlement.called();
    expect(session.settlement.acknowledged).toBe(0);
  });
});
