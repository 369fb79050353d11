/**
 * `npm run upstream`: compares the schema with the newest that Google publishes about the protocol. Prints what nobody
 * has explained in explained.ts, and explanations that have become stale; exits with 1 if there is either.
 */
import { compare, type Difference } from './compare.ts';
import { explained } from './explained.ts';
import { fetchNewest } from './fetch.ts';
import { judge } from './judge.ts';
import { sources } from './sources.ts';

let isClean = true;

for (const source of sources) {
  const { packageName, file, here, read } = source;
  const { version, text } = fetchNewest(packageName, file);
  const differences = compare(here(), read(text), source);
  const verdict = judge(
    differences,
    explained.filter((each) => each.packageName === packageName),
  );
  console.log(
    `${packageName} ${version}: ${verdict.unexplained.length} unexplained, ${verdict.explained} explained`,
  );
  print('unexplained', verdict.unexplained);
  print('stale, remove its explanation', verdict.stale);
}

if (!isClean) {
  console.error('Mend the schema, or give the reason in upstream/explained.ts.');
  process.exitCode = 1;
}

function print(kind: string, differences: readonly Difference[]): void {
  for (const { at, what } of differences) {
    console.error(`  ${kind}: ${at}: ${what}`);
    isClean = false;
  }
}
