/** Turns over real sockets: what the emulator says, and frames by hand. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import {
  ask,
  ClosedError,
  ConnectionError,
  defineFunction,
  Modality,
  parseWav,
  trackUsage,
  turns,
  type LiveConnectParameters,
  type LiveSession,
} from '../../src/index.ts';
import { connectTo } from '../support/client.ts';
import { converse } from '../support/conversation.ts';
import { deferred, drain, eventually, rejection, within } from '../support/events.ts';
import { audio, complete, generated, interrupted, said, text, together, usage } from './support/session.ts';
import { STRANGENESS } from '../support/strangeness.ts';

const TEXT = { config: { responseModalities: [Modality.TEXT] } };
const functionDeclarations = [{ name: 'get_weather' }];

/** An answer that begins and goes on for ever. */
async function* endless(): AsyncGenerator<string> {
  yield 'Once upon a time';
  await new Promise(() => undefined);
}

async function talk(
  params: Partial<LiveConnectParameters> = {},
  options: EmulatorOptions = {},
): Promise<LiveSession> {
  const emulator = await LiveEmulator.start({ port: 0, speed: 50, strangeness: STRANGENESS, ...options });
  onTestFinished(() => emulator.close());
  const session = await connectTo(emulator.url, params);
  onTestFinished(() => session.close());
  return session;
}

