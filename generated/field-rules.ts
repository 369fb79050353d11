// Generated from schema/ by `npm run codegen`. Do not edit.

/** A service that speaks the protocol: the Gemini API or Vertex AI. */
export type Backend = 'gemini' | 'vertex';

/** What a client has to know about one field, beyond its type. */
export interface FieldRule {
  /** The rules inside the field: a name in `rules`. */
  ref?: string;
  /** Set if the field holds many values, to each of which the rule applies. */
  each?: 'list' | 'map';
  /** The backends that accept the field; absent if all do. */
  backends?: readonly Backend[];
  /** What a backend calls the field. */
  wire?: { gemini?: string; vertex?: string };
  deprecated?: true;
  /** The field to use instead of a deprecated one. */
  replacedBy?: string;
  /** A 64-bit number, to be written as a string. */
  int64?: true;
}

/** What a client has to know about one message. */
export interface DefinitionRule {
  /** Groups of fields of which at most one may be set. */
  oneof?: readonly (readonly string[])[];
  fields: Readonly<Record<string, FieldRule>>;
}

/** The rules inside a `LiveClientMessage`, by definition. Definitions and fields without any are left out. */
export const rules: Readonly<Record<string, DefinitionRule>> = {
  LiveClientMessage: {
    oneof: [['setup', 'clientContent', 'realtimeInput', 'toolResponse', 'contextUpdate']],
    fields: {
      setup: { ref: 'LiveClientSetup' },
      clientContent: { ref: 'LiveClientContent' },
      realtimeInput: { ref: 'LiveClientRealtimeInput' },
      toolResponse: { ref: 'LiveClientToolResponse' },
      contextUpdate: { ref: 'LiveClientContextUpdate' },
    },
  },
  LiveClientSetup: {
    fields: {
      generationConfig: { ref: 'GenerationConfig' },
      systemInstruction: { ref: 'Content' },
      tools: { ref: 'Tool', each: 'list' },
      sessionResumption: { ref: 'SessionResumptionConfig' },
      contextWindowCompression: { ref: 'ContextWindowCompressionConfig' },
      inputAudioTranscription: { ref: 'AudioTranscriptionConfig' },
      outputAudioTranscription: { ref: 'AudioTranscriptionConfig' },
      explicitVadSignal: { backends: ['vertex'] },
      safetySettings: { ref: 'SafetySetting', each: 'list' },
    },
  },
  GenerationConfig: {
    fields: {
      modelSelectionConfig: { wire: { vertex: 'modelConfig' } },
      audioTranscriptionConfig: { ref: 'AudioTranscriptionConfig' },
      audioTimestamp: { backends: ['vertex'] },
      responseSchema: { ref: 'Schema' },
      routingConfig: { backends: ['vertex'] },
      speechConfig: { ref: 'SpeechConfig' },
      enableEnhancedCivicAnswers: { backends: ['gemini'] },
    },
  },
  AudioTranscriptionConfig: {
    oneof: [['languageAuto', 'languageHints']],
    fields: {
      languageAuto: { deprecated: true, replacedBy: 'languageCodes' },
      languageHints: { ref: 'LanguageHints', deprecated: true, replacedBy: 'languageCodes' },
      adaptationPhrases: { deprecated: true, replacedBy: 'customVocabulary' },
    },
  },
  LanguageHints: { fields: { languageCodes: { deprecated: true } } },
  Schema: {
    fields: {
      additionalProperties: { backends: ['vertex'] },
      anyOf: { ref: 'Schema', each: 'list' },
      defs: { ref: 'Schema', each: 'map', backends: ['vertex'] },
      items: { ref: 'Schema' },
      maxItems: { int64: true },
      maxLength: { int64: true },
      maxProperties: { int64: true },
      minItems: { int64: true },
      minLength: { int64: true },
      minProperties: { int64: true },
      properties: { ref: 'Schema', each: 'map' },
      ref: { backends: ['vertex'] },
    },
  },
  SpeechConfig: {
    oneof: [['voiceConfig', 'multiSpeakerVoiceConfig']],
    fields: {
      voiceConfig: { ref: 'VoiceConfig' },
      multiSpeakerVoiceConfig: { ref: 'MultiSpeakerVoiceConfig' },
    },
  },
  VoiceConfig: {
    oneof: [['prebuiltVoiceConfig', 'replicatedVoiceConfig', 'voice']],
    fields: { replicatedVoiceConfig: { ref: 'ReplicatedVoiceConfig' } },
  },
  ReplicatedVoiceConfig: {
    fields: { consentAudio: { backends: ['gemini'] }, voiceConsentSignature: { backends: ['gemini'] } },
  },
  MultiSpeakerVoiceConfig: { fields: { speakerVoiceConfigs: { ref: 'SpeakerVoiceConfig', each: 'list' } } },
  SpeakerVoiceConfig: { fields: { voiceConfig: { ref: 'VoiceConfig' } } },
  Content: { fields: { parts: { ref: 'Part', each: 'list' } } },
  Part: {
    oneof: [
      [
        'text',
        'inlineData',
        'functionCall',
        'functionResponse',
        'fileData',
        'executableCode',
        'codeExecutionResult',
        'toolCall',
        'toolResponse',
        'audioTranscription',
      ],
    ],
    fields: {
      toolCall: { backends: ['gemini'] },
      toolResponse: { backends: ['gemini'] },
      functionCall: { ref: 'FunctionCall' },
      functionResponse: { ref: 'FunctionResponse' },
      partMetadata: { backends: ['gemini'] },
    },
  },
  FunctionCall: {
    fields: {
      partialArgs: { ref: 'PartialArg', each: 'list', backends: ['vertex'] },
      willContinue: { backends: ['vertex'] },
    },
  },
  PartialArg: { oneof: [['nullValue', 'numberValue', 'stringValue', 'boolValue']], fields: {} },
  FunctionResponse: {
    fields: { parts: { ref: 'FunctionResponsePart', each: 'list' }, willContinue: { backends: ['gemini'] } },
  },
  FunctionResponsePart: {
    oneof: [['inlineData', 'fileData']],
    fields: { mediaProcessing: { backends: ['gemini'] } },
  },
  Tool: {
    fields: {
      retrieval: { ref: 'Retrieval', backends: ['vertex'] },
      googleMaps: { ref: 'GoogleMaps' },
      mcpServers: { ref: 'McpServer', each: 'list', backends: ['gemini'] },
      enterpriseWebSearch: { backends: ['vertex'] },
      exaAiSearch: { backends: ['vertex'] },
      functionDeclarations: { ref: 'FunctionDeclaration', each: 'list' },
      googleSearch: { ref: 'GoogleSearch' },
      parallelAiSearch: { ref: 'ToolParallelAiSearch', backends: ['vertex'] },
      fileSearch: { backends: ['gemini'] },
    },
  },
  Retrieval: {
    fields: {
      disableAttribution: { deprecated: true },
      externalApi: { ref: 'ExternalApi' },
      vertexRagStore: { ref: 'VertexRagStore' },
    },
  },
  ExternalApi: {
    fields: { apiAuth: { deprecated: true, replacedBy: 'authConfig' }, authConfig: { ref: 'AuthConfig' } },
  },
  AuthConfig: {
    fields: {
      apiKeyConfig: { backends: ['vertex'] },
      authType: { backends: ['vertex'] },
      googleServiceAccountConfig: { backends: ['vertex'] },
      httpBasicAuthConfig: { backends: ['vertex'] },
      oauthConfig: { backends: ['vertex'] },
      oidcConfig: { backends: ['vertex'] },
    },
  },
  VertexRagStore: { fields: { ragCorpora: { deprecated: true, replacedBy: 'ragResources' } } },
  GoogleMaps: {
    fields: {
      authConfig: { ref: 'AuthConfig', backends: ['vertex'] },
      enableWidget: { deprecated: true },
      groundingTypes: { backends: ['vertex'] },
    },
  },
  McpServer: {
    fields: { name: { backends: ['gemini'] }, streamableHttpTransport: { backends: ['gemini'] } },
  },
  FunctionDeclaration: {
    oneof: [
      ['parameters', 'parametersJsonSchema'],
      ['response', 'responseJsonSchema'],
    ],
    fields: { parameters: { ref: 'Schema' }, response: { ref: 'Schema' } },
  },
  GoogleSearch: {
    fields: {
      blockingConfidence: { backends: ['vertex'] },
      excludeDomains: { backends: ['vertex'] },
      timeRangeFilter: { backends: ['gemini'] },
    },
  },
  ToolParallelAiSearch: {
    fields: { enableDataRetention: { deprecated: true, replacedBy: 'enableZeroDataRetention' } },
  },
  SessionResumptionConfig: { fields: { transparent: { backends: ['vertex'] } } },
  ContextWindowCompressionConfig: {
    fields: { triggerTokens: { int64: true }, slidingWindow: { ref: 'SlidingWindow' } },
  },
  SlidingWindow: { fields: { targetTokens: { int64: true } } },
  SafetySetting: { fields: { method: { backends: ['vertex'] } } },
  LiveClientContent: { fields: { turns: { ref: 'Content', each: 'list' } } },
  LiveClientRealtimeInput: { fields: { mediaChunks: { deprecated: true, replacedBy: 'audio' } } },
  LiveClientToolResponse: { fields: { functionResponses: { ref: 'FunctionResponse', each: 'list' } } },
  LiveClientContextUpdate: {
    fields: { systemInstruction: { ref: 'Content' }, tools: { ref: 'LiveClientContextUpdateTools' } },
  },
  LiveClientContextUpdateTools: { fields: { tools: { ref: 'Tool', each: 'list' } } },
};
