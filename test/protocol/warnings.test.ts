import { expect, test } from 'vitest';
import { WarningFilter, withoutIndexes } from '../../src/protocol/warnings.ts';

const warning = (path: string, code: 'unknown-field' | 'deprecated' = 'unknown-field') => ({
  code,
  path,
  message: 'm',
});

test('each path is news once, for each code', () => {
  const filter = new WarningFilter();
  expect(filter.isNews(warning('a'))).toBe(true);
  expect(filter.isNews(warning('a'))).toBe(false);
  expect(filter.isNews(warning('a', 'deprecated'))).toBe(true);
  expect(filter.isNews(warning('b'))).toBe(true);
});

test('a server that invents names is heard 200 times', () => {
  const filter = new WarningFilter();
  const news = Array.from({ length: 1_000 }, (_, n) => filter.isNews(warning(`x${n}`)));
  expect(news.filter(Boolean)).toHaveLength(200);
});

test('withoutIndexes', () => {
  expect(withoutIndexes('a[0].b[12][3].c')).toBe('a[].b[][].c');
  expect(withoutIndexes('a[x]')).toBe('a[x]');
});
