// Generated from schema/ by `npm run codegen`. Do not edit.

/**
 * How much detail the model sees in images and video, traded against tokens. Unspecified, the model's
 * own default applies.
 */
export const MediaResolution = {
  /** Not set: the model's default applies. */
  MEDIA_RESOLUTION_UNSPECIFIED: 'MEDIA_RESOLUTION_UNSPECIFIED',
  /** Least detail, fewest tokens: 64 for an image according to the official SDK. */
  MEDIA_RESOLUTION_LOW: 'MEDIA_RESOLUTION_LOW',
  /** Medium detail: 256 tokens for an image according to the official SDK. */
  MEDIA_RESOLUTION_MEDIUM: 'MEDIA_RESOLUTION_MEDIUM',
  /** Most detail, by zooming into the picture: 256 tokens a view according to the official SDK. */
  MEDIA_RESOLUTION_HIGH: 'MEDIA_RESOLUTION_HIGH',
} as const;
export type MediaResolution = (typeof MediaResolution)[keyof typeof MediaResolution];

/**
 * The kind of output to ask the model for. A Live session takes one: native audio models give `AUDIO`
 * only (turn on output transcription to get text as well). What applies when unspecified is not
 * documented, so set it.
 */
export const Modality = {
  /** Not set. Do not send it. */
  MODALITY_UNSPECIFIED: 'MODALITY_UNSPECIFIED',
  /** Written text. For models that are not native audio, and for transcription models. */
  TEXT: 'TEXT',
  /** Pictures. Not among the outputs documented for Live sessions. */
  IMAGE: 'IMAGE',
  /** Speech: 16 bit PCM, mono, 24 kHz. The usual choice. */
  AUDIO: 'AUDIO',
  /** Avatar video as fragmented MP4 with the speech inside. Vertex only, on models with avatars. */
  VIDEO: 'VIDEO',
} as const;
export type Modality = (typeof Modality)[keyof typeof Modality];

/**
 * What the start of user activity does to an answer in progress. Unspecified means
 * `START_OF_ACTIVITY_INTERRUPTS`.
 */
export const ActivityHandling = {
  /** Not set: `START_OF_ACTIVITY_INTERRUPTS` applies. */
  ACTIVITY_HANDLING_UNSPECIFIED: 'ACTIVITY_HANDLING_UNSPECIFIED',
  /** The user can talk over the model: its answer is cut off and `interrupted` is sent. */
  START_OF_ACTIVITY_INTERRUPTS: 'START_OF_ACTIVITY_INTERRUPTS',
  /** User activity does not cut the answer off. */
  NO_INTERRUPTION: 'NO_INTERRUPTION',
} as const;
export type ActivityHandling = (typeof ActivityHandling)[keyof typeof ActivityHandling];

/**
 * Which part of the realtime input becomes the user's turn. Unspecified means
 * `TURN_INCLUDES_ONLY_ACTIVITY` on 2.5 models and, as documented,
 * `TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO` on 3.1 and later. Sources disagree for 3.1 and for
 * Vertex, so set it where it matters.
 */
export const TurnCoverage = {
  /** Not set: the model's default applies. */
  TURN_COVERAGE_UNSPECIFIED: 'TURN_COVERAGE_UNSPECIFIED',
  /** Only what came during activity; the silence in between is left out. */
  TURN_INCLUDES_ONLY_ACTIVITY: 'TURN_INCLUDES_ONLY_ACTIVITY',
  /** All input since the last turn, silence included. */
  TURN_INCLUDES_ALL_INPUT: 'TURN_INCLUDES_ALL_INPUT',
  /** Speech without the silence, and every video frame. Every frame is billed, also while nobody speaks. */
  TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO: 'TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO',
} as const;
export type TurnCoverage = (typeof TurnCoverage)[keyof typeof TurnCoverage];

/** The style of a transcript. Unspecified means `VERBATIM`. */
export const AudioTranscriptionConfigMode = {
  /** Not set: `VERBATIM` applies. */
  MODE_UNSPECIFIED: 'MODE_UNSPECIFIED',
  /** Word for word, as spoken. */
  VERBATIM: 'VERBATIM',
  /**
   * Tidied up: filler words and false starts removed, light corrections and formatting. Cannot be
   * combined with word timestamps or diarization.
   */
  SMART: 'SMART',
} as const;
export type AudioTranscriptionConfigMode =
  (typeof AudioTranscriptionConfigMode)[keyof typeof AudioTranscriptionConfigMode];

/**
 * A kind of harmful content that a safety setting is about. There is no default: a safety setting has
 * to name one.
 */
