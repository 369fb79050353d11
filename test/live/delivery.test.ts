import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  LiveError,
  OverflowError,
  ProtocolError,
  type CloseInfo,
  type LiveCallbacks,
  type LiveEvent,
} from '../../src/index.ts';
import { Delivery } from '../../src/live/delivery.ts';
import { LiveServerMessage } from '../../src/protocol/received.ts';
import { Diary, LogBook } from '../support/client.ts';
import { drain, rejection } from '../support/events.ts';

/** Enough for four messages. */
const LIMIT = 1_000;
/** Enough for all that a test says. */
const ROOMY = 100_000;

function make(callbacks: LiveCallbacks = {}, maxBufferedBytes = LIMIT) {
  const log = new LogBook();
  return { log, delivery: new Delivery({ callbacks, maxBufferedBytes, logger: log }) };
}

const message = (n: number): LiveServerMessage =>
  new LiveServerMessage({ serverContent: { outputTranscription: { text: `${n}` } } });

function closeInfo(error?: LiveError): CloseInfo {
  return {
    code: error === undefined ? 1000 : 1011,
    reason: '',
    reasonTruncated: false,
    kind: error === undefined ? 'normal' : 'internal',
    hint: '',
    initiatedBy: 'server',
    undelivered: { messages: 0, unacknowledged: 0, media: 0, mediaBytes: 0, bytes: 0 },
    ...(error !== undefined && { error }),
  };
}

const numberOf = (one: LiveServerMessage | LiveEvent): string | undefined =>
  'type' in one
    ? one.type === 'outputTranscription'
      ? one.transcription.text
      : one.type
    : one.serverContent?.outputTranscription?.text;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('readers side by side', () => {
  test('each sees each thing once, in order, from the moment it is made', async () => {
    const diary = new Diary();
    const { delivery } = make(diary.callbacks, ROOMY);
    const early = [delivery.messages(), delivery.messages()];
    const earlyEvents = delivery.events();
    delivery.incoming({ message: message(1), bytes: 1 });
    const late = delivery.messages();
    const lateEvents = delivery.events();
    delivery.incoming({ message: message(2), bytes: 1 });
    delivery.incoming({ message: message(3), bytes: 1 });
    delivery.close(closeInfo());

    for (const reader of early) expect((await drain(reader)).items.map(numberOf)).toEqual(['1', '2', '3']);
    expect((await drain(late)).items.map(numberOf)).toEqual(['2', '3']);
    expect((await drain(earlyEvents)).items.map(numberOf)).toEqual(['1', '2', '3', 'close']);
    expect((await drain(lateEvents)).items.map(numberOf)).toEqual(['2', '3', 'close']);
    expect(diary.messages.map(numberOf)).toEqual(['1', '2', '3']);
    expect(diary.events.map(numberOf)).toEqual(['1', '2', '3', 'close']);
    expect(diary.calls.at(-1)?.name).toBe('onClose');
  });

  test('one that breaks is gone, and the others go on', async () => {
    const { delivery } = make();
    const [leaving, staying] = [delivery.messages(), delivery.messages()];
    delivery.incoming({ message: message(1), bytes: 1 });
    for await (const one of leaving) {
      expect(numberOf(one)).toBe('1');
      break;
    }
    delivery.incoming({ message: message(2), bytes: 1 });
    delivery.close(closeInfo());
    expect((await drain(staying)).items).toHaveLength(2);
    expect(await leaving.next()).toEqual({ done: true, value: undefined });
  });

  test('one that falls behind ends alone, with an OverflowError', async () => {
    const diary = new Diary();
    const { delivery } = make(diary.callbacks);
    const slow = delivery.messages();
    const slowEvents = delivery.events();
    const quick = delivery.messages();
    for (let n = 0; n < 30; n++) {
      delivery.incoming({ message: message(n), bytes: 100 });
      expect(numberOf((await quick.next()).value as LiveServerMessage)).toBe(`${n}`);
    }
    for (const reader of [slow, slowEvents] as const) {
      const { items, error } = await drain<LiveServerMessage | LiveEvent>(reader);
      expect(error).toBeInstanceOf(OverflowError);
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(11);
      expect(items.map(numberOf)).toEqual(items.map((_, n) => `${n}`));
    }
    delivery.close(closeInfo());
    expect(diary.messages).toHaveLength(30);
    expect(diary.errors).toEqual([]);
    expect(await quick.next()).toEqual({ done: true, value: undefined });
  });
});

