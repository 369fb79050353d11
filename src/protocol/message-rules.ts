/** What models refuse of the messages of a session, known before the service closes the connection. */
import type { Content, LiveClientMessage } from '../../generated/types.ts';
import { rulesFor } from './models.ts';
import type { Backend } from './setup.ts';

/** A part of a message that the model or the backend does not take. */
export interface MessageMistake {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}

/** The mistakes in a message that has the right types. Cheap for messages that cannot have any, such as audio. */
export function messageMistakes(
  { clientContent, realtimeInput, contextUpdate }: LiveClientMessage,
  model: string,
  backend: Backend,
): readonly MessageMistake[] {
  if (clientContent?.turns) return roleMistakes(clientContent.turns, model, backend);
  if (realtimeInput?.mediaChunks && rulesFor(model).mediaChunks === 'refused')
    return [{ severity: 'error', path: 'realtimeInput.mediaChunks', message: MEDIA_CHUNKS }];
  if (contextUpdate && rulesFor(model).contextUpdate !== 'taken')
    return [{ severity: 'warning', path: 'contextUpdate', message: CONTEXT_UPDATE }];
  return [];
}

/** docs/evidence.md#media */
const MEDIA_CHUNKS = 'is refused by this model: send audio or video';
/** docs/evidence.md#context-updates */
const CONTEXT_UPDATE =
  'is known to gemini-3.8-live only: this model probably closes the connection. Start a session with the new settings';

/** docs/evidence.md#roles */
function roleMistakes(turns: readonly Content[], model: string, backend: Backend): MessageMistake[] {
  const mistakes: MessageMistake[] = [];
  turns.forEach(({ role }, index) => {
    if (role === 'user' || role === 'model') return;
    if (role !== 'system' && !rulesFor(model).explicitRoles) return;
    if (role === 'system' && backend === 'vertex' && !rulesFor(model).explicitRoles) return;
    const message =
      role === 'system'
        ? 'must be user or model: instructions belong in systemInstruction of the setup'
        : 'must be user or model';
    mistakes.push({ severity: 'error', path: `clientContent.turns[${index}].role`, message });
  });
  return mistakes;
}
