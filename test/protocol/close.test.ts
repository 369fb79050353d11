import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ErrorKind } from '../../src/index.ts';
import { CLOSE_ROWS, type CloseRow } from '../../src/protocol/close-table.ts';
import { actionsAfter, describeClose, isCleanClose, rowOf } from '../../src/protocol/close.ts';
import type { ConnectionPhase } from '../../src/types.ts';
import { costOf, reading } from '../support/cost.ts';

const close = (code: number, reason: string, phase: ConnectionPhase = 'open') =>
  describeClose({ code, reason, phase });

/** The reasons of docs/evidence.md#close-codes, word for word. */
const SEEN: [code: number, reason: string, kind: ErrorKind, retryable: boolean][] = [
  [1007, 'API key not valid. Please pass a valid API key.', 'auth', false],
  [1007, 'API key expired. Please renew the API key.', 'auth', false],
  [1007, 'Request contains an invalid argument.', 'invalid', false],
  [
    1007,
    'Invalid JSON payload received. Unknown name "x" at \'setup\': Cannot find field.',
    'invalid',
    false,
  ],
  [
    1007,
    'Invalid JSON payload received. Unknown name "transparent" at \'setup.session_resumption\': Cannot find field.',
    'invalid',
    false,
  ],
  [1007, 'Precondition check failed.', 'invalid', false],
  [1007, 'User location is not supported for the API use.', 'location', false],
  [1007, 'Input audio transcription is required for ASR', 'invalid', false],
  [1007, 'Cannot extract voices from a non-audio request.', 'invalid', false],
  [1007, '* BidiGenerateContentRequest.setup.model: unexpected model name format', 'model', false],
  [
    1007,
    'Explicit activity control is not supported when automatic activity detection is enabled.',
    'invalid',
    false,
  ],
  [1007, 'The context window is full.', 'invalid', false],
  [1007, '', 'invalid', false],
  [
    1008,
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API",
    'auth',
    false,
  ],
  [
    1008,
    'models/x is not found for API version v1beta, or is not supported for bidiGenerateContent. Call ModelService.ListModels to',
    'model',
    false,
  ],
  [1008, 'BidiGenerateContent session not found', 'session', false],
  [1008, 'Requested entity was not found', 'internal', true],
  [1008, 'Operation is not implemented, or supported, or enabled', 'invalid', false],
  [
    1008,
    'Connection aborted because the client failed to close the connection after receiving a GoAway signal once the session durat',
    'deadline',
    true,
  ],
  [1008, 'The operation was aborted', 'idle', true],
  [1008, 'API keys are not supported by this API. Expected OAuth2 access token', 'auth', false],
  [1011, 'Internal error encountered.', 'internal', true],
  [1011, 'Internal error occurred.', 'internal', true],
  [1011, 'Deadline expired before operation could complete.', 'deadline', true],
  [
    1011,
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: h',
    'quota',
    false,
  ],
  [1011, 'Your prepayment credits are depleted.', 'quota', false],
  [1011, 'Token has been used too many times', 'token', false],
  [1011, '', 'internal', true],
  [1011, 'keepalive ping timeout', 'network', true],
  [1000, '', 'normal', true],
  [1005, '', 'normal', true],
  [1006, '', 'network', true],
];

test.each(SEEN)('%i %j is %s', (code, reason, kind, retryable) => {
  const described = close(code, reason);
  expect(described).toMatchObject({ kind, retryable });
  if (kind !== 'normal') expect(described.hint).toMatch(/\w{4}.*\./);
});

test.each(SEEN.filter(([code]) => code > 1006))('%i %j is the same before setup', (code, reason, kind) => {
  expect(close(code, reason, 'setup').kind).toBe(kind);
});

