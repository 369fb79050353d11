// Generated from schema/ by `npm run codegen`. Do not edit.

import type {
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
} from './enums.ts';

/**
 * One frame from the client. Exactly one of its fields is set; `setup` is the first frame of every
 * connection and is sent only once.
 *
 * At most one of `setup`, `clientContent`, `realtimeInput`, `toolResponse` and `contextUpdate` may be
 * set.
 */
export interface LiveClientMessage {
  /**
   * Opens the session. Wait for the server's `setupComplete` before sending anything else: input that
   * arrives earlier may be dropped or close the connection with 1007.
   */
  setup?: LiveClientSetup;
  /**
   * Turns for the conversation, given whole and in order. Use it for history and typed messages; use
   * `realtimeInput` for anything that streams.
   */
  clientContent?: LiveClientContent;
  /** Live input: audio, video frames and text as they come, and marks for the start and end of speech. */
  realtimeInput?: LiveClientRealtimeInput;
  /** Answers to function calls that the server sent in `toolCall`. */
  toolResponse?: LiveClientToolResponse;
  /**
   * Changes the system instruction or the tools in the middle of a session. Documented for
   * gemini-3.8-live on Vertex AI; whether the Gemini API accepts it is unverified, and a refusal closes
   * with 1007. The server does not acknowledge it.
   *
   * Since 2026-11.
   */
  contextUpdate?: LiveClientContextUpdate;
}

/**
 * The settings of a session, sent as the first frame of a connection. They hold until the connection
 * ends, except for what `contextUpdate` may change. A field the service does not know closes with
 * 1007, and the close reason names it.
 */
export interface LiveClientSetup {
  /**
   * The model to talk to, as a resource name. Gemini API: `models/{id}`. Vertex AI:
   * `projects/{project}/locations/{location}/publishers/google/models/{id}`. A model that is unknown or
   * cannot do Live closes with 1008.
   */
  model: string;
  /**
   * How the model answers: modality, voice, sampling, thinking. Live accepts only part of the fields;
   * each field says so where it does not.
   */
  generationConfig?: GenerationConfig;
  /**
   * Instructions that stand before the whole conversation. Text parts only; the role may be left out.
   * Context window compression never drops them.
   */
  systemInstruction?: Content;
  /**
   * The tools the model may use. Functions and Google Search work on every conversation model; other
   * tools depend on the model, and the translation model takes none.
   */
  tools?: Tool[];
  /**
   * How real-time input is cut into turns: speech detection, interruption and what a turn contains. The
   * default is automatic speech detection.
   */
  realtimeInputConfig?: RealtimeInputConfig;
  /**
   * Asks for handles with which a later connection can continue this session; `{}` is enough. With a
   * `handle`, this connection continues an earlier one.
   */
  sessionResumption?: SessionResumptionConfig;
  /**
   * Lets the server shorten the context when it grows too long. Without it a session is limited to about
   * 15 minutes of audio, or 2 minutes of audio with video.
   */
  contextWindowCompression?: ContextWindowCompressionConfig;
  /**
   * Turns on transcripts of what the user says, delivered as `inputTranscription`. `{}` means on with
   * defaults. gemini-3.8-live sends them unasked, too. The transcribe models require it; on Vertex AI
   * they close with 1007 without it.
   */
  inputAudioTranscription?: AudioTranscriptionConfig;
  /**
   * Turns on transcripts of what the model says, delivered as `outputTranscription`. `{}` means on with
   * defaults.
   */
  outputAudioTranscription?: AudioTranscriptionConfig;
  /**
   * Lets the model decide by itself when to speak. On 2.5 native audio models it needs API version
   * v1alpha; gemini-3.1-flash-live-preview does not support it, so leave it out there.
   */
  proactivity?: ProactivityConfig;
  /**
   * How an earlier conversation is handed over. Needed on gemini-3.1-flash-live-preview to send history
   * with `clientContent`.
   */
  historyConfig?: HistoryConfig;
  /**
   * Whether the server reports detected speech in `voiceActivityDetectionSignal`. Vertex AI only.
   * Default false.
   */
  explicitVadSignal?: boolean;
  /**
   * The talking avatar that the answer is rendered with. Documented for gemini-3.8-live on Vertex AI,
   * together with the response modality `VIDEO`; the published description of the Gemini API does not
   * list it.
   */
  avatarConfig?: AvatarConfig;
  /**
   * Blocking thresholds, one entry for each category of harm. Official clients send it on both backends,
   * but the published description of the Gemini API does not list it, so its effect there is unverified.
   */
  safetySettings?: SafetySetting[];
  /**
   * Labels of your own for the session, which Vertex AI uses for billing reports. Keys start with a
   * letter; keys and values have at most 63 characters: lower-case letters, digits, underscores and
   * dashes. The key `safety_identifier` is meant for platforms that pass on their users' identifiers.
   *
   * Since 2026-11.
   */
  labels?: Record<string, string>;
}

/**
 * Turns that are appended to the conversation as they are. gemini-3.8-live takes it at any time.
 * gemini-3.1-flash-live-preview takes it as history only (see `historyConfig`) and closes with 1007 if
 * it comes after the model's first turn.
 */
export interface LiveClientContent {
  /**
   * The turns to append, oldest first. On gemini-3.8-live every turn needs the role `user` or `model`;
   * it refuses `system` and a missing role. An empty list with `turnComplete: true` makes the model
   * speak first.
   */
  turns?: Content[];
  /**
   * Whether the model should answer now. True interrupts whatever it is saying and starts a new answer;
   * false or absent makes the server wait for more turns. The SDK's send method fills in true if you
   * leave it out.
   */
  turnComplete?: boolean;
}

/**
 * Input that streams while the conversation goes on. It always counts as the user's, and the end of a
 * turn follows from the user's activity. Audio, video and text are separate streams without a
 * guaranteed order between them; set one field in each message.
 */
export interface LiveClientRealtimeInput {
  /**
   * Media in the old, unsorted form. Models from 3.1 on refuse it with 1007; send `audio`, `video` or
   * `text` instead.
   *
   * @deprecated Use `audio`.
   */
  mediaChunks?: Blob[];
  /**
   * A piece of microphone audio: raw PCM, 16-bit signed little-endian, mono. The MIME type is
   * `audio/pcm;rate=16000`; other rates are resampled by the server if the MIME type names them truly.
   * Pieces of 20 to 40 ms are recommended.
   */
  audio?: Blob;
  /**
   * Says with `true` that the audio stream has stopped, for example because the microphone was switched
   * off for more than a second, so that the server handles what it still holds. Only for automatic
   * speech detection; sending audio again reopens the stream.
   */
  audioStreamEnd?: boolean;
  /**
   * One still image of a video: JPEG, PNG or WebP, usually `image/jpeg`. At most about one image a
   * second is processed.
   */
  video?: Blob;
  /**
   * Text that takes part in the live stream, such as typed input beside speech. With automatic detection
   * it counts as user activity.
   */
  text?: string;
  /**
   * Marks the beginning of the user's speech or other activity. Only when automatic detection is
   * disabled.
   */
  activityStart?: ActivityStart;
  /**
   * Marks the end of the user's activity, after which the model answers. Only when automatic detection
   * is disabled.
   */
  activityEnd?: ActivityEnd;
}

/**
 * An empty mark: the user's activity begins. Send it only with automatic detection disabled; audio
 * outside an activity is then ignored. After an activity wait for the server's `ACTIVITY_END`, or 500
 * ms, before starting the next.
 */
export type ActivityStart = Record<string, never>;

/**
 * An empty mark: the user's activity ends. Send it only with automatic detection disabled. Ending an
 * activity that holds no input closes with 1007 "Precondition check failed."
 */
export type ActivityEnd = Record<string, never>;

/** Answers to function calls, matched to the calls by their ids. */
export interface LiveClientToolResponse {
  /**
   * The answers. Order is free, and the answers to parallel calls may be spread over several messages.
   * An answer to a call that the server has dropped is ignored.
   */
  functionResponses?: FunctionResponse[];
}

/**
 * New system instruction, new tools, or both, for the session in progress. What is not set stays as it
 * is. The update takes its place in the order of the other inputs and is not acknowledged. Either
 * change makes cached context useless, which costs time and money, so send it only when needed.
 */
export interface LiveClientContextUpdate {
  /**
   * The instruction that replaces the one from `setup` or from an earlier update. Text parts only.
   *
   * Since 2026-11.
   */
  systemInstruction?: Content;
  /**
   * The tools that replace the whole earlier list. Absent keeps them; a wrapper with an empty or missing
   * list removes all tools.
   *
   * Since 2026-11.
   */
  tools?: LiveClientContextUpdateTools;
}

/**
 * A wrapper around a list of tools. It exists so that "no change" (wrapper absent) can be told from
 * "no tools" (wrapper present, list empty).
 */
export interface LiveClientContextUpdateTools {
  /**
   * The complete new list of tools. Empty or absent removes all of them.
   *
   * Since 2026-11.
   */
  tools?: Tool[];
}

/**
 * One message from the server: a WebSocket frame of JSON text, sent as binary. Read every field, since
 * one frame can carry several; a frame that is just `{}` is normal.
 */
export interface LiveServerMessage {
  /**
   * The setup was accepted. Wait for it before sending anything but the setup; it need not be the first
   * message to arrive.
   */
  setupComplete?: LiveServerSetupComplete;
  /** What the model says, and how its turn is going. Often empty, as a carrier for the fields beside it. */
  serverContent?: LiveServerContent;
  /** Functions to run now. Answer with `toolResponse`. */
  toolCall?: LiveServerToolCall;
  /** Function calls whose results are no longer wanted. */
  toolCallCancellation?: LiveServerToolCallCancellation;
  /** Token counts. Comes beside any other field or with an empty `serverContent`. */
  usageMetadata?: UsageMetadata;
  /**
   * A warning that the server will close this connection soon. Move to a new one in the time that is
   * left, with the last resumption handle.
   */
  goAway?: LiveServerGoAway;
  /**
   * A handle to go on with this session on another connection, or the news that this is not possible
   * just now.
   */
  sessionResumptionUpdate?: LiveServerSessionResumptionUpdate;
  /** The start or the end of speech. Vertex only, and only if the setup asks for `explicitVadSignal`. */
  voiceActivityDetectionSignal?: VoiceActivityDetectionSignal;
  /**
   * The start or the end of user activity. Models from 3.1 on send it unasked: gemini-3.8-live in a
   * message of its own, gemini-3.1-flash-live-preview beside an empty `serverContent`.
   */
  voiceActivity?: VoiceActivity;
  /**
   * Whether the server is still working on the user's input. Google's documentation shows it here beside
   * a `toolCall`, otherwise inside `serverContent`: read both places.
   */
  interactionStatus?: InteractionStatus | (string & {});
  /**
   * An error report. Some official clients expect it, but it has never been observed: the service
   * reports errors by closing the connection with a code and a reason.
   */
  error?: LiveServerError;
}

/** The server's yes to the setup. On the Gemini API usually an empty object. */
export interface LiveServerSetupComplete {
  /** The server's id of this session, a UUID in recordings; only Vertex has been seen sending it. */
  sessionId?: string;
  /**
   * Proof that the consent recording of a replicated voice was accepted. Keep it, and send it in place
   * of the recording next time.
   */
  voiceConsentSignature?: VoiceConsentSignature;
}

