import { describe, expect, test } from 'vitest';
import { ClosedError, LiveService, ValidationError } from '../../src/index.ts';
import { clientOf } from '../support/client.ts';
import { serve } from '../support/conversation.ts';
import { rejection, thrown, within } from '../support/events.ts';

const response = { id: '1', name: 'f', response: {} };

test('validateFunctionResponses is a static helper, for each backend', () => {
  expect(() => LiveService.validateFunctionResponses([response])).not.toThrow();
  const { id: _, ...without } = response;
  expect(() => LiveService.validateFunctionResponses([without], { backend: 'vertex' })).not.toThrow();
  for (const wrong of [
    [],
    [without],
    [{ ...response, response: 4 }],
    null,
    response,
    [null],
    Array.from({ length: 1 }),
  ]) {
    expect(thrown(() => LiveService.validateFunctionResponses(wrong as never))).toBeInstanceOf(
      ValidationError,
    );
  }
});

describe('many connects at once', () => {
  test('each settles on its own', async () => {
    const server = await serve(async (peer) => {
      const { setup } = (await peer.next()) as unknown as { setup: { model: string } };
      if (setup.model === 'models/bad') peer.close(1007, 'no');
      else peer.send({ setupComplete: { sessionId: setup.model } });
    });
    const ai = clientOf(server.url);
    const outcomes = await Promise.allSettled(
      ['a', 'bad', 'c', 'bad'].map((model) => ai.live.connect({ model })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    await ai.close();
    for (const outcome of outcomes)
      if (outcome.status === 'fulfilled') expect(outcome.value.isClosed).toBe(true);
  });

  test('closing the client while they dial leaves none behind', async () => {
    const server = await serve();
    const ai = clientOf(server.url);
    const connecting = Array.from({ length: 5 }, () => rejection(ai.live.connect({ model: 'm' })));
    await ai.close();
    for (const error of await within(Promise.all(connecting), 'all rejections'))
      expect(error).toBeInstanceOf(ClosedError);
  });
});
