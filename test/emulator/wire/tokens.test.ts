import { describe, expect, it } from 'vitest';
import type { AuthToken, LiveClientSetup } from '../../../generated/types.ts';
import { TokenStore } from '../../../src/emulator/wire/tokens.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const setup: LiveClientSetup = { model: 'models/mine', generationConfig: { temperature: 2, topK: 3 } };

function store(request: AuthToken | string) {
  const tokens = new TokenStore(() => crypto.randomUUID());
  const name = tokens.mint(typeof request === 'string' ? request : JSON.stringify(request), NOW).name!;
  return { tokens, name, open: (asked = setup, at = NOW) => tokens.open(name, asked, at) };
}

const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'taken';
};

describe('a token', () => {
  it('is good for one session, opened within a minute, and for half an hour', () => {
    const { tokens, name, open } = store({});
    expect(name).toMatch(/^auth_tokens\/\w{32}$/);
    expect(refusal(() => open(setup, NOW + 60_000))).toMatch(/expired/);
    expect(open(setup, NOW + 59_999)).toBe(setup);
    expect(refusal(open)).toBe('Token has been used too many times');
    expect(tokens.isAlive(name, NOW + 30 * 60_000 - 1)).toBe(true);
    expect(tokens.isAlive(name, NOW + 30 * 60_000)).toBe(false);
  });

  it('has as many uses as it was given; 0 is without end, and resuming is none', () => {
    const two = store({ uses: 2 });
    two.open();
    two.open({ ...setup, sessionResumption: { handle: 'h' } });
    two.open();
    expect(refusal(two.open)).toMatch(/too many times/);
    const many = store('{"uses": 0}');
    for (let i = 0; i < 10; i++) many.open();
  });

  it('resumes after newSessionExpireTime, until it expires', () => {
    const { open } = store({
      newSessionExpireTime: '2026-11-22T12:00:10Z',
      expireTime: '2026-11-22T13:00:00Z',
    });
    const resume = { ...setup, sessionResumption: { handle: 'h' } };
    expect(open(resume, NOW + 60_000)).toBe(resume);
    expect(refusal(() => open(resume, NOW + 3_600_000))).toMatch(/expired/);
  });

  it('is unknown elsewhere', () => {
    expect(refusal(() => new TokenStore(() => 'x').open('auth_tokens/x', setup, NOW))).toMatch(/unknown/);
  });
});

describe('what a token locks', () => {
  const locked: LiveClientSetup = {
    model: 'models/theirs',
    generationConfig: { temperature: 1, seed: 5 },
    tools: [],
  };

  it('everything, without a mask', () => {
    expect(store({ bidiGenerateContentSetup: locked }).open()).toEqual(locked);
  });

  it('what the mask names, absent fields too, and nothing else', () => {
    const fieldMask = 'model,generation_config.temperature,generationConfig.seed,generationConfig.topK,tools';
    const client = { ...setup, systemInstruction: { role: 'user', parts: [{ text: 'mine' }] } };
    expect(store({ bidiGenerateContentSetup: locked, fieldMask }).open(client)).toEqual({
      model: 'models/theirs',
      generationConfig: { temperature: 1, seed: 5 },
      systemInstruction: client.systemInstruction,
      tools: [],
    });
    expect(setup.generationConfig).toEqual({ temperature: 2, topK: 3 });
  });

  it('a part of a message that the client left out', () => {
    const { open } = store({
      bidiGenerateContentSetup: { model: 'models/mine', generationConfig: { seed: 5 } },
      fieldMask: 'model,generationConfig.seed',
    });
    expect(open({ model: 'models/mine' })).toEqual({ model: 'models/mine', generationConfig: { seed: 5 } });
  });
});

describe('a request for a token', () => {
  it.each([
    ['{"fieldMask": "nothing.like.it"}', /field_mask is invalid/],
    ['{"fieldMask": "__proto__.x"}', /field_mask is invalid/],
    ['{"fieldMask": "systemInstruction.parts"}', /field_mask is invalid/],
    ['{"fieldMask": "tools.functionDeclarations"}', /field_mask is invalid/],
    [
      '{"fieldMask": "model", "bidiGenerateContentSetup": {"model": "models/m", "tools": [{}]}}',
      /contains fields that are not specified in field_mask/,
    ],
    [
      '{"fieldMask": "model,generationConfig.topK", "bidiGenerateContentSetup": {"model": "models/m", "generationConfig": {"seed": 1}}}',
      /contains fields that are not specified in field_mask/,
    ],
    ['{"setup": {}}', /Unknown name "setup"/],
    ['{"expireTime": "tomorrow"}', /Invalid value at 'expire_?[tT]ime'/],
    ['{"expireTime": "2026-11-23T12:00:00Z"}', /less than 20 hours/],
    ['{"newSessionExpireTime": "2026-11-22T11:00:00Z"}', /future/],
    ['not json', /Unexpected token/],
  ])('is refused: %s', (body, message) => {
    expect(refusal(() => store(body))).toMatch(message);
  });

  it('may be empty', () => {
    expect(store('').open()).toBe(setup);
  });
});
