/** What the server of the benchmark says: binary frames with indented JSON, as the real service sends them. */
import { randomBytes } from 'node:crypto';

/** Kinds of messages, by what is in them. */
export const KINDS = ['audio40', 'audio100', 'audio1000', 'text', 'transcript', 'toolCall', 'usage'] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes of a second of the model's voice: 24 kHz, 16 bit, mono. */
const VOICE_BYTES_PER_SECOND = 48_000;

/** Different contents in turn, so that no cache of equal strings can help anyone. */
const VARIANTS = 8;

const BODIES: Record<Kind, (variant: number) => object> = {
  audio40: () => audio(40),
  audio100: () => audio(100),
  audio1000: () => audio(1_000),
  text: (variant) => ({
    serverContent: {
      modelTurn: { parts: [{ text: ` the Pacific Ocean is ${variant} times wider than the Moon` }] },
    },
  }),
  transcript: (variant) => ({ serverContent: { outputTranscription: { text: ` can hear ${variant}` } } }),
  toolCall: (variant) => ({
    toolCall: {
      functionCalls: [
        {
          name: 'get_current_weather',
          args: { location: 'Redmond, WA', days: variant },
          id: `function-call-1806761615368375569${variant}`,
        },
      ],
    },
  }),
  usage: (variant) => ({
    usageMetadata: {
      promptTokenCount: 1_200 + variant,
      responseTokenCount: 75,
      totalTokenCount: 1_275 + variant,
      promptTokensDetails: [
        { modality: 'TEXT', tokenCount: 200 },
        { modality: 'AUDIO', tokenCount: 1_000 + variant },
      ],
      responseTokensDetails: [{ modality: 'AUDIO', tokenCount: 75 }],
    },
  }),
};

function audio(ms: number): object {
  const data = randomBytes((VOICE_BYTES_PER_SECOND * ms) / 1_000).toString('base64');
  return {
    serverContent: { modelTurn: { parts: [{ inlineData: { mimeType: 'audio/pcm;rate=24000', data } }] } },
  };
}

/** Messages of one kind, as text. */
export function textsOf(kind: Kind): string[] {
  return Array.from({ length: VARIANTS }, (_, variant) => json(BODIES[kind](variant)).toString());
}

export function json(body: object): Buffer {
  return Buffer.from(`${JSON.stringify(body, undefined, 2)}\n`);
}

/** Frames of one kind, ready for the socket. */
export function framesOf(kind: Kind): Buffer[] {
  return Array.from({ length: VARIANTS }, (_, variant) => frame(json(BODIES[kind](variant))));
}

/** A whole, unmasked binary frame. `ws` could make it too, at every message again: the server must not be the slow one. */
function frame(payload: Buffer): Buffer {
  const { length } = payload;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header[0] = 0x82;
  if (length < 126) header[1] = length;
  else if (length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}
