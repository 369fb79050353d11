/** The result of a function, told to a session that does not know the call. */
import type { FunctionResponse, LiveClientMessage } from '../../generated/types.ts';
import { rulesFor } from '../protocol/models.ts';
import type { OutgoingMessage } from './outbox.ts';

/** As a turn of the user's, which the model answers unless the response was to be silent. */
export function toldResult(
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
