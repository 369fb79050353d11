/** What recorded clients said, said through the public methods, arrives equal in canonical form. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Backend } from '../../../src/protocol/setup.ts';
import { connectOurs } from '../../parity/support/clients.ts';
import { Loopback } from '../../parity/support/loopback.ts';
import { exceptions, type Exception } from '../exceptions.ts';
import { conversations, loneFrames, shortName, type Json } from '../support/recordings.ts';
import { replayClient, sendOne, type Outcome } from '../support/sending.ts';

/** What is sent in one session. */
interface Recorded extends Pick<Exception, 'file' | 'source' | 'entry'> {
  readonly title: string;
  readonly backend: Backend;
  readonly frames: readonly Json[];
}

export function clientFrames(): void {
  const recorded: Recorded[] = [
    ...numbered('conversations', conversations()).map(({ client, ...one }) => ({ ...one, frames: client })),
    ...numbered('client-frames', loneFrames('client')).map(({ frame, ...one }) => ({
      ...one,
      backend: backendOf(one.source, frame),
      frames: [frame],
    })),
  ].filter(({ frames }) => frames.length > 0);

  let server: Loopback;

  beforeAll(async () => {
    server = await Loopback.start();
  });

  afterAll(() => server.close());

  it.for(recorded)('$title', async (one) => {
    const outcome = await send(server, one);
    const exception = exceptions.find((candidate) => isFor(candidate, one));
    if (exception === undefined) expect(outcome).toBe('equal');
    else expect(outcome).toEqual({ failure: expect.stringContaining(exception.fails) });
  });

  it('have exceptions that name what is recorded, each once', () => {
    const named = exceptions.map((exception) => recorded.filter((one) => isFor(exception, one)));
    expect(exceptions.filter((_, index) => named[index]?.length !== 1)).toEqual([]);
    expect(new Set(named.flat()).size).toBe(exceptions.length);
  });
}

/** Whole conversations and lone setups in a session of their own, other lone frames after a setup. */
async function send(server: Loopback, { file, backend, frames }: Recorded): Promise<Outcome> {
  const [frame = {}] = frames;
  if (file === 'conversations' || 'setup' in frame) return replayClient(server, backend, frames);
  const session = await connectOurs(server, backend, { model: 'gemini-3.8-live' });
  await server.peer.next();
  try {
    // An end of nothing would close the session, so it is kept back.
    if (isActivityEnd(frame)) {
      session.sendAudio('AAAA');
      await server.peer.next();
    }
    return await sendOne(server, session, backend, frame);
  } finally {
    await session.close();
  }
}

function numbered<Entry extends { readonly source: string }>(
  file: Exception['file'],
  entries: readonly Entry[],
): (Entry & Pick<Recorded, 'file' | 'title' | 'entry'>)[] {
  const counts = new Map<string, number>();
  return entries.map((one) => {
    const entry = (counts.get(one.source) ?? 0) + 1;
    counts.set(one.source, entry);
    return { ...one, file, entry, title: `${file}: ${shortName(one.source)}, entry ${entry}` };
  });
}

function isActivityEnd({ realtime_input, realtimeInput = realtime_input }: Json): boolean {
  return ['activityEnd', 'activity_end'].some((name) => name in ((realtimeInput ?? {}) as Json));
}

/** Lone frames do not say whose they are: their source does, the name of their model or a field of one backend. */
function backendOf(source: string, frame: Json): Backend {
  const { model = '', sessionResumption } = (frame['setup'] ?? {}) as {
    model?: string;
    sessionResumption?: { transparent?: boolean };
  };
  const vertex =
    /vertex/i.test(source) ||
    /^(?:projects|publishers)\//.test(model) ||
    sessionResumption?.transparent !== undefined;
  return vertex ? 'vertex' : 'gemini';
}

function isFor({ file, source, entry }: Exception, recorded: Recorded): boolean {
  return file === recorded.file && source === recorded.source && entry === recorded.entry;
}
