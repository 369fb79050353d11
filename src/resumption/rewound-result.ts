/** The result of a function as text, for a resumed session that does not know the call (`rewoundResults: 'tell'`). */
import type { FunctionResponse, LiveClientMessage } from '../../generated/types.ts';
import { rulesFor } from '../protocol/models.ts';
import type { OutgoingMessage } from './outbox.ts';

/** The result as a turn of the user's. The model answers it unless the response was scheduled `SILENT`. */
export function rewoundResult(
  { name = '', response, scheduling }: FunctionResponse,
  model: string,
): OutgoingMessage {
  const text = `The function ${name} was called before the connection was lost. Its result: ${JSON.stringify(response)}`;
  const turnComplete = scheduling !== 'SILENT';
  const message: LiveClientMessage =
    turnComplete && rulesFor(model).typedTurn === 'realtimeInput'
      ? { realtimeInput: { text } }
      : { clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete } };
  return { message, frame: JSON.stringify(message) };
}
