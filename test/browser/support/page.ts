/** What the page does. Each scenario is asked for by name from outside, and answers with plain data. */
import { ConnectionError, GoogleGenAI, isLiveError, LiveError, type LiveSession } from 'gemini-live';

/** No server of ours knows it. */
export const TOKEN = 'auth_tokens/page-token-0123456789';
export const KEY = 'page-key-0123456789';

/** What a page can tell of an error: everything a person might print. */
export interface Told {
  name: string;
  code: string | undefined;
  kind: string | undefined;
  phase: string | undefined;
  text: string;
}

function tell(error: unknown): Told {
  const { name, message, stack = '' } = error as Error;
  const cause = error instanceof Error ? String(error.cause) : '';
  return {
    name,
    code: error instanceof LiveError && isLiveError(error) ? error.code : undefined,
    kind: error instanceof ConnectionError ? error.kind : undefined,
    phase: error instanceof ConnectionError ? error.phase : undefined,
    text: [message, stack, cause, JSON.stringify(error)].join('\n'),
  };
}

async function open(url: string, token = TOKEN): Promise<LiveSession> {
  return new GoogleGenAI({ apiKey: token, baseUrl: url }).live.connect({
    model: 'gemini-3.8-live',
    outputAudioTranscription: {},
  });
}

/** Chunks of PCM of many sizes, none like another: the order and every byte can be told. */
function chunk(index: number): Uint8Array {
  const bytes = new Uint8Array(2 * (100 + ((index * 37) % 900)));
  for (let i = 0; i < bytes.length; i++) bytes[i] = (index * 31 + i * 7 + (i >> 8)) & 0xff;
  return bytes;
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

export const scenarios = {
  /** One typed turn; what was answered, and how it ended. */
  async textTurn(url: string, token: string) {
    const session = await open(url, token);
    session.sendText('Hello from a page');
    let text = '';
    let audio = 0;
    for await (const message of session) {
      text += message.serverContent?.outputTranscription?.text ?? '';
      audio += message.audio?.length ?? 0;
      if (message.serverContent?.turnComplete === true) break;
    }
    await session.close();
    const { code, initiatedBy } = await session.closed;
    return { text, audio, code, initiatedBy, isClosed: session.isClosed };
  },

  /** So many chunks there and back: which came back as they went, in which order. */
  async mirrored(url: string, count: number) {
    const session = await open(url);
    for (let index = 0; index < count; index++) session.sendAudio(chunk(index), { sampleRate: 24_000 });
    session.sendAudioStreamEnd();
    let next = 0;
    let wrong = 0;
    for await (const event of session.events()) {
      if (event.type === 'audio' && event.sampleRate === 24_000 && same(event.data, chunk(next))) next++;
      else if (event.type === 'audio') wrong++;
      else if (event.type === 'turnComplete') break;
    }
    await session.close();
    return { inOrder: next, wrong };
  },

  /** A spoken turn: seconds of a tone, then silence. */
  async spokenTurn(url: string, token: string) {
    const session = await open(url, token);
    const rate = 16_000;
    for (let at = 0; at < 3 * rate; at += rate / 50) {
      const pcm = Int16Array.from({ length: rate / 50 }, (_, i) =>
        at + i < rate ? 12_000 * Math.sin((at + i) / 6) : 0,
      );
      session.sendAudio(pcm);
    }
    let bytes = 0;
    for await (const event of session.events()) {
      if (event.type === 'audio') bytes += event.data.length;
      if (event.type === 'turnComplete') break;
    }
    await session.close();
    return bytes / 2 / 24_000;
  },

  /** How a page with a long-lived key is refused: at once, and when a function gives it. */
  async longLivedKey(url: string) {
    const refused: Told[] = [];
    try {
      new GoogleGenAI({ apiKey: KEY, baseUrl: url });
    } catch (error) {
      refused.push(tell(error));
    }
    const late = new GoogleGenAI({ apiKey: async () => Promise.resolve(KEY), baseUrl: url });
    await late.live.connect({ model: 'm' }).catch((error: unknown) => refused.push(tell(error)));
    return refused;
  },

  /** With a key, for whoever insists. */
  async insisting(url: string) {
    const ai = new GoogleGenAI({ apiKey: KEY, baseUrl: url, dangerouslyAllowBrowser: true });
    const session = await ai.live.connect({ model: 'gemini-3.8-live' });
    await session.close();
    return (await session.closed).code;
  },

  /** What a session is told when the server closes, and in which order. */
  async closedByServer(url: string, token: string) {
    const session = await open(url, token);
    const seen: string[] = [];
    let thrown: Told | undefined;
    try {
      for await (const event of session.events()) seen.push(event.type);
    } catch (error) {
      thrown = tell(error);
    }
    const { code, reason, kind, initiatedBy } = await session.closed;
    return { seen, thrown, code, reason, kind, initiatedBy };
  },

  /** How connecting fails. */
  async failing(url: string): Promise<Told | undefined> {
    return open(url).then(
      () => undefined,
      (error: unknown) => tell(error),
    );
  },

  /** How connecting is aborted while nobody answers. */
  async aborted(url: string) {
    const controller = new AbortController();
    const ai = new GoogleGenAI({ apiKey: TOKEN, baseUrl: url });
    const failed = ai.live
      .connect({ model: 'm', signal: controller.signal })
      .catch((error: unknown) => tell(error).name);
    controller.abort();
    return failed;
  },
};

Object.assign(globalThis, { scenarios });
