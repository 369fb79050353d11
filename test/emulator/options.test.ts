import { expect, it } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';

it.each([
  [{ randomFaults: [{ perMinute: -1, drop: true }] }, 'randomFaults[0].perMinute'],
  [{ randomFaults: [{ drop: true }] }, 'randomFaults[0].perMinute'],
  [{ randomFaults: [{ perMinute: 1, refuse: 503 }] }, 'randomFaults[0].refuse'],
  [{ randomFaults: [{ chance: 2, refuse: 503 }] }, 'randomFaults[0].chance'],
  [{ randomFaults: [{ chance: 0.5, drop: true }] }, 'randomFaults[0].drop'],
  [{ script: [{ after: 'dial', refuse: 200 }] }, 'script[0].refuse'],
  [{ script: [{ after: 'setup', close: 'bored' }] }, 'script[0].close'],
  [{ script: [{ after: 'setup', close: {} }] }, 'script[0].close'],
  [{ script: [{ after: 'setup', drop: 'gently' }] }, 'script[0].drop'],
  [{ script: [{ after: 'setup', pause: -5 }] }, 'script[0].pause'],
  [{ script: [{ after: 'setup', goAway: {} }] }, 'script[0].goAway.timeLeftMs'],
  [{ script: [{ after: 'setup', breakHandles: 'rotten' }] }, 'script[0].breakHandles'],
  [{ script: [{ after: 'setup', send: 'text' }] }, 'script[0].send'],
  [{ lifetimeMs: [5, 3] }, 'lifetimeMs'],
  [{ lifetimeMs: [1, 2, 3] }, 'lifetimeMs'],
  [{ reading: { delayMs: 'slow' } }, 'reading.delayMs'],
  [{ reading: { bytesPerSecond: 0 } }, 'reading.bytesPerSecond'],
  [{ reading: { slow: true } }, 'reading.slow'],
  [{ resumption: { everyMs: 0 } }, 'resumption.everyMs'],
  [{ resumption: { validMs: -1 } }, 'resumption.validMs'],
  [{ resumption: { lagMs: false } }, 'resumption.lagMs'],
  [{ resumption: { handleFaults: { dead: 2 } } }, 'resumption.handleFaults.dead'],
  [{ resumption: { handleFaults: { rotten: 1 } } }, 'resumption.handleFaults.rotten'],
  [{ calls: { onInterrupt: 'cry' } }, 'calls.onInterrupt'],
  [{ calls: { reissueMs: -1 } }, 'calls.reissueMs'],
  [{ network: { cutChance: 7 } }, 'network.cutChance'],
  [{ network: 5 }, 'network'],
  [{ resumption: { handles: 'eternal' } }, 'resumption.handles'],
  [{ disputed: { integerEnums: 'perhaps' } }, 'disputed.integerEnums'],
  [{ disputed: { weather: 'refused' } }, 'disputed.weather'],
  [{ frames: 'pigeons' }, 'frames'],
  [{ keepClosed: -1 }, 'keepClosed'],
  [{ strangeness: 2 }, 'strangeness'],
])('invalid options are refused: %j', (options, path) => {
  expect(() => new LiveEmulator(options as EmulatorOptions)).toThrow(
    expect.objectContaining({ code: 'validation', issues: [expect.objectContaining({ path })] }),
  );
});
