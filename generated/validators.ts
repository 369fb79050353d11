// Generated from schema/ by `npm run codegen`. Do not edit.

/** One thing that is wrong, in ajv's terms: where (a JSON pointer), against which keyword, and in what way. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Says whether a value keeps to its definition; `errors` holds what was wrong in the last call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

/** At this many faults a check stops looking, so that a hostile frame costs no more than its parsing. */
const MAX_ERRORS = 100;

/**
 * What a newer peer may say and an older one not know. These are counted apart and never stop a check: a
 * hundred new fields must not hide one wrong type.
 */
const OPEN_KEYWORDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'additionalProperties',
  'enum',
  'required',
]);

/** Faults, and what is only unknown or missing. */
interface Found {
  readonly wrong: SchemaError[];
  readonly open: SchemaError[];
}

type Errors = Found | null;

function validator(check: (data: unknown) => Errors): Validator {
  const validate: Validator = (data) => {
    const found = check(data);
    validate.errors = found === null ? null : [...found.wrong, ...found.open];
    return found === null;
  };
  return validate;
}

/** Adds an error about the value itself. */
function fail(errors: Errors, keyword: string, params: Record<string, unknown>): Errors {
  errors ??= { wrong: [], open: [] };
  (OPEN_KEYWORDS.has(keyword) ? errors.open : errors.wrong).push({ instancePath: '', keyword, params });
  return errors;
}

/** Adds the errors of a member, whose paths begin at the member, up to the limit. */
function within(errors: Errors, key: string | number, found: Found): Errors {
  const segment = typeof key === 'number' ? key : key.replace(/~/g, '~0').replace(/\//g, '~1');
  for (const error of found.wrong) error.instancePath = `/${segment}${error.instancePath}`;
  for (const error of found.open) error.instancePath = `/${segment}${error.instancePath}`;
  if (errors === null) return found;
  errors.wrong.push(...found.wrong.slice(0, MAX_ERRORS - errors.wrong.length));
  errors.open.push(...found.open.slice(0, MAX_ERRORS - errors.open.length));
  return errors;
}

/** Whether there are so many faults that looking further is in vain. */
function full(errors: Errors): boolean {
  return errors !== null && errors.wrong.length >= MAX_ERRORS;
}

/** Adds an error for a member that the definition does not know. */
function unknown(errors: Errors, key: string): Errors {
  if (errors !== null && errors.open.length >= MAX_ERRORS) return errors;
  return fail(errors, 'additionalProperties', { additionalProperty: key });
}

/** Adds an error for a value that is none of those that are known. */
function oneOf(errors: Errors, data: unknown, allowedValues: readonly unknown[]): Errors {
  return allowedValues.includes(data) ? errors : fail(errors, 'enum', { allowedValues });
}

const keyword0 = ['NULL_VALUE'];
const keyword1 = ['UNKNOWN', 'PRIORITIZE_QUALITY', 'BALANCED', 'PRIORITIZE_COST'];
const keyword2 = [
  'MEDIA_RESOLUTION_UNSPECIFIED',
  'MEDIA_RESOLUTION_LOW',
  'MEDIA_RESOLUTION_MEDIUM',
  'MEDIA_RESOLUTION_HIGH',
];
const keyword3 = ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'AUDIO', 'VIDEO'];
const keyword4 = ['ACTIVITY_HANDLING_UNSPECIFIED', 'START_OF_ACTIVITY_INTERRUPTS', 'NO_INTERRUPTION'];
const keyword5 = [
  'TURN_COVERAGE_UNSPECIFIED',
  'TURN_INCLUDES_ONLY_ACTIVITY',
  'TURN_INCLUDES_ALL_INPUT',
  'TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO',
];
const keyword6 = ['MODE_UNSPECIFIED', 'VERBATIM', 'SMART'];
const keyword7 = [
  'HARM_CATEGORY_UNSPECIFIED',
  'HARM_CATEGORY_HARASSMENT',
  'HARM_CATEGORY_HATE_SPEECH',
  'HARM_CATEGORY_SEXUALLY_EXPLICIT',
  'HARM_CATEGORY_DANGEROUS_CONTENT',
  'HARM_CATEGORY_CIVIC_INTEGRITY',
  'HARM_CATEGORY_JAILBREAK',
  'HARM_CATEGORY_IMAGE_HATE',
  'HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT',
  'HARM_CATEGORY_IMAGE_HARASSMENT',
  'HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT',
];
const keyword8 = ['HARM_BLOCK_METHOD_UNSPECIFIED', 'SEVERITY', 'PROBABILITY'];
const keyword9 = [
  'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_LOW_AND_ABOVE',
  'BLOCK_MEDIUM_AND_ABOVE',
  'BLOCK_ONLY_HIGH',
  'BLOCK_NONE',
  'OFF',
];
const keyword10 = ['SCHEDULING_UNSPECIFIED', 'SILENT', 'WHEN_IDLE', 'INTERRUPT'];
const keyword11 = [
  'FEATURE_SELECTION_PREFERENCE_UNSPECIFIED',
  'PRIORITIZE_QUALITY',
  'BALANCED',
  'PRIORITIZE_COST',
];
const keyword12 = ['TYPE_UNSPECIFIED', 'STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL'];
const keyword13 = ['THINKING_LEVEL_UNSPECIFIED', 'MINIMAL', 'LOW', 'MEDIUM', 'HIGH', 'XHIGH'];
const keyword14 = ['START_SENSITIVITY_UNSPECIFIED', 'START_SENSITIVITY_HIGH', 'START_SENSITIVITY_LOW'];
const keyword15 = ['END_SENSITIVITY_UNSPECIFIED', 'END_SENSITIVITY_HIGH', 'END_SENSITIVITY_LOW'];
const keyword16 = ['MEDIA_PROCESSING_UNSPECIFIED', 'STATIC', 'AGENTIC'];
const keyword17 = ['DELIVERY_UNSPECIFIED', 'INLINE', 'URI'];
const keyword18 = [
  'ASPECT_RATIO_UNSPECIFIED',
  'ASPECT_RATIO_ONE_BY_ONE',
  'ASPECT_RATIO_TWO_BY_THREE',
  'ASPECT_RATIO_THREE_BY_TWO',
  'ASPECT_RATIO_THREE_BY_FOUR',
  'ASPECT_RATIO_FOUR_BY_THREE',
  'ASPECT_RATIO_FOUR_BY_FIVE',
  'ASPECT_RATIO_FIVE_BY_FOUR',
  'ASPECT_RATIO_NINE_BY_SIXTEEN',
  'ASPECT_RATIO_SIXTEEN_BY_NINE',
  'ASPECT_RATIO_TWENTY_ONE_BY_NINE',
  'ASPECT_RATIO_ONE_BY_EIGHT',
  'ASPECT_RATIO_EIGHT_BY_ONE',
  'ASPECT_RATIO_ONE_BY_FOUR',
  'ASPECT_RATIO_FOUR_BY_ONE',
];
const keyword19 = [
  'IMAGE_SIZE_UNSPECIFIED',
  'IMAGE_SIZE_FIVE_TWELVE',
  'IMAGE_SIZE_ONE_K',
  'IMAGE_SIZE_TWO_K',
  'IMAGE_SIZE_FOUR_K',
];
const keyword20 = [
  'MEDIA_RESOLUTION_UNSPECIFIED',
  'MEDIA_RESOLUTION_LOW',
  'MEDIA_RESOLUTION_MEDIUM',
  'MEDIA_RESOLUTION_HIGH',
  'MEDIA_RESOLUTION_ULTRA_HIGH',
];
const keyword21 = [
  'TOOL_TYPE_UNSPECIFIED',
  'GOOGLE_SEARCH_WEB',
  'GOOGLE_SEARCH_IMAGE',
  'URL_CONTEXT',
  'GOOGLE_MAPS',
  'FILE_SEARCH',
  'MEDIA_PROCESSING',
];
const keyword22 = ['OUTCOME_UNSPECIFIED', 'OUTCOME_OK', 'OUTCOME_FAILED', 'OUTCOME_DEADLINE_EXCEEDED'];
const keyword23 = ['LANGUAGE_UNSPECIFIED', 'PYTHON'];
const keyword24 = [
  'ENVIRONMENT_UNSPECIFIED',
  'ENVIRONMENT_BROWSER',
  'ENVIRONMENT_MOBILE',
  'ENVIRONMENT_DESKTOP',
];
const keyword25 = [
  'SAFETY_POLICY_UNSPECIFIED',
  'FINANCIAL_TRANSACTIONS',
  'SENSITIVE_DATA_MODIFICATION',
  'COMMUNICATION_TOOL',
  'ACCOUNT_CREATION',
  'DATA_MODIFICATION',
  'USER_CONSENT_MANAGEMENT',
  'LEGAL_TERMS_AND_AGREEMENTS',
];
const keyword26 = [
  'PHISH_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_LOW_AND_ABOVE',
  'BLOCK_MEDIUM_AND_ABOVE',
  'BLOCK_HIGH_AND_ABOVE',
  'BLOCK_HIGHER_AND_ABOVE',
  'BLOCK_VERY_HIGH_AND_ABOVE',
  'BLOCK_ONLY_EXTREMELY_HIGH',
];
const keyword27 = ['UNSPECIFIED', 'BLOCKING', 'NON_BLOCKING'];
const keyword28 = ['API_SPEC_UNSPECIFIED', 'SIMPLE_SEARCH', 'ELASTIC_SEARCH'];
const keyword29 = [
  'AUTH_TYPE_UNSPECIFIED',
  'NO_AUTH',
  'API_KEY_AUTH',
  'HTTP_BASIC_AUTH',
  'GOOGLE_SERVICE_ACCOUNT_AUTH',
  'OAUTH',
  'OIDC_AUTH',
];
const keyword30 = ['MODE_UNSPECIFIED', 'MODE_DYNAMIC'];
const keyword31 = [
  'HTTP_IN_UNSPECIFIED',
  'HTTP_IN_QUERY',
  'HTTP_IN_HEADER',
  'HTTP_IN_PATH',
  'HTTP_IN_BODY',
  'HTTP_IN_COOKIE',
];
const keyword32 = [
  'TURN_COMPLETE_REASON_UNSPECIFIED',
  'MALFORMED_FUNCTION_CALL',
  'RESPONSE_REJECTED',
  'NEED_MORE_INPUT',
  'PROHIBITED_INPUT_CONTENT',
  'IMAGE_PROHIBITED_INPUT_CONTENT',
  'INPUT_TEXT_CONTAIN_PROMINENT_PERSON_PROHIBITED',
  'INPUT_IMAGE_CELEBRITY',
  'INPUT_IMAGE_PHOTO_REALISTIC_CHILD_PROHIBITED',
  'INPUT_TEXT_NCII_PROHIBITED',
  'INPUT_OTHER',
  'INPUT_IP_PROHIBITED',
  'BLOCKLIST',
  'UNSAFE_PROMPT_FOR_IMAGE_GENERATION',
  'GENERATED_IMAGE_SAFETY',
  'GENERATED_CONTENT_SAFETY',
  'GENERATED_AUDIO_SAFETY',
  'GENERATED_VIDEO_SAFETY',
  'GENERATED_CONTENT_PROHIBITED',
  'GENERATED_CONTENT_BLOCKLIST',
  'GENERATED_IMAGE_PROHIBITED',
  'GENERATED_IMAGE_CELEBRITY',
  'GENERATED_IMAGE_PROMINENT_PEOPLE_DETECTED_BY_REWRITER',
  'GENERATED_IMAGE_IDENTIFIABLE_PEOPLE',
  'GENERATED_IMAGE_MINORS',
  'OUTPUT_IMAGE_IP_PROHIBITED',
  'GENERATED_OTHER',
  'MAX_REGENERATION_REACHED',
];
const keyword33 = ['INTERACTION_STATUS_UNSPECIFIED', 'IN_PROGRESS', 'REQUIRES_ACTION', 'IDLE'];
const keyword34 = [
  'TRAFFIC_TYPE_UNSPECIFIED',
  'ON_DEMAND',
  'ON_DEMAND_PRIORITY',
  'ON_DEMAND_FLEX',
  'ON_DEMAND_OFFPEAK',
  'PROVISIONED_THROUGHPUT',
];
const keyword35 = ['unspecified', 'flex', 'standard', 'priority'];
const keyword36 = ['VAD_SIGNAL_TYPE_UNSPECIFIED', 'VAD_SIGNAL_TYPE_SOS', 'VAD_SIGNAL_TYPE_EOS'];
const keyword37 = ['TYPE_UNSPECIFIED', 'ACTIVITY_START', 'ACTIVITY_END'];
const keyword38 = ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'VIDEO', 'AUDIO', 'DOCUMENT'];
const keyword39 = [
  'URL_RETRIEVAL_STATUS_UNSPECIFIED',
  'URL_RETRIEVAL_STATUS_SUCCESS',
  'URL_RETRIEVAL_STATUS_ERROR',
  'URL_RETRIEVAL_STATUS_PAYWALL',
  'URL_RETRIEVAL_STATUS_UNSAFE',
];
const keyword40 = ['SPEECH_STATE_UNSPECIFIED', 'NON_SPEECH', 'SPEECH'];
const pattern0 = new RegExp('^-?\\d{1,19}$', 'u');
const pattern1 = new RegExp('^-?\\d{1,12}(\\.\\d{1,9})?s$', 'u');
const pattern2 = new RegExp(
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
  'u',
);