/**
 * A piece of the conversation: output of the model, transcripts, and the state of the turn. One
 * message may set many of these fields at once.
 */
export interface LiveServerContent {
  /** The next piece of the model's output. May hold several audio parts; append them in order. */
  modelTurn?: Content;
  /**
   * The turn is over. With audio it comes about when playback should have ended, well after the last
   * piece of audio. Extended-thinking models may go on afterwards: see `interactionStatus`.
   */
  turnComplete?: boolean;
  /**
   * The user interrupted the model. Stop playback and throw away audio that was not played yet;
   * `turnComplete` follows. It may also come when nothing was being said.
   */
  interrupted?: boolean;
  /** Sources behind the answer, when a search tool was used. May be an empty object. */
  groundingMetadata?: GroundingMetadata;
  /**
   * The model has produced everything for this turn, though its audio may still be playing. Not sent in
   * an interrupted turn.
   */
  generationComplete?: boolean;
  /**
   * A piece of the transcript of what the user said. Pieces are not cumulative: append them. Their order
   * against `modelTurn` is not guaranteed.
   */
  inputTranscription?: Transcription;
  /**
   * An early, changing transcript of what the user is saying. Each one replaces the one before until the
   * segment is closed.
   */
  interimInputTranscription?: Transcription;
  /**
   * A piece of the transcript of what the model said. Pieces are not cumulative: append them. May be
   * `{}` or only `finished`, and may come after `turnComplete`.
   */
  outputTranscription?: Transcription;
  /** Which pages the `urlContext` tool read. */
  urlContextMetadata?: UrlContextMetadata;
  /** Why the turn ended, if the server says so. */
  turnCompleteReason?: TurnCompleteReason | (string & {});
  /**
   * The model has paused for the user, who seems not to have finished. Known from documentation; absent
   * from recorded traffic.
   */
  waitingForInput?: boolean;
  /**
   * Whether the server is still working on the user's input. Sent by extended-thinking models, with
   * `turnComplete` or alone; look at the field of the same name at the top of the message too.
   */
  interactionStatus?: InteractionStatus | (string & {});
  /**
   * Whether speech is being heard. Deprecated: use `voiceActivity` at the top of the message.
   *
   * Vertex AI only.
   *
   * @deprecated
   */
  speechState?: SpeechState | (string & {});
}

/**
 * A request to run functions on the client. Send one function response for each call, with the same
 * name and, where it has one, the same id.
 */
export interface LiveServerToolCall {
  /** The calls. Several in one list may run in parallel; answer in any order, together or one by one. */
  functionCalls?: FunctionCall[];
}

/**
 * Notice that function calls were dropped, usually because the user interrupted. Do not rely on it:
 * gemini-3.8-live was measured to drop calls without it.
 */
export interface LiveServerToolCallCancellation {
  /** Ids of the dropped calls. Stop the work, and undo what it did where that matters. */
  ids?: string[];
}

/** Warning that the connection is about to be closed by the server. Some connections end without it. */
export interface LiveServerGoAway {
  /** Time until the connection is closed, for example `"50s"`. May have a fraction. */
  timeLeft?: Duration;
}

/**
 * News about resuming this session on another connection. Sent when `sessionResumption` is in the
 * setup; on the Gemini API, models from 3.1 on have been seen sending it unasked.
 */
export interface LiveServerSessionResumptionUpdate {
  /**
   * The handle to put into the next setup's `sessionResumption`. Absent or empty if the session cannot
   * be resumed at this moment: keep the last one. A secret; on the Gemini API good for two hours after
   * the connection ended, while sources disagree for Vertex.
   */
  newHandle?: string;
  /**
   * Whether the session can be resumed from this point; absent means false, as while the model speaks or
   * waits for functions. Vertex was measured to send true even in mid-answer.
   */
  resumable?: boolean;
  /**
   * Number of the last client message that the handle covers: send later ones again after resuming.
   * Vertex only, with `transparent`. Whether counting starts at the setup message or after it is not
   * settled.
   */
  lastConsumedClientMessageIndex?: Int64;
}

/** The start or the end of speech, sent if the setup asks for `explicitVadSignal`. Vertex only. */
export interface VoiceActivityDetectionSignal {
  /** Start or end. */
  vadSignalType?: VadSignalType | (string & {});
}

/**
 * The start or the end of user activity, as the server heard it, with automatic and with manual
 * activity detection.
 */
export interface VoiceActivity {
  /**
   * Start or end. On the wire the field is called `type`.
   *
   * On the wire: `type`.
   */
  voiceActivityType?: VoiceActivityType | (string & {});
  /** When it happened, as a position in the user's audio stream. */
  audioOffset?: Duration;
}

/** Report of the `urlContext` tool on the pages it tried to read. */
export interface UrlContextMetadata {
  /** One entry for each page. */
  urlMetadata?: UrlMetadata[];
}

/** One page the `urlContext` tool tried to read. */
export interface UrlMetadata {
  /** Address of the page. */
  retrievedUrl?: string;
  /** Whether reading it worked. */
  urlRetrievalStatus?: UrlRetrievalStatus | (string & {});
}

/**
 * An error as Google's HTTP APIs write it. Accepted for safety: it has never been observed in a Live
 * connection.
 */
export interface LiveServerError {
  /** An HTTP-like status code, for example 400. */
  code?: number;
  /** What went wrong, in English. For people and logs, not for comparing. */
  message?: string;
  /** Name of the error kind, for example `INVALID_ARGUMENT`. */
  status?: string;
}

/** One turn of the conversation, or a piece of one: a role and a list of parts. */
export interface Content {
  /**
   * The parts of the turn, in order. One server frame may carry several, for example two audio parts and
   * a text; read them all.
   */
  parts?: Part[];
  /**
   * Who produced the content: `user` or `model`. Set it explicitly when you send turns mid-session to
   * `gemini-3.8-live`, which refuses an absent role and `system`; Vertex AI also takes `system` on 2.x
   * models. The server may leave it out.
   */
  role?: string;
}

/**
 * One piece of a turn: text, media, a function call or its result, code, or a transcript. Exactly one
 * kind of data is set; the other fields describe it.
 *
 * At most one of `text`, `inlineData`, `functionCall`, `functionResponse`, `fileData`,
 * `executableCode`, `codeExecutionResult`, `toolCall`, `toolResponse` and `audioTranscription` may be
 * set.
 */
export interface Part {
  /**
   * How finely the media of this part is turned into tokens. For the whole session set
   * `generationConfig.mediaResolution`.
   */
  mediaResolution?: PartMediaResolution;
  /**
   * A call of a tool that runs on the server. Do not run it; when you send the history again, include it
   * with its `toolResponse`.
   *
   * Gemini API only.
   */
  toolCall?: ToolCall;
  /**
   * What a tool on the server returned. When you send the history again, include it beside its
   * `toolCall`.
   *
   * Gemini API only.
   */
  toolResponse?: ToolResponse;
  /**
   * A transcript of the audio of this part, written by the server. Live transcripts normally come in
   * `serverContent.inputTranscription` and `serverContent.outputTranscription` instead.
   */
  audioTranscription?: Transcription;
  /** What came out of code that the model ran on the server. */
  codeExecutionResult?: CodeExecutionResult;
  /**
   * Code that the model wrote and the server runs. 2.5 models on the Gemini API may also send it before
   * a function call.
   */
  executableCode?: ExecutableCode;
  /** Media stored elsewhere and named by its URI. */
  fileData?: FileData;
  /**
   * A call of one of your functions, as part of a history. In a Live session new calls arrive in the
   * `toolCall` message.
   */
  functionCall?: FunctionCall;
  /**
   * The result of one of your functions, as part of a history. In a Live session answer new calls with a
   * `toolResponse` message.
   */
  functionResponse?: FunctionResponse;
  /** Media carried in the message itself. The model's audio arrives here. */
  inlineData?: Blob;
  /**
   * Plain text. Together with `thought` it is a summary of the model's reasoning and not part of the
   * answer.
   */
  text?: string;
  /**
   * `true` if the part is a summary of the model's reasoning; leave such parts out of what the user sees
   * or hears as the answer. Absent means `false`.
   */
  thought?: boolean;
  /**
   * Opaque bytes that stand for the model's reasoning behind this part. Send them back unchanged with
   * the part when you repeat it in a history.
   */
  thoughtSignature?: Bytes;
  /**
   * Which section of a video to use and at what frame rate. Only together with video in `inlineData` or
   * `fileData`.
   */
  videoMetadata?: VideoMetadata;
  /**
   * Notes of your own about the part, such as the file it came from.
   *
   * Gemini API only.
   */
  partMetadata?: Struct;
  /** How the model looks at the media of this part. Unset leaves the choice to the model. */
  mediaProcessing?: MediaProcessing | (string & {});
  /** Who speaks this part and how, for synthesised speech. Only together with `text`. */
  speechMetadata?: SpeechMetadata;
}

/**
 * Media bytes with their type: audio, an image, a video frame or a document.
 *
 * A client must set `data` and `mimeType`.
 */
export interface Blob {
  /** The bytes. For microphone audio send chunks of 20 to 40 ms of raw 16-bit little-endian mono PCM. */
  data?: Bytes;
  /** A name for the media. Only used together with tools that run on the server, such as code execution. */
  displayName?: string;
  /**
   * The media type. Audio you send names its true sample rate, for example `audio/pcm;rate=16000`, and
   * the service resamples; video frames are `image/jpeg` or `image/png`. The model's audio is
   * `audio/pcm;rate=24000`, on Vertex AI `audio/pcm` without a rate (24 kHz too).
   */
  mimeType?: string;
}

/**
 * A reference to media stored elsewhere.
 *
 * A client must set `fileUri`.
 */
export interface FileData {
  /** A name for the file. Only used together with tools that run on the server, such as code execution. */
  displayName?: string;
  /** The URI of the file, for example `gs://bucket/photo.jpg` on Vertex AI. */
  fileUri?: string;
  /** The media type of the file, for example `image/jpeg`. Google's reference asks for it. */
  mimeType?: string;
}

/**
 * Code the model wrote for the server to run. Comes with the `codeExecution` tool; you do not run it.
 *
 * A client must set `code` and `language`.
 */
export interface ExecutableCode {
  /** The source text. */
  code?: string;
  /** What runs the code. The service writes Python only. */
  language?: Language | (string & {});
  /** Identifies this code. If set, the `codeExecutionResult` carries the same id. */
  id?: string;
}

/**
 * The result of code that the server ran for the model.
 *
 * A client must set `outcome`.
 */
export interface CodeExecutionResult {
  /** Whether the code ran to its end, failed or took too long. */
  outcome?: Outcome | (string & {});
  /** What the code printed to standard output; after a failure, the error text. */
  output?: string;
  /** The `id` of the code this result belongs to. Absent if that code had none. */
  id?: string;
}

/**
 * A call of a tool that runs on the server, such as Google Search, shown to the client. The server
 * runs it, not you; calls of your own functions are `FunctionCall`.
 *
 * A client must set `toolType`.
 */
