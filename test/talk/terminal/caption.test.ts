/** Captions as text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConversationMessage } from '../../../src/store/index.ts';
import { caption, cropEnd, cropStart, plain, row, width } from '../../../src/talk/terminal/caption.ts';

const MESSAGE: ConversationMessage = {
  id: '1',
  role: 'model',
  heard: 'Hello there, ',
  unheard: 'my friend.',
  isEstimate: true,
  isPartial: false,
  latencyMs: 640,
};

test('unheard words are told apart, with colours and without', () => {
  expect(caption(MESSAGE, { model: 'Gemini', hasColors: false })).toBe(
    'Gemini  Hello there, [not heard: my friend.] (0.6 s)',
  );
  const colored = caption(MESSAGE, { model: 'Gemini', hasColors: true });
  expect(colored).toContain('\u001b[9mmy friend.\u001b[29m');
  expect(
    caption(
      { ...MESSAGE, role: 'user', unheard: '', latencyMs: undefined },
      { model: 'Gemini', hasColors: false },
    ),
  ).toBe('You     Hello there,');
});

test('a text of others moves no cursor', () => {
  expect(plain('a\u001b[2Jb\u0008\r\nc\u009b1Ad\u202ee\u001b]0;title\u0007')).toBe('ab cde');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(plain(text)).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('rows fit', () => {
  expect(cropStart('one two three', 6)).toBe('…three');
  expect(cropEnd('one two three', 5)).toBe('one t');
  expect(cropStart('日本語', 5)).toBe('…語');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 30 }), (text, columns) => {
      expect(width(cropStart(text, columns))).toBeLessThanOrEqual(columns + 1);
      expect(width(cropEnd(text, columns))).toBeLessThanOrEqual(columns);
    }),
  );
  const long = { ...MESSAGE, heard: 'word '.repeat(100) };
  expect(row(long, { model: 'Gemini', hasColors: true }, 40).length).toBeLessThan(40);
});
