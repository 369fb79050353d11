import type { ConversationCall } from 'gemini-live/conversation';
import { memo } from 'react';

/** A function call, which a person allows or refuses. */
export const Call = memo(function Call({ call }: { call: ConversationCall }) {
  return (
    <article>
      <strong>{call.name}</strong> {call.state}
      <pre>{JSON.stringify(call.response ?? call.args)}</pre>
      {call.state === 'waiting' && (
        <>
          <button onClick={call.approve}>Allow</button>
          <button onClick={() => call.deny('The user refused.')}>Refuse</button>
        </>
      )}
    </article>
  );
});
