/** What a named configuration is: an intent, written once in the terms of this library. */
import type { LiveConnectConfig } from '@google/genai';
import type { Backend, SetupParameters } from '../../../src/protocol/setup.ts';

/** Written as `LiveConnectParameters`, with a usual model where it is not about models. */
export interface Configuration {
  readonly name: string;
  readonly backends: readonly Backend[];
  readonly ours: Omit<SetupParameters, 'model'> & { readonly model?: string };
  /** Fields of the official SDK's config that say the same in a form `support/theirs.ts` does not derive. */
  readonly theirs?: LiveConnectConfig;
}

export const MODEL = 'gemini-3.8-live';

export const BOTH: readonly Backend[] = ['gemini', 'vertex'];
export const GEMINI: readonly Backend[] = ['gemini'];
export const VERTEX: readonly Backend[] = ['vertex'];