/** What a person is told to do, for each row of docs/evidence.md#close-codes. */
describe('the hint names what to do', () => {
  test.each<[code: number, reason: string, hint: RegExp, after?: string[], phase?: ConnectionPhase]>([
    [1007, 'API key not valid. Please pass a valid API key.', /API key/],
    [1007, 'API key expired. Please renew the API key.', /new one/],
    [1007, 'User location is not supported for the API use.', /where this request came from/],
    [1007, 'Input audio transcription is required for ASR', /inputAudioTranscription/],
    [1007, 'Cannot extract voices from a non-audio request.', /AUDIO.*outputAudioTranscription/],
    [1007, 'Precondition check failed.', /activityEnd/],
    [1007, 'Invalid JSON payload received. Unknown name "x" at \'setup\'', /field it names/],
    [1007, 'Request contains an invalid argument.', /thinkingConfig.*handle/, ['setup'], 'setup'],
    [1007, 'Request contains an invalid argument.', /no longer fits/, ['setup', 'realtimeInput.audio x 9']],
    [1007, '', /3\.1.*sendText.*3\.8.*role/, ['setup', 'clientContent.turns', 'realtimeInput.audio x 9']],
    [1007, '', /mediaChunks.*audio and video/, ['setup', 'realtimeInput.mediaChunks x 3']],
    [1007, '', /object as its response/, ['toolResponse.functionResponses']],
    [1007, '', /3\.8.*Vertex/, ['contextUpdate.tools']],
    [1007, '', /automaticActivityDetection/, ['realtimeInput.activityEnd']],
    [1008, "Method doesn't allow unregistered callers", /apiKey/],
    [1008, 'API keys are not supported by this API', /access token/],
    [1008, 'models/X is not found for API version v1beta', /name and the apiVersion/],
    [1008, 'BidiGenerateContent session not found', /two hours/],
    [1008, 'Requested entity was not found', /tool responses/],
    [1008, 'Operation is not implemented, or supported, or enabled', /blocking function call/],
    [1008, '', /realtime input while/, ['toolResponse.functionResponses', 'realtimeInput.audio']],
    [1008, '', /billing/],
    [1008, 'closed after receiving a GoAway signal', /resumption handle/],
    [1008, 'The operation was aborted', /when there is something to say/],
    [1011, 'Internal error encountered.', /resumption handle/],
    [1011, 'Internal error encountered.', /old connection.*closed first/, ['setup'], 'setup'],
    [1011, 'Deadline expired before operation could complete.', /time limit/],
    [1011, 'You exceeded your current quota', /raise the quota/],
    [1011, 'Your prepayment credits are depleted.', /billing/],
    [1011, 'Token has been used too many times', /more uses/],
    [1011, 'keepalive ping timeout', /30 s/],
    [1006, '', /broke/],
    [1006, '', /proxies.*browser/, [], 'dial'],
  ])('%i %j: %s after %j', (code, reason, hint, lastFrames = [], phase = 'open') => {
    expect(describeClose({ code, reason, phase, lastFrames }).hint).toMatch(hint);
  });
});

/** Ends that no text tells apart, for the rows that {@link SEEN} does not reach. */
const PLAIN = [
  { code: 1008, reason: 'auth_token is invalid' },
  { code: 1007, reason: '* BidiGenerateContentRequest.setup.model: unexpected model name format' },
  { code: 1008, reason: '' },
  { code: 1009, reason: '' },
  { code: 1001, reason: '' },
  { code: 4000, reason: '' },
  { code: 1000, reason: '', phase: 'setup' as const },
  { code: 1006, reason: '', phase: 'dial' as const },
  { code: 1007, reason: '', phase: 'setup' as const },
  { code: 1011, reason: '', phase: 'setup' as const },
  ...['realtimeInput.mediaChunks', 'clientContent.turns', 'toolResponse.functionResponses'].map((last) => ({
    code: 1007,
    reason: '',
    lastFrames: [last],
  })),
  { code: 1007, reason: '', lastFrames: ['contextUpdate.tools'] },
  { code: 1007, reason: '', lastFrames: ['realtimeInput.activityEnd'] },
  { code: 1008, reason: '', lastFrames: ['toolResponse.functionResponses'] },
  ...[200, 401, 404, 429, 500].map((httpStatus) => ({ code: 1006, reason: '', httpStatus })),
];