describe('memory that a server could fill', () => {
  test('a reader of events falls behind by errors too', async () => {
    const { delivery } = make({ onMessage: () => undefined, onError: () => undefined });
    const slow = delivery.events();
    for (let n = 0; n < 1_000; n++) delivery.error(new ProtocolError('x'));
    const { items, error } = await drain(slow);
    expect(error).toBeInstanceOf(OverflowError);
    expect(items.length).toBeLessThan(200);
  });

  test('an error weighs what it holds', async () => {
    const { delivery } = make({ onMessage: () => undefined, onError: () => undefined });
    const slow = delivery.events();
    for (let n = 0; n < 3; n++) delivery.error(new ProtocolError('x'), LIMIT / 2);
    const { items, error } = await drain(slow);
    expect([items.length, error]).toEqual([3, new OverflowError(LIMIT)]);
  });

  test('what nobody reads yet weighs as much', () => {
    const { delivery, log } = make();
    for (let n = 0; n < 1_000; n++) delivery.error(new ProtocolError('x'));
    expect(log.lines.filter(([, text]) => String(text).startsWith('unread'))).toHaveLength(1);
  });
});

test('a reader from now on leaves what came before to others, and gets nothing of what is being told', async () => {
  const { delivery } = make();
  delivery.lifecycle({ type: 'dormant' });
  const late = delivery.events({ fromNow: true });
  delivery.lifecycle({ type: 'stalled', waitedMs: 1 });
  const first = delivery.events();
  delivery.close(closeInfo());
  const types = async (reader: typeof late): Promise<string[]> =>
    (await drain(reader)).items.map(({ type }) => type);
  expect(await types(late)).toEqual(['stalled', 'close']);
  expect(await types(first)).toEqual(['dormant', 'stalled', 'close']);

  const made: ReturnType<typeof delivery.events>[] = [];
  const { delivery: telling } = make({
    onEvent: () => void (made.length === 0 && made.push(telling.events({ fromNow: true }))),
  });
  telling.lifecycle({ type: 'dormant' });
  telling.lifecycle({ type: 'stalled', waitedMs: 1 });
  telling.close(closeInfo());
  expect(await types(made[0]!)).toEqual(['stalled', 'close']);
});