export interface ToolCall {
  /** Identifies the call. The matching `ToolResponse` carries the same id. */
  id?: string;
  /** Which kind of tool was called. */
  toolType?: ToolType | (string & {});
  /** The arguments of the call. Their names depend on the tool; absent means none. */
  args?: Struct;
  /**
   * Names the called tool. Google's public API description lists it but the official SDK does not, so
   * expect it to be absent.
   */
  toolName?: string;
}

/**
 * The result of a tool that ran on the server. Paired with a `ToolCall` by its id.
 *
 * A client must set `toolType`.
 */
export interface ToolResponse {
  /** The `id` of the `ToolCall` this result belongs to. */
  id?: string;
  /** Which kind of tool was called. The same value as in the `ToolCall`. */
  toolType?: ToolType | (string & {});
  /** What the tool returned. Its shape depends on the tool. */
  response?: Struct;
}

/** A section of a video and the rate at which frames are taken from it. */
export interface VideoMetadata {
  /** Where the section ends, counted from the start of the video. */
  endOffset?: Duration;
  /** How many frames a second the model sees. Greater than 0 and at most 24; default 1. */
  fps?: number;
  /** Where the section begins, counted from the start of the video. */
  startOffset?: Duration;
}

/** How a text part is to be spoken when it is turned into speech. */
export interface SpeechMetadata {
  /**
   * The speaker of this part. Must be one of the names in the multi-speaker voice configuration, which
   * Live sessions do not take.
   */
  speaker?: string;
  /** How to say it, in plain words, for example `calm and slow`. */
  style?: string;
}

/** How many tokens the media of one part is given. */
export interface PartMediaResolution {
  /** The resolution as a step from low to ultra high. More tokens show more detail and cost more. */
  level?: PartMediaResolutionLevel | (string & {});
  /**
   * How many tokens the medium may take up in the context, in place of a `level`. More keep finer detail
   * and cost more.
   */
  numTokens?: number;
}

/**
 * Text recognised from audio: what the user said or what the model spoke. All fields may be absent; an
 * empty object is normal.
 */
export interface Transcription {
  /**
   * The recognised text. In `inputTranscription` and `outputTranscription` each text is a new fragment
   * to append to the ones before, with its own spaces; in `interimInputTranscription` it replaces the
   * one before.
   */
  text?: string;
  /**
   * `true` on the last piece of a transcript, which may come without text. Sent by Vertex AI; the Gemini
   * API was not seen to send it, so do not wait for it.
   */
  finished?: boolean;
  /** The language of the text as a BCP-47 code, for example `en`. Translation models set it. */
  languageCode?: string;
  /** Which voice spoke, for example `spk_1`. Only if `diarization` is on. */
  speakerLabel?: string;
  /** The single words with their times. Only if `wordTimestamp` is on. */
  words?: WordInfo[];
  /**
   * Where this text begins, counted from the start of the audio.
   *
   * Since 2026-11.
   */
  startOffset?: Duration;
  /**
   * Where this text ends, counted from the start of the audio.
   *
   * Since 2026-11.
   */
  endOffset?: Duration;
}

/** One recognised word and when it was spoken. */
export interface WordInfo {
  /** The word. */
  word?: string;
  /** Where the word begins, counted from the start of the audio. */
  startOffset?: Duration;
  /** Where the word ends, counted from the start of the audio. */
  endOffset?: Duration;
}

/**
 * A function of yours that the model may call. It only describes the function; your program runs it
 * and answers with a `FunctionResponse`.
 *
 * At most one of `parameters` and `parametersJsonSchema` may be set. At most one of `response` and
 * `responseJsonSchema` may be set.
 */
export interface FunctionDeclaration {
  /**
   * Whether the model waits for the answer. Default `BLOCKING` on 2.5 and 3.1 models, `NON_BLOCKING` on
   * 3.8; `gemini-3.1-flash-live-preview` has only blocking calls and `gemini-3.8-live-extended-thinking`
   * refuses `BLOCKING`.
   */
  behavior?: Behavior;
  /** What the function does and when to call it. The model decides by this text, so be specific. */
  description?: string;
  /**
   * The name the model calls. Begins with a letter or `_`, continues with letters, digits, `_`, `.`, `:`
   * or `-`, and has at most 128 characters.
   */
  name: string;
  /**
   * The parameters as a `Schema` of type `OBJECT`. Leave it out for a function without parameters. Not
   * together with `parametersJsonSchema`.
   */
  parameters?: Schema;
  /** The parameters as a JSON Schema of type `object`, sent as it is. Not together with `parameters`. */
  parametersJsonSchema?: JsonSchema;
  /** The shape of the result as a `Schema`. Not together with `responseJsonSchema`. */
  response?: Schema;
  /** The shape of the result as a JSON Schema, sent as it is. Not together with `response`. */
  responseJsonSchema?: JsonSchema;
}

/**
 * The shape of a value, in a part of OpenAPI 3.0's schema language. For full JSON Schema use the
 * `JsonSchema` field beside the one that takes this.
 */
export interface Schema {
  /**
   * Whether an object may have properties that are not listed: `true`, `false`, or the schema that each
   * of them must match.
   *
   * Vertex AI only.
   */
  additionalProperties?: Any;
  /** Alternatives, of which the value must match at least one. Used in place of `type`. */
  anyOf?: Schema[];
  /** The value to assume if none is given. */
  default?: Any;
  /**
   * Schemas that `ref` can name, by name. Only at the root.
   *
   * Vertex AI only.
   */
  defs?: Record<string, Schema>;
  /** What the value means. The model reads it, so say what to put there, in which unit and form. */
  description?: string;
  /** The allowed values, always written as strings, for type `INTEGER` too. */
  enum?: string[];
  /** An example of a matching value. */
  example?: Any;
  /** A refinement of `type`: for example `int32` or `int64`, `float` or `double`, `date-time` or `enum`. */
  format?: string;
  /** The schema of every element. Only for type `ARRAY`. */
  items?: Schema;
  /** The greatest number of elements. Only for type `ARRAY`. */
  maxItems?: Int64;
  /** The greatest number of characters. Only for type `STRING`. */
  maxLength?: Int64;
  /** The greatest number of properties. Only for type `OBJECT`. */
  maxProperties?: Int64;
  /** The greatest allowed value. Only for types `NUMBER` and `INTEGER`. */
  maximum?: number;
  /** The least number of elements. Only for type `ARRAY`. */
  minItems?: Int64;
  /** The least number of characters. Only for type `STRING`. */
  minLength?: Int64;
  /** The least number of properties. Only for type `OBJECT`. */
  minProperties?: Int64;
  /** The least allowed value. Only for types `NUMBER` and `INTEGER`. */
  minimum?: number;
  /** Whether `null` is allowed besides the given type. Default `false`. */
  nullable?: boolean;
  /** A regular expression the text must match. Only for type `STRING`. */
  pattern?: string;
  /** The schema of each property, by property name. Only for type `OBJECT`. */
  properties?: Record<string, Schema>;
  /** The order in which the properties are to be written. An addition to OpenAPI. */
  propertyOrdering?: string[];
  /**
   * A schema in `defs` that stands here, such as `#/defs/Address`. Schemas may refer to themselves.
   *
   * Vertex AI only.
   */
  ref?: string;
  /** The names of the properties that must be present. Only for type `OBJECT`. */
  required?: string[];
  /** A short name for the schema. */
  title?: string;
  /**
   * The type of the value. Needed unless `anyOf` is set. Lower case is taken too and is sent in upper
   * case.
   */
  type?: Type | Lowercase<Type>;
}

/**
 * A call of one of your functions, made by the model. Run the function and answer with a
 * `FunctionResponse` of the same `id` and `name`.
 */
export interface FunctionCall {
  /** The arguments by parameter name. Absent means no arguments. */
  args?: Struct;
  /**
   * Identifies the call; echo it in the answer. Its form differs between models, and Vertex AI may send
   * none.
   */
  id?: string;
  /** The name of the function to run, as you declared it. */
  name?: string;
  /**
   * Arguments that are still being written, piece by piece.
   *
   * Vertex AI only.
   */
  partialArgs?: PartialArg[];
  /**
   * `true` if more pieces of this same call follow.
   *
   * Vertex AI only.
   */
  willContinue?: boolean;
}

/**
 * A piece of one argument of a function call that is sent while the model still writes it.
 *
 * At most one of `nullValue`, `numberValue`, `stringValue` and `boolValue` may be set.
 */
export interface PartialArg {
  /** The value, if it is a boolean. */
  boolValue?: boolean;
  /** Which argument the piece belongs to, as a JSON Path (RFC 9535), for example `$.address.city`. */
  jsonPath?: string;
  /** `NULL_VALUE` if the value is null. */
  nullValue?: 'NULL_VALUE' | (string & {});
  /** The value, if it is a number. */
  numberValue?: number;
  /** The value, if it is text. With `willContinue` it is only a part of the text. */
  stringValue?: string;
  /** `true` if more pieces for the same `jsonPath` follow. */
  willContinue?: boolean;
}

/** The result of a function the model called. */
export interface FunctionResponse {
  /**
   * The `id` of the call this answers. The Gemini API expects it; on Vertex AI send it if the call had
   * one.
   */
  id?: string;
  /**
   * The name of the function, as in the call. The service goes by the `id` and answers a response
   * without a name too.
   */
  name?: string;
  /** Media that belongs to the result, in order. */
  parts?: FunctionResponsePart[];
  /**
   * The result. Must be a JSON object: anything else closes the session with 1007. Put a plain value
   * under `output` and a failure under `error`; without these keys the whole object is the result.
   */
  response?: Struct;
  /**
   * When the model takes up the result. Only for non-blocking functions, otherwise ignored; default
   * `WHEN_IDLE`. Documented as unsupported on `gemini-3.8-live-extended-thinking`.
   */
  scheduling?: FunctionResponseScheduling | (string & {});
  /**
   * `true` if more results for the same call will follow. To finish, send `false`, with an empty
   * `response` if nothing is left, and `scheduling: SILENT` if the model need not speak. Only for
   * non-blocking functions.
   *
   * Gemini API only.
   */
  willContinue?: boolean;
}

/**
 * A piece of media in the result of a function: bytes or a reference to a file.
 *
 * At most one of `inlineData` and `fileData` may be set.
 */
export interface FunctionResponsePart {
  /** Media stored elsewhere. Not together with `inlineData`. */
  fileData?: FunctionResponseFileData;
  /** Media carried in the message itself. Not together with `fileData`. */
  inlineData?: FunctionResponseBlob;
  /**
   * How the model looks at the video of this part; other media ignore it.
   *
   * Gemini API only. Since 2026-11.
   */
  mediaProcessing?: MediaProcessing | (string & {});
}

/**
 * Media bytes in the result of a function. Text belongs in `response` instead.
 *
 * A client must set `data` and `mimeType`.
 */
export interface FunctionResponseBlob {
  /** The bytes. */
  data?: Bytes;
  /** A name for the media. Only used together with tools that run on the server, such as code execution. */
  displayName?: string;
  /** The media type of the bytes, for example `image/png`. */
  mimeType?: string;
}

