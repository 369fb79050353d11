/** The measure: for 500 random valid configurations on each backend, both SDKs send the same setup frame. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BOTH, MODEL } from './configurations/configuration.ts';
import { exceptions } from './exceptions.ts';
import { connectOurs, connectTheirs, type Place } from './support/clients.ts';
import { coverageTable, fieldsIn, reachableFields, type FieldCounts } from './support/coverage.ts';
import { patch } from './support/exceptions.ts';
import { Loopback, type Peer } from './support/loopback.ts';
import { randomConfigurations } from './support/random.ts';
import { sendBoth } from './support/setups.ts';

const COUNT = 500;
const SEED = 20_261_124;
/** With a project, models get a longer name; the configurations by hand are in express mode. */
const PLACE: Place = { project: 'parity-1', location: 'us-central1' };

let server: Loopback;

beforeAll(async () => {
  server = await Loopback.start();
});

afterAll(() => server.close());

// They warn of every use of generationConfig, the only home of some fields.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

const counts: FieldCounts = new Map();

describe.each(BOTH)('%s', (backend) => {
  it(`${COUNT} of ${COUNT} are equal`, async () => {
    for (const field of reachableFields('LiveClientSetup', backend)) {
      counts.set(field, { ...counts.get(field), [backend]: 0 });
    }
    const unequal: unknown[] = [];
    const frames = new Set<string>();
    for (const configuration of randomConfigurations(backend, COUNT, SEED)) {
      const setups = await sendBoth(server, {
        backend,
        configuration,
        ...(backend === 'vertex' && { place: PLACE }),
      });
      const theirs = patch(setups, exceptions);
      if (!isDeepStrictEqual(theirs, setups.ours)) unequal.push({ name: configuration.name, ...setups });
      frames.add(JSON.stringify(setups.ours));
      for (const field of fieldsIn(setups.ours['setup'], 'LiveClientSetup', backend)) {
        const count = counts.get(field);
        if (count !== undefined) count[backend] = (count[backend] ?? 0) + 1;
      }
    }
    expect(unequal).toEqual([]);
    // By chance a few may be the same.
    expect(frames.size).toBeGreaterThan(COUNT * 0.9);
  });
});

it('every field of the setup was exercised, on each backend that takes it', () => {
  console.log(coverageTable(counts, { configurations: 2 * COUNT, frames: 2 * COUNT }));
  const never = BOTH.flatMap((backend) =>
    [...counts].filter(([, count]) => count[backend] === 0).map(([field]) => ({ field, backend })),
  );
  expect(counts.size).toBeGreaterThan(300);
  expect(never).toEqual([]);
});

it('a seed gives the same configurations each time', () => {
  expect(randomConfigurations('vertex', 50, 7)).toEqual(randomConfigurations('vertex', 50, 7));
});

describe('on Vertex AI, both come to the same address with the same credential', () => {
  const asked = ({ request: { url, headers } }: Peer) => ({
    // Theirs begins with two slashes.
    url: url?.replace('//', '/'),
    authorization: headers.authorization,
    key: headers['x-goog-api-key'],
  });

  it.each([
    ['with a project', PLACE, { authorization: expect.stringMatching(/^Bearer ./) as string }],
    ['in express mode', undefined, { key: expect.stringMatching(/./) as string }],
  ])('%s', async (_how, place, credential) => {
    const ours = await connectOurs(server, 'vertex', { model: MODEL }, place);
    const fromUs = asked(server.peer);
    const theirs = await connectTheirs(server, 'vertex', { model: MODEL }, place);
    expect(fromUs).toEqual(asked(server.peer));
    expect(fromUs).toMatchObject(credential);
    theirs.close();
    await ours.close();
  });
});
