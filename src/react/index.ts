'use client';

/** `gemini-live/react`: a conversation in React, version 18 or later. */
export { useConversation, useCreateConversation } from './conversation.ts';
export { useLevel, type LevelElement } from './level.ts';
