/** Every field of a client's message that has a rule, with a valid message that sets it and as little else as can be. */
import fc from 'fast-check';
import { rules, type Backend, type FieldRule } from '../../generated/field-rules.ts';
import { valuesOf } from '../conformance/support/values.ts';

interface Step {
  readonly definition: string;
  readonly field: string;
  readonly rule: FieldRule;
}

/** A field and the way to it from `LiveClientMessage`. */
export interface Place {
  readonly definition: string;
  readonly field: string;
  readonly rule: FieldRule;
  readonly path: string;
  /** The backends that take everything on the way, and the field. */
  readonly takenBy: readonly Backend[];
  readonly steps: readonly Step[];
}

const BACKENDS: readonly Backend[] = ['gemini', 'vertex'];

/** The shortest way to each definition with rules. */
function waysIn(): Map<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([['LiveClientMessage', []]]);
  for (const [definition, way] of ways) {
    for (const [field, rule] of Object.entries(rules[definition]?.fields ?? {})) {
      if (rule.ref !== undefined && !ways.has(rule.ref))
        ways.set(rule.ref, [...way, { definition, field, rule }]);
    }
  }
  return ways;
}

const ways = waysIn();

/** All places. */
export const places: readonly Place[] = [...ways].flatMap(([definition, way]) =>
  Object.entries(rules[definition]?.fields ?? {}).map(([field, rule]) => {
    const steps = [...way, { definition, field, rule }];
    const takenBy = BACKENDS.filter((one) =>
      steps.every((step) => step.rule.backends?.includes(one) ?? true),
    );
    return { definition, field, rule, steps, path: pathOf(steps), takenBy };
  }),
);

/** The definitions that can be reached, and the steps there. */
export const reachable: ReadonlyMap<string, readonly Step[]> = ways;

/** `a.b[0].c`, with items of lists and members of maps as {@link messageAt} makes them. */
export function pathOf(steps: readonly Step[]): string {
  return steps
    .map(({ field, rule }, index) => {
      const inside = index < steps.length - 1;
      return field + (inside && rule.each === 'list' ? '[0]' : inside && rule.each === 'map' ? '.key' : '');
    })
    .join('.');
}

/** A valid message with a value at the end of some steps. */
export function messageAt(steps: readonly Step[], value: unknown): Record<string, unknown> {
  return [...steps].reverse().reduce<unknown>((inner, { definition, field, rule }, index) => {
    const member =
      index === 0 ? inner : rule.each === 'list' ? [inner] : rule.each === 'map' ? { key: inner } : inner;
    return { ...exampleOf(definition, []), [field]: member };
  }, value) as Record<string, unknown>;
}

/** A value of a definition with these fields and those it must have. The same in every run. */
export function exampleOf(definition: string, fields: readonly string[]): Record<string, unknown> {
  const [value] = fc.sample(valuesOf(definition, fields), { numRuns: 1, seed: 1 });
  return value as Record<string, unknown>;
}

/** What stands at the end of a path such as {@link pathOf} gives. */
export function valueAt(message: unknown, path: string): unknown {
  return [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>(
    (holder, [step]) => (holder as Record<string, unknown> | undefined)?.[step],
    message,
  );
}