export const HarmCategory = {
  /** Not set. Do not send it. */
  HARM_CATEGORY_UNSPECIFIED: 'HARM_CATEGORY_UNSPECIFIED',
  /** Bullying, threats and other abuse of a person. */
  HARM_CATEGORY_HARASSMENT: 'HARM_CATEGORY_HARASSMENT',
  /** Hatred or violence against people for what they are. */
  HARM_CATEGORY_HATE_SPEECH: 'HARM_CATEGORY_HATE_SPEECH',
  /** Sexual content. */
  HARM_CATEGORY_SEXUALLY_EXPLICIT: 'HARM_CATEGORY_SEXUALLY_EXPLICIT',
  /** Help with dangerous or harmful acts. */
  HARM_CATEGORY_DANGEROUS_CONTENT: 'HARM_CATEGORY_DANGEROUS_CONTENT',
  /** Elections and civic processes. Deprecated: the service no longer filters for it. */
  HARM_CATEGORY_CIVIC_INTEGRITY: 'HARM_CATEGORY_CIVIC_INTEGRITY',
  /** Prompts made to get around the safety filters. */
  HARM_CATEGORY_JAILBREAK: 'HARM_CATEGORY_JAILBREAK',
  /** Hateful pictures. Vertex only. */
  HARM_CATEGORY_IMAGE_HATE: 'HARM_CATEGORY_IMAGE_HATE',
  /** Pictures of or for dangerous acts. Vertex only. */
  HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT: 'HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT',
  /** Pictures that harass someone. Vertex only. */
  HARM_CATEGORY_IMAGE_HARASSMENT: 'HARM_CATEGORY_IMAGE_HARASSMENT',
  /** Sexual pictures. Vertex only. */
  HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT: 'HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT',
} as const;
export type HarmCategory = (typeof HarmCategory)[keyof typeof HarmCategory];

/** Which score a safety threshold is compared with. Vertex only. Unspecified, the service chooses. */
export const HarmBlockMethod = {
  /** Not set: the service chooses. */
  HARM_BLOCK_METHOD_UNSPECIFIED: 'HARM_BLOCK_METHOD_UNSPECIFIED',
  /** Both how likely and how severe the harm is. */
  SEVERITY: 'SEVERITY',
  /** Only how likely the harm is. */
  PROBABILITY: 'PROBABILITY',
} as const;
export type HarmBlockMethod = (typeof HarmBlockMethod)[keyof typeof HarmBlockMethod];

/** From which level of harm on content is blocked. Unspecified, the model's own default applies. */
export const HarmBlockThreshold = {
  /** Not set: the model's default applies. */
  HARM_BLOCK_THRESHOLD_UNSPECIFIED: 'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
  /** Block from low up: the strictest setting. */
  BLOCK_LOW_AND_ABOVE: 'BLOCK_LOW_AND_ABOVE',
  /** Block from medium up. */
  BLOCK_MEDIUM_AND_ABOVE: 'BLOCK_MEDIUM_AND_ABOVE',
  /** Block only what is rated high. */
  BLOCK_ONLY_HIGH: 'BLOCK_ONLY_HIGH',
  /** Block nothing in this category. */
  BLOCK_NONE: 'BLOCK_NONE',
  /** Switch the filter for this category off. */
  OFF: 'OFF',
} as const;
export type HarmBlockThreshold = (typeof HarmBlockThreshold)[keyof typeof HarmBlockThreshold];

/**
 * When the model takes up the result of a `NON_BLOCKING` function. Unspecified means `WHEN_IDLE`. Not
 * for gemini-3.1-flash-live-preview; documented as unsupported on gemini-3.8-live-extended-thinking.
 * The list is open: expect new values.
 */
export const FunctionResponseScheduling = {
  /** Not set: `WHEN_IDLE` applies. */
  SCHEDULING_UNSPECIFIED: 'SCHEDULING_UNSPECIFIED',
  /** Remember the result and say nothing about it now. */
  SILENT: 'SILENT',
  /** Finish what is being said, then speak about the result. */
  WHEN_IDLE: 'WHEN_IDLE',
  /**
   * Stop the current answer and speak about the result at once. The wire name is `INTERRUPT`, not
   * `INTERRUPTED`.
   */
  INTERRUPT: 'INTERRUPT',
} as const;
export type FunctionResponseScheduling =
  (typeof FunctionResponseScheduling)[keyof typeof FunctionResponseScheduling];

/**
 * What the service should favour when it selects a model's features. Unspecified, the service chooses.
 * Its effect in a Live session is unverified.
 */
export const FeatureSelectionPreference = {
  /** Not set: the service chooses. */
  FEATURE_SELECTION_PREFERENCE_UNSPECIFIED: 'FEATURE_SELECTION_PREFERENCE_UNSPECIFIED',
  /** Favour quality over cost. */
  PRIORITIZE_QUALITY: 'PRIORITIZE_QUALITY',
  /** Weigh quality and cost equally. */
  BALANCED: 'BALANCED',
  /** Favour low cost over quality. */
  PRIORITIZE_COST: 'PRIORITIZE_COST',
} as const;
export type FeatureSelectionPreference =
  (typeof FeatureSelectionPreference)[keyof typeof FeatureSelectionPreference];

/**
 * The data type of a schema in OpenAPI form. Written in upper case on the wire; without a type, other
 * words such as `anyOf` must say what is allowed.
 */
