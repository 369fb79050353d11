/** The messages that follow the setup, made from what the user passed to the session's methods. */
import { clientFields } from '../../generated/client-fields.ts';
import type {
  ActivityEnd,
  ActivityStart,
  Blob,
  FunctionResponse,
  LiveClientContent,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientRealtimeInput,
  LiveClientToolResponse,
} from '../../generated/types.ts';
import { ValidationError } from '../errors.ts';
import {
  toContent,
  toContents,
  toTools,
  type ContentLike,
  type ToolLike,
  type TurnsLike,
} from './content.ts';
import { audioBlob, imageBlob } from './media.ts';
import { validateFunctionResponses } from './function-calls.ts';
import { rulesFor } from './models.ts';
import { checkNames } from './names.ts';
import type { Backend } from './setup.ts';

/** For {@link LiveSession.sendClientContent}. */
export interface LiveSendClientContentParameters extends Omit<LiveClientContent, 'turns' | 'turnComplete'> {
  /** Loose texts and parts form one user turn. Without turns, only `turnComplete` is sent. */
  turns?: TurnsLike;
  /**
   * Whether the model may answer now; it interrupts an answer under way.
   * @default true
   */
  turnComplete?: boolean;
}

/** For {@link LiveSession.sendRealtimeInput}. Each field goes out as a message of its own. */
export interface LiveSendRealtimeInputParameters extends Omit<
  LiveClientRealtimeInput,
  'activityStart' | 'activityEnd'
> {
  /** The user begins; only with automatic voice activity detection disabled. */
  activityStart?: true | ActivityStart;
  /** The user has ended; only with automatic voice activity detection disabled. */
  activityEnd?: true | ActivityEnd;
}

/** For {@link LiveSession.sendToolResponse}. */
export interface LiveSendToolResponseParameters extends Omit<LiveClientToolResponse, 'functionResponses'> {
  functionResponses: FunctionResponse | readonly FunctionResponse[];
}

/** For {@link LiveSession.sendContextUpdate}. What is left out stays as it is. */
export interface LiveSendContextUpdateParameters extends Omit<
  LiveClientContextUpdate,
  'systemInstruction' | 'tools'
> {
  systemInstruction?: ContentLike;
  /** Replaces the whole list; `null` or `[]` clears it. Functions that are not in it are not run any more. */
  tools?: readonly ToolLike[] | null;
}

export function clientContentMessage(params: LiveSendClientContentParameters = {}): LiveClientMessage {
  checkNames('clientContent', params, clientFields.LiveClientContent);
  const { turns, turnComplete, ...others } = params;
  return {
    clientContent: {
      ...others,
      ...(turns !== undefined && { turns: toContents(turns) }),
      turnComplete: turnComplete ?? true,
    },
  };
}

/**
 * One user turn of text, complete: as client content, or as realtime input to a model that closed on client
 * content for a while (docs/evidence.md#content-during-a-session).
 */
export function textMessage(text: string, model: string): LiveClientMessage {
  checkText('text', text);
  return rulesFor(model).typedTurn === 'realtimeInput'
    ? { realtimeInput: { text } }
    : clientContentMessage({ turns: text });
}

const BEFORE_INPUT = ['mediaChunks', 'activityStart'] as const;
const AFTER_INPUT = ['activityEnd', 'audioStreamEnd'] as const;

/** The fields of realtime input in the order in which they are sent. */
const REALTIME_FIELDS: readonly (keyof LiveClientRealtimeInput)[] = [
  ...BEFORE_INPUT,
  ...clientFields.LiveClientRealtimeInput.filter(
    (name) => !([...BEFORE_INPUT, ...AFTER_INPUT] as readonly string[]).includes(name),
  ),
  ...AFTER_INPUT,
];

/** One message a field, in an order that makes sense: what begins an activity first, what ends one last. */
export function realtimeInputMessages(
  params: LiveSendRealtimeInputParameters,
  isFirstAudio = true,
): LiveClientMessage[] {
  checkNames('realtimeInput', params, REALTIME_FIELDS);
  const messages = REALTIME_FIELDS.filter((name) => params[name] !== undefined).map((name) => {
    return { realtimeInput: { [name]: toInput(name, params[name], isFirstAudio) } };
  });
  if (messages.length > 0) return messages;
  throw new ValidationError([
    { path: 'realtimeInput', message: `needs one of ${REALTIME_FIELDS.join(', ')}` },
  ]);
}

/** One field of realtime input, in the form of the wire. */
function toInput(name: keyof LiveClientRealtimeInput, value: unknown, isFirstAudio: boolean): unknown {
  const path = `realtimeInput.${name}`;
  switch (name) {
    case 'activityStart':
    case 'activityEnd':
      return value === true ? {} : value;
    case 'audio':
      return audioBlob(path, value as Blob, isFirstAudio);
    case 'video':
      return imageBlob(path, value as Blob);
    case 'text':
      checkText(path, value);
      return value;
    default:
      return value;
  }
}

function checkText(path: string, text: unknown): void {
  if (typeof text !== 'string') throw new ValidationError([{ path, message: 'must be a string' }]);
  if (text === '') throw new ValidationError([{ path, message: 'must not be empty' }]);
}

export function contextUpdateMessage(params: LiveSendContextUpdateParameters): LiveClientMessage {
  const fields = clientFields.LiveClientContextUpdate;
  checkNames('contextUpdate', params, fields);
  if (fields.every((name) => params[name] === undefined)) {
    throw new ValidationError([
      { path: 'contextUpdate', message: `needs at least one of ${fields.join(', ')}` },
    ]);
  }
  const { systemInstruction, tools, ...others } = params;
  return {
    contextUpdate: {
      ...others,
      ...(systemInstruction !== undefined && { systemInstruction: toContent(systemInstruction) }),
      // The wrapper tells "clear" ({}) from "keep" (absent).
      ...(tools !== undefined && {
        tools: tools === null || tools.length === 0 ? {} : { tools: toTools(tools) },
      }),
    },
  };
}

export function toolResponseMessage(
  params: LiveSendToolResponseParameters,
  backend: Backend,
  functionOf: (id: string) => string | undefined = () => undefined,
): LiveClientMessage {
  checkNames('toolResponse', params, clientFields.LiveClientToolResponse);
  const { functionResponses: given, ...others } = params;
  const functionResponses = (
    Array.isArray(given) ? given : given === undefined ? [] : [given]
  ) as FunctionResponse[];
  const named = functionResponses.map((response) => {
    const name = response?.name || (response?.id && functionOf(response.id));
    return name ? { ...response, name } : response;
  });
  validateFunctionResponses(named, { backend });
  return { toolResponse: { ...others, functionResponses: named } };
}
