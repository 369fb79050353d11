/** What a server has to know of each model beside the rules of `protocol/models.ts`, as measured. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import {
  familyOf,
  rulesFor as protocolRulesFor,
  type ModelRules as ProtocolRules,
} from '../../protocol/models.ts';

/** What a model sends, where models differ. */
interface FamilyBehavior {
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

/** How a model behaves where models differ. */
export type ModelRules = ProtocolRules & FamilyBehavior;

const USUAL: FamilyBehavior = {
  voiceActivity: true,
  unaskedHandles: false,
  cancelsCalls: true,
  role: false,
  interactionStatus: false,
};

const RULES_3_8: FamilyBehavior = {
  ...USUAL,
  unaskedHandles: true,
  cancelsCalls: false,
  emptyFrame: {},
  role: true,
};

const FAMILIES: readonly { readonly ids: readonly string[]; readonly rules: FamilyBehavior }[] = [
  { ids: ['gemini-2.', 'gemini-live-2.'], rules: { ...USUAL, voiceActivity: false } },
  {
    ids: ['gemini-3.1-flash-live'],
    rules: { ...USUAL, unaskedHandles: true, emptyFrame: { serverContent: {} } },
  },
  { ids: ['gemini-3.8-live'], rules: RULES_3_8 },
  { ids: ['gemini-3.8-live-extended-thinking'], rules: { ...RULES_3_8, interactionStatus: true } },
];

/** The rules of a model, by its id or resource name. A model nobody knows may do anything. */
export function rulesFor(model: string): ModelRules {
  return { ...protocolRulesFor(model), ...(familyOf(model, FAMILIES)?.rules ?? USUAL) };
}
