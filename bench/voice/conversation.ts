/** What a person notices of a conversation: how soon an answer sounds, and how soon it falls silent. */
import { LiveEmulator } from '../../src/emulator/index.ts';
import type { Figure } from '../../soak/figure.ts';
import { tone, toPcm } from '../../test/voice/support/signal.ts';
import { clocked, milliseconds, printed } from './judge.ts';
import { ask, withPage, type Lab } from './lab.ts';

const ROUNDS = 20;
const RATE = 24_000;

export async function conversationFigures(lab: Lab): Promise<{ figures: Figure[]; bare: number[] }> {
  // Without a pause, so that silence is an interruption; longer than any user waits here.
  const { buffer } = toPcm(tone(300, RATE, 12));
  const answer = { pcm: new Uint8Array(buffer), sampleRate: RATE, transcript: 'la' };
  await using emulator = await LiveEmulator.start({ port: 0, record: false, respond: () => [answer] });
  const token = emulator.mintToken({ uses: 1 });
  const { silences, sounds, detections, bare } = await withPage(lab, (page) =>
    ask(page, 'conversed', emulator.url, token, ROUNDS),
  );
  const figures = [
    clocked('interrupted in hand to the first silent block', { p50: 20, p95: 50 }, silences, bare),
    printed("  the user's first loud piece to interrupted: the emulator", milliseconds(detections)),
    clocked('audio event in hand to sound', { p50: 20 }, sounds, bare),
    printed('an empty message to the audio thread and back', milliseconds(bare)),
  ];
  return { figures, bare };
}
