/**
 * How models differ, as data. Each field compares a model with one that takes everything. A model that is not in the
 * table takes everything, and nothing is added to its setup.
 */
import type { Modality, ThinkingLevel } from '../../generated/enums.ts';
import type { Tool } from '../../generated/types.ts';
import type { Backend } from './setup.ts';

/**
 * Whether a model takes a setting.
 *
 * - `taken`: it does, or nothing shows that it does not
 * - `unsupported`: documented as not supported; what the service does with it is not known
 * - `refused`: the service closes the connection, as was measured or is documented
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

/** The rules of a model. */
export interface ModelRules {
  /** `generationConfig.thinkingConfig`; if required, exactly one of `thinkingLevel` and `thinkingBudget`. */
  readonly thinking: Support | 'required';
  /** The thinking levels that it takes, if it refuses some. */
  readonly thinkingLevels?: readonly ThinkingLevel[];
  /** The behavior of a function declared without one. */
  readonly defaultBehavior: 'BLOCKING' | 'NON_BLOCKING';
  /** `behavior: BLOCKING`. */
  readonly blocking: Support;
  /** `behavior: NON_BLOCKING`. */
  readonly nonBlocking: Support;
  /** `scheduling` of a function response. */
  readonly scheduling: Support;
  /** Realtime input while a blocking call is open. Refused with 1008. */
  readonly inputDuringCalls: Support;
  /** `proactivity.proactiveAudio`. A model that is `always` proactive refuses `false`. */
  readonly proactiveAudio: 'optional' | 'always' | 'unsupported';
  /** `generationConfig.enableAffectiveDialog`. */
  readonly affectiveDialog: Support | 'vertex only';
  /** `generationConfig.speechConfig.languageCode`. */
  readonly languageCode: Support;
  /** The response modalities that it does not take. */
  readonly modalities: Readonly<Partial<Record<Modality, Exclude<Support, 'taken'>>>>;
  /** The response modality that must be set; `refused` where the model closes without it. */
  readonly needsModality?: { readonly modality: Modality; readonly without: Exclude<Support, 'taken'> };
  /** `inputAudioTranscription` must be set: the model answers in transcripts only. */
  readonly needsInputTranscription?: true;
  /** `wordTimestamp` and `diarization` of a transcription. */
  readonly transcriptDetails: Support;
  /** `responseFormat` of the generation config. */
  readonly structuredOutput: Support;
  /** The tools that are documented as not supported. */
  readonly unsupportedTools: 'all' | readonly (keyof Tool)[];
  /** `systemInstruction`. */
  readonly instructions: Support;
  /** `translationConfig.targetLanguageCode` must be set: the model translates. */
  readonly translates?: true;
  /** The message that carries a typed turn. 3.1 closed on `clientContent` during a session for a while. */
  readonly typedTurn: 'clientContent' | 'realtimeInput';
  /** History is documented to be taken only if `historyConfig.initialHistoryInClientContent` announces it. */
  readonly announcedHistory?: true;
  /** A turn always ends at its function call; the answer is a turn of its own. Elsewhere it may. */
  readonly callEndsTurn?: true;
  /** An empty `serverContent` comes when the model takes up function responses, before it goes on in the turn. */
  readonly marksResponses?: true;
  /** A turn may go on after `generationComplete` and `turnComplete`: `interactionStatus` says when it is over. */
  readonly endsByStatus?: true;
  /** Content must have the role `user` or `model`. */
  readonly explicitRoles: boolean;
  /** `contextUpdate`: new instructions or tools during a session. */
  readonly contextUpdate: Support;
  /** `realtimeInput.mediaChunks`. */
  readonly mediaChunks: Support;
  /** Sessions cannot be resumed: the model gives no handles and takes none. */
  readonly noResumption?: true;
  /** What its resumption handles stand for, by service. */
  readonly handles: Readonly<Record<Backend, HandleKind>>;
  /** How long a resume is refused after a connection was lost, in milliseconds. */
  readonly resumableAfterMs?: number;
  /** The only locations of Vertex AI that have it. */
  readonly vertexLocations?: readonly string[];
}

/** Models with the same rules. */
export interface ModelFamily {
  /** Prefixes of their ids. The longest prefix that matches a model decides. */
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
  contextUpdate: 'taken',
  mediaChunks: 'taken',
  handles: { gemini: 'unknown', vertex: 'snapshot' },
};

const SNAPSHOTS: ModelRules['handles'] = { gemini: 'snapshot', vertex: 'snapshot' };

const RULES_2: ModelRules = {
  ...PERMISSIVE,
  inputDuringCalls: 'refused',
  contextUpdate: 'unsupported',
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

const RULES_3_5: ModelRules = {
  ...PERMISSIVE,
  contextUpdate: 'unsupported',
  mediaChunks: 'refused',
  vertexLocations: ['global'],
};

/** The families that differ from the permissive one. */
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
    rules: {
      ...RULES_2,
      languageCode: 'unsupported',
      modalities: { TEXT: 'refused' },
      needsModality: { modality: 'AUDIO', without: 'refused' },
    },
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
      explicitRoles: true,
      announcedHistory: true,
      marksResponses: true,
      contextUpdate: 'unsupported',
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
      needsModality: { modality: 'TEXT', without: 'unsupported' },
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
      endsByStatus: true,
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

/** The family with the longest prefix that matches a model. */
export function familyOf<Family extends Pick<ModelFamily, 'ids'>>(
  model: string,
  families: readonly Family[],
): Family | undefined {
  const id = modelId(model);
  let best: Family | undefined;
  let length = 0;
  for (const family of families) {
    for (const prefix of family.ids) {
      if (prefix.length <= length || !id.startsWith(prefix)) continue;
      best = family;
      length = prefix.length;
    }
  }
  return best;
}

/** The id at the end of a resource name: `gemini-3.8-live` of `models/gemini-3.8-live`. */
export function modelId(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1);
}
