/** What the server of this page is asked for. */

/** As the server tells it. */
export interface Facts {
  readonly model: string;
  /** The emulator answers, and not Gemini. */
  readonly isEmulator: boolean;
  /** The id of this page's line to the service. */
  readonly line: string;
}

export async function getFacts(): Promise<Facts> {
  return (await ask('/facts', 'GET').then((response) => response.json())) as Facts;
}

/** A token for one session. */
export async function getToken(): Promise<string> {
  return (await ask('/token', 'POST')).text();
}

/** Where the service is for this page: the server takes its line on. */
export function lineUrl({ line }: Facts): string {
  return `${location.origin}/line/${line}`;
}

/** Cuts the line, as a network does: without a word. */
export async function cutLine({ line }: Facts): Promise<void> {
  await ask(`/line/${line}/cut`, 'POST');
}

async function ask(path: string, method: 'GET' | 'POST'): Promise<Response> {
  // Another machine of the network has the pass behind the # of its address.
  const pass = location.hash.slice(1);
  const response = await fetch(path, { method, headers: pass === '' ? {} : { 'x-talk-pass': pass } });
  if (!response.ok) throw new Error((await response.text()) || `The server answered ${response.status}.`);
  return response;
}
