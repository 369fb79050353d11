/** Damages frames, by seed: what an enemy, a broken proxy or a newer service might send. */
import type { Random } from '../../src/emulator/simulation/random.ts';

type Json = Record<string, unknown>;

/** A place in a frame: what holds it, and under which name. */
interface Place {
  readonly holder: Json;
  readonly key: string;
}

/** A frame's text with one to four things wrong in it. `others` are frames to take pieces from. */
export function mutate(frame: object, others: readonly object[], random: Random): string {
  const mutant = structuredClone(frame) as Json;
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) damage(mutant, others, random);
  const text = JSON.stringify(mutant);
  return random.below(10) === 0 ? damageText(text, random) : text;
}

function damage(frame: Json, others: readonly object[], random: Random): void {
  const places = placesIn(frame);
  const place = pick(places, random) ?? { holder: frame, key: 'serverContent' };
  const { holder, key } = place;
  switch (random.below(7)) {
    case 0:
      delete holder[key];
      break;
    case 1:
      holder[pick(NAMES, random) as string] = holder[key];
      break;
    case 2:
      holder[key] = Array.from({ length: random.below(50) }, () => holder[key]);
      break;
    case 3: {
      const other = pick(placesIn(pick(others, random) as Json), random);
      if (other !== undefined) holder[other.key] = structuredClone(other.holder[other.key]);
      break;
    }
    case 4:
      holder[key] = nested(random.below(200));
      break;
    default:
      holder[key] = structuredClone(pick(VALUES, random));
  }
}

/** Every place; elements of lists are places too. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  const holder = value as Json;
  for (const key of Object.keys(holder)) {
    places.push({ holder, key });
    placesIn(holder[key], places);
  }
  return places;
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { parts: value };
  return value;
}

function damageText(text: string, random: Random): string {
  const at = random.below(text.length);
  switch (random.below(3)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + pick(SNIPPETS, random) + text.slice(at);
    default:
      return text.slice(0, at) + text.slice(at + 1 + random.below(20));
  }
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random.below(list.length)];
}

/** Names that mean something to JavaScript, and names of other fields. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'text',
  'data',
  'parts',
  'serverContent',
  'toolCall',
  'modelTurn',
  'functionCalls',
  'usageMetadata',
  'goAway',
  'sessionResumptionUpdate',
  'newField',
];

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  'AAAA',
  '\ud800',
  '%00\u0000\u001b[31m',
  '9223372036854775808',
  [],
  {},
  [[]],
  [null],
  { toString: 1, valueOf: null },
  // oxlint-disable-next-line unicorn/no-thenable -- such a field must not be taken for a promise
  { then: 'later' },
];

const SNIPPETS = ['"', '{', '}', '[', ']', ',', '\\', '\u0000', '{"__proto__":{"polluted":1}}', '1e999'];
