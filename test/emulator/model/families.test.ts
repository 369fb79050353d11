import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { behaviorOf, EMULATED_FAMILIES, EVIDENCE } from '../../../src/emulator/model/families.ts';
import type { Reply } from '../../../src/emulator/index.ts';
import { MODEL_FAMILIES, rulesFor } from '../../../src/protocol/models.ts';
import { anchorOf } from '../../docs/support/pages.ts';
import {
  brief,
  Core,
  outline,
  question,
  silence,
  textOf,
  VERTEX,
  type CoreOptions,
} from '../support/core.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const AUDIO = { generationConfig: { responseModalities: ['AUDIO'] } };
const TOOLS = { tools: [{ functionDeclarations: [{ name: 'weather' }] }] };
const MODELS = {
  '2.x': 'models/gemini-live-2.5-flash-preview',
  '2.5 native audio': 'models/gemini-2.5-flash-native-audio-latest',
  '3.1': 'models/gemini-3.1-flash-live-preview',
  '3.8': 'models/gemini-3.8-live',
  transcription: 'models/gemini-3.5-transcribe-live',
  translation: 'models/gemini-3.5-live-translate',
} as const;
const THINKING = {
  model: 'models/gemini-3.8-live-extended-thinking',
  generationConfig: { ...AUDIO.generationConfig, thinkingConfig: { thinkingLevel: 'LOW' } },
};

const start = (name: keyof typeof MODELS, setup: object = AUDIO, options: CoreOptions = {}): Core => {
  const core = new Core(options).setUp({ model: MODELS[name], ...setup });
  core.take();
  return core;
};
const speak = (core: Core): Core => core.hear(question).hear(silence(1_500)).pass(30_000);
/** The frames, each as its kinds of news joined, without handles; runs of the same made one. */
const shape = (core: Core): string[] =>
  brief(core.take().map((frame) => outline(frame).join('+'))).filter(
    (kinds) => kinds !== 'sessionResumptionUpdate',
  );
const callOf = (core: Core) => core.connection.state!.openCalls[0]!;
const answerCall = (core: Core): Core =>
  core.send({ toolResponse: { functionResponses: [{ id: callOf(core).id, response: { ok: true } }] } });
const firstSpeaksThenCalls: CoreOptions = {
  respond: function* ({ text }): Generator<Reply, void, undefined> {
    if (text === undefined) return yield 'Done.';
    yield 'One moment.';
    yield { name: 'weather' };
  },
};