export const Type = {
  /** Not set. Do not send it. */
  TYPE_UNSPECIFIED: 'TYPE_UNSPECIFIED',
  /** Text. */
  STRING: 'STRING',
  /** A number, with or without a fraction. */
  NUMBER: 'NUMBER',
  /** A whole number. */
  INTEGER: 'INTEGER',
  /** `true` or `false`. */
  BOOLEAN: 'BOOLEAN',
  /** A list; `items` says of what. */
  ARRAY: 'ARRAY',
  /** An object; `properties` says which fields it has. */
  OBJECT: 'OBJECT',
  /** Only `null`. */
  NULL: 'NULL',
} as const;
export type Type = (typeof Type)[keyof typeof Type];

/**
 * How much the model reasons. gemini-3.8-live-extended-thinking takes `LOW`, `MEDIUM` or `HIGH`,
 * gemini-3.1-flash-live-preview all four levels; gemini-3.8-live closes a session that sets one.
 * Unspecified, the model's own default applies.
 */
export const ThinkingLevel = {
  /** Not set: the model's default applies. */
  THINKING_LEVEL_UNSPECIFIED: 'THINKING_LEVEL_UNSPECIFIED',
  /** As little reasoning as possible. Refused by gemini-3.8-live-extended-thinking. */
  MINIMAL: 'MINIMAL',
  /** A little reasoning. The lowest level gemini-3.8-live-extended-thinking takes. */
  LOW: 'LOW',
  /** A middle course between speed and depth. */
  MEDIUM: 'MEDIUM',
  /** The most reasoning, at the price of slower answers. */
  HIGH: 'HIGH',
  /**
   * More reasoning than `HIGH`. In the reference SDK's declarations; which Live models take it is not
   * documented.
   */
  XHIGH: 'XHIGH',
} as const;
export type ThinkingLevel = (typeof ThinkingLevel)[keyof typeof ThinkingLevel];

/**
 * How readily the automatic detection takes sound for the start of speech. According to the official
 * SDK, unspecified means `START_SENSITIVITY_HIGH` on the Gemini API and `START_SENSITIVITY_LOW` on
 * Vertex.
 */
export const StartSensitivity = {
  /** Not set: the backend's default applies. */
  START_SENSITIVITY_UNSPECIFIED: 'START_SENSITIVITY_UNSPECIFIED',
  /** Detects speech sooner and more often. Lower it if noise interrupts the model. */
  START_SENSITIVITY_HIGH: 'START_SENSITIVITY_HIGH',
  /** Detects speech more reluctantly. Raise it if quiet speakers are missed. */
  START_SENSITIVITY_LOW: 'START_SENSITIVITY_LOW',
} as const;
export type StartSensitivity = (typeof StartSensitivity)[keyof typeof StartSensitivity];

/**
 * How readily the automatic detection takes a pause for the end of speech. According to the official
 * SDK, unspecified means `END_SENSITIVITY_HIGH` on the Gemini API and `END_SENSITIVITY_LOW` on Vertex.
 */
export const EndSensitivity = {
  /** Not set: the backend's default applies. */
  END_SENSITIVITY_UNSPECIFIED: 'END_SENSITIVITY_UNSPECIFIED',
  /** Ends the user's turn sooner. Lower it if speakers are cut off while they think. */
  END_SENSITIVITY_HIGH: 'END_SENSITIVITY_HIGH',
  /** Waits longer before it ends the user's turn. Raise it if answers come too late. */
  END_SENSITIVITY_LOW: 'END_SENSITIVITY_LOW',
} as const;
export type EndSensitivity = (typeof EndSensitivity)[keyof typeof EndSensitivity];

/**
 * How the model goes through a video. Unspecified means the model's own way; parts that are not video
 * ignore it. The list is open: expect new values.
 */
export const MediaProcessing = {
  /** Not set: the model's own way applies. */
  MEDIA_PROCESSING_UNSPECIFIED: 'MEDIA_PROCESSING_UNSPECIFIED',
  /** Frames are taken at a fixed rate and all go into the context. */
  STATIC: 'STATIC',
  /** The model chooses where in the video to look. */
  AGENTIC: 'AGENTIC',
} as const;
export type MediaProcessing = (typeof MediaProcessing)[keyof typeof MediaProcessing];

/** How generated media is handed over. Unspecified, the service chooses. */
export const Delivery = {
  /** Not set: the service chooses. */
  DELIVERY_UNSPECIFIED: 'DELIVERY_UNSPECIFIED',
  /** The bytes come inside the answer. */
  INLINE: 'INLINE',
  /** The service stores the media, and the answer holds its address. */
  URI: 'URI',
} as const;
export type Delivery = (typeof Delivery)[keyof typeof Delivery];

