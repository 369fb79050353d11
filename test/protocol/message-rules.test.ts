/** What models and backends refuse of messages: docs/models.md, "What sends are checked for". */
import { describe, expect, test } from 'vitest';
import { ValidationError, type LiveClientMessage } from '../../src/index.ts';
import { messageMistakes } from '../../src/protocol/message-rules.ts';
import { checkOutgoing, type OutgoingOptions } from '../../src/protocol/outgoing-check.ts';
import type { LiveWarning } from '../../src/protocol/warnings.ts';

const content = (...roles: (string | undefined)[]): LiveClientMessage => ({
  clientContent: { turns: roles.map((role) => ({ ...(role !== undefined && { role }), parts: [] })) },
});
const CHUNKS: LiveClientMessage = {
  realtimeInput: { mediaChunks: [{ mimeType: 'audio/pcm', data: 'AAAA' }] },
};
const UPDATE: LiveClientMessage = { contextUpdate: { systemInstruction: { parts: [{ text: 'a' }] } } };

describe('a mistake is', () => {
  test.each<[what: string, LiveClientMessage, model: string, 'gemini' | 'vertex', found: string[]]>([
    ['the role system', content('user', 'system'), 'm', 'gemini', ['error clientContent.turns[1].role']],
    [
      'the role system on 3.8',
      content('system'),
      'gemini-3.8-live',
      'vertex',
      ['error clientContent.turns[0].role'],
    ],
    [
      'no role on 3.8',
      content(undefined),
      'gemini-3.8-live',
      'gemini',
      ['error clientContent.turns[0].role'],
    ],
    ['mediaChunks on 3.8', CHUNKS, 'models/gemini-3.8-live', 'gemini', ['error realtimeInput.mediaChunks']],
    [
      'mediaChunks on 3.1',
      CHUNKS,
      'gemini-3.1-flash-live-preview',
      'gemini',
      ['error realtimeInput.mediaChunks'],
    ],
    ['an update on 3.1', UPDATE, 'gemini-3.1-flash-live-preview', 'gemini', ['warning contextUpdate']],
    ['an update on 2.5', UPDATE, 'gemini-live-2.5-flash', 'vertex', ['warning contextUpdate']],
  ])('%s', (_, message, model, backend, found) => {
    const mistakes = messageMistakes(message, model, backend);
    expect(mistakes.map(({ severity, path }) => `${severity} ${path}`)).toEqual(found);
  });
});

describe('none is', () => {
  test.each<[what: string, LiveClientMessage, model: string, 'gemini' | 'vertex']>([
    ['the role system on Vertex AI', content('system'), 'gemini-live-2.5-flash', 'vertex'],
    ['no role', content(undefined), 'm', 'gemini'],
    ['user and model', content('user', 'model'), 'gemini-3.8-live', 'gemini'],
    ['content on 3.1, at any time', content('user'), 'gemini-3.1-flash-live-preview', 'gemini'],
    ['an update on 3.8', UPDATE, 'gemini-3.8-live', 'gemini'],
    ['mediaChunks on 2.5', CHUNKS, 'gemini-live-2.5-flash', 'gemini'],
  ])('%s', (_, message, model, backend) => {
    expect(messageMistakes(message, model, backend)).toEqual([]);
  });
});

describe('before it is sent', () => {
  const check = (message: LiveClientMessage, options: Partial<OutgoingOptions>): LiveWarning[] => {
    const warnings: LiveWarning[] = [];
    const warn = (warning: LiveWarning): void => void warnings.push(warning);
    checkOutgoing(message, { backend: 'gemini', validation: 'strict', warn, ...options });
    return warnings;
  };
  const model = 'gemini-3.8-live';

  test('an error throws, by its path', () => {
    expect(() => check(content('user', 'system'), { model })).toThrow(ValidationError);
    expect(() => check(content('user', 'system'), { model })).toThrow('clientContent.turns[1].role');
  });

  test('an error is a warning with allowUnknown, a warning is one always', () => {
    expect(check(content('system'), { model, validation: 'allowUnknown' })).toMatchObject([
      { code: 'model', path: 'clientContent.turns[].role' },
    ]);
    expect(check(UPDATE, { model: 'gemini-3.1-flash-live-preview' })).toMatchObject([
      { code: 'model', path: 'contextUpdate' },
    ]);
  });

  test.each<Partial<OutgoingOptions>>([{ model, validation: 'off' }, {}])(
    'nothing is, with %j',
    (options) => {
      expect(check(content('system'), options)).toEqual([]);
    },
  );
});
