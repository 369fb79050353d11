/** Turns of replayed conversations say what a plain reading of the frames between two turnCompletes says. */
import { expect, it } from 'vitest';
import { trackUsage } from '../../../src/conversation/ledger.ts';
import type { Turn } from '../../../src/conversation/turn.ts';
import { turns } from '../../../src/conversation/turns.ts';
import { connectOurs } from '../../parity/support/clients.ts';
import { Loopback } from '../../parity/support/loopback.ts';
import { readPlainly, type Reading } from '../support/reading.ts';
import { conversations, shortName, type Json } from '../support/recordings.ts';

/** One turn: what is compared of it. */
interface Told extends Pick<Reading, 'text' | 'audio' | 'calls'> {
  thoughts: string;
  heard: string;
  said: string;
  grounding: unknown[];
  /** Tokens: prompt, response and total; by modality; thoughts; searches. */
  usage: unknown[];
  isWhole: boolean;
}

export function rebuiltTurns(): void {
  const all = conversations().map((conversation) => ({ name: shortName(conversation.source), conversation }));
  const compared: Told[] = [];

  it.for(all)('$name', async ({ conversation: { backend, server: frames } }) => {
    const server = await Loopback.start((peer) => {
      for (const frame of frames) peer.send(frame);
      peer.close();
    });
    const session = await connectOurs(server, backend, { model: 'gemini-3.8-live' });
    const reader = turns(session);
    const ledger = trackUsage(session);
    const found: Told[] = [];
    for await (const turn of reader) found.push(fromTurn(await turn.done));
    await server.close();
    const expected = turnsOf(frames).map(fromFrames);
    expect(found).toStrictEqual(expected);
    // Nothing is counted twice.
    const last = expected.map(({ usage }) => usage[1]);
    expect(ledger.total.response.total).toBe(
      last.reduce((sum: number, tokens) => sum + Number(tokens ?? 0), 0),
    );
    compared.push(...found);
  });

  it('hold something of everything that is compared', () => {
    const count = (what: (told: Told) => number): number =>
      compared.reduce((sum, told) => sum + what(told), 0);
    const found = {
      conversations: all.length,
      turns: compared.length,
      'whole turns': count(({ isWhole }) => Number(isWhole)),
      'letters of text': count(({ text }) => text.length),
      'letters of thoughts': count(({ thoughts }) => thoughts.length),
      'letters heard': count(({ heard }) => heard.length),
      'letters said': count(({ said }) => said.length),
      'bytes of audio': count(({ audio }) => audio.length / 2),
      'function calls': count(({ calls }) => calls.length),
      'grounding reports': count(({ grounding }) => grounding.length),
      'turns with usage': count(({ usage }) => Number(usage.length > 0)),
    };
    console.log('recorded turns:', found);
    expect(Object.entries(found).filter(([, amount]) => amount === 0)).toEqual([]);
  });
}

function fromTurn(turn: Turn): Told {
  const { usage } = turn;
  const modalities = (count: { byModality: object } | undefined): unknown[] =>
    Object.entries(count?.byModality ?? {});
  return {
    text: turn.text,
    thoughts: turn.thoughts,
    heard: turn.inputTranscript,
    said: turn.outputTranscript,
    audio: Buffer.from(turn.audio.bytes).toString('hex'),
    calls: [...turn.functionCalls],
    grounding: [...turn.groundingMetadata],
    usage:
      usage === undefined
        ? []
        : [
            ...[usage.prompt.total, usage.response.total, usage.total, usage.thoughts],
            ...[modalities(usage.prompt), modalities(usage.response)],
            Object.entries(usage.billedToolCalls),
          ],
    isWhole: turn.reason === 'complete',
  };
}

// The plain reading, which knows nothing of the library.

/** Frames up to each end of a turn; what comes after the last one is one more, if it says anything. */
function turnsOf(frames: readonly Json[]): Json[][] {
  const all: Json[][] = [[]];
  for (const frame of frames) {
    all.at(-1)?.push(frame);
    if (contentOf(frame)['turnComplete'] === true) all.push([]);
  }
  return all.filter(
    (turn) => isWhole(turn) || JSON.stringify(fromFrames(turn)) !== JSON.stringify(fromFrames([])),
  );
}

function isWhole(frames: readonly Json[]): boolean {
  return frames.some((frame) => contentOf(frame)['turnComplete'] === true);
}

function fromFrames(frames: readonly Json[]): Told {
  const { text, audio, heard, said, calls } = readPlainly(frames);
  const letters = (transcripts: readonly unknown[]): string =>
    transcripts.map((transcript) => (transcript as { text?: string }).text ?? '').join('');
  const thoughts = frames
    .flatMap((frame) => ((contentOf(frame)['modelTurn'] as Json | undefined)?.['parts'] ?? []) as Json[])
    .flatMap((part) => (part['thought'] === true ? (part['text'] as string) : []))
    .join('');
  const grounding = frames
    .map((frame) => (contentOf(frame)['groundingMetadata'] ?? {}) as Json)
    .filter((metadata) => Object.keys(metadata).length > 0);
  const usage = frames
    .map((frame) => frame['usageMetadata'] as Json | undefined)
    .filter(Boolean)
    .at(-1);
  return {
    text,
    thoughts,
    heard: letters(heard),
    said: letters(said),
    audio,
    calls,
    grounding,
    usage: usage === undefined ? [] : tokensOf(usage),
    isWhole: isWhole(frames),
  };
}

function tokensOf(usage: Json): unknown[] {
  const modalities = (...names: string[]): unknown[] =>
    names
      .flatMap((name) => (usage[name] ?? []) as { modality: string; tokenCount?: number }[])
      .map(({ modality, tokenCount = 0 }) => [modality, tokenCount]);
  return [
    usage['promptTokenCount'],
    usage['responseTokenCount'] ?? usage['candidatesTokenCount'],
    usage['totalTokenCount'],
    usage['thoughtsTokenCount'] ?? 0,
    modalities('promptTokensDetails'),
    modalities('responseTokensDetails', 'candidatesTokensDetails'),
    ((usage['billedToolCalls'] ?? []) as Json[]).map((call) => [call['tool'], call['searchQueryCount']]),
  ];
}

function contentOf(frame: Json): Json {
  return (frame['serverContent'] ?? {}) as Json;
}