/** Width to height of a generated picture or video. Unspecified, the service chooses. */
export const AspectRatio = {
  /** Not set: the service chooses. */
  ASPECT_RATIO_UNSPECIFIED: 'ASPECT_RATIO_UNSPECIFIED',
  /** 1:1, square. */
  ASPECT_RATIO_ONE_BY_ONE: 'ASPECT_RATIO_ONE_BY_ONE',
  /** 2:3, portrait. */
  ASPECT_RATIO_TWO_BY_THREE: 'ASPECT_RATIO_TWO_BY_THREE',
  /** 3:2, landscape. */
  ASPECT_RATIO_THREE_BY_TWO: 'ASPECT_RATIO_THREE_BY_TWO',
  /** 3:4, portrait. */
  ASPECT_RATIO_THREE_BY_FOUR: 'ASPECT_RATIO_THREE_BY_FOUR',
  /** 4:3, landscape. */
  ASPECT_RATIO_FOUR_BY_THREE: 'ASPECT_RATIO_FOUR_BY_THREE',
  /** 4:5, portrait. */
  ASPECT_RATIO_FOUR_BY_FIVE: 'ASPECT_RATIO_FOUR_BY_FIVE',
  /** 5:4, landscape. */
  ASPECT_RATIO_FIVE_BY_FOUR: 'ASPECT_RATIO_FIVE_BY_FOUR',
  /** 9:16, upright phone screen. */
  ASPECT_RATIO_NINE_BY_SIXTEEN: 'ASPECT_RATIO_NINE_BY_SIXTEEN',
  /** 16:9, wide screen. */
  ASPECT_RATIO_SIXTEEN_BY_NINE: 'ASPECT_RATIO_SIXTEEN_BY_NINE',
  /** 21:9, cinema wide. */
  ASPECT_RATIO_TWENTY_ONE_BY_NINE: 'ASPECT_RATIO_TWENTY_ONE_BY_NINE',
  /** 1:8, very tall. */
  ASPECT_RATIO_ONE_BY_EIGHT: 'ASPECT_RATIO_ONE_BY_EIGHT',
  /** 8:1, very wide. */
  ASPECT_RATIO_EIGHT_BY_ONE: 'ASPECT_RATIO_EIGHT_BY_ONE',
  /** 1:4, tall strip. */
  ASPECT_RATIO_ONE_BY_FOUR: 'ASPECT_RATIO_ONE_BY_FOUR',
  /** 4:1, wide strip. */
  ASPECT_RATIO_FOUR_BY_ONE: 'ASPECT_RATIO_FOUR_BY_ONE',
} as const;
export type AspectRatio = (typeof AspectRatio)[keyof typeof AspectRatio];

/** Size of a generated picture. Unspecified, the service chooses. */
export const ImageSize = {
  /** Not set: the service chooses. */
  IMAGE_SIZE_UNSPECIFIED: 'IMAGE_SIZE_UNSPECIFIED',
  /** 512 pixels. */
  IMAGE_SIZE_FIVE_TWELVE: 'IMAGE_SIZE_FIVE_TWELVE',
  /** 1K. */
  IMAGE_SIZE_ONE_K: 'IMAGE_SIZE_ONE_K',
  /** 2K. */
  IMAGE_SIZE_TWO_K: 'IMAGE_SIZE_TWO_K',
  /** 4K. */
  IMAGE_SIZE_FOUR_K: 'IMAGE_SIZE_FOUR_K',
} as const;
export type ImageSize = (typeof ImageSize)[keyof typeof ImageSize];

/**
 * How much detail the model sees in the media of one part, traded against tokens. Unspecified, no
 * level is asked for. The list is open: expect new values.
 */
export const PartMediaResolutionLevel = {
  /** Not set: no level is asked for. */
  MEDIA_RESOLUTION_UNSPECIFIED: 'MEDIA_RESOLUTION_UNSPECIFIED',
  /** Least detail, fewest tokens. */
  MEDIA_RESOLUTION_LOW: 'MEDIA_RESOLUTION_LOW',
  /** Medium detail. */
  MEDIA_RESOLUTION_MEDIUM: 'MEDIA_RESOLUTION_MEDIUM',
  /** Much detail. */
  MEDIA_RESOLUTION_HIGH: 'MEDIA_RESOLUTION_HIGH',
  /** The most detail, most tokens. */
  MEDIA_RESOLUTION_ULTRA_HIGH: 'MEDIA_RESOLUTION_ULTRA_HIGH',
} as const;
export type PartMediaResolutionLevel =
  (typeof PartMediaResolutionLevel)[keyof typeof PartMediaResolutionLevel];

/**
 * Which built-in tool ran on the server. Only in the `toolCall` and `toolResponse` parts of the Gemini
 * API. There is no default: such a part has to name one. The list is open: expect new values.
 */
export const ToolType = {
  /** Not stated. */
  TOOL_TYPE_UNSPECIFIED: 'TOOL_TYPE_UNSPECIFIED',
  /** Google Search over web pages (`googleSearch.searchTypes.webSearch`). */
  GOOGLE_SEARCH_WEB: 'GOOGLE_SEARCH_WEB',
  /** Google Search over pictures (`googleSearch.searchTypes.imageSearch`). */
  GOOGLE_SEARCH_IMAGE: 'GOOGLE_SEARCH_IMAGE',
  /** Reading pages by address (`urlContext`). */
  URL_CONTEXT: 'URL_CONTEXT',
  /** Google Maps (`googleMaps`). */
  GOOGLE_MAPS: 'GOOGLE_MAPS',
  /** Search in your file stores (`fileSearch`). */
  FILE_SEARCH: 'FILE_SEARCH',
  /** Processing of media. First seen in November 2026. */
  MEDIA_PROCESSING: 'MEDIA_PROCESSING',
} as const;
export type ToolType = (typeof ToolType)[keyof typeof ToolType];

