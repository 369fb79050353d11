/** `--faults`: what goes wrong on purpose, and how it is told. */
import type { LiveEvent } from 'gemini-live';
import type { EmulatorOptions } from 'gemini-live/emulator';

/** Three cuts: in the middle of an answer, after a `goAway`, and with a function call under way. */
export const FAULTS: EmulatorOptions = {
  script: [
    { after: 'turn', connection: 0 },
    { after: 'answer', connection: 0 },
    { after: 400, connection: 0, drop: 'midFrame' },
    { after: 'turn', connection: 1, goAway: { timeLeftMs: 6_000 } },
    { after: 'call', connection: 2, close: 'internal' },
  ],
};

/** A line about what happens to the connection; undefined for all other events. */
export function lifeline(event: LiveEvent): string | undefined {
  switch (event.type) {
    case 'turnAborted':
      return `  ~~ the answer is cut${event.answerOwed ? '; it is still owed' : ''}`;
    case 'reconnecting':
      return `  ~~ ${event.why === 'goAway' ? 'the server asks us to leave' : `the connection is lost (${event.why})`}: dialing again`;
    case 'resumed': {
      const again = event.replayed.map(({ message }) => textOf(message)).join(', ');
      const parts = [`resumed after ${Math.round(event.gapMs)} ms`];
      parts.push(again === '' ? 'nothing had to be said again' : `said again: ${again}`);
      if (event.rewound.length > 0) parts.push('answers to calls that never were: not sent');
      return `  ~~ ${parts.join('; ')}`;
    }
    case 'dropped':
      return `  ~~ dropped (${event.reason}): ${event.frames} frame(s)`;
    default:
      return undefined;
  }
}

function textOf(message: object): string {
  const texts = [...JSON.stringify(message).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => text);
  return texts.join(' ') || Object.keys(message).join();
}
