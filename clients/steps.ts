/** The steps, as data: what the emulator does in each, what the user does, and what the client has to tell. */

import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseWav } from '../src/index.ts';
import type { EmulatorOptions, LiveEmulator } from '../src/emulator/index.ts';
import type { Place, StepName } from './client.ts';
import { ANSWERS, bytesOf, QUESTIONS, USER_TRANSCRIPT, type AnswerName } from './model.ts';
import type { Trial } from './trial.ts';

export interface Step {
  readonly as?: Place['as'];
  readonly emulator?: EmulatorOptions;
  /** Rejects with what is wrong. */
  run(trial: Trial, emulator: LiveEmulator): Promise<void>;
}

export const STEPS: Readonly<Record<StepName, Step>> = {
  connect: {
    async run({ open }, emulator) {
      await open();
      await emulator.until(() => emulator.connections[0]?.state);
    },
  },
  typed: { run: greet },
  spoken: {
    async run(trial) {
      const talk = await trial.open();
      await talk.speak(question);
      await hear(trial, 'heard');
    },
  },
  function: {
    async run(trial) {
      const talk = await trial.open();
      await talk.write(QUESTIONS.weather);
      const { call } = await trial.until(({ call }) => call !== undefined);
      expect(
        JSON.stringify(call?.args) === '{"city":"Paris"}',
        `is told the arguments ${JSON.stringify(call?.args)}`,
      );
      await hear(trial, 'weather');
    },
  },
  interruption: {
    // The story lasts longer than it takes to interrupt it at the pace of a microphone.
    emulator: { speed: 3 },
    async run(trial) {
      const talk = await trial.open();
      await talk.write(QUESTIONS.story);
      await trial.until(({ audio }) => audio !== undefined);
      await talk.speak(question);
      await trial.until(({ interrupted }) => interrupted);
      expect(trial.audioBytes() < bytesOf('story'), 'is told of the interruption after the answer');
      await trial.until(({ turnOver }) => turnOver === true && trial.audioBytes() === bytesOf('heard'));
    },
  },
  transcripts: {
    async run(trial) {
      const talk = await trial.open();
      await talk.speak(question);
      await trial.until(
        () => trial.tells('heard', USER_TRANSCRIPT) && trial.tells('said', ANSWERS.heard.transcript),
      );
    },
  },
  goAway: {
    emulator: { script: [{ after: 'turn', goAway: { timeLeftMs: 60_000 } }] },
    async run(trial) {
      const talk = await trial.open();
      await talk.write(QUESTIONS.greeting);
      const { goAway = '' } = await trial.until(({ goAway }) => goAway !== undefined);
      expect(/^60(?:s|$)/.test(goAway), `is told of ${goAway}`);
    },
  },
  resumption: {
    async run(trial, emulator) {
      const talk = await trial.open();
      await talk.write(QUESTIONS.name);
      await hear(trial, 'greeting');
      await emulator.until(() => emulator.connections[0]?.state?.turns === 1);
      await delay(HANDLE_MS);
      await talk.resume?.();
      await emulator.until(() => emulator.connections.some(({ state }, at) => at > 0 && state !== undefined));
      trial.forget();
      await talk.write(QUESTIONS.who);
      await hear(trial, 'known');
    },
  },
  token: {
    as: 'token',
    async run(trial, emulator) {
      await greet(trial);
      expect(emulator.connections[0]?.path.includes('Constrained') === true, 'connects without a token');
    },
  },
  vertex: {
    as: 'vertex',
    async run(trial, emulator) {
      await greet(trial);
      expect(emulator.connections[0]?.state?.backend === 'vertex', 'connects to the Gemini API');
    },
  },
};

async function greet(trial: Trial): Promise<void> {
  const talk = await trial.open();
  await talk.write(QUESTIONS.greeting);
  await hear(trial, 'greeting');
}

/** Waits for the end of the turn that gave out all of an answer, and nothing else. */
async function hear(trial: Trial, answer: AnswerName): Promise<void> {
  await trial.until(({ turnOver }) => turnOver === true && trial.audioBytes() > 0);
  const wanted = bytesOf(answer);
  expect(trial.audioBytes() === wanted, `gave out ${trial.audioBytes()} bytes of ${wanted}`);
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Within this time after a turn, its handle has come. */
const HANDLE_MS = 100;
/** Longer than the pause that any client has the server wait for. */
const PAUSE_SECONDS = 3;

/** A spoken question with a pause after it: PCM at 16,000 Hz. */
const question = spokenQuestion();

function spokenQuestion(): Uint8Array {
  const { pcm } = parseWav(readFileSync(new URL('../examples/assets/question.wav', import.meta.url)));
  const bytes = new Uint8Array(pcm.length + PAUSE_SECONDS * 16_000 * 2);
  bytes.set(pcm);
  return bytes;
}
