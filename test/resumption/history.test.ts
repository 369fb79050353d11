import { describe, expect, test } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { TurnFollower } from '../../src/protocol/turn-follower.ts';
import { followMessage } from '../../src/protocol/follow-message.ts';
import { History } from '../../src/resumption/history.ts';

const text = (role: string, words: string) => ({ role, parts: [{ text: words }] });
const says = (words: string) => ({ serverContent: { modelTurn: { parts: [{ text: words }] } } });
const END = { serverContent: { turnComplete: true } };

/** A history that hears whole messages. */
class Heard extends History {
  readonly #turn = new TurnFollower();

  hear(...messages: LiveServerMessage[]): void {
    for (const message of messages) this.received(message, followMessage(this.#turn, message, 0));
  }
}

describe('History', () => {
  test('joins the pieces of each side, transcripts included, and leaves thoughts out', () => {
    const history = new Heard(1_000);
    history.sent({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'One?' }] }] } }, 1);
    history.hear({ serverContent: { modelTurn: { parts: [{ text: 'hm', thought: true }] } } });
    history.hear(says('One '));
    history.hear({ serverContent: { outputTranscription: { text: 'indeed.' } } });
    history.hear(END);
    history.hear({ serverContent: { inputTranscription: { text: 'And ' } } });
    history.hear({ serverContent: { inputTranscription: { text: 'two?' } } });
    history.hear(says('Two.'));
    history.hear(END);
    expect(history.turns(1)).toEqual([
      text('user', 'One?'),
      text('model', 'One indeed.'),
      text('user', 'And two?'),
      text('model', 'Two.'),
    ]);
  });

  test('leaves out what is going to be sent again, and what the model said of a turn that was cut', () => {
    const history = new Heard(1_000);
    history.sent({ realtimeInput: { text: 'One?' } }, 1);
    history.hear(says('One.'));
    history.hear(END);
    history.sent({ realtimeInput: { text: 'Two?' } }, 2);
    history.hear(says('Tw'));
    history.aborted();
    expect(history.turns(1)).toEqual([text('user', 'One?'), text('model', 'One.')]);
    expect(history.turns(2)).toHaveLength(3);
  });

  test('keeps of a turn that was cut what the user said and what was sent, and all that came before it', () => {
    const history = new Heard(1_000);
    history.hear(says('Before.'), END);
    history.hear({ serverContent: { inputTranscription: { text: 'Spoken?' } } });
    history.sent({ clientContent: { turns: [text('model', 'A model turn that was sent.')] } }, 1);
    history.hear(says('Cut.'));
    history.aborted();
    const kept = [
      text('model', 'Before.'),
      text('user', 'Spoken?'),
      text('model', 'A model turn that was sent.'),
    ];
    expect(history.turns(1)).toEqual(kept);
    history.hear(says('New.'), END);
    expect(history.turns(1)).toEqual([...kept, text('model', 'New.')]);
  });

  test('has each turn of the model by itself, and loses the one that was cut alone', () => {
    const history = new Heard(1_000);
    history.hear(says('One.'), END, says('Two.'));
    expect(history.turns(0)).toEqual([text('model', 'One.'), text('model', 'Two.')]);
    history.aborted();
    expect(history.turns(0)).toEqual([text('model', 'One.')]);
  });

  test('is bounded: the oldest goes first', () => {
    const history = new Heard(10);
    for (let seq = 1; seq <= 5; seq++) history.sent({ realtimeInput: { text: `four` } }, seq);
    expect(history.turns(5)).toHaveLength(2);
    const none = new Heard(0);
    none.sent({ realtimeInput: { text: 'x' } }, 1);
    expect(none.turns(1)).toEqual([]);
  });
});
