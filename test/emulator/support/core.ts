/** The emulator's core without a shell: one connection whose clock the test turns by hand. */

import { readFileSync } from 'node:fs';
import type { LiveClientMessage, LiveServerContent, LiveServerMessage } from '../../../generated/types.ts';
import { encodeBase64 } from '../../../src/audio/base64.ts';
import { pcmBytes, type PcmSource } from '../../../src/audio/pcm.ts';
import { parseWav } from '../../../src/audio/wav.ts';
import type { Connection } from '../../../src/emulator/connection.ts';
import type { EmulatorOptions } from '../../../src/emulator/options.ts';
import { Service } from '../../../src/emulator/service.ts';

export const GEMINI = '/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent';
export const VERTEX = '/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent';

/** A server's frame as parsed; loose, so that wire names can be read too. */
export type Frame = LiveServerMessage & { [field: string]: unknown };

export interface CoreOptions extends EmulatorOptions {
  path?: string;
  headers?: Record<string, string>;
  service?: Service;
}

/** A connection to a core. Time stands still until {@link Core.pass} or a `...Turn` moves it. */
export class Core {
  now = 0;
  readonly service: Service;
  readonly connection: Connection;
  readonly frames: Frame[] = [];
  readonly raw: (string | Uint8Array)[] = [];
  closed: { code: number; reason: string } | undefined;
  dropped = false;
  blackholed = false;
  paused = false;

  constructor({ path = `${GEMINI}?key=k`, headers = {}, service, ...options }: CoreOptions = {}) {
    this.service =
      service ??
      new Service(
        options,
        () => this.now,
        () => this.now,
      );
    this.connection = this.service.connect({ path, headers })!;
    this.connection.open({
      send: (frame) => {
        this.raw.push(frame);
        if (typeof frame !== 'string') this.frames.push(JSON.parse(new TextDecoder().decode(frame)) as Frame);
      },
      close: (code, reason) => {
        this.closed = { code, reason };
        this.connection.end({ code, reason, by: 'server' });
      },
      drop: () => (this.dropped = true),
      sendPartial: () => (this.dropped = true),
      blackhole: () => (this.blackholed = true),
      setPaused: (paused) => (this.paused = paused),
    });
  }

  /** Sends a message, typed or not. */
  send(message: LiveClientMessage | object): this {
    this.connection.receive(JSON.stringify(message));
    return this;
  }

  /** Lets time pass, and everything happen that is due in it. */
  pass(ms: number): this {
    this.now += ms;
    this.connection.scheduler.advance(this.now);
    return this;
  }

  /** Sends a setup and waits for its completion. The model is one that nobody knows. */
  setUp(setup: object = {}): this {
    return this.send({ setup: { model: 'models/test', ...setup } }).pass(1_000);
  }

  /** A written turn, and all that follows within a minute. */
  write(text: string): this {
    return this.send({ clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true } });
  }

  /** Streams PCM in chunks of 40 ms, without moving time. */
  hear(pcm: PcmSource, sampleRate = 16_000): this {
    const bytes = pcmBytes(pcm);
    const size = Math.round(sampleRate * 0.04) * 2;
    for (let at = 0; at < bytes.length; at += size) {
      const data = encodeBase64(bytes.subarray(at, at + size));
      this.send({ realtimeInput: { audio: { mimeType: `audio/pcm;rate=${sampleRate}`, data } } });
    }
    return this;
  }

  /** Forgets the frames so far and gives them. */
  take(): Frame[] {
    return this.frames.splice(0);
  }

  /** What the frames so far say of each kind, in short, for comparing whole conversations. */
  outline(): string[] {
    return this.frames.flatMap(outline);
  }
}

/** The kinds of news in a frame. */
export function outline(frame: Frame): string[] {
  const { serverContent, usageMetadata: _, ...rest } = frame;
  const content: LiveServerContent = serverContent ?? {};
  const { modelTurn, outputTranscription, inputTranscription, groundingMetadata: __, ...flags } = content;
  const parts = (modelTurn?.parts ?? []).map((part) => (part.inlineData ? 'audio' : Object.keys(part)[0]!));
  const transcripts = [outputTranscription && 'output', inputTranscription && 'input'].filter(
    (kind) => kind !== undefined,
  );
  return [...Object.keys(rest), ...parts, ...transcripts, ...Object.keys(flags)];
}

/** An outline with runs of the same kind made one. */
export function brief(kinds: readonly string[]): string[] {
  return kinds.filter((kind, i) => kind !== kinds[i - 1]);
}

/** The text of the transcripts or written parts in frames, joined. */
export function textOf(
  frames: readonly Frame[],
  kind: 'outputTranscription' | 'inputTranscription' | 'text',
): string {
  return frames
    .flatMap(({ serverContent = {} }) =>
      kind === 'text'
        ? (serverContent.modelTurn?.parts ?? []).map(({ text = '' }) => text)
        : (serverContent[kind]?.text ?? ''),
    )
    .join('');
}

/** The spoken question of the examples: PCM at 16,000 Hz. */
export const question = parseWav(
  readFileSync(new URL('../../../examples/assets/question.wav', import.meta.url)),
).pcm;

export const silence = (ms: number, sampleRate = 16_000): Uint8Array =>
  new Uint8Array(((sampleRate * ms) / 1_000) * 2);
