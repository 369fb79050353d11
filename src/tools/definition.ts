/** What a user says of a function that the model can call. */
import type { Behavior, FunctionResponseScheduling } from '../../generated/enums.ts';
import type { JsonSchema } from '../../generated/types.ts';
import type { AbortSignalLike } from '../errors.ts';
import type { RunnableFunction } from '../live/runner.ts';
import type { LiveSession } from '../live/session.ts';
import type { ParametersForm } from './declaration.ts';
import type { StandardSchema } from './standard-schema.ts';

/** What parameters can be described with. */
export type FunctionParameters = JsonSchema | StandardSchema;

/** What a function gets for such parameters: what the schema gives, or an object of anything. */
export type FunctionArguments<Parameters> =
  Parameters extends StandardSchema<infer Output> ? Output : Record<string, unknown>;

/** The runtime's `AbortSignal` where its types are known, so that it fits `fetch` and others. */
export type FunctionSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : AbortSignalLike;

/** Milliseconds that a function has if it does not say. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** What a function is told beside its arguments. */
export interface FunctionContext {
  /** The id of the call; on Vertex AI there may be none. */
  readonly id: string | undefined;
  /** The name the function was called by. */
  readonly name: string;
  /** The session that the call came in. */
  readonly session: LiveSession;
  /**
   * Aborted when the answer is not wanted any more: the server cancelled the call or the user interrupted the model
   * that waited for it, the session was resumed from a state that does not know it, its time is over, the session has
   * ended. Whatever the function gives after that goes nowhere.
   */
  readonly signal: FunctionSignal;
  /**
   * The same for a call and its twin: servers drop a call that was interrupted and make it again under another id
   * some three seconds later (docs/evidence.md#cancelled-calls). Hand it to whatever must not happen twice.
   */
  readonly idempotencyKey: string;
}

/** How a function is run and declared; all of it may be left out. */
export interface FunctionOptions<Args = Record<string, unknown>> {
  /** Milliseconds that `execute` has, default 30,000; `Infinity` for any time. Then the model is told of a failure. */
  timeoutMs?: number;
  /** Whether the model waits for the answer. Default: as the model does; from 3.8 on it does not wait. */
  behavior?: Behavior;
  /** When the model takes up the result of a function it does not wait for: `WHEN_IDLE` by default, `INTERRUPT` or `SILENT`. */
  scheduling?: FunctionResponseScheduling;
  /**
   * The form of the declared schema. Default: `parameters`, the OpenAPI subset, if that says all of it, and otherwise
   * `parametersJsonSchema`.
   */
  sendAs?: ParametersForm;
  /**
   * Asked before the function runs, for as long as it takes: `false` tells the model that the call was not approved, an
   * error that is thrown why. Aborted calls are not asked for any more, see `signal`.
   */
  approve?(args: Args, context: FunctionContext): boolean | Promise<boolean>;
  /** A key of your own instead of the one of the call and its twin, such as the number of an order. */
  idempotencyKey?(args: Args, context: Omit<FunctionContext, 'idempotencyKey'>): string;
}

/** A function that the model can call. */
export interface FunctionDefinition<
  Parameters extends FunctionParameters = JsonSchema,
> extends FunctionOptions<FunctionArguments<Parameters>> {
  /** Begins with a letter or `_`, goes on with letters, digits, `_`, `.`, `:` or `-`; at most 128 characters. */
  name: string;
  /** What it does and when to call it: the model decides by this text. */
  description?: string;
  /** JSON Schema of an object, or a Standard Schema that tells its JSON Schema (zod 4.2, arktype 2.2, valibot with `toStandardJsonSchema`). */
  parameters?: Parameters;
  /**
   * Does it. The result, also of a promise, goes to the model: an object as it is, anything else as `{ output: ... }`,
   * what is thrown as `{ error: message }`. A generator gives several results, see `docs/functions.md`.
   */
  execute(args: FunctionArguments<Parameters>, context: FunctionContext): unknown;
}

/** A function among the tools. Made by `defineFunction`. */
export interface DefinedFunction extends RunnableFunction {
  /** As it was defined. */
  readonly definition: FunctionDefinition;
  /** The JSON Schema of its parameters. */
  readonly jsonSchema: JsonSchema | undefined;
}
