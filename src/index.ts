/**
 * Talk with Gemini models in real time. Everything public is listed here, name by name; `gemini-live/types`
 * has the wire's types alone.
 */
export { GoogleGenAI, type GoogleGenAIOptions } from './client.ts';
export { LiveService } from './live/service.ts';
export { LiveSession } from './live/session.ts';
export type { LiveConnectParameters } from './live/parameters.ts';
export type { AsyncReader } from './live/async-queue.ts';
export type { LiveCallbacks } from './live/delivery.ts';
export type { CloseInfo, LiveEvent, LiveLifecycleEvent, SessionStats, Undelivered } from './live/events.ts';
export type { DuringCalls } from './resumption/calls.ts';
export type { ReconnectPolicy } from './resumption/policy.ts';
export type { DropReason, Replayed, ResumptionEvent } from './resumption/events.ts';
export type { LiveMessageEvent } from './protocol/events.ts';
export type { LiveServerMessage } from './protocol/received.ts';
export { lintSetup, type LintFinding, type LintOptions, type LintParameters } from './protocol/lint.ts';
export type { LiveWarning } from './protocol/warnings.ts';
export type { ValidationMode } from './protocol/outgoing-check.ts';
export type { Backend, SetupParameters, SetupTarget } from './protocol/setup.ts';
export type { ContentLike, DeclaredFunction, ToolLike, TurnsLike } from './protocol/content.ts';
export type {
  ImageInput,
  LiveSendClientContentParameters,
  LiveSendContextUpdateParameters,
  LiveSendRealtimeInputParameters,
  LiveSendToolResponseParameters,
  PcmInput,
} from './protocol/outgoing.ts';
export type { KnownToken, Secret, SecretValue } from './auth/credential.ts';
export { AuthTokens, type CreateAuthTokenParameters, type MintedToken } from './auth/tokens.ts';
export { turns } from './conversation/turns.ts';
export type { Turn, TurnEndReason, TurnOptions, TurnTimings } from './conversation/turn.ts';
export type { TurnAudio } from './conversation/audio.ts';
export { ask, type AskedSession, type AskOptions } from './conversation/ask.ts';
export type { TurnSource } from './conversation/follow.ts';
export { trackUsage, type UsageLedger } from './conversation/ledger.ts';
export { sumUsage, type TokenCount, type Usage, type UsageOptions } from './conversation/usage.ts';
export type { WebSocketFactory, WebSocketLike } from './transport/socket.ts';
export { defineFunction, withFunctionDefaults } from './tools/define.ts';
export { functionResult, type FunctionResult, type FunctionResultExtras } from './tools/response.ts';
export {
  mcpFunctions,
  type McpClient,
  type McpFunctionOptions,
  type McpResult,
  type McpTool,
} from './tools/mcp.ts';
export type {
  DefinedFunction,
  FunctionArguments,
  FunctionContext,
  FunctionDefinition,
  FunctionOptions,
  FunctionParameters,
  FunctionSignal,
} from './tools/definition.ts';
export type { ParametersForm } from './tools/declaration.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './tools/standard-schema.ts';
export type { FunctionRunner, RunnableFunction, RunnerHost } from './live/runner.ts';
export { isSpeechActive, timeRemaining } from './protocol/duration.ts';
export { decodeBase64, encodeBase64 } from './audio/base64.ts';
export { pcmBytes, pcmChunks, pcmSampleRate, pcmSamples } from './audio/pcm.ts';
export { addWavHeader, parseWav } from './audio/wav.ts';
export { resample, toMono } from './audio/resample.ts';
export {
  ClosedError,
  ConnectionError,
  isLiveError,
  LiveError,
  OverflowError,
  ProtocolError,
  TimeoutException,
  ValidationError,
  type AbortSignalLike,
  type ConnectionPhase,
  type ErrorKind,
  type LiveErrorCode,
  type Logger,
  type ValidationIssue,
} from './errors.ts';

// The wire's enums: values at run time, and types of the same names.
export {
  MediaResolution,
  Modality,
  ActivityHandling,
  TurnCoverage,
  AudioTranscriptionConfigMode,
  HarmCategory,
  HarmBlockMethod,
  HarmBlockThreshold,
  FunctionResponseScheduling,
  FeatureSelectionPreference,
  Type,
  ThinkingLevel,
  StartSensitivity,
  EndSensitivity,
  MediaProcessing,
  Delivery,
  AspectRatio,
  ImageSize,
  PartMediaResolutionLevel,
  ToolType,
  Outcome,
  Language,
  Environment,
  SafetyPolicy,
  PhishBlockThreshold,
  Behavior,
  ApiSpec,
  AuthType,
  DynamicRetrievalConfigMode,
  HttpElementLocation,
  TurnCompleteReason,
  InteractionStatus,
  TrafficType,
  ServiceTier,
  VadSignalType,
  VoiceActivityType,
  MediaModality,
  UrlRetrievalStatus,
  SpeechState,
} from '../generated/enums.ts';

