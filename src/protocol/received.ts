/** Messages as the user gets them: the wire's object with a few getters on a shared prototype. */
import type { Blob, LiveServerMessage as WireMessage, Part } from '../../generated/types.ts';
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

const DATA: unique symbol = Symbol('data');

interface WithCache extends WireMessage {
  [DATA]?: string | undefined;
}

const prototype = Object.defineProperties(
  {},
  {
    text: {
      get(this: WireMessage): string | undefined {
        const texts = partsOf(this).flatMap((part) =>
          typeof part.text === 'string' && part.thought !== true ? [part.text] : [],
        );
        return texts.length === 0 ? undefined : texts.join('');
      },
    },
    data: {
      get(this: WithCache): string | undefined {
        if (DATA in this) return this[DATA];
        const data = joinedData(this);
        // Stores for user interfaces freeze what they hold.
        if (Object.isExtensible(this)) Object.defineProperty(this, DATA, { value: data });
        return data;
      },
    },
    audio: {
      get(this: LiveServerMessage): Uint8Array | undefined {
        return this.data === undefined ? undefined : decodeBase64(this.data);
      },
    },
  },
);

/** Gives a decoded frame its getters. `__proto__` and spread, since a key of that name must stay a plain field. */
export function received(wire: object): LiveServerMessage {
  return { __proto__: prototype, ...wire } as unknown as LiveServerMessage;
}

function partsOf(message: WireMessage): readonly Part[] {
  return message.serverContent?.modelTurn?.parts ?? [];
}

function joinedData(message: WireMessage): string | undefined {
  const blobs = partsOf(message).flatMap(({ inlineData }) =>
    inlineData?.data === undefined ? [] : [inlineData],
  );
  const same = blobs.filter((blob) => blob.mimeType === blobs[0]?.mimeType);
  return same.length <= 1 ? same[0]?.data : joinBase64(same);
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
