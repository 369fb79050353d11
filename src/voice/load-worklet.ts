/** How the worklet comes into a page. */
import { VoiceError } from './error.ts';
import type { AudioContextLike } from './platform.ts';

/** Every runtime has it; these types know no runtime. */
declare const URL: new (path: string, base: string) => { readonly href: string };

/** Loads a module into the audio thread. Says whether that worked. */
export type LoadModule = (url: string) => Promise<boolean>;

/**
 * Loads the worklet: from the address that the caller gives, from the file beside this module, and from its text as
 * `blob:` and as `data:`. What a policy refuses, or a bundler has not copied, is passed over.
 */
export async function loadWorklet(context: AudioContextLike, workletUrl: string | undefined): Promise<void> {
  const causes: unknown[] = [];
  const load: LoadModule = async (url) =>
    context.audioWorklet.addModule(url).then(
      () => true,
      (cause: unknown) => {
        causes.push(cause);
        return false;
      },
    );
  if (workletUrl !== undefined && (await load(workletUrl))) return;
  if (await load(new URL('./worklet.js', (import.meta as unknown as { url: string }).url).href)) return;
  // Pages that have the file do without its text.
  const { loadText } = await import('./load-text.ts');
  if (await loadText(load)) return;
  // Browsers do not say that it was a policy, nor which line of it.
  throw new VoiceError(
    'worklet',
    'The audio worklet cannot be loaded.',
    "Serve the file of gemini-live/worklet.js from your own origin and pass its address as workletUrl, or add to the page's policy: script-src 'self' blob:",
    causes[0],
  );
}
