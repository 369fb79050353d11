/**
 * Talk with Gemini models in real time. Everything public is listed here, name by name; `gemini-live/types`
 * has the types that few programs name.
 */
export { GoogleGenAI, type GoogleGenAIOptions } from './client.ts';
export { LiveService } from './live/service.ts';
export { LiveSession } from './live/session.ts';
export type { LiveConnectParameters } from './live/parameters.ts';
export type { CloseInfo, LiveCallbacks, LiveEvent, SessionStats } from './live/events.ts';
export type { LiveTap } from './live/taps.ts';
export type { ReconnectPolicy } from './resumption/policy.ts';
export { LiveServerMessage } from './protocol/received.ts';
export { lintSetup } from './protocol/lint.ts';
export type { LiveWarning } from './protocol/warnings.ts';
export type { Backend, SetupParameters } from './protocol/setup.ts';
export type { ToolLike } from './protocol/content.ts';
export type {
  LiveSendClientContentParameters,
  LiveSendRealtimeInputParameters,
  LiveSendToolResponseParameters,
} from './protocol/outgoing.ts';
export { AuthTokens, type CreateAuthTokenParameters, type MintedToken } from './auth/tokens.ts';
export { turns } from './conversation/turns.ts';
export type { Turn } from './conversation/turn.ts';
export { ask, askStream } from './conversation/ask.ts';
export { trackUsage } from './conversation/ledger.ts';
export { sumUsage, type Usage } from './conversation/usage.ts';
export { cost } from './conversation/cost.ts';
export { prices, pricesOf } from './conversation/prices.ts';
export type { WebSocketFactory, WebSocketLike } from './transport/socket.ts';
export { callFunction } from './tools/call-function.ts';
export { defineFunction, withFunctionDefaults } from './tools/define.ts';
export { functionResult, type FunctionResult } from './tools/response.ts';
export { mcpFunctions } from './tools/mcp.ts';
export type { DefinedFunction, FunctionContext, FunctionDefinition } from './tools/definition.ts';
export { isSpeechActive, timeRemaining } from './protocol/duration.ts';
export { decodeBase64, encodeBase64 } from './audio/base64.ts';
export { floatToPcm16, pcm16ToFloat, pcmBytes, pcmChunks, pcmSampleRate, pcmSamples } from './audio/pcm.ts';
export { addWavHeader, parseWav } from './audio/wav.ts';
export { resample, Resampler, toMono } from './audio/resample.ts';
export {
  ClosedError,
  ConnectionError,
  isLiveError,
  LiveError,
  OverflowError,
  ProtocolError,
  TimeoutException,
  ValidationError,
  type ErrorKind,
  type LiveErrorCode,
  type Logger,
  type ValidationIssue,
} from './errors.ts';

// Enums of the wire: values at run time, and types of the same names. All others are in `gemini-live/types`.
export {
  MediaResolution,
  Modality,
  ActivityHandling,
  TurnCoverage,
  HarmCategory,
  HarmBlockMethod,
  HarmBlockThreshold,
  FunctionResponseScheduling,
  Type,
  ThinkingLevel,
  StartSensitivity,
  EndSensitivity,
  PartMediaResolutionLevel,
  ToolType,
  Environment,
  Behavior,
  TurnCompleteReason,
  TrafficType,
  VadSignalType,
  VoiceActivityType,
  MediaModality,
} from '../generated/enums.ts';

// Messages of the wire. All others are in `gemini-live/types`.
export type {
  LiveClientMessage,
  LiveClientSetup,
  LiveClientContent,
  LiveClientRealtimeInput,
  ActivityStart,
  ActivityEnd,
  LiveClientToolResponse,
  Content,
  Part,
  Blob,
  FileData,
  ExecutableCode,
  CodeExecutionResult,
  ToolCall,
  ToolResponse,
  VideoMetadata,
  PartMediaResolution,
  Transcription,
  FunctionDeclaration,
  FunctionCall,
  PartialArg,
  FunctionResponse,
  FunctionResponsePart,
  FunctionResponseBlob,
  FunctionResponseFileData,
  GenerationConfig,
  ThinkingConfig,
  LiveServerSetupComplete,
  LiveServerContent,
  LiveServerToolCall,
  LiveServerToolCallCancellation,
  LiveServerGoAway,
  LiveServerSessionResumptionUpdate,
  VoiceActivityDetectionSignal,
  VoiceActivity,
  RealtimeInputConfig,
  AutomaticActivityDetection,
  SessionResumptionConfig,
  ContextWindowCompressionConfig,
  SlidingWindow,
  AudioTranscriptionConfig,
  ProactivityConfig,
  AvatarConfig,
  CustomizedAvatar,
  SafetySetting,
  SpeechConfig,
  VoiceConfig,
  PrebuiltVoiceConfig,
  ReplicatedVoiceConfig,
  MultiSpeakerVoiceConfig,
  SpeakerVoiceConfig,
  Tool,
  GoogleSearch,
  Interval,
  GoogleSearchRetrieval,
  DynamicRetrievalConfig,
  ComputerUse,
  UsageMetadata,
  ModalityTokenCount,
} from '../generated/types.ts';

/** @deprecated Use `TranslationConfig`. */
export type { TranslationConfig as StreamTranslationConfig } from '../generated/types.ts';
