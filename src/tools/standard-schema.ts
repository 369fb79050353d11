/**
 * The parts of the Standard Schema interfaces (standardschema.dev) that are used. zod, valibot, arktype and
 * others speak them, so that none of them has to be known by name.
 */

/** A schema that checks values, tells its JSON Schema, or both. May be a function with the property, as arktype's are. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
    readonly validate?: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly jsonSchema?: {
      /** The shape of what is checked, not of what comes out. Throws for what cannot be said. */
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
}

/** What checking gives: the value, brought to its form, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[]; readonly value?: undefined };

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

export function isStandardSchema(value: unknown): value is StandardSchema {
  return typeof (value as Partial<StandardSchema> | null | undefined)?.['~standard'] === 'object';
}