// The wire's messages.
export type {
  LiveClientMessage,
  LiveClientSetup,
  LiveClientContent,
  LiveClientRealtimeInput,
  ActivityStart,
  ActivityEnd,
  LiveClientToolResponse,
  LiveClientContextUpdate,
  LiveClientContextUpdateTools,
  Content,
  Part,
  Blob,
  FileData,
  ExecutableCode,
  CodeExecutionResult,
  ToolCall,
  ToolResponse,
  VideoMetadata,
  SpeechMetadata,
  PartMediaResolution,
  Transcription,
  WordInfo,
  FunctionDeclaration,
  Schema,
  FunctionCall,
  PartialArg,
  FunctionResponse,
  FunctionResponsePart,
  FunctionResponseBlob,
  FunctionResponseFileData,
  GenerationConfig,
  ModelSelectionConfig,
  ThinkingConfig,
  TranslationConfig,
  ResponseFormat,
  AudioResponseFormat,
  ImageResponseFormat,
  TextResponseFormat,
  VideoResponseFormat,
  GenerationConfigRoutingConfig,
  GenerationConfigRoutingConfigAutoRoutingMode,
  GenerationConfigRoutingConfigManualRoutingMode,
  GroundingMetadata,
  GroundingChunk,
  GroundingChunkWeb,
  GroundingChunkWebSearchResultMapping,
  GroundingChunkImage,
  GroundingChunkMaps,
  GroundingChunkMapsRoute,
  GroundingChunkMapsPlaceAnswerSources,
  GroundingChunkMapsPlaceAnswerSourcesReviewSnippet,
  GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution,
  GroundingChunkRetrievedContext,
  RagChunk,
  RagChunkPageSpan,
  GroundingChunkCustomMetadata,
  GroundingChunkStringList,
  GroundingSupport,
  Segment,
  RetrievalMetadata,
  SearchEntryPoint,
  GroundingMetadataSourceFlaggingUri,
  Retrieval,
  ExternalApi,
  VertexAISearch,
  VertexRagStore,
  ExternalApiElasticSearchParams,
  ExternalApiSimpleSearchParams,
  VertexAISearchDataStoreSpec,
  VertexRagStoreRagResource,
  RagRetrievalConfig,
  RagRetrievalConfigFilter,
  RagRetrievalConfigHybridSearch,
  RagRetrievalConfigRanking,
  RagRetrievalConfigRankingLlmRanker,
  RagRetrievalConfigRankingRankService,
  LiveServerSetupComplete,
  LiveServerContent,
  LiveServerToolCall,
  LiveServerToolCallCancellation,
  LiveServerGoAway,
  LiveServerSessionResumptionUpdate,
  VoiceActivityDetectionSignal,
  VoiceActivity,
  UrlContextMetadata,
  UrlMetadata,
  LiveServerError,
  RealtimeInputConfig,
  AutomaticActivityDetection,
  SessionResumptionConfig,
  ContextWindowCompressionConfig,
  SlidingWindow,
  AudioTranscriptionConfig,
  LanguageAuto,
  LanguageHints,
  ProactivityConfig,
  HistoryConfig,
  AvatarConfig,
  CustomizedAvatar,
  SafetySetting,
  SpeechConfig,
  VoiceConfig,
  PrebuiltVoiceConfig,
  ReplicatedVoiceConfig,
  VoiceConsentSignature,
  MultiSpeakerVoiceConfig,
  SpeakerVoiceConfig,
  AuthToken,
  AuthConfig,
  ApiAuth,
  ApiKeyConfig,
  AuthConfigGoogleServiceAccountConfig,
  AuthConfigHttpBasicAuthConfig,
  AuthConfigOauthConfig,
  AuthConfigOidcConfig,
  ApiAuthApiKeyConfig,
  Tool,
  GoogleSearch,
  SearchTypes,
  WebSearch,
  ImageSearch,
  Interval,
  GoogleSearchRetrieval,
  DynamicRetrievalConfig,
  GoogleMaps,
  GoogleMapsGroundingTypes,
  GoogleMapsPlaces,
  GoogleMapsRouting,
  UrlContext,
  ToolCodeExecution,
  ComputerUse,
  FileSearch,
  McpServer,
  StreamableHttpTransport,
  EnterpriseWebSearch,
  ToolExaAiSearch,
  ToolParallelAiSearch,
  UsageMetadata,
  ModalityTokenCount,
  BilledToolCall,
  Bytes,
  Int64,
  Duration,
  Timestamp,
  Struct,
  Any,
  JsonSchema,
} from '../generated/types.ts';

/** @deprecated Use `TranslationConfig`. */
export type { TranslationConfig as StreamTranslationConfig } from '../generated/types.ts';
