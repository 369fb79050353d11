/** Real traffic, from both sides. Reported as one suite, which is skipped where there are no recordings. */
import { describe } from 'vitest';
import { clientFrames } from './suites/client.ts';
import { replayedSessions } from './suites/replay.ts';
import { serverFrames } from './suites/server.ts';
import { shapes } from './suites/shape.ts';
import { rebuiltTurns } from './suites/turns.ts';
import { recorded } from './support/recordings.ts';

describe.skipIf(!recorded)('recorded traffic, from GEMINI_LIVE_RECORDINGS or ../shared/recordings', () => {
  // oxlint-disable-next-line vitest/valid-describe-callback -- named functions, of modules of their own
  describe('server frames', serverFrames);
  describe('replayed to a session', replayedSessions);
  describe('turns', rebuiltTurns);
  describe('client frames', clientFrames);
  describe('emulated', shapes);
});