/** A reference to a file in the result of a function. */
export interface FunctionResponseFileData {
  /** A name for the file. Only used together with tools that run on the server, such as code execution. */
  displayName?: string;
  /** Where the file is stored, as a URI. Google's reference asks for it. */
  fileUri?: string;
  /** The media type of the file, for example `image/png`. Google's reference asks for it. */
  mimeType?: string;
}

/**
 * How the model produces its answers. The message is shared with Google's other generation methods,
 * and Live supports only part of it: fields that it does not support say so.
 */
export interface GenerationConfig {
  /**
   * A preference between quality and cost when the service chooses features. Vertex AI calls it
   * `modelConfig` on the wire; the SDK renames it. Its effect on Live is not documented.
   *
   * On the wire: `modelConfig` (Vertex AI).
   */
  modelSelectionConfig?: ModelSelectionConfig;
  /** A JSON Schema that the answer must follow. Live does not support it: do not send it. */
  responseJsonSchema?: JsonSchema;
  /**
   * Settings for speech recognition of audio. In Live, transcripts are turned on with
   * `inputAudioTranscription` and `outputAudioTranscription` of the setup; whether Live reads this field
   * is not documented.
   */
  audioTranscriptionConfig?: AudioTranscriptionConfig;
  /**
   * Whether audio reaches the model with timestamps. Live does not support it: do not send it.
   *
   * Vertex AI only.
   */
  audioTimestamp?: boolean;
  /** How many alternative answers to generate. Live messages have room for one only, so leave it out. */
  candidateCount?: number;
  /**
   * Whether the model adapts its tone to the mood it hears. For 2.5 native audio models, with API
   * version v1alpha. Removed from the Gemini API for gemini-3.8-live and not supported by
   * gemini-3.1-flash-live-preview: leave it out there.
   */
  enableAffectiveDialog?: boolean;
  /**
   * How strongly a token is discouraged each time it has already occurred. Documented range -2.0 to 2.0;
   * positive values reduce repetition.
   */
  frequencyPenalty?: number;
  /**
   * How many of the likeliest tokens to report at each position. Live does not support it: do not send
   * it.
   */
  logprobs?: number;
  /** The upper limit of an answer, in tokens. The default depends on the model. */
  maxOutputTokens?: number;
  /**
   * How finely images and video frames are read, and so how many tokens each costs. Higher shows the
   * model more detail.
   */
  mediaResolution?: MediaResolution;
  /**
   * How strongly tokens that have occurred at all are discouraged. Documented range -2.0 to 2.0;
   * positive values favour new words.
   */
  presencePenalty?: number;
  /**
   * The format of the output, one entry for each modality. Newer than `responseMimeType` and
   * `responseSchema`; its effect on Live is not documented, and gemini-3.8-live has no structured
   * output.
   */
  responseFormat?: ResponseFormat[];
  /** Whether to report the probabilities of the tokens chosen. Live does not support it: do not send it. */
  responseLogprobs?: boolean;
  /** The MIME type of text answers. Live does not support it: do not send it. */
  responseMimeType?: string;
  /**
   * The form of the answers, one for the whole session: `AUDIO`, `TEXT`, or `VIDEO` for avatars on
   * Vertex AI. The Gemini API answers in audio if it is absent. Native audio models and conversation
   * models from 3.1 on give no text (ask for `outputAudioTranscription` instead); transcribe models need
   * `TEXT`. At the top level of the setup this field closes with 1007: it belongs here.
   */
  responseModalities?: Modality[];
  /** An OpenAPI schema that the answer must follow. Live does not support it: do not send it. */
  responseSchema?: Schema;
  /**
   * How a request is routed to a model. Live does not support it: do not send it.
   *
   * Vertex AI only.
   */
  routingConfig?: GenerationConfigRoutingConfig;
  /**
   * A number that makes sampling repeat itself as far as possible. Default: random. Equal answers are
   * not guaranteed.
   */
  seed?: number;
  /** The voice and language of spoken answers. */
  speechConfig?: SpeechConfig;
  /** Character sequences at which generation stops. Live does not support it: do not send it. */
  stopSequences?: string[];
  /**
   * How much chance there is in the answers. Documented up to 2.0; low values are more predictable, high
   * ones more varied. The default depends on the model.
   */
  temperature?: number;
  /**
   * How much the model thinks before it answers. gemini-3.8-live closes with 1007 if it is present;
   * gemini-3.8-live-extended-thinking requires it, with exactly one of `thinkingLevel` and
   * `thinkingBudget`.
   */
  thinkingConfig?: ThinkingConfig;
  /**
   * How many of the likeliest tokens sampling chooses from at each step. The default depends on the
   * model.
   */
  topK?: number;
  /**
   * The share of probability, from 0.0 to 1.0, that the tokens to choose from must reach together. Lower
   * is less random. The default depends on the model.
   */
  topP?: number;
  /** Whether answers on civic topics are enhanced. Gemini API only, and not on every model. */
  enableEnhancedCivicAnswers?: boolean;
  /**
   * Makes the session a live interpreter. For gemini-3.5-live-translate-preview, which takes and gives
   * audio only and knows no tools or instructions.
   */
  translationConfig?: TranslationConfig;
}

/** A preference for choosing between models or features. */
export interface ModelSelectionConfig {
  /** Whether quality or cost comes first, or neither. */
  featureSelectionPreference?: FeatureSelectionPreference;
}

/**
 * How the model thinks before it speaks, and whether it shows its thoughts. Which fields are accepted
 * depends on the model.
 */
export interface ThinkingConfig {
  /** Whether summaries of the thoughts are delivered, as text parts with `thought: true`. Default false. */
  includeThoughts?: boolean;
  /**
   * How many tokens the model may spend on thinking: 0 turns it off, -1 leaves it to the model. Range
   * and default depend on the model. Not together with `thinkingLevel` on
   * gemini-3.8-live-extended-thinking.
   */
  thinkingBudget?: number;
  /**
   * How hard the model thinks, in steps. gemini-3.8-live-extended-thinking takes `LOW`, `MEDIUM` and
   * `HIGH` and refuses `MINIMAL`; gemini-3.1-flash-live-preview takes `MINIMAL` as well.
   */
  thinkingLevel?: ThinkingLevel;
}

/**
 * What a translation session translates into. For gemini-3.5-live-translate-preview with the response
 * modality `AUDIO`.
 */
export interface TranslationConfig {
  /**
   * Whether speech that already is in the target language is spoken again. False or absent: the model
   * stays silent for it.
   */
  echoTargetLanguage?: boolean;
  /**
   * The language to translate into, as a BCP-47 code such as `en` or `es`. Google's documentation
   * requires it, so always set it.
   */
  targetLanguageCode?: string;
}

/** The output format for one modality; set the field for the modality that is meant. */
export interface ResponseFormat {
  /** The format of spoken output. */
  audio?: AudioResponseFormat;
  /** The format of image output. No Live model is documented to produce images. */
  image?: ImageResponseFormat;
  /** Asks for text of a given MIME type, such as JSON that follows a schema, instead of free text. */
  text?: TextResponseFormat;
  /** The format of video output. Documented for Vertex AI only. */
  video?: VideoResponseFormat;
}

/**
 * The format of audio output. Spoken answers in Live are 16-bit PCM at 24 kHz; no other format has
 * been seen.
 */
export interface AudioResponseFormat {
  /** The bit rate of compressed formats (MP3, Opus), in bits per second. */
  bitRate?: number;
  /** Whether the output comes inside the answer or as an address. */
  delivery?: Delivery;
  /**
   * The encoding. The Gemini API describes it as one of the names `AUDIO_MP3`, `AUDIO_OGG_OPUS`,
   * `AUDIO_L16`, `AUDIO_WAV`, `AUDIO_ALAW` and `AUDIO_MULAW`.
   */
  mimeType?: string;
  /** The sample rate, in hertz. */
  sampleRate?: number;
}

/** The format of image output. No Live model is documented to produce images. */
export interface ImageResponseFormat {
  /** Width to height of the image. */
  aspectRatio?: AspectRatio;
  /** Whether the output comes inside the answer or as an address. */
  delivery?: Delivery;
  /** How many pixels the longer side has, from 512 to about 4,000. Default: chosen by the service. */
  imageSize?: ImageSize;
  /** The encoding. The Gemini API describes one name, `IMAGE_JPEG`. */
  mimeType?: string;
}

/** The format of text output. */
export interface TextResponseFormat {
  /** The kind of text. The Gemini API describes the names `TEXT_PLAIN` and `APPLICATION_JSON`. */
  mimeType?: string;
  /** The JSON Schema that JSON output must follow. Only with `APPLICATION_JSON`. */
  schema?: Any;
}

/**
 * The format of video output. Documented for Vertex AI only; avatars are configured with
 * `avatarConfig` instead.
 */
export interface VideoResponseFormat {
  /** Width to height of the picture. */
  aspectRatio?: AspectRatio;
  /** Whether the output comes inside the answer or as an address. */
  delivery?: Delivery;
  /** The length of the video. */
  duration?: string;
  /**
   * The Cloud Storage address, `gs://...`, to store the video at. Required on Vertex AI if `delivery` is
   * `URI`.
   */
  gcsUri?: string;
  /** The resolution: `360p`, `720p`, `1080p` or `4k`. */
  resolution?: string;
}

/**
 * How a request is routed to a model: chosen automatically, or named. Live does not support it: do not
 * send it.
 */
export interface GenerationConfigRoutingConfig {
  /** Lets the service choose the model for each request. */
  autoMode?: GenerationConfigRoutingConfigAutoRoutingMode;
  /** Names the model to use. */
  manualMode?: GenerationConfigRoutingConfigManualRoutingMode;
}

/** Routing in which the service chooses the model. Not supported by Live. */
export interface GenerationConfigRoutingConfigAutoRoutingMode {
  /**
   * What the choice should favour: quality (`PRIORITIZE_QUALITY`), cost (`PRIORITIZE_COST`) or a balance
   * of the two (`BALANCED`). `UNKNOWN` leaves it open.
   */
  modelRoutingPreference?: 'UNKNOWN' | 'PRIORITIZE_QUALITY' | 'BALANCED' | 'PRIORITIZE_COST';
}

/** Routing to a model given by name. Not supported by Live. */
export interface GenerationConfigRoutingConfigManualRoutingMode {
  /** The name of the model. Only public models are accepted. */
  modelName?: string;
}

/**
 * The sources of an answer and how they support it. The Gemini API sends it in a frame of its own
 * before `turnComplete`; Vertex AI sends it with `turnComplete`, at times as an empty object.
 */
export interface GroundingMetadata {
  /** The sources found. `groundingSupports` refers to them by their position, from 0. */
  groundingChunks?: GroundingChunk[];
  /** Which passages of the answer rest on which sources. */
  groundingSupports?: GroundingSupport[];
  /** Facts about the retrieval itself. Vertex AI may send it as an empty object. */
  retrievalMetadata?: RetrievalMetadata;
  /** Ready-made Google Search suggestions to show beside the answer. */
  searchEntryPoint?: SearchEntryPoint;
  /** The Google Search queries that belong to the answer. */
  webSearchQueries?: string[];
  /**
   * A token for showing a Google Maps widget. Google plans to remove the widget.
   *
   * @deprecated
   */
  googleMapsWidgetContextToken?: string;
  /** The image searches made. Only with `googleSearch.searchTypes.imageSearch`. */
  imageSearchQueries?: string[];
  /** The searches made by retrieval tools such as Vertex AI Search. Documented for Vertex AI only. */
  retrievalQueries?: string[];
  /** Links for reporting a place or a review. Only with Google Maps; documented for Vertex AI only. */
  sourceFlaggingUris?: GroundingMetadataSourceFlaggingUri[];
}

