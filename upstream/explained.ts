/** Differences in which the schema is right, each with the reason. One that is no longer found is reported. */
export interface Explanation {
  /** The npm package of the source. */
  readonly packageName: string;
  readonly what: string;
  readonly at: readonly string[];
  readonly why: string;
}

const GENAI = '@google/genai';
const GEMINI_PROTOS = '@google-ai/generativelanguage';
const VERTEX_PROTOS = '@google-cloud/aiplatform';

const NOTED_FOR_VERTEX = 'for gemini and vertex here, for vertex there';
const NOT_NOTED = 'for gemini here, for gemini and vertex there';

export const explained: readonly Explanation[] = [
  {
    packageName: GENAI,
    what: NOT_NOTED,
    at: [
      'Part.toolCall',
      'Part.toolResponse',
      'ReplicatedVoiceConfig.consentAudio',
      'ReplicatedVoiceConfig.voiceConsentSignature',
    ],
    why: 'Without a note, but its converters throw on Vertex AI: only supported in Gemini Developer API mode.',
  },
  {
    packageName: GENAI,
    what: 'for vertex here, for gemini and vertex there',
    at: [
      'SessionResumptionConfig.transparent',
      'LiveClientSetup.explicitVadSignal',
      'LiveConnectConfig.explicitVadSignal',
    ],
    why: 'Without a note, but its converters throw on the Gemini API, and the service closes with 1007 for `transparent`.',
  },
  {
    packageName: GENAI,
    what: NOTED_FOR_VERTEX,
    at: ['Tool.codeExecution'],
    why: "The note is wrong: the Gemini API's proto has the field, and recorded sessions there have executable code.",
  },
  {
    packageName: GENAI,
    what: NOTED_FOR_VERTEX,
    at: ['GroundingChunkWeb.domain'],
    why: 'The note is wrong: recorded answers of the Gemini API have it.',
  },
  {
    packageName: GENAI,
    what: NOTED_FOR_VERTEX,
    at: ['GenerationConfig.responseFormat'],
    why: "The note is wrong: the Gemini API's discovery document describes the field and its values.",
  },
  {
    packageName: GENAI,
    what: NOTED_FOR_VERTEX,
    at: ['HATE', 'DANGEROUS_CONTENT', 'HARASSMENT', 'SEXUALLY_EXPLICIT'].map(
      (category) => `HarmCategory.HARM_CATEGORY_IMAGE_${category}`,
    ),
    why: 'The schema knows backends of fields, not of values.',
  },
  {
    packageName: GENAI,
    what: 'for gemini and vertex here, for gemini there',
    at: ['PAYWALL', 'UNSAFE'].map((status) => `UrlRetrievalStatus.URL_RETRIEVAL_STATUS_${status}`),
    why: 'The schema knows backends of fields, not of values.',
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['Schema.additionalProperties', 'Schema.defs', 'Schema.ref'],
    why: "Vertex AI's protos have them.",
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['ToolCall.toolName'],
    why: "The Gemini API's discovery document has it.",
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: [
      'GroundingChunk.referenceId',
      'GroundingChunkWeb.snippet',
      'GroundingChunkWeb.searchResultMapping',
      'GroundingSupport.origin',
      'UsageMetadata.billedToolCalls',
    ],
    why: 'Recorded on the Gemini API.',
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['LiveServerContent.speechState'],
    why: "Vertex AI's reference of the Live API has it.",
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['LiveServerMessage.interactionStatus'],
    why: "Google's page on thinking shows it beside a tool call.",
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['LiveServerMessage.error'],
    why: "Google's clients for Go and Python expect it.",
  },
  {
    packageName: GENAI,
    what: 'only here',
    at: ['LiveClientRealtimeInput.mediaChunks'],
    why: 'The argument `media` of its method travels as this.',
  },
  {
    packageName: GENAI,
    what: 'only there',
    at: [
      'LiveClientRealtimeInput.media',
      'LiveConnectConfig.httpOptions',
      'LiveConnectConfig.abortSignal',
      'AuthToken.httpOptions',
      'AuthToken.abortSignal',
      'AuthToken.liveConnectConstraints',
      'AuthToken.lockAdditionalFields',
    ],
    why: 'Arguments of its methods, which do not travel by these names.',
  },
  {
    packageName: GEMINI_PROTOS,
    what: 'only there',
    at: ['GenerationConfig.responseJsonSchemaOrdered'],
    why: 'Described there as an internal detail.',
  },
  ...[GEMINI_PROTOS, VERTEX_PROTOS].map((packageName) => ({
    packageName,
    what: 'only there',
    at: ['GenerationConfig.imageConfig'],
    why: 'For models that make images, which no Live model does. @google/genai has it for `generateContent` alone.',
  })),
  {
    packageName: GEMINI_PROTOS,
    what: 'only there',
    at: ['FileSearch.retrievalResources', 'FileSearch.retrievalConfig'],
    why: 'An earlier form of the tool. @google/genai names stores, a filter and a number instead.',
  },
  {
    packageName: VERTEX_PROTOS,
    what: 'integer here, number there',
    at: ['GenerationConfig.topK'],
    why: 'A number of tokens, and a whole one in the protos of the Gemini API.',
  },
  {
    packageName: VERTEX_PROTOS,
    what: 'string here, google.cloud.aiplatform.v1beta1.GenerationConfig.RoutingConfig.AutoRoutingMode.ModelRoutingPreference there',
    at: ['GenerationConfigRoutingConfigAutoRoutingMode.modelRoutingPreference'],
    why: 'The values stand in the field, as in @google/genai.',
  },
];
