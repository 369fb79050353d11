/**
 * Types that few programs name, `gemini-live/types`: all of the wire's, with its enums, and those that the signatures
 * of the root mention in passing. Nothing here does anything.
 */
export type * from '../generated/types.ts';
export * from '../generated/enums.ts';

export type { AsyncReader } from './live/async-queue.ts';
export type { LiveLifecycleEvent, Undelivered } from './live/events.ts';
export type { TappedDial, TappedFrame, TapSource } from './live/taps.ts';
export type { DuringCalls } from './resumption/open-calls.ts';
export type {
  Continuation,
  DroppedEvent,
  DropReason,
  ReconnectingEvent,
  Replayed,
  ResumptionEvent,
  SentEvent,
} from './resumption/resumption-events.ts';
export type { ReconnectReason } from './resumption/attempts.ts';
export type { LiveMessageEvent } from './protocol/message-events.ts';
export type { LintFinding, LintOptions, LintParameters } from './protocol/lint.ts';
export type { ValidationMode } from './protocol/outgoing-check.ts';
export type { LiveSendContextUpdateParameters } from './protocol/outgoing.ts';
export type { AudioOptions, ImageInput, ImageOptions, PcmInput } from './protocol/media.ts';
export type { SetupTarget } from './protocol/setup.ts';
export type { ContentLike, DeclaredFunction, TurnsLike } from './protocol/content.ts';
export type { FetchLike, FetchLikeInit, FetchLikeResponse } from './auth/post.ts';
export type {
  AccessToken,
  AccessTokenValue,
  KnownToken,
  Secret,
  SecretValue,
  TokenWithHeaders,
} from './auth/credential.ts';
export type { TurnEndReason, TurnOptions, TurnTimings } from './conversation/turn.ts';
export type { TurnAudio } from './conversation/audio.ts';
export type { AskedSession, AskOptions } from './conversation/ask.ts';
export type { UsageLedger } from './conversation/ledger.ts';
export type { TurnSource } from './conversation/follow.ts';
export type { FunctionListener } from './live/delivery.ts';
export type { TurnStatus } from './protocol/turn-follower.ts';
export type { TokenCount, UsageOptions } from './conversation/usage.ts';
export type { Cost, ModelPrices, TokenPrices } from './conversation/cost.ts';
export type { PriceRow } from './conversation/prices.ts';
export type { FunctionResultExtras } from './tools/response.ts';
export type { CallFunctionOptions } from './tools/call-function.ts';
export type { McpClient, McpFunctionOptions, McpTool } from './tools/mcp.ts';
export type { McpResult } from './tools/mcp-result.ts';
export type {
  FunctionArguments,
  FunctionOptions,
  FunctionParameters,
  FunctionSignal,
} from './tools/definition.ts';
export type { ParametersForm } from './tools/declaration.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './tools/standard-schema.ts';
export type { FunctionRunner, RunnableFunction, RunnerHost, TurnChanges } from './live/functions.ts';
export type { PcmChunkOptions, PcmSource } from './audio/pcm.ts';
export type { Wav, WavFormat } from './audio/wav.ts';
export type {
  AbortSignalLike,
  CodedIssue,
  ConnectionFailure,
  ConnectionPhase,
  IssueCode,
  RuntimeSignal,
} from './errors.ts';
export type { ReconnectTuning } from './resumption/policy.ts';
