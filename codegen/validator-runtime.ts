/**
 * What the generated checks call. These functions are copied to the top of generated/validators.ts, where the check of
 * a definition is a function from a value to its errors, `null` if there are none. A path is only put together when
 * there is something to report, on the way out: a valid message costs nothing.
 */

/** One thing that is wrong, in ajv's terms: where (a JSON pointer), against which keyword, and in what way. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Says whether a value keeps to its definition; `errors` holds what was wrong in the last call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** At this many faults a check stops looking, so that a hostile frame costs no more than its parsing. */
const MAX_ERRORS = 100;

/**
 * What a newer peer may say and an older one not know. These are counted apart and never stop a check: a
 * hundred new fields must not hide one wrong type.
 */
const OPEN_KEYWORDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'additionalProperties',
  'enum',
  'required',
]);

/** Faults, and what is only unknown or missing. */
interface Found {
  readonly wrong: SchemaError[];
  readonly open: SchemaError[];
}

type Errors = Found | null;

function validator(check: (data: unknown) => Errors): Validator {
  const validate: Validator = (data) => {
    const found = check(data);
    validate.errors = found === null ? null : [...found.wrong, ...found.open];
    return found === null;
  };
  return validate;
}

/** Adds an error about the value itself. */
function fail(errors: Errors, keyword: string, params: Record<string, unknown>): Errors {
  errors ??= { wrong: [], open: [] };
  (OPEN_KEYWORDS.has(keyword) ? errors.open : errors.wrong).push({ instancePath: '', keyword, params });
  return errors;
}

/** Adds the errors of a member, whose paths begin at the member, up to the limit. */
function within(errors: Errors, key: string | number, found: Found): Errors {
  const segment = typeof key === 'number' ? key : key.replace(/~/g, '~0').replace(/\//g, '~1');
  for (const error of found.wrong) error.instancePath = `/${segment}${error.instancePath}`;
  for (const error of found.open) error.instancePath = `/${segment}${error.instancePath}`;
  if (errors === null) return found;
  errors.wrong.push(...found.wrong.slice(0, MAX_ERRORS - errors.wrong.length));
  errors.open.push(...found.open.slice(0, MAX_ERRORS - errors.open.length));
  return errors;
}

/** Whether there are so many faults that looking further is in vain. */
function full(errors: Errors): boolean {
  return errors !== null && errors.wrong.length >= MAX_ERRORS;
}

/** Adds an error for a member that the definition does not know. */
function unknown(errors: Errors, key: string): Errors {
  if (errors !== null && errors.open.length >= MAX_ERRORS) return errors;
  return fail(errors, 'additionalProperties', { additionalProperty: key });
}

/** Adds an error for a value that is none of those that are known. */
function oneOf(errors: Errors, data: unknown, allowedValues: readonly unknown[]): Errors {
  return allowedValues.includes(data) ? errors : fail(errors, 'enum', { allowedValues });
}
