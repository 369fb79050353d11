/**
 * The failure matrix, as plain functions: the tests run them one by one, and `failures-main.ts` runs them all
 * in a process of its own, where nothing but they could catch a stray rejection.
 */
import { opening } from './failures-opening.ts';
import { session } from './failures-session.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: Readonly<Record<string, Scenario>> = { ...opening, ...session };
