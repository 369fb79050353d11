/** How long a user cannot be heard while a session moves to another connection, over loopback. */
import { LiveEmulator } from '../src/emulator/index.ts';
import { GoogleGenAI, Modality } from '../src/index.ts';
import { median } from './figure.ts';

const SETUP_MS = 130;

/** Milliseconds without a connection at a planned move, beyond what the server takes for the setup: a median. */
export async function movePauseMs(moves: number): Promise<number> {
  await using emulator = await LiveEmulator.start({
    port: 0,
    setupDelayMs: SETUP_MS,
    answerDelayMs: 20,
    respond: () => 'Yes.',
    script: [{ after: 'turn', goAway: { timeLeftMs: 20_000 } }],
  });
  const ai = new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url });
  await using session = await ai.live.connect({
    model: 'gemini-2.0-flash-live-001',
    config: { responseModalities: [Modality.TEXT] },
    // So that a handle right after an answer is good enough, and each answer is followed by a move.
    reconnect: { tuning: { handleLagMs: 0, stableAfterMs: 0 } },
  });
  const pauses: number[] = [];
  const events = session.events();
  session.sendText('PlannedMove.');
  for await (const event of events) {
    if (event.type !== 'resumed') continue;
    pauses.push(event.gapMs - SETUP_MS);
    if (pauses.length === moves) break;
    session.sendText('PlannedMove.');
  }
  return median(pauses);
}
