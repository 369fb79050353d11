/**
 * What frames say, told in three ways: by looking into the raw JSON, by the messages' getters and fields, and
 * by events. The first knows nothing of the library; the others must agree with it.
 */
import type { LiveMessageEvent } from '../../../src/protocol/message-events.ts';
import type { LiveServerMessage } from '../../../src/protocol/received.ts';
import type { Json } from './recordings.ts';

export interface Reading {
  text: string;
  /** All audio in a row, as hexadecimal digits. */
  audio: string;
  /** Transcripts of the user and of the model, in order. */
  heard: unknown[];
  said: unknown[];
  calls: unknown[];
  /** Tokens: prompt, response and total. */
  usage: [unknown, unknown, unknown][];
}

const nothing = (): Reading => ({ text: '', audio: '', heard: [], said: [], calls: [], usage: [] });

/** A plain reading of the raw frames. */
export function readPlainly(frames: readonly Json[]): Reading {
  const reading = nothing();
  for (const frame of frames) {
    const { serverContent = {}, toolCall = {}, usageMetadata: usage } = frame as Record<string, Json>;
    const { modelTurn, inputTranscription, outputTranscription } = serverContent as Record<string, Json>;
    for (const part of (modelTurn?.['parts'] ?? []) as Json[]) {
      if (typeof part['text'] === 'string' && part['thought'] !== true) reading.text += part['text'];
      const { mimeType, data } = (part['inlineData'] ?? {}) as Record<string, string>;
      if (mimeType?.startsWith('audio/')) reading.audio += Buffer.from(data ?? '', 'base64').toString('hex');
      if (part['functionCall'] !== undefined) reading.calls.push(part['functionCall']);
    }
    if (inputTranscription !== undefined) reading.heard.push(inputTranscription);
    if (outputTranscription !== undefined) reading.said.push(outputTranscription);
    for (const call of (toolCall['functionCalls'] ?? []) as Json[]) reading.calls.push(call);
    if (usage === undefined) continue;
    // Vertex AI says candidates where the Gemini API says response. A fixture says both, and both are kept.
    const response = usage['responseTokenCount'] ?? usage['candidatesTokenCount'];
    reading.usage.push([usage['promptTokenCount'], response, usage['totalTokenCount']]);
  }
  return reading;
}

/** By the getters of messages, and their fields where there is no getter. */
export function readMessages(messages: readonly LiveServerMessage[]): Reading {
  const reading = nothing();
  for (const message of messages) {
    const { serverContent, toolCall, usageMetadata: usage } = message;
    reading.text += message.text ?? '';
    if (message.audio !== undefined) reading.audio += Buffer.from(message.audio).toString('hex');
    if (serverContent?.inputTranscription) reading.heard.push(serverContent.inputTranscription);
    if (serverContent?.outputTranscription) reading.said.push(serverContent.outputTranscription);
    reading.calls.push(...(toolCall?.functionCalls ?? []));
    if (usage === undefined) continue;
    reading.usage.push([usage.promptTokenCount, usage.responseTokenCount, usage.totalTokenCount]);
  }
  return reading;
}

export function readEvents(events: readonly LiveMessageEvent[]): Reading {
  const reading = nothing();
  for (const event of events) {
    switch (event.type) {
      case 'text':
        reading.text += event.text;
        break;
      case 'audio':
        reading.audio += Buffer.from(event.data).toString('hex');
        break;
      case 'inputTranscription':
        reading.heard.push(event.transcription);
        break;
      case 'outputTranscription':
        reading.said.push(event.transcription);
        break;
      case 'functionCall':
        reading.calls.push(event.functionCall);
        break;
      case 'usage': {
        const { promptTokenCount, responseTokenCount, totalTokenCount } = event.usageMetadata;
        reading.usage.push([promptTokenCount, responseTokenCount, totalTokenCount]);
        break;
      }
      default:
    }
  }
  return reading;
}

/** A raw frame under the public names: what the library delivers, nothing more and nothing less. */
export function underPublicNames(frame: Json): Json {
  const named = structuredClone(frame) as Record<string, Json>;
  rename(named['usageMetadata'], 'candidatesTokenCount', 'responseTokenCount');
  rename(named['usageMetadata'], 'candidatesTokensDetails', 'responseTokensDetails');
  rename(named['voiceActivity'], 'type', 'voiceActivityType');
  return named;
}

function rename(holder: Json | undefined, wire: string, name: string): void {
  if (holder?.[wire] === undefined || holder[name] !== undefined) return;
  holder[name] = holder[wire];
  delete holder[wire];
}

/** As the service writes a frame. */
export function asWritten(frame: Json): string {
  return `${JSON.stringify(frame, null, 2)}\n`;
}
