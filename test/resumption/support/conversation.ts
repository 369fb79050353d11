/** A conversation full of accidents, and what became of what was said in it. */
import type { LiveClientSetup } from '../../../generated/types.ts';
import type { ReconnectPolicy } from '../../../src/resumption/policy.ts';
import { Client } from './client.ts';
import { Random } from '../../../src/emulator/simulation/random.ts';
import { Clock } from './clock.ts';
import { Server, type ServerBehaviour } from './server.ts';

export interface Scenario extends ServerBehaviour {
  readonly seed: number;
  /** What the user does. */
  readonly speaks: boolean;
  readonly types: boolean;
  /** The user waits for the end of each answer and its handle before the next word. */
  readonly isPatient: boolean;
  /** Everything typed asks for an answer. */
  readonly asksOnly: boolean;
  /** Between two losses of the connection, in milliseconds; Infinity for none. */
  readonly lossMs: number;
  /** Between two `goAway`; Infinity for none. */
  readonly goAwayMs: number;
  /** The least notice of a `goAway`, in seconds. */
  readonly leastNotice: number;
  readonly durationMs: number;
  readonly policy?: ReconnectPolicy;
}

export const CALM: Scenario = {
  seed: 1,
  greets: true,
  tellsSpeech: true,
  alwaysResumable: false,
  transparent: false,
  latencyMs: [2, 60],
  isManual: false,
  interrupts: true,
  joins: false,
  answerMs: [300, 900],
  lagMs: [0, 300],
  pauseMs: 0,
  calls: 0,
  leastWords: 1,
  speaks: false,
  types: true,
  isPatient: true,
  asksOnly: false,
  lossMs: Infinity,
  goAwayMs: Infinity,
  leastNotice: 2,
  durationMs: 120_000,
};

export interface Outcome {
  readonly client: Client;
  readonly server: Server;
  /** The durable messages in the order in which they were given to the session. */
  readonly said: readonly string[];
  readonly lost: readonly string[];
  /** There twice and not reported as uncertain. */
  readonly unreported: readonly string[];
  readonly twice: readonly string[];
  readonly isOrdered: boolean;
  /** OpenCalls the final state waits for. */
  readonly unanswered: readonly string[];
  readonly instruction: { readonly asked: string; readonly held: string | undefined };
}

export function converse(scenario: Scenario): Outcome {
  const clock = new Clock();
  const random = new Random(scenario.seed);
  const server = new Server(clock, random, scenario);
  const setup: LiveClientSetup = {
    model: 'models/gemini-3.8-live',
    tools: [
      {
        functionDeclarations: [
          { name: 'blocking', behavior: 'BLOCKING' },
          { name: 'background', behavior: 'NON_BLOCKING' },
        ],
      },
    ],
    realtimeInputConfig: {
      automaticActivityDetection: { disabled: scenario.isManual },
      activityHandling: scenario.interrupts ? 'START_OF_ACTIVITY_INTERRUPTS' : 'NO_INTERRUPTION',
    },
    sessionResumption: scenario.transparent ? { transparent: true } : {},
  };
  const client = new Client(server, setup, {
    attempts: 10,
    tuning: { stableAfterMs: 3_000 },
    ...scenario.policy,
  });
  const said: string[] = [];
  let asked = '';
  client.onCall = (id, name) => {
    clock.in(random.between(0, 2_500), () => {
      const isSilent = name === 'background' && random.chance(0.2);
      const response = { id, name, response: {} };
      const functionResponses = [isSilent ? { ...response, scheduling: 'SILENT' as const } : response];
      client.send({ toolResponse: { functionResponses } });
    });
  };

  const type = (): void => {
    const text = `text${said.length}`;
    said.push(text);
    const kind = 1 + random.below(scenario.asksOnly ? 8 : 10);
    const turns = [{ role: 'user', parts: [{ text }] }];
    if (kind <= 6) client.send({ clientContent: { turns, turnComplete: true } });
    else if (kind <= 8) client.send({ realtimeInput: { text } });
    else client.send({ clientContent: { turns, turnComplete: false } });
    if (scenario.calls > 0 && random.chance(0.1)) {
      asked = `instruction${said.length}`;
      client.send({ contextUpdate: { systemInstruction: { parts: [{ text: asked }] } } });
    }
  };
  let utterances = 0;
  let speechEndsAt = 0;
  const speak = (): void => {
    const utterance = `utterance${++utterances}`;
    const pieces = scenario.isManual ? random.below(21) : 3 + random.below(18);
    speechEndsAt = clock.now + pieces * 100 + 100;
    if (scenario.isManual) client.send({ realtimeInput: { activityStart: {} } });
    for (let piece = 1; piece <= pieces; piece++) {
      const data = piece === pieces ? `${utterance}:end` : utterance;
      clock.in(piece * 100, () => client.send({ realtimeInput: { audio: { data, mimeType: 'audio/pcm' } } }));
    }
    if (!scenario.isManual) return;
    clock.in(pieces * 100 + 50, () => client.send({ realtimeInput: { activityEnd: {} } }));
  };
  const live = (): void => {
    if (clock.now > scenario.durationMs) return;
    if (scenario.speaks && clock.now > speechEndsAt && random.chance(scenario.types ? 0.4 : 1)) speak();
    else type();
    const pause = random.chance(0.2) ? random.between(0, 300) : random.between(500, 8_000);
    clock.in(scenario.isPatient ? random.between(15_000, 25_000) : pause, live);
  };
  const lose = (): void => {
    if (clock.now > scenario.durationMs) return;
    client.lose();
    clock.in(random.between(100, 2 * scenario.lossMs), lose);
  };
  const goAway = (): void => {
    if (clock.now > scenario.durationMs) return;
    const notice = scenario.leastNotice + random.below(49);
    client.resumption.received({ goAway: { timeLeft: `${notice}s` } }, clock.now);
    clock.in(random.between(0.5, 1.5) * scenario.goAwayMs, goAway);
  };
  clock.in(1_000, live);
  clock.in(scenario.durationMs, () => (server.makesCalls = false));
  if (scenario.lossMs < Infinity) clock.in(random.between(500, 2 * scenario.lossMs), lose);
  if (scenario.goAwayMs < Infinity) clock.in(scenario.goAwayMs, goAway);
  clock.advance(scenario.durationMs + 90_000);

  const log = client.state?.log ?? [];
  const count = (text: string): number => log.filter((entry) => entry === text).length;
  const uncertain = new Map<string, number>();
  for (const event of client.events) {
    if (event.type !== 'resumed') continue;
    for (const { message, uncertain: is } of event.replayed) {
      const text = message.clientContent?.turns?.[0]?.parts?.[0]?.text ?? message.realtimeInput?.text;
      if (is && text !== undefined) uncertain.set(text, (uncertain.get(text) ?? 0) + 1);
    }
  }
  const firsts = said.map((text) => log.indexOf(text)).filter((at) => at >= 0);
  const lasts = said.map((text) => log.lastIndexOf(text)).filter((at) => at >= 0);
  const rises = (places: readonly number[]): boolean =>
    places.every((at, i) => i === 0 || places[i - 1]! < at);
  return {
    client,
    server,
    said,
    lost: said.filter((text) => count(text) === 0),
    twice: said.filter((text) => count(text) > 1),
    unreported: said.filter((text) => count(text) > 1 + (uncertain.get(text) ?? 0)),
    isOrdered: rises(firsts) && rises(lasts),
    unanswered: [...(client.state?.calls.keys() ?? [])],
    instruction: { asked, held: client.state?.instruction },
  };
}
