/** Messages as the user gets them: the wire's object with a few getters on a shared prototype. */
import type {
  Blob,
  LiveServerContent,
  LiveServerMessage as WireMessage,
  Part,
} from '../../generated/types.ts';
import { decodeBase64, encodeBase64 } from '../audio/base64.ts';

/**
 * A message from the server. Several fields may be set at once, and any may be absent. The getters are
 * no fields: they are absent from JSON and lost by spreading.
 */
export interface LiveServerMessage extends WireMessage {
  /** The text of the model's turn, thoughts left out; undefined if there is none. */
  readonly text: string | undefined;
  /**
   * The inline data of the first part's MIME type as base64: a single part's as it is, several parts'
   * joined as bytes. Undefined if there is none.
   */
  readonly data: string | undefined;
  /** {@link data} as bytes. */
  readonly audio: Uint8Array | undefined;
}

/** Where data that was joined of several parts is kept, so that it is joined once. */
const JOINED: unique symbol = Symbol('joined');

class Received {
  declare serverContent?: LiveServerContent;
  declare [JOINED]?: string;

  /**
   * A loop, not a spread: it runs for every message, and nothing else gives a parsed object a prototype so fast.
   * The field that most messages have is set by its name, which spares a look-up by text.
   */
  constructor(wire: WireMessage = {}) {
    const fields = wire as Record<string, unknown>;
    const { serverContent } = wire;
    if (serverContent !== undefined) this.serverContent = serverContent;
    for (const name in fields) {
      if (name === 'serverContent') continue;
      // A field may be called as a getter is, or even `__proto__`: it stays a field.
      if (name in this) define(this, name, fields[name], true);
      else (this as unknown as Record<string, unknown>)[name] = fields[name];
    }
  }

  get text(): string | undefined {
    const texts = partsOf(this).flatMap(({ text, thought }) =>
      typeof text === 'string' && thought !== true ? [text] : [],
    );
    return texts.length === 0 ? undefined : texts.join('');
  }

  get data(): string | undefined {
    return dataOf(this);
  }

  get audio(): Uint8Array | undefined {
    // Not by the getter: a newer service may have a field of that name.
    const data = dataOf(this);
    return data === undefined ? undefined : decodeBase64(data);
  }
}

/** The class of every message: one can be made of its fields, and told by `instanceof`. */
export const LiveServerMessage: {
  new (fields?: WireMessage): LiveServerMessage;
  readonly prototype: LiveServerMessage;
} = Received;

function dataOf(message: WireMessage & { [JOINED]?: string }): string | undefined {
  if (message[JOINED] !== undefined) return message[JOINED];
  let blobs: Blob[] = [];
  for (const { inlineData } of partsOf(message)) if (inlineData?.data !== undefined) blobs.push(inlineData);
  blobs = blobs.filter(({ mimeType }) => mimeType === blobs[0]?.mimeType);
  if (blobs.length <= 1) return blobs[0]?.data;
  const joined = joinBase64(blobs);
  // Stores for user interfaces freeze what they hold.
  if (Object.isExtensible(message)) define(message, JOINED, joined, false);
  return joined;
}

function define(object: object, name: string | symbol, value: unknown, enumerable: boolean): void {
  Object.defineProperty(object, name, { value, enumerable, configurable: enumerable, writable: enumerable });
}

function partsOf(message: WireMessage): readonly Part[] {
  return message.serverContent?.modelTurn?.parts ?? [];
}

function joinBase64(blobs: readonly Blob[]): string {
  const pieces = blobs.map((blob) => decodeBase64(blob.data ?? ''));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return encodeBase64(whole);
}
