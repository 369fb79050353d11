/** The wire alone: `gemini-live/types`. Nothing here does anything. */
export type * from '../generated/types.ts';
export * from '../generated/enums.ts';
