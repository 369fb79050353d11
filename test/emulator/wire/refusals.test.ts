import { describe, expect, it } from 'vitest';
import { cutReason, refusals } from '../../../src/emulator/wire/refusals.ts';

describe('cutReason', () => {
  it('leaves what fits', () => {
    expect(cutReason(refusals.badKey.reason)).toBe(refusals.badKey.reason);
    expect(cutReason('x'.repeat(123))).toHaveLength(123);
  });

  it('cuts at 123 bytes, between characters', () => {
    expect(cutReason(refusals.noCredential.reason)).toHaveLength(123);
    const cut = cutReason(`${'x'.repeat(122)}é`);
    expect(cut).toBe('x'.repeat(122));
    expect(new TextEncoder().encode(cutReason('😀'.repeat(40)))).toHaveLength(120);
  });
});
