import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../src/audio/base64.ts';
import { pcmBytes, pcmSamples } from '../../../src/audio/pcm.ts';
import { concatSamples, resample } from '../../../src/audio/resample.ts';
import type { EmulatedTurn, Reply } from '../../../src/emulator/model/respond.ts';
import {
  brief,
  Core,
  GEMINI,
  question,
  silence,
  textOf,
  VERTEX,
  type CoreOptions,
  type Frame,
} from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const TOOLS = { tools: [{ functionDeclarations: [{ name: 'weather' }, { name: 'time' }] }] };
const MANUAL = { realtimeInputConfig: { automaticActivityDetection: { disabled: true } } };

/** A connection after its setup, with the frames of the setup forgotten. */
function ready(setup: object = {}, options: CoreOptions = {}): Core {
  const core = new Core(options).setUp(setup);
  core.take();
  return core;
}

const audioOf = (frames: readonly Frame[]): Int16Array =>
  concatSamples(
    frames
      .flatMap(({ serverContent }) => serverContent?.modelTurn?.parts ?? [])
      .map(({ inlineData }) => pcmSamples(decodeBase64(inlineData?.data ?? ''))),
  );

const callsOf = (frames: readonly Frame[]) => frames.flatMap(({ toolCall }) => toolCall?.functionCalls ?? []);

describe('a written turn', () => {
  it('is answered in text, piece by piece', () => {
    const core = ready(TEXT).write('Hello there, how are you doing on this fine day?').pass(5_000);
    expect(brief(core.outline())).toEqual(['text', 'generationComplete', 'turnComplete']);
    expect(core.frames.length).toBeGreaterThan(3);
    expect(textOf(core.frames, 'text')).toBe('You said: Hello there, how are you doing on this fine day?');
  });

  it('is answered in audio where no modality is set, with a transcript only if asked', () => {
    const core = ready().write('Hello').pass(10_000);
    expect(brief(core.outline())).toEqual(['audio', 'generationComplete', 'turnComplete']);
    expect(audioOf(core.frames).some((sample) => sample > 3_000)).toBe(true);
    const asked = ready({ outputAudioTranscription: {} }).write('Hello').pass(10_000);
    expect(textOf(asked.frames, 'outputTranscription')).toBe('You said: Hello');
  });

  it('comes by realtimeInput.text too', () => {
    const core = ready(TEXT)
      .send({ realtimeInput: { text: 'Hi' } })
      .pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('You said: Hi');
  });

  it('may come in several messages, and without any words', () => {
    const core = ready(TEXT)
      .send({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'One' }] }] } })
      .pass(5_000);
    expect(core.frames).toEqual([]);
    core.write('two').pass(5_000);
    expect(textOf(core.take(), 'text')).toBe('You said: One\ntwo');
    core.send({ clientContent: { turnComplete: true } }).pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('Hello, I am an emulator.');
  });

  it('only seeds the history where the setup says so', () => {
    const core = ready({ ...TEXT, historyConfig: { initialHistoryInClientContent: true } });
    core.send({
      clientContent: {
        turns: [
          { role: 'user', parts: [{ text: 'a' }] },
          { role: 'model', parts: [{ text: 'b' }] },
        ],
      },
    });
    core.send({ clientContent: { turnComplete: true } }).pass(5_000);
    expect(core.frames).toEqual([]);
    core.write('Now').pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('You said: Now');
  });
});

