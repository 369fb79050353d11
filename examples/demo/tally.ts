/** What a conversation amounts to. */
import type { LiveEvent } from 'gemini-live';
import { table } from './screen.ts';

export class Tally {
  connectMs = 0;
  connections = 1;
  /** From the last spoken sound, or the sent text, to the first audio back. */
  firstAudioMs: number[] = [];
  turns = 0;
  functionCalls = 0;
  bytesSent = 0;
  bytesReceived = 0;
  tokens = 0;
  #waitingSince: number | undefined;

  /** The user has said all: the time until the answer counts from here, unless it has begun already. */
  waiting(): void {
    this.#waitingSince = performance.now();
  }

  add(event: LiveEvent): void {
    if (event.type === 'audio') {
      this.bytesReceived += event.data.length;
      if (this.#waitingSince !== undefined) this.firstAudioMs.push(performance.now() - this.#waitingSince);
      this.#waitingSince = undefined;
    }
    if (event.type === 'functionCall') this.functionCalls++;
    if (event.type === 'turnComplete') this.turns++;
    if (event.type === 'usage') this.tokens += event.usageMetadata.totalTokenCount ?? 0;
  }

  toString(): string {
    const ms = (value: number): string => `${Math.round(value)} ms`;
    return table([
      ['connect', ms(this.connectMs)],
      ...(this.connections > 1 ? [['connections', `${this.connections}, one after the other`] as const] : []),
      ['time to first audio', this.firstAudioMs.map(ms).join(', ') || 'none came'],
      ['turns', String(this.turns)],
      ['function calls', String(this.functionCalls)],
      ['audio sent', kilobytes(this.bytesSent)],
      ['audio received', kilobytes(this.bytesReceived)],
      ['tokens', `${this.tokens} as the server counted them`],
    ]);
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
