/** Frames to messages and back. */
import { serverWireNames } from '../../generated/wire-names.ts';
import { ProtocolError, ValidationError } from '../errors.ts';
import { isObject } from '../runtime.ts';

type Json = Record<string, unknown>;

/** The renames by the field of the message that they are in: most messages have none of these. */
const RENAMED = new Map<string, typeof serverWireNames>();
for (const rename of serverWireNames) {
  const field = rename.path[0] ?? '';
  RENAMED.set(field, [...(RENAMED.get(field) ?? []), rename]);
}

/**
 * The object in a server's frame, under the public names. Throws {@link ProtocolError} for a frame that
 * is not a JSON object.
 */
export function decode(text: string): Json {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // The parser's own message quotes the frame.
    throw new ProtocolError(`A frame of ${text.length} characters is not JSON.`);
  }
  if (!isObject(message))
    throw new ProtocolError(`A frame of ${text.length} characters is not a JSON object.`);
  for (const field in message) {
    for (const { path, wire, name } of RENAMED.get(field) ?? []) rename(message, path, wire, name);
  }
  return message;
}

/** Renames in place: the object was parsed a moment ago and nobody else has it. Where both names came, both stay. */
function rename(message: Json, path: readonly string[], wire: string, name: string): void {
  let holder: unknown = message;
  for (const step of path) {
    holder = (holder as Json)[step];
    if (!isObject(holder)) return;
  }
  const object = holder as Json;
  if (object[wire] === undefined || object[name] !== undefined) return;
  object[name] = object[wire];
  delete object[wire];
}

/** The frame of a message. Throws {@link ValidationError} for what JSON cannot hold: cycles, BigInts, bottomless depth. */
export function encode(message: object): string {
  try {
    return JSON.stringify(message);
  } catch (error) {
    // The engine's message may quote the user's keys and values: say it in our words.
    const deep = error instanceof RangeError;
    throw new ValidationError([
      {
        path: Object.keys(message)[0] ?? '',
        message: deep
          ? 'is nested too deeply'
          : 'cannot be written as JSON: a cycle, a BigInt or a throwing toJSON',
      },
    ]);
  }
}
