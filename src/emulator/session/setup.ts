/** From the first frame to a session: what a setup may ask for, and the state it begins with. */

import type { LiveClientSetup } from '../../../generated/types.ts';
import { modelId, rulesFor } from '../../protocol/models.ts';
import { checkDeclarations } from '../wire/function-declarations.ts';
import { invalid, RefusalError, refusals, unknownModel, type Close } from '../wire/refusals.ts';
import type { LiveRoute } from '../wire/request.ts';
import { SharedList } from './shared-list.ts';
import type { SessionState } from './state.ts';

/** What the service does where public reports disagree. The defaults follow the newest measurement. */
export interface DisputedOptions {
  /**
   * `sessionResumption.transparent` on the Gemini API (docs/evidence.md#transparent-resumption). Default
   * `refused`, except with an ephemeral token.
   */
  transparentResumption?: 'accepted' | 'refused';
  /** `proactivity.proactiveAudio: false` on 3.8 (docs/evidence.md#proactivity). Default `accepted`. */
  proactiveAudioOff?: 'accepted' | 'refused';
  /** Enums of integers in function declarations (docs/evidence.md#function-schemas). Default `accepted`. */
  integerEnums?: 'accepted' | 'refused';
}

/** What a check of a setup needs to know beside it. */
export interface SetupContext {
  readonly route: LiveRoute;
  /** Ids of the models that are served. Any if left out. */
  readonly models?: readonly string[] | undefined;
  readonly disputed: DisputedOptions;
}

/** Throws {@link RefusalError} for a setup that the service closes on and the schema allows. */
export function checkSetup(setup: LiveClientSetup, { route, models, disputed }: SetupContext): void {
  const { model, tools = [] } = setup;
  if (!modelNames(route).test(model))
    refuse(invalid('* BidiGenerateContentRequest.setup.model: unexpected model name format'));
  if (models !== undefined && !models.includes(modelId(model))) refuse(unknownModel(model, route.version));
  checkVersion(setup, route);
  checkModelRules(setup, disputed);
  checkModalities(setup, route);
  checkDeclarations(tools, 'setup', { refusesIntegerEnums: disputed.integerEnums === 'refused' });
}

/** How models are named on a path. Firebase names the project too. */
function modelNames({ backend, isFirebase }: LiveRoute): RegExp {
  if (backend === 'vertex') return /^(?:projects|publishers|models)\/.*[^/]$/;
  return isFirebase === true ? /^(?:projects\/[^/]+\/)?models\/[^/]+$/ : /^(?:models|tunedModels)\/[^/]+$/;
}

/** Fields that only v1alpha of the Gemini API knows (docs/evidence.md#api-versions). */
function checkVersion(
  { proactivity, generationConfig }: LiveClientSetup,
  { backend, version }: LiveRoute,
): void {
  if (backend !== 'gemini' || version === 'v1alpha') return;
  const unknown = (name: string, at: string): Close =>
    invalid(`Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`);
  if (proactivity !== undefined) refuse(unknown('proactivity', 'setup'));
  if (generationConfig?.enableAffectiveDialog !== undefined)
    refuse(unknown('enableAffectiveDialog', 'setup.generation_config'));
}

function checkModelRules(setup: LiveClientSetup, { proactiveAudioOff = 'accepted' }: DisputedOptions): void {
  const {
    generationConfig: { thinkingConfig } = {},
    tools = [],
    proactivity,
    inputAudioTranscription,
  } = setup;
  const rules = rulesFor(setup.model);
  const declarations = tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
  const hasLevel = thinkingConfig?.thinkingLevel !== undefined;
  const hasBudget = thinkingConfig?.thinkingBudget !== undefined;
  if (
    (rules.thinking === 'refused' && thinkingConfig !== undefined) ||
    (rules.thinking === 'required' && hasLevel === hasBudget) ||
    (rules.blocking === 'refused' && declarations.some(({ behavior }) => behavior === 'BLOCKING')) ||
    (rules.proactiveAudio === 'always' &&
      proactivity?.proactiveAudio === false &&
      proactiveAudioOff === 'refused')
  ) {
    refuse(refusals.invalidArgument);
  }
  if (rules.needsInputTranscription === true && inputAudioTranscription === undefined)
    refuse(refusals.noTranscription);
}

/** Modalities that a model does not speak (docs/evidence.md#response-modalities). */
function checkModalities(setup: LiveClientSetup, { backend }: LiveRoute): void {
  const { responseModalities = [] } = setup.generationConfig ?? {};
  const { modalities, needsModality } = rulesFor(setup.model);
  if (
    backend === 'gemini' &&
    needsModality?.without === 'refused' &&
    !responseModalities.includes(needsModality.modality)
  )
    refuse(refusals.noAudio);
  if (responseModalities.length > 1 || responseModalities.some((name) => modalities[name] === 'refused'))
    refuse(refusals.invalidArgument);
}

function refuse(close: Close): never {
  throw new RefusalError(close);
}

/** The state of a new session. */
export function newState(setup: LiveClientSetup, { backend }: LiveRoute, session: string): SessionState {
  return {
    session,
    backend,
    setup,
    systemInstruction: setup.systemInstruction,
    tools: setup.tools ?? [],
    history: SharedList.of(),
    messages: SharedList.of(),
    calls: SharedList.of(),
    openCalls: [],
    consumed: 0,
    turns: 0,
    audioSeconds: 0,
    unfinished: [],
    poisoned: false,
    tokens: {},
  };
}

/**
 * The state of a resumed session: fields of the new setup win, others stay as they were. Throws
 * {@link RefusalError} for another model, the one thing that may not change.
 */
export function resumedState(setup: LiveClientSetup, old: SessionState): SessionState {
  if (modelId(setup.model) !== modelId(old.setup.model)) refuse(refusals.invalidArgument);
  return {
    ...old,
    setup: { ...old.setup, ...setup },
    systemInstruction: setup.systemInstruction ?? old.systemInstruction,
    tools: setup.tools ?? old.tools,
    consumed: 0,
  };
}
