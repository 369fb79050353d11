/** A conversation in a terminal: a session, its voice, and its view. */
import { once } from 'node:events';
import type { LiveSession } from '../../index.ts';
import { createConversation, type Conversation } from '../../store/index.ts';
import { startVoice, type VoiceInput } from '../../voice/index.ts';
import { FileEnd } from './file-end.ts';
import { FileMicrophone } from './file-microphone.ts';
import type { TerminalSpeaker } from './speaker.ts';
import { View, type ViewOptions } from './view.ts';

export interface TerminalTalk extends ViewOptions {
  readonly connect: () => Promise<LiveSession>;
  /** A file ends the conversation once it is answered. */
  readonly microphone: VoiceInput;
  readonly speaker: TerminalSpeaker;
  /** The microphone rests while the answer is heard: nothing here cancels its echo. */
  readonly isHalfDuplex: boolean;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
}

/** Talks until it is over. Resolves with whether it went well, and leaves nothing open. */
export async function talkInTerminal(options: TerminalTalk): Promise<boolean> {
  const { connect, microphone, speaker, isHalfDuplex, signal } = options;
  const talk: Conversation = createConversation<LiveSession>({
    connect,
    voice: (session, given) => {
      speaker.onError = (error) => given.onEvent({ type: 'error', error });
      return startVoice(session, {
        ...given,
        microphone,
        speaker,
        onState: (state) => {
          given.onState(state);
          if (isHalfDuplex) talk.mute(state === 'speaking');
        },
      });
    },
  });
  const ending = new AbortController();
  const stop = (): void => ending.abort();
  const view = new View(talk, options, stop);
  let isFine = true;
  const fail = (): void => {
    isFine = false;
    stop();
  };
  const unsubscribe = talk.subscribe(() => {
    // It has ended by itself, or could not begin: the view says why.
    const { status, error } = talk.getSnapshot();
    if (status === 'idle') (error === undefined ? stop : fail)();
  });
  const fileEnd =
    microphone instanceof FileMicrophone
      ? new FileEnd(microphone, talk, (isAnswered) => {
          if (!isAnswered) view.say('! No answer came. Is there speech in the file?');
          (isAnswered ? stop : fail)();
        })
      : undefined;
  try {
    void talk.start();
    const stopped = AbortSignal.any([signal, ending.signal]);
    if (!stopped.aborted) await once(stopped, 'abort');
  } finally {
    unsubscribe();
    fileEnd?.stop();
    view.close();
    await talk.stop();
    await Promise.allSettled([microphone.close(), speaker.close()]);
  }
  return isFine;
}
