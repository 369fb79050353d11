import { expect, test } from 'vitest';
import { END, handle, Session, text, WORD } from './support/session.ts';

const codes = (session: Session) => session.resumption.warnings.map(({ code }) => code);

function talk(session: Session, turns: number): string[][] {
  return Array.from({ length: turns }, () => {
    session.send(text('word'));
    session.receive(WORD, END);
    return codes(session);
  });
}

test('two turns without a handle are told, as long as there is none', () => {
  const session = new Session();
  expect(codes(session)).toEqual([]);
  expect(talk(session, 3)).toEqual([[], ['unresumable'], ['unresumable']]);
  expect(session.resumption.warnings[0]).toBe(session.resumption.warnings[0]);
  session.receive(handle('h'));
  expect(codes(session)).toEqual([]);
});

test('nothing is told where no handle is asked for, or none would be used', () => {
  const off = new Session({}, false);
  const without = new Session({ sessionResumption: undefined as never });
  expect(talk(off, 3).flat()).toEqual([]);
  expect(talk(without, 3).flat()).toEqual([]);
});
