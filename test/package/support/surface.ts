/** The names that were asked for: what users of other clients look for at the root of this one. */

/** Wire messages, and what belongs to a session. */
export const TYPES =
  `ActivityEnd ActivityStart AudioTranscriptionConfig AutomaticActivityDetection AvatarConfig Blob
  CodeExecutionResult ComputerUse Content ContextWindowCompressionConfig CustomizedAvatar DynamicRetrievalConfig
  ExecutableCode FileData FunctionCall FunctionDeclaration FunctionResponse FunctionResponseBlob
  FunctionResponseFileData FunctionResponsePart GenerationConfig GoogleGenAI GoogleSearch GoogleSearchRetrieval
  Interval LiveCallbacks LiveClientContent LiveClientMessage LiveClientRealtimeInput LiveClientSetup
  LiveClientToolResponse LiveConnectParameters LiveSendClientContentParameters LiveSendRealtimeInputParameters
  LiveSendToolResponseParameters LiveServerContent LiveServerGoAway LiveServerMessage
  LiveServerSessionResumptionUpdate LiveServerSetupComplete LiveServerToolCall LiveServerToolCallCancellation
  LiveService LiveSession ModalityTokenCount MultiSpeakerVoiceConfig Part PartialArg PartMediaResolution
  PrebuiltVoiceConfig ProactivityConfig RealtimeInputConfig ReplicatedVoiceConfig SafetySetting
  SessionResumptionConfig SlidingWindow SpeakerVoiceConfig SpeechConfig StreamTranslationConfig ThinkingConfig
  Tool ToolCall ToolResponse Transcription UsageMetadata VideoMetadata VoiceActivity
  VoiceActivityDetectionSignal VoiceConfig`.split(/\s+/);

/** Objects at run time, and types of the same names. */
export const ENUMS =
  `ActivityHandling Behavior EndSensitivity Environment FunctionResponseScheduling HarmBlockMethod
  HarmBlockThreshold HarmCategory MediaModality MediaResolution Modality PartMediaResolutionLevel
  StartSensitivity ThinkingLevel ToolType TrafficType TurnCompleteReason TurnCoverage VadSignalType
  VoiceActivityType`.split(/\s+/);

/** Classes at run time. */
export const CLASSES = ['GoogleGenAI', 'LiveService', 'LiveSession', 'TimeoutException'];

/** Functions at run time. */
export const FUNCTIONS = ['timeRemaining', 'isSpeechActive', 'addWavHeader', 'isLiveError', 'pcmChunks'];
