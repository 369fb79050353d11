/** How the worklet comes into a page that has no file of it: as text. */
import type { LoadModule } from './load-worklet.ts';
import { page } from './platform.ts';
import { WORKLET_TEXT } from './worklet-text.ts';

/** Says whether that worked: as `blob:`, or as `data:`. */
export async function loadText(load: LoadModule): Promise<boolean> {
  if (WORKLET_TEXT === undefined) return false;
  const { Blob, URL: urls } = page();
  const type = 'text/javascript';
  if (Blob !== undefined) {
    const url = urls.createObjectURL(new Blob([WORKLET_TEXT], { type }));
    const isLoaded = await load(url);
    urls.revokeObjectURL(url);
    if (isLoaded) return true;
  }
  return load(`data:${type},${encodeURIComponent(WORKLET_TEXT)}`);
}
