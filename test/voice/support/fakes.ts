/** A session, an input and an output that do what a test says, and write down what they are told. */
import type { LiveEvent } from '../../../src/index.ts';
import { AsyncQueue } from '../../../src/live/async-queue.ts';
import { PieceQueue } from '../../../src/voice/piece-queue.ts';
import type { Played, VoiceInput, VoiceOutput, VoicePiece, VoiceSession } from '../../../src/voice/index.ts';

export class FakeInput implements VoiceInput {
  readonly sampleRate = 16_000;
  readonly queue = new PieceQueue();
  muted = false;
  isClosed = false;

  says(): void {
    if (!this.muted) this.queue.push({ pcm: new Int16Array(320), level: 0.1 });
  }

  [Symbol.asyncIterator](): AsyncIterator<VoicePiece, undefined, undefined> {
    return this.queue;
  }

  close(): Promise<void> {
    this.isClosed = true;
    this.queue.end();
    return Promise.resolve();
  }
}

export class FakeOutput implements VoiceOutput {
  readonly told: string[] = [];
  played: Played = { playedMs: 0, ofMs: 0 };
  onPlaying: ((isPlaying: boolean) => void) | undefined;
  isClosed = false;

  play(pcm: Uint8Array | Int16Array, sampleRate: number): void {
    this.told.push(`play ${pcm.byteLength} at ${sampleRate}`);
  }

  complete(): void {
    this.told.push('complete');
  }

  flush(): Promise<Played> {
    this.told.push('flush');
    return Promise.resolve(this.played);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

export class FakeSession implements VoiceSession {
  readonly sent: string[] = [];
  readonly queue = new AsyncQueue<LiveEvent>(Infinity, () => undefined);
  readonly hasManualActivity: boolean;
  isClosed = false;

  constructor(hasManualActivity = false) {
    this.hasManualActivity = hasManualActivity;
  }

  tells(...events: LiveEvent[]): void {
    for (const event of events) this.queue.push(event, 0);
  }

  events(): AsyncQueue<LiveEvent> {
    return this.queue;
  }

  sendAudio(): void {
    this.sent.push('audio');
  }

  sendAudioStreamEnd(): void {
    this.sent.push('audioStreamEnd');
  }

  sendActivityStart(): void {
    this.sent.push('activityStart');
  }

  sendActivityEnd(): void {
    this.sent.push('activityEnd');
  }

  close(): Promise<void> {
    this.isClosed = true;
    this.queue.end();
    return Promise.resolve();
  }
}
