/** What the page does. Each scenario is asked for by name from outside, and answers with plain data. */
import { contextsMade, left } from './census.ts';
import { GoogleGenAI } from 'gemini-live';
import {
  openMicrophone,
  openSpeaker,
  startVoice,
  VoiceError,
  type MicrophoneOptions,
  type VoiceEvent,
} from 'gemini-live/voice';

const RAW: MicrophoneOptions = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

function tone(hz: number, seconds: number, rate = 24_000): Int16Array {
  return Int16Array.from(
    { length: rate * seconds },
    (_, i) => 12_000 * Math.sin((2 * Math.PI * hz * i) / rate),
  );
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const scenarios = {
  /** So many pieces of the microphone. */
  async captured(count: number) {
    const microphone = await openMicrophone(RAW);
    const sizes: number[] = [];
    const samples: number[] = [];
    for await (const { pcm } of microphone) {
      sizes.push(pcm.length);
      samples.push(...pcm);
      if (sizes.length === count) break;
    }
    const { label, sampleRate } = microphone;
    await microphone.close();
    return { sizes, samples, label, sampleRate, left: left() };
  },

  /** A second, played to its end; then another, flushed once it sounds. */
  async played() {
    const microphone = await openMicrophone(RAW);
    const speaker = await openSpeaker();
    const changes: boolean[] = [];
    speaker.onPlaying = (isPlaying) => changes.push(isPlaying);
    speaker.play(tone(440, 1), 24_000);
    speaker.complete();
    await until(() => changes.length === 2);
    const whole = await speaker.flush();
    speaker.play(tone(440, 1), 24_000);
    speaker.play(new Uint8Array(tone(440, 1).buffer), 24_000);
    await until(() => changes.length === 3);
    const cut = await speaker.flush();
    await until(() => changes.length === 4);
    const { underruns } = speaker.stats;
    await microphone.close();
    await speaker.close();
    return { whole, cut, changes, underruns, left: left() };
  },

  /** How the worklet comes in; the kind and hint of the error if it does not. */
  async opened(workletUrl?: string) {
    try {
      const microphone = await openMicrophone({ ...RAW, ...(workletUrl !== undefined && { workletUrl }) });
      for await (const { pcm } of microphone) if (pcm.length > 0) break;
      await microphone.close();
      return { left: left() };
    } catch (error) {
      const { kind, message } = error as VoiceError;
      return { isVoiceError: error instanceof VoiceError, kind, message, left: left() };
    }
  },

  /** Starts and ends conversations, one after the other. */
  async reopened(baseUrl: string, token: string, times: number) {
    const ai = new GoogleGenAI({ apiKey: token, baseUrl });
    const before = contextsMade();
    for (let n = 0; n < times; n++) {
      const voice = await startVoice(ai.live.connect({ model: 'gemini-3.8-live' }), { microphone: RAW });
      voice.speaker.play(tone(440, 0.1), 24_000);
      await voice.close();
    }
    return { contexts: contextsMade() - before, left: left() };
  },

  /** A conversation until the user has interrupted the model. */
  async talked(baseUrl: string, token: string) {
    const ai = new GoogleGenAI({ apiKey: token, baseUrl });
    const states: string[] = [];
    const events: VoiceEvent[] = [];
    const voice = await startVoice(ai.live.connect({ model: 'gemini-3.8-live' }), {
      microphone: RAW,
      onEvent: (event) => events.push(event),
      onState: (state) => states.push(state),
    });
    await until(() => events.some(({ type }) => type === 'interrupted'));
    await until(() => voice.state !== 'speaking');
    await voice.close();
    return { states, events, left: left(), isClosed: voice.session.isClosed };
  },
};

Object.assign(globalThis, { scenarios });
