/** `examples/history.ts` against the emulator: the model knows what was said before, and the history asks for nothing. */
import { expect, test } from 'vitest';
import { runExample } from './support/run.ts';

const QUESTION = 'What is my name, and what am I building?';

test.each([
  ['gemini-3.8-live', ['setup', 'clientContent', 'clientContent']],
  ['gemini-3.1-flash-live-preview', ['setup', 'clientContent', 'realtimeInput']],
])(
  '%s',
  async (model, sent) => {
    const asked: (string | undefined)[] = [];
    const { code, stdout, stderr } = await runExample(
      'history',
      {
        args: [model],
        emulator: {
          *respond({ text, session }) {
            asked.push(text);
            const known = session.history.flatMap(({ parts }) => parts ?? []).map((part) => part.text);
            yield known.some((words) => words?.startsWith('My name is Ada'))
              ? 'You are Ada.'
              : 'Who are you?';
          },
        },
      },
      ({ connections }) => {
        expect(connections).toHaveLength(1);
        const frames = connections[0]?.frames ?? [];
        expect(frames.map((frame) => Object.keys(frame as object)[0])).toEqual(sent);
      },
    );
    expect({ code, stdout: stdout.trim(), stderr }).toEqual({ code: 0, stdout: 'You are Ada.', stderr: '' });
    expect(asked).toEqual([QUESTION]);
  },
  20_000,
);