describe('pace', () => {
  const second: Reply = { pcm: new Uint8Array(48_000 * 10), sampleRate: 24_000 };

  it('is 3.3 times real time in frames of 40 to 200 ms, and the turn ends when it would have been heard', () => {
    const core = ready({}, { respond: () => [second], answerDelayMs: 300 })
      .write('Speak')
      .pass(299);
    expect(core.frames).toEqual([]);
    const times: Record<string, number> = {};
    for (let ms = 300; ms < 15_000; ms++) {
      const before = core.frames.length;
      core.pass(1);
      for (const frame of core.frames.slice(before))
        for (const kind of Object.keys(frame.serverContent ?? {})) times[kind] = ms;
    }
    expect(times['modelTurn']).toBeLessThan(300 + 10_000 / 3.3);
    expect(times['generationComplete']).toBeCloseTo(300 + 10_000 / 3.3, -2);
    expect(times['turnComplete']).toBeCloseTo(10_300, -2);
    const lengths = core.frames.map((frame) => audioOf([frame]).length / 24).filter((ms) => ms > 0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(200.1);
    expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(39.9);
    expect(audioOf(core.frames)).toHaveLength(240_000);
  });
});

describe('a spoken turn', () => {
  it('ends by the silence after it and is echoed at 24 kHz', () => {
    const core = ready({ inputAudioTranscription: {}, outputAudioTranscription: {} });
    core.hear(question).hear(silence(1_000)).pass(10_000);
    const [start, end, ...rest] = core.frames;
    expect(start).toEqual({
      serverContent: {},
      voiceActivity: { type: 'ACTIVITY_START', audioOffset: expect.stringMatching(/^0\.\d{3}s$/) },
    });
    expect(end).toMatchObject({
      voiceActivity: { type: 'ACTIVITY_END', audioOffset: expect.stringMatching(/^2\.\d{3}s$/) },
    });
    expect(brief(rest.flatMap(({ serverContent = {} }) => Object.keys(serverContent))).slice(-2)).toEqual([
      'generationComplete',
      'turnComplete',
    ]);
    expect(textOf(rest, 'inputTranscription')).toMatch(/^\[speech 2\.\d s\]$/);
    expect(rest.filter(({ serverContent }) => serverContent?.inputTranscription).length).toBeGreaterThan(1);
    expect(textOf(rest, 'outputTranscription')).toMatch(/^This is your voice, 2\.\d s of it\.$/);
    const heard = audioOf(rest);
    const said = resample(pcmSamples(question), 16_000, 24_000);
    const middle = 30_000;
    expect(heard.subarray(middle, middle + 100)).toEqual(said.subarray(middle, middle + 100));
  });

  it('may come at any rate', () => {
    const at44k = pcmBytes(resample(pcmSamples(question), 16_000, 44_100));
    const core = ready(TEXT).hear(at44k, 44_100).hear(silence(1_000, 44_100), 44_100).pass(5_000);
    expect(textOf(core.frames, 'text')).toMatch(/^This is your voice, 2\.\d s/);
  });

  it('ends by audioStreamEnd, and the stream may go on', () => {
    const core = ready(TEXT)
      .hear(question)
      .send({ realtimeInput: { audioStreamEnd: true } })
      .pass(5_000);
    expect(brief(core.outline())).toEqual(['voiceActivity', 'text', 'generationComplete', 'turnComplete']);
    core.take();
    core.hear(question).hear(silence(1_000)).pass(5_000);
    expect(brief(core.outline())).toEqual(['voiceActivity', 'text', 'generationComplete', 'turnComplete']);
  });

  it('has the transcript that it is given', () => {
    const lengths: number[] = [];
    const transcribe = (speech: Uint8Array): string => {
      lengths.push(speech.length);
      return 'What is the weather like?';
    };
    const core = ready({ ...TEXT, inputAudioTranscription: {} }, { transcribe });
    core.hear(question).hear(silence(1_000)).pass(5_000);
    expect(textOf(core.frames, 'inputTranscription')).toBe('What is the weather like?');
    expect(lengths).toHaveLength(1);
  });

  it('is marked by the client where detection is off', () => {
    const core = ready({ ...TEXT, ...MANUAL })
      .hear(question)
      .hear(silence(2_000))
      .pass(5_000);
    expect(core.frames).toEqual([]);
    core
      .send({ realtimeInput: { activityStart: {} } })
      .hear(question)
      .hear(silence(2_000))
      .pass(5_000);
    expect(core.outline()).toEqual(['voiceActivity']);
    core.send({ realtimeInput: { activityEnd: {} } }).pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('This is your voice, 4.7 s of it.');
  });

  it('must not be empty, and must not be marked where detection is on', () => {
    const core = ready(MANUAL)
      .send({ realtimeInput: { activityStart: {} } })
      .send({ realtimeInput: { activityEnd: {} } });
    expect(core.closed).toEqual({ code: 1007, reason: 'Precondition check failed.' });
    expect(ready().send({ realtimeInput: { activityStart: {} } }).closed?.code).toBe(1007);
  });

  it.each(['audio/wav', 'audio/pcm;rate=abc', 'audio/pcm;rate=5', 'audio/opus', ''])(
    'is refused as %s',
    (mimeType) => {
      expect(ready().send({ realtimeInput: { audio: { mimeType, data: 'AAAA' } } }).closed?.code).toBe(1007);
    },
  );

  it('brings the newest picture and counts all of them', () => {
    const turns: EmulatedTurn[] = [];
    const core = ready(TEXT, { respond: (turn) => void turns.push(turn) });
    for (const data of ['AAAA', 'BBBB'])
      core.send({ realtimeInput: { video: { mimeType: 'image/jpeg', data } } });
    core.write('What do you see?').pass(5_000);
    expect(turns[0]?.parts.at(-1)).toEqual({ inlineData: { mimeType: 'image/jpeg', data: 'BBBB' } });
    expect(turns[0]?.videoFrames).toBe(2);
    const usage = core.frames.at(-1)?.usageMetadata;
    expect(usage?.promptTokensDetails).toContainEqual({ modality: 'IMAGE', tokenCount: 516 });
  });
});

describe('respond', () => {
  it.each([
    ['a list', () => ['One.', { text: ' Two.' }]],
    ['a generator', function* () { yield 'One.'; yield { text: ' Two.' }; }], // prettier-ignore
    ['a plain text', () => 'One. Two.'],
  ])('answers with %s', (_, respond) => {
    const core = ready(TEXT, { respond }).write('Hello').pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('One. Two.');
  });

  it.each([
    ['a promise', () => Promise.resolve(['One.', ' Two.'])],
    ['an async generator', async function* () { yield 'One.'; yield await Promise.resolve({ text: ' Two.' }); }], // prettier-ignore
    ['a promise of nothing', () => Promise.resolve(undefined)],
  ])('answers with %s', async (_, respond) => {
    const core = ready(TEXT, { respond }).write('Hello');
    for (let i = 0; i < 20; i++) await Promise.resolve(core.pass(500));
    expect(brief(core.outline())).toEqual(['text', 'generationComplete', 'turnComplete']);
    expect(textOf(core.frames, 'text')).toMatch(/^(One\. Two\.|You said: Hello)$/);
  });

  it('sends other parts as they are', () => {
    const thought = { text: 'Hm.', thought: true };
    const code = { executableCode: { language: 'PYTHON', code: 'print(1)' } } as const;
    const core = ready(
      {},
      {
        respond: () => [thought, code, { inlineData: { mimeType: 'audio/pcm;rate=8000', data: 'AAAAAA==' } }],
      },
    );
    core.write('Hello').pass(5_000);
    expect(core.frames.slice(0, 2).map(({ serverContent }) => serverContent?.modelTurn?.parts)).toEqual([
      [thought],
      [code],
    ]);
    expect(audioOf(core.frames)).toHaveLength(6); // 2 samples, three times as many
  });

  it('is told what was said before', () => {
    const sessions: string[][] = [];
    const core = ready(TEXT, {
      respond: ({ session }) => {
        sessions.push(session.history.flatMap(({ role, parts }) => `${role}: ${parts?.[0]?.text}`));
        return 'Yes.';
      },
    });
    core.write('One').pass(5_000).write('Two').pass(5_000);
    expect(sessions.at(-1)).toEqual(['user: One', 'model: Yes.', 'user: Two']);
  });

  it.each([
    ['at once', () => { throw new Error('mine'); }], // prettier-ignore
    ['on the way', function* (): Generator<Reply> { yield 'One.'; throw new Error('mine'); }], // prettier-ignore
  ])('closes with 1011 where it throws %s, and the test can see why', (_, respond) => {
    const core = ready(TEXT, { respond }).write('Hello').pass(5_000);
    expect(core.closed).toEqual({ code: 1011, reason: 'Internal error encountered.' });
    expect(core.connection.error).toEqual(new Error('mine'));
  });

  it('speaks by `speak` where the modality is audio, with the text as its transcript', async () => {
    const asked: string[] = [];
    const core = ready(
      { outputAudioTranscription: {} },
      {
        respond: () => ['One two.', { text: ' Three.' }, { text: 'Hm.', thought: true }],
        speak: async (text) => {
          asked.push(text);
          return Promise.resolve({ pcm: new Uint8Array(8_000), sampleRate: 8_000 });
        },
      },
    ).write('Hello');
    for (let spoken = 0; spoken < 2; spoken++) {
      core.pass(5_000);
      await new Promise(setImmediate);
    }
    core.pass(5_000);
    expect(asked).toEqual(['One two.', ' Three.']);
    expect(audioOf(core.frames)).toHaveLength(24_000); // half a second each
    expect(core.frames.map((frame) => frame.serverContent?.outputTranscription?.text ?? '').join('')).toBe(
      'One two. Three.',
    );
  });

  it('closes with 1011 where `speak` rejects', async () => {
    const core = ready({}, { speak: () => Promise.reject(new Error('mute')) }).write('Hello');
    core.pass(5_000);
    await new Promise(setImmediate);
    expect([core.closed?.code, core.connection.error]).toEqual([1011, new Error('mute')]);
  });

  it('may wait for the user: the end of the turn says so, and that of the next does not', () => {
    const core = ready(
      {},
      { respond: ({ session }) => (session.turns > 0 ? 'Yes.' : [{ waitingForInput: true }]) },
    );
    core.write('Well').pass(5_000);
    expect(core.frames.flatMap(({ serverContent }) => serverContent ?? [])).toEqual([
      { generationComplete: true },
      { turnComplete: true, waitingForInput: true },
    ]);
    core.write('Hello').pass(5_000);
    expect(core.frames.at(-1)?.serverContent).toEqual({ turnComplete: true });
  });

  it('is stopped when the connection ends, and cleans up', () => {
    const cleaned: string[] = [];
    const core = ready(TEXT, {
      respond: function* () {
        try {
          for (;;) yield 'more ';
        } finally {
          cleaned.push('up');
        }
      },
    });
    core.write('Go on').pass(2_000);
    core.connection.end({ code: 1006, reason: '', by: 'network' });
    expect([cleaned, core.connection.scheduler.next]).toEqual([['up'], undefined]);
  });

  it('closes with 1011 where it rejects', async () => {
    const core = ready(TEXT, { respond: () => Promise.reject(new Error('mine')) })
      .write('Hello')
      .pass(5_000);
    await Promise.resolve();
    await Promise.resolve();
    expect(core.closed?.code).toBe(1011);
  });
});

describe('a function call', () => {
  it('is made on request, waits for its response, and is followed by the rest of the turn', () => {
    const core = ready({ ...TEXT, ...TOOLS })
      .write('call weather {"city": "Paris"}')
      .pass(60_000);
    const [call] = callsOf(core.frames);
    expect(call).toEqual({
      name: 'weather',
      args: { city: 'Paris' },
      id: expect.stringMatching(/^fc_\d{19}$/),
    });
    expect(core.outline()).toEqual(['toolCall']);
    core
      .send({
        toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: { degrees: 12 } }] },
      })
      .pass(5_000);
    expect(brief(core.outline())).toEqual(['toolCall', 'text', 'generationComplete', 'turnComplete']);
    expect(textOf(core.frames, 'text')).toBe('weather answered {"degrees":12}.');
  });

  it.each([{}, { name: '' }])(
    'is answered by its id alone, whatever the response says beside: %j',
    (rest) => {
      const core = ready({ ...TEXT, ...TOOLS })
        .write('call weather')
        .pass(5_000);
      const { id } = callsOf(core.frames)[0]!;
      core.send({ toolResponse: { functionResponses: [{ id, ...rest }] } }).pass(5_000);
      expect(textOf(core.frames, 'text')).toBe('weather answered {}.');
    },
  );

  it('may come with others, which may be answered one by one', () => {
    const core = ready({ ...TEXT, ...TOOLS })
      .write('call weather\ncall time')
      .pass(1_000);
    const [weather, time] = callsOf(core.frames);
    expect(core.frames).toHaveLength(1);
    const respond = (id: string | undefined, name: string) =>
      core.send({ toolResponse: { functionResponses: [{ id, name, response: { ok: name } }] } }).pass(5_000);
    respond('fc_1', 'weather');
    respond(time?.id, 'time');
    expect(core.outline()).toEqual(['toolCall']);
    respond(weather?.id, 'weather');
    expect(textOf(core.frames, 'text')).toBe(
      'weather answered {"ok":"weather"}. time answered {"ok":"time"}.',
    );
    respond(weather?.id, 'weather');
    expect(core.outline().at(-1)).toBe('turnComplete');
  });

  it('is words where no such function is declared, or its arguments are none', () => {
    const core = ready({ ...TEXT, ...TOOLS })
      .write('call nobody {}')
      .pass(5_000);
    expect(textOf(core.take(), 'text')).toBe('You said: call nobody {}');
    expect(callsOf(core.write('call weather [1').pass(1_000).frames)).toMatchObject([{ args: {} }]);
  });

  it('gives a generator its responses', () => {
    const core = ready(
      { ...TEXT, ...TOOLS },
      {
        respond: function* ({ text }) {
          if (text === undefined) return;
          const [response] = (yield { name: 'weather' }) as unknown as [{ response: { degrees: number } }];
          yield `It is ${response.response.degrees} degrees.`;
        },
      },
    )
      .write('Weather?')
      .pass(1_000);
    const [call] = callsOf(core.frames);
    core
      .send({
        toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: { degrees: 12 } }] },
      })
      .pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('It is 12 degrees.');
  });

  it('does not hold the turn up where it is not blocking', () => {
    const tools = [{ functionDeclarations: [{ name: 'weather', behavior: 'NON_BLOCKING' }] }];
    const core = ready({ ...TEXT, tools })
      .write('call weather')
      .pass(5_000);
    expect(core.outline()).toEqual(['toolCall', 'generationComplete', 'turnComplete']);
    const [call] = callsOf(core.take());
    const response = { id: call!.id, name: 'weather', response: { ok: true } };
    core
      .send({
        toolResponse: { functionResponses: [{ ...response, willContinue: true, scheduling: 'SILENT' }] },
      })
      .pass(5_000);
    expect(core.frames).toEqual([]);
    core.send({ toolResponse: { functionResponses: [response] } }).pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('weather answered {"ok":true}.');
  });

  it('is taken up in one turn with others that come with it', () => {
    const functionDeclarations = ['weather', 'time'].map((name) => ({ name, behavior: 'NON_BLOCKING' }));
    const core = ready({ ...TEXT, tools: [{ functionDeclarations }] })
      .write('call weather\ncall time')
      .pass(5_000);
    const functionResponses = callsOf(core.take()).map(({ id, name }) => ({ id, name, response: {} }));
    core.send({ toolResponse: { functionResponses } }).pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('weather answered {}. time answered {}.');
  });

  it('is taken up when its scheduling says', () => {
    const tools = [{ functionDeclarations: [{ name: 'weather', behavior: 'NON_BLOCKING' }] }];
    for (const scheduling of ['WHEN_IDLE', 'INTERRUPT']) {
      const core = ready({ tools }).write('call weather').pass(5_000);
      const [call] = callsOf(core.take());
      core.write('Tell me a long story, please').pass(500);
      core
        .send({
          toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: {}, scheduling }] },
        })
        .pass(20_000);
      const kinds = core.outline().filter((kind) => kind !== 'audio');
      const cut = scheduling === 'INTERRUPT' ? ['interrupted'] : ['generationComplete'];
      expect(kinds).toEqual([...cut, 'turnComplete', 'generationComplete', 'turnComplete']);
    }
  });
});

