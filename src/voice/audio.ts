/** The one AudioContext of a page, at the device's own rate: echo is cancelled against nothing else in some browsers. */
import { insecure, unsupported } from './error.ts';
import { loadWorklet } from './load-worklet.ts';
import { page, type AudioContextLike, type WorkletNode } from './platform.ts';

/** A share in the context. It is closed when the last one is released. */
export interface Audio {
  readonly context: AudioContextLike;
  release(): Promise<void>;
}

interface Shared {
  readonly context: AudioContextLike;
  readonly loaded: Promise<void>;
  stop(): void;
  shares: number;
}

let shared: Shared | undefined;

/** Ask for the microphone first: a context that is made afterwards runs without another gesture. */
export async function openAudio(workletUrl: string | undefined): Promise<Audio> {
  const mine = (shared ??= make(workletUrl));
  mine.shares++;
  let isReleased = false;
  const release = async (): Promise<void> => {
    if (isReleased) return;
    isReleased = true;
    if (--mine.shares > 0) return;
    if (shared === mine) shared = undefined;
    mine.stop();
    await mine.context.close().catch(() => undefined);
  };
  try {
    await mine.loaded;
  } catch (error) {
    await release();
    throw error;
  }
  return { context: mine.context, release };
}

function make(workletUrl: string | undefined): Shared {
  const { AudioContext, AudioWorkletNode, isSecureContext } = page();
  // Such a page has no worklets, whatever the browser.
  if (isSecureContext === false) throw insecure();
  if (AudioContext === undefined || AudioWorkletNode === undefined) throw unsupported();
  const context = new AudioContext({ latencyHint: 'interactive' });
  const stops = [keepRunning(context), takeAudioSession()];
  return {
    context,
    loaded: loadWorklet(context, workletUrl),
    stop: () => stops.forEach((stop) => stop()),
    shares: 0,
  };
}

/**
 * Resumes it whenever it may run again: after a gesture, a phone call, or a time in the background. iOS has a state of its
 * own for some of these, so whatever is not `running` counts. `resume()` may be pending for ever, and is never waited for.
 */
function keepRunning(context: AudioContextLike): () => void {
  const resume = (): void => {
    if (context.state !== 'running' && context.state !== 'closed') context.resume().catch(() => undefined);
  };
  const places = [
    [context, ['statechange']],
    [page().document, ['visibilitychange']],
    [page(), ['pageshow', 'pointerdown', 'touchend', 'keydown']],
  ] as const;
  for (const [target, types] of places) {
    for (const type of types) target?.addEventListener(type, resume, { capture: true });
  }
  resume();
  return () => {
    for (const [target, types] of places) {
      for (const type of types) target?.removeEventListener(type, resume, { capture: true });
    }
  };
}

/** Tells Safari that the page records and plays, so that the silent switch does not mute it. */
function takeAudioSession(): () => void {
  const session = page().navigator?.audioSession;
  if (session === undefined) return () => undefined;
  const before = session.type;
  session.type = 'play-and-record';
  return () => {
    session.type = before;
  };
}

/** Makes the node of a processor. */
export function workletNode<Command, Report>(
  context: AudioContextLike,
  name: string,
  options: Readonly<Record<string, unknown>>,
): WorkletNode<Command, Report> {
  const { AudioWorkletNode } = page();
  if (AudioWorkletNode === undefined) throw unsupported();
  return new AudioWorkletNode(context, name, options) as WorkletNode<Command, Report>;
}
