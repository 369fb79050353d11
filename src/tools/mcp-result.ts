/** What a tool of an MCP server returned, as the result of a function. */
import type { FunctionResponsePart } from '../../generated/types.ts';
import { functionResult, type FunctionResult } from './response.ts';

/** What a tool gave. `content` holds any number of texts, images, audio and resources. */
export interface McpResult {
  [field: string]: unknown;
}

/** The fields of every kind of content. */
interface McpContent {
  readonly type: string;
  readonly text?: string;
  readonly data?: string;
  readonly mimeType?: string;
  readonly uri?: string;
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  readonly resource?: {
    readonly uri: string;
    readonly text?: string;
    readonly blob?: string;
    readonly mimeType?: string;
  };
}

/** Structured content if there is any, and otherwise the texts; media as parts, and nowhere else. */
export function toFunctionResult({ content, structuredContent, isError }: McpResult): FunctionResult {
  const items = (Array.isArray(content) ? content : []) as readonly McpContent[];
  const text = items.flatMap(textOf).join('\n');
  // The model reads it and may try something else.
  if (isError === true) return functionResult({ error: text === '' ? 'The tool failed.' : text });
  const parts = items.flatMap(mediaOf);
  const value = withoutMedia(structuredContent, parts) ?? (text === '' ? undefined : text);
  return functionResult(value, parts.length > 0 ? { parts } : {});
}

/** Servers repeat media in the structured content, where the model would read their bytes as text. */
function withoutMedia(structured: unknown, parts: readonly FunctionResponsePart[]): unknown {
  const sent = new Map(parts.map(({ inlineData }, index) => [inlineData?.data, index]));
  sent.delete('');
  if (structured === undefined || sent.size === 0) return structured;
  return JSON.parse(
    JSON.stringify(structured, (_, value: unknown) => {
      const index = typeof value === 'string' ? sent.get(value) : undefined;
      return index === undefined ? value : `(media: part ${index + 1})`;
    }),
  );
}

function textOf(content: McpContent): string[] {
  const text = content.text ?? content.resource?.text ?? linkOf(content);
  return text === undefined ? [] : [text];
}

function linkOf({ uri, name, title = name, description }: McpContent): string | undefined {
  if (uri === undefined) return undefined;
  const label = [title, description].filter((one) => one !== undefined && one !== '').join(', ');
  return label === '' ? uri : `${label}: ${uri}`;
}

function mediaOf({ data, mimeType, resource }: McpContent): FunctionResponsePart[] {
  const bytes = data ?? resource?.blob;
  const type = mimeType ?? resource?.mimeType ?? 'application/octet-stream';
  return bytes === undefined ? [] : [{ inlineData: { mimeType: type, data: bytes } }];
}
