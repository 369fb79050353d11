/** Says whom the user talks to. */
import type { Partner } from '../talk/partner.ts';

/** `aside`: what is told of the key. */
export function whom({ isEmulator, model }: Partner, aside: string): string {
  if (!isEmulator) return `You talk to ${model}. ${aside}`;
  return `This is the EMULATOR, not Gemini: it understands nothing, and plays your voice back.
To talk to Gemini, set GEMINI_API_KEY.`;
}
