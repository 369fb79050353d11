/** `gemini-live/conversation`: a conversation as state, for user interfaces. */
export {
  createConversation,
  type Conversation,
  type ConversationHooks,
  type ConversationOptions,
  type ConversationVoice,
} from './store.ts';
export type { ConversationSession } from './run.ts';
export type { ApprovalContext } from './approvals.ts';
export type { HeardAudio } from './messages.ts';
export type {
  ConversationCall,
  ConversationError,
  ConversationMessage,
  ConversationSnapshot,
  ConversationStatus,
} from './snapshot.ts';
