/** `#lint`: before the dial by default, after a refusal in production. */
import { describe, expect, test } from 'vitest';
import * as early from '../../src/protocol/lint-before-dial.ts';
import * as late from '../../src/protocol/lint-after-refusal.ts';
import { lintSetup } from '../../src/protocol/lint.ts';
import { rulesFor } from '../../src/protocol/models.ts';

const MISTAKE = { model: 'gemini-3.8-live', config: { thinkingConfig: {} } };
const OPTIONS = { backend: 'gemini' } as const;

describe('the same findings come', () => {
  test('before the dial by default, and nothing after', async () => {
    expect(lintSetup(MISTAKE, OPTIONS)).toHaveLength(1);
    expect(early.lintBefore(MISTAKE, rulesFor, OPTIONS)).toEqual(lintSetup(MISTAKE, OPTIONS));
    expect(await early.lintAfter(MISTAKE, rulesFor, OPTIONS)).toEqual([]);
  });

  test('after a refusal in production, and nothing before', async () => {
    expect(late.lintBefore(MISTAKE, rulesFor, OPTIONS)).toEqual([]);
    expect(await late.lintAfter(MISTAKE, rulesFor, OPTIONS)).toEqual(lintSetup(MISTAKE, OPTIONS));
  });
});
