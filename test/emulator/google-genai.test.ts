/** Google's own client, unchanged, in two versions. If it cannot tell the difference, others will not either. */

import * as genai3 from '@google/genai';
import type { GoogleGenAI, LiveServerMessage, Session } from '@google/genai';
import * as genai2 from 'google-genai-2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { question, silence } from './support/core.ts';

let emulator: LiveEmulator;
beforeAll(async () => void (emulator = await LiveEmulator.start({ speed: 100 })));
afterAll(() => emulator.close());

/** A session with its messages, and a way to wait for one of them. */
class Talk {
  session!: Session;
  readonly messages: LiveServerMessage[] = [];
  #wake: () => void = () => undefined;

  static async connect(ai: GoogleGenAI, config: object = {}, model = 'gemini-test'): Promise<Talk> {
    const talk = new Talk();
    talk.session = await ai.live.connect({
      model,
      config: { responseModalities: [genai3.Modality.TEXT], ...config },
      callbacks: {
        onmessage: (message) => {
          talk.messages.push(message);
          talk.#wake();
        },
      },
    });
    return talk;
  }

  /** The messages up to and with the next one that fits, taken. */
  async until(fits: (message: LiveServerMessage) => boolean | undefined): Promise<LiveServerMessage[]> {
    for (;;) {
      const at = this.messages.findIndex((message) => fits(message) === true);
      if (at >= 0) return this.messages.splice(0, at + 1);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async turn(): Promise<string> {
    const messages = await this.until(({ serverContent }) => serverContent?.turnComplete);
    return messages
      .flatMap(({ serverContent }) => serverContent?.modelTurn?.parts ?? [])
      .map(({ text = '' }) => text)
      .join('');
  }
}

/** How a connection is closed. Version 2 never settles its promise when that is before the setup. */
async function refusal(connect: () => Promise<Talk>): Promise<string> {
  const index = emulator.connections.length;
  connect().catch(() => undefined);
  const { code, reason } = await emulator.until(() => emulator.connections[index]?.closed);
  return `${code} ${reason}`;
}

describe.each([
  ['2.32', genai2.GoogleGenAI as unknown as typeof GoogleGenAI],
  ['3', genai3.GoogleGenAI],
])('@google/genai %s', (_, Client) => {
  const gemini = (options: object = {}): GoogleGenAI =>
    new Client({ apiKey: 'k', httpOptions: { baseUrl: emulator.url }, ...options });

  it('holds a written turn', async () => {
    const talk = await Talk.connect(gemini());
    talk.session.sendClientContent({ turns: 'Hello' });
    expect(await talk.turn()).toBe('You said: Hello');
    talk.session.close();
  });

  it('holds a spoken turn', async () => {
    const talk = await Talk.connect(gemini());
    const data = Buffer.concat([question, silence(1_000)]).toString('base64');
    talk.session.sendRealtimeInput({ audio: { data, mimeType: 'audio/pcm;rate=16000' } });
    expect(await talk.turn()).toMatch(/^This is your voice/);
    talk.session.close();
  });

  it('holds a function call', async () => {
    const parameters = { type: 'object', properties: { city: { type: 'string' } } };
    const talk = await Talk.connect(gemini(), {
      tools: [{ functionDeclarations: [{ name: 'weather', parameters }] }],
    });
    talk.session.sendClientContent({ turns: 'call weather {"city": "Paris"}' });
    const call = (await talk.until(({ toolCall }) => toolCall !== undefined)).at(-1)!.toolCall!
      .functionCalls![0]!;
    expect(call).toMatchObject({ name: 'weather', args: { city: 'Paris' } });
    talk.session.sendToolResponse({
      functionResponses: { id: call.id!, name: call.name!, response: { degrees: 12 } },
    });
    expect(await talk.turn()).toBe('weather answered {"degrees":12}.');
    talk.session.close();
  });

  it('holds a session on a token it has minted', async () => {
    vi.spyOn(console, 'warn').mockReturnValue(); // it warns that tokens are experimental
    const { name } = await gemini({
      httpOptions: { baseUrl: emulator.url, apiVersion: 'v1alpha' },
    }).authTokens.create({
      config: {
        uses: 1,
        liveConnectConstraints: { model: 'gemini-locked', config: { temperature: 0.5 } },
        lockAdditionalFields: [],
      },
    });
    const ai = gemini({ apiKey: name, httpOptions: { baseUrl: emulator.url, apiVersion: 'v1alpha' } });
    const talk = await Talk.connect(ai);
    talk.session.sendClientContent({ turns: 'Hello' });
    expect(await talk.turn()).toBe('You said: Hello');
    talk.session.close();
    expect(await refusal(() => Talk.connect(ai))).toMatch(/1011 Token has been used too many times/);
    vi.restoreAllMocks();
  });

  it('holds a session in Vertex express mode', async () => {
    const talk = await Talk.connect(
      new Client({ vertexai: true, apiKey: 'vk', httpOptions: { baseUrl: emulator.url } }),
    );
    expect(talk.messages[0]?.setupComplete?.sessionId).toMatch(/^[\da-f-]{36}$/);
    talk.session.sendClientContent({ turns: 'Hello' });
    const messages = await talk.until(({ serverContent }) => serverContent?.turnComplete);
    expect(messages.at(-1)?.usageMetadata?.responseTokenCount).toBeGreaterThan(0);
    expect(emulator.connections.at(-1)?.path).toContain('LlmBidiService');
    talk.session.close();
  });

  it('is told why it was refused', async () => {
    const tools = [{ codeExecution: { x: 1 } }];
    expect(await refusal(() => Talk.connect(gemini(), { tools }))).toMatch(/1007 .*Unknown name "x"/);
  });

  it('takes an interruption, transcripts and a goAway', async () => {
    const slow = await LiveEmulator.start({
      speed: 10,
      script: [{ after: 'setup', goAway: { timeLeftMs: 60_000 } }],
    });
    const talk = await Talk.connect(gemini({ httpOptions: { baseUrl: slow.url } }), {
      responseModalities: [genai3.Modality.AUDIO],
      outputAudioTranscription: {},
    });
    await talk.until(({ goAway }) => goAway?.timeLeft === '60s');
    talk.session.sendClientContent({ turns: 'word '.repeat(60) });
    await talk.until(({ serverContent }) => serverContent?.outputTranscription !== undefined);
    talk.session.sendClientContent({ turns: 'Stop' });
    await talk.until(({ serverContent }) => serverContent?.interrupted);
    await talk.turn();
    talk.session.close();
    await slow.close();
  });

  it('resumes a session of the model it defaults to', async () => {
    const model = 'gemini-3.8-live';
    const first = await Talk.connect(gemini(), { sessionResumption: {} }, model);
    const update = (await first.until((message) => message.sessionResumptionUpdate?.resumable)).at(-1);
    first.session.sendClientContent({ turns: [{ role: 'user', parts: [{ text: 'I am Ada.' }] }] });
    await first.turn();
    first.session.close();
    await emulator.until(() => emulator.connections.at(-1)?.closed);
    const handle = update!.sessionResumptionUpdate!.newHandle!;
    const second = await Talk.connect(gemini(), { sessionResumption: { handle } }, model);
    expect(emulator.connections.at(-1)?.state).toMatchObject({ turns: 1 });
    second.session.close();
  });
});
