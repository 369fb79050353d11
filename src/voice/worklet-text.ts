/** The worklet as text, for pages that do not serve its file. The build puts it here; in the source there is none. */
export const WORKLET_TEXT: string | undefined = undefined;
