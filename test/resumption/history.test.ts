import { describe, expect, test } from 'vitest';
import { History } from '../../src/resumption/history.ts';

const text = (role: string, words: string) => ({ role, parts: [{ text: words }] });
const says = (words: string) => ({ serverContent: { modelTurn: { parts: [{ text: words }] } } });
const END = { serverContent: { turnComplete: true } };

describe('History', () => {
  test('joins the pieces of each side, transcripts included, and leaves thoughts out', () => {
    const history = new History(1_000);
    history.sent({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'One?' }] }] } }, 1);
    history.received({ serverContent: { modelTurn: { parts: [{ text: 'hm', thought: true }] } } });
    history.received(says('One '));
    history.received({ serverContent: { outputTranscription: { text: 'indeed.' } } });
    history.received(END);
    history.received({ serverContent: { inputTranscription: { text: 'And ' } } });
    history.received({ serverContent: { inputTranscription: { text: 'two?' } } });
    history.received(says('Two.'));
    history.received(END);
    expect(history.turns(1)).toEqual([
      text('user', 'One?'),
      text('model', 'One indeed.'),
      text('user', 'And two?'),
      text('model', 'Two.'),
    ]);
  });

  test('leaves out what is going to be sent again, and what the model said of a turn that was cut', () => {
    const history = new History(1_000);
    history.sent({ realtimeInput: { text: 'One?' } }, 1);
    history.received(says('One.'));
    history.received(END);
    history.sent({ realtimeInput: { text: 'Two?' } }, 2);
    history.received(says('Tw'));
    history.aborted();
    expect(history.turns(1)).toEqual([text('user', 'One?'), text('model', 'One.')]);
    expect(history.turns(2)).toHaveLength(3);
  });

  test('is bounded: the oldest goes first', () => {
    const history = new History(10);
    for (let seq = 1; seq <= 5; seq++) history.sent({ realtimeInput: { text: `four` } }, seq);
    expect(history.turns(5)).toHaveLength(2);
    const none = new History(0);
    none.sent({ realtimeInput: { text: 'x' } }, 1);
    expect(none.turns(1)).toEqual([]);
  });
});