/**
 * How a run of server-side code ended. There is no default: a result names one. The list is open:
 * expect new values.
 */
export const Outcome = {
  /** Not stated. */
  OUTCOME_UNSPECIFIED: 'OUTCOME_UNSPECIFIED',
  /** It ran through; `output` is what it printed. */
  OUTCOME_OK: 'OUTCOME_OK',
  /** It failed; `output` holds its error text and what it printed before. */
  OUTCOME_FAILED: 'OUTCOME_FAILED',
  /** It took too long and was stopped; `output` may hold a part of what it printed. */
  OUTCOME_DEADLINE_EXCEEDED: 'OUTCOME_DEADLINE_EXCEEDED',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/**
 * The programming language of server-side code. There is no default; Python is the only one so far.
 * The list is open: expect new values.
 */
export const Language = {
  /** Not stated. */
  LANGUAGE_UNSPECIFIED: 'LANGUAGE_UNSPECIFIED',
  /** Python. */
  PYTHON: 'PYTHON',
} as const;
export type Language = (typeof Language)[keyof typeof Language];

/** What kind of computer the computer-use tool works on. There is no default: the tool requires one. */
export const Environment = {
  /** Not set. Do not send it. */
  ENVIRONMENT_UNSPECIFIED: 'ENVIRONMENT_UNSPECIFIED',
  /** A web browser. */
  ENVIRONMENT_BROWSER: 'ENVIRONMENT_BROWSER',
  /** A mobile device. */
  ENVIRONMENT_MOBILE: 'ENVIRONMENT_MOBILE',
  /** A desktop. */
  ENVIRONMENT_DESKTOP: 'ENVIRONMENT_DESKTOP',
} as const;
export type Environment = (typeof Environment)[keyof typeof Environment];

/**
 * A built-in rule of the computer-use tool that can be switched off. Policies that are not named stay
 * on.
 */
export const SafetyPolicy = {
  /** Not set. Do not send it. */
  SAFETY_POLICY_UNSPECIFIED: 'SAFETY_POLICY_UNSPECIFIED',
  /** Limits payments and other money transactions. */
  FINANCIAL_TRANSACTIONS: 'FINANCIAL_TRANSACTIONS',
  /** Limits changes to sensitive data. */
  SENSITIVE_DATA_MODIFICATION: 'SENSITIVE_DATA_MODIFICATION',
  /** Limits sending messages and other use of communication tools. */
  COMMUNICATION_TOOL: 'COMMUNICATION_TOOL',
  /** Limits opening new accounts. */
  ACCOUNT_CREATION: 'ACCOUNT_CREATION',
  /** Limits changes to data in general. */
  DATA_MODIFICATION: 'DATA_MODIFICATION',
  /** Limits handling of consent on the user's behalf, such as cookie banners. */
  USER_CONSENT_MANAGEMENT: 'USER_CONSENT_MANAGEMENT',
  /** Limits dealing with legal terms and agreements. */
  LEGAL_TERMS_AND_AGREEMENTS: 'LEGAL_TERMS_AND_AGREEMENTS',
} as const;
export type SafetyPolicy = (typeof SafetyPolicy)[keyof typeof SafetyPolicy];

/**
 * How sure the service must be that a site is risky before search leaves it out. Vertex only.
 * Unspecified, the service chooses.
 */
export const PhishBlockThreshold = {
  /** Not set: the service chooses. */
  PHISH_BLOCK_THRESHOLD_UNSPECIFIED: 'PHISH_BLOCK_THRESHOLD_UNSPECIFIED',
  /** Leave sites out from low confidence up: the strictest setting. */
  BLOCK_LOW_AND_ABOVE: 'BLOCK_LOW_AND_ABOVE',
  /** Leave sites out from medium confidence up. */
  BLOCK_MEDIUM_AND_ABOVE: 'BLOCK_MEDIUM_AND_ABOVE',
  /** Leave sites out from high confidence up. */
  BLOCK_HIGH_AND_ABOVE: 'BLOCK_HIGH_AND_ABOVE',
  /** Leave sites out from the step above high up. */
  BLOCK_HIGHER_AND_ABOVE: 'BLOCK_HIGHER_AND_ABOVE',
  /** Leave sites out from very high confidence up. */
  BLOCK_VERY_HIGH_AND_ABOVE: 'BLOCK_VERY_HIGH_AND_ABOVE',
  /** Leave sites out only at extremely high confidence: the most lenient setting. */
  BLOCK_ONLY_EXTREMELY_HIGH: 'BLOCK_ONLY_EXTREMELY_HIGH',
} as const;
export type PhishBlockThreshold = (typeof PhishBlockThreshold)[keyof typeof PhishBlockThreshold];

/**
 * Whether the conversation waits for a function's result. Unspecified means `BLOCKING` on 2.5 and 3.1
 * models and `NON_BLOCKING` on 3.8, so set it if you move between them.
 */
export const Behavior = {
  /** Not set: the model's default applies. */
  UNSPECIFIED: 'UNSPECIFIED',
  /**
   * The model says nothing until the result is there. An error on gemini-3.8-live-extended-thinking; on
   * 2.5 models, realtime input sent meanwhile can close the session with 1008.
   */
  BLOCKING: 'BLOCKING',
  /**
   * The conversation goes on and the result is taken up when it comes, as the response's `scheduling`
   * says. Not on gemini-3.1-flash-live-preview.
   */
  NON_BLOCKING: 'NON_BLOCKING',
} as const;
export type Behavior = (typeof Behavior)[keyof typeof Behavior];

/** Which protocol an external search service speaks. Vertex only. There is no default: name one. */
export const ApiSpec = {
  /** Not set. Do not send it. */
  API_SPEC_UNSPECIFIED: 'API_SPEC_UNSPECIFIED',
  /** The simple search protocol; set `simpleSearchParams`. */
  SIMPLE_SEARCH: 'SIMPLE_SEARCH',
  /** Elasticsearch; set `elasticSearchParams`. */
  ELASTIC_SEARCH: 'ELASTIC_SEARCH',
} as const;
export type ApiSpec = (typeof ApiSpec)[keyof typeof ApiSpec];

/**
 * How the service signs in to an external tool. Vertex only. What applies when unspecified is not
 * documented.
 */
export const AuthType = {
  /** Not set. Do not send it. */
  AUTH_TYPE_UNSPECIFIED: 'AUTH_TYPE_UNSPECIFIED',
  /** No sign-in. */
  NO_AUTH: 'NO_AUTH',
  /** An API key; see `apiKeyConfig`. */
  API_KEY_AUTH: 'API_KEY_AUTH',
  /** HTTP basic authentication; see `httpBasicAuthConfig`. */
  HTTP_BASIC_AUTH: 'HTTP_BASIC_AUTH',
  /** A Google service account; see `googleServiceAccountConfig`. */
  GOOGLE_SERVICE_ACCOUNT_AUTH: 'GOOGLE_SERVICE_ACCOUNT_AUTH',
  /** OAuth; see `oauthConfig`. */
  OAUTH: 'OAUTH',
  /** OpenID Connect; see `oidcConfig`. */
  OIDC_AUTH: 'OIDC_AUTH',
} as const;
export type AuthType = (typeof AuthType)[keyof typeof AuthType];

/** Whether the model may decide to answer without searching. Unspecified means it always searches. */
export const DynamicRetrievalConfigMode = {
  /** Not set: always search. */
  MODE_UNSPECIFIED: 'MODE_UNSPECIFIED',
  /** Search only when it seems needed, as `dynamicThreshold` says. */
  MODE_DYNAMIC: 'MODE_DYNAMIC',
} as const;
export type DynamicRetrievalConfigMode =
  (typeof DynamicRetrievalConfigMode)[keyof typeof DynamicRetrievalConfigMode];

/**
 * Where in an HTTP request the API key of an external tool goes. Vertex only. What applies when
 * unspecified is not documented.
 */
export const HttpElementLocation = {
  /** Not set. Do not send it. */
  HTTP_IN_UNSPECIFIED: 'HTTP_IN_UNSPECIFIED',
  /** In the query string. */
  HTTP_IN_QUERY: 'HTTP_IN_QUERY',
  /** In a header. */
  HTTP_IN_HEADER: 'HTTP_IN_HEADER',
  /** In the path. */
  HTTP_IN_PATH: 'HTTP_IN_PATH',
  /** In the body. */
  HTTP_IN_BODY: 'HTTP_IN_BODY',
  /** In a cookie. */
  HTTP_IN_COOKIE: 'HTTP_IN_COOKIE',
} as const;
export type HttpElementLocation = (typeof HttpElementLocation)[keyof typeof HttpElementLocation];

/**
 * Why the model's turn ended, where the server gives a reason. Absent or unspecified means it gave
 * none. The list is open: expect new values. Show the user something neutral for a reason you do not
 * know.
 */
export const TurnCompleteReason = {
  /** No reason given. */
  TURN_COMPLETE_REASON_UNSPECIFIED: 'TURN_COMPLETE_REASON_UNSPECIFIED',
  /** The model wrote a function call that cannot be read. Check the declaration, or ask again. */
  MALFORMED_FUNCTION_CALL: 'MALFORMED_FUNCTION_CALL',
  /** The answer was rejected. Ask in another way. */
  RESPONSE_REJECTED: 'RESPONSE_REJECTED',
  /** The model needs more from the user before it can answer. */
  NEED_MORE_INPUT: 'NEED_MORE_INPUT',
  /** The input is not allowed. */
  PROHIBITED_INPUT_CONTENT: 'PROHIBITED_INPUT_CONTENT',
  /** A picture in the input is not allowed. */
  IMAGE_PROHIBITED_INPUT_CONTENT: 'IMAGE_PROHIBITED_INPUT_CONTENT',
  /** The input text is about a prominent person, which is not allowed here. */
  INPUT_TEXT_CONTAIN_PROMINENT_PERSON_PROHIBITED: 'INPUT_TEXT_CONTAIN_PROMINENT_PERSON_PROHIBITED',
  /** A picture in the input shows a celebrity. */
  INPUT_IMAGE_CELEBRITY: 'INPUT_IMAGE_CELEBRITY',
  /** A picture in the input shows a child in a photo-like way, which is not allowed. */
  INPUT_IMAGE_PHOTO_REALISTIC_CHILD_PROHIBITED: 'INPUT_IMAGE_PHOTO_REALISTIC_CHILD_PROHIBITED',
  /** The input text is about intimate imagery without consent. */
  INPUT_TEXT_NCII_PROHIBITED: 'INPUT_TEXT_NCII_PROHIBITED',
  /** The input was refused for another safety reason. */
  INPUT_OTHER: 'INPUT_OTHER',
  /** The input violates someone's intellectual property. */
  INPUT_IP_PROHIBITED: 'INPUT_IP_PROHIBITED',
  /** The input matches a blocklist. */
  BLOCKLIST: 'BLOCKLIST',
  /** The prompt is not safe for making pictures. */
  UNSAFE_PROMPT_FOR_IMAGE_GENERATION: 'UNSAFE_PROMPT_FOR_IMAGE_GENERATION',
  /** A generated picture did not pass the safety check. */
  GENERATED_IMAGE_SAFETY: 'GENERATED_IMAGE_SAFETY',
  /** Generated content did not pass the safety check. */
  GENERATED_CONTENT_SAFETY: 'GENERATED_CONTENT_SAFETY',
  /** Generated audio did not pass the safety check. */
  GENERATED_AUDIO_SAFETY: 'GENERATED_AUDIO_SAFETY',
  /** Generated video did not pass the safety check. */
  GENERATED_VIDEO_SAFETY: 'GENERATED_VIDEO_SAFETY',
  /** Generated content is not allowed. */
  GENERATED_CONTENT_PROHIBITED: 'GENERATED_CONTENT_PROHIBITED',
  /** Generated content matches a blocklist. */
  GENERATED_CONTENT_BLOCKLIST: 'GENERATED_CONTENT_BLOCKLIST',
  /** A generated picture is not allowed. */
  GENERATED_IMAGE_PROHIBITED: 'GENERATED_IMAGE_PROHIBITED',
  /** A generated picture shows a celebrity. */
  GENERATED_IMAGE_CELEBRITY: 'GENERATED_IMAGE_CELEBRITY',
  /** A generated picture shows prominent people, as found when its prompt was rewritten. */
  GENERATED_IMAGE_PROMINENT_PEOPLE_DETECTED_BY_REWRITER:
    'GENERATED_IMAGE_PROMINENT_PEOPLE_DETECTED_BY_REWRITER',
  /** A generated picture shows people who can be recognised. */
  GENERATED_IMAGE_IDENTIFIABLE_PEOPLE: 'GENERATED_IMAGE_IDENTIFIABLE_PEOPLE',
  /** A generated picture shows minors. */
  GENERATED_IMAGE_MINORS: 'GENERATED_IMAGE_MINORS',
  /** A generated picture violates someone's intellectual property. */
  OUTPUT_IMAGE_IP_PROHIBITED: 'OUTPUT_IMAGE_IP_PROHIBITED',
  /** Generated content was refused for another reason. */
  GENERATED_OTHER: 'GENERATED_OTHER',
  /** The service tried again as often as it may and still had no acceptable answer. */
  MAX_REGENERATION_REACHED: 'MAX_REGENERATION_REACHED',
} as const;
export type TurnCompleteReason = (typeof TurnCompleteReason)[keyof typeof TurnCompleteReason];

/**
 * Whether the server is still working on the user's input. Sent by extended-thinking models, where it
 * and not `turnComplete` tells when the model is done. Absent or unspecified says nothing. The list is
 * open: expect new values.
 */
export const InteractionStatus = {
  /** Not stated. */
  INTERACTION_STATUS_UNSPECIFIED: 'INTERACTION_STATUS_UNSPECIFIED',
  /** Still reasoning or working in the background; more output may follow, even after `turnComplete`. */
  IN_PROGRESS: 'IN_PROGRESS',
  /** Deprecated: treat it as `IDLE`. */
  REQUIRES_ACTION: 'REQUIRES_ACTION',
  /** All work is done. The next move is the user's. */
  IDLE: 'IDLE',
} as const;
export type InteractionStatus = (typeof InteractionStatus)[keyof typeof InteractionStatus];

/**
 * Which kind of quota served the request. The official SDK documents it for Vertex only. Absent or
 * unspecified says nothing. The list is open: expect new values.
 */
export const TrafficType = {
  /** Not stated. */
  TRAFFIC_TYPE_UNSPECIFIED: 'TRAFFIC_TYPE_UNSPECIFIED',
  /** Pay as you go. */
  ON_DEMAND: 'ON_DEMAND',
  /** Pay as you go with priority. */
  ON_DEMAND_PRIORITY: 'ON_DEMAND_PRIORITY',
  /** Pay as you go at the flex rate. */
  ON_DEMAND_FLEX: 'ON_DEMAND_FLEX',
  /** Pay as you go at the off-peak rate. First seen in November 2026. */
  ON_DEMAND_OFFPEAK: 'ON_DEMAND_OFFPEAK',
  /** Capacity bought in advance. */
  PROVISIONED_THROUGHPUT: 'PROVISIONED_THROUGHPUT',
} as const;
export type TrafficType = (typeof TrafficType)[keyof typeof TrafficType];

/**
 * Which service tier served the request. Lower case, unlike the other enums. The official SDK
 * documents it for the Gemini API only. Unspecified means `standard`. The list is open: expect new
 * values.
 */
export const ServiceTier = {
  /** Not stated: `standard`. */
  unspecified: 'unspecified',
  /** The flex tier. */
  flex: 'flex',
  /** The standard tier. */
  standard: 'standard',
  /** The priority tier. */
  priority: 'priority',
} as const;
export type ServiceTier = (typeof ServiceTier)[keyof typeof ServiceTier];

/**
 * The start or the end of speech, as told when the setup asks for `explicitVadSignal`. Vertex only.
 * Absent or unspecified says nothing. The list is open: expect new values.
 */
export const VadSignalType = {
  /** Not stated. */
  VAD_SIGNAL_TYPE_UNSPECIFIED: 'VAD_SIGNAL_TYPE_UNSPECIFIED',
  /** The user started to speak. */
  VAD_SIGNAL_TYPE_SOS: 'VAD_SIGNAL_TYPE_SOS',
  /** The user stopped speaking. */
  VAD_SIGNAL_TYPE_EOS: 'VAD_SIGNAL_TYPE_EOS',
} as const;
export type VadSignalType = (typeof VadSignalType)[keyof typeof VadSignalType];

/**
 * The start or the end of user activity, as the server heard it. Absent or unspecified says nothing.
 * The list is open: expect new values.
 */
export const VoiceActivityType = {
  /** Not stated. */
  TYPE_UNSPECIFIED: 'TYPE_UNSPECIFIED',
  /** The user started to speak. */
  ACTIVITY_START: 'ACTIVITY_START',
  /** The user stopped speaking. */
  ACTIVITY_END: 'ACTIVITY_END',
} as const;
export type VoiceActivityType = (typeof VoiceActivityType)[keyof typeof VoiceActivityType];

/**
 * The kind of media that tokens were counted for. Absent or unspecified means `TEXT`. The list is
 * open: expect new values.
 */
export const MediaModality = {
  /** Not stated: text. */
  MODALITY_UNSPECIFIED: 'MODALITY_UNSPECIFIED',
  /** Text. */
  TEXT: 'TEXT',
  /** Pictures. */
  IMAGE: 'IMAGE',
  /** Video. */
  VIDEO: 'VIDEO',
  /** Audio. */
  AUDIO: 'AUDIO',
  /** Documents such as PDF files. */
  DOCUMENT: 'DOCUMENT',
} as const;
export type MediaModality = (typeof MediaModality)[keyof typeof MediaModality];

/**
 * How reading a web page for the `urlContext` tool went. Absent or unspecified says nothing. The list
 * is open: expect new values.
 */
export const UrlRetrievalStatus = {
  /** Not stated. */
  URL_RETRIEVAL_STATUS_UNSPECIFIED: 'URL_RETRIEVAL_STATUS_UNSPECIFIED',
  /** The page was read. */
  URL_RETRIEVAL_STATUS_SUCCESS: 'URL_RETRIEVAL_STATUS_SUCCESS',
  /** The page could not be read. */
  URL_RETRIEVAL_STATUS_ERROR: 'URL_RETRIEVAL_STATUS_ERROR',
  /** The page is behind a paywall. Not on Vertex, according to the official SDK. */
  URL_RETRIEVAL_STATUS_PAYWALL: 'URL_RETRIEVAL_STATUS_PAYWALL',
  /** The page is unsafe and was not used. Not on Vertex, according to the official SDK. */
  URL_RETRIEVAL_STATUS_UNSAFE: 'URL_RETRIEVAL_STATUS_UNSAFE',
} as const;
export type UrlRetrievalStatus = (typeof UrlRetrievalStatus)[keyof typeof UrlRetrievalStatus];

/**
 * Whether speech is being heard. In the Vertex reference only, and deprecated there: use
 * `voiceActivity`. Absent or unspecified says nothing. The list is open: expect new values.
 */
export const SpeechState = {
  /** Not stated. */
  SPEECH_STATE_UNSPECIFIED: 'SPEECH_STATE_UNSPECIFIED',
  /** No speech. */
  NON_SPEECH: 'NON_SPEECH',
  /** Speech. */
  SPEECH: 'SPEECH',
} as const;
export type SpeechState = (typeof SpeechState)[keyof typeof SpeechState];