describe('with the emulator', () => {
  it('questions get their answers, one after the other', async () => {
    const session = await talk(TEXT);
    const ledger = trackUsage(session);
    const answers = await within(
      Promise.all(['one', 'two', 'three'].map((question) => ask(session, question))),
      'the answers',
    );
    expect(answers.map((turn) => [turn.text, turn.reason])).toEqual(
      ['one', 'two', 'three'].map((question) => [`You said: ${question}`, 'complete']),
    );
    const totals = answers.map((turn) => turn.usage?.total ?? 0);
    expect(Math.min(...totals)).toBeGreaterThan(0);
    expect(ledger.total.total).toBe(totals.reduce((sum, total) => sum + total));
    const { startedAt, firstOutputMs = -1, completeMs = -1 } = answers[0]!.timings;
    expect([startedAt, firstOutputMs, completeMs - firstOutputMs].every((ms) => ms >= 0)).toBe(true);
  });

  it('an answer is streamed as it is written', async () => {
    const firstRead = deferred();
    async function* respond(): AsyncGenerator<string> {
      yield 'Once ';
      // The rest comes only when this has been read.
      await firstRead.promise;
      yield 'upon a time';
    }
    const session = await talk(TEXT, { respond });
    const reader = turns(session);
    session.sendText('Tell me a story.');
    const turn = (await within(reader.next(), 'a turn')).value!;
    const pieces: string[] = [];
    for await (const piece of turn.stream('text')) {
      pieces.push(piece);
      firstRead.resolve();
    }
    expect(pieces.join('')).toBe('Once upon a time');
    expect((await turn.done).text).toBe('Once upon a time');
  });

  it('speech is heard and answered', async () => {
    const wav = await readFile(new URL('../../examples/assets/question.wav', import.meta.url));
    const { pcm, sampleRate } = parseWav(wav);
    const session = await talk(
      { inputAudioTranscription: {}, outputAudioTranscription: {} },
      { transcribe: () => 'What is the weather?' },
    );
    const reader = turns(session);
    session.sendAudio(pcm, { sampleRate });
    session.sendAudioStreamEnd();
    const turn = (await within(reader.next(), 'a turn')).value!;
    const voice = await drain(turn.audio);
    await turn.done;
    expect(turn.inputTranscript).toBe('What is the weather?');
    expect(turn.outputTranscript).toMatch(/^This is your voice/);
    expect(turn.audio.byteLength).toBeGreaterThan(48_000);
    expect(Buffer.concat(voice.items)).toEqual(Buffer.from(turn.audio.bytes));
    expect(turn.usage?.response.byModality.AUDIO).toBeGreaterThan(0);
  });

  it.each([
    ['gemini-3.1-flash-live-preview', 'block', 1],
    ['gemini-3.8-live', 'do not block', 2],
  ])('of %s, whose calls %s, the answer says what came of the call', async (model, _, count) => {
    const session = await talk({
      model,
      outputAudioTranscription: {},
      tools: [{ functionDeclarations }],
      callbacks: {
        onEvent(event) {
          if (event.type !== 'functionCall') return;
          const { id = '', name = '' } = event.functionCall;
          session.sendFunctionResponse({ id, name, response: { sky: 'blue' } });
        },
      },
    });
    const reader = turns(session);
    const answer = await within(ask(session, 'call get_weather {}'), 'the answer');
    expect(answer.outputTranscript).toBe('get_weather answered {"sky":"blue"}.');
    await session.close();
    const { items } = await drain(reader);
    expect(items).toHaveLength(count);
    expect(items.flatMap(({ functionCalls }) => functionCalls)).toMatchObject([{ name: 'get_weather' }]);
    expect(items.at(-1)).toMatchObject({ outputTranscript: answer.outputTranscript });
  });

  it.each(['gemini-2.5-flash-native-audio-latest', 'gemini-3.1-flash-live-preview', 'gemini-3.8-live'])(
    'of %s, functions that run themselves are waited for',
    async (model) => {
      const sky = defineFunction({
        name: 'sky',
        description: 'Its colour.',
        execute: () => ({ is: 'blue' }),
      });
      const config = { responseModalities: [Modality.AUDIO] };
      const session = await talk({ model, config, outputAudioTranscription: {}, tools: [sky] });
      const [answer, next] = await within(
        Promise.all(['call sky {}', 'Bye'].map((question) => ask(session, question))),
        'the answers',
      );
      expect(answer?.outputTranscript).toBe('sky answered {"is":"blue"}.');
      expect(next?.outputTranscript).toBe('You said: Bye');
    },
  );

  it('what a question interrupts is not its answer, whether or not anybody reads', async () => {
    for (const reads of [true, false]) {
      const session = await talk(TEXT, { respond: ({ text }) => (text === 'tell' ? endless() : undefined) });
      const events = session.events();
      const reader = reads ? turns(session) : undefined;
      session.sendText('tell');
      for await (const event of events) if (event.type === 'text') break;
      expect(await within(ask(session, 'stop'), 'the answer')).toMatchObject({ text: 'You said: stop' });
      await session.close();
      if (reader === undefined) continue;
      const { items } = await drain(reader);
      expect(items.map(({ reason }) => reason)).toEqual(['interrupted', 'complete']);
    }
  });

  it.each([true, false])(
    'the answer to a question that was given up is of nobody (%s)',
    async (isSentByHand) => {
      const asked: string[] = [];
      const old = deferred();
      const session = await talk(TEXT, {
        async *respond({ text = '' }) {
          asked.push(text);
          if (text === 'old') await old.promise;
          yield `Answer to ${text}`;
        },
      });
      const abort = new AbortController();
      if (isSentByHand) session.sendText('old');
      const given = isSentByHand ? undefined : rejection(ask(session, 'old', { signal: abort.signal }));
      await eventually(() => asked.length === 1, 'the first question');
      expect(session.turn).toEqual({ isSpeaking: false, owed: 1 });
      abort.abort();
      await given;
      old.resolve();
      const answers = ['one', 'two'].map((question) => ask(session, question));
      expect((await within(Promise.all(answers), 'the answers')).map(({ text }) => text)).toEqual([
        'Answer to one',
        'Answer to two',
      ]);
    },
  );

  it('extended thinking ends at IDLE', async () => {
    const session = await talk({
      model: 'gemini-3.8-live-extended-thinking',
      config: { thinkingConfig: { thinkingLevel: 'LOW' } },
      outputAudioTranscription: {},
    });
    const turn = await within(ask(session, 'Why?'), 'the answer');
    expect(turn).toMatchObject({ outputTranscript: 'You said: Why?', reason: 'complete' });
    expect(turn.usage).toBeDefined();
  });

  it('a call of extended thinking that comes after turnComplete is of the answer, and waited for', async () => {
    const reply = deferred();
    const session = await talk(
      {
        model: 'gemini-3.8-live-extended-thinking',
        config: { thinkingConfig: { thinkingLevel: 'LOW' } },
        outputAudioTranscription: {},
        tools: [
          defineFunction({ name: 'get_weather', execute: () => reply.promise.then(() => ({ sky: 'blue' })) }),
        ],
      },
      {
        *respond({ text: question }) {
          yield question === undefined ? 'It is blue.' : 'One moment. ';
          if (question !== undefined) yield { name: 'get_weather' };
        },
      },
    );
    const told: string[] = [];
    const events = session.events();
    const answer = ask(session, 'Weather?');
    for await (const event of events) {
      if (event.type === 'turnComplete') told.push(event.interactionStatus ?? '');
      if (event.type === 'functionCall') told.push('functionCall');
      // The call, and the turn that it ended.
      if (told.length === 3) break;
    }
    expect(told).toEqual(['IN_PROGRESS', 'functionCall', 'IN_PROGRESS']);
    expect(session.turn.isSpeaking).toBe(true);
    reply.resolve();
    const turn = await within(answer, 'the answer');
    expect(turn.outputTranscript).toMatch(/It is blue.$/);
    expect(turn).toMatchObject({
      functionCalls: [{ name: 'get_weather' }],
      openCalls: [],
      reason: 'complete',
    });
    expect(await within(session.finish(), 'the end')).toBe(true);
  });

  it('a session that is closed ends its turn and rejects the question', async () => {
    const session = await talk(TEXT, { respond: endless });
    const reader = turns(session);
    const answer = ask(session, 'tell');
    const turn = (await within(reader.next(), 'a turn')).value!;
    await session.close();
    expect((await within(turn.done, 'its end')).reason).toBe('closed');
    expect(await rejection(answer)).toBeInstanceOf(ClosedError);
    expect(await rejection(ask(session, 'more'))).toBeInstanceOf(ClosedError);
  });
});

