/** What a user says of a function that the model can call. */
import type { Behavior, FunctionResponseScheduling } from '../../generated/enums.ts';
import type { JsonSchema } from '../../generated/types.ts';
import type { RuntimeSignal } from '../errors.ts';
import type { RunnableFunction } from '../live/functions.ts';
import type { LiveSession } from '../live/session.ts';
import type { ParametersForm } from './declaration.ts';
import type { StandardSchema } from './standard-schema.ts';

/** What parameters can be described with. */
export type FunctionParameters = JsonSchema | StandardSchema;

/** What a function is given for such parameters: the output of a Standard Schema, or an object of anything. */
export type FunctionArguments<Parameters> =
  Parameters extends StandardSchema<infer Output> ? Output : Record<string, unknown>;

/** The runtime's `AbortSignal` where its types are known, so that it fits `fetch` and others. */
export type FunctionSignal = RuntimeSignal;

/** Milliseconds that a function has unless it says otherwise. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** What a function is given beside its arguments. */
export interface FunctionContext {
  /** The id of the call; on Vertex AI it may have none. */
  readonly id: string | undefined;
  /** The name that the function was called by. */
  readonly name: string;
  /** The session that the call came in. Throws where `callFunction` runs the function, since there is none. */
  readonly session: LiveSession;
  /**
   * Aborted when the response is not wanted any more: the server cancelled the call, the user interrupted the model
   * while it waited for the call, the session was resumed from a state without the call, the time of the function is
   * over, or the session has ended. Whatever the function returns after that goes nowhere.
   */
  readonly signal: FunctionSignal;
  /**
   * The same for a call and its repetition: the service drops a call that was interrupted and makes it again under
   * another id some three seconds later (docs/evidence.md#cancelled-calls). Hand it to whatever must not happen twice.
   */
  readonly idempotencyKey: string;
}

/** How a function is run and declared. Everything may be left out. */
export interface FunctionOptions<Args = Record<string, unknown>> {
  /**
   * Milliseconds that `execute` may take; `Infinity` for no limit. After that the model is told that the function
   * failed.
   *
   * @default 30_000
   */
  timeoutMs?: number;
  /**
   * Whether the model waits for the response (`BLOCKING`) or goes on (`NON_BLOCKING`).
   *
   * @default what the model does: from 3.8 on it goes on
   */
  behavior?: Behavior;
  /**
   * When the model takes up the response of a function that it does not wait for: `WHEN_IDLE`, `INTERRUPT` or `SILENT`.
   *
   * @default 'WHEN_IDLE', by the service
   */
  scheduling?: FunctionResponseScheduling;
  /**
   * The form in which the parameters are declared.
   *
   * @default 'parameters', the OpenAPI subset, if it can express all of the schema, and otherwise
   *   'parametersJsonSchema'
   */
  sendAs?: ParametersForm;
  /**
   * Asked before the function runs, for as long as it takes: `false` tells the model that the call was not approved,
   * and a thrown error says why. The `signal` tells when the question is moot.
   */
  approve?(args: Args, context: FunctionContext): boolean | Promise<boolean>;
  /** Makes the idempotency key from what the call is about, such as the number of an order. */
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
  /**
   * The JSON Schema of an object, or a Standard Schema that tells its JSON Schema (zod 4.2, arktype 2.2, valibot with
   * `toStandardJsonSchema`).
   */
  parameters?: Parameters;
  /**
   * Does the work. The model gets an object as it is, any other result as `{ output: ... }`, and what is thrown as
   * `{ error: message }`. A generator gives several results, see `docs/functions.md`.
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
