/** The facts of this folder are whole, and those that were gathered where these lie beside the checkout. */
import { expect, test } from 'vitest';
import { CLASSES, ENUMS, TYPES } from '../package/support/surface.ts';
import { FACTS, factsOf, gathered, type Facts, type Gathered } from './known.ts';

/** Where newer sources say something else, by message and field, with the source. */
const INT32 = "Google's protos: int32";
const NOT_IN_GEMINI = 'genai.d.ts: not supported in the Gemini API, whose proto lacks it';
const NOT_IN_VERTEX = 'genai.d.ts: not supported in Vertex AI, whose proto lacks it';
const NEWER: Readonly<Record<string, string>> = {
  'AvatarConfig.audioBitrateBps': INT32,
  'AvatarConfig.videoBitrateBps': INT32,
  'ExternalApiElasticSearchParams.numHits': INT32,
  'GenerationConfig.audioTimestamp': NOT_IN_GEMINI,
  'GenerationConfig.routingConfig': NOT_IN_GEMINI,
  'GoogleMaps.authConfig': NOT_IN_GEMINI,
  'GoogleSearch.timeRangeFilter': NOT_IN_VERTEX,
  'GroundingChunkMaps.route': NOT_IN_GEMINI,
  'GroundingChunkMapsRoute.distanceMeters': INT32,
  'GroundingChunkMapsRoute.duration': "Google's protos: google.protobuf.Duration",
  'GroundingChunkRetrievedContext.customMetadata': NOT_IN_VERTEX,
  'GroundingChunkRetrievedContext.documentName': NOT_IN_GEMINI,
  'GroundingChunkRetrievedContext.fileSearchStore': NOT_IN_VERTEX,
  'GroundingChunkRetrievedContext.mediaId': NOT_IN_VERTEX,
  'GroundingChunkRetrievedContext.pageNumber': NOT_IN_VERTEX,
  'GroundingChunkRetrievedContext.ragChunk': NOT_IN_GEMINI,
  'GroundingMetadata.retrievalQueries': NOT_IN_GEMINI,
  'GroundingMetadata.sourceFlaggingUris': NOT_IN_GEMINI,
  'PartMediaResolution.numTokens': INT32,
  'RagChunkPageSpan.firstPage': INT32,
  'RagChunkPageSpan.lastPage': INT32,
  'RagRetrievalConfig.topK': INT32,
  'Tool.mcpServers': NOT_IN_VERTEX,
  'UsageMetadata.serviceTier': NOT_IN_VERTEX,
  'UsageMetadata.trafficType': NOT_IN_GEMINI,
  'VertexAISearch.maxResults': INT32,
  'VertexRagStore.similarityTopK': INT32,
};

const SCALARS = ['string', 'boolean', 'integer', 'number', 'Bytes', 'Int64', 'Duration', 'Timestamp'];
const OPEN = ['Struct', 'Any', 'JsonSchema'];

test('every type that a fact names is a fact too', () => {
  const known = new Set([...SCALARS, ...OPEN, ...Object.keys(FACTS.messages), ...Object.keys(FACTS.enums)]);
  const named = Object.values(FACTS.messages).flatMap((fields) =>
    Object.values(fields).map((fact) => fact.replace(/^(?:(?:list|map) of )+|, .*$/g, '')),
  );
  expect(named.filter((type) => !known.has(type) && !type.startsWith("'"))).toEqual([]);
});

const flat = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries([
    ...Object.entries(facts.messages).flatMap(([message, fields]) =>
      Object.entries(fields).map(([field, type]) => [`${message}.${field}`, type] as const),
    ),
    ...Object.entries(facts.enums),
  ]);

const messages = gathered('messages.json') as Gathered | undefined;

if (messages !== undefined)
  test('messages.json says the same, except where something is newer', () => {
    const theirs = flat(factsOf(messages));
    const ours = flat(FACTS);
    const different = Object.keys({ ...theirs, ...ours }).filter(
      (name) => JSON.stringify(theirs[name]) !== JSON.stringify(ours[name]),
    );
    expect(different.sort()).toEqual(Object.keys(NEWER).sort());
  });

const names = gathered('surface.json') as
  Readonly<Record<'classes' | 'enums' | 'errors', string[]>> | undefined;

if (names !== undefined)
  test('surface.json asks for the names that the package is tested for', () => {
    const asked = [...names.classes, ...names.enums, ...names.errors];
    expect([...new Set([...TYPES, ...ENUMS, ...CLASSES])].sort()).toEqual(asked.sort());
  });