/**
 * One source of an answer. One of `web`, `retrievedContext`, `maps` and `image` tells its kind.
 *
 * At most one of `web`, `retrievedContext`, `maps` and `image` may be set.
 */
export interface GroundingChunk {
  /** A place or route from Google Maps. */
  maps?: GroundingChunkMaps;
  /** A result of an image search. */
  image?: GroundingChunkImage;
  /** A passage from your own data. */
  retrievedContext?: GroundingChunkRetrievedContext;
  /** A web page. */
  web?: GroundingChunkWeb;
  /** An id of the source, for example `1.1.18`. Undocumented; seen on the Gemini API with a 3.1 model. */
  referenceId?: string;
}

/** A web page as a source. */
export interface GroundingChunkWeb {
  /** The domain of the page, for example `example.com`. */
  domain?: string;
  /** What the page calls itself; often only its domain. For the text of a link. */
  title?: string;
  /** The link to the page. In recorded traffic a Google redirect and not the address of the page itself. */
  uri?: string;
  /** Text from the page. Undocumented; seen on the Gemini API with a 3.1 model. */
  snippet?: string;
  /**
   * Where the page stood among the search results. Undocumented; seen on the Gemini API with a 3.1
   * model.
   */
  searchResultMapping?: GroundingChunkWebSearchResultMapping;
}

/**
 * Where a web page stood among the search results. Undocumented; seen on the Gemini API with a 3.1
 * model.
 */
export interface GroundingChunkWebSearchResultMapping {
  /** The position among the search results. */
  resultIndex?: number;
}

/** An image from an image search as a source. */
export interface GroundingChunkImage {
  /** The domain of the page that shows the image. */
  domain?: string;
  /** The link to the image. */
  imageUri?: string;
  /** The page on which the image was found, to link to and to credit. The image itself is at `imageUri`. */
  sourceUri?: string;
  /** The title of the page that shows the image. */
  title?: string;
}

/** A place or route from Google Maps as a source. */
export interface GroundingChunkMaps {
  /** The reviews the answer about the place draws on. */
  placeAnswerSources?: GroundingChunkMapsPlaceAnswerSources;
  /** The place as `places/{placeId}`, for looking it up in the Google Maps API. */
  placeId?: string;
  /** A text about the place. */
  text?: string;
  /** The name of the place. */
  title?: string;
  /** The link to the place. */
  uri?: string;
  /** The route, if the source is one. Documented for Vertex AI only. */
  route?: GroundingChunkMapsRoute;
}

/** A route from Google Maps. Documented for Vertex AI only. */
export interface GroundingChunkMapsRoute {
  /** The length of the route in metres. */
  distanceMeters?: number;
  /** The travel time of the route. */
  duration?: Duration;
  /** The line of the route in Google's encoded polyline format. */
  encodedPolyline?: string;
}

/** What an answer about a place draws on. */
export interface GroundingChunkMapsPlaceAnswerSources {
  /**
   * Excerpts from reviews, under the singular of the name. The official SDK knows both names: read
   * whichever is present.
   */
  reviewSnippet?: GroundingChunkMapsPlaceAnswerSourcesReviewSnippet[];
  /** A link for reporting a problem with the answer. */
  flagContentUri?: string;
  /** Excerpts from reviews. */
  reviewSnippets?: GroundingChunkMapsPlaceAnswerSourcesReviewSnippet[];
}

/** An excerpt from a review of a place. */
export interface GroundingChunkMapsPlaceAnswerSourcesReviewSnippet {
  /** Who wrote the review. */
  authorAttribution?: GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution;
  /** A link for reporting a problem with the review. */
  flagContentUri?: string;
  /** The link to the review on Google Maps. */
  googleMapsUri?: string;
  /** How long ago the review was written, in words, for example `a month ago`. */
  relativePublishTimeDescription?: string;
  /** A reference by which the review can be looked up again. */
  review?: string;
  /** The id of the review. */
  reviewId?: string;
  /** The title of the review. */
  title?: string;
}

/** The author of a review. */
export interface GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution {
  /** The name of the author. */
  displayName?: string;
  /** The link to the author's picture. */
  photoUri?: string;
  /** The link to the author's profile. */
  uri?: string;
}

/** A passage from your own data as a source. */
export interface GroundingChunkRetrievedContext {
  /** The document in Vertex AI Search, by its full resource name. Documented for Vertex AI only. */
  documentName?: string;
  /** The passage as the RAG store returned it. Documented for Vertex AI only. */
  ragChunk?: RagChunk;
  /** The text of the passage. */
  text?: string;
  /** The title of the document. */
  title?: string;
  /** The link to the document. */
  uri?: string;
  /** The metadata you gave the document. Documented for the Gemini API only. */
  customMetadata?: GroundingChunkCustomMetadata[];
  /**
   * The file search store that holds the document, for example `fileSearchStores/manuals-123`.
   * Documented for the Gemini API only.
   */
  fileSearchStore?: string;
  /** The media found, as `fileSearchStores/{store}/media/{blob}`. Documented for the Gemini API only. */
  mediaId?: string;
  /** The page the passage stands on. Documented for the Gemini API only. */
  pageNumber?: number;
}

/** A passage from a file in a RAG store. Documented for Vertex AI only. */
export interface RagChunk {
  /** Names the passage within its corpus, to look it up or to tell two passages of one document apart. */
  chunkId?: string;
  /** The id of the file the passage comes from. */
  fileId?: string;
  /** The pages the passage covers, if known. */
  pageSpan?: RagChunkPageSpan;
  /** The text of the passage. */
  text?: string;
}

/** The pages a passage covers, counted from 1. Documented for Vertex AI only. */
export interface RagChunkPageSpan {
  /** The page on which the passage begins, counted from 1. */
  firstPage?: number;
  /** The page on which the passage ends, counted from 1 and part of the span. */
  lastPage?: number;
}

/**
 * One entry of the metadata you gave a document: a key and one value. Documented for the Gemini API
 * only.
 *
 * At most one of `stringValue`, `stringListValue` and `numericValue` may be set.
 */
export interface GroundingChunkCustomMetadata {
  /** The key of the entry. */
  key?: string;
  /** The value, if it is a number. */
  numericValue?: number;
  /** The value, if it is a list of texts. */
  stringListValue?: GroundingChunkStringList;
  /** The value, if it is a text. */
  stringValue?: string;
}

/** A list of texts as a metadata value. Documented for the Gemini API only. */
export interface GroundingChunkStringList {
  /** The texts. */
  values?: string[];
}

/** A passage of the answer and the sources it rests on. */
export interface GroundingSupport {
  /**
   * How sure the server is of each source, from 0 to 1, in the order of `groundingChunkIndices`. May be
   * absent.
   */
  confidenceScores?: number[];
  /** The sources of the passage, as positions in `groundingChunks`, from 0. */
  groundingChunkIndices?: number[];
  /** The passage of the answer. */
  segment?: Segment;
  /**
   * Positions in a list of rendered parts. That list is in no Live message known, so the numbers cannot
   * be resolved.
   */
  renderedParts?: number[];
  /**
   * How the support was found, for example `POST_HOC_ANNOTATED`. Undocumented; seen on the Gemini API
   * with a 3.1 model.
   */
  origin?: string;
}

/** A passage of the answer. */
export interface Segment {
  /** Where the passage begins in its part, in bytes from 0. Absent means 0. */
  startIndex?: number;
  /**
   * Where the passage ends in its part, in bytes from 0; the byte at this place is no longer part of it.
   * Bytes are not characters: for text beyond ASCII convert before slicing a string.
   */
  endIndex?: number;
  /** Which part of the content the passage stands in, from 0. Absent means 0. */
  partIndex?: number;
  /** The text of the passage. */
  text?: string;
}

/** Facts about the retrieval itself. */
export interface RetrievalMetadata {
  /**
   * How much a Google search seemed likely to help, from 0 to 1. Only with the older
   * `googleSearchRetrieval` tool in dynamic mode.
   */
  googleSearchDynamicRetrievalScore?: number;
}

/** Ready-made Google Search suggestions to show beside the answer. */
export interface SearchEntryPoint {
  /**
   * HTML with its styles, to embed in a page or web view. Google's terms for search grounding say when
   * it has to be shown.
   */
  renderedContent?: string;
  /** The suggestions as JSON: a list of tuples of search term and search address. */
  sdkBlob?: Bytes;
}

/** A link for reporting a place or a review. Documented for Vertex AI only. */
export interface GroundingMetadataSourceFlaggingUri {
  /** The link. */
  flagContentUri?: string;
  /** Which place or review the link is for, by its id. */
  sourceId?: string;
}

/** Grounding in data of your own. Set one of the three sources; Vertex AI only. */
export interface Retrieval {
  /**
   * Has no effect any more.
   *
   * @deprecated
   */
  disableAttribution?: boolean;
  /** Use a search API that you run. */
  externalApi?: ExternalApi;
  /** Use a Vertex AI Search data store or engine. */
  vertexAiSearch?: VertexAISearch;
  /** Use a Vertex AI RAG store. */
  vertexRagStore?: VertexRagStore;
}

/** A search API outside Google that answers in one of the forms in `apiSpec`. Vertex AI only. */
export interface ExternalApi {
  /**
   * Credentials for the API, in their older form.
   *
   * @deprecated Use `authConfig`.
   */
  apiAuth?: ApiAuth;
  /** The form of request and answer the API follows. */
  apiSpec?: ApiSpec;
  /** Credentials for the API. */
  authConfig?: AuthConfig;
  /** Settings for an API of the form `ELASTIC_SEARCH`. */
  elasticSearchParams?: ExternalApiElasticSearchParams;
  /** The address the service calls, for example `https://search.example.com:443/search`. */
  endpoint?: string;
  /** Settings for an API of the form `SIMPLE_SEARCH`: `{}`. */
  simpleSearchParams?: ExternalApiSimpleSearchParams;
}

/** A Vertex AI Search source. Set either `datastore` or `engine`; Vertex AI only. */
export interface VertexAISearch {
  /** Which data stores of the engine to search. Only with `engine`, and only if it has several. */
  dataStoreSpecs?: VertexAISearchDataStoreSpec[];
  /**
   * The data store to search, as
   * `projects/{project}/locations/{location}/collections/{collection}/dataStores/{dataStore}`.
   */
  datastore?: string;
  /**
   * The engine to search, as
   * `projects/{project}/locations/{location}/collections/{collection}/engines/{engine}`.
   */
  engine?: string;
  /** A filter expression handed on to the search. */
  filter?: string;
  /** How many results a query returns. At most 10, which is also the default. */
  maxResults?: number;
}

