/** Opens sessions: `ai.live`. */
import type { LiveCallbacks as Callbacks } from '../index.ts';
import { throwElsewhere } from './elsewhere.ts';
import { closeEvent, errorEvent, tellFailure } from './events.ts';
import type { ClientFor } from './options.ts';
import { Session } from './session.ts';
import { toSetup } from './setup.ts';
import type { LiveCallbacks, LiveConnectParameters } from './types.ts';

export class Live {
  readonly #clientFor: ClientFor;

  /** @internal */
  constructor(clientFor: ClientFor) {
    this.#clientFor = clientFor;
  }

  /** Music is not of this library. */
  get music(): never {
    return throwElsewhere('ai.live.music');
  }

  /**
   * Opens a conversation. Resolves when the setup is confirmed, and `onopen` and `onmessage` have been told of all that
   * came until then. Rejects, after `onerror` and `onclose` where a socket failed, with `ValidationError` before
   * anything is sent, `ConnectionError`, `TimeoutException`, or an error of the code `aborted`; then nothing is left open.
   */
  async connect({ model, callbacks, config = {}, ...behaviour }: LiveConnectParameters): Promise<Session> {
    const { abortSignal, httpOptions } = config;
    const { client, timeoutMs } = this.#clientFor(httpOptions);
    const { heard, toldOpen } = listen(callbacks ?? {});
    const opening = client.live.connect({
      reconnect: false,
      ...(timeoutMs !== undefined && { setupTimeoutMs: timeoutMs }),
      ...(abortSignal !== undefined && { signal: abortSignal }),
      ...behaviour,
      ...(await toSetup(model, config)),
      callbacks: heard,
    });
    const session = await opening.catch((error: unknown) => {
      // What a callback throws here is what connect rejects with: there is nobody else to tell.
      tellFailure(error, callbacks ?? {});
      throw error;
    });
    await toldOpen;
    return new Session(session);
  }
}

/** Callbacks of this library that call these. `toldOpen` resolves when the session has told what came first. */
function listen({ onopen, onmessage, onerror, onclose }: Partial<LiveCallbacks>) {
  let resolve = (): void => undefined;
  const toldOpen = new Promise<void>((settle) => (resolve = settle));
  const heard: Callbacks = {
    // The messages that are there already follow before anyone who waits for a promise goes on.
    onOpen: () => {
      resolve();
      onopen?.();
    },
    onMessage: (message) => onmessage?.(message),
    ...(onerror && { onError: (error) => onerror(errorEvent(error)) }),
    onClose: (info) => onclose?.(closeEvent(info)),
  };
  return { heard, toldOpen };
}
