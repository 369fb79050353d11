import { expect, it } from 'vitest';
import { isExpected, table, type Result } from '../../clients/table.ts';

const result = (rest: Partial<Result>): Result => ({
  client: 'client 1.0.0',
  model: 'model',
  step: 'typed',
  outcome: 'yes',
  ...rest,
});

it('is a row for each client, with the reasons below it', () => {
  const text = table([
    result({ step: 'connect' }),
    result({ outcome: 'no', reason: 'nothing came' }),
    result({ step: 'vertex', outcome: 'lacks', reason: 'It has one path.' }),
    result({ client: 'other 2.0.0', outcome: 'no', reason: 'closed', known: 'It closes.' }),
    result({ client: 'other 2.0.0', step: 'vertex', known: 'It has no path.' }),
  ]);
  expect(text).toBe(
    [
      'client        model  connect  typed  vertex',
      'client 1.0.0  model  yes      no     -',
      'other 2.0.0   model           no     yes',
      '',
      'client 1.0.0, typed: UNEXPLAINED: nothing came',
      'client 1.0.0, vertex: It has one path.',
      'other 2.0.0, typed: It closes. (closed)',
      'other 2.0.0, vertex: works now, though it is said to fail: It has no path.',
      '',
    ].join('\n'),
  );
});

it.each([
  [true, result({})],
  [true, result({ outcome: 'lacks', reason: 'It has none.' })],
  [true, result({ outcome: 'no', known: 'It is broken.' })],
  [false, result({ outcome: 'no' })],
  [false, result({ known: 'It is broken.' })],
])('is as expected: %s', (expected, one) => {
  expect(isExpected(one)).toBe(expected);
});
