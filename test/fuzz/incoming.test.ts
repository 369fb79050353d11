/**
 * The way of an incoming frame under damaged recordings. 100,000 frames here; `npm run fuzz` takes a million, and
 * FUZZ_SEED another sequence.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Random } from '../../src/emulator/simulation/random.ts';
import { checkIncoming } from '../../src/protocol/incoming.ts';
import { toEvents, type LiveMessageEvent } from '../../src/protocol/message-events.ts';
import { readFrame } from '../../src/protocol/frame.ts';
import { followEvent } from '../../src/protocol/follow-event.ts';
import { TurnFollower } from '../../src/protocol/turn-follower.ts';
import { followMessage } from '../../src/protocol/follow-message.ts';
import type { LiveServerMessage } from '../../src/protocol/received.ts';
import { plainOpinion } from '../conformance/support/opinions.ts';
import { conversations, loneFrames } from '../recordings/support/recordings.ts';
import { mutate } from './mutate.ts';

const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 100_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** The validator of the tests is slow: it sees one message of so many. */
const CHECKED = 20;
/** Beyond twice the time of parsing a frame, in milliseconds: what a pause of the machine may take. */
const ALLOWANCE_MS = 200;

const fixture = new URL('../fixtures/LiveServerMessage.json', import.meta.url);
const { valid } = JSON.parse(readFileSync(fixture, 'utf8')) as { valid: Record<string, object> };
/** The fixtures alone where there are no recordings. */
const corpus: readonly object[] = [
  ...Object.values(valid),
  ...conversations().flatMap(({ server }) => server),
  ...loneFrames('server').map(({ frame }) => frame),
];

/** What a session does with a message before anyone of its users hears of it, and then what they do. */
function deliver(message: LiveServerMessage, turn: TurnFollower, turnOfEvents: TurnFollower): void {
  followMessage(turn, message, 0);
  void [message.text, message.data, message.audio];
  for (const event of toEvents(message)) {
    followEvent(turnOfEvents, event, 0);
    if (!isTyped(event)) throw new TypeError(`an event of the type ${event.type} holds something else`);
  }
}

/** What a program would fail on that trusts the types. Plain conditions: expect() is slow, and there are many. */
function isTyped(event: LiveMessageEvent): boolean {
  switch (event.type) {
    case 'audio':
      return event.data instanceof Uint8Array && Number.isFinite(event.sampleRate);
    case 'text':
    case 'thought':
      return typeof event.text === 'string';
    case 'functionCall':
      return typeof event.functionCall === 'object' && event.functionCall !== null;
    case 'functionCallCancellation':
      return event.ids.every((id) => typeof id === 'string');
    default:
      return true;
  }
}

test(`${FRAMES} damaged frames: nothing is thrown, of a wrong type, slow, or in a prototype`, () => {
  const random = new Random(SEED);
  const turn = new TurnFollower();
  const turnOfEvents = new TurnFollower();
  const names = Object.getOwnPropertyNames(Object.prototype).join();
  let [read, refused] = [0, 0];
  for (let count = 0; count < FRAMES; count++) {
    const frame = mutate(corpus[random.below(corpus.length)] as object, corpus, random);
    const where = (): string => `seed ${SEED}, frame ${count}: ${frame.slice(0, 500)}`;
    try {
      const parsing = timed(() => parse(frame));
      const reading = timed(() => {
        const { message, error } = readFrame(frame, checkIncoming);
        if (message === undefined && error === undefined) throw new Error('neither a message nor an error');
        if (message === undefined) refused++;
        else {
          read++;
          deliver(message, turn, turnOfEvents);
          if (count % CHECKED === 0) expect(wrongTypes(message), where()).toEqual([]);
        }
      });
      // A slow frame is slow again.
      if (reading > 2 * parsing + ALLOWANCE_MS) {
        const again = timed(() => readFrame(frame, checkIncoming));
        expect(again, where()).toBeLessThan(2 * timed(() => parse(frame)) + ALLOWANCE_MS);
      }
    } catch (error) {
      throw new Error(where(), { cause: error });
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(names);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  // Both ways were taken often.
  expect(read).toBeGreaterThan(FRAMES / 2);
  expect(refused).toBeGreaterThan(FRAMES / 200);
}, 1_200_000);

/** What is of a wrong type in a message that was delivered, in the eyes of plain ajv. */
function wrongTypes(message: object): string[] {
  return plainOpinion('LiveServerMessage', JSON.parse(JSON.stringify(message)))
    .filter(({ keyword }) => keyword === 'type')
    .map(({ path }) => path);
}

function parse(frame: string): void {
  try {
    JSON.parse(frame);
  } catch {
    // Refusing it takes time too.
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
