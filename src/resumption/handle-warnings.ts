/** Warnings about resumption handles: that none has come, or that their kind is concluded and not known. */
import type { LiveWarning } from '../protocol/warnings.ts';
import type { SharedState } from './shared-state.ts';

/** After so many turns without a handle, none is expected any more. */
const TURNS_TO_GET_ONE = 2;

/** The warnings that hold now. The same one is returned at each call: the session tells it once. */
export function handleWarnings({ setup, turn, policy, kinds, handles }: SharedState): readonly LiveWarning[] {
  if (!policy.enabled || setup.sessionResumption === undefined) return [];
  if (kinds.isPresumed) return [PRESUMED];
  return turn.count >= TURNS_TO_GET_ONE && handles.newest === undefined ? [UNRESUMABLE] : [];
}

/** Handles were asked for, and two turns brought none. */
const UNRESUMABLE: LiveWarning = {
  code: 'unresumable',
  path: 'setup.sessionResumption',
  message:
    'was asked for, and two turns have brought no handle: a lost connection will end the session. A token that locks the whole setup does this, and some models do',
};

/** Nothing is known about the handles of the model, and they behave like those that stand for the session. */
const PRESUMED: LiveWarning = {
  code: 'handles',
  path: 'setup.sessionResumption',
  message:
    'three turns have brought no new handle, so the one there is is taken to stand for the session as it is. Set reconnect.tuning.handles if you know better',
};
