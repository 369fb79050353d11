/** For the same intent, the setup frame of this library equals the one of the official SDK. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BOTH } from './configurations/configuration.ts';
import { configurations } from './configurations/index.ts';
import { exceptions } from './exceptions.ts';
import { coverageTable, fieldsIn, reachableFields, type FieldCounts } from './support/coverage.ts';
import { patch, type Exception } from './support/exceptions.ts';
import { Loopback } from './support/loopback.ts';
import { sendBoth, type Case, type Setups } from './support/setups.ts';

const cases: (Case & { title: string })[] = configurations.flatMap((configuration) =>
  configuration.backends.map((backend) => ({
    title: `${configuration.name} (${backend})`,
    backend,
    configuration,
  })),
);

let server: Loopback;

beforeAll(async () => {
  // They warn of every use of generationConfig, the only home of some fields.
  vi.spyOn(console, 'warn').mockReturnValue();
  server = await Loopback.start();
});

afterAll(() => server.close());

const sent = new Map<Case, Promise<Setups>>();

/** Each configuration is sent once, whichever test asks first. */
function setupsOf(one: Case): Promise<Setups> {
  const setups = sent.get(one) ?? sendBoth(server, one);
  sent.set(one, setups);
  return setups;
}

it.for(cases)('$title', async (one) => {
  const setups = await setupsOf(one);
  expect(patch(setups, exceptions)).toStrictEqual(setups.ours);
});

describe('the configurations', () => {
  it('are all different, with at least sixty different frames', async () => {
    const intents = configurations.map(({ ours }) => JSON.stringify(ours));
    expect(new Set(intents).size).toBe(configurations.length);
    expect(new Set(configurations.map(({ name }) => name)).size).toBe(configurations.length);
    const frames = new Set<string>();
    for (const one of cases) frames.add(JSON.stringify((await setupsOf(one)).ours));
    expect(frames.size).toBeGreaterThanOrEqual(60);
  });

  it('need every exception, and at most five', async () => {
    const needed = new Set<Exception>();
    for (const one of cases) patch(await setupsOf(one), exceptions, (exception) => needed.add(exception));
    expect(exceptions.filter((exception) => !needed.has(exception))).toEqual([]);
    expect(exceptions.length).toBeLessThanOrEqual(5);
  });
});

describe('the fields of the setup', () => {
  const counts: FieldCounts = new Map();

  beforeAll(async () => {
    for (const backend of BOTH) {
      for (const field of reachableFields('LiveClientSetup', backend)) {
        counts.set(field, { ...counts.get(field), [backend]: 0 });
      }
    }
    for (const one of cases) {
      const { ours } = await setupsOf(one);
      for (const field of fieldsIn(ours['setup'], 'LiveClientSetup', one.backend)) {
        const count = counts.get(field);
        if (count !== undefined) count[one.backend] = (count[one.backend] ?? 0) + 1;
      }
    }
  });

  it('are all exercised, on each backend that takes them', () => {
    console.log(coverageTable(counts, { configurations: configurations.length, frames: cases.length }));
    const never = BOTH.flatMap((backend) =>
      [...counts].filter(([, count]) => count[backend] === 0).map(([field]) => ({ field, backend })),
    );
    expect(never).toEqual([]);
  });
});
