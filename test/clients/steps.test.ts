/** The steps that clients of other vendors are tried with, by a client that is known to do them all. */

import { expect, it } from 'vitest';
import { STEP_NAMES, weather, type Client, type News, type Place } from '../../clients/client.ts';
import { run } from '../../clients/runners.ts';
import { defineFunction, GoogleGenAI, Modality, type LiveSession } from '../../src/index.ts';

const client: Client = {
  name: 'gemini-live',
  model: 'gemini-3.8-live',
  async open(place, tell) {
    const ai = new GoogleGenAI(await credentials(place));
    let session: LiveSession;
    const connect = async (handle?: string): Promise<void> => {
      session = await ai.live.connect({
        model: client.model,
        config: { responseModalities: [Modality.AUDIO] },
        inputAudioTranscription: {},
        outputAudioTranscription: {},
        sessionResumption: handle === undefined ? {} : { handle },
        tools: [
          defineFunction({
            ...weather,
            execute: (args) => {
              tell({ call: { name: weather.name, args } });
              return weather.execute();
            },
          }),
        ],
        callbacks: {
          onMessage: ({ audio, serverContent = {}, goAway }) =>
            tell({
              ...(audio !== undefined && { audio: audio.byteLength }),
              ...(serverContent.inputTranscription?.text && { heard: serverContent.inputTranscription.text }),
              ...(serverContent.outputTranscription?.text && {
                said: serverContent.outputTranscription.text,
              }),
              ...(serverContent.interrupted && { interrupted: true }),
              ...(serverContent.turnComplete && { turnOver: true }),
              ...(goAway && { goAway: goAway.timeLeft ?? '' }),
            }),
          onError: (error) => tell({ problem: error.message }),
        },
      });
    };
    await connect();
    return {
      write: (text) => session.sendText(text),
      speak: (pcm) => session.sendAudio(pcm),
      async resume() {
        const handle = session.resumptionHandle;
        await session.close();
        await connect(handle);
      },
      close: () => session.close(),
    };
  },
};

async function credentials({ url: baseUrl, as }: Place): Promise<object> {
  if (as !== 'token') return { apiKey: 'any', baseUrl, vertexai: as === 'vertex' };
  const { name } = await new GoogleGenAI({ apiKey: 'any', baseUrl }).authTokens.create();
  return { apiKey: name, baseUrl };
}

/** The same client, which tells its news otherwise. */
function telling(change: (news: News) => News): Client {
  return { ...client, open: (place, tell) => client.open(place, (news) => tell(change(news))) };
}

const outcomeOf = async (step: (typeof STEP_NAMES)[number], tried: Client): Promise<string> => {
  const { outcome, reason } = await run(step, { fixedHost: false }, () => ({
    client: tried,
    unload: () => undefined,
  }));
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
};

it.each(STEP_NAMES)('%s', async (step) => {
  expect(await outcomeOf(step, client)).toBe('yes');
});

it.each(['typed', 'spoken', 'function', 'resumption', 'token', 'vertex'] as const)(
  '%s fails for a client that loses a sample',
  async (step) => {
    let isFirst = true;
    const loses = telling(({ audio, ...news }) => {
      if (audio === undefined) return news;
      const lost = isFirst ? 2 : 0;
      isFirst = false;
      return { ...news, audio: audio - lost };
    });
    expect(await outcomeOf(step, loses)).toMatch(/^no: gave out \d+ bytes of \d+$/);
  },
);

it('function fails for a client that changes the arguments', async () => {
  const changes = telling(({ call, ...news }) => (call ? { ...news, call: { ...call, args: {} } } : news));
  expect(await outcomeOf('function', changes)).toBe('no: is told the arguments {}');
});

it('interruption fails for a client that tells of it with the whole answer', async () => {
  const late = telling((news) => (news.interrupted ? { ...news, audio: 10_000_000 } : news));
  expect(await outcomeOf('interruption', late)).toMatch(/^no: is told of the interruption after the answer/);
});

it('goAway fails for a client that tells another time', async () => {
  const other = telling((news) => (news.goAway === undefined ? news : { ...news, goAway: '0s' }));
  expect(await outcomeOf('goAway', other)).toBe('no: is told of 0s');
});

it('fails for a client that tells of a problem', async () => {
  const broken = telling(() => ({ problem: 'it broke' }));
  expect(await outcomeOf('typed', broken)).toBe('no: told: it broke');
});

it('is not tried with a client that has no such thing', async () => {
  expect(await outcomeOf('vertex', { ...client, lacks: { vertex: 'It has none.' } })).toBe(
    'lacks: It has none.',
  );
});
