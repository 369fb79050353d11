/** What happens on the wire and to the voice, as lines for people. Media, handles and tokens are in none. */
import type { LiveEvent, LiveTap } from 'gemini-live';

export interface LogLine {
  readonly key: string;
  /** Milliseconds since the page was opened. */
  readonly at: number;
  readonly type: string;
  readonly detail: string;
  /** How many of the kind it stands for. */
  readonly count: number;
}

/** Lines that are kept. */
const MOST = 500;
/** What comes in pieces, side by side: one line each, until something else happens. */
const STREAMS: ReadonlySet<string> = new Set([
  'audio',
  'sent audio',
  'text',
  'thought',
  'inputTranscription',
  'outputTranscription',
]);

export class Log {
  /** Called after each change. */
  onChange: () => void = () => {};
  #lines: readonly LogLine[] = [];
  #count = 0;
  /** The keys of the streams' lines, by type. */
  readonly #open = new Map<string, string>();

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  /** Watches the sessions of a client. */
  readonly tap: LiveTap = {
    dial: (_dial, { connection }) => this.add('dial', `connection ${connection}`),
    sent: ({ message }) => {
      const { realtimeInput } = message;
      if (realtimeInput?.audio !== undefined) return this.add('sent audio');
      const [kind = '', what] = Object.entries(message)[0] ?? [];
      this.add(`sent ${kind}`, kind === 'realtimeInput' ? Object.keys(what as object).join(', ') : '');
    },
    event: (event) => this.add(event.type, detailOf(event)),
  };

  add(type: string, detail = ''): void {
    if (!STREAMS.has(type)) this.#open.clear();
    const open = this.#lines.find(({ key }) => key === this.#open.get(type));
    if (open === undefined) {
      const line = { key: String(++this.#count), at: performance.now(), type, detail, count: 1 };
      this.#lines = [...this.#lines.slice(1 - MOST), line];
      if (STREAMS.has(type)) this.#open.set(type, line.key);
    } else {
      const longer = { ...open, detail: open.detail + detail, count: open.count + 1 };
      this.#lines = this.#lines.map((line) => (line === open ? longer : line));
    }
    this.onChange();
  }

  toString(): string {
    return this.#lines.map((line) => textOf(line).join('  ')).join('\n');
  }
}

/** Time, type and detail. */
export function textOf({ at, type, detail, count }: LogLine): [time: string, type: string, detail: string] {
  const seconds = at / 1_000;
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  return [
    `${minutes}:${(seconds % 60).toFixed(1).padStart(4, '0')}`,
    type,
    count > 1 && detail === '' ? `${count} times` : detail.trim(),
  ];
}

/** What is told of an event beside its type. */
function detailOf(event: LiveEvent): string {
  switch (event.type) {
    case 'text':
    case 'thought':
      return event.text;
    case 'inputTranscription':
    case 'interimInputTranscription':
    case 'outputTranscription':
      return event.transcription.text ?? '';
    case 'functionCall':
      return `${event.functionCall.name}(${JSON.stringify(event.functionCall.args ?? {})})`;
    case 'functionResponsesSent':
      return event.functionResponses.map(({ name }) => name ?? '').join(', ');
    case 'voiceActivity':
      return event.voiceActivity.voiceActivityType ?? '';
    case 'usage':
      return `${event.usageMetadata.totalTokenCount ?? 0} tokens`;
    case 'reconnecting':
      return `${event.why}, attempt ${event.attempt}`;
    case 'resumed':
    case 'restarted':
      return `after ${Math.round(event.gapMs)} ms`;
    case 'dropped':
      return `${event.frames} frames, ${event.reason}`;
    case 'interrupted':
      return event.local === true ? 'here' : 'by the service';
    case 'warning':
      return `${event.warning.path} ${event.warning.message}`;
    case 'error':
      return event.error.message;
    case 'close':
      return `${event.info.code} ${event.info.reason}`;
    default:
      return '';
  }
}