describe('what came before the first iterator', () => {
  test.each([
    ['messages', () => ['1', '2']],
    ['events', () => ['1', 'error', '2']],
  ] as const)('goes to the first one, of %s, and to no other', async (kind, expected) => {
    const { delivery } = make();
    delivery.incoming({ message: message(1), bytes: 1 });
    delivery.error(new ProtocolError('x'));
    delivery.incoming({ message: message(2), bytes: 1 });
    const first = kind === 'messages' ? delivery.messages() : delivery.events();
    const second = delivery.messages();
    const third = delivery.events();
    delivery.close(closeInfo());
    const { items } = await drain<LiveServerMessage | LiveEvent>(first);
    expect(items.map(numberOf).filter((name) => name !== 'close')).toEqual(expected());
    expect((await drain(second)).items).toEqual([]);
    expect((await drain(third)).items.map(numberOf)).toEqual(['close']);
  });

  test('is not kept where callbacks take it', async () => {
    for (const callbacks of [{ onMessage: () => undefined }, { onEvent: () => undefined }]) {
      const { delivery } = make(callbacks);
      expect(vi.getTimerCount()).toBe(0);
      delivery.incoming({ message: message(1), bytes: 1 });
      delivery.close(closeInfo());
      expect((await drain(delivery.messages())).items).toEqual([]);
    }
  });

  test('is kept where callbacks take only other things', async () => {
    const { delivery } = make({
      onOpen: () => undefined,
      onError: () => undefined,
      onClose: () => undefined,
    });
    delivery.incoming({ message: message(1), bytes: 1 });
    delivery.close(closeInfo());
    expect((await drain(delivery.messages())).items).toHaveLength(1);
  });

  test('is kept for as long as it takes', async () => {
    const { delivery } = make();
    delivery.open();
    delivery.incoming({ message: message(1), bytes: 1 });
    expect(vi.getTimerCount()).toBe(0);
    expect(await delivery.messages().next()).toMatchObject({ value: message(1) });
  });

  test('is let go when it is too much, with one warning, and the first reader is told', async () => {
    const warned = vi.fn<() => void>();
    const { delivery } = make({ onWarning: warned });
    for (let n = 0; n < 100; n++) delivery.incoming({ message: message(n), bytes: 1 });
    expect(warned).toHaveBeenCalledOnce();
    expect(await rejection(delivery.messages().next())).toBeInstanceOf(OverflowError);
    const second = delivery.messages();
    delivery.incoming({ message: message(100), bytes: 1 });
    expect(await second.next()).toMatchObject({ value: message(100) });
  });

  test('is let go in silence where somebody reads what comes from now on', () => {
    const warned = vi.fn<() => void>();
    const { delivery } = make({ onWarning: warned });
    void delivery.events({ fromNow: true }).return();
    for (let n = 0; n < 100; n++) delivery.incoming({ message: message(n), bytes: 1 });
    expect(warned).not.toHaveBeenCalled();
  });
});