describe('with frames by hand', () => {
  it('all of a message is read before its turn is over', async () => {
    const { session, peer } = await converse();
    const reader = turns(session);
    for (let n = 0; n < 20; n++) {
      peer.send(audio(n, 0), together(complete, usage(n + 1)));
      const turn = await (await within(reader.next(), 'a turn')).value!.done;
      expect([[...turn.audio.bytes], turn.usage?.response.total]).toEqual([[n, 0], n + 1]);
    }
  });

  it('an interruption takes the audio of its own message, and nothing else', async () => {
    const { session, peer } = await converse();
    const reader = turns(session);
    peer.send(audio(1, 0), together(audio(2, 0), said('cut'), interrupted), complete, audio(3, 0), complete);
    const first = await (await within(reader.next(), 'a turn')).value!.done;
    const second = await (await within(reader.next(), 'a turn')).value!.done;
    expect([...first.audio.bytes]).toEqual([1, 0]);
    expect(first).toMatchObject({ outputTranscript: 'cut', interrupted: true, reason: 'interrupted' });
    expect([...second.audio.bytes]).toEqual([3, 0]);
  });

  describe('a call of 3.1 whose response goes out at once', () => {
    const taken = { serverContent: {} };

    /** A session with a function that returns at once, and its question, when the server has the response. */
    async function asked() {
      const sky = defineFunction({ name: 'sky', execute: () => 'blue' });
      const model = 'gemini-3.1-flash-live-preview';
      const params = { model, outputAudioTranscription: {}, tools: [sky] };
      const { session, peer } = await converse({
        ...params,
        config: { responseModalities: [Modality.AUDIO] },
      });
      const answer = ask(session, 'What colour is the sky?');
      await peer.next();
      peer.send(taken, said('One moment'), { toolCall: { functionCalls: [{ id: '1', name: 'sky' }] } });
      expect(await peer.next()).toHaveProperty('toolResponse');
      return { session, peer, answer };
    }

    it('is answered in the same turn, which the model says by an empty message', async () => {
      const { peer, answer } = await asked();
      peer.send(taken, said(', it is blue.'), generated, complete);
      expect((await within(answer, 'the answer')).outputTranscript).toBe('One moment, it is blue.');
    });

    it('is answered in the next turn, if the model ended its turn at the call', async () => {
      const { session, peer, answer } = await asked();
      const events = session.events();
      peer.send(said(' please'), generated, complete);
      for await (const { type } of events) if (type === 'turnComplete') break;
      expect(session.turn).toEqual({ isSpeaking: false, owed: 1 });
      peer.send(taken, said('It is blue.'), generated, complete);
      expect((await within(answer, 'the answer')).outputTranscript).toBe('It is blue.');
    });
  });

  it('frames that cannot be read are passed over', async () => {
    const { session, peer } = await converse({ callbacks: { onError: () => undefined } });
    const reader = turns(session);
    peer.send('not JSON', text('a'), { serverContent: { modelTurn: { parts: 'none' } } }, complete);
    expect(await (await within(reader.next(), 'a turn')).value!.done).toMatchObject({ text: 'a' });
  });

  it('a connection that is lost for good ends the turn, the question and iteration', async () => {
    const { session, peer } = await converse({ reconnect: false });
    const reader = turns(session);
    const answer = ask(session, 'x');
    peer.send(text('ha'));
    const turn = (await within(reader.next(), 'a turn')).value!;
    peer.close(1011, 'Internal error encountered.');
    expect((await within(turn.done, 'its end')).reason).toBe('closed');
    expect(await rejection(answer)).toBeInstanceOf(ConnectionError);
    expect((await drain(reader)).error).toBeInstanceOf(ConnectionError);
    await eventually(() => session.isClosed, 'the end');
  });
});