/** A Vertex AI RAG store. Vertex AI only. */
export interface VertexRagStore {
  /**
   * The corpora to search, in their older form.
   *
   * @deprecated Use `ragResources`.
   */
  ragCorpora?: string[];
  /** The corpus, or files of one corpus, to search. More than one corpus is not supported. */
  ragResources?: VertexRagStoreRagResource[];
  /** How passages are searched, filtered and ranked. */
  ragRetrievalConfig?: RagRetrievalConfig;
  /** How many passages to fetch. `ragRetrievalConfig.topK` serves the same purpose. */
  similarityTopK?: number;
  /** Whether the model remembers the conversation in the store and draws on it later. Live sessions only. */
  storeContext?: boolean;
  /**
   * Leave out passages whose vector distance to the question is this great or greater.
   * `ragRetrievalConfig.filter` can do the same.
   */
  vectorDistanceThreshold?: number;
}

/** Settings for a search API of the form `ELASTIC_SEARCH`. Vertex AI only. */
export interface ExternalApiElasticSearchParams {
  /** The Elasticsearch index to search. */
  index?: string;
  /** How many hits to ask for. */
  numHits?: number;
  /** The name of the Elasticsearch template for the search. */
  searchTemplate?: string;
}

/** Settings for a search API of the form `SIMPLE_SEARCH`, which has none. Always `{}`; Vertex AI only. */
export type ExternalApiSimpleSearchParams = Record<string, never>;

/** One data store of a Vertex AI Search engine, with its own filter. Vertex AI only. */
export interface VertexAISearchDataStoreSpec {
  /**
   * The data store, as
   * `projects/{project}/locations/{location}/collections/{collection}/dataStores/{dataStore}`.
   */
  dataStore?: string;
  /** A filter expression for the documents of this data store. */
  filter?: string;
}

/** A RAG corpus, or some files of it. Vertex AI only. */
export interface VertexRagStoreRagResource {
  /** The corpus, as `projects/{project}/locations/{location}/ragCorpora/{corpus}`. */
  ragCorpus?: string;
  /** The ids of the files to search, all from `ragCorpus`. Unset means the whole corpus. */
  ragFileIds?: string[];
}

/** How passages of a RAG store are searched, filtered and ranked. Vertex AI only. */
export interface RagRetrievalConfig {
  /** Which passages to leave out. */
  filter?: RagRetrievalConfigFilter;
  /** How search by meaning and search by words are mixed. */
  hybridSearch?: RagRetrievalConfigHybridSearch;
  /** How the passages found are ranked again. */
  ranking?: RagRetrievalConfigRanking;
  /** How many passages to fetch. */
  topK?: number;
}

/** Which passages of a RAG store to leave out. Vertex AI only. */
export interface RagRetrievalConfigFilter {
  /** An expression over the metadata of the files; only matching ones are used. */
  metadataFilter?: string;
  /** Leave out passages whose vector distance to the question is this great or greater. */
  vectorDistanceThreshold?: number;
  /** Leave out passages whose vector similarity to the question is this small or smaller. */
  vectorSimilarityThreshold?: number;
}

/** How search by meaning and search by words are mixed. Vertex AI only. */
export interface RagRetrievalConfigHybridSearch {
  /**
   * The weight of search by meaning (dense vectors) against search by words (sparse vectors), from 0,
   * words only, to 1, meaning only. Default 0.5.
   */
  alpha?: number;
}

/** How the passages found are ranked again. Vertex AI only. */
export interface RagRetrievalConfigRanking {
  /** Rank with a language model. */
  llmRanker?: RagRetrievalConfigRankingLlmRanker;
  /** Rank with the ranking service. */
  rankService?: RagRetrievalConfigRankingRankService;
}

/** Ranking with a language model. Vertex AI only. */
export interface RagRetrievalConfigRankingLlmRanker {
  /** The id of the Gemini model that ranks. */
  modelName?: string;
}

/** Ranking with the ranking service. Vertex AI only. */
export interface RagRetrievalConfigRankingRankService {
  /** The model of the ranking service, for example `semantic-ranker-512@latest`. */
  modelName?: string;
}

/**
 * How the server cuts real-time input into turns and what it does when the user speaks during an
 * answer.
 */
export interface RealtimeInputConfig {
  /**
   * Speech detection by the server. Default: on. If it is disabled, the client must send `activityStart`
   * and `activityEnd`.
   */
  automaticActivityDetection?: AutomaticActivityDetection;
  /**
   * What new user activity does to an answer in progress. Default `START_OF_ACTIVITY_INTERRUPTS`: the
   * answer is cut off.
   */
  activityHandling?: ActivityHandling;
  /**
   * Which input belongs to the user's turn. The default depends on model and backend
   * (`TURN_INCLUDES_ONLY_ACTIVITY` on 2.5, `TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO` on later models)
   * and sources disagree on some, so set it if it matters: with the later default every video frame is
   * billed.
   */
  turnCoverage?: TurnCoverage;
  /**
   * Whether interim transcripts carry timestamps. Default false. New in official clients of November
   * 2026; which models honour it is not documented.
   *
   * Since 2026-11.
   */
  interimTranscriptTimestampEnabled?: boolean;
}

/** Settings of the server's detection of when the user speaks. */
export interface AutomaticActivityDetection {
  /**
   * Turns detection off. The client then marks each activity with `activityStart` and `activityEnd`, and
   * audio outside of them is ignored. Default false.
   */
  disabled?: boolean;
  /**
   * How readily sound is taken for the start of speech. Default: high on the Gemini API, low on Vertex
   * AI.
   */
  startOfSpeechSensitivity?: StartSensitivity;
  /**
   * How readily a pause is taken for the end of speech. Default: high on the Gemini API, low on Vertex
   * AI.
   */
  endOfSpeechSensitivity?: EndSensitivity;
  /**
   * How long speech must last before it counts as started, in milliseconds. Lower values catch shorter
   * utterances and also more noise.
   */
  prefixPaddingMs?: number;
  /**
   * How long silence must last before speech counts as ended, in milliseconds. Higher values tolerate
   * longer pauses and make the model answer later.
   */
  silenceDurationMs?: number;
}

/**
 * Asks for resumption handles, and continues an earlier session if one is given. Leave it empty for a
 * new session; the handles come in `sessionResumptionUpdate`. Models from 3.1 on send those on the
 * Gemini API even without being asked.
 */
export interface SessionResumptionConfig {
  /**
   * The handle of the session to continue, taken from the latest resumable `sessionResumptionUpdate`;
   * absent starts a new session. On the Gemini API it is valid for 2 hours after the last connection
   * ended; a dead one closes with 1007 or 1008. Send a full setup with it, with the same model, and
   * close the old connection first: while that is open the new one may be closed with 1011.
   */
  handle?: string;
  /**
   * Whether updates also name the last client message the server has consumed, so that a client can send
   * again what was lost. Vertex AI only; the Gemini API closes with 1007.
   */
  transparent?: boolean;
}

/**
 * Shortens the context when it reaches a given size, so that a session is no longer limited by it. `{
 * slidingWindow: {} }` is enough for sessions of unlimited length; a connection still ends and has to
 * be resumed.
 */
export interface ContextWindowCompressionConfig {
  /**
   * The context size, in tokens, at which the server shortens it. Default: 80 % of the model's context
   * window. Vertex AI documents 5,000 to 128,000.
   */
  triggerTokens?: Int64;
  /** Shortens by dropping the oldest turns. The only method there is. */
  slidingWindow?: SlidingWindow;
}

/**
 * Drops turns from the start of the conversation. What remains always begins at a turn of the user;
 * the system instruction is kept.
 */
export interface SlidingWindow {
  /**
   * The context size to shrink to, in tokens. Default: half of `triggerTokens`, and it should be less
   * than that. Vertex AI documents 0 to 128,000. Shrinking takes time, so leave a good distance to the
   * trigger.
   */
  targetTokens?: Int64;
}

/**
 * Settings of a transcript. An empty object turns it on with automatic language detection.
 *
 * At most one of `languageAuto` and `languageHints` may be set.
 */
export interface AudioTranscriptionConfig {
  /**
   * Languages to expect in the audio, as BCP-47 codes such as `en-US`. They are hints. Absent or empty:
   * detected automatically.
   */
  languageCodes?: string[];
  /**
   * Asks for automatic language detection. Not needed any more: that is what happens when
   * `languageCodes` is absent. Not together with `languageHints`.
   *
   * @deprecated Use `languageCodes`.
   */
  languageAuto?: LanguageAuto;
  /**
   * Languages to expect, in the older form. Use `languageCodes`. Not together with `languageAuto`.
   *
   * @deprecated Use `languageCodes`.
   */
  languageHints?: LanguageHints;
  /**
   * Words and phrases that recognition should favour, such as names and technical terms. For the
   * transcribe models up to 1,000 are documented, with best results up to about 100.
   */
  customVocabulary?: string[];
  /**
   * Phrases that recognition should favour, in the older form. Use `customVocabulary`.
   *
   * @deprecated Use `customVocabulary`.
   */
  adaptationPhrases?: string[];
  /**
   * Whether each word comes with its time. Not with mode `SMART`; listed as not available on
   * gemini-3.5-transcribe-live. Default false.
   */
  wordTimestamp?: boolean;
  /**
   * Whether the transcript tells speakers apart. Not with mode `SMART`; listed as not available on
   * gemini-3.5-transcribe-live. Default false.
   */
  diarization?: boolean;
  /**
   * How the transcript is written. Default `VERBATIM`. `SMART` removes filler words and slips and
   * formats the text; it cannot be combined with timestamps or diarization.
   */
  mode?: AudioTranscriptionConfigMode;
  /**
   * A text to be edited by voice. In mode `SMART` the audio is understood as instructions for it, and
   * the result is the complete new text.
   *
   * Since 2026-11.
   */
  sourceText?: string;
}

/**
 * An empty mark for automatic language detection. Deprecated: leaving out `languageCodes` does the
 * same.
 */
export type LanguageAuto = Record<string, never>;

/** A list of expected languages. Deprecated: use `languageCodes` of the transcription settings. */
export interface LanguageHints {
  /**
   * The expected languages, as BCP-47 codes. Deprecated with the whole object.
   *
   * @deprecated
   */
  languageCodes?: string[];
}

/** Whether the model may decide by itself when to speak and when to stay silent. */
export interface ProactivityConfig {
  /**
   * Whether the model may leave input unanswered that was not meant for it. On gemini-3.8-live it is
   * always on and `false` is an error; 2.5 native audio models take it with API version v1alpha;
   * gemini-3.1-flash-live-preview does not support it.
   */
  proactiveAudio?: boolean;
  /**
   * Whether each received image may make the model speak. Needs `proactiveAudio`. The more images you
   * send, the more answers are generated, so the cost can rise a lot.
   *
   * Since 2026-11.
   */
  proactiveVideo?: boolean;
}

/** How the client hands over a conversation from before the session. */
export interface HistoryConfig {
  /**
   * Whether the first `clientContent` messages are history. After `setupComplete` the server then reads
   * them until one has `turnComplete: true`, without answering; the history may end with a turn of the
   * model. Default false. Without it gemini-3.1-flash-live-preview takes no history.
   */
  initialHistoryInClientContent?: boolean;
}

/**
 * The speaking figure shown in video answers: a ready-made one by name, or one made from a picture.
 * The video is fragmented MP4 at 24 frames a second, with the speech inside.
 */
