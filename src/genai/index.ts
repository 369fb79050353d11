/**
 * `gemini-live/genai`: the Live API of `@google/genai`, by its names and in its shapes, over this library. What differs
 * is in `docs/genai.md`.
 */
export { GoogleGenAI } from './client.ts';
export { Live } from './live.ts';
export { Session, type SessionSocket } from './session.ts';
export { Tokens } from './tokens.ts';
export { mcpToTool, type CallableTool, type CallableToolConfig } from './callable-tool.ts';
export * from './content.ts';
export type { ClientFor, RequestClient } from './options.ts';
export type * from './types.ts';

// What is the same in both: messages, their parts and the enums.
export {
  LiveServerMessage,
  type LiveSendClientContentParameters,
  type LiveSendToolResponseParameters,
} from '../index.ts';
export * from '../types.ts';
