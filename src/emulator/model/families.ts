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
  /** Whether `voiceActivity` is sent, and whether an empty `serverContent` stands beside it. */
  readonly voiceActivity: 'never' | 'alone' | 'withServerContent';
  /** Whether both transcripts are sent without being asked for. */
  readonly unaskedTranscripts: boolean;
  /** Whether the transcript of the output stands beside the audio, or in frames of its own before it. */
  readonly outputTranscript: 'withAudio' | 'beforeAudio';
  /** Whether an answer begins with a thought. */
  readonly thinksAloud: boolean;
  /** Whether `modelTurn` carries its role. */
  readonly role: boolean;
  /** A frame without news that comes when the model takes up a turn or function responses. */
  readonly emptyFrame?: LiveServerMessage;
  /** How the ids of calls begin; 19 digits follow. `uuid` for ids in that form. */
  readonly callId: 'fc_' | 'function-call-' | 'uuid';
  /** Whether a part with the code of the call comes before it. */
  readonly executableCode: boolean;
  /** Whether the turn ends at a call that the model waits for, so that the rest of the answer is a turn of its own. */
  readonly endsTurnAtCall: boolean;
  /** Whether a call that follows speech comes after `turnComplete`. */
  readonly callsAfterTurn: boolean;
  /** Whether a last piece of audio trails a call that follows speech. */
  readonly audioAfterCall: boolean;
  /** Whether an interrupted call is cancelled with a message, or dropped silently and made again later. */
  readonly cancelsCalls: boolean;
  /** What ends an answer. Nothing does in a translation: only its usage is reported. */
  readonly endOfAnswer: readonly ('generationComplete' | 'turnComplete')[];
  /** Whether it only writes down what the user says. */
  readonly transcribesOnly: boolean;
  /** Whether the end of a turn carries `interactionStatus`. */
  readonly interactionStatus: boolean;
}

/** A model of which nothing special is known, on the Gemini API. */
const USUAL: FamilyBehavior = {
  handles: USUAL_HANDLES.snapshot,
  unaskedHandles: false,
  releaseMs: 0,
  voiceActivity: 'withServerContent',
  unaskedTranscripts: false,
  outputTranscript: 'withAudio',
  thinksAloud: false,
  role: false,
  callId: 'fc_',
  executableCode: false,
  endsTurnAtCall: false,
  callsAfterTurn: false,
  audioAfterCall: false,
  cancelsCalls: true,
  endOfAnswer: ['generationComplete', 'turnComplete'],
  transcribesOnly: false,
  interactionStatus: false,
};

const BEHAVIOR_2: FamilyBehavior = {
  ...USUAL,
  voiceActivity: 'never',
  outputTranscript: 'beforeAudio',
  callId: 'function-call-',
  executableCode: true,
  endsTurnAtCall: true,
  audioAfterCall: true,
};

const BEHAVIOR_3_8: FamilyBehavior = {
  ...USUAL,
  handles: USUAL_HANDLES.session,
  unaskedHandles: true,
  releaseMs: [600, 950],
  voiceActivity: 'alone',
  unaskedTranscripts: true,
  role: true,
  emptyFrame: {},
  audioAfterCall: true,
  cancelsCalls: false,
};

/** The heading in docs/evidence.md that says what was seen of it, for which models and by whom. */
export const EVIDENCE: Readonly<Record<keyof FamilyBehavior, string>> = {
  handles: 'resumption-handles',
  unaskedHandles: 'backend-differences',
  releaseMs: 'resuming',
  voiceActivity: 'voice-activity',
  unaskedTranscripts: 'transcripts',
  outputTranscript: 'transcripts',
  thinksAloud: 'thinking',
  role: 'backend-differences',
  emptyFrame: 'server-frames',
  callId: 'call-ids',
  executableCode: 'call-ids',
  endsTurnAtCall: 'turns-and-calls',
  callsAfterTurn: 'turns-and-calls',
  audioAfterCall: 'turns',
  cancelsCalls: 'cancelled-calls',
  endOfAnswer: 'turns',
  transcribesOnly: 'gemini-35-transcribe',
  interactionStatus: 'interaction-status',
};

/** Models that behave alike. */
export interface EmulatedFamily {
  /** How the ids of its models begin; the longest match decides. */
  readonly ids: readonly string[];
  readonly behavior: FamilyBehavior;
}

export const EMULATED_FAMILIES: readonly EmulatedFamily[] = [
  { ids: ['gemini-2.', 'gemini-live-2.'], behavior: BEHAVIOR_2 },
  {
    ids: [
      'gemini-2.5-flash-native-audio',
      'gemini-2.5-flash-preview-native-audio',
      'gemini-2.5-flash-exp-native-audio',
      'gemini-live-2.5-flash-native-audio',
      'gemini-live-2.5-flash-preview-native-audio',
    ],
    behavior: { ...BEHAVIOR_2, thinksAloud: true },
  },
  {
    ids: ['gemini-3.1-flash-live'],
    behavior: {
      ...USUAL,
      handles: { kind: 'snapshot', after: ['input', 'answer', 'responses', 'turn'], tellsBusy: false },
      unaskedHandles: true,
      unaskedTranscripts: true,
      emptyFrame: { serverContent: {} },
      audioAfterCall: true,
    },
  },
  {
    ids: ['gemini-3.5-transcribe-live'],
    behavior: {
      ...USUAL,
      handles: USUAL_HANDLES.none,
      transcribesOnly: true,
      endOfAnswer: ['generationComplete'],
    },
  },
  {
    ids: ['gemini-3.5-live-translate'],
    behavior: {
      ...USUAL,
      handles: { kind: 'snapshot', after: ['turn'], tellsBusy: false },
      unaskedHandles: true,
      voiceActivity: 'never',
      outputTranscript: 'beforeAudio',
      endOfAnswer: [],
    },
  },
  {
    ids: ['gemini-3.8-live'],
    behavior: BEHAVIOR_3_8,
  },
  {
    // Handles and transcripts are assumed to be those of 3.8.
    ids: ['gemini-3.8-live-extended-thinking'],
    behavior: { ...BEHAVIOR_3_8, interactionStatus: true, callsAfterTurn: true },
  },
];

/** What Vertex AI does differently, whatever the model. */
const ON_VERTEX = {
  unaskedHandles: false,
  releaseMs: 0,
  role: true,
  callId: 'uuid',
  executableCode: false,
} as const satisfies Partial<FamilyBehavior>;

/** How the service behaves for a session. */
export function behaviorOf({ setup, backend }: Pick<SessionState, 'setup' | 'backend'>): FamilyBehavior {
  const behavior = familyOf(setup.model, EMULATED_FAMILIES)?.behavior ?? USUAL;
  if (backend === 'gemini') return behavior;
  const handles = behavior.handles.kind === 'none' ? behavior.handles : USUAL_HANDLES.snapshot;
  return { ...behavior, ...ON_VERTEX, handles };
}
