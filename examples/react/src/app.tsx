import { useConversation, useLevel } from 'gemini-live/react';
import { Call } from './call.tsx';
import { Devices } from './devices.tsx';
import { Message } from './message.tsx';
import { talk } from './talk.ts';

export function App() {
  const { status, isMuted, messages, calls, notice, error, latencyMs, usage } = useConversation(talk);
  const isOpen = status !== 'idle';
  return (
    <>
      <header>
        <button onClick={isOpen ? talk.stop : talk.start}>{isOpen ? 'Hang up' : 'Talk'}</button>
        <button disabled={!isOpen} aria-pressed={isMuted} onClick={() => talk.mute(!isMuted)}>
          Mute
        </button>
        <output>{notice || status}</output>
        <Meter side="microphone" />
        <Meter side="speaker" />
      </header>
      {error && (
        <p role="alert">
          {error.message} {error.hint}
        </p>
      )}
      <section aria-live="polite">
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </section>
      {calls.map((call) => (
        <Call key={call.id} call={call} />
      ))}
      <TextBox isOpen={isOpen} />
      <Devices />
      <footer>
        {latencyMs !== undefined && `${Math.round(latencyMs)} ms to the last answer. `}
        {usage.total} tokens.
      </footer>
    </>
  );
}

function Meter({ side }: { side: 'microphone' | 'speaker' }) {
  return <i className="meter" title={side} ref={useLevel(talk, side)} />;
}

function TextBox({ isOpen }: { isOpen: boolean }) {
  return (
    <form
      action={(form) => {
        const text = form.get('text');
        if (typeof text === 'string' && text !== '') talk.send(text);
      }}
    >
      <input
        name="text"
        aria-label="Message"
        autoComplete="off"
        placeholder="call light {}"
        disabled={!isOpen}
      />
      <button disabled={!isOpen}>Send</button>
    </form>
  );
}
