/** Parts and contents, made by functions. */
import {
  ValidationError,
  type Content,
  type FunctionResponsePart,
  type Part,
  type PartMediaResolutionLevel,
} from '../index.ts';
import type { Language, Outcome } from '../types.ts';
import type { PartListUnion, PartUnion } from './types.ts';

export function createPartFromText(text: string): Part {
  return { text };
}

/** `data` is base64. */
export function createPartFromBase64(data: string, mimeType: string, level?: PartMediaResolutionLevel): Part {
  return { inlineData: { data, mimeType }, ...(level && { mediaResolution: { level } }) };
}

export function createPartFromUri(fileUri: string, mimeType: string, level?: PartMediaResolutionLevel): Part {
  return { fileData: { fileUri, mimeType }, ...(level && { mediaResolution: { level } }) };
}

export function createPartFromFunctionCall(name: string, args: Record<string, unknown>): Part {
  return { functionCall: { name, args } };
}

export function createPartFromFunctionResponse(
  id: string,
  name: string,
  response: Record<string, unknown>,
  parts: FunctionResponsePart[] = [],
): Part {
  return { functionResponse: { id, name, response, ...(parts.length > 0 && { parts }) } };
}

export function createPartFromCodeExecutionResult(outcome: Outcome, output: string): Part {
  return { codeExecutionResult: { outcome, output } };
}

export function createPartFromExecutableCode(code: string, language: Language): Part {
  return { executableCode: { code, language } };
}

/** `data` is base64. */
export function createFunctionResponsePartFromBase64(data: string, mimeType: string): FunctionResponsePart {
  return { inlineData: { data, mimeType } };
}

export function createFunctionResponsePartFromUri(fileUri: string, mimeType: string): FunctionResponsePart {
  return { fileData: { fileUri, mimeType } };
}

/** Throws `ValidationError` for an empty list. */
export function createUserContent(parts: PartListUnion): Content {
  return { role: 'user', parts: toParts(parts) };
}

/** Throws `ValidationError` for an empty list. */
export function createModelContent(parts: PartListUnion): Content {
  return { role: 'model', parts: toParts(parts) };
}

function toParts(given: PartListUnion): Part[] {
  const parts: PartUnion[] = Array.isArray(given) ? given : [given];
  if (parts.length === 0)
    throw new ValidationError([{ path: 'parts', message: 'needs at least one part', code: 'missing' }]);
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}
