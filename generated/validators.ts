// Generated from schema/ by `npm run codegen`. Do not edit.

// @ts-nocheck: what follows the helpers is ajv's code, which has no types. What is exported has.

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
function within(errors: Errors, key: string | number, found: Errors): Errors {
  if (found === null) return errors;
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

function checkLiveClientMessage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'setup':
          errors = within(errors, key, checkLiveClientSetup(value));
          break;
        case 'clientContent':
          errors = within(errors, key, checkLiveClientContent(value));
          break;
        case 'realtimeInput':
          errors = within(errors, key, checkLiveClientRealtimeInput(value));
          break;
        case 'toolResponse':
          errors = within(errors, key, checkLiveClientToolResponse(value));
          break;
        case 'contextUpdate':
          errors = within(errors, key, checkLiveClientContextUpdate(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkString(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkListOfTool(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkTool(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkBoolean(data) {
  let errors = null;
  if (typeof data !== 'boolean') {
    errors = fail(errors, 'type', { type: 'boolean' });
  }
  return errors;
}

function checkListOfSafetySetting(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkSafetySetting(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMapOfString(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (full(errors)) break;
      errors = within(errors, key0, checkString(data[key0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientSetup(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'model' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'model':
          errors = within(errors, key, checkString(value));
          break;
        case 'generationConfig':
          errors = within(errors, key, checkGenerationConfig(value));
          break;
        case 'systemInstruction':
          errors = within(errors, key, checkContent(value));
          break;
        case 'tools':
          errors = within(errors, key, checkListOfTool(value));
          break;
        case 'realtimeInputConfig':
          errors = within(errors, key, checkRealtimeInputConfig(value));
          break;
        case 'sessionResumption':
          errors = within(errors, key, checkSessionResumptionConfig(value));
          break;
        case 'contextWindowCompression':
          errors = within(errors, key, checkContextWindowCompressionConfig(value));
          break;
        case 'inputAudioTranscription':
          errors = within(errors, key, checkAudioTranscriptionConfig(value));
          break;
        case 'outputAudioTranscription':
          errors = within(errors, key, checkAudioTranscriptionConfig(value));
          break;
        case 'proactivity':
          errors = within(errors, key, checkProactivityConfig(value));
          break;
        case 'historyConfig':
          errors = within(errors, key, checkHistoryConfig(value));
          break;
        case 'explicitVadSignal':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'avatarConfig':
          errors = within(errors, key, checkAvatarConfig(value));
          break;
        case 'safetySettings':
          errors = within(errors, key, checkListOfSafetySetting(value));
          break;
        case 'labels':
          errors = within(errors, key, checkMapOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfContent(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkContent(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'turns':
          errors = within(errors, key, checkListOfContent(value));
          break;
        case 'turnComplete':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfBlob(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkBlob(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientRealtimeInput(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'mediaChunks':
          errors = within(errors, key, checkListOfBlob(value));
          break;
        case 'audio':
          errors = within(errors, key, checkBlob(value));
          break;
        case 'audioStreamEnd':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'video':
          errors = within(errors, key, checkBlob(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        case 'activityStart':
          errors = within(errors, key, checkActivityStart(value));
          break;
        case 'activityEnd':
          errors = within(errors, key, checkActivityEnd(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkActivityStart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkActivityEnd(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionResponse(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkFunctionResponse(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveClientToolResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'functionResponses':
          errors = within(errors, key, checkListOfFunctionResponse(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientContextUpdate(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'systemInstruction':
          errors = within(errors, key, checkContent(value));
          break;
        case 'tools':
          errors = within(errors, key, checkLiveClientContextUpdateTools(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveClientContextUpdateTools(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'tools':
          errors = within(errors, key, checkListOfTool(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerMessage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'setupComplete':
          errors = within(errors, key, checkLiveServerSetupComplete(value));
          break;
        case 'serverContent':
          errors = within(errors, key, checkLiveServerContent(value));
          break;
        case 'toolCall':
          errors = within(errors, key, checkLiveServerToolCall(value));
          break;
        case 'toolCallCancellation':
          errors = within(errors, key, checkLiveServerToolCallCancellation(value));
          break;
        case 'usageMetadata':
          errors = within(errors, key, checkUsageMetadata(value));
          break;
        case 'goAway':
          errors = within(errors, key, checkLiveServerGoAway(value));
          break;
        case 'sessionResumptionUpdate':
          errors = within(errors, key, checkLiveServerSessionResumptionUpdate(value));
          break;
        case 'voiceActivityDetectionSignal':
          errors = within(errors, key, checkVoiceActivityDetectionSignal(value));
          break;
        case 'voiceActivity':
          errors = within(errors, key, checkVoiceActivity(value));
          break;
        case 'interactionStatus':
          errors = within(errors, key, checkInteractionStatus(value));
          break;
        case 'error':
          errors = within(errors, key, checkLiveServerError(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerSetupComplete(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'sessionId':
          errors = within(errors, key, checkString(value));
          break;
        case 'voiceConsentSignature':
          errors = within(errors, key, checkVoiceConsentSignature(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelTurn':
          errors = within(errors, key, checkContent(value));
          break;
        case 'turnComplete':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'interrupted':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'groundingMetadata':
          errors = within(errors, key, checkGroundingMetadata(value));
          break;
        case 'generationComplete':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'inputTranscription':
          errors = within(errors, key, checkTranscription(value));
          break;
        case 'interimInputTranscription':
          errors = within(errors, key, checkTranscription(value));
          break;
        case 'outputTranscription':
          errors = within(errors, key, checkTranscription(value));
          break;
        case 'urlContextMetadata':
          errors = within(errors, key, checkUrlContextMetadata(value));
          break;
        case 'turnCompleteReason':
          errors = within(errors, key, checkTurnCompleteReason(value));
          break;
        case 'waitingForInput':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'interactionStatus':
          errors = within(errors, key, checkInteractionStatus(value));
          break;
        case 'speechState':
          errors = within(errors, key, checkSpeechState(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionCall(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkFunctionCall(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveServerToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'functionCalls':
          errors = within(errors, key, checkListOfFunctionCall(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfString(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkString(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkLiveServerToolCallCancellation(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'ids':
          errors = within(errors, key, checkListOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerGoAway(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'timeLeft':
          errors = within(errors, key, checkDuration(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLiveServerSessionResumptionUpdate(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'newHandle':
          errors = within(errors, key, checkString(value));
          break;
        case 'resumable':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'lastConsumedClientMessageIndex':
          errors = within(errors, key, checkInt64(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceActivityDetectionSignal(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'vadSignalType':
          errors = within(errors, key, checkVadSignalType(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceActivity(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'voiceActivityType':
          errors = within(errors, key, checkVoiceActivityType(value));
          break;
        case 'audioOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfUrlMetadata(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkUrlMetadata(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkUrlContextMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'urlMetadata':
          errors = within(errors, key, checkListOfUrlMetadata(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkUrlMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'retrievedUrl':
          errors = within(errors, key, checkString(value));
          break;
        case 'urlRetrievalStatus':
          errors = within(errors, key, checkUrlRetrievalStatus(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkInteger(data) {
  let errors = null;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    errors = fail(errors, 'type', { type: 'integer' });
  }
  return errors;
}

function checkLiveServerError(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'code':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'message':
          errors = within(errors, key, checkString(value));
          break;
        case 'status':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfPart(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkPart(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'parts':
          errors = within(errors, key, checkListOfPart(value));
          break;
        case 'role':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'mediaResolution':
          errors = within(errors, key, checkPartMediaResolution(value));
          break;
        case 'toolCall':
          errors = within(errors, key, checkToolCall(value));
          break;
        case 'toolResponse':
          errors = within(errors, key, checkToolResponse(value));
          break;
        case 'audioTranscription':
          errors = within(errors, key, checkTranscription(value));
          break;
        case 'codeExecutionResult':
          errors = within(errors, key, checkCodeExecutionResult(value));
          break;
        case 'executableCode':
          errors = within(errors, key, checkExecutableCode(value));
          break;
        case 'fileData':
          errors = within(errors, key, checkFileData(value));
          break;
        case 'functionCall':
          errors = within(errors, key, checkFunctionCall(value));
          break;
        case 'functionResponse':
          errors = within(errors, key, checkFunctionResponse(value));
          break;
        case 'inlineData':
          errors = within(errors, key, checkBlob(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        case 'thought':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'thoughtSignature':
          errors = within(errors, key, checkBytes(value));
          break;
        case 'videoMetadata':
          errors = within(errors, key, checkVideoMetadata(value));
          break;
        case 'partMetadata':
          errors = within(errors, key, checkStruct(value));
          break;
        case 'mediaProcessing':
          errors = within(errors, key, checkMediaProcessing(value));
          break;
        case 'speechMetadata':
          errors = within(errors, key, checkSpeechMetadata(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkBlob(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (data.mimeType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'data':
          errors = within(errors, key, checkBytes(value));
          break;
        case 'displayName':
          errors = within(errors, key, checkString(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFileData(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.fileUri === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileUri' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'displayName':
          errors = within(errors, key, checkString(value));
          break;
        case 'fileUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExecutableCode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.code === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'code' });
    }
    if (data.language === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'language' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'code':
          errors = within(errors, key, checkString(value));
          break;
        case 'language':
          errors = within(errors, key, checkLanguage(value));
          break;
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkCodeExecutionResult(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.outcome === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'outcome' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'outcome':
          errors = within(errors, key, checkOutcome(value));
          break;
        case 'output':
          errors = within(errors, key, checkString(value));
          break;
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.toolType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        case 'toolType':
          errors = within(errors, key, checkToolType(value));
          break;
        case 'args':
          errors = within(errors, key, checkStruct(value));
          break;
        case 'toolName':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.toolType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        case 'toolType':
          errors = within(errors, key, checkToolType(value));
          break;
        case 'response':
          errors = within(errors, key, checkStruct(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkNumber(data) {
  let errors = null;
  if (!(typeof data == 'number' && isFinite(data))) {
    errors = fail(errors, 'type', { type: 'number' });
  }
  return errors;
}

function checkVideoMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'endOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        case 'fps':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'startOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeechMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'speaker':
          errors = within(errors, key, checkString(value));
          break;
        case 'style':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPartMediaResolution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'level':
          errors = within(errors, key, checkPartMediaResolutionLevel(value));
          break;
        case 'numTokens':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfWordInfo(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkWordInfo(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkTranscription(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        case 'finished':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'languageCode':
          errors = within(errors, key, checkString(value));
          break;
        case 'speakerLabel':
          errors = within(errors, key, checkString(value));
          break;
        case 'words':
          errors = within(errors, key, checkListOfWordInfo(value));
          break;
        case 'startOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        case 'endOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkWordInfo(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'word':
          errors = within(errors, key, checkString(value));
          break;
        case 'startOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        case 'endOffset':
          errors = within(errors, key, checkDuration(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionDeclaration(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'name' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'behavior':
          errors = within(errors, key, checkBehavior(value));
          break;
        case 'description':
          errors = within(errors, key, checkString(value));
          break;
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        case 'parameters':
          errors = within(errors, key, checkSchema(value));
          break;
        case 'parametersJsonSchema':
          errors = within(errors, key, checkJsonSchema(value));
          break;
        case 'response':
          errors = within(errors, key, checkSchema(value));
          break;
        case 'responseJsonSchema':
          errors = within(errors, key, checkJsonSchema(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSchema(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkSchema(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMapOfSchema(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (full(errors)) break;
      errors = within(errors, key0, checkSchema(data[key0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSchema(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'anyOf':
          errors = within(errors, key, checkListOfSchema(value));
          break;
        case 'default':
          errors = within(errors, key, checkAny(value));
          break;
        case 'description':
          errors = within(errors, key, checkString(value));
          break;
        case 'enum':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'example':
          errors = within(errors, key, checkAny(value));
          break;
        case 'format':
          errors = within(errors, key, checkString(value));
          break;
        case 'items':
          errors = within(errors, key, checkSchema(value));
          break;
        case 'maxItems':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'maxLength':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'maxProperties':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'maximum':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'minItems':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'minLength':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'minProperties':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'minimum':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'nullable':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'pattern':
          errors = within(errors, key, checkString(value));
          break;
        case 'properties':
          errors = within(errors, key, checkMapOfSchema(value));
          break;
        case 'propertyOrdering':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'required':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        case 'type':
          errors = within(errors, key, checkType(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfPartialArg(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkPartialArg(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkFunctionCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'args':
          errors = within(errors, key, checkStruct(value));
          break;
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        case 'partialArgs':
          errors = within(errors, key, checkListOfPartialArg(value));
          break;
        case 'willContinue':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const PartialArgNullValueValues = ['NULL_VALUE'];
function checkPartialArgNullValue(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!PartialArgNullValueValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: PartialArgNullValueValues });
  return errors;
}

function checkPartialArg(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'boolValue':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'jsonPath':
          errors = within(errors, key, checkString(value));
          break;
        case 'nullValue':
          errors = within(errors, key, checkPartialArgNullValue(value));
          break;
        case 'numberValue':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'stringValue':
          errors = within(errors, key, checkString(value));
          break;
        case 'willContinue':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfFunctionResponsePart(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkFunctionResponsePart(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkFunctionResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'name' });
    }
    if (data.response === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'response' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'id':
          errors = within(errors, key, checkString(value));
          break;
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        case 'parts':
          errors = within(errors, key, checkListOfFunctionResponsePart(value));
          break;
        case 'response':
          errors = within(errors, key, checkStruct(value));
          break;
        case 'scheduling':
          errors = within(errors, key, checkFunctionResponseScheduling(value));
          break;
        case 'willContinue':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponsePart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'fileData':
          errors = within(errors, key, checkFunctionResponseFileData(value));
          break;
        case 'inlineData':
          errors = within(errors, key, checkFunctionResponseBlob(value));
          break;
        case 'mediaProcessing':
          errors = within(errors, key, checkMediaProcessing(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponseBlob(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (data.mimeType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'data':
          errors = within(errors, key, checkBytes(value));
          break;
        case 'displayName':
          errors = within(errors, key, checkString(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFunctionResponseFileData(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'displayName':
          errors = within(errors, key, checkString(value));
          break;
        case 'fileUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfResponseFormat(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkResponseFormat(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfModality(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkModality(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGenerationConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelSelectionConfig':
          errors = within(errors, key, checkModelSelectionConfig(value));
          break;
        case 'responseJsonSchema':
          errors = within(errors, key, checkJsonSchema(value));
          break;
        case 'audioTranscriptionConfig':
          errors = within(errors, key, checkAudioTranscriptionConfig(value));
          break;
        case 'audioTimestamp':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'candidateCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'enableAffectiveDialog':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'frequencyPenalty':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'logprobs':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'maxOutputTokens':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'mediaResolution':
          errors = within(errors, key, checkMediaResolution(value));
          break;
        case 'presencePenalty':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'responseFormat':
          errors = within(errors, key, checkListOfResponseFormat(value));
          break;
        case 'responseLogprobs':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'responseMimeType':
          errors = within(errors, key, checkString(value));
          break;
        case 'responseModalities':
          errors = within(errors, key, checkListOfModality(value));
          break;
        case 'responseSchema':
          errors = within(errors, key, checkSchema(value));
          break;
        case 'routingConfig':
          errors = within(errors, key, checkGenerationConfigRoutingConfig(value));
          break;
        case 'seed':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'speechConfig':
          errors = within(errors, key, checkSpeechConfig(value));
          break;
        case 'stopSequences':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'temperature':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'thinkingConfig':
          errors = within(errors, key, checkThinkingConfig(value));
          break;
        case 'topK':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'topP':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'enableEnhancedCivicAnswers':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'translationConfig':
          errors = within(errors, key, checkTranslationConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkModelSelectionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'featureSelectionPreference':
          errors = within(errors, key, checkFeatureSelectionPreference(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkThinkingConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'includeThoughts':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'thinkingBudget':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'thinkingLevel':
          errors = within(errors, key, checkThinkingLevel(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkTranslationConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'echoTargetLanguage':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'targetLanguageCode':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'audio':
          errors = within(errors, key, checkAudioResponseFormat(value));
          break;
        case 'image':
          errors = within(errors, key, checkImageResponseFormat(value));
          break;
        case 'text':
          errors = within(errors, key, checkTextResponseFormat(value));
          break;
        case 'video':
          errors = within(errors, key, checkVideoResponseFormat(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAudioResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'bitRate':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'delivery':
          errors = within(errors, key, checkDelivery(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        case 'sampleRate':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkImageResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'aspectRatio':
          errors = within(errors, key, checkAspectRatio(value));
          break;
        case 'delivery':
          errors = within(errors, key, checkDelivery(value));
          break;
        case 'imageSize':
          errors = within(errors, key, checkImageSize(value));
          break;
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkTextResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        case 'schema':
          errors = within(errors, key, checkAny(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVideoResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'aspectRatio':
          errors = within(errors, key, checkAspectRatio(value));
          break;
        case 'delivery':
          errors = within(errors, key, checkDelivery(value));
          break;
        case 'duration':
          errors = within(errors, key, checkString(value));
          break;
        case 'gcsUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'resolution':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGenerationConfigRoutingConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'autoMode':
          errors = within(errors, key, checkGenerationConfigRoutingConfigAutoRoutingMode(value));
          break;
        case 'manualMode':
          errors = within(errors, key, checkGenerationConfigRoutingConfigManualRoutingMode(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreferenceValues = [
  'UNKNOWN',
  'PRIORITIZE_QUALITY',
  'BALANCED',
  'PRIORITIZE_COST',
];
function checkGenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreferenceValues.includes(data))
    errors = fail(errors, 'enum', {
      allowedValues: GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreferenceValues,
    });
  return errors;
}

function checkGenerationConfigRoutingConfigAutoRoutingMode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelRoutingPreference':
          errors = within(
            errors,
            key,
            checkGenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference(value),
          );
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGenerationConfigRoutingConfigManualRoutingMode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelName':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunk(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkGroundingChunk(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfGroundingSupport(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkGroundingSupport(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfGroundingMetadataSourceFlaggingUri(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkGroundingMetadataSourceFlaggingUri(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'groundingChunks':
          errors = within(errors, key, checkListOfGroundingChunk(value));
          break;
        case 'groundingSupports':
          errors = within(errors, key, checkListOfGroundingSupport(value));
          break;
        case 'retrievalMetadata':
          errors = within(errors, key, checkRetrievalMetadata(value));
          break;
        case 'searchEntryPoint':
          errors = within(errors, key, checkSearchEntryPoint(value));
          break;
        case 'webSearchQueries':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'googleMapsWidgetContextToken':
          errors = within(errors, key, checkString(value));
          break;
        case 'imageSearchQueries':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'retrievalQueries':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'sourceFlaggingUris':
          errors = within(errors, key, checkListOfGroundingMetadataSourceFlaggingUri(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunk(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'maps':
          errors = within(errors, key, checkGroundingChunkMaps(value));
          break;
        case 'image':
          errors = within(errors, key, checkGroundingChunkImage(value));
          break;
        case 'retrievedContext':
          errors = within(errors, key, checkGroundingChunkRetrievedContext(value));
          break;
        case 'web':
          errors = within(errors, key, checkGroundingChunkWeb(value));
          break;
        case 'referenceId':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkWeb(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'domain':
          errors = within(errors, key, checkString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        case 'uri':
          errors = within(errors, key, checkString(value));
          break;
        case 'snippet':
          errors = within(errors, key, checkString(value));
          break;
        case 'searchResultMapping':
          errors = within(errors, key, checkGroundingChunkWebSearchResultMapping(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkWebSearchResultMapping(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'resultIndex':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkImage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'domain':
          errors = within(errors, key, checkString(value));
          break;
        case 'imageUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'sourceUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMaps(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'placeAnswerSources':
          errors = within(errors, key, checkGroundingChunkMapsPlaceAnswerSources(value));
          break;
        case 'placeId':
          errors = within(errors, key, checkString(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        case 'uri':
          errors = within(errors, key, checkString(value));
          break;
        case 'route':
          errors = within(errors, key, checkGroundingChunkMapsRoute(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsRoute(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'distanceMeters':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'duration':
          errors = within(errors, key, checkString(value));
          break;
        case 'encodedPolyline':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSources(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'reviewSnippet':
          errors = within(errors, key, checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(value));
          break;
        case 'flagContentUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'reviewSnippets':
          errors = within(errors, key, checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'authorAttribution':
          errors = within(errors, key, checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(value));
          break;
        case 'flagContentUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'googleMapsUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'relativePublishTimeDescription':
          errors = within(errors, key, checkString(value));
          break;
        case 'review':
          errors = within(errors, key, checkString(value));
          break;
        case 'reviewId':
          errors = within(errors, key, checkString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'displayName':
          errors = within(errors, key, checkString(value));
          break;
        case 'photoUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'uri':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfGroundingChunkCustomMetadata(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkGroundingChunkCustomMetadata(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingChunkRetrievedContext(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'documentName':
          errors = within(errors, key, checkString(value));
          break;
        case 'ragChunk':
          errors = within(errors, key, checkRagChunk(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        case 'title':
          errors = within(errors, key, checkString(value));
          break;
        case 'uri':
          errors = within(errors, key, checkString(value));
          break;
        case 'customMetadata':
          errors = within(errors, key, checkListOfGroundingChunkCustomMetadata(value));
          break;
        case 'fileSearchStore':
          errors = within(errors, key, checkString(value));
          break;
        case 'mediaId':
          errors = within(errors, key, checkString(value));
          break;
        case 'pageNumber':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagChunk(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'chunkId':
          errors = within(errors, key, checkString(value));
          break;
        case 'fileId':
          errors = within(errors, key, checkString(value));
          break;
        case 'pageSpan':
          errors = within(errors, key, checkRagChunkPageSpan(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagChunkPageSpan(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'firstPage':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'lastPage':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkCustomMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'key':
          errors = within(errors, key, checkString(value));
          break;
        case 'numericValue':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'stringListValue':
          errors = within(errors, key, checkGroundingChunkStringList(value));
          break;
        case 'stringValue':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingChunkStringList(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'values':
          errors = within(errors, key, checkListOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfNumber(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkNumber(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfInteger(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkInteger(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkGroundingSupport(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'confidenceScores':
          errors = within(errors, key, checkListOfNumber(value));
          break;
        case 'groundingChunkIndices':
          errors = within(errors, key, checkListOfInteger(value));
          break;
        case 'segment':
          errors = within(errors, key, checkSegment(value));
          break;
        case 'renderedParts':
          errors = within(errors, key, checkListOfInteger(value));
          break;
        case 'origin':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSegment(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'startIndex':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'endIndex':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'partIndex':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'text':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRetrievalMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'googleSearchDynamicRetrievalScore':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSearchEntryPoint(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'renderedContent':
          errors = within(errors, key, checkString(value));
          break;
        case 'sdkBlob':
          errors = within(errors, key, checkBytes(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGroundingMetadataSourceFlaggingUri(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'flagContentUri':
          errors = within(errors, key, checkString(value));
          break;
        case 'sourceId':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRetrieval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'disableAttribution':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'externalApi':
          errors = within(errors, key, checkExternalApi(value));
          break;
        case 'vertexAiSearch':
          errors = within(errors, key, checkVertexAISearch(value));
          break;
        case 'vertexRagStore':
          errors = within(errors, key, checkVertexRagStore(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApi(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiAuth':
          errors = within(errors, key, checkApiAuth(value));
          break;
        case 'apiSpec':
          errors = within(errors, key, checkApiSpec(value));
          break;
        case 'authConfig':
          errors = within(errors, key, checkAuthConfig(value));
          break;
        case 'elasticSearchParams':
          errors = within(errors, key, checkExternalApiElasticSearchParams(value));
          break;
        case 'endpoint':
          errors = within(errors, key, checkString(value));
          break;
        case 'simpleSearchParams':
          errors = within(errors, key, checkExternalApiSimpleSearchParams(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfVertexAISearchDataStoreSpec(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkVertexAISearchDataStoreSpec(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkVertexAISearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'dataStoreSpecs':
          errors = within(errors, key, checkListOfVertexAISearchDataStoreSpec(value));
          break;
        case 'datastore':
          errors = within(errors, key, checkString(value));
          break;
        case 'engine':
          errors = within(errors, key, checkString(value));
          break;
        case 'filter':
          errors = within(errors, key, checkString(value));
          break;
        case 'maxResults':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfVertexRagStoreRagResource(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkVertexRagStoreRagResource(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkVertexRagStore(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'ragCorpora':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'ragResources':
          errors = within(errors, key, checkListOfVertexRagStoreRagResource(value));
          break;
        case 'ragRetrievalConfig':
          errors = within(errors, key, checkRagRetrievalConfig(value));
          break;
        case 'similarityTopK':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'storeContext':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'vectorDistanceThreshold':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApiElasticSearchParams(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'index':
          errors = within(errors, key, checkString(value));
          break;
        case 'numHits':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'searchTemplate':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkExternalApiSimpleSearchParams(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVertexAISearchDataStoreSpec(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'dataStore':
          errors = within(errors, key, checkString(value));
          break;
        case 'filter':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVertexRagStoreRagResource(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'ragCorpus':
          errors = within(errors, key, checkString(value));
          break;
        case 'ragFileIds':
          errors = within(errors, key, checkListOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'filter':
          errors = within(errors, key, checkRagRetrievalConfigFilter(value));
          break;
        case 'hybridSearch':
          errors = within(errors, key, checkRagRetrievalConfigHybridSearch(value));
          break;
        case 'ranking':
          errors = within(errors, key, checkRagRetrievalConfigRanking(value));
          break;
        case 'topK':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigFilter(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'metadataFilter':
          errors = within(errors, key, checkString(value));
          break;
        case 'vectorDistanceThreshold':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'vectorSimilarityThreshold':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigHybridSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'alpha':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRanking(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'llmRanker':
          errors = within(errors, key, checkRagRetrievalConfigRankingLlmRanker(value));
          break;
        case 'rankService':
          errors = within(errors, key, checkRagRetrievalConfigRankingRankService(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRankingLlmRanker(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelName':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRagRetrievalConfigRankingRankService(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modelName':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkRealtimeInputConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'automaticActivityDetection':
          errors = within(errors, key, checkAutomaticActivityDetection(value));
          break;
        case 'activityHandling':
          errors = within(errors, key, checkActivityHandling(value));
          break;
        case 'turnCoverage':
          errors = within(errors, key, checkTurnCoverage(value));
          break;
        case 'interimTranscriptTimestampEnabled':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAutomaticActivityDetection(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'disabled':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'startOfSpeechSensitivity':
          errors = within(errors, key, checkStartSensitivity(value));
          break;
        case 'endOfSpeechSensitivity':
          errors = within(errors, key, checkEndSensitivity(value));
          break;
        case 'prefixPaddingMs':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'silenceDurationMs':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSessionResumptionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'handle':
          errors = within(errors, key, checkString(value));
          break;
        case 'transparent':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkContextWindowCompressionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'triggerTokens':
          errors = within(errors, key, checkInt64(value));
          break;
        case 'slidingWindow':
          errors = within(errors, key, checkSlidingWindow(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSlidingWindow(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'targetTokens':
          errors = within(errors, key, checkInt64(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAudioTranscriptionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'languageCodes':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'languageAuto':
          errors = within(errors, key, checkLanguageAuto(value));
          break;
        case 'languageHints':
          errors = within(errors, key, checkLanguageHints(value));
          break;
        case 'customVocabulary':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'adaptationPhrases':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'wordTimestamp':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'diarization':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'mode':
          errors = within(errors, key, checkAudioTranscriptionConfigMode(value));
          break;
        case 'sourceText':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLanguageAuto(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkLanguageHints(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'languageCodes':
          errors = within(errors, key, checkListOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkProactivityConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'proactiveAudio':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'proactiveVideo':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkHistoryConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'initialHistoryInClientContent':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAvatarConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'avatarName':
          errors = within(errors, key, checkString(value));
          break;
        case 'customizedAvatar':
          errors = within(errors, key, checkCustomizedAvatar(value));
          break;
        case 'audioBitrateBps':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'videoBitrateBps':
          errors = within(errors, key, checkNumber(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkCustomizedAvatar(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'imageMimeType':
          errors = within(errors, key, checkString(value));
          break;
        case 'imageData':
          errors = within(errors, key, checkBytes(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSafetySetting(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.category === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'category' });
    }
    if (data.threshold === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'threshold' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'category':
          errors = within(errors, key, checkHarmCategory(value));
          break;
        case 'method':
          errors = within(errors, key, checkHarmBlockMethod(value));
          break;
        case 'threshold':
          errors = within(errors, key, checkHarmBlockThreshold(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeechConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'voiceConfig':
          errors = within(errors, key, checkVoiceConfig(value));
          break;
        case 'languageCode':
          errors = within(errors, key, checkString(value));
          break;
        case 'multiSpeakerVoiceConfig':
          errors = within(errors, key, checkMultiSpeakerVoiceConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'replicatedVoiceConfig':
          errors = within(errors, key, checkReplicatedVoiceConfig(value));
          break;
        case 'prebuiltVoiceConfig':
          errors = within(errors, key, checkPrebuiltVoiceConfig(value));
          break;
        case 'voice':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkPrebuiltVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'voiceName':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkReplicatedVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'mimeType':
          errors = within(errors, key, checkString(value));
          break;
        case 'voiceSampleAudio':
          errors = within(errors, key, checkBytes(value));
          break;
        case 'consentAudio':
          errors = within(errors, key, checkBytes(value));
          break;
        case 'voiceConsentSignature':
          errors = within(errors, key, checkVoiceConsentSignature(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkVoiceConsentSignature(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'signature':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSpeakerVoiceConfig(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkSpeakerVoiceConfig(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkMultiSpeakerVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'speakerVoiceConfigs':
          errors = within(errors, key, checkListOfSpeakerVoiceConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSpeakerVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'speaker':
          errors = within(errors, key, checkString(value));
          break;
        case 'voiceConfig':
          errors = within(errors, key, checkVoiceConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthTokenUses(data) {
  let errors = null;
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

function checkAuthToken(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        case 'expireTime':
          errors = within(errors, key, checkTimestamp(value));
          break;
        case 'newSessionExpireTime':
          errors = within(errors, key, checkTimestamp(value));
          break;
        case 'uses':
          errors = within(errors, key, checkAuthTokenUses(value));
          break;
        case 'bidiGenerateContentSetup':
          errors = within(errors, key, checkLiveClientSetup(value));
          break;
        case 'fieldMask':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKey':
          errors = within(errors, key, checkString(value));
          break;
        case 'apiKeyConfig':
          errors = within(errors, key, checkApiKeyConfig(value));
          break;
        case 'authType':
          errors = within(errors, key, checkAuthType(value));
          break;
        case 'googleServiceAccountConfig':
          errors = within(errors, key, checkAuthConfigGoogleServiceAccountConfig(value));
          break;
        case 'httpBasicAuthConfig':
          errors = within(errors, key, checkAuthConfigHttpBasicAuthConfig(value));
          break;
        case 'oauthConfig':
          errors = within(errors, key, checkAuthConfigOauthConfig(value));
          break;
        case 'oidcConfig':
          errors = within(errors, key, checkAuthConfigOidcConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiAuth(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKeyConfig':
          errors = within(errors, key, checkApiAuthApiKeyConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiKeyConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKeySecret':
          errors = within(errors, key, checkString(value));
          break;
        case 'apiKeyString':
          errors = within(errors, key, checkString(value));
          break;
        case 'httpElementLocation':
          errors = within(errors, key, checkHttpElementLocation(value));
          break;
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigGoogleServiceAccountConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'serviceAccount':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigHttpBasicAuthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'credentialSecret':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigOauthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'accessToken':
          errors = within(errors, key, checkString(value));
          break;
        case 'serviceAccount':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAuthConfigOidcConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'idToken':
          errors = within(errors, key, checkString(value));
          break;
        case 'serviceAccount':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkApiAuthApiKeyConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKeySecretVersion':
          errors = within(errors, key, checkString(value));
          break;
        case 'apiKeyString':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfMcpServer(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkMcpServer(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfFunctionDeclaration(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkFunctionDeclaration(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkTool(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'retrieval':
          errors = within(errors, key, checkRetrieval(value));
          break;
        case 'googleMaps':
          errors = within(errors, key, checkGoogleMaps(value));
          break;
        case 'mcpServers':
          errors = within(errors, key, checkListOfMcpServer(value));
          break;
        case 'codeExecution':
          errors = within(errors, key, checkToolCodeExecution(value));
          break;
        case 'computerUse':
          errors = within(errors, key, checkComputerUse(value));
          break;
        case 'enterpriseWebSearch':
          errors = within(errors, key, checkEnterpriseWebSearch(value));
          break;
        case 'exaAiSearch':
          errors = within(errors, key, checkToolExaAiSearch(value));
          break;
        case 'functionDeclarations':
          errors = within(errors, key, checkListOfFunctionDeclaration(value));
          break;
        case 'googleSearch':
          errors = within(errors, key, checkGoogleSearch(value));
          break;
        case 'googleSearchRetrieval':
          errors = within(errors, key, checkGoogleSearchRetrieval(value));
          break;
        case 'parallelAiSearch':
          errors = within(errors, key, checkToolParallelAiSearch(value));
          break;
        case 'urlContext':
          errors = within(errors, key, checkUrlContext(value));
          break;
        case 'fileSearch':
          errors = within(errors, key, checkFileSearch(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'blockingConfidence':
          errors = within(errors, key, checkPhishBlockThreshold(value));
          break;
        case 'excludeDomains':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'searchTypes':
          errors = within(errors, key, checkSearchTypes(value));
          break;
        case 'timeRangeFilter':
          errors = within(errors, key, checkInterval(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkSearchTypes(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'imageSearch':
          errors = within(errors, key, checkImageSearch(value));
          break;
        case 'webSearch':
          errors = within(errors, key, checkWebSearch(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkWebSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkImageSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkInterval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'endTime':
          errors = within(errors, key, checkTimestamp(value));
          break;
        case 'startTime':
          errors = within(errors, key, checkTimestamp(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleSearchRetrieval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'dynamicRetrievalConfig':
          errors = within(errors, key, checkDynamicRetrievalConfig(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkDynamicRetrievalConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'dynamicThreshold':
          errors = within(errors, key, checkNumber(value));
          break;
        case 'mode':
          errors = within(errors, key, checkDynamicRetrievalConfigMode(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMaps(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'authConfig':
          errors = within(errors, key, checkAuthConfig(value));
          break;
        case 'enableWidget':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'groundingTypes':
          errors = within(errors, key, checkGoogleMapsGroundingTypes(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsGroundingTypes(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'places':
          errors = within(errors, key, checkGoogleMapsPlaces(value));
          break;
        case 'routing':
          errors = within(errors, key, checkGoogleMapsRouting(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsPlaces(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkGoogleMapsRouting(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkUrlContext(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolCodeExecution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfSafetyPolicy(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkSafetyPolicy(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkComputerUse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.environment === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'environment' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'enablePromptInjectionDetection':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'environment':
          errors = within(errors, key, checkEnvironment(value));
          break;
        case 'excludedPredefinedFunctions':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'disabledSafetyPolicies':
          errors = within(errors, key, checkListOfSafetyPolicy(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkFileSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.fileSearchStoreNames === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileSearchStoreNames' });
    }
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'fileSearchStoreNames':
          errors = within(errors, key, checkListOfString(value));
          break;
        case 'metadataFilter':
          errors = within(errors, key, checkString(value));
          break;
        case 'topK':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkMcpServer(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'name':
          errors = within(errors, key, checkString(value));
          break;
        case 'streamableHttpTransport':
          errors = within(errors, key, checkStreamableHttpTransport(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkStreamableHttpTransport(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'headers':
          errors = within(errors, key, checkMapOfString(value));
          break;
        case 'sseReadTimeout':
          errors = within(errors, key, checkDuration(value));
          break;
        case 'terminateOnClose':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'timeout':
          errors = within(errors, key, checkDuration(value));
          break;
        case 'url':
          errors = within(errors, key, checkString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkEnterpriseWebSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'blockingConfidence':
          errors = within(errors, key, checkPhishBlockThreshold(value));
          break;
        case 'excludeDomains':
          errors = within(errors, key, checkListOfString(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkMapOfAny(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (full(errors)) break;
      errors = within(errors, key0, checkAny(data[key0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolExaAiSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKey':
          errors = within(errors, key, checkString(value));
          break;
        case 'customConfigs':
          errors = within(errors, key, checkMapOfAny(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkToolParallelAiSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'apiKey':
          errors = within(errors, key, checkString(value));
          break;
        case 'customConfigs':
          errors = within(errors, key, checkMapOfAny(value));
          break;
        case 'enableDataRetention':
          errors = within(errors, key, checkBoolean(value));
          break;
        case 'enableZeroDataRetention':
          errors = within(errors, key, checkBoolean(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkListOfModalityTokenCount(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkModalityTokenCount(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkListOfBilledToolCall(data) {
  let errors = null;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0 && !full(errors); i0++) {
      errors = within(errors, i0, checkBilledToolCall(data[i0]));
    }
  } else {
    errors = fail(errors, 'type', { type: 'array' });
  }
  return errors;
}

function checkUsageMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'responseTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'responseTokensDetails':
          errors = within(errors, key, checkListOfModalityTokenCount(value));
          break;
        case 'cacheTokensDetails':
          errors = within(errors, key, checkListOfModalityTokenCount(value));
          break;
        case 'cachedContentTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'promptTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'promptTokensDetails':
          errors = within(errors, key, checkListOfModalityTokenCount(value));
          break;
        case 'thoughtsTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'toolUsePromptTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'toolUsePromptTokensDetails':
          errors = within(errors, key, checkListOfModalityTokenCount(value));
          break;
        case 'totalTokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        case 'trafficType':
          errors = within(errors, key, checkTrafficType(value));
          break;
        case 'serviceTier':
          errors = within(errors, key, checkServiceTier(value));
          break;
        case 'billedToolCalls':
          errors = within(errors, key, checkListOfBilledToolCall(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkModalityTokenCount(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'modality':
          errors = within(errors, key, checkMediaModality(value));
          break;
        case 'tokenCount':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkBilledToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key in data) {
      const value = data[key];
      if (value === undefined) continue;
      switch (key) {
        case 'tool':
          errors = within(errors, key, checkString(value));
          break;
        case 'searchQueryCount':
          errors = within(errors, key, checkInteger(value));
          break;
        default:
          errors = unknown(errors, key);
      }
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const MediaResolutionValues = [
  'MEDIA_RESOLUTION_UNSPECIFIED',
  'MEDIA_RESOLUTION_LOW',
  'MEDIA_RESOLUTION_MEDIUM',
  'MEDIA_RESOLUTION_HIGH',
];
function checkMediaResolution(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!MediaResolutionValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: MediaResolutionValues });
  return errors;
}

const ModalityValues = ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'AUDIO', 'VIDEO'];
function checkModality(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ModalityValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: ModalityValues });
  return errors;
}

const ActivityHandlingValues = [
  'ACTIVITY_HANDLING_UNSPECIFIED',
  'START_OF_ACTIVITY_INTERRUPTS',
  'NO_INTERRUPTION',
];
function checkActivityHandling(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ActivityHandlingValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: ActivityHandlingValues });
  return errors;
}

const TurnCoverageValues = [
  'TURN_COVERAGE_UNSPECIFIED',
  'TURN_INCLUDES_ONLY_ACTIVITY',
  'TURN_INCLUDES_ALL_INPUT',
  'TURN_INCLUDES_AUDIO_ACTIVITY_AND_ALL_VIDEO',
];
function checkTurnCoverage(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!TurnCoverageValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: TurnCoverageValues });
  return errors;
}

const AudioTranscriptionConfigModeValues = ['MODE_UNSPECIFIED', 'VERBATIM', 'SMART'];
function checkAudioTranscriptionConfigMode(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!AudioTranscriptionConfigModeValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: AudioTranscriptionConfigModeValues });
  return errors;
}

const HarmCategoryValues = [
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
function checkHarmCategory(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!HarmCategoryValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: HarmCategoryValues });
  return errors;
}

const HarmBlockMethodValues = ['HARM_BLOCK_METHOD_UNSPECIFIED', 'SEVERITY', 'PROBABILITY'];
function checkHarmBlockMethod(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!HarmBlockMethodValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: HarmBlockMethodValues });
  return errors;
}

const HarmBlockThresholdValues = [
  'HARM_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_LOW_AND_ABOVE',
  'BLOCK_MEDIUM_AND_ABOVE',
  'BLOCK_ONLY_HIGH',
  'BLOCK_NONE',
  'OFF',
];
function checkHarmBlockThreshold(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!HarmBlockThresholdValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: HarmBlockThresholdValues });
  return errors;
}

const FunctionResponseSchedulingValues = ['SCHEDULING_UNSPECIFIED', 'SILENT', 'WHEN_IDLE', 'INTERRUPT'];
function checkFunctionResponseScheduling(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!FunctionResponseSchedulingValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: FunctionResponseSchedulingValues });
  return errors;
}

const FeatureSelectionPreferenceValues = [
  'FEATURE_SELECTION_PREFERENCE_UNSPECIFIED',
  'PRIORITIZE_QUALITY',
  'BALANCED',
  'PRIORITIZE_COST',
];
function checkFeatureSelectionPreference(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!FeatureSelectionPreferenceValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: FeatureSelectionPreferenceValues });
  return errors;
}

const TypeValues = ['TYPE_UNSPECIFIED', 'STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL'];
function checkType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!TypeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: TypeValues });
  return errors;
}

const ThinkingLevelValues = ['THINKING_LEVEL_UNSPECIFIED', 'MINIMAL', 'LOW', 'MEDIUM', 'HIGH'];
function checkThinkingLevel(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ThinkingLevelValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: ThinkingLevelValues });
  return errors;
}

const StartSensitivityValues = [
  'START_SENSITIVITY_UNSPECIFIED',
  'START_SENSITIVITY_HIGH',
  'START_SENSITIVITY_LOW',
];
function checkStartSensitivity(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!StartSensitivityValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: StartSensitivityValues });
  return errors;
}

const EndSensitivityValues = ['END_SENSITIVITY_UNSPECIFIED', 'END_SENSITIVITY_HIGH', 'END_SENSITIVITY_LOW'];
function checkEndSensitivity(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!EndSensitivityValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: EndSensitivityValues });
  return errors;
}

const MediaProcessingValues = ['MEDIA_PROCESSING_UNSPECIFIED', 'STATIC', 'AGENTIC'];
function checkMediaProcessing(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!MediaProcessingValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: MediaProcessingValues });
  return errors;
}

const DeliveryValues = ['DELIVERY_UNSPECIFIED', 'INLINE', 'URI'];
function checkDelivery(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!DeliveryValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: DeliveryValues });
  return errors;
}

const AspectRatioValues = [
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
function checkAspectRatio(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!AspectRatioValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: AspectRatioValues });
  return errors;
}

const ImageSizeValues = [
  'IMAGE_SIZE_UNSPECIFIED',
  'IMAGE_SIZE_FIVE_TWELVE',
  'IMAGE_SIZE_ONE_K',
  'IMAGE_SIZE_TWO_K',
  'IMAGE_SIZE_FOUR_K',
];
function checkImageSize(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ImageSizeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: ImageSizeValues });
  return errors;
}

const PartMediaResolutionLevelValues = [
  'MEDIA_RESOLUTION_UNSPECIFIED',
  'MEDIA_RESOLUTION_LOW',
  'MEDIA_RESOLUTION_MEDIUM',
  'MEDIA_RESOLUTION_HIGH',
  'MEDIA_RESOLUTION_ULTRA_HIGH',
];
function checkPartMediaResolutionLevel(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!PartMediaResolutionLevelValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: PartMediaResolutionLevelValues });
  return errors;
}

const ToolTypeValues = [
  'TOOL_TYPE_UNSPECIFIED',
  'GOOGLE_SEARCH_WEB',
  'GOOGLE_SEARCH_IMAGE',
  'URL_CONTEXT',
  'GOOGLE_MAPS',
  'FILE_SEARCH',
  'MEDIA_PROCESSING',
];
function checkToolType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ToolTypeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: ToolTypeValues });
  return errors;
}

const OutcomeValues = ['OUTCOME_UNSPECIFIED', 'OUTCOME_OK', 'OUTCOME_FAILED', 'OUTCOME_DEADLINE_EXCEEDED'];
function checkOutcome(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!OutcomeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: OutcomeValues });
  return errors;
}

const LanguageValues = ['LANGUAGE_UNSPECIFIED', 'PYTHON'];
function checkLanguage(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!LanguageValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: LanguageValues });
  return errors;
}

const EnvironmentValues = [
  'ENVIRONMENT_UNSPECIFIED',
  'ENVIRONMENT_BROWSER',
  'ENVIRONMENT_MOBILE',
  'ENVIRONMENT_DESKTOP',
];
function checkEnvironment(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!EnvironmentValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: EnvironmentValues });
  return errors;
}

const SafetyPolicyValues = [
  'SAFETY_POLICY_UNSPECIFIED',
  'FINANCIAL_TRANSACTIONS',
  'SENSITIVE_DATA_MODIFICATION',
  'COMMUNICATION_TOOL',
  'ACCOUNT_CREATION',
  'DATA_MODIFICATION',
  'USER_CONSENT_MANAGEMENT',
  'LEGAL_TERMS_AND_AGREEMENTS',
];
function checkSafetyPolicy(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!SafetyPolicyValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: SafetyPolicyValues });
  return errors;
}

const PhishBlockThresholdValues = [
  'PHISH_BLOCK_THRESHOLD_UNSPECIFIED',
  'BLOCK_LOW_AND_ABOVE',
  'BLOCK_MEDIUM_AND_ABOVE',
  'BLOCK_HIGH_AND_ABOVE',
  'BLOCK_HIGHER_AND_ABOVE',
  'BLOCK_VERY_HIGH_AND_ABOVE',
  'BLOCK_ONLY_EXTREMELY_HIGH',
];
function checkPhishBlockThreshold(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!PhishBlockThresholdValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: PhishBlockThresholdValues });
  return errors;
}

const BehaviorValues = ['UNSPECIFIED', 'BLOCKING', 'NON_BLOCKING'];
function checkBehavior(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!BehaviorValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: BehaviorValues });
  return errors;
}

const ApiSpecValues = ['API_SPEC_UNSPECIFIED', 'SIMPLE_SEARCH', 'ELASTIC_SEARCH'];
function checkApiSpec(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ApiSpecValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: ApiSpecValues });
  return errors;
}

const AuthTypeValues = [
  'AUTH_TYPE_UNSPECIFIED',
  'NO_AUTH',
  'API_KEY_AUTH',
  'HTTP_BASIC_AUTH',
  'GOOGLE_SERVICE_ACCOUNT_AUTH',
  'OAUTH',
  'OIDC_AUTH',
];
function checkAuthType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!AuthTypeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: AuthTypeValues });
  return errors;
}

const DynamicRetrievalConfigModeValues = ['MODE_UNSPECIFIED', 'MODE_DYNAMIC'];
function checkDynamicRetrievalConfigMode(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!DynamicRetrievalConfigModeValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: DynamicRetrievalConfigModeValues });
  return errors;
}

const HttpElementLocationValues = [
  'HTTP_IN_UNSPECIFIED',
  'HTTP_IN_QUERY',
  'HTTP_IN_HEADER',
  'HTTP_IN_PATH',
  'HTTP_IN_BODY',
  'HTTP_IN_COOKIE',
];
function checkHttpElementLocation(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!HttpElementLocationValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: HttpElementLocationValues });
  return errors;
}

const TurnCompleteReasonValues = [
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
function checkTurnCompleteReason(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!TurnCompleteReasonValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: TurnCompleteReasonValues });
  return errors;
}

const InteractionStatusValues = ['INTERACTION_STATUS_UNSPECIFIED', 'IN_PROGRESS', 'REQUIRES_ACTION', 'IDLE'];
function checkInteractionStatus(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!InteractionStatusValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: InteractionStatusValues });
  return errors;
}

const TrafficTypeValues = [
  'TRAFFIC_TYPE_UNSPECIFIED',
  'ON_DEMAND',
  'ON_DEMAND_PRIORITY',
  'ON_DEMAND_FLEX',
  'ON_DEMAND_OFFPEAK',
  'PROVISIONED_THROUGHPUT',
];
function checkTrafficType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!TrafficTypeValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: TrafficTypeValues });
  return errors;
}

const ServiceTierValues = ['unspecified', 'flex', 'standard', 'priority'];
function checkServiceTier(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!ServiceTierValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: ServiceTierValues });
  return errors;
}

const VadSignalTypeValues = ['VAD_SIGNAL_TYPE_UNSPECIFIED', 'VAD_SIGNAL_TYPE_SOS', 'VAD_SIGNAL_TYPE_EOS'];
function checkVadSignalType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!VadSignalTypeValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: VadSignalTypeValues });
  return errors;
}

const VoiceActivityTypeValues = ['TYPE_UNSPECIFIED', 'ACTIVITY_START', 'ACTIVITY_END'];
function checkVoiceActivityType(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!VoiceActivityTypeValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: VoiceActivityTypeValues });
  return errors;
}

const MediaModalityValues = ['MODALITY_UNSPECIFIED', 'TEXT', 'IMAGE', 'VIDEO', 'AUDIO', 'DOCUMENT'];
function checkMediaModality(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!MediaModalityValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: MediaModalityValues });
  return errors;
}

const UrlRetrievalStatusValues = [
  'URL_RETRIEVAL_STATUS_UNSPECIFIED',
  'URL_RETRIEVAL_STATUS_SUCCESS',
  'URL_RETRIEVAL_STATUS_ERROR',
  'URL_RETRIEVAL_STATUS_PAYWALL',
  'URL_RETRIEVAL_STATUS_UNSAFE',
];
function checkUrlRetrievalStatus(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!UrlRetrievalStatusValues.includes(data))
    errors = fail(errors, 'enum', { allowedValues: UrlRetrievalStatusValues });
  return errors;
}

const SpeechStateValues = ['SPEECH_STATE_UNSPECIFIED', 'NON_SPEECH', 'SPEECH'];
function checkSpeechState(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  if (!SpeechStateValues.includes(data)) errors = fail(errors, 'enum', { allowedValues: SpeechStateValues });
  return errors;
}

function checkBytes(data) {
  let errors = null;
  if (typeof data !== 'string') {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

const Int64Pattern = /^-?\d{1,19}$/u;
function checkInt64(data) {
  let errors = null;
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
    if (!Int64Pattern.test(data)) {
      errors = fail(errors, 'pattern', { pattern: '^-?\\d{1,19}$' });
    }
  }
  return errors;
}

const DurationPattern = /^-?\d{1,12}(\.\d{1,9})?s$/u;
function checkDuration(data) {
  let errors = null;
  if (typeof data === 'string') {
    if (!DurationPattern.test(data)) {
      errors = fail(errors, 'pattern', { pattern: '^-?\\d{1,12}(\\.\\d{1,9})?s$' });
    }
  } else {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

const TimestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/u;
function checkTimestamp(data) {
  let errors = null;
  if (typeof data === 'string') {
    if (!TimestampPattern.test(data)) {
      errors = fail(errors, 'pattern', {
        pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
      });
    }
  } else {
    errors = fail(errors, 'type', { type: 'string' });
  }
  return errors;
}

function checkStruct(data) {
  let errors = null;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

function checkAny(data) {
  let errors = null;
  return errors;
}

function checkJsonSchema(data) {
  let errors = null;
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
