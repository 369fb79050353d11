import { describe, expect, it } from 'vitest';
import type { LiveServerMessage } from '../../../generated/types.ts';
import { writeFrame, writeServerMessage } from '../../../src/emulator/wire/writer.ts';

describe('writeFrame', () => {
  it('is pretty-printed JSON with a line feed', () => {
    expect(writeFrame({ setupComplete: {} }, 'gemini')).toBe('{\n  "setupComplete": {}\n}\n');
  });
});

describe('writeServerMessage', () => {
  it('leaves out what is false, 0 or empty, and keeps messages that are there', () => {
    const message: LiveServerMessage = {
      serverContent: { turnComplete: false, groundingMetadata: {}, modelTurn: { parts: [], role: '' } },
      usageMetadata: { promptTokenCount: 0, responseTokensDetails: [{ modality: 'AUDIO', tokenCount: 0 }] },
      voiceActivityDetectionSignal: { vadSignalType: 'VAD_SIGNAL_TYPE_UNSPECIFIED' },
    };
    expect(writeServerMessage(message, 'gemini')).toEqual({
      serverContent: { groundingMetadata: {}, modelTurn: {} },
      usageMetadata: { responseTokensDetails: [{ modality: 'AUDIO' }] },
      voiceActivityDetectionSignal: {},
    });
  });

  it('uses the names of the wire', () => {
    const message: LiveServerMessage = {
      voiceActivity: { voiceActivityType: 'ACTIVITY_START' },
      usageMetadata: { responseTokenCount: 3, responseTokensDetails: [{ modality: 'TEXT', tokenCount: 3 }] },
    };
    expect(writeServerMessage(message, 'gemini')).toEqual({
      voiceActivity: { type: 'ACTIVITY_START' },
      usageMetadata: message.usageMetadata,
    });
    expect(writeServerMessage(message, 'vertex')).toEqual({
      voiceActivity: { type: 'ACTIVITY_START' },
      usageMetadata: {
        candidatesTokenCount: 3,
        candidatesTokensDetails: [{ modality: 'TEXT', tokenCount: 3 }],
      },
    });
  });

  it('leaves alone what the model owns and what the schema does not know', () => {
    const message = {
      toolCall: { functionCalls: [{ args: { empty: '', no: false, zero: 0 } }] },
      novelty: { off: false },
    };
    expect(writeServerMessage(message as LiveServerMessage, 'gemini')).toEqual(message);
  });
});
