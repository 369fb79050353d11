/** What a lint rule is, and a reader of the parameters of `connect` that trusts none of their types. */
import type { ModelRules, Support } from './models.ts';
import type { Backend } from './setup.ts';

/** A mistake in the parameters. */
export interface Mistake {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}

/** A kind of mistake, described in docs/models.md. */
export interface LintRule {
  readonly name: string;
  /** The heading of its evidence, such as `docs/evidence.md#thinking`. */
  readonly source: string;
  find(params: SetupReader): Iterable<Mistake>;
}

export const error = (path: string, message: string): Mistake => ({ severity: 'error', path, message });
export const warning = (path: string, message: string): Mistake => ({ severity: 'warning', path, message });

/** An error for what is refused, a warning for what is only not supported. */
export const bySupport = (support: Support, path: string, message: string): Mistake =>
  support === 'refused' ? error(path, message) : warning(path, message);

/** Whether a field has a value that is sent. */
export const isSet = (value: unknown): boolean => value !== undefined && value !== null;

export type Fields = Readonly<Record<string, unknown>>;

/** A member of a list, with its path. */
export interface Item {
  readonly path: string;
  readonly fields: Fields;
}

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The members of a list, as objects; none of anything else. */
export function itemsOf(value: unknown, path: string): Item[] {
  if (!Array.isArray(value)) return [];
  return value.map((one, index) => ({ path: `${path}[${index}]`, fields: fieldsOf(one) }));
}

export class SetupReader {
  readonly backend: Backend;
  readonly apiVersion: string | undefined;
  readonly rules: ModelRules;
  readonly #params: unknown;

  constructor(
    params: unknown,
    rulesFor: (model: string) => ModelRules,
    backend: Backend,
    apiVersion: string | undefined,
  ) {
    this.#params = params;
    this.backend = backend;
    this.apiVersion = apiVersion;
    this.rules = rulesFor(this.model);
  }

  /** The model; empty if it is no string. */
  get model(): string {
    try {
      const { model } = this.all;
      return typeof model === 'string' ? model : '';
    } catch {
      return '';
    }
  }

  get all(): Fields {
    return fieldsOf(this.#params);
  }

  get config(): Fields {
    return fieldsOf(this.all['config']);
  }

  get proactivity(): Fields {
    return fieldsOf(this.all['proactivity']);
  }

  /** The tools as the service sees them: of a function that runs itself, its declaration. */
  get tools(): Item[] {
    return itemsOf(this.all['tools'], 'tools').map(({ path, fields }) => {
      const { declaration } = fields;
      return { path, fields: isSet(declaration) ? { declaration } : fields };
    });
  }

  get functions(): Item[] {
    return this.tools.flatMap(({ path, fields: { declaration, functionDeclarations } }) =>
      isSet(declaration)
        ? [{ path: `${path}.declaration`, fields: fieldsOf(declaration) }]
        : itemsOf(functionDeclarations, `${path}.functionDeclarations`),
    );
  }

  get history(): Item[] {
    return itemsOf(this.all['history'], 'history');
  }

  /** Whether the session resumes an earlier one. */
  get resumes(): boolean {
    return Boolean(fieldsOf(this.all['sessionResumption'])['handle']);
  }

  get modalities(): readonly unknown[] {
    const { responseModalities } = this.config;
    return Array.isArray(responseModalities) ? (responseModalities as unknown[]) : [];
  }
}