describe('a reader that stops', () => {
  const say = (delivery: Delivery, ...numbers: number[]): void => {
    for (const n of numbers) delivery.incoming({ message: message(n), bytes: 1 });
  };

  test.each(['messages', 'events'] as const)('is followed by the next one of its kind: %s', async (kind) => {
    const { delivery } = make({}, ROOMY);
    const read = (): AsyncIterableIterator<LiveServerMessage | LiveEvent> =>
      kind === 'messages' ? delivery.messages() : delivery.events();
    const first = read();
    say(delivery, 1, 2);
    expect(numberOf((await first.next()).value as LiveEvent)).toBe('1');
    await first.return?.();
    say(delivery, 3);
    const second = read();
    say(delivery, 4);
    delivery.close(closeInfo());
    const { items } = await drain(second);
    expect(items.map(numberOf).filter((name) => name !== 'close')).toEqual(['2', '3', '4']);
  });

  test('loses nothing at the break of a loop, however often', async () => {
    const { delivery } = make({}, ROOMY);
    const seen: (string | undefined)[] = [];
    for (let n = 1; n <= 9; n += 3) {
      say(delivery, n, n + 1, n + 2);
      for await (const one of delivery.messages()) {
        seen.push(numberOf(one));
        if (seen.length % 2 === 0) break;
      }
    }
    delivery.close(closeInfo());
    seen.push(...(await drain(delivery.messages())).items.map(numberOf));
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('leaves nothing while another of its kind goes on', async () => {
    const { delivery } = make({}, ROOMY);
    const [leaving, staying] = [delivery.messages(), delivery.messages()];
    say(delivery, 1);
    await leaving.return();
    const late = delivery.messages();
    say(delivery, 2);
    delivery.close(closeInfo());
    expect((await drain(late)).items.map(numberOf)).toEqual(['2']);
    expect((await drain(staying)).items.map(numberOf)).toEqual(['1', '2']);
  });

  test('which read from now on counts for nothing', async () => {
    const { delivery } = make({}, ROOMY);
    await delivery.events().return();
    const background = delivery.events({ fromNow: true });
    say(delivery, 1);
    await background.return();
    say(delivery, 2);
    delivery.close(closeInfo());
    expect((await drain(delivery.events())).items.map(numberOf)).toEqual(['1', '2', 'close']);
  });

  test('leaves what its limit allows, then the error', async () => {
    const { delivery } = make();
    await delivery.messages().return();
    say(delivery, ...Array.from({ length: 50 }, (_, n) => n));
    const { items, error } = await drain(delivery.messages());
    expect(items.length).toBeGreaterThan(2);
    expect(items.length).toBeLessThan(10);
    expect(error).toEqual(new OverflowError(LIMIT));
  });

  test('after the end leaves what it had not read, and the error of the end', async () => {
    const { delivery } = make({}, ROOMY);
    const first = delivery.messages();
    say(delivery, 1, 2);
    const failure = new LiveError('connection', 'cut');
    delivery.close(closeInfo(failure));
    await first.next();
    await first.return();
    expect(await drain(delivery.messages())).toEqual({ items: [message(2)], error: failure });
  });
});

describe('what a reader holds is counted as it lies in memory', () => {
  const parts = new LiveServerMessage({
    serverContent: { modelTurn: { parts: Array.from({ length: 100_000 }, () => ({})) } },
  });

  test.each(['messages', 'events'] as const)('of many small things, for %s', async (kind) => {
    const { delivery } = make({}, 1_000_000);
    const reader = kind === 'messages' ? delivery.messages() : delivery.events();
    delivery.incoming({ message: parts, bytes: 300_000 });
    const { error } = await drain<unknown>(reader);
    expect(error).toBeInstanceOf(OverflowError);
  });

  test('of unread events, all of a message and not the first only', async () => {
    const { delivery } = make({}, 10_000);
    const reader = delivery.events();
    const some = new LiveServerMessage({
      serverContent: { modelTurn: { parts: Array.from({ length: 30 }, () => ({ text: 'a' })) } },
    });
    for (let n = 0; n < 100; n++) delivery.incoming({ message: some, bytes: 1 });
    const { items, error } = await drain(reader);
    expect(error).toBeInstanceOf(OverflowError);
    expect(items.length).toBeLessThan(60);
  });
});

describe('the end', () => {
  const failure = new LiveError('connection', 'cut');

  test('a clean one ends readers normally, after what had arrived', async () => {
    const { delivery } = make();
    const [messages, events] = [delivery.messages(), delivery.events()];
    delivery.incoming({ message: message(1), bytes: 1 });
    delivery.close(closeInfo());
    expect(await drain(messages)).toEqual({ items: [message(1)] });
    expect((await drain(events)).items.map(numberOf)).toEqual(['1', 'close']);
  });

  test('another throws the session’s error, after what had arrived', async () => {
    const { delivery } = make();
    const [messages, events] = [delivery.messages(), delivery.events()];
    const waiting = delivery.messages().next();
    delivery.incoming({ message: message(1), bytes: 1 });
    await waiting;
    delivery.close(closeInfo(failure));
    expect(await drain(messages)).toEqual({ items: [message(1)], error: failure });
    const { items, error } = await drain(events);
    expect(items.map(numberOf)).toEqual(['1', 'close']);
    expect(error).toBe(failure);
  });

  test('a reader that comes late gets what was kept, then the end', async () => {
    for (const error of [undefined, failure]) {
      const { delivery } = make();
      delivery.incoming({ message: message(1), bytes: 1 });
      delivery.close(closeInfo(error));
      expect(await drain(delivery.messages())).toEqual({ items: [message(1)], ...(error && { error }) });
      expect(await drain(delivery.messages())).toEqual({ items: [], ...(error && { error }) });
      expect((await drain(delivery.events())).error).toBe(error);
    }
  });

  test('a reader made while it is told ends too', async () => {
    let made: AsyncIterable<LiveEvent> | undefined;
    const { delivery } = make({
      onEvent: (event) => {
        if (event.type === 'close') made = delivery.events();
      },
    });
    delivery.close(closeInfo());
    expect((await drain(made as AsyncIterable<LiveEvent>)).error).toBeUndefined();
  });

  test('readers that nobody reads reject nothing', async () => {
    const { delivery } = make();
    delivery.messages();
    delivery.events();
    delivery.close(closeInfo(failure));
    await new Promise(setImmediate);
  });

  test('what a callback throws after it is an error, and no event after the close', async () => {
    const diary = new Diary();
    let fail: (reason: Error) => void = () => undefined;
    const { delivery } = make({
      ...diary.callbacks,
      onMessage: () => new Promise<void>((_, reject) => (fail = reject)) as never,
      onClose: () => {
        throw new Error('in onClose');
      },
    });
    delivery.incoming({ message: message(1), bytes: 1 });
    delivery.close(closeInfo());
    fail(new Error('late'));
    await new Promise(setImmediate);
    expect(diary.errors.map((error) => error.message)).toEqual([
      'The onClose callback failed.',
      'The onMessage callback failed.',
    ]);
    expect(diary.events.at(-1)?.type).toBe('close');
  });
});

describe('callbacks', () => {
  test('keep the `this` of their object', () => {
    class Handler {
      seen = 0;
      onMessage(): void {
        this.seen++;
      }
    }
    const handler = new Handler();
    make(handler).delivery.incoming({ message: message(1), bytes: 1 });
    expect(handler.seen).toBe(1);
  });

  test('that throw for ever are told of once each time, and never about themselves', () => {
    const bad = (): never => {
      throw new Error('bad');
    };
    const { delivery, log } = make({
      onOpen: bad,
      onMessage: bad,
      onEvent: bad,
      onError: bad,
      onWarning: bad,
      onClose: bad,
    });
    delivery.open();
    delivery.incoming({ message: message(1), bytes: 1 });
    delivery.warning({ code: 'deprecated', path: 'a', message: 'm' });
    delivery.error(new LiveError('protocol', 'x'));
    delivery.close(closeInfo());
    const errors = log.lines.filter(([level]) => level === 'error');
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.length).toBeLessThan(20);
    expect(new Set(errors.map(([, text]) => text))).toEqual(new Set(['The onError callback failed.']));
  });

  test('may give any thenable, even a hostile one', async () => {
    const diary = new Diary();
    /* oxlint-disable unicorn/no-thenable -- that is what this is about */
    const hostile = [
      { then: () => { throw new Error('then'); } }, // prettier-ignore
      { get then() { throw new Error('get'); } }, // prettier-ignore
      { then: (_: unknown, reject: (reason: unknown) => void) => reject('text') },
    ];
    /* oxlint-enable unicorn/no-thenable */
    const { delivery } = make({ ...diary.callbacks, onMessage: () => hostile.shift() as never });
    for (let n = 0; n < 3; n++) delivery.incoming({ message: message(n), bytes: 1 });
    await new Promise(setImmediate);
    expect(diary.errors).toHaveLength(3);
    expect(diary.errors.every(({ code }) => code === 'callback')).toBe(true);
  });

  test('errors and warnings go to the logger where there is nobody else, with no payload', () => {
    const { delivery, log } = make();
    delivery.error(new ProtocolError('a frame', [], new Map([['a', 'payload']])));
    delivery.warning({ code: 'unknown-field', path: 'a', message: 'm' });
    delivery.warning({ code: 'unknown-field', path: 'a', message: 'm' });
    expect(log.lines).toEqual([
      ['error', 'a frame'],
      ['warn', 'unknown-field: a m'],
    ]);
  });

  test('onMessage may change a message, and onEvent of the next is not disturbed', () => {
    const diary = new Diary();
    const { delivery } = make({
      ...diary.callbacks,
      onMessage: (one) => {
        delete (one as { serverContent?: unknown }).serverContent;
      },
    });
    expect(() => delivery.incoming({ message: message(1), bytes: 1 })).not.toThrow();
  });
});

test('an iterator can be asked before anything comes', async () => {
  const { delivery } = make();
  const first = delivery.messages().next();
  delivery.incoming({ message: message(1), bytes: 1 });
  expect((await first).value).toEqual(message(1));
  const failing = delivery.messages().next();
  const failed = rejection(failing);
  const failure = new LiveError('connection', 'cut');
  delivery.close(closeInfo(failure));
  expect(await failed).toBe(failure);
});
