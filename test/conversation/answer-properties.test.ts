/** Whatever is asked, sent by hand, given up, called and answered in whatever order: an answer is that to its question. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { ask } from '../../src/conversation/ask.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { turn as loop, within } from '../support/events.ts';
import { audio, call, complete, FakeSession, generated, interrupted, said, text } from './support/session.ts';

/** What the server has to say: to a question, or of the response to a call that the question led to. */
interface Owed {
  readonly question: string;
  readonly what: 'answer' | 'outcome';
}

/** How the server answers one question. */
const manner = fc.record({
  /** A function is called, and answered before the end of the turn or after it. */
  call: fc.constantFrom(undefined, undefined, 'early', 'late'),
  /** What trails the call. */
  rest: fc.subarray<LiveServerMessage>([audio(1, 0), said('please')]),
  /** The server makes a turn of nothing of a question that was cut before its answer began. */
  tellsCut: fc.boolean(),
});

type Manner = typeof manner extends fc.Arbitrary<infer M> ? M : never;

/** A server of turns: one at a time, in the order of what they answer; a question interrupts. */
class Server {
  readonly session = new FakeSession('gemini-3.8-live');
  readonly owed: Owed[] = [];
  readonly #manners: readonly Manner[];
  #turns = 0;
  #speaks = false;
  #calls = 0;

  constructor(manners: readonly Manner[]) {
    this.#manners = manners;
    this.session.onSend = (what) => {
      if (this.#speaks) this.#end([interrupted]);
      this.owed.push({ question: String(what), what: 'answer' });
    };
  }

  get isDone(): boolean {
    return this.owed.length === 0 && !this.#speaks;
  }

  /** Begins the next turn, or ends the one under way. */
  step(): void {
    if (this.#speaks) return this.#end([generated]);
    const { session } = this;
    const next = this.owed.shift();
    if (next === undefined) return;
    const { call: when, rest, tellsCut } = this.#manners[this.#turns++ % this.#manners.length]!;
    const { question, what } = next;
    if (tellsCut && what === 'answer' && this.owed.some((later) => later.what === 'answer')) {
      return session.frames(interrupted, complete);
    }
    this.#speaks = true;
    session.frames(text(`${what} to ${question}`));
    if (when === undefined || what === 'outcome') return;
    const id = `${++this.#calls}`;
    session.frames(call(id));
    const respond = (): void => {
      session.respond(1, { id, name: 'f', response: {} });
      this.owed.push({ question, what: 'outcome' });
    };
    if (when === 'early') respond();
    session.frames(...rest);
    if (when === 'early') return;
    this.#end([generated]);
    respond();
  }

  #end(how: readonly LiveServerMessage[]): void {
    this.#speaks = false;
    this.session.frames(...how, complete);
  }
}

const step = fc.constantFrom('ask', 'ask', 'send', 'give up', 'server', 'server', 'server', 'wait');

it('an answer is that to its question', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.array(manner, { minLength: 1, maxLength: 5 }),
      async (steps, manners) => {
        const server = new Server(manners);
        const answers: Promise<[string, Turn | undefined]>[] = [];
        const aborts: AbortController[] = [];
        let questions = 0;
        for (const each of steps) {
          const question = `question ${questions}`;
          if (each === 'ask') {
            const abort = new AbortController();
            aborts.push(abort);
            const answer = ask(server.session, question, { signal: abort.signal });
            answers.push(
              answer.then(
                (turn) => [question, turn],
                () => [question, undefined],
              ),
            );
            questions++;
          } else if (each === 'send') {
            server.session.sendText(question);
            questions++;
          } else if (each === 'give up') aborts.pop()?.abort();
          else if (each === 'server') server.step();
          else await loop();
        }
        // Questions in line are sent as those before them are answered.
        for (let idle = 0; idle < 5; idle++) {
          while (!server.isDone) {
            server.step();
            await loop();
            idle = 0;
          }
          await loop();
        }
        for (const [question, turn] of await within(Promise.all(answers), 'the answers')) {
          if (turn === undefined) continue;
          // What another question cuts may not have begun.
          const nothing = turn.interrupted ? '|' : '';
          expect(turn.text).toMatch(new RegExp(`^((answer|outcome) to ${question}${nothing})$`));
          // A turn with a call is the answer only if it was interrupted.
          if (turn.functionCalls.length > 0) expect(turn.interrupted).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
