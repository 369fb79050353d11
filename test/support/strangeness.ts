/**
 * How strange the emulator is in suites that hold on any server: 0, or what the second run of them sets. See the
 * projects in vitest.config.ts.
 */
export const STRANGENESS = Number(process.env['EMULATOR_STRANGENESS'] ?? 0);
