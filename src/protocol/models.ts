/**
 * What is special about each model, as data. A field says how the model differs from one that takes everything;
 * a model that nobody knows takes everything, and is never given anything it was not asked for.
 */
import type { Modality, ThinkingLevel } from '../../generated/enums.ts';
import type { Tool } from '../../generated/types.ts';
import type { Backend } from './setup.ts';

/**
 * Whether a model takes something.
 *
 * - `taken`: it does, or nobody has seen that it does not
 * - `unsupported`: documented as not there; what the service does with it is not known
 * - `refused`: closes the connection, as somebody has measured or as is documented
 */
export type Support = 'taken' | 'unsupported' | 'refused';

/**
 * What a resumption handle stands for.
 *
 * - `snapshot`: the session as it was shortly before the handle was given
 * - `session`: whatever the session holds when it is resumed
 * - `unknown`: nobody has published a trial
 */
export type HandleKind = 'snapshot' | 'session' | 'unknown';

/** How a model differs from others. */
export interface ModelRules {
  /** `generationConfig.thinkingConfig`. Where it is required: exactly one of `thinkingLevel` and `thinkingBudget`. */
  readonly thinking: Support | 'required';
  /** The levels of thinking it takes, where it refuses some. */
  readonly thinkingLevels?: readonly ThinkingLevel[];
  /** What a function declaration without `behavior` is. */
  readonly defaultBehavior: 'BLOCKING' | 'NON_BLOCKING';
  /** `behavior: BLOCKING`. */
  readonly blocking: Support;
  /** `behavior: NON_BLOCKING`. */
  readonly nonBlocking: Support;
  /** `scheduling` of a function response. */
  readonly scheduling: Support;
  /** Realtime input while a blocking call waits for its answer. Refused with 1008. */
  readonly inputDuringCalls: Support;
  /** `proactivity.proactiveAudio`; a model that is `always` proactive refuses `false`. */
  readonly proactiveAudio: 'optional' | 'always' | 'unsupported';
  /** `generationConfig.enableAffectiveDialog`. */
  readonly affectiveDialog: Support | 'vertex only';
  /** `proactivity` and `enableAffectiveDialog` are known to API version v1alpha only. */
  readonly needsAlpha?: true;
  /** `generationConfig.speechConfig.languageCode`. */
  readonly languageCode: Support;
  /** Response modalities that it does not take. */
  readonly modalities: Readonly<Partial<Record<Modality, Exclude<Support, 'taken'>>>>;
  /** The modality that has to be asked for. */
  readonly needsModality?: Modality;
  /** It answers with nothing but transcripts, and has to be asked for them. */
  readonly needsInputTranscription?: true;
  /** `wordTimestamp` and `diarization` of a transcription. */
  readonly transcriptDetails: Support;
  /** `responseFormat` of the generation config. */
  readonly structuredOutput: Support;
  /** Tools that are documented as not there. */
  readonly unsupportedTools: 'all' | readonly (keyof Tool)[];
  /** `systemInstruction`. */
  readonly instructions: Support;
  /** It translates, and has to be told into which language. */
  readonly translates?: true;
  /** The message that carries a typed turn at all times. `clientContent` during a session was refused for a while. */
  readonly typedTurn: 'clientContent' | 'realtimeInput';
  /** History is documented to be taken only if `historyConfig.initialHistoryInClientContent` announces it. */
  readonly announcedHistory?: true;
  /** A turn always ends at its function call; the answer is a turn of its own. Elsewhere it may. */
  readonly callEndsTurn?: true;
  /** Content has to say its role, user or model: `system` and no role at all are refused. */
  readonly explicitRoles: boolean;
  /** `realtimeInput.mediaChunks`. */
  readonly mediaChunks: Support;
  /** It gives no resumption handles, and takes none. */
  readonly noResumption?: true;
  /** What its resumption handles stand for, on each service. */
  readonly handles: Readonly<Record<Backend, HandleKind>>;
  /** After a connection was lost, a resume is refused for so long, in milliseconds. */
  readonly resumableAfterMs?: number;
  /** Where on Vertex AI it is to be found, if not everywhere. */
  readonly vertexLocations?: readonly string[];
}

/** Models with the same rules. */
export interface ModelFamily {
  /** How their ids begin. The longest beginning that fits a model decides. */
  readonly ids: readonly string[];
  /** The heading of their evidence, such as `docs/evidence.md#gemini-38-live`. */
  readonly source: string;
  readonly rules: ModelRules;
}

const PERMISSIVE: ModelRules = {
  thinking: 'taken',
  defaultBehavior: 'BLOCKING',
  blocking: 'taken',
  nonBlocking: 'taken',
  scheduling: 'taken',
  inputDuringCalls: 'taken',
  proactiveAudio: 'optional',
  affectiveDialog: 'taken',
  languageCode: 'taken',
  modalities: {},
  transcriptDetails: 'taken',
  structuredOutput: 'taken',
  unsupportedTools: [],
  instructions: 'taken',
  typedTurn: 'clientContent',
  explicitRoles: false,
  mediaChunks: 'taken',
  handles: { gemini: 'unknown', vertex: 'snapshot' },
};

