/** How the worklet comes into a page. */
import { VoiceError } from './error.ts';
import { page, type AudioContextLike } from './platform.ts';

/** Every runtime has it; these types know no runtime. */
declare const URL: new (path: string, base: string) => { readonly href: string };

/**
 * Loads the worklet: from the address that the caller gives, from the file beside this module, and from its text as
 * `blob:` and as `data:`. What a policy refuses, or a bundler has not copied, is passed over.
 */
export async function loadWorklet(context: AudioContextLike, workletUrl: string | undefined): Promise<void> {
  const causes: unknown[] = [];
  const isLoaded = async (url: string): Promise<boolean> =>
    context.audioWorklet.addModule(url).then(
      () => true,
      (cause: unknown) => {
        causes.push(cause);
        return false;
      },
    );
  if (workletUrl !== undefined && (await isLoaded(workletUrl))) return;
  if (await isLoaded(new URL('./worklet.js', (import.meta as unknown as { url: string }).url).href)) return;
  const { WORKLET_TEXT } = await import('./worklet-text.ts');
  if (WORKLET_TEXT !== undefined && (await isLoadedAsText(WORKLET_TEXT, isLoaded))) return;
  // Browsers do not say that it was a policy, nor which line of it.
  throw new VoiceError(
    'worklet',
    'The audio worklet cannot be loaded.',
    "Serve the file of gemini-live/worklet.js from your own origin and pass its address as workletUrl, or add to the page's policy: script-src 'self' blob:",
    causes[0],
  );
}

async function isLoadedAsText(text: string, isLoaded: (url: string) => Promise<boolean>): Promise<boolean> {
  const { Blob, URL: urls } = page();
  const type = 'text/javascript';
  if (Blob !== undefined) {
    const url = urls.createObjectURL(new Blob([text], { type }));
    const loaded = await isLoaded(url);
    urls.revokeObjectURL(url);
    if (loaded) return true;
  }
  return isLoaded(`data:${type},${encodeURIComponent(text)}`);
}
