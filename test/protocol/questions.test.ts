/** Which questions have been answered. */
import { describe, expect, test } from 'vitest';
import type { LiveClientMessage } from '../../generated/types.ts';
import { JOINED_AFTER_MS, Questions } from '../../src/protocol/questions.ts';

function asked(count: number): Questions {
  const questions = new Questions();
  for (let n = 0; n < count; n++) questions.asked(0);
  return questions;
}

const again = (...messages: LiveClientMessage[]): { message: LiveClientMessage }[] =>
  messages.map((message) => ({ message }));
const content: LiveClientMessage = { clientContent: { turnComplete: true } };
const text: LiveClientMessage = { realtimeInput: { text: 'a' } };

describe('Questions', () => {
  test('are answered in order, and turns without one answer nothing', () => {
    const questions = asked(2);
    const answering: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      questions.began();
      answering.push(questions.answering);
      questions.ended(0);
    }
    expect(answering).toEqual([1, 2, 0]);
  });

  test('that are the newest may be left out', () => {
    const questions = asked(2);
    questions.began(1);
    expect([questions.answering, questions.waiting]).toEqual([1, 1]);
    questions.ended(0);
    // The newest was not asked of the turn that ended, so that turn has not answered it.
    expect([questions.joinedAt, questions.isOwed(2, JOINED_AFTER_MS)]).toEqual([Infinity, true]);
    questions.began(1);
    expect([questions.answering, questions.waiting]).toEqual([0, 1]);
  });

  test.each(['during', 'after'])(
    'a turn that is expected %s another is that of a question, or does not come',
    (when) => {
      const questions = asked(1);
      questions.began();
      if (when === 'during') questions.expected(1);
      questions.ended(2);
      if (when === 'after') questions.expected(2);
      expect([questions.last, questions.isOwed(2, 1 + JOINED_AFTER_MS)]).toEqual([2, true]);
      expect([questions.joinedAt, questions.isOwed(2, 2 + JOINED_AFTER_MS)]).toEqual([
        2 + JOINED_AFTER_MS,
        false,
      ]);
      const next = asked(1);
      next.began();
      next.expected(1);
      next.ended(2);
      next.began();
      expect([next.answering, next.waiting]).toEqual([2, 0]);
    },
  );

  test('are joined by the quiet after a turn, and not while it is under way', () => {
    const questions = asked(3);
    questions.began();
    expect([questions.joinedAt, questions.owed(1e9)]).toEqual([Infinity, 2]);
    questions.ended(100);
    questions.asked(200);
    expect(questions.joinedAt).toBe(100 + JOINED_AFTER_MS);
    expect(questions.isOwed(3, 99 + JOINED_AFTER_MS)).toBe(true);
    expect([3, 4].map((each) => questions.isOwed(each, 100 + JOINED_AFTER_MS))).toEqual([false, true]);
    expect(questions.waiting).toBe(1);
  });

  test('count as answered for who asks after a quiet, from the last question or turn', () => {
    const questions = asked(1);
    expect(questions.owed(JOINED_AFTER_MS - 1)).toBe(1);
    questions.asked(1_000);
    expect(questions.owed(JOINED_AFTER_MS)).toBe(2);
    expect(questions.owed(1_000 + JOINED_AFTER_MS)).toBe(0);
    expect(questions.isOwed(1, 1_000 + JOINED_AFTER_MS)).toBe(true);
    expect(new Questions().owed(0)).toBe(0);
  });

  test('of a turn that is cut are owed again, with those it might have answered', () => {
    const questions = asked(3);
    questions.began();
    questions.aborted();
    expect([questions.waiting, questions.joinedAt, questions.isOwed(1, 1e9)]).toEqual([3, Infinity, true]);
    questions.began();
    expect(questions.answering).toBe(1);
    // A turn that answered nothing owes nothing.
    const unasked = new Questions();
    unasked.began();
    unasked.aborted();
    expect(unasked.waiting).toBe(0);
  });

  test('of a turn that is joined are owed again if it is cut', () => {
    const questions = new Questions();
    questions.join();
    expect([questions.answering, questions.waiting, questions.last]).toEqual([1, 0, 1]);
    questions.aborted();
    expect(questions.waiting).toBe(1);
  });

  test.each<[string, LiveClientMessage[], owed: number]>([
    ['nothing', [], 0],
    ['client content that completes a turn', [content], 1],
    ['both kinds of text', [content, text], 2],
    ['what asks for nothing', [{ clientContent: { turnComplete: false } }, { realtimeInput: {} }, {}], 0],
    ['responses, which bring any number of turns', [{ toolResponse: {} }], 3],
  ])('are owed on a new connection as far as they are sent again: %s', (_, messages, owed) => {
    const questions = asked(3);
    questions.lost();
    questions.lost();
    questions.askedAgain(again(...messages));
    expect(questions.waiting).toBe(owed);
  });

  test('are owed on a new connection if they were asked while there was none', () => {
    const questions = asked(2);
    questions.lost();
    questions.asked(0);
    questions.lost();
    questions.askedAgain([]);
    expect([questions.isOwed(2, 0), questions.isOwed(3, 0), questions.waiting]).toEqual([false, true, 1]);
    // The next loss counts from its own time.
    questions.askedAgain([]);
    expect(questions.waiting).toBe(0);
  });

  test('are forgotten with a connection that they were handed to', () => {
    const questions = asked(2);
    questions.began();
    questions.clear();
    expect([questions.waiting, questions.joinedAt]).toEqual([0, Infinity]);
    questions.asked(0);
    questions.began();
    expect(questions.answering).toBe(3);
  });
});
