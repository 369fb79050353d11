/** The first message of a connection, made from what the user passed to `connect`. */
import { clientFields } from '../../generated/client-fields.ts';
import type { GenerationConfig, LiveClientSetup, SessionResumptionConfig } from '../../generated/types.ts';
import { Modality } from '../../generated/enums.ts';
import { ValidationError } from '../errors.ts';
import { toContent, toSchema, toTools, type ContentLike, type ToolLike } from './content.ts';

/** Which service a message is for. They name some fields differently and accept different ones. */
export type Backend = 'gemini' | 'vertex';

/** The fields of `LiveClientSetup`, with `generationConfig` as `config` and with short forms of content and tools. */
export interface SetupParameters extends Omit<
  LiveClientSetup,
  'model' | 'generationConfig' | 'systemInstruction' | 'tools'
> {
  /** A model's id, such as `gemini-3.8-live`, or its resource name. */
  model: string;
  /** What and how the model generates. Nothing else: the other fields of the setup stand beside it. */
  config?: GenerationConfig;
  /** What the model should be and do. Text parts only. */
  systemInstruction?: ContentLike;
  /** What the model may call; functions of `defineFunction` run by themselves. Types in OpenAPI schemas may be in lower case. */
  tools?: ToolLike[];
}

/** For whom a setup message is. */
export interface SetupTarget {
  /** Default `gemini`. */
  backend?: Backend | undefined;
  /** Vertex AI: where models of publishers are, `projects/PROJECT/locations/LOCATION`, if it is known. */
  parent?: string | undefined;
}

/** Shapes the setup message without validating it. */
export function buildSetupMessage(
  params: SetupParameters,
  { backend = 'gemini', parent }: SetupTarget = {},
): { setup: LiveClientSetup } {
  const { model, config, systemInstruction, tools } = params;
  const setup: LiveClientSetup = { model: toModel(model, backend, parent) };
  if (config !== undefined || backend === 'vertex')
    setup.generationConfig = toGenerationConfig(config, backend);
  if (systemInstruction !== undefined) setup.systemInstruction = toContent(systemInstruction);
  const wireTools = tools && toTools(tools);
  // An empty list is refused on some models.
  if (wireTools !== undefined && wireTools?.length !== 0) setup.tools = wireTools;
  for (const name of PLAIN_FIELDS) {
    if (params[name] !== undefined) Object.assign(setup, { [name]: params[name] });
  }
  if (setup.sessionResumption !== undefined)
    setup.sessionResumption = dropEmptyHandle(setup.sessionResumption);
  return { setup };
}

/** Without a handle that is none: the service refuses an empty one. */
function dropEmptyHandle(config: SessionResumptionConfig): SessionResumptionConfig {
  if (typeof config !== 'object' || config === null || !('handle' in config) || config.handle) return config;
  const { handle: _, ...rest } = config;
  return rest;
}

/** Vertex AI has to be told the modality; the Gemini API answers in audio by itself. */
function toGenerationConfig(config: GenerationConfig | undefined, backend: Backend): GenerationConfig {
  if (config !== undefined && (typeof config !== 'object' || config === null || Array.isArray(config)))
    return config;
  const { responseModalities, responseSchema } = config ?? {};
  return {
    ...config,
    ...(backend === 'vertex' && responseModalities === undefined && { responseModalities: [Modality.AUDIO] }),
    ...(responseSchema !== undefined && { responseSchema: toSchema(responseSchema) }),
  };
}

/** The fields that go into the setup as they are. */
const PLAIN_FIELDS = clientFields.LiveClientSetup.filter(
  (name) =>
    name !== 'model' && name !== 'generationConfig' && name !== 'systemInstruction' && name !== 'tools',
);

/** Every field of {@link SetupParameters}, for telling an unknown option from a known one. */
export const SETUP_FIELDS: readonly (keyof SetupParameters)[] = [
  'model',
  'config',
  'systemInstruction',
  'tools',
  ...PLAIN_FIELDS,
];

/** The resource name of a model, as each backend spells it (docs/evidence.md#model-names). */
function toModel(model: string, backend: Backend, parent: string | undefined): string {
  if (typeof model !== 'string' || model === '') {
    throw new ValidationError([{ path: 'model', message: 'is required: the id of a model, a text' }]);
  }
  if (/\.\.|[?&]/.test(model)) {
    throw new ValidationError([{ path: 'model', message: 'must not hold "..", "?" or "&"' }]);
  }
  if (backend === 'gemini') return /^(?:models|tunedModels)\//.test(model) ? model : `models/${model}`;
  const name = toVertexModel(model);
  return parent !== undefined && name.startsWith('publishers/') ? `${parent}/${name}` : name;
}

function toVertexModel(model: string): string {
  if (/^(?:publishers|projects|models)\//.test(model)) return model;
  const [publisher, name] = model.split('/');
  return name === undefined ? `publishers/google/models/${model}` : `publishers/${publisher}/models/${name}`;
}
