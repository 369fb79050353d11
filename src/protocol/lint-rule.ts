/** What a lint rule is, and the parameters of `connect`, read without trusting that they have the types they should have. */
import { rulesFor, type ModelRules, type Support } from './models.ts';
import type { Backend } from './setup.ts';

/** A mistake that was made. */
export interface Hit {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}

/** A mistake that is known. `docs/models.md` describes each. */
export interface LintRule {
  readonly name: string;
  /** The heading of its evidence, such as `docs/evidence.md#thinking`. */
  readonly source: string;
  find(params: Params): Iterable<Hit>;
}

export const error = (path: string, message: string): Hit => ({ severity: 'error', path, message });
export const warning = (path: string, message: string): Hit => ({ severity: 'warning', path, message });

/** An error for what is refused, a warning for what is only not supported. */
export const hit = (support: Support, path: string, message: string): Hit =>
  support === 'refused' ? error(path, message) : warning(path, message);

/** Whether a field is on the wire. */
export const given = (value: unknown): boolean => value !== undefined && value !== null;

export type Fields = Readonly<Record<string, unknown>>;

/** A member of a list, and where it is. */
export interface Item {
  readonly path: string;
  readonly fields: Fields;
}

/** The members of a value; none if it has none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The members of a list that are objects; none if it is no list. */
export function itemsOf(value: unknown, path: string): Item[] {
  if (!Array.isArray(value)) return [];
  return value.map((one, index) => ({ path: `${path}[${index}]`, fields: fieldsOf(one) }));
}

export class Params {
  readonly backend: Backend;
  readonly apiVersion: string | undefined;
  readonly rules: ModelRules;
  readonly #params: unknown;

  constructor(params: unknown, backend: Backend, apiVersion: string | undefined) {
    this.#params = params;
    this.backend = backend;
    this.apiVersion = apiVersion;
    this.rules = rulesFor(this.model);
  }

  /** Empty where it is none. */
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

  /** Of functions that run by themselves, what the service sees of them. */
  get tools(): Item[] {
    return itemsOf(this.all['tools'], 'tools').map(({ path, fields }) => {
      const { declaration } = fields;
      return { path, fields: given(declaration) ? { declaration } : fields };
    });
  }

  get functions(): Item[] {
    return this.tools.flatMap(({ path, fields: { declaration, functionDeclarations } }) =>
      given(declaration)
        ? [{ path: `${path}.declaration`, fields: fieldsOf(declaration) }]
        : itemsOf(functionDeclarations, `${path}.functionDeclarations`),
    );
  }

  get history(): Item[] {
    return itemsOf(this.all['history'], 'history');
  }

  /** Whether a session goes on that was begun before. */
  get resumes(): boolean {
    return Boolean(fieldsOf(this.all['sessionResumption'])['handle']);
  }

  get modalities(): readonly unknown[] {
    const { responseModalities } = this.config;
    return Array.isArray(responseModalities) ? (responseModalities as unknown[]) : [];
  }
}
