/**
 * Compares what two sources say by walking both at once, from messages that are known to be the same: what their
 * fields of one name hold is the same again, whatever it is called.
 */
import type { Backend, Enum, Facts, Field, Message, Type } from './facts.ts';

export interface Difference {
  /** The place in our names: `Message.field` or `Enum.VALUE`. */
  readonly at: string;
  /** `only here`, `only there`, or what both say. */
  readonly what: string;
}

export interface Options {
  /** What is the same: our name, and theirs. */
  readonly roots: readonly (readonly [ours: string, theirs: string])[];
  /** The backends for which the other source speaks. */
  readonly backends: readonly Backend[];
  /** Whether the other source is known to lack fields and values of a message or enum. */
  readonly lacksSome: (name: string) => boolean;
}

/** The differences in the order of the walk, each once. */
export function compare(here: Facts, there: Facts, options: Options): Difference[] {
  const walk = new Walk(here, there, options.lacksSome);
  for (const [ours, theirs] of options.roots) walk.compare(ours, theirs, options.backends);
  return walk.differences;
}

class Walk {
  readonly differences: Difference[] = [];
  readonly #here: Facts;
  readonly #there: Facts;
  readonly #lacksSome: (name: string) => boolean;
  readonly #seen = new Set<string>();

  constructor(here: Facts, there: Facts, lacksSome: (name: string) => boolean) {
    this.#here = here;
    this.#there = there;
    this.#lacksSome = lacksSome;
  }

  /** Compares two messages or enums, as far as `backends` know what leads to them. */
  compare(ours: string, theirs: string, backends: readonly Backend[]): void {
    if (backends.length === 0 || !this.#isFirst(`${ours} ${theirs} ${backends.join()}`)) return;
    const [message, theirMessage] = [this.#here.messages.get(ours), this.#there.messages.get(theirs)];
    if (message && theirMessage) return this.#messages(ours, message, theirMessage, backends);
    const [values, theirValues] = [this.#here.enums.get(ours), this.#there.enums.get(theirs)];
    if (values && theirValues) return this.#enums(ours, values, theirValues, backends);
    this.#add(ours, `there is no ${theirs} of its kind`);
  }

  #messages(name: string, ours: Message, theirs: Message, backends: readonly Backend[]): void {
    for (const [field, our] of ours.fields) {
      const their = theirs.fields.get(field);
      if (their !== undefined) this.#fields(`${name}.${field}`, our, their, backends);
      else if (!this.#lacksSome(name) && common(backends, our.backends).length > 0)
        this.#add(`${name}.${field}`, 'only here');
    }
    this.#onlyThere(name, ours.fields, theirs.fields);
  }

  #enums(name: string, ours: Enum, theirs: Enum, backends: readonly Backend[]): void {
    for (const value of ours.values.keys()) {
      const their = theirs.values.get(value);
      if (their !== undefined) this.#backends(`${name}.${value}`, backends, common(backends, their));
      else if (!this.#lacksSome(name)) this.#add(`${name}.${value}`, 'only here');
    }
    this.#onlyThere(name, ours.values, theirs.values);
  }

  #fields(at: string, ours: Field, theirs: Field, backends: readonly Backend[]): void {
    const our = ours.types[0] as Type;
    const their =
      theirs.types.find((type) => our.name === type.name && our.each === type.each) ??
      theirs.types.find((type) => this.#isAlike(our, type));
    const ourBackends = common(backends, ours.backends);
    const theirBackends = common(common(backends, theirs.backends), this.#backendsOf(their));
    this.#backends(at, ourBackends, theirBackends);
    if (their === undefined)
      this.#add(at, `${written(our)} here, ${theirs.types.map(written).join(' or ')} there`);
    else if (this.#here.messages.has(our.name) || this.#here.enums.has(our.name))
      this.compare(our.name, their.name, common(ourBackends, theirBackends));
  }

  #backends(at: string, ours: readonly Backend[], theirs: readonly Backend[]): void {
    if (ours.join() !== theirs.join()) this.#add(at, `for ${listed(ours)} here, for ${listed(theirs)} there`);
  }

  #onlyThere(name: string, ours: ReadonlyMap<string, unknown>, theirs: ReadonlyMap<string, unknown>): void {
    for (const key of theirs.keys()) if (!ours.has(key)) this.#add(`${name}.${key}`, 'only there');
  }

  /** Whether both are messages, or both are enums. */
  #isAlike(our: Type, their: Type): boolean {
    if (our.each !== their.each) return false;
    const areMessages = this.#here.messages.has(our.name) && this.#there.messages.has(their.name);
    return areMessages || (this.#here.enums.has(our.name) && this.#there.enums.has(their.name));
  }

  /** The backends that know a type itself, whatever leads to it. */
  #backendsOf(type: Type | undefined): readonly Backend[] {
    const named = this.#there.messages.get(type?.name ?? '') ?? this.#there.enums.get(type?.name ?? '');
    return named?.backends ?? ['gemini', 'vertex'];
  }

  #add(at: string, what: string): void {
    if (this.#isFirst(`${at}: ${what}`)) this.differences.push({ at, what });
  }

  #isFirst(key: string): boolean {
    const isFirst = !this.#seen.has(key);
    this.#seen.add(key);
    return isFirst;
  }
}

function common(one: readonly Backend[], other: readonly Backend[]): Backend[] {
  return one.filter((backend) => other.includes(backend));
}

function listed(backends: readonly Backend[]): string {
  return backends.join(' and ') || 'neither';
}

function written({ name, each }: Type): string {
  return each === undefined ? name : `${each} of ${name}`;
}
