/** A piece of speech with its level, as voices take it. */
import { pcmSamples } from '../../index.ts';
import type { VoicePiece } from '../../voice/index.ts';

/** As long as those of a page's microphone. */
export const PIECE_MS = 20;

const FULL_SCALE = 32_768;

export function voicePiece(bytes: Uint8Array): VoicePiece {
  const pcm = pcmSamples(bytes);
  let squares = 0;
  for (const sample of pcm) squares += sample * sample;
  return { pcm, level: pcm.length === 0 ? 0 : Math.sqrt(squares / pcm.length) / FULL_SCALE };
}
