/** What holds whatever a server sends, in whatever order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { trackUsage } from '../../src/conversation/ledger.ts';
import { turns } from '../../src/conversation/turns.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { sumUsage } from '../../src/conversation/usage.ts';
import type { LiveEvent } from '../../src/live/events.ts';
import { drain, turn as loop, within } from '../support/events.ts';
import { FakeSession } from './support/session.ts';

/** Sometimes there: most frames say one or two things. */
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 });

const word = fc.constantFrom('a', ' b', ' c.', '');
const sometimes = perhaps(fc.constant(true));
const part = fc.oneof(
  fc.record({ text: word }),
  fc.record({ text: word, thought: fc.constant(true) }),
  fc
    .array(fc.nat(255), { minLength: 2, maxLength: 4 })
    .map((bytes) => ({ inlineData: { mimeType: 'audio/pcm', data: Buffer.from(bytes).toString('base64') } })),
);

const frame = fc.record({
  modelTurn: perhaps(fc.array(part, { maxLength: 3 })),
  heard: perhaps(word),
  interim: perhaps(word),
  said: perhaps(word),
  calls: perhaps(fc.array(fc.nat(9), { maxLength: 2 })),
  activity: perhaps(fc.constantFrom('ACTIVITY_START', 'ACTIVITY_END')),
  status: perhaps(fc.constantFrom('IN_PROGRESS', 'IDLE')),
  generated: sometimes,
  interrupted: sometimes,
  complete: sometimes,
  tokens: perhaps(fc.nat(99)),
  lifecycle: fc.option(fc.constantFrom('turnAborted', 'reconnecting', 'resumed', 'restarted', 'dormant'), {
    nil: undefined,
    freq: 12,
  }),
  /** Whether the reader gets a chance before the next frame. */
  pause: fc.boolean(),
});

type Frame = typeof frame extends fc.Arbitrary<infer F> ? F : never;

/** Without what is undefined, as it would come. */
function toMessage(frame: Frame): LiveServerMessage {
  const { modelTurn, heard, interim, said, calls, activity, tokens } = frame;
  return JSON.parse(
    JSON.stringify({
      serverContent: {
        modelTurn: modelTurn && { parts: modelTurn },
        inputTranscription: heard === undefined ? undefined : { text: heard },
        interimInputTranscription: interim === undefined ? undefined : { text: interim },
        outputTranscription: said === undefined ? undefined : { text: said },
        interactionStatus: frame.status,
        generationComplete: frame.generated,
        interrupted: frame.interrupted,
        turnComplete: frame.complete,
      },
      toolCall: calls && { functionCalls: calls.map((id) => ({ id: `${id}`, name: 'f' })) },
      voiceActivity: activity && { voiceActivityType: activity },
      usageMetadata: tokens === undefined ? undefined : { responseTokenCount: tokens },
    }),
  ) as LiveServerMessage;
}

interface Played {
  readonly items: Turn[];
  readonly tokens: number;
}

async function play(frames: readonly Frame[], pauses: boolean): Promise<Played> {
  const session = new FakeSession();
  const reader = turns(session);
  const ledger = trackUsage(session);
  for (const frame of frames) {
    session.frames(toMessage(frame));
    if (frame.lifecycle !== undefined)
      session.tell({ type: frame.lifecycle, replayed: [] } as unknown as LiveEvent);
    if (pauses && frame.pause) await loop();
  }
  session.close();
  const { items } = await drain(reader);
  // A final always comes.
  await within(Promise.all(items.map(({ done }) => done)), 'the end of every turn');
  expect(session.readers).toBe(0);
  expect(ledger.total).toEqual(sumUsage(items.flatMap(({ usage }) => usage ?? [])));
  return { items, tokens: ledger.total.response.total };
}

/** A plain reading of the frames. */
function read(frames: readonly Frame[]) {
  const parts = frames.flatMap(({ modelTurn, interrupted }) =>
    (modelTurn ?? []).map((part) => ({ ...part, interrupted })),
  );
  const texts = (isThought: boolean): string =>
    parts.flatMap((part) => ('text' in part && 'thought' in part === isThought ? part.text : '')).join('');
  return {
    text: texts(false),
    thoughts: texts(true),
    said: frames.map(({ said = '' }) => said).join(''),
    audio: parts
      .flatMap((part) => ('inlineData' in part && part.interrupted !== true ? part.inlineData.data : []))
      .map((data) => Buffer.from(data, 'base64').toString('hex'))
      .join(''),
    calls: frames.flatMap(({ calls = [] }) => calls.map(String)),
    reports: frames.flatMap(({ tokens = [] }) => tokens),
  };
}

const RUNS = { numRuns: 500 };

it('everything that was said is in one turn, once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 25 }), async (frames) => {
      const { items } = await play(frames, true);
      const joined = (what: (turn: Turn) => string): string => items.map(what).join('');
      expect({
        text: joined(({ text }) => text),
        thoughts: joined(({ thoughts }) => thoughts),
        said: joined(({ outputTranscript }) => outputTranscript),
        audio: joined(({ audio }) => Buffer.from(audio.bytes).toString('hex')),
        calls: items.flatMap(({ functionCalls }) => functionCalls.map(({ id }) => id)),
        reports: items.flatMap(
          ({ usage }) => usage?.raw.map(({ responseTokenCount }) => responseTokenCount) ?? [],
        ),
      }).toEqual(read(frames));
    }),
    RUNS,
  );
});

it('what the user said is in one turn, once and in order, where no segment is interim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 25 }), async (frames) => {
      const final = frames.map((frame) => ({ ...frame, interim: undefined }));
      const { items } = await play(final, true);
      expect(items.map(({ inputTranscript }) => inputTranscript).join('')).toBe(
        final.map(({ heard = '' }) => heard).join(''),
      );
    }),
    RUNS,
  );
});

it('turns do not depend on when they are read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 25 }), async (frames) => {
      const [slow, fast] = [await play(frames, true), await play(frames, false)];
      const told = ({ items, tokens }: Played): unknown => [
        tokens,
        items.map((turn) => ({
          text: turn.text,
          thoughts: turn.thoughts,
          said: turn.outputTranscript,
          heard: turn.inputTranscript,
          audio: [...turn.audio.bytes],
          calls: turn.functionCalls,
          open: turn.openCalls,
          usage: turn.usage,
          interrupted: turn.interrupted,
          reason: turn.reason,
        })),
      ];
      expect(told(fast)).toEqual(told(slow));
    }),
    RUNS,
  );
});

it('streams give all that a turn has, whenever they are read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 25 }), async (frames) => {
      // An interruption ends audio early, as the end of generation does, and late transcripts come after the stream.
      const whole = frames.map((frame) => ({
        ...frame,
        interrupted: undefined,
        generated: undefined,
        lifecycle: undefined,
        said: undefined,
      }));
      const session = new FakeSession();
      const reader = turns(session);
      const streamed: Promise<unknown>[] = [];
      const reading = (async () => {
        for await (const turn of reader) {
          streamed.push(
            Promise.all([drain(turn.stream('text')), drain(turn.audio)]).then(([words, voice]) => {
              expect(words.items.join('')).toBe(turn.text);
              expect(Buffer.concat(voice.items)).toEqual(Buffer.from(turn.audio.bytes));
            }),
          );
        }
      })();
      for (const frame of whole) {
        session.frames(toMessage(frame));
        if (frame.pause) await loop();
      }
      session.close();
      await within(reading, 'the end');
      await within(Promise.all(streamed), 'the end of the streams');
    }),
    RUNS,
  );
});
