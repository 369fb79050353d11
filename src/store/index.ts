/** `gemini-live/conversation`: a conversation as state, for user interfaces. */
export {
  createConversation,
  type Conversation,
  type ConversationHooks,
  type ConversationOptions,
} from './store.ts';
export type { ConversationSession } from './session-view.ts';
export type { ConversationVoice, ConversationVoiceOptions, OpenVoice } from './voice.ts';
export type { ApprovalContext } from '../live/approval.ts';
export type {
  ConversationCall,
  ConversationError,
  ConversationMessage,
  ConversationSnapshot,
  ConversationStatus,
} from './snapshot.ts';
