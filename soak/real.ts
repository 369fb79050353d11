/** Many sessions at once over real sockets and in real time, for some seconds, while their connections are cut. */
import { LiveEmulator } from '../src/emulator/index.ts';
import { Random } from '../src/emulator/simulation/random.ts';
import { GoogleGenAI, Modality, type LiveConnectParameters, type LiveSession } from '../src/index.ts';
import { sleep } from './clock.ts';

export interface RealOptions {
  readonly sessions: number;
  readonly seconds: number;
}

export interface RealOutcome {
  readonly sessions: number;
  readonly messages: number;
  readonly connections: number;
  /** Planned moves, and losses that were followed by another connection. */
  readonly moves: number;
  readonly losses: number;
  readonly lost: readonly string[];
  readonly duplicates: number;
  /** The most connections of a session that had both sent their setup. */
  readonly atOnce: number;
  readonly unsettled: readonly string[];
  /** Sessions that did not end exactly once, or not because they were asked to. */
  readonly badEnds: readonly string[];
}

/** The emulator's time runs so much faster; the client's does not. */
const SPEED = 20;
const TUNING = { stableAfterMs: 500, handleLagMs: 50, readLagMs: 1_500 };
const PATIENCE_MS = 60_000;

/** One for each kind of handles that is known: snapshots, and the session itself. They are issued as measured. */
const MODELS: readonly Pick<LiveConnectParameters, 'model' | 'config'>[] = [
  { model: 'gemini-2.0-flash-live-001', config: { responseModalities: [Modality.TEXT] } },
  { model: 'gemini-3.8-live', config: { responseModalities: [Modality.AUDIO] } },
];

interface Talk {
  readonly name: string;
  readonly session: LiveSession;
  readonly said: string[];
  readonly ends: string[];
  /** How often it went to another connection: by a planned move, or because the one in use was lost. */
  readonly counts: { moves: number; losses: number };
}

export async function runReal({ sessions, seconds }: RealOptions): Promise<RealOutcome> {
  await using emulator = await LiveEmulator.start({
    port: 0,
    speed: SPEED,
    record: false,
    respond: () => 'Yes. '.repeat(6),
    reading: { delayMs: [0, 500] },
    resumption: { lagMs: true, everyMs: [5_000, 10_000] },
    randomFaults: [
      { perMinute: 0.4, drop: true },
      { perMinute: 0.1, drop: 'midFrame' },
      { perMinute: 0.1, close: 'deadline' },
      { perMinute: 1, goAway: { timeLeftMs: [20_000, 60_000] } },
      { chance: 0.05, refuse: 503 },
    ],
  });
  const random = new Random(sessions);
  const talks = await Promise.all(Array.from({ length: sessions }, (_, index) => connect(emulator, index)));
  const until = performance.now() + seconds * 1_000;
  await Promise.all(talks.map((talk) => speak(talk, random.fork(), until)));
  const patience = performance.now() + PATIENCE_MS;
  const held = (talk: Talk): readonly string[] => textsOf(emulator, talk.session);
  const missing = (talk: Talk): string[] => {
    const texts = new Set(held(talk));
    return talk.said.filter((text) => !texts.has(text));
  };
  while (talks.some((talk) => missing(talk).length > 0) && performance.now() < patience) await sleep(200);
  const lost = talks.flatMap(missing);
  const duplicates = talks.reduce((sum, talk) => sum + held(talk).length - new Set(held(talk)).size, 0);
  const closing = talks.map(({ session }) => session.close().then(() => true));
  const settled = await Promise.all(closing.map((close) => Promise.race([close, sleep(5_000)])));
  return {
    sessions,
    messages: talks.reduce((sum, { said }) => sum + said.length, 0),
    connections: emulator.connections.length,
    moves: talks.reduce((sum, { counts }) => sum + counts.moves, 0),
    losses: talks.reduce((sum, { counts }) => sum + counts.losses, 0),
    lost,
    duplicates,
    atOnce: Math.max(0, ...sessionsOf(emulator).map((session) => emulator.peakConnections(session))),
    unsettled: talks.flatMap(({ name }, index) => (settled[index] === true ? [] : [name])),
    badEnds: talks.flatMap(({ name, ends }) => (ends.join() === 'client' ? [] : [`${name}: ${ends.join()}`])),
  };
}

/** The first connection is not tried again by the session, so we do. */
async function connect(emulator: LiveEmulator, index: number): Promise<Talk> {
  const ends: string[] = [];
  const counts = { moves: 0, losses: 0 };
  const ai = new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url });
  for (;;) {
    try {
      const session = await ai.live.connect({
        ...(MODELS[index % MODELS.length] as (typeof MODELS)[number]),
        // The server's times are shorter here by its speed.
        reconnect: { attempts: 20, delaysMs: [0, 50, 200], tuning: TUNING },
        callbacks: {
          onClose: ({ initiatedBy }) => void ends.push(initiatedBy),
          onEvent(event) {
            if (event.type !== 'reconnecting' || event.attempt > 1) return;
            if (event.why === 'goAway') counts.moves++;
            else counts.losses++;
          },
        },
      });
      return { name: `session ${index}`, session, said: [], ends, counts };
    } catch {
      // Refused, as was asked for.
    }
  }
}

async function speak({ name, session, said }: Talk, random: Random, until: number): Promise<void> {
  while (performance.now() < until && !session.isClosed) {
    const text = `${name}, text ${said.length}`;
    said.push(text);
    if (random.chance(0.5)) session.sendText(text);
    else session.sendRealtimeText(text);
    const kind = random.next();
    // At once, after a while, or after a pause in which a session can move.
    const [least, most] = kind < 0.2 ? [0, 30] : kind < 0.7 ? [200, 1_500] : [1_500, 4_000];
    await sleep(random.between(least, most));
  }
}

/** What the session behind a client's holds, or held a moment ago if it is just changing connections. */
function textsOf(emulator: LiveEmulator, { resumptionHandle }: LiveSession): readonly string[] {
  const id = resumptionHandle === undefined ? undefined : emulator.state(resumptionHandle)?.session;
  const states = emulator.connections.flatMap(({ session, state }) =>
    session === id && state ? [state] : [],
  );
  return states.at(-1)?.messages.flatMap((message) => ('texts' in message ? message.texts : [])) ?? [];
}

function sessionsOf({ connections }: LiveEmulator): string[] {
  return [...new Set(connections.flatMap(({ session }) => session ?? []))];
}
