/** How the service behaves for each family of models beside the rules in `protocol/models.ts`, as data. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import { familyOf } from '../../protocol/models.ts';
import { USUAL_HANDLES, type HandleBehavior } from '../session/handle-issuer.ts';
import type { SessionState } from '../session/state.ts';
import type { NumberRange } from '../simulation/number-range.ts';

/** What the service sends for a model, where models differ. */
export interface FamilyBehavior {
  /** What resumption handles stand for, and when they are issued. */
  readonly handles: HandleBehavior;
  /** Whether handles are issued without being asked for. */
  readonly unaskedHandles: boolean;
  /** How long a session stays in use after its connection was dropped, in milliseconds. */
  readonly releaseMs: NumberRange;
  /** Whether `voiceActivity` is sent. */
  readonly voiceActivity: boolean;
  /** Whether an interrupted call is cancelled with a message, or dropped silently and made again later. */
  readonly cancelsCalls: boolean;
  /** Whether `modelTurn` carries its role. */
  readonly role: boolean;
  /** A frame without news that comes before an answer. */
  readonly emptyFrame?: LiveServerMessage;
  /** Whether the end of a turn carries `interactionStatus`. */
  readonly interactionStatus: boolean;
}

/** A model that nothing special is known of, on the Gemini API. */
const USUAL: FamilyBehavior = {
  handles: USUAL_HANDLES.snapshot,
  unaskedHandles: false,
  releaseMs: 0,
  voiceActivity: true,
  cancelsCalls: true,
  role: false,
  interactionStatus: false,
};

const BEHAVIOR_3_8: FamilyBehavior = {
  ...USUAL,
  handles: USUAL_HANDLES.session,
  unaskedHandles: true,
  releaseMs: [600, 950],
  cancelsCalls: false,
  emptyFrame: {},
  role: true,
};

interface EmulatedFamily {
  /** How the ids of its models begin; the longest match decides. */
  readonly ids: readonly string[];
  /** Headings in docs/evidence.md. */
  readonly evidence: readonly string[];
  readonly behavior: FamilyBehavior;
}

export const EMULATED_FAMILIES: readonly EmulatedFamily[] = [
  {
    ids: ['gemini-2.', 'gemini-live-2.'],
    evidence: ['resumption-handles', 'voice-activity'],
    behavior: { ...USUAL, voiceActivity: false },
  },
  {
    ids: ['gemini-3.1-flash-live'],
    evidence: ['resumption-handles', 'server-frames'],
    behavior: {
      ...USUAL,
      handles: { kind: 'snapshot', after: ['input', 'answer', 'responses', 'turn'], tellsBusy: false },
      unaskedHandles: true,
      emptyFrame: { serverContent: {} },
    },
  },
  {
    ids: ['gemini-3.5-transcribe-live'],
    evidence: ['resumption-handles', 'gemini-35-transcribe'],
    behavior: { ...USUAL, handles: USUAL_HANDLES.none },
  },
  {
    ids: ['gemini-3.8-live'],
    evidence: ['resumption-handles', 'resuming', 'server-frames', 'cancelled-calls'],
    behavior: BEHAVIOR_3_8,
  },
  {
    // Its handles are assumed to be those of 3.8.
    ids: ['gemini-3.8-live-extended-thinking'],
    evidence: ['resumption-handles', 'interaction-status'],
    behavior: { ...BEHAVIOR_3_8, interactionStatus: true },
  },
];

/** How the service behaves for a session. On Vertex AI handles are snapshots, issued only if asked for. */
export function behaviorOf({ setup, backend }: Pick<SessionState, 'setup' | 'backend'>): FamilyBehavior {
  const behavior = familyOf(setup.model, EMULATED_FAMILIES)?.behavior ?? USUAL;
  if (backend === 'gemini') return behavior;
  const handles = behavior.handles.kind === 'none' ? behavior.handles : USUAL_HANDLES.snapshot;
  return { ...behavior, handles, unaskedHandles: false, releaseMs: 0, role: true };
}
