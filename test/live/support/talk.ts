/** Conversations over several connections, over real sockets against the emulator. */
import { afterEach } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import {
  Modality,
  type GoogleGenAIOptions,
  type LiveConnectParameters,
  type LiveServerMessage,
  type LiveSession,
  type ReconnectPolicy,
} from '../../../src/index.ts';
import { connectTo, Diary } from '../../support/client.ts';
import { eventually } from '../../support/events.ts';
import { STRANGENESS } from '../../support/strangeness.ts';

/** The emulator's service time runs faster, the client's does not; and its snapshots are never older than they seem. */
export const SPEED = 20;

export interface Talk extends Diary {
  readonly session: LiveSession;
  readonly emulator: LiveEmulator;
  /** What the model said, in all. */
  said(): string;
  /** What happened to the session, errors and warnings left out. */
  happened(): string[];
  /** Waits until something of this type has happened. */
  until(type: string): Promise<void>;
  /** Waits until a handle has come after the newest turn. */
  settled(): Promise<void>;
  /** Says something and waits until the model has echoed it. */
  exchange(text: string): Promise<void>;
}

const running = new Set<LiveEmulator>();

afterEach(async () => {
  for (const emulator of running) await emulator.close();
  running.clear();
});

export async function startEmulator(options: EmulatorOptions = {}): Promise<LiveEmulator> {
  const resumption = { handles: 'snapshot', releaseMs: 0, ...options.resumption } as const;
  const emulator = await LiveEmulator.start({
    port: 0,
    speed: SPEED,
    strangeness: STRANGENESS,
    ...options,
    resumption,
  });
  running.add(emulator);
  return emulator;
}

export async function talk(
  options: EmulatorOptions,
  policy: ReconnectPolicy | false = {},
  params: Partial<LiveConnectParameters> = {},
  client: GoogleGenAIOptions = {},
): Promise<Talk> {
  const emulator = await startEmulator(options);
  const diary = new Diary();
  const session = await connectTo(
    emulator.url,
    {
      config: { responseModalities: [Modality.TEXT] },
      callbacks: diary.callbacks,
      reconnect: policy && { delaysMs: [0, 50], ...policy, tuning: { handleLagMs: 0, ...policy.tuning } },
      ...params,
    },
    client,
  );
  const said = (): string => diary.messages.map(({ text }) => text ?? '').join('');
  const happened = (): string[] => diary.events.map(({ type }) => type).filter((type) => LIFE.has(type));
  return Object.assign(diary, {
    session,
    emulator,
    said,
    happened,
    until: (type: string) => eventually(() => happened().includes(type), type),
    settled: () =>
      eventually(() => {
        const turns = diary.messages.filter(({ serverContent }) => serverContent?.turnComplete === true);
        const after = diary.messages.slice(diary.messages.indexOf(turns.at(-1) as LiveServerMessage) + 1);
        return turns.length > 0 && after.some((message) => message.sessionResumptionUpdate?.newHandle);
      }, 'a handle after the turn'),
    exchange: (text: string) => {
      session.sendText(text);
      return eventually(() => said().includes(text), `the answer to ${text}`);
    },
  });
}

const LIFE = new Set([
  'reconnecting',
  'resumed',
  'restarted',
  'turnAborted',
  'stalled',
  'dormant',
  'dropped',
  'close',
]);

/** The most connections of one session that had both sent their setup. */
export function peakConnections({ emulator }: Talk): number {
  const sessions = emulator.connections.flatMap(({ session }) => session ?? []);
  return Math.max(...sessions.map((session) => emulator.peakConnections(session)));
}

/** Steps of a script: the end of the first turn, and a moment later, when the handle has come. */
export const AFTER_FIRST_TURN = { after: 'turn', connection: 0 } as const;
export const AFTER_HANDLE = { after: 500, connection: 0 } as const;
