import { describe, expect, it } from 'vitest';
import type { LiveServerMessage } from '../../../generated/types.ts';
import { Strangeness } from '../../../src/emulator/faults/strangeness.ts';
import { Random } from '../../../src/emulator/simulation/random.ts';
import { Scheduler } from '../../../src/emulator/simulation/scheduler.ts';
import type { Backend } from '../../../src/emulator/wire/request.ts';
import { brief, Core, outline, textOf, type Frame } from '../support/core.ts';

/** What becomes of messages with each of 60 seeds. */
function outcomes(messages: LiveServerMessage[], backend: Backend = 'gemini'): LiveServerMessage[][] {
  return Array.from({ length: 60 }, (_, seed) => {
    const scheduler = new Scheduler();
    const sent: LiveServerMessage[] = [];
    const strangeness = new Strangeness({
      scheduler,
      random: new Random(seed),
      backend,
      probability: 1,
      send: (message) => sent.push(message),
    });
    for (const message of messages) strangeness.send(message);
    scheduler.advance(1_000);
    return sent;
  });
}

const END: LiveServerMessage = {
  serverContent: { turnComplete: true },
  usageMetadata: { totalTokenCount: 1 },
};
const SPOKEN: LiveServerMessage = {
  serverContent: { modelTurn: { parts: [] }, outputTranscription: { text: 'Hi' } },
};
const HANDLE: LiveServerMessage = { sessionResumptionUpdate: { newHandle: 'h', resumable: true } };
const CALL: LiveServerMessage = { toolCall: { functionCalls: [{ id: 'a', name: 'f' }] } };

describe('a strange server', () => {
  it('sends frames without news, and fields that nobody knows', () => {
    const sent = outcomes([END]);
    expect(sent).toContainEqual([{}, END]);
    expect(sent).toContainEqual([{ serverContent: {} }, END]);
    expect(sent).toContainEqual([expect.objectContaining({ strangeNews: { since: 'tomorrow' } })]);
  });

  it('sends usage and transcripts in frames of their own', () => {
    expect(outcomes([END])).toContainEqual([
      { serverContent: { turnComplete: true } },
      { usageMetadata: { totalTokenCount: 1 } },
    ]);
    const audio = { serverContent: { modelTurn: { parts: [] } } };
    const transcript = { serverContent: { outputTranscription: { text: 'Hi' } } };
    const sent = outcomes([SPOKEN]);
    expect(sent).toContainEqual([audio, transcript]);
    expect(sent).toContainEqual([transcript, audio]);
  });

  it('sends handles twice, and later than what came after them', () => {
    const sent = outcomes([HANDLE, SPOKEN]);
    expect(sent.some((all) => all.filter((message) => message === HANDLE).length === 2)).toBe(true);
    expect(sent.some((all) => all.indexOf(HANDLE) > 0 && all.at(-1) === HANDLE)).toBe(true);
  });

  it('has transcripts trail the audio, and a call too', () => {
    const spoken = (text: string): LiveServerMessage => ({
      serverContent: { modelTurn: { parts: [{ inlineData: {} }] }, outputTranscription: { text } },
    });
    const kinds = (next: LiveServerMessage): string[][] =>
      outcomes([spoken('Hi'), spoken(' you'), next]).map((sent) =>
        brief(sent.flatMap((message) => outline(message as Frame))).filter(
          (kind) => !kind.startsWith('strange'),
        ),
      );
    expect(kinds(HANDLE)).toContainEqual(['audio', 'output', 'sessionResumptionUpdate']);
    expect(kinds(CALL)).toContainEqual(['audio', 'toolCall', 'output']);
  });

  it('leaves out the ids of calls on Vertex AI, and nowhere else', () => {
    const bare = [{ toolCall: { functionCalls: [{ name: 'f' }] } }];
    expect(outcomes([CALL], 'vertex')).toContainEqual(bare);
    expect(outcomes([CALL])).not.toContainEqual(bare);
  });

  it.each([{ generationComplete: true }, { interrupted: true }])(
    'says %j with the end of the turn',
    (flag) => {
      const both = { serverContent: { ...flag, turnComplete: true }, usageMetadata: END.usageMetadata };
      const sent = outcomes([{ serverContent: flag }, END]);
      expect(sent).toContainEqual([both]);
      expect(outcomes([{ serverContent: flag }, SPOKEN])).toContainEqual([{ serverContent: flag }, SPOKEN]);
    },
  );

  it('loses nothing of a conversation', () => {
    for (let seed = 0; seed < 20; seed++) {
      const core = new Core({ strangeness: 0.5, seed }).setUp({ outputAudioTranscription: {} });
      core.write('Hello, how are you today?').pass(20_000);
      expect(textOf(core.frames, 'outputTranscription')).toBe('You said: Hello, how are you today?');
      const ends = brief(core.outline()).filter((kind) => kind.endsWith('Complete'));
      expect(ends).toEqual(['setupComplete', 'generationComplete', 'turnComplete']);
    }
  });

  it('is one that was asked for', () => {
    const plain = new Core().setUp().write('Hello').pass(20_000);
    expect(plain.frames).toEqual(new Core({ strangeness: 0 }).setUp().write('Hello').pass(20_000).frames);
    expect(() => new Core({ strangeness: 2 })).toThrow(/strangeness: must be a number from 0 to 1/);
  });
});
