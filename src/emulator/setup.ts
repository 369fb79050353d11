/** From the first frame to a session: what a setup may ask for, and what it goes on with. */

import type { LiveClientSetup } from '../../generated/types.ts';
import { modelId } from '../protocol/models.ts';
import { Log } from './log.ts';
import { rulesFor } from './models.ts';
import { Refused } from './reader.ts';
import { invalid, refusals, unknownModel } from './refusals.ts';
import type { LiveRoute } from './request.ts';
import type { SessionState } from './state.ts';

/** Throws {@link Refused} for a setup that the service closes on, as far as the schema cannot tell. */
export function checkSetup(
  setup: LiveClientSetup,
  { backend, version }: LiveRoute,
  models?: readonly string[],
): void {
  const { model, generationConfig = {}, tools = [], proactivity } = setup;
  const names =
    backend === 'gemini' ? /^(?:models|tunedModels)\/[^/]+$/ : /^(?:projects|publishers|models)\/.*[^/]$/;
  if (!names.test(model))
    throw new Refused(invalid('* BidiGenerateContentRequest.setup.model: unexpected model name format'));
  if (models !== undefined && !models.includes(modelId(model)))
    throw new Refused(unknownModel(model, version));

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
  if (wrong) throw new Refused(refusals.invalidArgument);
}

/** The state of a new session. */
export function newState(setup: LiveClientSetup, { backend }: LiveRoute, session: string): SessionState {
  return {
    session,
    backend,
    setup,
    systemInstruction: setup.systemInstruction,
    tools: setup.tools ?? [],
    history: Log.of(),
    messages: Log.of(),
    calls: Log.of(),
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
 * Throws {@link Refused} for another model, which is the one thing that may not change.
 */
export function resumedState(setup: LiveClientSetup, old: SessionState): SessionState {
  if (modelId(setup.model) !== modelId(old.setup.model)) throw new Refused(refusals.invalidArgument);
  return {
    ...old,
    setup: { ...old.setup, ...setup },
    systemInstruction: setup.systemInstruction ?? old.systemInstruction,
    tools: setup.tools ?? old.tools,
    consumed: 0,
  };
}
