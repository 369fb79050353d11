/** A conversation, with the moments at which things were in hand and at which they were heard. */
import { tapped } from './tap.ts';
import { GoogleGenAI } from 'gemini-live';
import { openMicrophone, startVoice, type VoiceInput } from 'gemini-live/voice';
import type { Conversation } from '../scenarios.ts';
import { RAW } from './signal.ts';
import { until } from './wait.ts';

/** Root mean square above which the user speaks. */
const LOUD = 0.05;
const PING_MS = 100;

export async function conversed(baseUrl: string, token: string, rounds: number): Promise<Conversation> {
  const ai = new GoogleGenAI({ apiKey: token, baseUrl });
  const onsets: number[] = [];
  const interrupts: number[] = [];
  const arrivals: number[] = [];
  const connecting = ai.live.connect({
    model: 'gemini-3.8-live',
    realtimeInputConfig: { automaticActivityDetection: { silenceDurationMs: 300 } },
  });
  const voice = await startVoice(connecting, { microphone: await watched(onsets) });
  const context = await tapped();
  const bare: number[] = [];
  const pinging = setInterval(() => void context.ping().then((ms) => bare.push(ms)), PING_MS);
  let isNew = true;
  const following = (async () => {
    for await (const event of voice.session.events()) {
      if (event.type === 'audio' && event.flushed !== true && isNew) arrivals.push(Date.now());
      if (event.type === 'interrupted') interrupts.push(Date.now());
      if (event.type === 'audio' || event.type === 'interrupted') isNew = event.type === 'interrupted';
    }
  })();
  await until(() => interrupts.length >= rounds && context.changes.at(-1)?.isLoud === false);
  const { changes } = context;
  clearInterval(pinging);
  await voice.close();
  await following;
  const after = (isLoud: boolean) => (moment: number) => {
    const next = changes.find((change) => change.isLoud === isLoud && change.at >= moment);
    return next === undefined ? [] : [next.at - moment];
  };
  return {
    silences: interrupts.flatMap(after(false)),
    sounds: arrivals.flatMap(after(true)),
    detections: interrupts.flatMap((moment) => {
      const onset = onsets.findLast((each) => each <= moment);
      return onset === undefined ? [] : [moment - onset];
    }),
    bare,
  };
}

/** A microphone, and when the user began to speak. */
async function watched(onsets: number[]): Promise<VoiceInput> {
  const microphone = await openMicrophone(RAW);
  return {
    sampleRate: microphone.sampleRate,
    muted: false,
    close: () => microphone.close(),
    async *[Symbol.asyncIterator]() {
      let wasLoud = false;
      for await (const piece of microphone) {
        const isLoud = piece.level > LOUD;
        if (isLoud && !wasLoud) onsets.push(Date.now());
        wasLoud = isLoud;
        yield piece;
      }
    },
  };
}