export interface AvatarConfig {
  /** The name of a ready-made avatar. */
  avatarName?: string;
  /** A picture to make an avatar from. */
  customizedAvatar?: CustomizedAvatar;
  /** The bit rate of the compressed sound, in bits per second. Default: chosen by the service. */
  audioBitrateBps?: number;
  /** The bit rate of the compressed picture, in bits per second. Default: chosen by the service. */
  videoBitrateBps?: number;
}

/** A reference picture from which an avatar is made. */
export interface CustomizedAvatar {
  /** The MIME type of the picture, for example `image/jpeg`. */
  imageMimeType?: string;
  /** The picture. Portrait format 9:16, at least 704 x 1280 pixels. */
  imageData?: Bytes;
}

/** The blocking threshold for one category of harm. */
export interface SafetySetting {
  /** The category the setting is for. Required. */
  category: HarmCategory;
  /**
   * What is compared with the threshold: probability alone, or probability and severity. Vertex AI only.
   * Default: probability.
   */
  method?: HarmBlockMethod;
  /** From which level on content is blocked. Required. */
  threshold: HarmBlockThreshold;
}

/**
 * The voice and language of spoken answers. Set at most one of `voiceConfig` and
 * `multiSpeakerVoiceConfig`.
 *
 * At most one of `voiceConfig` and `multiSpeakerVoiceConfig` may be set.
 */
export interface SpeechConfig {
  /** The voice of the model. Default: the service's standard voice. */
  voiceConfig?: VoiceConfig;
  /**
   * The language of the speech, as a code such as `de-DE`. Native audio models do not support it: tell
   * them the language in the system instruction.
   */
  languageCode?: string;
  /**
   * Voices for several speakers. Part of Google's speech generation; Live has one voice and does not
   * support it, so use `voiceConfig`.
   */
  multiSpeakerVoiceConfig?: MultiSpeakerVoiceConfig;
}

/**
 * One voice: ready-made, copied from a recording, or given by an identifier. Set exactly one field.
 *
 * At most one of `prebuiltVoiceConfig`, `replicatedVoiceConfig` and `voice` may be set.
 */
export interface VoiceConfig {
  /** A voice copied from a recording of a person. */
  replicatedVoiceConfig?: ReplicatedVoiceConfig;
  /** A ready-made voice, chosen by name. */
  prebuiltVoiceConfig?: PrebuiltVoiceConfig;
  /**
   * A voice by its identifier. Added to the official types in autumn 2026; whether Live accepts it is
   * unverified, and `prebuiltVoiceConfig` is the proven form.
   */
  voice?: string;
}

/** A ready-made voice. */
export interface PrebuiltVoiceConfig {
  /** The name of the voice, for example `Puck` or `Aoede`. Which names exist depends on the model. */
  voiceName?: string;
}

/**
 * A voice copied from a recording. On the Gemini API, send the speaker's recorded consent with it, or
 * the signature that the service returned for that consent.
 */
export interface ReplicatedVoiceConfig {
  /**
   * The MIME type of the recording. Only `audio/wav` is documented: 16-bit little-endian samples at 24
   * kHz.
   */
  mimeType?: string;
  /** The recording of the voice, as a WAV file. */
  voiceSampleAudio?: Bytes;
  /**
   * A recording in which the owner of the voice agrees to its use: WAV, 16-bit little-endian, 24 kHz.
   * Gemini API only. Its signature comes back in `setupComplete`.
   */
  consentAudio?: Bytes;
  /**
   * The signature from an earlier session's `setupComplete`, checked in place of `consentAudio`, which
   * is faster. Gemini API only. The session fails if it is invalid or expired.
   */
  voiceConsentSignature?: VoiceConsentSignature;
}

/**
 * Proof that consent to copy a voice was checked. The server sends it in `setupComplete`; the client
 * may send it with the next setup instead of the recorded consent.
 */
export interface VoiceConsentSignature {
  /** The signature: an opaque string, to be passed back unchanged. It may expire. */
  signature?: string;
}

/** Voices for a conversation between several speakers. Not supported by Live. */
export interface MultiSpeakerVoiceConfig {
  /** The speakers and their voices. Google documents exactly two. */
  speakerVoiceConfigs?: SpeakerVoiceConfig[];
}

/** The voice of one speaker. Not supported by Live. */
export interface SpeakerVoiceConfig {
  /** The speaker's name, as it stands in the text to be spoken. */
  speaker?: string;
  /** The speaker's voice. */
  voiceConfig?: VoiceConfig;
}

/**
 * An ephemeral token: the request that makes one, and the answer, which holds only `name`. A token
 * opens Live connections and nothing else.
 */
export interface AuthToken {
  /**
   * The token itself, such as `auth_tokens/...`: the client's credential, to be kept secret. Written by
   * the server; do not send it.
   */
  name?: string;
  /**
   * When the token stops working: its sessions take no messages after that, and the server may close
   * them. Default 30 minutes from now, must be less than 20 hours ahead.
   */
  expireTime?: Timestamp;
  /**
   * Until when new sessions can be started with the token. Default 60 seconds from now, must be less
   * than 20 hours ahead. Whether a session can be resumed after it is untested.
   */
  newSessionExpireTime?: Timestamp;
  /**
   * How many sessions the token can start; 0 means no limit. Default 1. According to Google, resuming a
   * session is not counted; one client reports that 1 broke its reconnects.
   */
  uses?: number;
  /**
   * A setup to lock into the token: the setup itself, not wrapped in `{ setup: ... }`. Without
   * `fieldMask` it replaces the client's setup completely.
   */
  bidiGenerateContentSetup?: LiveClientSetup;
  /**
   * Which fields of the locked setup override those of the client, as paths joined by commas:
   * `model,generationConfig.temperature`. Without a mask all of it is locked, which is the safest: some
   * masks with nested paths have been refused.
   */
  fieldMask?: string;
}

/**
 * Credentials with which the service calls an outside service for a tool. Fill the one that fits
 * `authType`.
 */
export interface AuthConfig {
  /** The API key itself. Of these fields the only one the official SDK passes to the Gemini API. */
  apiKey?: string;
  /**
   * An API key and where to put it in the request.
   *
   * Vertex AI only.
   */
  apiKeyConfig?: ApiKeyConfig;
  /**
   * The way of signing in.
   *
   * Vertex AI only.
   */
  authType?: AuthType;
  /**
   * Signing in as a Google service account.
   *
   * Vertex AI only.
   */
  googleServiceAccountConfig?: AuthConfigGoogleServiceAccountConfig;
  /**
   * Signing in with a user name and password over HTTP Basic.
   *
   * Vertex AI only.
   */
  httpBasicAuthConfig?: AuthConfigHttpBasicAuthConfig;
  /**
   * Signing in with OAuth.
   *
   * Vertex AI only.
   */
  oauthConfig?: AuthConfigOauthConfig;
  /**
   * Signing in with an OpenID Connect token.
   *
   * Vertex AI only.
   */
  oidcConfig?: AuthConfigOidcConfig;
}

/**
 * Credentials for an outside search API, in their older form. Use `AuthConfig` instead; Vertex AI
 * only.
 */
export interface ApiAuth {
  /** The API key to use. */
  apiKeyConfig?: ApiAuthApiKeyConfig;
}

/** An API key and its place in the HTTP request. Vertex AI only. */
export interface ApiKeyConfig {
  /**
   * The Secret Manager version that holds the key, as
   * `projects/{project}/secrets/{secret}/versions/{version}`. The Vertex AI Extension service agent
   * needs access to it. Wins over `apiKeyString`.
   */
  apiKeySecret?: string;
  /** The API key itself. Prefer `apiKeySecret`, which keeps the key out of the message. */
  apiKeyString?: string;
  /** The part of the HTTP request that carries the key, such as a header or the query. */
  httpElementLocation?: HttpElementLocation;
  /** The name of the header or parameter that carries the key, for example `api_key`. */
  name?: string;
}

/** Signing in as a Google service account. Vertex AI only. */
export interface AuthConfigGoogleServiceAccountConfig {
  /**
   * The service account to act as; the Vertex AI Extension service agent must be allowed to get its
   * access tokens. Unset means that agent itself.
   */
  serviceAccount?: string;
}

/** Signing in with HTTP Basic. Vertex AI only. */
export interface AuthConfigHttpBasicAuthConfig {
  /**
   * The Secret Manager version that holds the base64 of the credentials, as
   * `projects/{project}/secrets/{secret}/versions/{version}`. The Vertex AI Extension service agent
   * needs access to it. Google's reference asks for it.
   */
  credentialSecret?: string;
}

/** Signing in with OAuth: by a token of yours or by a service account. Vertex AI only. */
export interface AuthConfigOauthConfig {
  /** An OAuth access token for the outside service. */
  accessToken?: string;
  /**
   * The service account for which access tokens are made. The Vertex AI Extension service agent must be
   * allowed to get them.
   */
  serviceAccount?: string;
}

/** Signing in with OpenID Connect: by a token of yours or by a service account. Vertex AI only. */
export interface AuthConfigOidcConfig {
  /** An OpenID Connect ID token for the outside service. */
  idToken?: string;
  /**
   * The service account for which ID tokens are made. The Vertex AI Extension service agent must be
   * allowed to get them.
   */
  serviceAccount?: string;
}

/** An API key in the older form of credentials. Set one of its two fields; Vertex AI only. */
export interface ApiAuthApiKeyConfig {
  /**
   * The Secret Manager version that holds the key, as
   * `projects/{project}/secrets/{secret}/versions/{version}`.
   */
  apiKeySecretVersion?: string;
  /** The API key itself. */
  apiKeyString?: string;
}

/**
 * A set of tools the model may use. In Live sessions `functionDeclarations` and `googleSearch` work on
 * every conversational model; the others depend on model and backend, and translation models take no
 * tools.
 */
export interface Tool {
  /**
   * Grounding in data of your own: Vertex AI Search, a RAG store or an outside search API.
   *
   * Vertex AI only.
   */
  retrieval?: Retrieval;
  /** Grounding in places and routes from Google Maps. Documented as unsupported on 3.8 models. */
  googleMaps?: GoogleMaps;
  /**
   * MCP servers the service itself connects to. Use in Live sessions is not confirmed.
   *
   * Gemini API only.
   */
  mcpServers?: McpServer[];
  /**
   * Lets the model write Python and have it run on the server: `{}`. 2.x models only; documented as
   * unsupported on 3.8 models.
   */
  codeExecution?: ToolCodeExecution;
  /** Lets the model operate a screen through predefined functions. Use in Live sessions is not confirmed. */
  computerUse?: ComputerUse;
  /**
   * Search of the public web with the compliance controls of Vertex AI.
   *
   * Vertex AI only.
   */
  enterpriseWebSearch?: EnterpriseWebSearch;
  /**
   * Search of the web through Exa.
   *
   * Vertex AI only.
   */
  exaAiSearch?: ToolExaAiSearch;
  /** Functions of yours that the model may call. At most 512. */
  functionDeclarations?: FunctionDeclaration[];
  /** Grounding in Google Search: `{}` turns it on. Works on every conversational Live model. */
  googleSearch?: GoogleSearch;
  /** Grounding in Google Search in its older form. For Live models use `googleSearch`. */
  googleSearchRetrieval?: GoogleSearchRetrieval;
  /**
   * Search of the web through Parallel.
   *
   * Vertex AI only.
   */
  parallelAiSearch?: ToolParallelAiSearch;
  /**
   * Lets the model read web pages named in the conversation: `{}`. 2.x models only; documented as
   * unsupported on 3.8 models.
   */
  urlContext?: UrlContext;
  /**
   * Search in files you uploaded to file search stores. Documented as unsupported on 3.8 models.
   *
   * Gemini API only.
   */
  fileSearch?: FileSearch;
}

