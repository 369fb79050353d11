/**
 * `npm run portability`: tries the bundles of schema/bundles/ with the validators and generators of other languages,
 * and schema/asyncapi.yaml with AsyncAPI's parser. Exits with 1 if one does not do what it should.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { ASYNCAPI, diagnose } from './asyncapi.ts';
import { BACKENDS, frames, mistakes, readBundle, type Backend, type Json, type Side } from './frames.ts';
import { generate, LANGUAGES } from './generators.ts';
import { hasPython, jsonschema, roundTrip } from './python.ts';
import { validators, type Check, type Validator } from './validators.ts';

const problems: string[] = [];
const sent = frames('client');
const received = frames('server');

type Checks = Readonly<Record<Side, Readonly<Record<Backend, Check>>>>;

/** A check for each bundle. */
async function compile(validator: Validator): Promise<Checks> {
  const compiled = async (side: Side): Promise<Record<Backend, Check>> => ({
    gemini: await validator(readBundle('gemini', side)),
    vertex: await validator(readBundle('vertex', side)),
  });
  return { client: await compiled('client'), server: await compiled('server') };
}

/** How many frames are valid under at least one bundle of their side. */
async function countValid(checks: Checks, side: Side, all: readonly Json[]): Promise<number> {
  const verdicts = await Promise.all(BACKENDS.map(async (backend) => checks[side][backend](all)));
  return all.filter((_, index) => verdicts.some((verdict) => verdict[index] === true)).length;
}

/** How many mistakes are refused by each bundle that should. */
async function countRefused({ client }: Checks): Promise<number> {
  const planted = mistakes.map(({ frame }) => frame);
  const verdicts = { gemini: await client.gemini(planted), vertex: await client.vertex(planted) };
  return mistakes.filter(({ backend }, index) =>
    (backend === undefined ? BACKENDS : [backend]).every((each) => verdicts[each][index] === false),
  ).length;
}

/** How many frames generated Python reads and writes without a loss, under at least one bundle. */
async function countKept(side: Side, all: readonly Json[]): Promise<number> {
  const results = await Promise.all(
    BACKENDS.map(async (backend) => {
      const code = await generate(readBundle(backend, side), 'LiveMessage', 'python');
      return roundTrip(code, 'live_message', all);
    }),
  );
  return all.filter((frame, index) => results.some((kept) => isDeepStrictEqual(kept[index], frame))).length;
}

function report(what: string, counts: Readonly<Record<string, readonly [number, number]>>): void {
  const told = Object.entries(counts).map(([name, [found, expected]]) => {
    if (found !== expected) problems.push(`${what}: ${name}: ${found} of ${expected}`);
    return `${name} ${found}/${expected}`;
  });
  console.log(`${what.padEnd(26)} ${told.join(', ')}`);
}

const all = { ...validators, ...(hasPython() && { 'Python, jsonschema': jsonschema }) };
for (const [name, validator] of Object.entries(all)) {
  const checks = await compile(validator);
  report(name, {
    'server frames valid': [await countValid(checks, 'server', received), received.length],
    'client frames valid': [await countValid(checks, 'client', sent), sent.length],
    'mistakes refused': [await countRefused(checks), mistakes.length],
  });
}

if (hasPython()) {
  const typed = received.filter((frame) => !saysUsageTwice(frame));
  const news = [{ voiceActivity: { type: 'A_NEW_VALUE' } }];
  report('quicktype, Python executed', {
    'server frames kept': [await countKept('server', typed), typed.length],
    'client frames kept': [await countKept('client', sent), sent.length],
    'new values kept': [await countKept('server', news), news.length],
  });
} else console.log('Python is not tried: there is no /usr/bin/python3 with jsonschema (python3-jsonschema).');

for (const lang of LANGUAGES) {
  const codes = await Promise.all(
    BACKENDS.flatMap((backend) =>
      (['client', 'server'] as const).map(async (side) => {
        const bundle = readBundle(backend, side);
        const code = plain(await generate(bundle, 'LiveMessage', lang));
        return fieldsOf(bundle).map((field) => code.includes(plain(field)));
      }),
    ),
  );
  const fields = codes.flat();
  report(`quicktype, ${lang}`, { fields: [fields.filter(Boolean).length, fields.length] });
}

const document = readFileSync(ASYNCAPI, 'utf8');
const diagnostics = await diagnose(document);
const planted = await diagnose(document.replace('action: send', 'action: shout'));
problems.push(...diagnostics.map((line) => `AsyncAPI: ${line}`));
report('AsyncAPI, parser', {
  'errors and warnings': [diagnostics.length, 0],
  'planted error seen': [Math.min(planted.length, 1), 1],
});

/** A frame of another project's tests says usage by both backends' names at once, which no bundle knows. */
function saysUsageTwice({ usageMetadata }: Json): boolean {
  return (
    usageMetadata !== undefined &&
    ['responseTokenCount', 'candidatesTokenCount'].every((name) => name in (usageMetadata as Json))
  );
}

/** All names of fields in a bundle. */
function fieldsOf(bundle: Json): string[] {
  const definitions = [bundle, ...Object.values(bundle['definitions'] as Readonly<Record<string, Json>>)];
  return definitions.flatMap(({ properties = {} }) => Object.keys(properties as Json));
}

/** Names as languages write them, in one spelling. */
function plain(code: string): string {
  return code.toLowerCase().replaceAll('_', '');
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
