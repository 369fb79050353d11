/** What the page does. Each scenario is asked for by name from outside, and answers with plain data. */
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

interface Page {
  AudioContext: new (options: object) => { readonly state: string };
  readonly navigator: { readonly mediaDevices: MediaDevices };
}
interface MediaDevices {
  getUserMedia(constraints: object): Promise<{ getTracks(): { readonly readyState: string }[] }>;
}

/** Contexts and tracks of this page, to see what is left of them. */
const contexts: { readonly state: string }[] = [];
const tracks: { readonly readyState: string }[] = [];
const page = globalThis as unknown as Page;
page.AudioContext = class extends page.AudioContext {
  constructor(options: object) {
    super(options);
    contexts.push(this);
  }
};
const { mediaDevices } = page.navigator;
const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  tracks.push(...stream.getTracks());
  return stream;
};

function left(): { contexts: number; tracks: number } {
  return {
    contexts: contexts.filter(({ state }) => state !== 'closed').length,
    tracks: tracks.filter(({ readyState }) => readyState !== 'ended').length,
  };
}

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

  /** Opens and closes both, again and again. */
  async reopened(times: number) {
    for (let n = 0; n < times; n++) {
      const microphone = await openMicrophone(RAW);
      const speaker = await openSpeaker();
      await Promise.all([microphone.close(), speaker.close()]);
    }
    return { contexts: contexts.length, left: left() };
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
