/** Protos are read as they are meant, and a comparison with them sees what is planted. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../upstream/compare.ts';
import { ours } from '../../upstream/facts.ts';
import { readProtos } from '../../upstream/protos.ts';

/** The protos of a package `live`, in the form in which libraries have them. */
function protos(nested: object): string {
  return JSON.stringify({ nested: { live: { nested } } });
}

const PROTOS = {
  Message: { fields: { goAway: { type: 'GoAway' }, serverContent: { type: 'Content' } } },
  GoAway: { fields: { timeLeft: { type: 'google.protobuf.Duration' } } },
  Content: {
    fields: {
      turnComplete: { type: 'bool' },
      outputTranscription: { type: 'Transcription' },
      reason: { type: 'Reason' },
    },
    nested: {
      Transcription: { fields: { text: { type: 'string' } } },
      Reason: { values: { REASON_UNSPECIFIED: 0 } },
    },
  },
};

test('names are looked for from the inside out', () => {
  const { messages, enums } = readProtos(protos(PROTOS));
  expect([...messages.keys()]).toEqual([
    'live.Message',
    'live.GoAway',
    'live.Content',
    'live.Content.Transcription',
  ]);
  expect([...enums.keys()]).toEqual(['live.Content.Reason']);
  expect(messages.get('live.Message')?.fields.get('goAway')?.types).toEqual([{ name: 'live.GoAway' }]);
  const { fields } = messages.get('live.Content') ?? {};
  expect(fields?.get('outputTranscription')?.types).toEqual([{ name: 'live.Content.Transcription' }]);
});

test.each([
  [{ type: 'int32' }, [{ name: 'integer' }]],
  [{ type: 'int64' }, [{ name: 'int64' }]],
  [{ type: 'float' }, [{ name: 'number' }]],
  [{ type: 'bytes', rule: 'repeated' }, [{ name: 'bytes', each: 'list' }]],
  [{ type: 'string', keyType: 'string' }, [{ name: 'string', each: 'map' }]],
  [{ type: 'google.protobuf.Struct' }, [{ name: 'struct' }, { name: 'any', each: 'map' }]],
])('%j is %j', (field, types) => {
  const { messages } = readProtos(protos({ Message: { fields: { field } } }));
  expect(messages.get('live.Message')?.fields.get('field')?.types).toEqual(types);
});

describe('compared for one backend', () => {
  const differences = (nested: object) =>
    compare(ours('gemini'), readProtos(protos(nested)), {
      roots: [['LiveServerMessage', 'live.Message']],
      backends: ['gemini'],
      lacksSome: () => true,
    });

  test('what is the same is no difference, and neither is what they lack', () => {
    const { fields, ...content } = PROTOS.Content;
    const { reason: _, ...same } = fields;
    expect(differences({ ...PROTOS, Content: { ...content, fields: same } })).toEqual([]);
  });

  test('a field that is only there, and another type, are', () => {
    const GoAway = { fields: { timeLeft: { type: 'int32' } } };
    expect(differences({ ...PROTOS, GoAway })).toEqual([
      { at: 'LiveServerContent.reason', what: 'only there' },
      { at: 'LiveServerGoAway.timeLeft', what: 'duration here, integer there' },
    ]);
  });

  test('a field that the schema has for the other backend is', () => {
    const Content = { fields: { speechState: { type: 'State' } } };
    expect(differences({ ...PROTOS, Content, State: { values: { SPEECH: 0 } } })).toEqual([
      { at: 'LiveServerContent.speechState', what: 'for neither here, for gemini there' },
    ]);
  });

  test('a field goes by the name that the backend has for it', () => {
    const usage = (field: string) =>
      differences({
        Message: { fields: { usageMetadata: { type: 'Usage' } } },
        Usage: { fields: { [field]: { type: 'int32' } } },
      });
    expect(usage('responseTokenCount')).toEqual([]);
    expect(usage('candidatesTokenCount')).toEqual([
      { at: 'UsageMetadata.candidatesTokenCount', what: 'only there' },
    ]);
  });
});