describe('an interruption', () => {
  const long: CoreOptions = { respond: () => ['word '.repeat(40)] };

  it('by new client content ends the answer: interrupted, turnComplete, no audio after', () => {
    const core = ready({}, long).write('One').pass(1_000);
    core.take();
    core.write('Two').pass(200);
    expect(core.outline()).toEqual(['interrupted', 'turnComplete']);
    expect(core.frames[1]?.usageMetadata?.responseTokenCount).toBeGreaterThan(0);
    core.take();
    core.pass(60_000);
    expect(brief(core.outline())).toEqual(['audio', 'generationComplete', 'turnComplete']);
  });

  it('by speech comes with the start of the speech', () => {
    const core = ready({}, long).write('One').pass(1_000);
    core.take();
    core.hear(question.subarray(0, 32_000));
    expect(core.outline()).toEqual(['voiceActivity', 'interrupted', 'turnComplete']);
    core.pass(5_000);
    expect(core.frames).toHaveLength(3);
  });

  it('also comes while the answer is only still being heard', () => {
    const core = ready({}, long).write('One').pass(6_500);
    expect(core.outline().at(-1)).toBe('generationComplete');
    core.take();
    core.write('Two').pass(100);
    expect(core.outline()).toEqual(['interrupted', 'turnComplete']);
  });

  it('does not happen where activity must not interrupt; what was said waits', () => {
    const core = ready({ realtimeInputConfig: { activityHandling: 'NO_INTERRUPTION' } }, long)
      .write('One')
      .pass(1_000);
    core.take();
    core.hear(question).hear(silence(1_000)).pass(60_000);
    const kinds = core.outline().filter((kind) => kind !== 'audio' && kind !== 'voiceActivity');
    expect(kinds).toEqual(['generationComplete', 'turnComplete', 'generationComplete', 'turnComplete']);
  });

  it('cancels the calls that are open, and their responses are ignored', () => {
    const core = ready({ ...TEXT, ...TOOLS })
      .write('call weather')
      .pass(1_000);
    const [call] = callsOf(core.take());
    core.write('Never mind').pass(5_000);
    expect(core.frames[0]).toEqual({ toolCallCancellation: { ids: [call!.id] } });
    expect(core.outline().slice(1, 3)).toEqual(['interrupted', 'turnComplete']);
    core.take();
    core
      .send({ toolResponse: { functionResponses: [{ id: call!.id, name: 'weather', response: {} }] } })
      .pass(60_000);
    expect(core.frames).toEqual([]);
  });

  it('drops calls in silence on 3.8, and makes them again under a new id', () => {
    const tools = [{ functionDeclarations: [{ name: 'weather', behavior: 'BLOCKING' }] }];
    const core = ready({ model: 'models/gemini-3.8-live', tools })
      .write('call weather {"city":"Paris"}')
      .pass(1_000);
    const [first] = callsOf(core.take());
    core.write('Hurry').pass(10_000);
    const [second, ...more] = callsOf(core.frames);
    expect(core.outline()).not.toContain('toolCallCancellation');
    expect([second?.name, second?.args, more]).toEqual(['weather', { city: 'Paris' }, []]);
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('usage', () => {
  it('counts the context and the turn by modality', () => {
    const core = ready().hear(question).hear(silence(1_000)).pass(10_000);
    const { usageMetadata: usage } = core.frames.at(-1)!;
    const audio = Math.ceil((audioOf(core.frames).length / 24_000) * 25);
    expect(usage?.promptTokensDetails).toEqual([{ modality: 'AUDIO', tokenCount: audio }]);
    expect(usage?.totalTokenCount).toBe(usage!.promptTokenCount! + usage!.responseTokenCount!);
    core.write('And a text').pass(10_000);
    expect(core.frames.at(-1)?.usageMetadata?.promptTokenCount).toBe(usage!.totalTokenCount! + 3);
  });
});

describe('a context update', () => {
  it('replaces instructions and tools, each only if it is there', () => {
    let last: EmulatedTurn | undefined;
    const systemInstruction = { parts: [{ text: 'Be brief.' }] };
    const core = ready({ ...TEXT, ...TOOLS, systemInstruction }, { respond: (turn) => void (last = turn) });
    const update = (contextUpdate: object) => {
      core.send({ contextUpdate }).write('So?').pass(5_000);
      return [last?.session.systemInstruction?.parts?.[0]?.text, last?.session.tools.length];
    };
    expect(update({ systemInstruction: { parts: [{ text: 'Be long.' }] } })).toEqual(['Be long.', 1]);
    expect(update({ tools: {} })).toEqual(['Be long.', 0]);
    expect(update({ tools: { tools: TOOLS.tools } })).toEqual(['Be long.', 1]);
  });
});

describe('models', () => {
  const setUp = (model: string, setup: object = {}) =>
    new Core({ models: ['gemini-3.8-live', 'm', 'gemini-3.8-live-extended-thinking'] }).setUp({
      model,
      ...setup,
    });

  it('are refused where they are not served, or misnamed', () => {
    expect(setUp('models/other').closed).toMatchObject({
      code: 1008,
      reason: expect.stringMatching(
        /^models\/other is not found for API version v1beta, or is not supported for bidiGenerateContent. Call ModelService/,
      ),
    });
    expect(setUp('gemini-3.8-live').closed?.code).toBe(1007);
    expect(setUp('models/m').closed).toBeUndefined();
  });

  it.each([
    ['gemini-3.8-live', { generationConfig: { thinkingConfig: {} } }],
    ['gemini-3.8-live-extended-thinking', {}],
    [
      'gemini-3.8-live-extended-thinking',
      { generationConfig: { thinkingConfig: { thinkingLevel: 'LOW', thinkingBudget: 5 } } },
    ],
    ['m', { generationConfig: { responseModalities: ['AUDIO', 'TEXT'] } }],
  ])('close what they do not take: %s with %j', (model, setup) => {
    expect(setUp(`models/${model}`, setup).closed).toEqual({
      code: 1007,
      reason: 'Request contains an invalid argument.',
    });
  });

  it('take client content throughout, and mediaChunks or not', () => {
    const twice = ready({ model: 'models/gemini-3.1-flash-live-preview' })
      .write('One')
      .pass(10_000)
      .write('Two');
    expect(twice.closed).toBeUndefined();
    const chunk = { realtimeInput: { mediaChunks: [{ mimeType: 'audio/pcm', data: 'AAAA' }] } };
    expect(ready({ model: 'models/gemini-3.8-live' }).send(chunk).closed?.code).toBe(1007);
    expect(ready().send(chunk).closed).toBeUndefined();
  });

  it.each([
    ['gemini-live-2.5-flash', GEMINI, ['user', 'model', undefined]],
    ['gemini-live-2.5-flash', VERTEX, ['user', 'model', undefined, 'system']],
    ['gemini-3.1-flash-live-preview', GEMINI, ['user', 'model']],
    ['gemini-3.8-live', GEMINI, ['user', 'model']],
  ])('of %s at %s take the roles %j', (id, path, taken) => {
    const roles = ['user', 'model', undefined, 'system', 'assistant'].filter((role) => {
      const core = new Core({ path: `${path}?key=k` }).setUp({ model: `models/${id}` });
      core.send({ clientContent: { turns: [{ role, parts: [{ text: 'Hi' }] }] } });
      if (core.closed !== undefined) expect(core.closed.code).toBe(1007);
      return core.closed === undefined;
    });
    expect(roles).toEqual(taken);
  });

  it('say IDLE where they think at length', () => {
    const generationConfig = { thinkingConfig: { thinkingLevel: 'LOW' } };
    const core = ready({ model: 'models/gemini-3.8-live-extended-thinking', generationConfig })
      .write('Hi')
      .pass(10_000);
    expect(core.frames.find(({ serverContent }) => serverContent?.turnComplete)?.serverContent).toEqual({
      turnComplete: true,
      interactionStatus: 'IDLE',
    });
  });
});

describe('Vertex', () => {
  it('has its own habits', () => {
    const core = new Core({ path: VERTEX, headers: { authorization: 'Bearer ya29.x' } });
    const model = 'projects/p/locations/l/publishers/google/models/test';
    core.setUp({ model, ...TOOLS, outputAudioTranscription: {}, explicitVadSignal: true });
    expect(core.take()).toEqual([{ setupComplete: { sessionId: expect.stringMatching(/^[\da-f-]{36}$/) } }]);
    core.write('Hello').pass(10_000);
    const [first] = core.frames;
    const [finished, , last] = core.frames.slice(-3);
    expect(first?.serverContent?.modelTurn).toMatchObject({
      role: 'model',
      parts: [{ inlineData: { mimeType: 'audio/pcm' } }],
    });
    expect(finished).toEqual({ serverContent: { outputTranscription: { finished: true } } });
    expect(last?.serverContent).toEqual({ turnComplete: true, groundingMetadata: {} });
    expect(last?.usageMetadata).toHaveProperty('candidatesTokenCount');
    expect(last?.usageMetadata).not.toHaveProperty('responseTokenCount');
    core.take();
    core.write('call weather').pass(1_000);
    expect(callsOf(core.frames)[0]?.id).toMatch(/^[\da-f-]{36}$/);
    core.take();
    core.send({ toolResponse: { functionResponses: [{ name: 'weather', response: {} }] } }).pass(10_000);
    expect(core.outline()).toContain('generationComplete');
    core.take();
    core.hear(question);
    expect(core.frames.slice(0, 2)).toMatchObject([
      { voiceActivity: {} },
      { voiceActivityDetectionSignal: { vadSignalType: 'VAD_SIGNAL_TYPE_SOS' } },
    ]);
  });
});
