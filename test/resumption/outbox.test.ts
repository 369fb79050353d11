import { describe, expect, test } from 'vitest';
import { Outbox, splitResponses, withContext } from '../../src/resumption/outbox.ts';

const text = (words: string) => JSON.stringify({ realtimeInput: { text: words } });
const answer = (...ids: string[]) =>
  JSON.stringify({ toolResponse: { functionResponses: ids.map((id) => ({ id, name: 'f', response: {} })) } });
const instruct = (words: string) =>
  JSON.stringify({ contextUpdate: { systemInstruction: { parts: [{ text: words }] } } });

/** Hands over all that waits, in frames numbered from `number`. */
function flush(outbox: Outbox, number = 1): string[] {
  const frames: string[] = [];
  for (let entry = outbox.next; entry !== undefined; entry = outbox.next) {
    frames.push(entry.frame);
    outbox.handOver(number++, frames.length * 100);
  }
  return frames;
}

function filled(count = 4): Outbox {
  const outbox = new Outbox();
  for (let seq = 1; seq <= count; seq++) outbox.add('realtimeInput', text(`${seq}`), 1);
  return outbox;
}

describe('Outbox', () => {
  test('keeps what was handed over until it is released, and counts its size', () => {
    const outbox = filled();
    expect(outbox.waiting).toBe(4);
    outbox.release(4);
    expect(outbox.waiting).toBe(4);
    flush(outbox);
    outbox.release(3);
    expect([outbox.waiting, outbox.bytes, outbox.countHanded(0)]).toEqual([0, text('4').length, 1]);
    outbox.release(4);
    expect(outbox.bytes).toBe(0);
  });

  test('knows what was handed over by when, and as which frame', () => {
    const outbox = filled();
    flush(outbox, 10);
    expect([50, 100, 250, 999].map((time) => outbox.handedBy(time))).toEqual([0, 1, 2, 4]);
    expect([9, 10, 12, 99, NaN].map((index) => outbox.numberedBy(index))).toEqual([0, 1, 3, 4, 0]);
    outbox.release(2);
    expect([9, 10, 11, 12].map((index) => outbox.numberedBy(index))).toEqual([0, 0, 2, 3]);
    expect([outbox.hasHanded(3), outbox.hasHanded(4), outbox.hasHanded(0, 'toolResponse')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('sends again what the handle does not settle, in order, before what waits', () => {
    const outbox = filled();
    flush(outbox);
    outbox.add('realtimeInput', text('5'), 1);
    const { replayed, asks } = outbox.rewind(2, 3, undefined);
    expect(replayed).toEqual([
      { message: { realtimeInput: { text: '3' } }, uncertain: true },
      { message: { realtimeInput: { text: '4' } }, uncertain: false },
    ]);
    expect(asks).toBe(true);
    expect(flush(outbox)).toEqual(['3', '4', '5'].map(text));
    expect(outbox.rewind(0, 0, undefined).replayed).toHaveLength(5);
  });

  test('sends responses only to calls that the state holds', () => {
    const outbox = new Outbox();
    outbox.add('toolResponse', answer('a'), 0);
    outbox.add('toolResponse', answer('b', 'c'), 0);
    outbox.add('toolResponse', answer('d'), 0);
    flush(outbox);
    const { rewound } = outbox.rewind(
      0,
      0,
      new Map([
        ['a', true],
        ['c', false],
      ]),
    );
    expect(rewound).toEqual(['b', 'd']);
    expect(flush(outbox)).toEqual([answer('a'), answer('c')]);
    expect(outbox.bytes).toBe(answer('a').length + answer('c').length);
  });

  test('a fresh session gets what has no answer yet, no context updates that its setup has, and no responses', () => {
    const outbox = filled(2);
    outbox.add('contextUpdate', instruct('before'), 0);
    outbox.add('toolResponse', answer('a'), 0);
    outbox.add('contextUpdate', instruct('after'), 0);
    flush(outbox);
    const { replayed, rewound } = outbox.restart(1, 4);
    expect(replayed).toHaveLength(2);
    expect(rewound).toEqual(['a']);
    expect(flush(outbox)).toEqual([text('2'), instruct('after')]);
    expect(outbox.bytes).toBe(text('2').length + instruct('after').length);
  });

  test('remembers what context updates said that were released', () => {
    const outbox = new Outbox();
    outbox.add('contextUpdate', instruct('one'), 0);
    outbox.add('contextUpdate', instruct('two'), 0);
    flush(outbox);
    expect(outbox.contextUpdates(1)).toHaveLength(1);
    outbox.release(1);
    const said = (words: string) => ({ systemInstruction: { parts: [{ text: words }] } });
    expect(outbox.contextUpdates(1)).toEqual([said('one')]);
    expect(outbox.contextUpdates(Infinity)).toEqual([said('one'), said('two')]);
  });

  test('keeps one context update of all that were let go, whatever their number', () => {
    const outbox = new Outbox();
    for (const words of ['one', 'two']) outbox.add('contextUpdate', instruct(words), 0);
    const tools = { tools: { tools: [{ googleSearch: {} }] } };
    outbox.add('contextUpdate', JSON.stringify({ contextUpdate: tools }), 0);
    flush(outbox);
    outbox.release(3);
    expect(outbox.contextUpdates(3)).toEqual([{ systemInstruction: { parts: [{ text: 'two' }] }, ...tools }]);
  });

  test('sets the newest message aside, but none that is proved', () => {
    const outbox = filled(2);
    expect(outbox.setAside(0)).toBeUndefined();
    outbox.handOver(1, 0);
    expect(outbox.setAside(1)).toBeUndefined();
    expect(outbox.setAside(0)).toEqual({ realtimeInput: { text: '1' } });
    expect(flush(outbox)).toEqual([text('2')]);
  });

  test('holds little and stays fast over a long life', () => {
    const outbox = new Outbox();
    for (let seq = 1; seq <= 10_000; seq++) {
      outbox.add('realtimeInput', '1', 1);
      outbox.handOver(seq, seq);
      if (seq > 5) outbox.release(seq - 5);
    }
    expect([outbox.bytes, outbox.countHanded(0)]).toEqual([5, 5]);
    expect(outbox.rewind(0, 0, undefined).replayed.length).toBe(5);
  });
});

test('splitResponses leaves a frame alone that fits', () => {
  const frame = answer('a');
  expect(splitResponses(frame, () => true)).toEqual([frame, []]);
  expect(splitResponses(frame, () => false)).toEqual([undefined, ['a']]);
});

test('withContext folds updates into a setup: the last one counts, and no tools are none', () => {
  const setup = {
    model: 'm',
    tools: [{ googleSearch: {} }],
    systemInstruction: { parts: [{ text: 'old' }] },
  };
  const update = { systemInstruction: { parts: [{ text: 'new' }] } };
  expect(withContext(setup, [update])).toEqual({ ...setup, ...update });
  expect(withContext(setup, [{ tools: { tools: [{ codeExecution: {} }] } }, { tools: {} }])).toEqual({
    model: 'm',
    systemInstruction: setup.systemInstruction,
  });
  expect(setup.tools).toHaveLength(1);
});
