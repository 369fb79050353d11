/** A conversation as what a component shows. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { ClosedError } from '../errors.ts';
import {
  createConversation,
  type Conversation,
  type ConversationOptions,
  type ConversationSession,
  type ConversationSnapshot,
} from '../store/index.ts';
import { INITIAL } from '../store/snapshot.ts';

/**
 * What a conversation is now: renders again when it changes. The conversation is made outside of components by
 * `createConversation`, or in one by {@link useCreateConversation}. On a server, and while its page is hydrated, it is
 * as before the first start.
 */
export function useConversation(
  conversation: Pick<Conversation, 'subscribe' | 'getSnapshot'>,
): ConversationSnapshot {
  return useSyncExternalStore(conversation.subscribe, conversation.getSnapshot, () => INITIAL);
}

/**
 * Makes a conversation that belongs to the component: unmounting stops it, and nothing starts it after that. The options
 * are read once. It opens nothing by itself: call `start` from the handler of an event.
 */
export function useCreateConversation<Session extends ConversationSession>(
  options: ConversationOptions<Session>,
): Conversation {
  const isMounted = useRef(false);
  const [conversation] = useState(() =>
    createConversation<Session>({
      ...options,
      connect: (hooks) => {
        if (!isMounted.current) throw new ClosedError('The component of this conversation is not mounted.');
        return options.connect(hooks);
      },
    }),
  );
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      void conversation.stop();
    };
  }, [conversation]);
  return conversation;
}