const SNAPSHOTS: ModelRules['handles'] = { gemini: 'snapshot', vertex: 'snapshot' };

const RULES_2: ModelRules = {
  ...PERMISSIVE,
  inputDuringCalls: 'refused',
  callEndsTurn: true,
  handles: SNAPSHOTS,
};

const RULES_3_8: ModelRules = {
  ...PERMISSIVE,
  thinking: 'refused',
  defaultBehavior: 'NON_BLOCKING',
  proactiveAudio: 'always',
  affectiveDialog: 'vertex only',
  languageCode: 'unsupported',
  modalities: { TEXT: 'unsupported' },
  structuredOutput: 'unsupported',
  unsupportedTools: ['codeExecution', 'urlContext', 'googleMaps', 'fileSearch'],
  explicitRoles: true,
  mediaChunks: 'refused',
};

const RULES_3_5: ModelRules = { ...PERMISSIVE, mediaChunks: 'refused', vertexLocations: ['global'] };

/** Every family that differs from the permissive one. */
export const MODEL_FAMILIES: readonly ModelFamily[] = [
  {
    ids: ['gemini-2.', 'gemini-live-2.'],
    source: 'docs/evidence.md#gemini-2x',
    rules: RULES_2,
  },
  {
    ids: [
      'gemini-2.5-flash-native-audio',
      'gemini-2.5-flash-preview-native-audio',
      'gemini-2.5-flash-exp-native-audio',
      'gemini-live-2.5-flash-native-audio',
      'gemini-live-2.5-flash-preview-native-audio',
    ],
    source: 'docs/evidence.md#gemini-25-native-audio',
    rules: { ...RULES_2, needsAlpha: true, languageCode: 'unsupported', modalities: { TEXT: 'refused' } },
  },
  {
    ids: ['gemini-3.1-flash-live'],
    source: 'docs/evidence.md#gemini-31-flash-live',
    rules: {
      ...PERMISSIVE,
      nonBlocking: 'unsupported',
      scheduling: 'unsupported',
      proactiveAudio: 'unsupported',
      affectiveDialog: 'unsupported',
      languageCode: 'unsupported',
      modalities: { TEXT: 'refused' },
      unsupportedTools: ['codeExecution', 'urlContext'],
      typedTurn: 'realtimeInput',
      announcedHistory: true,
      mediaChunks: 'refused',
      handles: SNAPSHOTS,
    },
  },
  { ids: ['gemini-3.5-'], source: 'docs/evidence.md#gemini-35', rules: RULES_3_5 },
  {
    ids: ['gemini-3.5-transcribe-live'],
    source: 'docs/evidence.md#gemini-35-transcribe',
    rules: {
      ...RULES_3_5,
      needsModality: 'TEXT',
      needsInputTranscription: true,
      transcriptDetails: 'unsupported',
      noResumption: true,
    },
  },
  {
    ids: ['gemini-3.5-live-translate'],
    source: 'docs/evidence.md#gemini-35-live-translate',
    rules: {
      ...RULES_3_5,
      modalities: { TEXT: 'unsupported' },
      unsupportedTools: 'all',
      instructions: 'unsupported',
      translates: true,
    },
  },
  {
    ids: ['gemini-3.8-live'],
    source: 'docs/evidence.md#gemini-38-live',
    rules: { ...RULES_3_8, handles: { gemini: 'session', vertex: 'snapshot' }, resumableAfterMs: 1_000 },
  },
  {
    ids: ['gemini-3.8-live-extended-thinking'],
    source: 'docs/evidence.md#gemini-38-live-extended-thinking',
    rules: {
      ...RULES_3_8,
      thinking: 'required',
      thinkingLevels: ['LOW', 'MEDIUM', 'HIGH'],
      blocking: 'refused',
      scheduling: 'unsupported',
    },
  },
  {
    ids: ['gemini-3.9', 'gemini-4', 'gemini-5', 'gemini-6', 'gemini-7', 'gemini-8', 'gemini-9'],
    source: 'docs/evidence.md#later-models',
    rules: { ...PERMISSIVE, defaultBehavior: 'NON_BLOCKING' },
  },
];

/** The rules of a model, by its id or resource name. */
export function rulesFor(model: string): ModelRules {
  return familyOf(model, MODEL_FAMILIES)?.rules ?? PERMISSIVE;
}

/** Of families, the one with the longest beginning that fits a model. */
export function familyOf<Family extends Pick<ModelFamily, 'ids'>>(
  model: string,
  families: readonly Family[],
): Family | undefined {
  const id = modelId(model);
  let best: Family | undefined;
  let length = 0;
  for (const family of families) {
    for (const beginning of family.ids) {
      if (beginning.length <= length || !id.startsWith(beginning)) continue;
      best = family;
      length = beginning.length;
    }
  }
  return best;
}

/** The id at the end of a resource name: `gemini-3.8-live` of `models/gemini-3.8-live`. */
export function modelId(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1);
}
