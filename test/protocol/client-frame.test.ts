import { describe, expect, it } from 'vitest';
import { InvalidMessageError, readClientMessage } from '../../src/protocol/client-frame.ts';
import type { Backend } from '../../src/protocol/setup.ts';

const read = (message: unknown, backend: Backend = 'gemini') =>
  readClientMessage(typeof message === 'string' ? message : JSON.stringify(message), backend);

function refusal(message: unknown, backend?: Backend): string {
  try {
    read(message, backend);
  } catch (error) {
    if (error instanceof InvalidMessageError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('what is brought to canonical form', () => {
  it('keys in snake_case or camelCase at any level', () => {
    expect(
      read({
        client_content: {
          turns: [{ parts: [{ inline_data: { mime_type: 'image/png', data: 'AA==' } }] }],
          turnComplete: true,
        },
      }),
    ).toEqual({
      clientContent: {
        turns: [{ parts: [{ inlineData: { mimeType: 'image/png', data: 'AA==' } }] }],
        turnComplete: true,
      },
    });
  });

  it('64-bit numbers, numbers as text, and enums as numbers', () => {
    const setup = {
      model: 'models/m',
      contextWindowCompression: { trigger_tokens: 5000, slidingWindow: { targetTokens: '100' } },
      generationConfig: { topK: '9', responseModalities: [3] },
    };
    expect(read({ setup })).toEqual({
      setup: {
        model: 'models/m',
        contextWindowCompression: { triggerTokens: '5000', slidingWindow: { targetTokens: '100' } },
        generationConfig: { topK: 9, responseModalities: ['AUDIO'] },
      },
    });
  });

  it('the URL-safe alphabet of base64', () => {
    expect(read({ realtimeInput: { audio: { data: '-_-_', mimeType: 'audio/pcm' } } })).toMatchObject({
      realtimeInput: { audio: { data: '+/+/' } },
    });
  });

  it('schema types in lower case, at any depth, and nothing of what the user owns', () => {
    const parameters = {
      type: 'object',
      properties: { snake_case: { type: 'array', items: { type: 'string', min_length: 1 } } },
    };
    const jsonSchema = { type: 'object', properties: { some_key: { type: 'string' } } };
    const functionDeclarations = [
      { name: 'f', parameters },
      { name: 'g', parameters_json_schema: jsonSchema },
    ];
    const message = read({
      setup: { model: 'models/m', tools: [{ functionDeclarations }], labels: { some_key: 'v' } },
    });
    expect(message.setup).toMatchObject({
      labels: { some_key: 'v' },
      tools: [
        {
          functionDeclarations: [
            {
              parameters: {
                type: 'OBJECT',
                properties: { snake_case: { type: 'ARRAY', items: { type: 'STRING', minLength: '1' } } },
              },
            },
            { parametersJsonSchema: jsonSchema },
          ],
        },
      ],
    });
  });

  it('structs as they are, with keys that look like ours and `__proto__`', () => {
    const text =
      '{"toolResponse":{"functionResponses":[{"id":"1","name":"f","response":{"snake_case":null,"__proto__":{"a":1}}}]}}';
    const response = read(text).toolResponse?.functionResponses?.[0]?.response;
    expect(Object.keys(response ?? {})).toEqual(['snake_case', '__proto__']);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('null as absent', () => {
    expect(read({ setup: { model: 'models/m', tools: null } })).toEqual({ setup: { model: 'models/m' } });
  });

  it('the names of the backend', () => {
    const generation_config = { model_config: { featureSelectionPreference: 'BALANCED' } };
    expect(read({ setup: { model: 'm', generation_config } }, 'vertex').setup?.generationConfig).toEqual({
      modelSelectionConfig: { featureSelectionPreference: 'BALANCED' },
    });
    expect(refusal({ setup: { model: 'm', generation_config } })).toMatch(
      /Unknown name "model_config" at 'setup.generation_config'/,
    );
  });
});

describe('what is refused, in the words of the service', () => {
  it.each([
    [
      { setup: { model: 'm', x: 1 } },
      `Invalid JSON payload received. Unknown name "x" at 'setup': Cannot find field.`,
    ],
    [
      { setup: { model: 'm', sessionResumption: { transparent: true } } },
      `Invalid JSON payload received. Unknown name "transparent" at 'setup.session_resumption': Cannot find field.`,
    ],
    [
      { setup: { model: 'm', tools: [{ functionDeclarations: [{ name: 'f', strict: true }] }] } },
      `Invalid JSON payload received. Unknown name "strict" at 'setup.tools[0].function_declarations[0]': Cannot find field.`,
    ],
    [{ hello: 1 }, `Invalid JSON payload received. Unknown name "hello": Cannot find field.`],
    [{ setup: {} }, `Invalid value at 'setup.model'`],
    [{ setup: { model: 7 } }, `Invalid value at 'setup.model'`],
    [{ setup: { model: 'm', tools: {} } }, `Invalid value at 'setup.tools'`],
    [
      { setup: { model: 'm', generationConfig: { responseModalities: ['SMELL'] } } },
      `Invalid value at 'setup.generation_config.response_modalities[0]'`,
    ],
    [{ setup: [] }, `Invalid value at 'setup'`],
    [
      { realtimeInput: { audio: { data: 'a"b' } } },
      `Invalid value at 'realtime_input.audio.data' (TYPE_BYTES), Base64 decoding failed`,
    ],
    [
      { toolResponse: { functionResponses: [{ name: 'f', response: 'text' }] } },
      `Invalid value at 'tool_response.function_responses[0].response'`,
    ],
    [
      { setup: { model: 'm' }, clientContent: {} },
      `Invalid JSON payload received. Invalid value at '' (oneof), 'setup' is already set. Cannot set 'clientContent'.`,
    ],
    [{}, 'Request contains an invalid argument.'],
    [[], 'Invalid JSON payload received. Unknown name "": Root element must be a message.'],
    ['{', 'Invalid JSON payload received. Unexpected token.'],
    ['', 'Invalid JSON payload received. Unexpected token.'],
  ])('%j', (message, expected) => {
    expect(refusal(message)).toBe(expected);
  });

  it('what is nested too deeply, wherever that is', () => {
    const deep = (open: string, close: string, depth = 100_000) =>
      open.repeat(depth) + '1' + close.repeat(depth);
    for (const json of [
      deep('{"setup":', '}'),
      `{"toolResponse":{"functionResponses":[{"name":"f","response":{"a":${deep('[', ']')}}}]}}`,
      `{"setup":{"model":"m","tools":[{"functionDeclarations":[{"name":"f","parameters":${deep('{"items":', '}')}}]}]}}`,
    ]) {
      expect(refusal(json)).toMatch(/^Invalid JSON payload received/);
    }
  });
});
