/** The scenarios, where they can be asked for from outside. */
import type { Scenarios } from '../scenarios.ts';
import { conversed } from './conversation.ts';
import { echoed, listening, recovered } from './room.ts';
import { heard, stepped } from './hearing.ts';
import { duplexed, ended, exchanged, flushed, sounded, streamed } from './playing.ts';

const scenarios: Scenarios = {
  conversed,
  flushed,
  streamed,
  duplexed,
  exchanged,
  ended,
  heard,
  stepped,
  sounded,
  echoed,
  listening,
  recovered,
};
Object.assign(globalThis, { scenarios });
