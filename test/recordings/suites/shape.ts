/** The emulator, given what a recorded client sent, answers with the same shape of conversation as the service did. */
import { expect, it } from 'vitest';
import type { FunctionCall } from '../../../generated/types.ts';
import type { Reply } from '../../../src/emulator/index.ts';
import { Core, GEMINI, question, silence, VERTEX } from '../../emulator/support/core.ts';
import { differences } from '../differences.ts';
import { conversations, shortName, type Conversation, type Json } from '../support/recordings.ts';
import { shapeOf } from '../support/shape.ts';

/** Long enough for any answer of the emulator to end. */
const QUIET_MS = 60_000;
const ANSWER = 'This is an answer with words enough for some frames of audio.';

export function shapes(): void {
  const recorded = conversations().map(withClient);

  it.for(recorded.map((one) => ({ ...one, name: shortName(one.source) })))('$name', (one) => {
    const own = differences.filter(({ sources }) => sources.some((source) => one.source.includes(source)));
    const [expected, emulated] = [one.server, emulate(one)].map((frames) =>
      own.reduce((sofar, { without }) => without(sofar), frames),
    );
    const lines = shapeOf(expected!);
    expect(shapeOf(emulated!).slice(0, lines.length)).toEqual(lines);
  });

  it.for(differences)('differs where this says so: $why', ({ sources, without }) => {
    for (const source of sources) {
      const one = recorded.find((candidate) => candidate.source.includes(source));
      expect(one, source).toBeDefined();
      const frames = [one!.server, emulate(one!)];
      expect(
        frames.map((all) => shapeOf(without(all)).join()),
        source,
      ).not.toEqual(frames.map((all) => shapeOf(all).join()));
    }
  });

  it('differs for few reasons', () => expect(differences.length).toBeLessThanOrEqual(10));
}

/** The recording of a translation lacks the client's side. */
function withClient(one: Conversation): Conversation {
  if (one.client.length > 0) return one;
  const setup = {
    model: 'models/gemini-3.5-live-translate',
    generationConfig: { translationConfig: { targetLanguageCode: 'es' } },
    inputAudioTranscription: {},
    outputAudioTranscription: {},
  };
  const says = (frame: Json) => ({ dir: '>', frame }) as const;
  const [confirmed, ...rest] = one.events;
  return { ...one, events: [says({ setup }), confirmed!, says({ realtimeInput: { audio: {} } }), ...rest] };
}

/** What the emulator sends to the client of a conversation. */
function emulate({ backend, events, server }: Conversation): Json[] {
  const core = new Core({
    path: `${backend === 'gemini' ? GEMINI : VERTEX}?key=k`,
    respond: ({ parts }) =>
      answerTo(
        parts.some(({ functionResponse }) => functionResponse),
        server,
      ),
  });
  let isWaiting = false;
  for (const { dir, frame } of events) {
    if (dir === '>') for (const message of standIns(frame, core)) core.send(message);
    else if (isWaiting) core.pass(QUIET_MS);
    isWaiting = dir === '>';
  }
  return core.frames;
}

/** Calls what the recorded model called, and speaks if it spoke. */
function answerTo(isResponse: boolean, server: readonly Json[]): Reply[] {
  const calls = server.flatMap(
    ({ toolCall }) => ((toolCall as Json | undefined)?.['functionCalls'] ?? []) as FunctionCall[],
  );
  if (calls.length > 0 && !isResponse) return [calls.map(({ name = '', args = {} }) => ({ name, args }))];
  return server.some((frame) => 'serverContent' in frame) ? [ANSWER] : [];
}

/**
 * A client's frame as it can be replayed: recorded audio is cut short, so speech of ours stands in for it, and
 * responses name the calls of this conversation.
 */
function standIns(frame: Json, { connection }: Core): Json[] {
  const { realtimeInput, realtime_input = realtimeInput, toolResponse, tool_response = toolResponse } = frame;
  const { audio, mediaChunks, ...input } = (realtime_input ?? {}) as Json;
  if (audio !== undefined || mediaChunks !== undefined) {
    const isFirst = (connection.state?.audioSeconds ?? 0) === 0;
    const speech = isFirst ? [silence(100), question, silence(1_500)] : [silence(20)];
    return speech.map((pcm) => {
      const data = Buffer.from(pcm).toString('base64');
      return { realtimeInput: { ...input, audio: { mimeType: 'audio/pcm', data } } };
    });
  }
  if (tool_response === undefined) return [frame];
  const [call] = connection.state?.openCalls ?? [];
  const { functionResponses = [] } = tool_response as { functionResponses?: Json[] };
  const answers = functionResponses.map((response) => ({ ...response, id: call?.id ?? response['id'] }));
  return [{ toolResponse: { functionResponses: answers } }];
}
