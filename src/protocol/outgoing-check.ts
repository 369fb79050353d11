/** Checks a message before it is sent, and writes its fields under the names the backend uses. */
import { rules, type DefinitionRule, type FieldRule } from '../../generated/field-rules.ts';
import { validateLiveClientMessage } from '../../generated/validators.ts';
import type { LiveClientMessage } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { encode } from './codec.ts';
import { toIssue } from './issues.ts';
import { messageMistakes } from './message-rules.ts';
import { plain } from './plain.ts';
import { withoutIndexes, type LiveWarning } from './warnings.ts';
import type { Backend } from './setup.ts';

/**
 * - `strict`: every fault throws
 * - `allowUnknown`: fields and values of enums that are newer than this library pass, and a field that the backend
 *   refuses is a warning
 * - `off`: nothing is checked
 */
export type ValidationMode = 'strict' | 'allowUnknown' | 'off';

/** What fails when a field or a value is newer than this library. */
const UNKNOWN: ReadonlySet<string> = new Set(['additionalProperties', 'enum', 'const']);

export interface OutgoingOptions {
  backend: Backend;
  /** The model of the session. Without one, no rule of a model applies. */
  model?: string;
  validation: ValidationMode;
  warn(warning: LiveWarning): void;
}

/** The frame of a message, after {@link checkOutgoing}. */
export function toFrame(message: LiveClientMessage, options: OutgoingOptions): string {
  return encode(checkOutgoing(message, options));
}

/**
 * The message as the backend's wire has it; the caller's object stays as it is. Throws
 * {@link ValidationError} with every fault found, by path.
 */
export function checkOutgoing(given: LiveClientMessage, options: OutgoingOptions): object {
  const issues: ValidationIssue[] = [];
  try {
    const message = plain(given) as LiveClientMessage;
    if (options.validation !== 'off' && !validateLiveClientMessage(message)) {
      for (const error of validateLiveClientMessage.errors ?? []) {
        if (options.validation === 'allowUnknown' && UNKNOWN.has(error.keyword)) continue;
        issues.push(toIssue(error));
      }
    }
    if (issues.length === 0) checkRules(message, options, issues);
    if (issues.length === 0) {
      const wire = new Writer(options, issues).write(message, 'LiveClientMessage', '');
      if (issues.length === 0) return wire as object;
    }
  } catch (error) {
    const endless = error instanceof RangeError;
    issues.push({
      path: Object.keys(given)[0] ?? '',
      message: endless
        ? 'is nested too deeply, or holds itself'
        : 'cannot be read: a getter or toJSON of it throws',
    });
  }
  throw new ValidationError(issues);
}

/** What the model is known to refuse: an issue with `strict`, otherwise a warning. */
function checkRules(message: LiveClientMessage, options: OutgoingOptions, issues: ValidationIssue[]): void {
  const { model, backend, validation, warn } = options;
  if (model === undefined || validation === 'off') return;
  for (const { severity, ...mistake } of messageMistakes(message, model, backend)) {
    if (severity === 'error' && validation === 'strict') issues.push({ ...mistake, code: 'refused' });
    else warn({ code: 'model', path: withoutIndexes(mistake.path), message: mistake.message });
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Walks along the fields that have a rule, and copies only where something changes. */
class Writer {
  readonly #options: OutgoingOptions;
  readonly #issues: ValidationIssue[];

  constructor(options: OutgoingOptions, issues: ValidationIssue[]) {
    this.#options = options;
    this.#issues = issues;
  }

  write(value: unknown, name: string, path: string): unknown {
    const rule = rules[name];
    if (rule === undefined || typeof value !== 'object' || value === null) return value;
    const object = value as Json;
    this.#checkGroups(object, rule, path);
    let copy: Record<string, unknown> | undefined;
    for (const [field, fieldRule] of Object.entries(rule.fields)) {
      const before = object[field];
      if (before === undefined) continue;
      const place = path === '' ? field : `${path}.${field}`;
      this.#checkField(fieldRule, place);
      const after = this.#writeField(before, fieldRule, place);
      const wire = fieldRule.wire?.[this.#options.backend] ?? field;
      if (after === before && wire === field) continue;
      copy ??= { ...object };
      delete copy[field];
      copy[wire] = after;
    }
    return copy ?? value;
  }

  #writeField(value: unknown, { ref, each, int64 }: FieldRule, path: string): unknown {
    if (int64 === true && typeof value === 'number') return String(value);
    if (ref === undefined) return value;
    if (each === 'list' && Array.isArray(value)) {
      return changed(
        value,
        value.map((item, index) => this.write(item, ref, `${path}[${index}]`)),
      );
    }
    if (each === 'map' && typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(
        ([key, item]) => [key, this.write(item, ref, `${path}.${key}`)] as const,
      );
      return Object.fromEntries(entries);
    }
    return this.write(value, ref, path);
  }

  #checkGroups(object: Json, { oneof = [] }: DefinitionRule, path: string): void {
    if (this.#options.validation === 'off') return;
    for (const group of oneof) {
      const [first, ...others] = group.filter((field) => object[field] !== undefined);
      for (const field of others) {
        this.#issues.push({
          path: path === '' ? field : `${path}.${field}`,
          message: `excludes ${first}: set one of them`,
          code: 'exclusive',
        });
      }
    }
  }

  #checkField({ backends, deprecated, replacedBy }: FieldRule, path: string): void {
    const { backend, validation, warn } = this.#options;
    if (validation === 'off') return;
    if (backends !== undefined && !backends.includes(backend)) {
      const message = `is taken by ${backend === 'gemini' ? 'Vertex AI' : 'the Gemini API'} only`;
      const code = backend === 'gemini' ? 'vertexOnly' : 'geminiOnly';
      if (validation === 'strict') this.#issues.push({ path, message, code });
      else warn({ code: 'backend', path: withoutIndexes(path), message });
    }
    if (deprecated === true) {
      const message = replacedBy === undefined ? 'is deprecated' : `is deprecated: use ${replacedBy}`;
      warn({ code: 'deprecated', path: withoutIndexes(path), message });
    }
  }
}

/** The new list if anything in it is new, otherwise the old one. */
function changed(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.some((item, index) => item !== before[index]) ? after : before;
}
