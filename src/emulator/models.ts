/** What is special about each model, as measured or documented (`protocol/behaviour.md`, section 1). */

import type { Behavior } from '../../generated/enums.ts';
import type { LiveServerMessage } from '../../generated/types.ts';

/** How a model behaves where models differ. */
export interface ModelRules {
  /** `generationConfig.thinkingConfig`: closes with 1007 where refused, and where required and missing. */
  readonly thinking: 'allowed' | 'refused' | 'required';
  /** What a function declaration without `behavior` is. */
  readonly behavior: Behavior;
  /** Whether the model is always proactive: `proactiveAudio: false` closes with 1007. */
  readonly proactive: boolean;
  /** Whether `behavior: BLOCKING` may be asked for. */
  readonly blocking: boolean;
  /** Whether `clientContent` is taken after the model's first turn. */
  readonly lateClientContent: boolean;
  /** Whether `realtimeInput.mediaChunks` is taken. */
  readonly mediaChunks: boolean;
  /** Whether content must say its role, user or model. */
  readonly explicitRoles: boolean;
  /** Whether `voiceActivity` is sent. */
  readonly voiceActivity: boolean;
  /** Whether resumption handles are sent without being asked for, on the Gemini API. */
  readonly unaskedHandles: boolean;
  /** Whether an interrupted call is cancelled with a message, or dropped in silence and made again later. */
  readonly cancelsCalls: boolean;
  /** Whether `modelTurn` carries its role on the Gemini API. */
  readonly role: boolean;
  /** A frame without news that comes before an answer. */
  readonly emptyFrame?: LiveServerMessage;
  /** Whether the end of a turn carries `interactionStatus`. */
  readonly interactionStatus: boolean;
}

const PERMISSIVE: ModelRules = {
  thinking: 'allowed',
  behavior: 'BLOCKING',
  blocking: true,
  proactive: false,
  lateClientContent: true,
  mediaChunks: true,
  explicitRoles: false,
  voiceActivity: true,
  unaskedHandles: false,
  cancelsCalls: true,
  role: false,
  interactionStatus: false,
};

const RULES_3_1: ModelRules = {
  ...PERMISSIVE,
  lateClientContent: false,
  mediaChunks: false,
  unaskedHandles: true,
  emptyFrame: { serverContent: {} },
};

const RULES_3_8: ModelRules = {
  ...PERMISSIVE,
  thinking: 'refused',
  behavior: 'NON_BLOCKING',
  proactive: true,
  mediaChunks: false,
  explicitRoles: true,
  unaskedHandles: true,
  cancelsCalls: false,
  emptyFrame: {},
  role: true,
};

/** By the beginning of the model's id; the longest wins. A model nobody knows may do anything. */
const RULES: Readonly<Record<string, ModelRules>> = {
  '': PERMISSIVE,
  'gemini-2.': { ...PERMISSIVE, voiceActivity: false },
  'gemini-3.1-flash-live': RULES_3_1,
  'gemini-3.8-live': RULES_3_8,
  'gemini-3.8-live-extended-thinking': {
    ...RULES_3_8,
    thinking: 'required',
    blocking: false,
    interactionStatus: true,
  },
};

/** The rules of a model, by its id or resource name. */
export function rulesFor(model: string): ModelRules {
  const id = modelId(model);
  const [longest = ''] = Object.keys(RULES)
    .filter((prefix) => id.startsWith(prefix))
    .sort((a, b) => b.length - a.length);
  return RULES[longest] ?? PERMISSIVE;
}

/** The id at the end of a resource name: `gemini-3.8-live` of `models/gemini-3.8-live`. */
export function modelId(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1);
}
