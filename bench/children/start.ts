/** A program that connects, and prints the monotonic clock, which all processes share, after `setupComplete`. */
import type { BenchClient } from '../clients/client.ts';

const [name, url = ''] = process.argv.slice(2);
const { client } = (await import(new URL(`./clients/${name}.mjs`, import.meta.url).href)) as {
  client: BenchClient<unknown>;
};
await client.connect(url, 'start', () => undefined);
const now = process.hrtime.bigint();
process.stdout.write(String(now), () => process.exit());
