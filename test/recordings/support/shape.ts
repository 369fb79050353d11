/**
 * The shape of what a server sent: which frames, in which order, which fields beside which, and where handles and
 * usage come. What was said, for how long and in how many pieces does not count.
 */
import type { Json } from './recordings.ts';

/** A line for each frame, or for each run of frames that speak. */
export function shapeOf(frames: readonly Json[]): string[] {
  const lines: string[] = [];
  let speech: string[] = [];
  const endSpeech = (): void => {
    if (speech.length === 0) return;
    lines.push(`speech, first ${speech[0]}: ${sorted(new Set(speech)).join(', ')}`);
    speech = [];
  };
  for (const frame of frames) {
    const line = lineOf(frame);
    if (/^(?:outputTranscription|modelTurn)/.test(line)) speech.push(line);
    else {
      endSpeech();
      if (lines.at(-1) !== line) lines.push(line);
    }
  }
  endSpeech();
  return lines;
}

/** The fields of a frame. */
function lineOf(frame: Json): string {
  const { serverContent, ...others } = frame;
  const content = Object.entries((serverContent ?? {}) as Json).map(([name, value]) => {
    if (name === 'modelTurn') return modelTurn(value as Json);
    return name.endsWith('Transcription') ? `${name}(${Object.keys(value as Json).join(' ')})` : name;
  });
  const rest = Object.entries(others).map(([name, value]) => {
    if (name === 'toolCall') return `toolCall(${idsOf(value as Json)})`;
    if (name === 'usageMetadata') return `usage(${sorted(Object.keys(value as Json)).join(' ')})`;
    return `${name}(${sorted(Object.keys(value as Json)).join(' ')})`;
  });
  const empty = serverContent !== undefined && content.length === 0 ? ['serverContent'] : [];
  return [...sorted(content), ...empty, ...sorted(rest)].join(' + ') || '{}';
}

function modelTurn({ role, parts = [] }: Json): string {
  const kinds = (parts as Json[]).map((part) => sorted(Object.keys(part)).join(' '));
  return `modelTurn(${[...(role === undefined ? [] : ['role']), ...kinds].join(', ')})`;
}

/** How the ids of calls look: digits as 9, hexadecimal ones of a UUID as x. */
function idsOf({ functionCalls = [] }: Json): string {
  return (functionCalls as Json[])
    .map(({ id = 'no id' }) =>
      String(id)
        .replace(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, 'uuid')
        .replace(/\d+$/, '9'),
    )
    .join(', ');
}

function sorted(names: Iterable<string>): string[] {
  return [...names].sort();
}