describe('the table', () => {
  test('has no row that nothing reaches', () => {
    const ends = [...SEEN.map(([code, reason]) => ({ code, reason })), ...PLAIN];
    const reached = new Set<CloseRow>(ends.map((end) => rowOf({ phase: 'open', ...end })));
    expect(CLOSE_ROWS.filter((row) => !reached.has(row))).toEqual([]);
  });

  test('is the one in docs/sessions.md', async () => {
    const page = await readFile(new URL('../../docs/sessions.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (.*?) +\| (?:`(\w+)`)? +\| `(\w+)` +\|$/gm)];
    const outcomes = new Set<string>();
    for (const [, kind, ends = '', inUse, resuming] of rows) {
      const expected = { kind, actions: { inUse: inUse ?? expect.any(String), resuming } };
      outcomes.add(JSON.stringify([kind, inUse, resuming]));
      for (const end of ends.split('; ')) {
        const [, http, code = '', reason = ''] = /(?:HTTP (\d+)|(\d{4})(?: "(.*)")?)$/.exec(end) ?? [];
        const facts =
          http === undefined
            ? { code: Number(code), reason }
            : { code: 1006, reason: '', httpStatus: Number(http) };
        const row = rowOf({ ...facts, phase: 'open' });
        expect({ end, kind: row.kind, actions: row.actions }).toEqual({ end, ...expected });
      }
    }
    const isHttp = ({ status }: CloseRow): boolean => status !== undefined;
    const told = CLOSE_ROWS.map((row) =>
      JSON.stringify([row.kind, isHttp(row) ? undefined : row.actions.inUse, row.actions.resuming]),
    );
    expect(outcomes).toEqual(new Set(told));
  });

  test('says what to do after what an attempt ended in, too', () => {
    const facts = { code: 1006, reason: '', phase: 'setup' as const };
    expect(actionsAfter(facts)).toEqual({ inUse: 'reconnect', resuming: 'retry' });
  });
});

test('a clean end is none before setup', () => {
  for (const code of [1000, 1005]) {
    const { kind, hint } = close(code, '', 'setup');
    expect(kind).toBe('unknown');
    expect(hint).not.toBe('');
  }
});

test('one code means many things: quota and an internal error are told apart by their text', () => {
  const kinds = SEEN.filter(([code]) => code === 1011).map(([code, reason]) => close(code, reason).kind);
  expect(new Set(kinds)).toEqual(new Set(['internal', 'deadline', 'quota', 'token', 'network']));
});

test.each<[status: number, kind: ErrorKind, retryable: boolean]>([
  [401, 'auth', false],
  [403, 'auth', false],
  [404, 'invalid', false],
  [429, 'quota', true],
  [500, 'internal', true],
  [503, 'internal', true],
  [200, 'invalid', false],
  [301, 'invalid', false],
  [400, 'invalid', false],
  [407, 'invalid', false],
])('an upgrade refused with HTTP %i is %s', (httpStatus, kind, retryable) => {
  const described = describeClose({ code: 1006, reason: '', phase: 'dial', httpStatus });
  expect(described).toMatchObject({ kind, retryable });
  expect(described.hint).not.toBe('');
});

test.each([0, 1, 999, 1001, 1002, 1003, 1009, 1010, 1012, 1015, 3000, 4000, 4999, Number.NaN])(
  'any other code (%i) has a kind and a hint',
  (code) => {
    const { kind, hint } = close(code, 'something new');
    expect(kind).toBeTypeOf('string');
    expect(hint).not.toBe('');
  },
);

describe('reasonTruncated', () => {
  test.each([
    ['x'.repeat(123), true],
    ['x'.repeat(120), true],
    ['x'.repeat(119), false],
    // Cut before a character of four bytes that did not fit.
    [`${'x'.repeat(117)}é`, false],
    [`${'x'.repeat(116)}🎧`, true],
    ['🎧'.repeat(30), true],
    ['🎧'.repeat(29), false],
    ['', false],
  ])('%j: %s', (reason, expected) => {
    expect(close(1011, reason).reasonTruncated).toBe(expected);
  });
});

test('isCleanClose', () => {
  expect([1000, 1005, 1001, 1006, 1011].map(isCleanClose)).toEqual([true, true, false, false, false]);
});

test('a reason of any text is read fast', () => {
  for (const reason of ['token '.repeat(20_000), 'a'.repeat(100_000), '(('.repeat(50_000)]) {
    expect(costOf(() => close(1011, reason), reading(reason))).toBeLessThan(300);
  }
});
