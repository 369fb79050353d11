import { describe, expect, it } from 'vitest';
import { pcmSamples } from '../../../src/audio/pcm.ts';
import { concatSamples } from '../../../src/audio/resample.ts';
import { vadSettings } from '../../../src/emulator/input/activity.ts';
import { Random } from '../../../src/emulator/simulation/random.ts';
import { VoiceActivityDetector, type SpeechEvent } from '../../../src/emulator/input/vad.ts';
import { question as questionBytes, silence } from '../support/core.ts';

const question = pcmSamples(questionBytes);
const quiet = (ms: number): Int16Array => pcmSamples(silence(ms));
const HIGH = vadSettings({}, 'gemini');
const LOW = vadSettings({}, 'vertex');

function hear(detector: VoiceActivityDetector, samples: Int16Array, piece = 640): SpeechEvent[] {
  const events: SpeechEvent[] = [];
  for (let at = 0; at < samples.length; at += piece)
    events.push(...detector.push(samples.subarray(at, at + piece)));
  return events;
}

const brief = (events: SpeechEvent[]): string[] =>
  events.map(({ type, offsetMs }) => `${type} ${Math.round(offsetMs / 100) / 10}`);

function noise(ms: number, loudness: number): Int16Array {
  const random = new Random(3);
  return quiet(ms).map(() => random.between(-loudness, loudness));
}

describe('VoiceActivityDetector', () => {
  it('hears the spoken question as one turn that ends in the silence after it', () => {
    const detector = new VoiceActivityDetector(HIGH);
    expect(brief(hear(detector, concatSamples([quiet(1_000), question])))).toEqual(['start 1']);
    const [end, ...more] = hear(detector, quiet(2_000));
    expect(end).toMatchObject({ type: 'end' });
    expect(end!.offsetMs).toBeGreaterThan(3_000);
    expect(more).toEqual([]);
  });

  it.each([1, 160, 320, 333, 5_000])('hears the same in pieces of %d samples', (piece) => {
    const stream = concatSamples([quiet(500), question, quiet(700)]);
    const events = hear(new VoiceActivityDetector(HIGH), stream, piece);
    expect(events).toEqual(hear(new VoiceActivityDetector(HIGH), stream));
    expect(events).toHaveLength(2);
  });

  it('gives the speech without the silence around it, but with all of its sound', () => {
    const events = hear(
      new VoiceActivityDetector(HIGH),
      concatSamples([quiet(3_000), question, quiet(1_000)]),
    );
    const end = events[1]!;
    const seconds = end.type === 'end' ? end.speech.length / 16_000 : 0;
    expect(seconds).toBeGreaterThan(2.3);
    expect(seconds).toBeLessThan(3.1);
  });

  it('waits for as much silence as it is told to', () => {
    const stream = concatSamples([question, quiet(400), question, quiet(2_000)]);
    expect(brief(hear(new VoiceActivityDetector({ ...HIGH, silenceDurationMs: 300 }), stream))).toHaveLength(
      4,
    );
    expect(
      brief(hear(new VoiceActivityDetector({ ...HIGH, silenceDurationMs: 1_000 }), stream)),
    ).toHaveLength(2);
  });

  it('takes no short sound for speech, by prefixPaddingMs', () => {
    const click = concatSamples([quiet(500), question.subarray(8_000, 8_000 + 960), quiet(1_000)]);
    expect(hear(new VoiceActivityDetector({ ...HIGH, prefixPaddingMs: 200 }), click)).toEqual([]);
    expect(hear(new VoiceActivityDetector({ ...HIGH, prefixPaddingMs: 0 }), click)).toHaveLength(2);
  });

  it('hears soft speech with high sensitivity only', () => {
    const soft = concatSamples([quiet(500), question.map((sample) => sample / 14), quiet(1_000)]);
    expect(hear(new VoiceActivityDetector(HIGH), soft)).not.toEqual([]);
    expect(hear(new VoiceActivityDetector(LOW), soft)).toEqual([]);
  });

  it('hears nothing in silence or in soft noise, and speech through it', () => {
    expect(hear(new VoiceActivityDetector(HIGH), quiet(5_000))).toEqual([]);
    const noisy = concatSamples([
      noise(2_000, 60),
      question.map((sample, i) => sample + (i % 7) * 8),
      noise(1_500, 60),
    ]);
    expect(brief(hear(new VoiceActivityDetector(HIGH), noisy))).toEqual([
      'start 2',
      expect.stringMatching(/^end [45]/),
    ]);
  });

  it('ends speech at once when the stream pauses, and has nothing to end otherwise', () => {
    const detector = new VoiceActivityDetector(HIGH);
    expect(detector.flush()).toEqual([]);
    hear(detector, question);
    expect(detector.speaking).toBe(true);
    expect(detector.flush()).toMatchObject([{ type: 'end' }]);
    expect(detector.flush()).toEqual([]);
    expect(brief(hear(detector, concatSamples([quiet(200), question])))).toHaveLength(1);
  });
});

describe('vadSettings', () => {
  it('has the defaults of the backend, and takes what the client says', () => {
    expect(vadSettings({}, 'gemini')).toEqual(
      vadSettings(
        {
          startOfSpeechSensitivity: 'START_SENSITIVITY_HIGH',
          endOfSpeechSensitivity: 'END_SENSITIVITY_HIGH',
        },
        'vertex',
      ),
    );
    expect(vadSettings({ prefixPaddingMs: 0, silenceDurationMs: 77 }, 'vertex')).toMatchObject({
      prefixPaddingMs: 0,
      silenceDurationMs: 77,
    });
    expect(LOW.silenceDurationMs).toBeGreaterThan(HIGH.silenceDurationMs);
  });
});
