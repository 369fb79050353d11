/** The order of messages and calls. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Timeline } from '../../page/timeline.ts';
import type { ConversationCall, ConversationMessage } from '../../src/store/index.ts';

const messages = (...ids: string[]) => ids.map((id) => ({ id }) as ConversationMessage);
const calls = (...ids: string[]) => ids.map((id) => ({ id }) as ConversationCall);

it('a call stays behind the message that was the last when it came', () => {
  const timeline = new Timeline();
  const keys = (said: ConversationMessage[], called: ConversationCall[]): string[] =>
    timeline.entries({ messages: said, calls: called }).map(({ key }) => key);
  expect(keys([], calls('a'))).toEqual(['call a']);
  expect(keys(messages('1'), calls('a', 'b'))).toEqual(['call a', 'message 1', 'call b']);
  expect(keys(messages('1', '2'), calls('a', 'b', 'c'))).toEqual([
    'call a',
    'message 1',
    'call b',
    'message 2',
    'call c',
  ]);
  // A transcript that comes late goes before its answer.
  expect(keys(messages('3', '1', '2'), calls('b', 'c'))).toEqual([
    'message 3',
    'message 1',
    'call b',
    'message 2',
    'call c',
  ]);
  // What is forgotten takes nothing along.
  expect(keys(messages('2'), calls('b', 'c'))).toEqual(['call b', 'message 2', 'call c']);
});

it('has everything once, and each list in its own order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('message', 'call')), (kinds) => {
      const timeline = new Timeline();
      const said: ConversationMessage[] = [];
      const called: ConversationCall[] = [];
      const expected: string[] = [];
      for (const [id, kind] of kinds.entries()) {
        if (kind === 'message') said.push(...messages(String(id)));
        else called.push(...calls(String(id)));
        expected.push(`${kind} ${id}`);
        const entries = timeline.entries({ messages: said, calls: called });
        expect(entries.map(({ key }) => key)).toEqual(expected);
      }
    }),
  );
});
