import { describe, expect, test } from 'vitest';
import { describeClose } from '../../src/protocol/close.ts';
import { afterClose, type CloseAction, type When } from '../../src/resumption/after-close.ts';

const QUOTA = 'You exceeded your current quota, please check your plan and billing details.';
const GO_AWAY =
  'Connection aborted because the client failed to close the connection after receiving a GoAway signal once the session durat';
const NOT_IMPLEMENTED = 'Operation is not implemented, or supported, or enabled.';

/** Each row of docs/evidence.md#close-codes, and what is done about it. */
const TABLE: readonly (readonly [When, number, string, CloseAction])[] = [
  ['first', 1006, '', 'reject'],
  ['first', 1011, 'Internal error encountered.', 'reject'],
  ['resume', 1007, 'Request contains an invalid argument.', 'nextPoint'],
  ['resume', 1008, 'BidiGenerateContent session not found', 'nextPoint'],
  ['resume', 1011, 'Internal error encountered.', 'samePoint'],
  ['resume', 1006, '', 'samePoint'],
  ['resume', 1000, '', 'samePoint'],
  ['resume', 1011, QUOTA, 'end'],
  ['open', 1001, '', 'reconnect'],
  ['open', 1006, '', 'reconnect'],
  ['open', 1000, '', 'reconnect'],
  ['open', 1011, 'Internal error encountered.', 'reconnect'],
  ['open', 1011, 'Deadline expired before operation could complete.', 'reconnect'],
  ['open', 1008, GO_AWAY, 'reconnect'],
  ['open', 3000, 'a proxy', 'reconnect'],
  ['open', 1008, 'The operation was aborted', 'idle'],
  ['open', 1007, 'Request contains an invalid argument.', 'suspect'],
  ['open', 1007, 'Precondition check failed.', 'suspect'],
  ['open', 1008, NOT_IMPLEMENTED, 'suspect'],
  ['open', 1008, 'Requested entity was not found.', 'suspect'],
  ['open', 1009, '', 'suspect'],
  ['open', 1008, 'Something about policy.', 'end'],
  ['open', 1007, 'API key expired. Please renew the API key.', 'credential'],
  ['resume', 1007, 'API key not valid. Please pass a valid API key.', 'credential'],
  ['resume', 1011, 'Token has been used too many times', 'credential'],
  ['resume', 1008, 'models/x is not found for API version v1beta, or is not supported', 'end'],
  ['open', 1007, 'User location is not supported for the API use.', 'end'],
  ['open', 1011, QUOTA, 'end'],
  ['open', 1007, 'The input exceeds the maximum number of tokens.', 'end'],
];

describe('afterClose', () => {
  test.each(TABLE)('%s, %i "%s": %s', (when, code, reason, action) => {
    const phase = when === 'open' ? 'open' : 'setup';
    const { kind } = describeClose({ code, reason, phase });
    expect(afterClose(when, { code, reason, kind })).toBe(action);
  });

  test('a timeout of an attempt is tried again', () => {
    expect(afterClose('resume', { code: 1006, reason: '', kind: 'timeout' })).toBe('samePoint');
  });
});
