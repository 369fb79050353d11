/** From the first frame to a session: what a setup may ask for, and what it goes on with. */

import type { LiveClientSetup } from '../../../generated/types.ts';
import { modelId, rulesFor } from '../../protocol/models.ts';
import { SharedList } from './shared-list.ts';
import { invalid, refusals, unknownModel, RefusalError } from '../wire/refusals.ts';
import type { LiveRoute } from '../wire/request.ts';
import type { SessionState } from './state.ts';

/** Throws {@link RefusalError} for a setup that the service closes on, as far as the schema cannot tell. */
export function checkSetup(
  setup: LiveClientSetup,
  { backend, version }: LiveRoute,
  models?: readonly string[],
): void {
  const { model, generationConfig = {}, tools = [], proactivity } = setup;
  const names =
    backend === 'gemini' ? /^(?:models|tunedModels)\/[^/]+$/ : /^(?:projects|publishers|models)\/.*[^/]$/;
  if (!names.test(model))
    throw new RefusalError(invalid('* BidiGenerateContentRequest.setup.model: unexpected model name format'));
  if (models !== undefined && !models.includes(modelId(model)))
    throw new RefusalError(unknownModel(model, version));

  const rules = rulesFor(model);
  const { thinkingConfig, responseModalities = [] } = generationConfig;
  const declarations = tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
  const wrong =
    responseModalities.length > 1 ||
    (rules.thinking === 'refused' && thinkingConfig !== undefined) ||
    (rules.thinking === 'required' &&
      (thinkingConfig?.thinkingLevel === undefined) === (thinkingConfig?.thinkingBudget === undefined)) ||
    (rules.blocking === 'refused' && declarations.some(({ behavior }) => behavior === 'BLOCKING')) ||
    (rules.proactiveAudio === 'always' && proactivity?.proactiveAudio === false);
  if (wrong) throw new RefusalError(refusals.invalidArgument);
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
 * The state of a session that goes on: what the new setup says holds, and what it does not say is as it was.
 * Throws {@link RefusalError} for another model, which is the one thing that may not change.
 */
export function resumedState(setup: LiveClientSetup, old: SessionState): SessionState {
  if (modelId(setup.model) !== modelId(old.setup.model)) throw new RefusalError(refusals.invalidArgument);
  return {
    ...old,
    setup: { ...old.setup, ...setup },
    systemInstruction: setup.systemInstruction ?? old.systemInstruction,
    tools: setup.tools ?? old.tools,
    consumed: 0,
  };
}