/** Grounding in Google Search. An empty object searches the web with default settings. */
export interface GoogleSearch {
  /**
   * How likely to be harmful a site must be to be left out of the results. Sites at this level and above
   * are blocked.
   *
   * Vertex AI only.
   */
  blockingConfidence?: PhishBlockThreshold;
  /**
   * Domains to leave out of the results, for example `example.com`. At most 2000 by default.
   *
   * Vertex AI only.
   */
  excludeDomains?: string[];
  /** The kinds of search to use. Unset means web search only. */
  searchTypes?: SearchTypes;
  /**
   * Only results from this span of time; set both of its ends. The official SDK documents it for the
   * Gemini API only.
   */
  timeRangeFilter?: Interval;
}

/** The kinds of Google Search to use. Set each kind you want to `{}`. */
export interface SearchTypes {
  /** Search for images: `{}`. */
  imageSearch?: ImageSearch;
  /** Search for web pages, with results as text: `{}`. */
  webSearch?: WebSearch;
}

/** Web search, turned on by its presence. Always `{}`. */
export type WebSearch = Record<string, never>;

/** Image search, turned on by its presence. Always `{}`. */
export type ImageSearch = Record<string, never>;

/** A span of time from a start to an end. With neither end set it covers all time. */
export interface Interval {
  /** The end, which is no longer part of the span. Not before `startTime`. */
  endTime?: Timestamp;
  /** The start, which is part of the span. */
  startTime?: Timestamp;
}

/** Grounding in Google Search in its older form. Use `GoogleSearch` for Live models. */
export interface GoogleSearchRetrieval {
  /** When to search at all. */
  dynamicRetrievalConfig?: DynamicRetrievalConfig;
}

/** The rule by which the older Google Search grounding decides whether to search. */
export interface DynamicRetrievalConfig {
  /**
   * How useful a search must seem, on a scale from 0 to 1, before it is made. Used with `MODE_DYNAMIC`;
   * the service has a default.
   */
  dynamicThreshold?: number;
  /** Whether to search always or only when it seems useful. Unset means always. */
  mode?: DynamicRetrievalConfigMode;
}

/** Grounding in Google Maps. An empty object is enough; documented as unsupported on 3.8 models. */
export interface GoogleMaps {
  /**
   * Credentials for Google Maps. Only an API key is documented as supported.
   *
   * Vertex AI only.
   */
  authConfig?: AuthConfig;
  /**
   * Whether to return a token for showing a Google Maps widget. Google plans to remove the widget.
   *
   * @deprecated
   */
  enableWidget?: boolean;
  /**
   * The kinds of map data to use. Unset means places only.
   *
   * Vertex AI only.
   */
  groundingTypes?: GoogleMapsGroundingTypes;
}

/** The kinds of Google Maps data to use. Set each kind you want to `{}`; Vertex AI only. */
export interface GoogleMapsGroundingTypes {
  /** Use data about places: `{}`. The default when no kind is set. */
  places?: GoogleMapsPlaces;
  /** Use routes and searches along a route: `{}`. */
  routing?: GoogleMapsRouting;
}

/** Google Maps places, turned on by its presence. Always `{}`; Vertex AI only. */
export type GoogleMapsPlaces = Record<string, never>;

/** Google Maps routing, turned on by its presence. Always `{}`; Vertex AI only. */
export type GoogleMapsRouting = Record<string, never>;

/** Reading of web pages named in the conversation, turned on by its presence. Always `{}`. */
export type UrlContext = Record<string, never>;

/**
 * Code execution on the server, turned on by its presence. Always `{}`; answers then contain
 * `executableCode` and `codeExecutionResult` parts.
 */
export type ToolCodeExecution = Record<string, never>;

/**
 * Operation of a screen by the model, through predefined functions that it calls and your program
 * carries out.
 */
export interface ComputerUse {
  /** Whether to check what is on the screen for hidden instructions. */
  enablePromptInjectionDetection?: boolean;
  /** The kind of screen the model operates. */
  environment: Environment;
  /** Predefined functions the model must not use. Unset means it may use all of them. */
  excludedPredefinedFunctions?: string[];
  /** Safety policies to turn off. */
  disabledSafetyPolicies?: SafetyPolicy[];
}

/** Search in files you uploaded to file search stores. Gemini API only. */
export interface FileSearch {
  /** The stores to search, for example `fileSearchStores/manuals-123`. */
  fileSearchStoreNames: string[];
  /** An expression over the metadata of your files; only matching ones are searched. */
  metadataFilter?: string;
  /** How many passages to fetch. */
  topK?: number;
}

/** An MCP server that the service connects to and whose tools the model may use. Gemini API only. */
export interface McpServer {
  /**
   * A name for the server.
   *
   * Gemini API only.
   */
  name?: string;
  /**
   * The address of the server, with headers and time limits. The service connects to it itself, over
   * streamable HTTP, so it must be reachable from the internet.
   *
   * Gemini API only.
   */
  streamableHttpTransport?: StreamableHttpTransport;
}

/** A connection to an MCP server over streamable HTTP. Gemini API only. */
export interface StreamableHttpTransport {
  /** HTTP headers to send to the server, for example for authorization. */
  headers?: Record<string, string>;
  /** How long to wait for the next event of a stream. */
  sseReadTimeout?: Duration;
  /** Whether to end the session with the server when the connection closes. */
  terminateOnClose?: boolean;
  /** How long an ordinary HTTP request may take. */
  timeout?: Duration;
  /** The full address of the server, for example `https://mcp.example.com/mcp`. */
  url?: string;
}

/** Search of the public web with the compliance controls of Vertex AI. Vertex AI only. */
export interface EnterpriseWebSearch {
  /**
   * How likely to be harmful a site must be to be left out of the results. Sites at this level and above
   * are blocked.
   */
  blockingConfidence?: PhishBlockThreshold;
  /** Domains to leave out of the results, for example `example.com`. At most 2000 by default. */
  excludeDomains?: string[];
}

/** Search of the web through Exa. Vertex AI only. */
export interface ToolExaAiSearch {
  /** Your Exa API key. Google's reference asks for it. */
  apiKey?: string;
  /** Parameters handed on to Exa's search API as they are. */
  customConfigs?: Record<string, Any>;
}

/** Search of the web through Parallel. Vertex AI only. */
export interface ToolParallelAiSearch {
  /**
   * Your Parallel API key. Without it the service looks for a Parallel subscription in the Google Cloud
   * Marketplace.
   */
  apiKey?: string;
  /**
   * Parameters handed on to Parallel's search API: `source_policy`, `excerpts`, `max_results`, `mode`
   * and `fetch_policy`.
   */
  customConfigs?: Record<string, Any>;
  /**
   * The former name of `enableZeroDataRetention`. Despite its wording, `true` asks for no retention.
   *
   * @deprecated Use `enableZeroDataRetention`.
   */
  enableDataRetention?: boolean;
  /**
   * Whether to use the Parallel subscription that retains no data. Default `false`, the standard
   * subscription.
   */
  enableZeroDataRetention?: boolean;
}

/**
 * Token counts, as the service counts them; most often sent at the end of a turn. The counts by
 * modality need not add up to the totals.
 */
export interface UsageMetadata {
  /**
   * Tokens in what the model produced. Vertex calls it `candidatesTokenCount` on the wire.
   *
   * On the wire: `candidatesTokenCount` (Vertex AI).
   */
  responseTokenCount?: number;
  /**
   * The response tokens by modality. Vertex calls it `candidatesTokensDetails` on the wire.
   *
   * On the wire: `candidatesTokensDetails` (Vertex AI).
   */
  responseTokensDetails?: ModalityTokenCount[];
  /** The cached tokens by modality. */
  cacheTokensDetails?: ModalityTokenCount[];
  /** Prompt tokens that came from a cache. */
  cachedContentTokenCount?: number;
  /** Tokens in what the model was given: text, media and cached content. */
  promptTokenCount?: number;
  /** The prompt tokens by modality. */
  promptTokensDetails?: ModalityTokenCount[];
  /** Tokens the model spent on thinking. */
  thoughtsTokenCount?: number;
  /** Tokens of tool results that were given back to the model. */
  toolUsePromptTokenCount?: number;
  /** The tool result tokens by modality. */
  toolUsePromptTokensDetails?: ModalityTokenCount[];
  /**
   * Sum of prompt, response and tool result tokens. In every recorded session thought tokens were left
   * out of it, whatever the documentation says.
   */
  totalTokenCount?: number;
  /**
   * Which kind of quota served the request.
   *
   * Vertex AI only.
   */
  trafficType?: TrafficType | (string & {});
  /**
   * Which service tier served the request.
   *
   * Gemini API only.
   */
  serviceTier?: ServiceTier | (string & {});
  /** Use of server-side tools that is billed. Undocumented; seen on the Gemini API after a search. */
  billedToolCalls?: BilledToolCall[];
}

/** Tokens of one modality. */
export interface ModalityTokenCount {
  /** The kind of media. Absent means text. */
  modality?: MediaModality | (string & {});
  /** Number of tokens. Absent means 0. */
  tokenCount?: number;
}

/** Billed use of one server-side tool. Undocumented, known from recorded traffic only. */
export interface BilledToolCall {
  /** Name of the tool; `GOOGLE_SEARCH_RETRIEVAL` has been seen. */
  tool?: string;
  /** Number of searches made. */
  searchQueryCount?: number;
}

/**
 * Binary data as base64 text. The service writes the standard alphabet with padding and reads the
 * URL-safe alphabet too. Only the type is checked: looking at every character of a large audio chunk
 * would cost too much.
 */
export type Bytes = string;

/**
 * A 64-bit whole number, written as a decimal string because JSON numbers lose precision above 2^53. A
 * safe integer is taken as well and sent as a string; the server always writes a string.
 */
export type Int64 = string | number;

/**
 * A length of time in seconds, with up to nine decimals and the unit `s`: `"50s"`, `"0.440s"`. There
 * is no other unit.
 */
export type Duration = string;

/**
 * A point in time in RFC 3339 form, with `Z` or an offset: `"2026-05-01T00:00:00Z"`. In JavaScript,
 * `new Date(...).toISOString()` gives one.
 */
export type Timestamp = string;

/** An open JSON object. Its keys belong to whoever fills it: they are neither checked nor renamed. */
export type Struct = Record<string, unknown>;

/** Any JSON value, `null` included. */
export type Any = unknown;

/**
 * A JSON Schema object, passed on as it is. Type names are in lower case, unlike those of the OpenAPI
 * form (`Type`).
 */
export type JsonSchema = Record<string, unknown>;
