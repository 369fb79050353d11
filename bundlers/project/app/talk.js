'use client';

/** The same page, with the hooks. */
import { GoogleGenAI } from 'gemini-live';
import { createConversation } from 'gemini-live/conversation';
import { useConversation, useLevel } from 'gemini-live/react';
import { useEffect, useState } from 'react';

const talk = createConversation({
  connect: () => {
    const baseUrl = new URLSearchParams(location.search).get('server');
    const ai = new GoogleGenAI({ apiKey: 'any', baseUrl, dangerouslyAllowBrowser: true });
    return ai.live.connect({ model: 'gemini-3.8-live' });
  },
  voice: true,
});

async function start() {
  await talk.start();
  talk.send('Hello');
}

export function Talk() {
  const { status, error } = useConversation(talk);
  const meter = useLevel(talk, 'speaker');
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return (
    <>
      <button disabled={!isHydrated} onClick={status === 'idle' ? start : talk.stop}>
        {error?.message ?? status}
      </button>
      <i ref={meter} />
    </>
  );
}
