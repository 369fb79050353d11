/** Turns and questions across lost connections, with the emulator. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import {
  ask,
  Modality,
  parseWav,
  trackUsage,
  turns,
  type LiveConnectParameters,
  type LiveSession,
} from '../../src/index.ts';
import { connectTo } from '../support/client.ts';
import { drain, eventually, within } from '../support/events.ts';
import { STRANGENESS } from '../support/strangeness.ts';

async function talk(
  options: EmulatorOptions,
  params: Partial<LiveConnectParameters> = { config: { responseModalities: [Modality.TEXT] } },
): Promise<LiveSession> {
  const emulator = await LiveEmulator.start({ port: 0, speed: 50, strangeness: STRANGENESS, ...options });
  onTestFinished(() => emulator.close());
  const session = await connectTo(emulator.url, {
    ...params,
    reconnect: { delaysMs: [0, 50], tuning: { handles: 'snapshot', handleLagMs: 0 } },
  });
  onTestFinished(() => session.close());
  await eventually(() => session.resumptionHandle !== undefined, 'a handle');
  return session;
}

const QUESTION = new URL('../../examples/assets/question.wav', import.meta.url);

/** Cut in the middle of the first answer. */
const CUT = { script: [{ after: 'answer', connection: 0, drop: true }] } as const;

describe('an answer that is cut', () => {
  it('is given whole, since the session asks again', async () => {
    const session = await talk(CUT);
    const reader = turns(session);
    const ledger = trackUsage(session);
    const answer = await within(ask(session, 'a b c d e f g h i j'), 'the answer');
    expect(answer).toMatchObject({ text: 'You said: a b c d e f g h i j', reason: 'complete' });
    const next = await within(ask(session, 'more'), 'the next answer');
    expect(next.text).toBe('You said: more');
    await session.close();
    const { items } = await drain(reader);
    expect(items.map(({ reason }) => reason)).toEqual(['aborted', 'complete', 'complete']);
    expect(ledger.turns).toHaveLength(2);
    expect(ledger.total.total).toBe((answer.usage?.total ?? 0) + (next.usage?.total ?? 0));
  });

  it('and was spoken for is heard and given again', async () => {
    const { pcm, sampleRate } = parseWav(await readFile(QUESTION));
    const session = await talk(
      { ...CUT, transcribe: () => 'What is the weather?' },
      { inputAudioTranscription: {} },
    );
    const reader = turns(session);
    session.sendAudio(pcm, { sampleRate });
    session.sendAudioStreamEnd();
    const cut = (await within(reader.next(), 'a turn')).value!;
    const voice = await drain(cut.audio);
    expect(await cut.done).toMatchObject({ inputTranscript: 'What is the weather?', reason: 'aborted' });
    expect(voice.error).toBeUndefined();
    const whole = (await within(reader.next(), 'the next turn')).value!;
    expect(await within(whole.done, 'its end')).toMatchObject({
      inputTranscript: 'What is the weather?',
      reason: 'complete',
    });
    expect(whole.audio.byteLength).toBeGreaterThan(cut.audio.byteLength);
  });
});
