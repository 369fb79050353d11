/** Results of MCP tools as results of functions. */
import { expect, test } from 'vitest';
import { toFunctionResult } from '../../src/tools/mcp-result.ts';

const data = 'iVBORw0KGgo'.repeat(10_000);
const image = { type: 'image', mimeType: 'image/png', data };

test.each([{}, { content: [] }, { content: 'odd' }])('%j is nothing', (result) => {
  expect(toFunctionResult(result)).toEqual({ value: undefined, extras: {} });
});

test('media of the content that the structured content repeats are sent once', () => {
  const audio = { type: 'audio', mimeType: 'audio/wav', data: data.toLowerCase() };
  const structuredContent = {
    content: [image, audio],
    nested: { deep: [{ png: data }] },
    note: 'two media',
    empty: '',
  };
  const { value, extras } = toFunctionResult({
    content: [{ type: 'text', text: 'ignored' }, image, audio, { type: 'image', data: '' }],
    structuredContent,
  });
  expect(value).toEqual({
    content: [
      { ...image, data: '(media: part 1)' },
      { ...audio, data: '(media: part 2)' },
    ],
    nested: { deep: [{ png: '(media: part 1)' }] },
    note: 'two media',
    empty: '',
  });
  expect(JSON.stringify(value).length).toBeLessThan(400);
  expect(extras.parts).toHaveLength(3);
  expect(structuredContent.content[0]).toBe(image);
});

test('structured content without media is what the server sent', () => {
  const structuredContent = { n: 4 };
  expect(toFunctionResult({ structuredContent }).value).toBe(structuredContent);
  expect(toFunctionResult({ structuredContent: null }).value).toBeUndefined();
});

test.each([
  [{ uri: 'file:///a' }, 'file:///a'],
  [{ uri: 'file:///a', name: 'a.txt' }, 'a.txt: file:///a'],
  [{ uri: 'file:///a', name: 'a.txt', title: 'The first' }, 'The first: file:///a'],
  [{ uri: 'file:///a', name: 'a.txt', description: 'A letter' }, 'a.txt, A letter: file:///a'],
  [{ uri: 'file:///a', description: 'A letter' }, 'A letter: file:///a'],
])('a link to a resource keeps its name: %j', (link, text) => {
  expect(toFunctionResult({ content: [{ type: 'resource_link', ...link }] }).value).toBe(text);
});

test('a failure of a tool is an error that the model reads', () => {
  const content = [{ type: 'text', text: 'The disk is full.' }, image];
  expect(toFunctionResult({ isError: true, content })).toEqual({
    value: { error: 'The disk is full.' },
    extras: {},
  });
  expect(toFunctionResult({ isError: true }).value).toEqual({ error: 'The tool failed.' });
});
