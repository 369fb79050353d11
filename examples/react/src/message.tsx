import type { ConversationMessage } from 'gemini-live/conversation';
import { memo } from 'react';

/** Messages that have not changed are the same objects, so that `memo` leaves them alone. */
export const Message = memo(function Message({ message }: { message: ConversationMessage }) {
  return (
    <p className={message.role}>
      {message.heard}
      <s>{message.unheard}</s>
    </p>
  );
});