function checkLiveClientMessage(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'setup':
            found0 = checkLiveClientSetup(value0);
            break;
          case 'clientContent':
            found0 = checkLiveClientContent(value0);
            break;
          case 'realtimeInput':
            found0 = checkLiveClientRealtimeInput(value0);
            break;
          case 'toolResponse':
            found0 = checkLiveClientToolResponse(value0);
            break;
          case 'contextUpdate':
            found0 = checkLiveClientContextUpdate(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkString(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkListOfTool(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkTool(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkBoolean(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'boolean') {
    errors = fail(errors, 'type', { type: 'boolean' });
  }
  return errors;
}

function checkListOfSafetySetting(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkSafetySetting(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMapOfString(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const found0 = checkString(members0[key0]);
      if (found0 !== null) {
        errors = within(errors, key0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientSetup(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'model':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'generationConfig':
            found0 = checkGenerationConfig(value0);
            break;
          case 'systemInstruction':
            found0 = checkContent(value0);
            break;
          case 'tools':
            found0 = checkListOfTool(value0);
            break;
          case 'realtimeInputConfig':
            found0 = checkRealtimeInputConfig(value0);
            break;
          case 'sessionResumption':
            found0 = checkSessionResumptionConfig(value0);
            break;
          case 'contextWindowCompression':
            found0 = checkContextWindowCompressionConfig(value0);
            break;
          case 'inputAudioTranscription':
            found0 = checkAudioTranscriptionConfig(value0);
            break;
          case 'outputAudioTranscription':
            found0 = checkAudioTranscriptionConfig(value0);
            break;
          case 'proactivity':
            found0 = checkProactivityConfig(value0);
            break;
          case 'historyConfig':
            found0 = checkHistoryConfig(value0);
            break;
          case 'explicitVadSignal':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'avatarConfig':
            found0 = checkAvatarConfig(value0);
            break;
          case 'safetySettings':
            found0 = checkListOfSafetySetting(value0);
            break;
          case 'labels':
            found0 = checkMapOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['model'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'model' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfContent(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkContent(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientContent(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'turns':
            found0 = checkListOfContent(value0);
            break;
          case 'turnComplete':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfBlob(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkBlob(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientRealtimeInput(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'mediaChunks':
            found0 = checkListOfBlob(value0);
            break;
          case 'audio':
            found0 = checkBlob(value0);
            break;
          case 'audioStreamEnd':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'video':
            found0 = checkBlob(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'activityStart':
            found0 = checkActivityStart(value0);
            break;
          case 'activityEnd':
            found0 = checkActivityEnd(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkActivityStart(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkActivityEnd(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionResponse(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkFunctionResponse(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientToolResponse(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'functionResponses':
            found0 = checkListOfFunctionResponse(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientContextUpdate(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'systemInstruction':
            found0 = checkContent(value0);
            break;
          case 'tools':
            found0 = checkLiveClientContextUpdateTools(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientContextUpdateTools(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'tools':
            found0 = checkListOfTool(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerMessage(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'setupComplete':
            found0 = checkLiveServerSetupComplete(value0);
            break;
          case 'serverContent':
            found0 = checkLiveServerContent(value0);
            break;
          case 'toolCall':
            found0 = checkLiveServerToolCall(value0);
            break;
          case 'toolCallCancellation':
            found0 = checkLiveServerToolCallCancellation(value0);
            break;
          case 'usageMetadata':
            found0 = checkUsageMetadata(value0);
            break;
          case 'goAway':
            found0 = checkLiveServerGoAway(value0);
            break;
          case 'sessionResumptionUpdate':
            found0 = checkLiveServerSessionResumptionUpdate(value0);
            break;
          case 'voiceActivityDetectionSignal':
            found0 = checkVoiceActivityDetectionSignal(value0);
            break;
          case 'voiceActivity':
            found0 = checkVoiceActivity(value0);
            break;
          case 'interactionStatus':
            found0 = checkInteractionStatus(value0);
            break;
          case 'error':
            found0 = checkLiveServerError(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerSetupComplete(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'sessionId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'voiceConsentSignature':
            found0 = checkVoiceConsentSignature(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerContent(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelTurn':
            found0 = checkContent(value0);
            break;
          case 'turnComplete':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'interrupted':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'groundingMetadata':
            found0 = checkGroundingMetadata(value0);
            break;
          case 'generationComplete':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'inputTranscription':
            found0 = checkTranscription(value0);
            break;
          case 'interimInputTranscription':
            found0 = checkTranscription(value0);
            break;
          case 'outputTranscription':
            found0 = checkTranscription(value0);
            break;
          case 'urlContextMetadata':
            found0 = checkUrlContextMetadata(value0);
            break;
          case 'turnCompleteReason':
            found0 = checkTurnCompleteReason(value0);
            break;
          case 'waitingForInput':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'interactionStatus':
            found0 = checkInteractionStatus(value0);
            break;
          case 'speechState':
            found0 = checkSpeechState(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionCall(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkFunctionCall(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveServerToolCall(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'functionCalls':
            found0 = checkListOfFunctionCall(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfString(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkString(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveServerToolCallCancellation(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'ids':
            found0 = checkListOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerGoAway(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'timeLeft':
            found0 = checkDuration(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerSessionResumptionUpdate(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'newHandle':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'resumable':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'lastConsumedClientMessageIndex':
            found0 = checkInt64(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceActivityDetectionSignal(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'vadSignalType':
            found0 = checkVadSignalType(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceActivity(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'voiceActivityType':
            found0 = checkVoiceActivityType(value0);
            break;
          case 'audioOffset':
            found0 = checkDuration(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfUrlMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkUrlMetadata(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkUrlContextMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'urlMetadata':
            found0 = checkListOfUrlMetadata(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkUrlMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'retrievedUrl':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'urlRetrievalStatus':
            found0 = checkUrlRetrievalStatus(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkInteger(data: unknown): Errors {
  let errors: Errors = null;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    errors = fail(errors, 'type', { type: 'integer' });
  }
  return errors;
}

function checkLiveServerError(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'code':
            found0 = checkInteger(value0);
            break;
          case 'message':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'status':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfPart(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkPart(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkContent(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'parts':
            found0 = checkListOfPart(value0);
            break;
          case 'role':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPart(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'mediaResolution':
            found0 = checkPartMediaResolution(value0);
            break;
          case 'toolCall':
            found0 = checkToolCall(value0);
            break;
          case 'toolResponse':
            found0 = checkToolResponse(value0);
            break;
          case 'audioTranscription':
            found0 = checkTranscription(value0);
            break;
          case 'codeExecutionResult':
            found0 = checkCodeExecutionResult(value0);
            break;
          case 'executableCode':
            found0 = checkExecutableCode(value0);
            break;
          case 'fileData':
            found0 = checkFileData(value0);
            break;
          case 'functionCall':
            found0 = checkFunctionCall(value0);
            break;
          case 'functionResponse':
            found0 = checkFunctionResponse(value0);
            break;
          case 'inlineData':
            found0 = checkBlob(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'thought':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'thoughtSignature':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          case 'videoMetadata':
            found0 = checkVideoMetadata(value0);
            break;
          case 'partMetadata':
            found0 = checkStruct(value0);
            break;
          case 'mediaProcessing':
            found0 = checkMediaProcessing(value0);
            break;
          case 'speechMetadata':
            found0 = checkSpeechMetadata(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkBlob(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'data':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          case 'displayName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['data'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (members1['mimeType'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFileData(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'displayName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'fileUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['fileUri'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileUri' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExecutableCode(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'code':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'language':
            found0 = checkLanguage(value0);
            break;
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['code'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'code' });
    }
    if (members1['language'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'language' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkCodeExecutionResult(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'outcome':
            found0 = checkOutcome(value0);
            break;
          case 'output':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['outcome'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'outcome' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolCall(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'toolType':
            found0 = checkToolType(value0);
            break;
          case 'args':
            found0 = checkStruct(value0);
            break;
          case 'toolName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['toolType'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolResponse(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'toolType':
            found0 = checkToolType(value0);
            break;
          case 'response':
            found0 = checkStruct(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['toolType'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkNumber(data: unknown): Errors {
  let errors: Errors = null;
  if (!(typeof data == 'number' && isFinite(data))) {
    errors = fail(errors, 'type', { type: 'number' });
  }
  return errors;
}

function checkVideoMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'endOffset':
            found0 = checkDuration(value0);
            break;
          case 'fps':
            found0 = checkNumber(value0);
            break;
          case 'startOffset':
            found0 = checkDuration(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeechMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'speaker':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'style':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPartMediaResolution(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'level':
            found0 = checkPartMediaResolutionLevel(value0);
            break;
          case 'numTokens':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfWordInfo(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkWordInfo(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkTranscription(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'finished':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'languageCode':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'speakerLabel':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'words':
            found0 = checkListOfWordInfo(value0);
            break;
          case 'startOffset':
            found0 = checkDuration(value0);
            break;
          case 'endOffset':
            found0 = checkDuration(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkWordInfo(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'word':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'startOffset':
            found0 = checkDuration(value0);
            break;
          case 'endOffset':
            found0 = checkDuration(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionDeclaration(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'behavior':
            found0 = checkBehavior(value0);
            break;
          case 'description':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'parameters':
            found0 = checkSchema(value0);
            break;
          case 'parametersJsonSchema':
            found0 = checkJsonSchema(value0);
            break;
          case 'response':
            found0 = checkSchema(value0);
            break;
          case 'responseJsonSchema':
            found0 = checkJsonSchema(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['name'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'name' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSchema(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkSchema(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMapOfSchema(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const found0 = checkSchema(members0[key0]);
      if (found0 !== null) {
        errors = within(errors, key0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSchema(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'additionalProperties':
            found0 = checkAny(value0);
            break;
          case 'anyOf':
            found0 = checkListOfSchema(value0);
            break;
          case 'default':
            found0 = checkAny(value0);
            break;
          case 'defs':
            found0 = checkMapOfSchema(value0);
            break;
          case 'description':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'enum':
            found0 = checkListOfString(value0);
            break;
          case 'example':
            found0 = checkAny(value0);
            break;
          case 'format':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'items':
            found0 = checkSchema(value0);
            break;
          case 'maxItems':
            found0 = checkInt64(value0);
            break;
          case 'maxLength':
            found0 = checkInt64(value0);
            break;
          case 'maxProperties':
            found0 = checkInt64(value0);
            break;
          case 'maximum':
            found0 = checkNumber(value0);
            break;
          case 'minItems':
            found0 = checkInt64(value0);
            break;
          case 'minLength':
            found0 = checkInt64(value0);
            break;
          case 'minProperties':
            found0 = checkInt64(value0);
            break;
          case 'minimum':
            found0 = checkNumber(value0);
            break;
          case 'nullable':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'pattern':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'properties':
            found0 = checkMapOfSchema(value0);
            break;
          case 'propertyOrdering':
            found0 = checkListOfString(value0);
            break;
          case 'ref':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'required':
            found0 = checkListOfString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'type':
            found0 = checkType(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfPartialArg(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkPartialArg(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkFunctionCall(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'args':
            found0 = checkStruct(value0);
            break;
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'partialArgs':
            found0 = checkListOfPartialArg(value0);
            break;
          case 'willContinue':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPartialArgNullValue(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword0);
  return errors;
}

function checkPartialArg(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'boolValue':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'jsonPath':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'nullValue':
            found0 = checkPartialArgNullValue(value0);
            break;
          case 'numberValue':
            found0 = checkNumber(value0);
            break;
          case 'stringValue':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'willContinue':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionResponsePart(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkFunctionResponsePart(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkFunctionResponse(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'id':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'parts':
            found0 = checkListOfFunctionResponsePart(value0);
            break;
          case 'response':
            found0 = checkStruct(value0);
            break;
          case 'scheduling':
            found0 = checkFunctionResponseScheduling(value0);
            break;
          case 'willContinue':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponsePart(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'fileData':
            found0 = checkFunctionResponseFileData(value0);
            break;
          case 'inlineData':
            found0 = checkFunctionResponseBlob(value0);
            break;
          case 'mediaProcessing':
            found0 = checkMediaProcessing(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponseBlob(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'data':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          case 'displayName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['data'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (members1['mimeType'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponseFileData(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'displayName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'fileUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkResponseFormat(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfModality(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkModality(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGenerationConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelSelectionConfig':
            found0 = checkModelSelectionConfig(value0);
            break;
          case 'responseJsonSchema':
            found0 = checkJsonSchema(value0);
            break;
          case 'audioTranscriptionConfig':
            found0 = checkAudioTranscriptionConfig(value0);
            break;
          case 'audioTimestamp':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'candidateCount':
            found0 = checkInteger(value0);
            break;
          case 'enableAffectiveDialog':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'frequencyPenalty':
            found0 = checkNumber(value0);
            break;
          case 'logprobs':
            found0 = checkInteger(value0);
            break;
          case 'maxOutputTokens':
            found0 = checkInteger(value0);
            break;
          case 'mediaResolution':
            found0 = checkMediaResolution(value0);
            break;
          case 'presencePenalty':
            found0 = checkNumber(value0);
            break;
          case 'responseFormat':
            found0 = checkListOfResponseFormat(value0);
            break;
          case 'responseLogprobs':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'responseMimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'responseModalities':
            found0 = checkListOfModality(value0);
            break;
          case 'responseSchema':
            found0 = checkSchema(value0);
            break;
          case 'routingConfig':
            found0 = checkGenerationConfigRoutingConfig(value0);
            break;
          case 'seed':
            found0 = checkInteger(value0);
            break;
          case 'speechConfig':
            found0 = checkSpeechConfig(value0);
            break;
          case 'stopSequences':
            found0 = checkListOfString(value0);
            break;
          case 'temperature':
            found0 = checkNumber(value0);
            break;
          case 'thinkingConfig':
            found0 = checkThinkingConfig(value0);
            break;
          case 'topK':
            found0 = checkInteger(value0);
            break;
          case 'topP':
            found0 = checkNumber(value0);
            break;
          case 'enableEnhancedCivicAnswers':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'translationConfig':
            found0 = checkTranslationConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkModelSelectionConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'featureSelectionPreference':
            found0 = checkFeatureSelectionPreference(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkThinkingConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'includeThoughts':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'thinkingBudget':
            found0 = checkInteger(value0);
            break;
          case 'thinkingLevel':
            found0 = checkThinkingLevel(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkTranslationConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'echoTargetLanguage':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'targetLanguageCode':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'audio':
            found0 = checkAudioResponseFormat(value0);
            break;
          case 'image':
            found0 = checkImageResponseFormat(value0);
            break;
          case 'text':
            found0 = checkTextResponseFormat(value0);
            break;
          case 'video':
            found0 = checkVideoResponseFormat(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAudioResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'bitRate':
            found0 = checkInteger(value0);
            break;
          case 'delivery':
            found0 = checkDelivery(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'sampleRate':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkImageResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'aspectRatio':
            found0 = checkAspectRatio(value0);
            break;
          case 'delivery':
            found0 = checkDelivery(value0);
            break;
          case 'imageSize':
            found0 = checkImageSize(value0);
            break;
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkTextResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'schema':
            found0 = checkAny(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVideoResponseFormat(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'aspectRatio':
            found0 = checkAspectRatio(value0);
            break;
          case 'delivery':
            found0 = checkDelivery(value0);
            break;
          case 'duration':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'gcsUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'resolution':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGenerationConfigRoutingConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'autoMode':
            found0 = checkGenerationConfigRoutingConfigAutoRoutingMode(value0);
            break;
          case 'manualMode':
            found0 = checkGenerationConfigRoutingConfigManualRoutingMode(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword1);
  return errors;
}

function checkGenerationConfigRoutingConfigAutoRoutingMode(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelRoutingPreference':
            found0 = checkGenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGenerationConfigRoutingConfigManualRoutingMode(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunk(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkGroundingChunk(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfGroundingSupport(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkGroundingSupport(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfGroundingMetadataSourceFlaggingUri(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkGroundingMetadataSourceFlaggingUri(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'groundingChunks':
            found0 = checkListOfGroundingChunk(value0);
            break;
          case 'groundingSupports':
            found0 = checkListOfGroundingSupport(value0);
            break;
          case 'retrievalMetadata':
            found0 = checkRetrievalMetadata(value0);
            break;
          case 'searchEntryPoint':
            found0 = checkSearchEntryPoint(value0);
            break;
          case 'webSearchQueries':
            found0 = checkListOfString(value0);
            break;
          case 'googleMapsWidgetContextToken':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'imageSearchQueries':
            found0 = checkListOfString(value0);
            break;
          case 'retrievalQueries':
            found0 = checkListOfString(value0);
            break;
          case 'sourceFlaggingUris':
            found0 = checkListOfGroundingMetadataSourceFlaggingUri(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunk(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'maps':
            found0 = checkGroundingChunkMaps(value0);
            break;
          case 'image':
            found0 = checkGroundingChunkImage(value0);
            break;
          case 'retrievedContext':
            found0 = checkGroundingChunkRetrievedContext(value0);
            break;
          case 'web':
            found0 = checkGroundingChunkWeb(value0);
            break;
          case 'referenceId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkWeb(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'domain':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'uri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'snippet':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'searchResultMapping':
            found0 = checkGroundingChunkWebSearchResultMapping(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkWebSearchResultMapping(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'resultIndex':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkImage(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'domain':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'imageUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'sourceUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMaps(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'placeAnswerSources':
            found0 = checkGroundingChunkMapsPlaceAnswerSources(value0);
            break;
          case 'placeId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'uri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'route':
            found0 = checkGroundingChunkMapsRoute(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsRoute(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'distanceMeters':
            found0 = checkInteger(value0);
            break;
          case 'duration':
            found0 = checkDuration(value0);
            break;
          case 'encodedPolyline':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSources(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'reviewSnippet':
            found0 = checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(value0);
            break;
          case 'flagContentUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'reviewSnippets':
            found0 = checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'authorAttribution':
            found0 = checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(value0);
            break;
          case 'flagContentUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'googleMapsUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'relativePublishTimeDescription':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'review':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'reviewId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'displayName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'photoUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'uri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunkCustomMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkGroundingChunkCustomMetadata(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingChunkRetrievedContext(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'documentName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'ragChunk':
            found0 = checkRagChunk(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'title':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'uri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'customMetadata':
            found0 = checkListOfGroundingChunkCustomMetadata(value0);
            break;
          case 'fileSearchStore':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'mediaId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'pageNumber':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagChunk(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'chunkId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'fileId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'pageSpan':
            found0 = checkRagChunkPageSpan(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagChunkPageSpan(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'firstPage':
            found0 = checkInteger(value0);
            break;
          case 'lastPage':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkCustomMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'key':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'numericValue':
            found0 = checkNumber(value0);
            break;
          case 'stringListValue':
            found0 = checkGroundingChunkStringList(value0);
            break;
          case 'stringValue':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkStringList(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'values':
            found0 = checkListOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfNumber(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkNumber(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfInteger(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkInteger(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingSupport(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'confidenceScores':
            found0 = checkListOfNumber(value0);
            break;
          case 'groundingChunkIndices':
            found0 = checkListOfInteger(value0);
            break;
          case 'segment':
            found0 = checkSegment(value0);
            break;
          case 'renderedParts':
            found0 = checkListOfInteger(value0);
            break;
          case 'origin':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSegment(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'startIndex':
            found0 = checkInteger(value0);
            break;
          case 'endIndex':
            found0 = checkInteger(value0);
            break;
          case 'partIndex':
            found0 = checkInteger(value0);
            break;
          case 'text':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRetrievalMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'googleSearchDynamicRetrievalScore':
            found0 = checkNumber(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSearchEntryPoint(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'renderedContent':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'sdkBlob':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingMetadataSourceFlaggingUri(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'flagContentUri':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'sourceId':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRetrieval(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'disableAttribution':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'externalApi':
            found0 = checkExternalApi(value0);
            break;
          case 'vertexAiSearch':
            found0 = checkVertexAISearch(value0);
            break;
          case 'vertexRagStore':
            found0 = checkVertexRagStore(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApi(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiAuth':
            found0 = checkApiAuth(value0);
            break;
          case 'apiSpec':
            found0 = checkApiSpec(value0);
            break;
          case 'authConfig':
            found0 = checkAuthConfig(value0);
            break;
          case 'elasticSearchParams':
            found0 = checkExternalApiElasticSearchParams(value0);
            break;
          case 'endpoint':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'simpleSearchParams':
            found0 = checkExternalApiSimpleSearchParams(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfVertexAISearchDataStoreSpec(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkVertexAISearchDataStoreSpec(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkVertexAISearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'dataStoreSpecs':
            found0 = checkListOfVertexAISearchDataStoreSpec(value0);
            break;
          case 'datastore':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'engine':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'filter':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'maxResults':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfVertexRagStoreRagResource(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkVertexRagStoreRagResource(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkVertexRagStore(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'ragCorpora':
            found0 = checkListOfString(value0);
            break;
          case 'ragResources':
            found0 = checkListOfVertexRagStoreRagResource(value0);
            break;
          case 'ragRetrievalConfig':
            found0 = checkRagRetrievalConfig(value0);
            break;
          case 'similarityTopK':
            found0 = checkInteger(value0);
            break;
          case 'storeContext':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'vectorDistanceThreshold':
            found0 = checkNumber(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApiElasticSearchParams(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'index':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'numHits':
            found0 = checkInteger(value0);
            break;
          case 'searchTemplate':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApiSimpleSearchParams(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVertexAISearchDataStoreSpec(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'dataStore':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'filter':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVertexRagStoreRagResource(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'ragCorpus':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'ragFileIds':
            found0 = checkListOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'filter':
            found0 = checkRagRetrievalConfigFilter(value0);
            break;
          case 'hybridSearch':
            found0 = checkRagRetrievalConfigHybridSearch(value0);
            break;
          case 'ranking':
            found0 = checkRagRetrievalConfigRanking(value0);
            break;
          case 'topK':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigFilter(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'metadataFilter':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'vectorDistanceThreshold':
            found0 = checkNumber(value0);
            break;
          case 'vectorSimilarityThreshold':
            found0 = checkNumber(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigHybridSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'alpha':
            found0 = checkNumber(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRanking(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'llmRanker':
            found0 = checkRagRetrievalConfigRankingLlmRanker(value0);
            break;
          case 'rankService':
            found0 = checkRagRetrievalConfigRankingRankService(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRankingLlmRanker(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRankingRankService(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modelName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRealtimeInputConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'automaticActivityDetection':
            found0 = checkAutomaticActivityDetection(value0);
            break;
          case 'activityHandling':
            found0 = checkActivityHandling(value0);
            break;
          case 'turnCoverage':
            found0 = checkTurnCoverage(value0);
            break;
          case 'interimTranscriptTimestampEnabled':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAutomaticActivityDetection(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'disabled':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'startOfSpeechSensitivity':
            found0 = checkStartSensitivity(value0);
            break;
          case 'endOfSpeechSensitivity':
            found0 = checkEndSensitivity(value0);
            break;
          case 'prefixPaddingMs':
            found0 = checkInteger(value0);
            break;
          case 'silenceDurationMs':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSessionResumptionConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'handle':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'transparent':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkContextWindowCompressionConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'triggerTokens':
            found0 = checkInt64(value0);
            break;
          case 'slidingWindow':
            found0 = checkSlidingWindow(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSlidingWindow(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'targetTokens':
            found0 = checkInt64(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAudioTranscriptionConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'languageCodes':
            found0 = checkListOfString(value0);
            break;
          case 'languageAuto':
            found0 = checkLanguageAuto(value0);
            break;
          case 'languageHints':
            found0 = checkLanguageHints(value0);
            break;
          case 'customVocabulary':
            found0 = checkListOfString(value0);
            break;
          case 'adaptationPhrases':
            found0 = checkListOfString(value0);
            break;
          case 'wordTimestamp':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'diarization':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'mode':
            found0 = checkAudioTranscriptionConfigMode(value0);
            break;
          case 'sourceText':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLanguageAuto(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLanguageHints(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'languageCodes':
            found0 = checkListOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkProactivityConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'proactiveAudio':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'proactiveVideo':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkHistoryConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'initialHistoryInClientContent':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAvatarConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'avatarName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'customizedAvatar':
            found0 = checkCustomizedAvatar(value0);
            break;
          case 'audioBitrateBps':
            found0 = checkInteger(value0);
            break;
          case 'videoBitrateBps':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkCustomizedAvatar(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'imageMimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'imageData':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSafetySetting(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'category':
            found0 = checkHarmCategory(value0);
            break;
          case 'method':
            found0 = checkHarmBlockMethod(value0);
            break;
          case 'threshold':
            found0 = checkHarmBlockThreshold(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['category'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'category' });
    }
    if (members1['threshold'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'threshold' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeechConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'voiceConfig':
            found0 = checkVoiceConfig(value0);
            break;
          case 'languageCode':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'multiSpeakerVoiceConfig':
            found0 = checkMultiSpeakerVoiceConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'replicatedVoiceConfig':
            found0 = checkReplicatedVoiceConfig(value0);
            break;
          case 'prebuiltVoiceConfig':
            found0 = checkPrebuiltVoiceConfig(value0);
            break;
          case 'voice':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPrebuiltVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'voiceName':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkReplicatedVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'mimeType':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'voiceSampleAudio':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          case 'consentAudio':
            if (typeof value0 !== 'string') found0 = checkBytes(value0);
            break;
          case 'voiceConsentSignature':
            found0 = checkVoiceConsentSignature(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceConsentSignature(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'signature':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSpeakerVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkSpeakerVoiceConfig(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMultiSpeakerVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'speakerVoiceConfigs':
            found0 = checkListOfSpeakerVoiceConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeakerVoiceConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'speaker':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'voiceConfig':
            found0 = checkVoiceConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthTokenUses(data: unknown): Errors {
  let errors: Errors = null;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    errors = fail(errors, 'type', { type: 'integer' });
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      errors = fail(errors, 'minimum', { comparison: '>=', limit: 0 });
    }
  }
  return errors;
}

function checkAuthToken(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'expireTime':
            found0 = checkTimestamp(value0);
            break;
          case 'newSessionExpireTime':
            found0 = checkTimestamp(value0);
            break;
          case 'uses':
            found0 = checkAuthTokenUses(value0);
            break;
          case 'bidiGenerateContentSetup':
            found0 = checkLiveClientSetup(value0);
            break;
          case 'fieldMask':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKey':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'apiKeyConfig':
            found0 = checkApiKeyConfig(value0);
            break;
          case 'authType':
            found0 = checkAuthType(value0);
            break;
          case 'googleServiceAccountConfig':
            found0 = checkAuthConfigGoogleServiceAccountConfig(value0);
            break;
          case 'httpBasicAuthConfig':
            found0 = checkAuthConfigHttpBasicAuthConfig(value0);
            break;
          case 'oauthConfig':
            found0 = checkAuthConfigOauthConfig(value0);
            break;
          case 'oidcConfig':
            found0 = checkAuthConfigOidcConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiAuth(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKeyConfig':
            found0 = checkApiAuthApiKeyConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiKeyConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKeySecret':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'apiKeyString':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'httpElementLocation':
            found0 = checkHttpElementLocation(value0);
            break;
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigGoogleServiceAccountConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'serviceAccount':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigHttpBasicAuthConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'credentialSecret':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigOauthConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'accessToken':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'serviceAccount':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigOidcConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'idToken':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'serviceAccount':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiAuthApiKeyConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKeySecretVersion':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'apiKeyString':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfMcpServer(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkMcpServer(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfFunctionDeclaration(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkFunctionDeclaration(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkTool(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'retrieval':
            found0 = checkRetrieval(value0);
            break;
          case 'googleMaps':
            found0 = checkGoogleMaps(value0);
            break;
          case 'mcpServers':
            found0 = checkListOfMcpServer(value0);
            break;
          case 'codeExecution':
            found0 = checkToolCodeExecution(value0);
            break;
          case 'computerUse':
            found0 = checkComputerUse(value0);
            break;
          case 'enterpriseWebSearch':
            found0 = checkEnterpriseWebSearch(value0);
            break;
          case 'exaAiSearch':
            found0 = checkToolExaAiSearch(value0);
            break;
          case 'functionDeclarations':
            found0 = checkListOfFunctionDeclaration(value0);
            break;
          case 'googleSearch':
            found0 = checkGoogleSearch(value0);
            break;
          case 'googleSearchRetrieval':
            found0 = checkGoogleSearchRetrieval(value0);
            break;
          case 'parallelAiSearch':
            found0 = checkToolParallelAiSearch(value0);
            break;
          case 'urlContext':
            found0 = checkUrlContext(value0);
            break;
          case 'fileSearch':
            found0 = checkFileSearch(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'blockingConfidence':
            found0 = checkPhishBlockThreshold(value0);
            break;
          case 'excludeDomains':
            found0 = checkListOfString(value0);
            break;
          case 'searchTypes':
            found0 = checkSearchTypes(value0);
            break;
          case 'timeRangeFilter':
            found0 = checkInterval(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSearchTypes(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'imageSearch':
            found0 = checkImageSearch(value0);
            break;
          case 'webSearch':
            found0 = checkWebSearch(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkWebSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkImageSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkInterval(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'endTime':
            found0 = checkTimestamp(value0);
            break;
          case 'startTime':
            found0 = checkTimestamp(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleSearchRetrieval(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'dynamicRetrievalConfig':
            found0 = checkDynamicRetrievalConfig(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkDynamicRetrievalConfig(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'dynamicThreshold':
            found0 = checkNumber(value0);
            break;
          case 'mode':
            found0 = checkDynamicRetrievalConfigMode(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMaps(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'authConfig':
            found0 = checkAuthConfig(value0);
            break;
          case 'enableWidget':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'groundingTypes':
            found0 = checkGoogleMapsGroundingTypes(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsGroundingTypes(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'places':
            found0 = checkGoogleMapsPlaces(value0);
            break;
          case 'routing':
            found0 = checkGoogleMapsRouting(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsPlaces(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsRouting(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkUrlContext(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolCodeExecution(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSafetyPolicy(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkSafetyPolicy(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkComputerUse(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'enablePromptInjectionDetection':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'environment':
            found0 = checkEnvironment(value0);
            break;
          case 'excludedPredefinedFunctions':
            found0 = checkListOfString(value0);
            break;
          case 'disabledSafetyPolicies':
            found0 = checkListOfSafetyPolicy(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['environment'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'environment' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFileSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'fileSearchStoreNames':
            found0 = checkListOfString(value0);
            break;
          case 'metadataFilter':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'topK':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
    const members1 = data as Record<string, unknown>;
    if (members1['fileSearchStoreNames'] === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileSearchStoreNames' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkMcpServer(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'name':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'streamableHttpTransport':
            found0 = checkStreamableHttpTransport(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkStreamableHttpTransport(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'headers':
            found0 = checkMapOfString(value0);
            break;
          case 'sseReadTimeout':
            found0 = checkDuration(value0);
            break;
          case 'terminateOnClose':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'timeout':
            found0 = checkDuration(value0);
            break;
          case 'url':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkEnterpriseWebSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'blockingConfidence':
            found0 = checkPhishBlockThreshold(value0);
            break;
          case 'excludeDomains':
            found0 = checkListOfString(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkMapOfAny(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const found0 = checkAny(members0[key0]);
      if (found0 !== null) {
        errors = within(errors, key0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolExaAiSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKey':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'customConfigs':
            found0 = checkMapOfAny(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolParallelAiSearch(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'apiKey':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'customConfigs':
            found0 = checkMapOfAny(value0);
            break;
          case 'enableDataRetention':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          case 'enableZeroDataRetention':
            if (typeof value0 !== 'boolean') found0 = checkBoolean(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfModalityTokenCount(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkModalityTokenCount(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfBilledToolCall(data: unknown): Errors {
  let errors: Errors = null;
  if (Array.isArray(data)) {
    for (let i0 = 0; i0 < data.length; i0++) {
      const found0 = checkBilledToolCall(data[i0]);
      if (found0 !== null) {
        errors = within(errors, i0, found0);
        if (full(errors)) break;
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkUsageMetadata(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'responseTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'responseTokensDetails':
            found0 = checkListOfModalityTokenCount(value0);
            break;
          case 'cacheTokensDetails':
            found0 = checkListOfModalityTokenCount(value0);
            break;
          case 'cachedContentTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'promptTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'promptTokensDetails':
            found0 = checkListOfModalityTokenCount(value0);
            break;
          case 'thoughtsTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'toolUsePromptTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'toolUsePromptTokensDetails':
            found0 = checkListOfModalityTokenCount(value0);
            break;
          case 'totalTokenCount':
            found0 = checkInteger(value0);
            break;
          case 'trafficType':
            found0 = checkTrafficType(value0);
            break;
          case 'serviceTier':
            found0 = checkServiceTier(value0);
            break;
          case 'billedToolCalls':
            found0 = checkListOfBilledToolCall(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkModalityTokenCount(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'modality':
            found0 = checkMediaModality(value0);
            break;
          case 'tokenCount':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkBilledToolCall(data: unknown): Errors {
  let errors: Errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    const members0 = data as Record<string, unknown>;
    for (const key0 in members0) {
      const value0 = members0[key0];
      let found0 = null;
      if (value0 !== undefined) {
        switch (key0) {
          case 'tool':
            if (typeof value0 !== 'string') found0 = checkString(value0);
            break;
          case 'searchQueryCount':
            found0 = checkInteger(value0);
            break;
          default:
            errors = unknown(errors, key0);
        }
      }
      if (found0 !== null) errors = within(errors, key0, found0);
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkMediaResolution(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword2);
  return errors;
}

function checkModality(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword3);
  return errors;
}

function checkActivityHandling(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword4);
  return errors;
}

function checkTurnCoverage(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword5);
  return errors;
}

function checkAudioTranscriptionConfigMode(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword6);
  return errors;
}

function checkHarmCategory(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword7);
  return errors;
}

function checkHarmBlockMethod(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword8);
  return errors;
}

function checkHarmBlockThreshold(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword9);
  return errors;
}

function checkFunctionResponseScheduling(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword10);
  return errors;
}

function checkFeatureSelectionPreference(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword11);
  return errors;
}

function checkType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword12);
  return errors;
}

function checkThinkingLevel(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword13);
  return errors;
}

function checkStartSensitivity(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword14);
  return errors;
}

function checkEndSensitivity(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword15);
  return errors;
}

function checkMediaProcessing(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword16);
  return errors;
}

function checkDelivery(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword17);
  return errors;
}

function checkAspectRatio(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword18);
  return errors;
}

function checkImageSize(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword19);
  return errors;
}

function checkPartMediaResolutionLevel(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword20);
  return errors;
}

function checkToolType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword21);
  return errors;
}

function checkOutcome(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword22);
  return errors;
}

function checkLanguage(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword23);
  return errors;
}

function checkEnvironment(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword24);
  return errors;
}

function checkSafetyPolicy(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword25);
  return errors;
}

function checkPhishBlockThreshold(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword26);
  return errors;
}

function checkBehavior(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword27);
  return errors;
}

function checkApiSpec(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword28);
  return errors;
}

function checkAuthType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword29);
  return errors;
}

function checkDynamicRetrievalConfigMode(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword30);
  return errors;
}

function checkHttpElementLocation(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword31);
  return errors;
}

function checkTurnCompleteReason(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword32);
  return errors;
}

function checkInteractionStatus(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword33);
  return errors;
}

function checkTrafficType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword34);
  return errors;
}

function checkServiceTier(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword35);
  return errors;
}

function checkVadSignalType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword36);
  return errors;
}

function checkVoiceActivityType(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword37);
  return errors;
}

function checkMediaModality(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword38);
  return errors;
}

function checkUrlRetrievalStatus(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword39);
  return errors;
}

function checkSpeechState(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  errors = oneOf(errors, data, keyword40);
  return errors;
}

function checkBytes(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkInt64(data: unknown): Errors {
  let errors: Errors = null;
  if (
    typeof data !== 'string' &&
    !(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))
  ) {
    errors = fail(errors, 'type', { type: ['string', 'integer'] });
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      errors = fail(errors, 'maximum', { comparison: '<=', limit: 9007199254740991 });
    }
    if (data < -9007199254740991 || isNaN(data)) {
      errors = fail(errors, 'minimum', { comparison: '>=', limit: -9007199254740991 });
    }
  }
  if (typeof data === 'string') {
    if (!pattern0.test(data)) {
      errors = fail(errors, 'pattern', { pattern: '^-?\\d{1,19}$' });
    }
  }
  return errors;
}

function checkDuration(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data === 'string') {
    if (!pattern1.test(data)) {
      errors = fail(errors, 'pattern', { pattern: '^-?\\d{1,12}(\\.\\d{1,9})?s$' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkTimestamp(data: unknown): Errors {
  let errors: Errors = null;
  if (typeof data === 'string') {
    if (!pattern2.test(data)) {
      errors = fail(errors, 'pattern', {
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
      });
    }
  } else {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkStruct(data: unknown): Errors {
  let errors: Errors = null;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAny(data: unknown): Errors {
  let errors: Errors = null;
  return errors;
}

function checkJsonSchema(data: unknown): Errors {
  let errors: Errors = null;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

/** Checks a value against `LiveClientMessage`. */
export const validateLiveClientMessage: Validator = /* @__PURE__ */ validator(checkLiveClientMessage);
/** Checks a value against `LiveClientSetup`. */
export const validateLiveClientSetup: Validator = /* @__PURE__ */ validator(checkLiveClientSetup);
/** Checks a value against `LiveClientContent`. */
export const validateLiveClientContent: Validator = /* @__PURE__ */ validator(checkLiveClientContent);
/** Checks a value against `LiveClientRealtimeInput`. */
export const validateLiveClientRealtimeInput: Validator = /* @__PURE__ */ validator(
  checkLiveClientRealtimeInput,
);
/** Checks a value against `ActivityStart`. */
export const validateActivityStart: Validator = /* @__PURE__ */ validator(checkActivityStart);
/** Checks a value against `ActivityEnd`. */
export const validateActivityEnd: Validator = /* @__PURE__ */ validator(checkActivityEnd);
/** Checks a value against `LiveClientToolResponse`. */
export const validateLiveClientToolResponse: Validator =
  /* @__PURE__ */ validator(checkLiveClientToolResponse);
/** Checks a value against `LiveClientContextUpdate`. */
export const validateLiveClientContextUpdate: Validator = /* @__PURE__ */ validator(
  checkLiveClientContextUpdate,
);
/** Checks a value against `LiveClientContextUpdateTools`. */
export const validateLiveClientContextUpdateTools: Validator = /* @__PURE__ */ validator(
  checkLiveClientContextUpdateTools,
);
/** Checks a value against `LiveServerMessage`. */
export const validateLiveServerMessage: Validator = /* @__PURE__ */ validator(checkLiveServerMessage);
/** Checks a value against `LiveServerSetupComplete`. */
export const validateLiveServerSetupComplete: Validator = /* @__PURE__ */ validator(
  checkLiveServerSetupComplete,
);
/** Checks a value against `LiveServerContent`. */
export const validateLiveServerContent: Validator = /* @__PURE__ */ validator(checkLiveServerContent);
/** Checks a value against `LiveServerToolCall`. */
export const validateLiveServerToolCall: Validator = /* @__PURE__ */ validator(checkLiveServerToolCall);
/** Checks a value against `LiveServerToolCallCancellation`. */
export const validateLiveServerToolCallCancellation: Validator = /* @__PURE__ */ validator(
  checkLiveServerToolCallCancellation,
);
/** Checks a value against `LiveServerGoAway`. */
export const validateLiveServerGoAway: Validator = /* @__PURE__ */ validator(checkLiveServerGoAway);
/** Checks a value against `LiveServerSessionResumptionUpdate`. */
export const validateLiveServerSessionResumptionUpdate: Validator = /* @__PURE__ */ validator(
  checkLiveServerSessionResumptionUpdate,
);
/** Checks a value against `VoiceActivityDetectionSignal`. */
export const validateVoiceActivityDetectionSignal: Validator = /* @__PURE__ */ validator(
  checkVoiceActivityDetectionSignal,
);
/** Checks a value against `VoiceActivity`. */
export const validateVoiceActivity: Validator = /* @__PURE__ */ validator(checkVoiceActivity);
/** Checks a value against `UrlContextMetadata`. */
export const validateUrlContextMetadata: Validator = /* @__PURE__ */ validator(checkUrlContextMetadata);
/** Checks a value against `UrlMetadata`. */
export const validateUrlMetadata: Validator = /* @__PURE__ */ validator(checkUrlMetadata);
/** Checks a value against `LiveServerError`. */
export const validateLiveServerError: Validator = /* @__PURE__ */ validator(checkLiveServerError);
/** Checks a value against `Content`. */
export const validateContent: Validator = /* @__PURE__ */ validator(checkContent);
/** Checks a value against `Part`. */
export const validatePart: Validator = /* @__PURE__ */ validator(checkPart);
/** Checks a value against `Blob`. */
export const validateBlob: Validator = /* @__PURE__ */ validator(checkBlob);
/** Checks a value against `FileData`. */
export const validateFileData: Validator = /* @__PURE__ */ validator(checkFileData);
/** Checks a value against `ExecutableCode`. */
export const validateExecutableCode: Validator = /* @__PURE__ */ validator(checkExecutableCode);
/** Checks a value against `CodeExecutionResult`. */
export const validateCodeExecutionResult: Validator = /* @__PURE__ */ validator(checkCodeExecutionResult);
/** Checks a value against `ToolCall`. */
export const validateToolCall: Validator = /* @__PURE__ */ validator(checkToolCall);
/** Checks a value against `ToolResponse`. */
export const validateToolResponse: Validator = /* @__PURE__ */ validator(checkToolResponse);
/** Checks a value against `VideoMetadata`. */
export const validateVideoMetadata: Validator = /* @__PURE__ */ validator(checkVideoMetadata);
/** Checks a value against `SpeechMetadata`. */
export const validateSpeechMetadata: Validator = /* @__PURE__ */ validator(checkSpeechMetadata);
/** Checks a value against `PartMediaResolution`. */
export const validatePartMediaResolution: Validator = /* @__PURE__ */ validator(checkPartMediaResolution);
/** Checks a value against `Transcription`. */
export const validateTranscription: Validator = /* @__PURE__ */ validator(checkTranscription);
/** Checks a value against `WordInfo`. */
export const validateWordInfo: Validator = /* @__PURE__ */ validator(checkWordInfo);
/** Checks a value against `FunctionDeclaration`. */
export const validateFunctionDeclaration: Validator = /* @__PURE__ */ validator(checkFunctionDeclaration);
/** Checks a value against `Schema`. */
export const validateSchema: Validator = /* @__PURE__ */ validator(checkSchema);
/** Checks a value against `FunctionCall`. */
export const validateFunctionCall: Validator = /* @__PURE__ */ validator(checkFunctionCall);
/** Checks a value against `PartialArg`. */
export const validatePartialArg: Validator = /* @__PURE__ */ validator(checkPartialArg);
/** Checks a value against `FunctionResponse`. */
export const validateFunctionResponse: Validator = /* @__PURE__ */ validator(checkFunctionResponse);
/** Checks a value against `FunctionResponsePart`. */
export const validateFunctionResponsePart: Validator = /* @__PURE__ */ validator(checkFunctionResponsePart);
/** Checks a value against `FunctionResponseBlob`. */
export const validateFunctionResponseBlob: Validator = /* @__PURE__ */ validator(checkFunctionResponseBlob);
/** Checks a value against `FunctionResponseFileData`. */
export const validateFunctionResponseFileData: Validator = /* @__PURE__ */ validator(
  checkFunctionResponseFileData,
);
/** Checks a value against `GenerationConfig`. */
export const validateGenerationConfig: Validator = /* @__PURE__ */ validator(checkGenerationConfig);
/** Checks a value against `ModelSelectionConfig`. */
export const validateModelSelectionConfig: Validator = /* @__PURE__ */ validator(checkModelSelectionConfig);
/** Checks a value against `ThinkingConfig`. */
export const validateThinkingConfig: Validator = /* @__PURE__ */ validator(checkThinkingConfig);
/** Checks a value against `TranslationConfig`. */
export const validateTranslationConfig: Validator = /* @__PURE__ */ validator(checkTranslationConfig);
/** Checks a value against `ResponseFormat`. */
export const validateResponseFormat: Validator = /* @__PURE__ */ validator(checkResponseFormat);
/** Checks a value against `AudioResponseFormat`. */
export const validateAudioResponseFormat: Validator = /* @__PURE__ */ validator(checkAudioResponseFormat);
/** Checks a value against `ImageResponseFormat`. */
export const validateImageResponseFormat: Validator = /* @__PURE__ */ validator(checkImageResponseFormat);
/** Checks a value against `TextResponseFormat`. */
export const validateTextResponseFormat: Validator = /* @__PURE__ */ validator(checkTextResponseFormat);
/** Checks a value against `VideoResponseFormat`. */
export const validateVideoResponseFormat: Validator = /* @__PURE__ */ validator(checkVideoResponseFormat);
/** Checks a value against `GenerationConfigRoutingConfig`. */
export const validateGenerationConfigRoutingConfig: Validator = /* @__PURE__ */ validator(
  checkGenerationConfigRoutingConfig,
);
/** Checks a value against `GenerationConfigRoutingConfigAutoRoutingMode`. */
export const validateGenerationConfigRoutingConfigAutoRoutingMode: Validator = /* @__PURE__ */ validator(
  checkGenerationConfigRoutingConfigAutoRoutingMode,
);
/** Checks a value against `GenerationConfigRoutingConfigManualRoutingMode`. */
export const validateGenerationConfigRoutingConfigManualRoutingMode: Validator = /* @__PURE__ */ validator(
  checkGenerationConfigRoutingConfigManualRoutingMode,
);
/** Checks a value against `GroundingMetadata`. */
export const validateGroundingMetadata: Validator = /* @__PURE__ */ validator(checkGroundingMetadata);
/** Checks a value against `GroundingChunk`. */
export const validateGroundingChunk: Validator = /* @__PURE__ */ validator(checkGroundingChunk);
/** Checks a value against `GroundingChunkWeb`. */
export const validateGroundingChunkWeb: Validator = /* @__PURE__ */ validator(checkGroundingChunkWeb);
/** Checks a value against `GroundingChunkWebSearchResultMapping`. */
export const validateGroundingChunkWebSearchResultMapping: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkWebSearchResultMapping,
);
/** Checks a value against `GroundingChunkImage`. */
export const validateGroundingChunkImage: Validator = /* @__PURE__ */ validator(checkGroundingChunkImage);
/** Checks a value against `GroundingChunkMaps`. */
export const validateGroundingChunkMaps: Validator = /* @__PURE__ */ validator(checkGroundingChunkMaps);
/** Checks a value against `GroundingChunkMapsRoute`. */
export const validateGroundingChunkMapsRoute: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkMapsRoute,
);
/** Checks a value against `GroundingChunkMapsPlaceAnswerSources`. */
export const validateGroundingChunkMapsPlaceAnswerSources: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkMapsPlaceAnswerSources,
);
/** Checks a value against `GroundingChunkMapsPlaceAnswerSourcesReviewSnippet`. */
export const validateGroundingChunkMapsPlaceAnswerSourcesReviewSnippet: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet,
);
/** Checks a value against `GroundingChunkMapsPlaceAnswerSourcesAuthorAttribution`. */
export const validateGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution: Validator =
  /* @__PURE__ */ validator(checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution);
/** Checks a value against `GroundingChunkRetrievedContext`. */
export const validateGroundingChunkRetrievedContext: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkRetrievedContext,
);
/** Checks a value against `RagChunk`. */
export const validateRagChunk: Validator = /* @__PURE__ */ validator(checkRagChunk);
/** Checks a value against `RagChunkPageSpan`. */
export const validateRagChunkPageSpan: Validator = /* @__PURE__ */ validator(checkRagChunkPageSpan);
/** Checks a value against `GroundingChunkCustomMetadata`. */
export const validateGroundingChunkCustomMetadata: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkCustomMetadata,
);
/** Checks a value against `GroundingChunkStringList`. */
export const validateGroundingChunkStringList: Validator = /* @__PURE__ */ validator(
  checkGroundingChunkStringList,
);
/** Checks a value against `GroundingSupport`. */
export const validateGroundingSupport: Validator = /* @__PURE__ */ validator(checkGroundingSupport);
/** Checks a value against `Segment`. */
export const validateSegment: Validator = /* @__PURE__ */ validator(checkSegment);
/** Checks a value against `RetrievalMetadata`. */
export const validateRetrievalMetadata: Validator = /* @__PURE__ */ validator(checkRetrievalMetadata);
/** Checks a value against `SearchEntryPoint`. */
export const validateSearchEntryPoint: Validator = /* @__PURE__ */ validator(checkSearchEntryPoint);
/** Checks a value against `GroundingMetadataSourceFlaggingUri`. */
export const validateGroundingMetadataSourceFlaggingUri: Validator = /* @__PURE__ */ validator(
  checkGroundingMetadataSourceFlaggingUri,
);
/** Checks a value against `Retrieval`. */
export const validateRetrieval: Validator = /* @__PURE__ */ validator(checkRetrieval);
/** Checks a value against `ExternalApi`. */
export const validateExternalApi: Validator = /* @__PURE__ */ validator(checkExternalApi);
/** Checks a value against `VertexAISearch`. */
export const validateVertexAISearch: Validator = /* @__PURE__ */ validator(checkVertexAISearch);
/** Checks a value against `VertexRagStore`. */
export const validateVertexRagStore: Validator = /* @__PURE__ */ validator(checkVertexRagStore);
/** Checks a value against `ExternalApiElasticSearchParams`. */
export const validateExternalApiElasticSearchParams: Validator = /* @__PURE__ */ validator(
  checkExternalApiElasticSearchParams,
);
/** Checks a value against `ExternalApiSimpleSearchParams`. */
export const validateExternalApiSimpleSearchParams: Validator = /* @__PURE__ */ validator(
  checkExternalApiSimpleSearchParams,
);
/** Checks a value against `VertexAISearchDataStoreSpec`. */
export const validateVertexAISearchDataStoreSpec: Validator = /* @__PURE__ */ validator(
  checkVertexAISearchDataStoreSpec,
);
/** Checks a value against `VertexRagStoreRagResource`. */
export const validateVertexRagStoreRagResource: Validator = /* @__PURE__ */ validator(
  checkVertexRagStoreRagResource,
);
/** Checks a value against `RagRetrievalConfig`. */
export const validateRagRetrievalConfig: Validator = /* @__PURE__ */ validator(checkRagRetrievalConfig);
/** Checks a value against `RagRetrievalConfigFilter`. */
export const validateRagRetrievalConfigFilter: Validator = /* @__PURE__ */ validator(
  checkRagRetrievalConfigFilter,
);
/** Checks a value against `RagRetrievalConfigHybridSearch`. */
export const validateRagRetrievalConfigHybridSearch: Validator = /* @__PURE__ */ validator(
  checkRagRetrievalConfigHybridSearch,
);
/** Checks a value against `RagRetrievalConfigRanking`. */
export const validateRagRetrievalConfigRanking: Validator = /* @__PURE__ */ validator(
  checkRagRetrievalConfigRanking,
);
/** Checks a value against `RagRetrievalConfigRankingLlmRanker`. */
export const validateRagRetrievalConfigRankingLlmRanker: Validator = /* @__PURE__ */ validator(
  checkRagRetrievalConfigRankingLlmRanker,
);
/** Checks a value against `RagRetrievalConfigRankingRankService`. */
export const validateRagRetrievalConfigRankingRankService: Validator = /* @__PURE__ */ validator(
  checkRagRetrievalConfigRankingRankService,
);
/** Checks a value against `RealtimeInputConfig`. */
export const validateRealtimeInputConfig: Validator = /* @__PURE__ */ validator(checkRealtimeInputConfig);
/** Checks a value against `AutomaticActivityDetection`. */
export const validateAutomaticActivityDetection: Validator = /* @__PURE__ */ validator(
  checkAutomaticActivityDetection,
);
/** Checks a value against `SessionResumptionConfig`. */
export const validateSessionResumptionConfig: Validator = /* @__PURE__ */ validator(
  checkSessionResumptionConfig,
);
/** Checks a value against `ContextWindowCompressionConfig`. */
export const validateContextWindowCompressionConfig: Validator = /* @__PURE__ */ validator(
  checkContextWindowCompressionConfig,
);
/** Checks a value against `SlidingWindow`. */
export const validateSlidingWindow: Validator = /* @__PURE__ */ validator(checkSlidingWindow);
/** Checks a value against `AudioTranscriptionConfig`. */
export const validateAudioTranscriptionConfig: Validator = /* @__PURE__ */ validator(
  checkAudioTranscriptionConfig,
);
/** Checks a value against `LanguageAuto`. */
export const validateLanguageAuto: Validator = /* @__PURE__ */ validator(checkLanguageAuto);
/** Checks a value against `LanguageHints`. */
export const validateLanguageHints: Validator = /* @__PURE__ */ validator(checkLanguageHints);
/** Checks a value against `ProactivityConfig`. */
export const validateProactivityConfig: Validator = /* @__PURE__ */ validator(checkProactivityConfig);
/** Checks a value against `HistoryConfig`. */
export const validateHistoryConfig: Validator = /* @__PURE__ */ validator(checkHistoryConfig);
/** Checks a value against `AvatarConfig`. */
export const validateAvatarConfig: Validator = /* @__PURE__ */ validator(checkAvatarConfig);
/** Checks a value against `CustomizedAvatar`. */
export const validateCustomizedAvatar: Validator = /* @__PURE__ */ validator(checkCustomizedAvatar);
/** Checks a value against `SafetySetting`. */
export const validateSafetySetting: Validator = /* @__PURE__ */ validator(checkSafetySetting);
/** Checks a value against `SpeechConfig`. */
export const validateSpeechConfig: Validator = /* @__PURE__ */ validator(checkSpeechConfig);
/** Checks a value against `VoiceConfig`. */
export const validateVoiceConfig: Validator = /* @__PURE__ */ validator(checkVoiceConfig);
/** Checks a value against `PrebuiltVoiceConfig`. */
export const validatePrebuiltVoiceConfig: Validator = /* @__PURE__ */ validator(checkPrebuiltVoiceConfig);
/** Checks a value against `ReplicatedVoiceConfig`. */
export const validateReplicatedVoiceConfig: Validator = /* @__PURE__ */ validator(checkReplicatedVoiceConfig);
/** Checks a value against `VoiceConsentSignature`. */
export const validateVoiceConsentSignature: Validator = /* @__PURE__ */ validator(checkVoiceConsentSignature);
/** Checks a value against `MultiSpeakerVoiceConfig`. */
export const validateMultiSpeakerVoiceConfig: Validator = /* @__PURE__ */ validator(
  checkMultiSpeakerVoiceConfig,
);
/** Checks a value against `SpeakerVoiceConfig`. */
export const validateSpeakerVoiceConfig: Validator = /* @__PURE__ */ validator(checkSpeakerVoiceConfig);
/** Checks a value against `AuthToken`. */
export const validateAuthToken: Validator = /* @__PURE__ */ validator(checkAuthToken);
/** Checks a value against `AuthConfig`. */
export const validateAuthConfig: Validator = /* @__PURE__ */ validator(checkAuthConfig);
/** Checks a value against `ApiAuth`. */
export const validateApiAuth: Validator = /* @__PURE__ */ validator(checkApiAuth);
/** Checks a value against `ApiKeyConfig`. */
export const validateApiKeyConfig: Validator = /* @__PURE__ */ validator(checkApiKeyConfig);
/** Checks a value against `AuthConfigGoogleServiceAccountConfig`. */
export const validateAuthConfigGoogleServiceAccountConfig: Validator = /* @__PURE__ */ validator(
  checkAuthConfigGoogleServiceAccountConfig,
);
/** Checks a value against `AuthConfigHttpBasicAuthConfig`. */
export const validateAuthConfigHttpBasicAuthConfig: Validator = /* @__PURE__ */ validator(
  checkAuthConfigHttpBasicAuthConfig,
);
/** Checks a value against `AuthConfigOauthConfig`. */
export const validateAuthConfigOauthConfig: Validator = /* @__PURE__ */ validator(checkAuthConfigOauthConfig);
/** Checks a value against `AuthConfigOidcConfig`. */
export const validateAuthConfigOidcConfig: Validator = /* @__PURE__ */ validator(checkAuthConfigOidcConfig);
/** Checks a value against `ApiAuthApiKeyConfig`. */
export const validateApiAuthApiKeyConfig: Validator = /* @__PURE__ */ validator(checkApiAuthApiKeyConfig);
/** Checks a value against `Tool`. */
export const validateTool: Validator = /* @__PURE__ */ validator(checkTool);
/** Checks a value against `GoogleSearch`. */
export const validateGoogleSearch: Validator = /* @__PURE__ */ validator(checkGoogleSearch);
/** Checks a value against `SearchTypes`. */
export const validateSearchTypes: Validator = /* @__PURE__ */ validator(checkSearchTypes);
/** Checks a value against `WebSearch`. */
export const validateWebSearch: Validator = /* @__PURE__ */ validator(checkWebSearch);
/** Checks a value against `ImageSearch`. */
export const validateImageSearch: Validator = /* @__PURE__ */ validator(checkImageSearch);
/** Checks a value against `Interval`. */
export const validateInterval: Validator = /* @__PURE__ */ validator(checkInterval);
/** Checks a value against `GoogleSearchRetrieval`. */
export const validateGoogleSearchRetrieval: Validator = /* @__PURE__ */ validator(checkGoogleSearchRetrieval);
/** Checks a value against `DynamicRetrievalConfig`. */
export const validateDynamicRetrievalConfig: Validator =
  /* @__PURE__ */ validator(checkDynamicRetrievalConfig);
/** Checks a value against `GoogleMaps`. */
export const validateGoogleMaps: Validator = /* @__PURE__ */ validator(checkGoogleMaps);
/** Checks a value against `GoogleMapsGroundingTypes`. */
export const validateGoogleMapsGroundingTypes: Validator = /* @__PURE__ */ validator(
  checkGoogleMapsGroundingTypes,
);
/** Checks a value against `GoogleMapsPlaces`. */
export const validateGoogleMapsPlaces: Validator = /* @__PURE__ */ validator(checkGoogleMapsPlaces);
/** Checks a value against `GoogleMapsRouting`. */
export const validateGoogleMapsRouting: Validator = /* @__PURE__ */ validator(checkGoogleMapsRouting);
/** Checks a value against `UrlContext`. */
export const validateUrlContext: Validator = /* @__PURE__ */ validator(checkUrlContext);
/** Checks a value against `ToolCodeExecution`. */
export const validateToolCodeExecution: Validator = /* @__PURE__ */ validator(checkToolCodeExecution);
/** Checks a value against `ComputerUse`. */
export const validateComputerUse: Validator = /* @__PURE__ */ validator(checkComputerUse);
/** Checks a value against `FileSearch`. */
export const validateFileSearch: Validator = /* @__PURE__ */ validator(checkFileSearch);
/** Checks a value against `McpServer`. */
export const validateMcpServer: Validator = /* @__PURE__ */ validator(checkMcpServer);
/** Checks a value against `StreamableHttpTransport`. */
export const validateStreamableHttpTransport: Validator = /* @__PURE__ */ validator(
  checkStreamableHttpTransport,
);
/** Checks a value against `EnterpriseWebSearch`. */
export const validateEnterpriseWebSearch: Validator = /* @__PURE__ */ validator(checkEnterpriseWebSearch);
/** Checks a value against `ToolExaAiSearch`. */
export const validateToolExaAiSearch: Validator = /* @__PURE__ */ validator(checkToolExaAiSearch);
/** Checks a value against `ToolParallelAiSearch`. */
export const validateToolParallelAiSearch: Validator = /* @__PURE__ */ validator(checkToolParallelAiSearch);
/** Checks a value against `UsageMetadata`. */
export const validateUsageMetadata: Validator = /* @__PURE__ */ validator(checkUsageMetadata);
/** Checks a value against `ModalityTokenCount`. */
export const validateModalityTokenCount: Validator = /* @__PURE__ */ validator(checkModalityTokenCount);
/** Checks a value against `BilledToolCall`. */
export const validateBilledToolCall: Validator = /* @__PURE__ */ validator(checkBilledToolCall);
/** Checks a value against `MediaResolution`. */
export const validateMediaResolution: Validator = /* @__PURE__ */ validator(checkMediaResolution);
/** Checks a value against `Modality`. */
export const validateModality: Validator = /* @__PURE__ */ validator(checkModality);
/** Checks a value against `ActivityHandling`. */
export const validateActivityHandling: Validator = /* @__PURE__ */ validator(checkActivityHandling);
/** Checks a value against `TurnCoverage`. */
export const validateTurnCoverage: Validator = /* @__PURE__ */ validator(checkTurnCoverage);
/** Checks a value against `AudioTranscriptionConfigMode`. */
export const validateAudioTranscriptionConfigMode: Validator = /* @__PURE__ */ validator(
  checkAudioTranscriptionConfigMode,
);
/** Checks a value against `HarmCategory`. */
export const validateHarmCategory: Validator = /* @__PURE__ */ validator(checkHarmCategory);
/** Checks a value against `HarmBlockMethod`. */
export const validateHarmBlockMethod: Validator = /* @__PURE__ */ validator(checkHarmBlockMethod);
/** Checks a value against `HarmBlockThreshold`. */
export const validateHarmBlockThreshold: Validator = /* @__PURE__ */ validator(checkHarmBlockThreshold);
/** Checks a value against `FunctionResponseScheduling`. */
export const validateFunctionResponseScheduling: Validator = /* @__PURE__ */ validator(
  checkFunctionResponseScheduling,
);
/** Checks a value against `FeatureSelectionPreference`. */
export const validateFeatureSelectionPreference: Validator = /* @__PURE__ */ validator(
  checkFeatureSelectionPreference,
);
/** Checks a value against `Type`. */
export const validateType: Validator = /* @__PURE__ */ validator(checkType);
/** Checks a value against `ThinkingLevel`. */
export const validateThinkingLevel: Validator = /* @__PURE__ */ validator(checkThinkingLevel);
/** Checks a value against `StartSensitivity`. */
export const validateStartSensitivity: Validator = /* @__PURE__ */ validator(checkStartSensitivity);
/** Checks a value against `EndSensitivity`. */
export const validateEndSensitivity: Validator = /* @__PURE__ */ validator(checkEndSensitivity);
/** Checks a value against `MediaProcessing`. */
export const validateMediaProcessing: Validator = /* @__PURE__ */ validator(checkMediaProcessing);
/** Checks a value against `Delivery`. */
export const validateDelivery: Validator = /* @__PURE__ */ validator(checkDelivery);
/** Checks a value against `AspectRatio`. */
export const validateAspectRatio: Validator = /* @__PURE__ */ validator(checkAspectRatio);
/** Checks a value against `ImageSize`. */
export const validateImageSize: Validator = /* @__PURE__ */ validator(checkImageSize);
/** Checks a value against `PartMediaResolutionLevel`. */
export const validatePartMediaResolutionLevel: Validator = /* @__PURE__ */ validator(
  checkPartMediaResolutionLevel,
);
/** Checks a value against `ToolType`. */
export const validateToolType: Validator = /* @__PURE__ */ validator(checkToolType);
/** Checks a value against `Outcome`. */
export const validateOutcome: Validator = /* @__PURE__ */ validator(checkOutcome);
/** Checks a value against `Language`. */
export const validateLanguage: Validator = /* @__PURE__ */ validator(checkLanguage);
/** Checks a value against `Environment`. */
export const validateEnvironment: Validator = /* @__PURE__ */ validator(checkEnvironment);
/** Checks a value against `SafetyPolicy`. */
export const validateSafetyPolicy: Validator = /* @__PURE__ */ validator(checkSafetyPolicy);
/** Checks a value against `PhishBlockThreshold`. */
export const validatePhishBlockThreshold: Validator = /* @__PURE__ */ validator(checkPhishBlockThreshold);
/** Checks a value against `Behavior`. */
export const validateBehavior: Validator = /* @__PURE__ */ validator(checkBehavior);
/** Checks a value against `ApiSpec`. */
export const validateApiSpec: Validator = /* @__PURE__ */ validator(checkApiSpec);
/** Checks a value against `AuthType`. */
export const validateAuthType: Validator = /* @__PURE__ */ validator(checkAuthType);
/** Checks a value against `DynamicRetrievalConfigMode`. */
export const validateDynamicRetrievalConfigMode: Validator = /* @__PURE__ */ validator(
  checkDynamicRetrievalConfigMode,
);
/** Checks a value against `HttpElementLocation`. */
export const validateHttpElementLocation: Validator = /* @__PURE__ */ validator(checkHttpElementLocation);
/** Checks a value against `TurnCompleteReason`. */
export const validateTurnCompleteReason: Validator = /* @__PURE__ */ validator(checkTurnCompleteReason);
/** Checks a value against `InteractionStatus`. */
export const validateInteractionStatus: Validator = /* @__PURE__ */ validator(checkInteractionStatus);
/** Checks a value against `TrafficType`. */
export const validateTrafficType: Validator = /* @__PURE__ */ validator(checkTrafficType);
/** Checks a value against `ServiceTier`. */
export const validateServiceTier: Validator = /* @__PURE__ */ validator(checkServiceTier);
/** Checks a value against `VadSignalType`. */
export const validateVadSignalType: Validator = /* @__PURE__ */ validator(checkVadSignalType);
/** Checks a value against `VoiceActivityType`. */
export const validateVoiceActivityType: Validator = /* @__PURE__ */ validator(checkVoiceActivityType);
/** Checks a value against `MediaModality`. */
export const validateMediaModality: Validator = /* @__PURE__ */ validator(checkMediaModality);
/** Checks a value against `UrlRetrievalStatus`. */
export const validateUrlRetrievalStatus: Validator = /* @__PURE__ */ validator(checkUrlRetrievalStatus);
/** Checks a value against `SpeechState`. */
export const validateSpeechState: Validator = /* @__PURE__ */ validator(checkSpeechState);
/** Checks a value against `Bytes`. */
export const validateBytes: Validator = /* @__PURE__ */ validator(checkBytes);
/** Checks a value against `Int64`. */
export const validateInt64: Validator = /* @__PURE__ */ validator(checkInt64);
/** Checks a value against `Duration`. */
export const validateDuration: Validator = /* @__PURE__ */ validator(checkDuration);
/** Checks a value against `Timestamp`. */
export const validateTimestamp: Validator = /* @__PURE__ */ validator(checkTimestamp);
/** Checks a value against `Struct`. */
export const validateStruct: Validator = /* @__PURE__ */ validator(checkStruct);
/** Checks a value against `Any`. */
export const validateAny: Validator = /* @__PURE__ */ validator(checkAny);
/** Checks a value against `JsonSchema`. */
export const validateJsonSchema: Validator = /* @__PURE__ */ validator(checkJsonSchema);
