/** Which service is meant, and where it is: what was passed and what the environment says, taken together. */
import { LiveError } from '../errors.ts';
import type { AccessToken, Secret } from './credential.ts';

/** The options of a client that say whom to talk to. */
export interface ServiceOptions {
  vertexai?: boolean | undefined;
  project?: string | undefined;
  location?: string | undefined;
  apiKey?: Secret | undefined;
  accessToken?: AccessToken | undefined;
  baseUrl?: string | undefined;
  apiVersion?: string | undefined;
}

/** Whom to talk to, without contradictions. */
export interface ServiceSettings {
  readonly backend: 'gemini' | 'vertex';
  /** Not together with `accessToken`. */
  readonly apiKey?: Secret | undefined;
  readonly accessToken?: AccessToken | undefined;
  readonly place?: VertexPlace | undefined;
  readonly baseUrl?: string | undefined;
  /** The environment's variable that `baseUrl` comes from; undefined where it was passed. */
  readonly baseUrlFrom?: string | undefined;
  readonly apiVersion?: string | undefined;
}

/** Where models are, on Vertex AI. */
export interface VertexPlace {
  readonly project: string;
  readonly location: string;
}

/**
 * What is passed wins over the environment. On Vertex AI a key that is passed wins over a place in the
 * environment, and any place wins over a key in the environment (docs/evidence.md#environment-variables). Throws a
 * `configuration` error for options that contradict each other, and on Vertex AI for a place that is not known.
 */
export function readSettings(given: ServiceOptions): ServiceSettings {
  const vertexai = given.vertexai ?? isTrue(env('GOOGLE_GENAI_USE_ENTERPRISE', 'GOOGLE_GENAI_USE_VERTEXAI'));
  if (typeof vertexai !== 'boolean') throw wrong('vertexai must be true or false.');
  return vertexai ? vertexSettings(given) : geminiSettings(given);
}

function geminiSettings(given: ServiceOptions): ServiceSettings {
  for (const name of ['project', 'location', 'accessToken'] as const) {
    if (given[name] !== undefined)
      throw wrong(`${name} is for Vertex AI: set vertexai: true, or leave it out.`);
  }
  return {
    backend: 'gemini',
    apiKey: given.apiKey ?? env(...API_KEY),
    ...readBaseUrl(given, 'GOOGLE_GEMINI_BASE_URL'),
    apiVersion: given.apiVersion ?? apiVersion('v1beta'),
  };
}

function vertexSettings(given: ServiceOptions): ServiceSettings {
  const { accessToken } = given;
  if (accessToken !== undefined && given.apiKey !== undefined) {
    throw wrong('accessToken and apiKey are two ways to say who you are: pass one of them.');
  }
  const { baseUrl, baseUrlFrom } = readBaseUrl(given, 'GOOGLE_VERTEX_BASE_URL');
  const place = readPlace(given);
  const apiKey =
    given.apiKey ?? (place === undefined && accessToken === undefined ? env(...API_KEY) : undefined);
  if (place === undefined && apiKey === undefined && baseUrl === undefined) {
    throw wrong(
      'Vertex AI needs a project: pass project (and location, by default "global"), or set GOOGLE_CLOUD_PROJECT. ' +
        'An API key of express mode needs none.',
    );
  }
  return {
    backend: 'vertex',
    apiKey,
    accessToken,
    place,
    baseUrl,
    ...(baseUrlFrom !== undefined && { baseUrlFrom }),
    apiVersion: given.apiVersion ?? apiVersion('v1beta1'),
  };
}

function readBaseUrl(
  given: ServiceOptions,
  variable: string,
): Pick<ServiceSettings, 'baseUrl' | 'baseUrlFrom'> {
  const baseUrl = given.baseUrl ?? env(variable);
  const isFromEnvironment = given.baseUrl === undefined && baseUrl !== undefined;
  return { baseUrl, ...(isFromEnvironment && { baseUrlFrom: variable }) };
}

/** Whether the environment's `DEBUG` names this library, alone or among others. */
export function wantsDebugLog(): boolean {
  return /(?:^|[\s,])(?:\*|gemini-live)(?:$|[\s,])/.test(env('DEBUG') ?? '');
}

function readPlace(given: ServiceOptions): VertexPlace | undefined {
  const { apiKey } = given;
  const passed = given.project !== undefined || given.location !== undefined;
  if (!passed && apiKey !== undefined) return undefined;
  const project = given.project ?? env('GOOGLE_CLOUD_PROJECT');
  const location = given.location ?? env('GOOGLE_CLOUD_LOCATION') ?? 'global';
  if (project === undefined) {
    if (!passed) return undefined;
    throw wrong('location without project: Vertex AI needs both. Pass project, or set GOOGLE_CLOUD_PROJECT.');
  }
  // Both become parts of addresses.
  if (!matches(project, /^[\w.:-]+$/)) throw wrong('project must be the id or the number of a project.');
  if (!matches(location, /^[a-z\d-]+$/)) {
    throw wrong('location must be the name of a region, such as "us-central1", or "global", "us" or "eu".');
  }
  return { project, location };
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

/** In the order in which they win. */
const API_KEY = ['GOOGLE_API_KEY', 'GEMINI_API_KEY'] as const;

/** `beta` stands for the beta version of the service that is meant. */
function apiVersion(beta: string): string | undefined {
  const version = env('GOOGLE_GENAI_API_VERSION');
  return version === 'beta' ? beta : version;
}

/** What the environment is read by, where there is one: Node, Bun and Deno have `process`. */
interface Globals {
  process?: { env?: Record<string, string | undefined> };
  Deno?: { permissions: { querySync(what: { name: 'env'; variable: string }): { state: string } } };
}

/** The first of these that the environment sets and does not leave empty; nothing where there is no environment. */
function env(...names: readonly string[]): string | undefined {
  const { process } = globalThis as Globals;
  const values = names.map((name) => (mayRead(name) ? process?.env?.[name]?.trim() : undefined));
  return values.find((value) => value !== undefined && value !== '');
}

/** Deno throws for a variable that it was not told to allow, or stops the program to ask its user. */
function mayRead(variable: string): boolean {
  const { Deno } = globalThis as Globals;
  return Deno === undefined || Deno.permissions.querySync({ name: 'env', variable }).state === 'granted';
}

function isTrue(flag: string | undefined): boolean {
  return flag?.toLowerCase() === 'true';
}

function wrong(message: string): LiveError {
  return new LiveError('configuration', message);
}
