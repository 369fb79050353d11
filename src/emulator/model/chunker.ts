/** Cuts what the model says into the frames of the wire, with the pace at which the service sends them. */
import type { LiveClientSetup, LiveServerContent, Part } from '../../../generated/types.ts';
import { decodeBase64, encodeBase64 } from '../../audio/base64.ts';
import { OUTPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs, pcmSampleRate, pcmSamples } from '../../audio/pcm.ts';
import { resample } from '../../audio/resample.ts';
import type { Random } from '../simulation/random.ts';
import type { FamilyBehavior } from './families.ts';
import type { Speech } from './respond.ts';
import { audioTokens, partTokens, textTokens, type Tokens } from './usage.ts';
import { tuneFor } from './voice.ts';

/** Audio is sent this many times as fast as it plays (measured). */
const AUDIO_RATE = 3.3;
/** The length of an audio frame, as seen on the wire. */
const FRAME_MS = [40, 200] as const;
/** Between two chunks of a written answer. */
const TEXT_PACE_MS = 30;
const WORDS_PER_CHUNK = 6;
/** A frame to come, and how long to wait after it. */
export interface Chunk {
  readonly content: LiveServerContent;
  readonly paceMs: number;
  readonly playMs: number;
  readonly words: string;
  readonly tokens: Tokens;
}

/** The session, as far as frames depend on it. */
export interface ChunkerSession {
  readonly random: Random;
  readonly setup: LiveClientSetup;
  readonly isVertex: boolean;
  readonly behavior: FamilyBehavior;
}

export class Chunker {
  /** Whether the session's modality is audio. */
  readonly speaks: boolean;
  /** Whether what is spoken has a transcript. */
  readonly transcribes: boolean;
  readonly #session: ChunkerSession;

  constructor(session: ChunkerSession) {
    const { setup, behavior } = session;
    this.#session = session;
    this.speaks = setup.generationConfig?.responseModalities?.includes('TEXT') !== true;
    this.transcribes = setup.outputAudioTranscription !== undefined || behavior.unaskedTranscripts;
  }

  /** The chunks of whatever a responder gives. */
  of(reply: string | Part | Speech): Chunk[] {
    if (typeof reply === 'string') return this.#text(reply);
    if ('pcm' in reply) return this.speech(reply);
    const text = textOf(reply);
    if (text !== undefined) return this.#text(text);
    const { inlineData } = reply;
    const sampleRate = pcmSampleRate(inlineData?.mimeType ?? '');
    if (inlineData?.data !== undefined && sampleRate !== undefined) {
      return this.speech({ pcm: decodeBase64(inlineData.data), sampleRate });
    }
    return [{ content: this.modelTurn(reply), paceMs: 0, playMs: 0, words: '', tokens: partTokens(reply) }];
  }

  #text(text: string): Chunk[] {
    if (this.speaks) {
      return this.speech({
        pcm: pcmBytes(tuneFor(text)),
        sampleRate: OUTPUT_SAMPLE_RATE,
        transcript: text,
      });
    }
    const words = splitWords(text);
    const chunks: string[] = [];
    // The first word comes alone, as it does from the service.
    for (let at = 0; at < words.length; at += at === 0 ? 1 : WORDS_PER_CHUNK) {
      chunks.push(words.slice(at, at === 0 ? 1 : at + WORDS_PER_CHUNK).join(''));
    }
    return chunks.map((words) => ({
      content: this.modelTurn({ text: words }),
      paceMs: TEXT_PACE_MS,
      playMs: 0,
      words,
      tokens: textTokens(words),
    }));
  }

  /** The chunks of speech: audio with its transcript, or the transcript alone where the modality is text. */
  speech({ pcm, sampleRate, transcript = '' }: Speech): Chunk[] {
    if (!this.speaks) return transcript === '' ? [] : this.#text(transcript);
    const { random, isVertex, behavior } = this.#session;
    const isApart = this.transcribes && behavior.outputTranscript === 'beforeAudio';
    const samples = resample(pcmSamples(pcm), sampleRate, OUTPUT_SAMPLE_RATE);
    const words = splitWords(transcript);
    const chunks: Chunk[] = isApart ? this.#transcript(words) : [];
    let spoken = isApart ? words.length : 0;
    for (let at = 0; at < samples.length;) {
      const length = Math.round((OUTPUT_SAMPLE_RATE * random.between(...FRAME_MS)) / 1_000);
      const bytes = pcmBytes(samples.subarray(at, at + length));
      const playMs = pcmDurationMs(bytes.length, OUTPUT_SAMPLE_RATE);
      at += length;
      const until = Math.ceil((words.length * Math.min(at, samples.length)) / samples.length);
      const text = words.slice(spoken, until).join('');
      spoken = Math.max(spoken, until);
      const mimeType = isVertex ? 'audio/pcm' : `audio/pcm;rate=${OUTPUT_SAMPLE_RATE}`;
      const content = this.modelTurn({ inlineData: { mimeType, data: encodeBase64(bytes) } });
      if (this.transcribes && text !== '') content.outputTranscription = { text };
      chunks.push({ content, paceMs: playMs / AUDIO_RATE, playMs, words: text, tokens: audioTokens(playMs) });
    }
    return chunks;
  }

  /** A transcript in frames of its own. On Vertex AI an empty one comes first, and one without text says it is whole. */
  #transcript(words: readonly string[]): Chunk[] {
    const chunk = (content: LiveServerContent, text = ''): Chunk => {
      return { content, paceMs: 0, playMs: 0, words: text, tokens: {} };
    };
    if (words.length === 0) return [];
    const { isVertex, setup } = this.#session;
    const languageCode = setup.generationConfig?.translationConfig?.targetLanguageCode;
    const language = languageCode === undefined ? {} : { languageCode };
    const chunks = words.map((text) => chunk({ outputTranscription: { text, ...language } }, text));
    if (!isVertex) return chunks;
    return [
      chunk({ outputTranscription: {} }),
      ...chunks,
      chunk({ outputTranscription: { finished: true } }),
    ];
  }

  modelTurn(part: Part): LiveServerContent {
    return { modelTurn: this.#session.behavior.role ? { role: 'model', parts: [part] } : { parts: [part] } };
  }
}

/** What is to be said aloud, where it is a text. */
export function textOf(reply: string | Part | Speech): string | undefined {
  if (typeof reply === 'string') return reply;
  return 'pcm' in reply || reply.thought === true ? undefined : reply.text;
}

/** The words of a text, each with the space before it: joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