describe('every family', () => {
  const sections = new Map(
    readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8')
      .split(/^#+ /m)
      .map((section) => [anchorOf(section.slice(0, section.indexOf('\n'))), section]),
  );
  const usual = behaviorOf({ setup: { model: 'models/unheard-of' }, backend: 'gemini' });
  /** How the page calls the models of a family, by the beginning of their ids. */
  const names: readonly (readonly [id: string, name: RegExp])[] = [
    ['gemini-2.5-', /2\.x|2\.5/],
    ['gemini-2.', /2\.x|2\.5/],
    ['gemini-3.1', /3\.1/],
    ['gemini-3.5-transcribe', /3\.5 Transcribe|transcription/i],
    ['gemini-3.5-live-translate', /3\.5 (?:Live )?Translate|translation/i],
    // What was not seen of extended thinking is assumed to be as on 3.8.
    ['gemini-3.8', /3\.8|extended thinking/i],
  ];
  const rows = EMULATED_FAMILIES.flatMap(({ ids: [id = ''], behavior }) =>
    Object.entries(behavior)
      .filter(([field, value]) => value !== usual[field as keyof typeof usual])
      .map(([field]) => [id, field as keyof typeof EVIDENCE] as const),
  );

  it.each(rows)('%s: %s has its evidence', (id, field) => {
    const name = names.find(([beginning]) => id.startsWith(beginning))?.[1];
    expect(sections.get(EVIDENCE[field])).toMatch(name!);
  });

  it.each(EMULATED_FAMILIES.flatMap(({ ids }) => ids))("%s is played as the client's rules have it", (id) => {
    const behavior = behaviorOf({ setup: { model: `models/${id}` }, backend: 'gemini' });
    const { handles, callEndsTurn = false } = rulesFor(id);
    if (handles.gemini !== 'unknown') expect(behavior.handles.kind).toBe(handles.gemini);
    expect(behavior.endsTurnAtCall).toBe(callEndsTurn);
  });

  it.each(MODEL_FAMILIES)("$ids.0 and the other ids of the client's rules are played alike", ({ ids }) => {
    const played = ids.map((id) => behaviorOf({ setup: { model: `models/${id}` }, backend: 'gemini' }));
    expect(new Set(played).size).toBe(1);
  });
});

describe('2.x', () => {
  it('ends its turn at a blocking call, and answers in a turn of its own', () => {
    const core = start('2.x', { ...TEXT, ...TOOLS })
      .write('call weather {"city":"Paris"}')
      .pass(5_000);
    const [code, call] = core.frames;
    expect(code?.serverContent?.modelTurn?.parts).toEqual([
      { executableCode: { language: 'PYTHON', code: 'print(default_api.weather(city="Paris"))' } },
    ]);
    expect(call?.toolCall?.functionCalls?.[0]?.id).toMatch(/^function-call-\d{19}$/);
    expect(shape(core)).toEqual(['executableCode', 'toolCall', 'generationComplete', 'turnComplete']);
    answerCall(core).pass(5_000);
    expect(textOf(core.frames, 'text')).toBe('weather answered {"ok":true}.');
    expect(shape(core)).toEqual(['text', 'generationComplete', 'turnComplete']);
  });

  it('answers in a turn of its own also if the response comes before the end of the first turn', () => {
    const core = start('2.x', { ...AUDIO, ...TOOLS }, firstSpeaksThenCalls).write('Weather?');
    while (core.connection.state!.openCalls.length === 0) core.pass(1);
    answerCall(core).pass(20_000);
    expect(shape(core)).toEqual([
      'audio',
      'executableCode',
      'toolCall',
      'audio',
      'generationComplete',
      'turnComplete',
      'audio',
      'generationComplete',
      'turnComplete',
    ]);
  });

  it('closes with 1008 on realtime input while a blocking call waits', () => {
    const core = start('2.x', { ...TEXT, ...TOOLS })
      .write('call weather')
      .pass(5_000);
    expect(core.hear(silence(40)).closed).toEqual({
      code: 1008,
      reason: 'Operation is not implemented, or supported, or enabled',
    });
  });

  it('gives up a call when the user goes on to something else', () => {
    const core = start('2.x', { ...TEXT, ...TOOLS })
      .write('call weather')
      .pass(5_000);
    core.take();
    core.write('Never mind').pass(5_000);
    expect(shape(core)).toEqual(['toolCallCancellation', 'text', 'generationComplete', 'turnComplete']);
    expect(core.connection.state!.openCalls).toEqual([]);
  });

  it('sends its transcript before the audio, and no voice activity', () => {
    const core = start('2.x', { ...AUDIO, inputAudioTranscription: {}, outputAudioTranscription: {} });
    expect(shape(speak(core))).toEqual(['input', 'output', 'audio', 'generationComplete', 'turnComplete']);
  });

  it('marks both ends of a transcript on Vertex AI, and calls with a UUID', () => {
    const core = new Core({ path: `${VERTEX}?key=k` }).setUp({
      model: 'publishers/google/models/gemini-live-2.5-flash',
      ...AUDIO,
      ...TOOLS,
      outputAudioTranscription: {},
    });
    core.take();
    core.write('Hello').pass(10_000);
    const transcripts = core.take().flatMap(({ serverContent }) => serverContent?.outputTranscription ?? []);
    expect(transcripts[0]).toEqual({});
    expect(transcripts.at(-1)).toEqual({ finished: true });
    core.write('call weather').pass(1_000);
    expect(callOf(core).id).toMatch(/^[\da-f-]{36}$/);
    expect(shape(core)).toEqual(['toolCall', 'generationComplete', 'turnComplete']);
  });
});

it('2.5 native audio begins an answer with a thought', () => {
  const core = start('2.5 native audio').write('Hello').pass(10_000);
  expect(core.frames[0]?.serverContent?.modelTurn?.parts?.[0]).toMatchObject({ thought: true });
});

describe('3.1', () => {
  it('keeps its turn open until a blocking call is answered', () => {
    const core = start('3.1', { ...AUDIO, ...TOOLS })
      .write('call weather')
      .pass(5_000);
    expect(callOf(core).id).toMatch(/^fc_\d{19}$/);
    expect(core.take()).toMatchObject([{ serverContent: {} }, { toolCall: {} }]);
    answerCall(core).pass(10_000);
    expect(core.take().map((frame) => Object.keys(frame)[0])).toEqual(
      expect.arrayContaining(['sessionResumptionUpdate', 'serverContent']),
    );
    expect(core.connection.state).toMatchObject({ turns: 1 });
  });

  it('takes client content throughout the session', () => {
    const core = start('3.1').write('One').pass(10_000).write('Two').pass(10_000);
    expect(core.connection.state?.turns).toBe(2);
  });

  it('sends both transcripts unasked, the output beside the audio', () => {
    const kinds = shape(speak(start('3.1')));
    expect(kinds).toContain('input');
    expect(kinds).toContain('audio+output');
  });
});

describe('3.8', () => {
  it('sends voice activity alone, and both transcripts unasked', () => {
    const core = speak(start('3.8'));
    const [activity] = core.frames.filter((frame) => 'voiceActivity' in frame);
    expect(Object.keys(activity!)).toEqual(['voiceActivity']);
    const kinds = shape(core);
    expect(kinds).toContain('input');
    expect(kinds).toContain('audio+output');
  });

  it('lets a last piece of audio trail a call', () => {
    const core = start('3.8', { ...AUDIO, ...TOOLS }, firstSpeaksThenCalls)
      .write('Weather?')
      .pass(20_000);
    const kinds = shape(core);
    expect(kinds.slice(kinds.indexOf('toolCall'))).toEqual([
      'toolCall',
      'audio',
      'generationComplete',
      'turnComplete',
    ]);
  });
});

it('extended thinking calls after turnComplete, and is idle when the call is answered', () => {
  const core = new Core(firstSpeaksThenCalls)
    .setUp({ ...THINKING, ...TOOLS })
    .write('Weather?')
    .pass(20_000);
  const seen = (): string[] =>
    core.take().flatMap(({ toolCall, serverContent }) => {
      if (toolCall !== undefined) return 'toolCall';
      return serverContent?.turnComplete === true ? String(serverContent.interactionStatus) : [];
    });
  expect(seen()).toEqual(['IN_PROGRESS', 'toolCall', 'IN_PROGRESS']);
  answerCall(core).pass(20_000);
  expect(seen()).toEqual(['IDLE']);
});

it('a transcription model sends transcripts and generationComplete, and nothing else', () => {
  const core = start('transcription', { ...TEXT, inputAudioTranscription: {}, sessionResumption: {} });
  expect(shape(speak(core)).filter((kinds) => kinds !== 'voiceActivity')).toEqual([
    'input',
    'generationComplete',
  ]);
});

it('a translation never says that a turn is complete, and reports its usage', () => {
  const core = start('translation', {
    generationConfig: { ...AUDIO.generationConfig, translationConfig: { targetLanguageCode: 'es' } },
    inputAudioTranscription: {},
    outputAudioTranscription: {},
  });
  speak(core);
  const transcripts = core.frames.flatMap(({ serverContent }) => serverContent?.outputTranscription ?? []);
  expect(transcripts[0]).toMatchObject({ languageCode: 'es' });
  const reports = core.frames.filter((frame) => 'usageMetadata' in frame);
  expect(reports).toMatchObject([{ serverContent: {} }]);
  const kinds = shape(core);
  expect(kinds).not.toContain('turnComplete');
  expect(kinds).not.toContain('generationComplete');
});
