import { describe, expect, test } from 'vitest';
import type { LiveClientMessage } from '../../generated/types.ts';
import { Outbox, splitResponses, withContext } from '../../src/resumption/outbox.ts';

const text = (words: string) => JSON.stringify({ realtimeInput: { text: words } });
const answer = (...ids: string[]) =>
  JSON.stringify({ toolResponse: { functionResponses: ids.map((id) => ({ id, name: 'f', response: {} })) } });
const instruct = (words: string) =>
  JSON.stringify({ contextUpdate: { systemInstruction: { parts: [{ text: words }] } } });

function add(outbox: Outbox, frame: string, asks: number): void {
  outbox.add({ message: JSON.parse(frame) as LiveClientMessage, frame }, asks);
}

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
  for (let seq = 1; seq <= count; seq++) add(outbox, text(`${seq}`), 1);
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
    add(outbox, text('5'), 1);
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
    add(outbox, answer('a'), 0);
    add(outbox, answer('b', 'c'), 0);
    add(outbox, answer('d'), 0);
    flush(outbox);
    const { rewound } = outbox.rewind(
      0,
      0,
      new Map([
        ['a', 1],
        ['c', 1],
      ]),
    );
    expect(rewound.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(flush(outbox)).toEqual([answer('a'), answer('c')]);
    expect(outbox.bytes).toBe(answer('a').length + answer('c').length);
  });

  test('a fresh session gets what has no answer yet, no context updates that its setup has, and no responses', () => {
    const outbox = filled(2);
    add(outbox, instruct('before'), 0);
    add(outbox, answer('a'), 0);
    add(outbox, instruct('after'), 0);
    flush(outbox);
    const { replayed, rewound } = outbox.restart(1, 4);
    expect(replayed).toHaveLength(2);
    expect(rewound.map(({ id }) => id)).toEqual(['a']);
    expect(flush(outbox)).toEqual([text('2'), instruct('after')]);
    expect(outbox.bytes).toBe(text('2').length + instruct('after').length);
  });

  test('knows what context updates say together, released or not', () => {
    const outbox = new Outbox();
    for (const words of ['one', 'two']) add(outbox, instruct(words), 0);
    const tools = { tools: { tools: [{ googleSearch: {} }] } };
    add(outbox, JSON.stringify({ contextUpdate: tools }), 0);
    flush(outbox);
    const said = (words: string) => ({ systemInstruction: { parts: [{ text: words }] } });
    for (let released = 0; released <= 3; released++) {
      outbox.release(released);
      expect(outbox.contextAt(Infinity)).toEqual({ ...said('two'), ...tools });
      if (released <= 1) expect(outbox.contextAt(1)).toEqual(said('one'));
      if (released === 0) expect(outbox.contextAt(0)).toEqual({});
    }
    expect(outbox.bytes).toBe(0);
  });

  test('does not let a later change of the objects into what is sent again', () => {
    const outbox = new Outbox();
    const response = { id: 'a', name: 'f', response: { value: 'as it was' } };
    const message = { toolResponse: { functionResponses: [response, { id: 'b', name: 'f', response: {} }] } };
    outbox.add({ message, frame: JSON.stringify(message) }, 0);
    flush(outbox);
    response.response.value = 'changed';
    outbox.rewind(0, 0, new Map([['a', 1]]));
    expect(flush(outbox).join()).toContain('as it was');
  });

  test('sets the newest message aside, but none that is acknowledged', () => {
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
      add(outbox, '1', 1);
      outbox.handOver(seq, seq);
      if (seq > 5) outbox.release(seq - 5);
    }
    expect([outbox.bytes, outbox.countHanded(0)]).toEqual([5, 5]);
    expect(outbox.rewind(0, 0, undefined).replayed.length).toBe(5);
  });
});

test('splitResponses leaves a message alone that fits', () => {
  const outgoing = { message: JSON.parse(answer('a')) as LiveClientMessage, frame: answer('a') };
  expect(splitResponses(outgoing, () => true)).toEqual({ kept: outgoing, others: [] });
  expect(splitResponses(outgoing, () => false)).toEqual({
    kept: undefined,
    others: [{ id: 'a', name: 'f', response: {} }],
  });
});

test('withContext folds an update into a setup, and no tools are none', () => {
  const setup = {
    model: 'm',
    tools: [{ googleSearch: {} }],
    systemInstruction: { parts: [{ text: 'old' }] },
  };
  const update = { systemInstruction: { parts: [{ text: 'new' }] } };
  expect(withContext(setup, update)).toEqual({ ...setup, ...update });
  expect(withContext(setup, { tools: {} })).toEqual({
    model: 'm',
    systemInstruction: setup.systemInstruction,
  });
  expect(setup.tools).toHaveLength(1);
  expect(withContext({ model: 'm' }, update)).toEqual({ model: 'm', ...update });
  expect(withContext({ model: 'm', tools: [] }, {})).toEqual({ model: 'm' });
});
