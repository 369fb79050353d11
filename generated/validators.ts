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

/** Adds an error for each member that the definition does not know. */
function closed(errors: Errors, data: object, known: ReadonlySet<string>): Errors {
  for (const key in data) {
    if (known.has(key)) continue;
    if (errors !== null && errors.open.length >= MAX_ERRORS) break;
    errors = fail(errors, 'additionalProperties', { additionalProperty: key });
  }
  return errors;
}

const LiveClientMessageFields = /* @__PURE__ */ new Set([
  'setup',
  'clientContent',
  'realtimeInput',
  'toolResponse',
  'contextUpdate',
]);
function checkLiveClientMessage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientMessageFields);
    if (data.setup !== undefined) {
      errors = within(errors, 'setup', checkLiveClientSetup(data.setup));
    }
    if (data.clientContent !== undefined) {
      errors = within(errors, 'clientContent', checkLiveClientContent(data.clientContent));
    }
    if (data.realtimeInput !== undefined) {
      errors = within(errors, 'realtimeInput', checkLiveClientRealtimeInput(data.realtimeInput));
    }
    if (data.toolResponse !== undefined) {
      errors = within(errors, 'toolResponse', checkLiveClientToolResponse(data.toolResponse));
    }
    if (data.contextUpdate !== undefined) {
      errors = within(errors, 'contextUpdate', checkLiveClientContextUpdate(data.contextUpdate));
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

const LiveClientSetupFields = /* @__PURE__ */ new Set([
  'model',
  'generationConfig',
  'systemInstruction',
  'tools',
  'realtimeInputConfig',
  'sessionResumption',
  'contextWindowCompression',
  'inputAudioTranscription',
  'outputAudioTranscription',
  'proactivity',
  'historyConfig',
  'explicitVadSignal',
  'avatarConfig',
  'safetySettings',
  'labels',
]);
function checkLiveClientSetup(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.model === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'model' });
    }
    errors = closed(errors, data, LiveClientSetupFields);
    if (data.model !== undefined) {
      errors = within(errors, 'model', checkString(data.model));
    }
    if (data.generationConfig !== undefined) {
      errors = within(errors, 'generationConfig', checkGenerationConfig(data.generationConfig));
    }
    if (data.systemInstruction !== undefined) {
      errors = within(errors, 'systemInstruction', checkContent(data.systemInstruction));
    }
    if (data.tools !== undefined) {
      errors = within(errors, 'tools', checkListOfTool(data.tools));
    }
    if (data.realtimeInputConfig !== undefined) {
      errors = within(errors, 'realtimeInputConfig', checkRealtimeInputConfig(data.realtimeInputConfig));
    }
    if (data.sessionResumption !== undefined) {
      errors = within(errors, 'sessionResumption', checkSessionResumptionConfig(data.sessionResumption));
    }
    if (data.contextWindowCompression !== undefined) {
      errors = within(
        errors,
        'contextWindowCompression',
        checkContextWindowCompressionConfig(data.contextWindowCompression),
      );
    }
    if (data.inputAudioTranscription !== undefined) {
      errors = within(
        errors,
        'inputAudioTranscription',
        checkAudioTranscriptionConfig(data.inputAudioTranscription),
      );
    }
    if (data.outputAudioTranscription !== undefined) {
      errors = within(
        errors,
        'outputAudioTranscription',
        checkAudioTranscriptionConfig(data.outputAudioTranscription),
      );
    }
    if (data.proactivity !== undefined) {
      errors = within(errors, 'proactivity', checkProactivityConfig(data.proactivity));
    }
    if (data.historyConfig !== undefined) {
      errors = within(errors, 'historyConfig', checkHistoryConfig(data.historyConfig));
    }
    if (data.explicitVadSignal !== undefined) {
      errors = within(errors, 'explicitVadSignal', checkBoolean(data.explicitVadSignal));
    }
    if (data.avatarConfig !== undefined) {
      errors = within(errors, 'avatarConfig', checkAvatarConfig(data.avatarConfig));
    }
    if (data.safetySettings !== undefined) {
      errors = within(errors, 'safetySettings', checkListOfSafetySetting(data.safetySettings));
    }
    if (data.labels !== undefined) {
      errors = within(errors, 'labels', checkMapOfString(data.labels));
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

const LiveClientContentFields = /* @__PURE__ */ new Set(['turns', 'turnComplete']);
function checkLiveClientContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientContentFields);
    if (data.turns !== undefined) {
      errors = within(errors, 'turns', checkListOfContent(data.turns));
    }
    if (data.turnComplete !== undefined) {
      errors = within(errors, 'turnComplete', checkBoolean(data.turnComplete));
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

const LiveClientRealtimeInputFields = /* @__PURE__ */ new Set([
  'mediaChunks',
  'audio',
  'audioStreamEnd',
  'video',
  'text',
  'activityStart',
  'activityEnd',
]);
function checkLiveClientRealtimeInput(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientRealtimeInputFields);
    if (data.mediaChunks !== undefined) {
      errors = within(errors, 'mediaChunks', checkListOfBlob(data.mediaChunks));
    }
    if (data.audio !== undefined) {
      errors = within(errors, 'audio', checkBlob(data.audio));
    }
    if (data.audioStreamEnd !== undefined) {
      errors = within(errors, 'audioStreamEnd', checkBoolean(data.audioStreamEnd));
    }
    if (data.video !== undefined) {
      errors = within(errors, 'video', checkBlob(data.video));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
    if (data.activityStart !== undefined) {
      errors = within(errors, 'activityStart', checkActivityStart(data.activityStart));
    }
    if (data.activityEnd !== undefined) {
      errors = within(errors, 'activityEnd', checkActivityEnd(data.activityEnd));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ActivityStartFields = /* @__PURE__ */ new Set([]);
function checkActivityStart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ActivityStartFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ActivityEndFields = /* @__PURE__ */ new Set([]);
function checkActivityEnd(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ActivityEndFields);
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

const LiveClientToolResponseFields = /* @__PURE__ */ new Set(['functionResponses']);
function checkLiveClientToolResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientToolResponseFields);
    if (data.functionResponses !== undefined) {
      errors = within(errors, 'functionResponses', checkListOfFunctionResponse(data.functionResponses));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveClientContextUpdateFields = /* @__PURE__ */ new Set(['systemInstruction', 'tools']);
function checkLiveClientContextUpdate(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientContextUpdateFields);
    if (data.systemInstruction !== undefined) {
      errors = within(errors, 'systemInstruction', checkContent(data.systemInstruction));
    }
    if (data.tools !== undefined) {
      errors = within(errors, 'tools', checkLiveClientContextUpdateTools(data.tools));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveClientContextUpdateToolsFields = /* @__PURE__ */ new Set(['tools']);
function checkLiveClientContextUpdateTools(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveClientContextUpdateToolsFields);
    if (data.tools !== undefined) {
      errors = within(errors, 'tools', checkListOfTool(data.tools));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveServerMessageFields = /* @__PURE__ */ new Set([
  'setupComplete',
  'serverContent',
  'toolCall',
  'toolCallCancellation',
  'usageMetadata',
  'goAway',
  'sessionResumptionUpdate',
  'voiceActivityDetectionSignal',
  'voiceActivity',
  'interactionStatus',
  'error',
]);
function checkLiveServerMessage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerMessageFields);
    if (data.setupComplete !== undefined) {
      errors = within(errors, 'setupComplete', checkLiveServerSetupComplete(data.setupComplete));
    }
    if (data.serverContent !== undefined) {
      errors = within(errors, 'serverContent', checkLiveServerContent(data.serverContent));
    }
    if (data.toolCall !== undefined) {
      errors = within(errors, 'toolCall', checkLiveServerToolCall(data.toolCall));
    }
    if (data.toolCallCancellation !== undefined) {
      errors = within(
        errors,
        'toolCallCancellation',
        checkLiveServerToolCallCancellation(data.toolCallCancellation),
      );
    }
    if (data.usageMetadata !== undefined) {
      errors = within(errors, 'usageMetadata', checkUsageMetadata(data.usageMetadata));
    }
    if (data.goAway !== undefined) {
      errors = within(errors, 'goAway', checkLiveServerGoAway(data.goAway));
    }
    if (data.sessionResumptionUpdate !== undefined) {
      errors = within(
        errors,
        'sessionResumptionUpdate',
        checkLiveServerSessionResumptionUpdate(data.sessionResumptionUpdate),
      );
    }
    if (data.voiceActivityDetectionSignal !== undefined) {
      errors = within(
        errors,
        'voiceActivityDetectionSignal',
        checkVoiceActivityDetectionSignal(data.voiceActivityDetectionSignal),
      );
    }
    if (data.voiceActivity !== undefined) {
      errors = within(errors, 'voiceActivity', checkVoiceActivity(data.voiceActivity));
    }
    if (data.interactionStatus !== undefined) {
      errors = within(errors, 'interactionStatus', checkInteractionStatus(data.interactionStatus));
    }
    if (data.error !== undefined) {
      errors = within(errors, 'error', checkLiveServerError(data.error));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveServerSetupCompleteFields = /* @__PURE__ */ new Set(['sessionId', 'voiceConsentSignature']);
function checkLiveServerSetupComplete(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerSetupCompleteFields);
    if (data.sessionId !== undefined) {
      errors = within(errors, 'sessionId', checkString(data.sessionId));
    }
    if (data.voiceConsentSignature !== undefined) {
      errors = within(
        errors,
        'voiceConsentSignature',
        checkVoiceConsentSignature(data.voiceConsentSignature),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveServerContentFields = /* @__PURE__ */ new Set([
  'modelTurn',
  'turnComplete',
  'interrupted',
  'groundingMetadata',
  'generationComplete',
  'inputTranscription',
  'interimInputTranscription',
  'outputTranscription',
  'urlContextMetadata',
  'turnCompleteReason',
  'waitingForInput',
  'interactionStatus',
  'speechState',
]);
function checkLiveServerContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerContentFields);
    if (data.modelTurn !== undefined) {
      errors = within(errors, 'modelTurn', checkContent(data.modelTurn));
    }
    if (data.turnComplete !== undefined) {
      errors = within(errors, 'turnComplete', checkBoolean(data.turnComplete));
    }
    if (data.interrupted !== undefined) {
      errors = within(errors, 'interrupted', checkBoolean(data.interrupted));
    }
    if (data.groundingMetadata !== undefined) {
      errors = within(errors, 'groundingMetadata', checkGroundingMetadata(data.groundingMetadata));
    }
    if (data.generationComplete !== undefined) {
      errors = within(errors, 'generationComplete', checkBoolean(data.generationComplete));
    }
    if (data.inputTranscription !== undefined) {
      errors = within(errors, 'inputTranscription', checkTranscription(data.inputTranscription));
    }
    if (data.interimInputTranscription !== undefined) {
      errors = within(
        errors,
        'interimInputTranscription',
        checkTranscription(data.interimInputTranscription),
      );
    }
    if (data.outputTranscription !== undefined) {
      errors = within(errors, 'outputTranscription', checkTranscription(data.outputTranscription));
    }
    if (data.urlContextMetadata !== undefined) {
      errors = within(errors, 'urlContextMetadata', checkUrlContextMetadata(data.urlContextMetadata));
    }
    if (data.turnCompleteReason !== undefined) {
      errors = within(errors, 'turnCompleteReason', checkTurnCompleteReason(data.turnCompleteReason));
    }
    if (data.waitingForInput !== undefined) {
      errors = within(errors, 'waitingForInput', checkBoolean(data.waitingForInput));
    }
    if (data.interactionStatus !== undefined) {
      errors = within(errors, 'interactionStatus', checkInteractionStatus(data.interactionStatus));
    }
    if (data.speechState !== undefined) {
      errors = within(errors, 'speechState', checkSpeechState(data.speechState));
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

const LiveServerToolCallFields = /* @__PURE__ */ new Set(['functionCalls']);
function checkLiveServerToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerToolCallFields);
    if (data.functionCalls !== undefined) {
      errors = within(errors, 'functionCalls', checkListOfFunctionCall(data.functionCalls));
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

const LiveServerToolCallCancellationFields = /* @__PURE__ */ new Set(['ids']);
function checkLiveServerToolCallCancellation(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerToolCallCancellationFields);
    if (data.ids !== undefined) {
      errors = within(errors, 'ids', checkListOfString(data.ids));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveServerGoAwayFields = /* @__PURE__ */ new Set(['timeLeft']);
function checkLiveServerGoAway(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerGoAwayFields);
    if (data.timeLeft !== undefined) {
      errors = within(errors, 'timeLeft', checkDuration(data.timeLeft));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LiveServerSessionResumptionUpdateFields = /* @__PURE__ */ new Set([
  'newHandle',
  'resumable',
  'lastConsumedClientMessageIndex',
]);
function checkLiveServerSessionResumptionUpdate(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerSessionResumptionUpdateFields);
    if (data.newHandle !== undefined) {
      errors = within(errors, 'newHandle', checkString(data.newHandle));
    }
    if (data.resumable !== undefined) {
      errors = within(errors, 'resumable', checkBoolean(data.resumable));
    }
    if (data.lastConsumedClientMessageIndex !== undefined) {
      errors = within(
        errors,
        'lastConsumedClientMessageIndex',
        checkInt64(data.lastConsumedClientMessageIndex),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VoiceActivityDetectionSignalFields = /* @__PURE__ */ new Set(['vadSignalType']);
function checkVoiceActivityDetectionSignal(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VoiceActivityDetectionSignalFields);
    if (data.vadSignalType !== undefined) {
      errors = within(errors, 'vadSignalType', checkVadSignalType(data.vadSignalType));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VoiceActivityFields = /* @__PURE__ */ new Set(['voiceActivityType', 'audioOffset']);
function checkVoiceActivity(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VoiceActivityFields);
    if (data.voiceActivityType !== undefined) {
      errors = within(errors, 'voiceActivityType', checkVoiceActivityType(data.voiceActivityType));
    }
    if (data.audioOffset !== undefined) {
      errors = within(errors, 'audioOffset', checkDuration(data.audioOffset));
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

const UrlContextMetadataFields = /* @__PURE__ */ new Set(['urlMetadata']);
function checkUrlContextMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, UrlContextMetadataFields);
    if (data.urlMetadata !== undefined) {
      errors = within(errors, 'urlMetadata', checkListOfUrlMetadata(data.urlMetadata));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const UrlMetadataFields = /* @__PURE__ */ new Set(['retrievedUrl', 'urlRetrievalStatus']);
function checkUrlMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, UrlMetadataFields);
    if (data.retrievedUrl !== undefined) {
      errors = within(errors, 'retrievedUrl', checkString(data.retrievedUrl));
    }
    if (data.urlRetrievalStatus !== undefined) {
      errors = within(errors, 'urlRetrievalStatus', checkUrlRetrievalStatus(data.urlRetrievalStatus));
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

const LiveServerErrorFields = /* @__PURE__ */ new Set(['code', 'message', 'status']);
function checkLiveServerError(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LiveServerErrorFields);
    if (data.code !== undefined) {
      errors = within(errors, 'code', checkInteger(data.code));
    }
    if (data.message !== undefined) {
      errors = within(errors, 'message', checkString(data.message));
    }
    if (data.status !== undefined) {
      errors = within(errors, 'status', checkString(data.status));
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

const ContentFields = /* @__PURE__ */ new Set(['parts', 'role']);
function checkContent(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ContentFields);
    if (data.parts !== undefined) {
      errors = within(errors, 'parts', checkListOfPart(data.parts));
    }
    if (data.role !== undefined) {
      errors = within(errors, 'role', checkString(data.role));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const PartFields = /* @__PURE__ */ new Set([
  'mediaResolution',
  'toolCall',
  'toolResponse',
  'audioTranscription',
  'codeExecutionResult',
  'executableCode',
  'fileData',
  'functionCall',
  'functionResponse',
  'inlineData',
  'text',
  'thought',
  'thoughtSignature',
  'videoMetadata',
  'partMetadata',
  'mediaProcessing',
  'speechMetadata',
]);
function checkPart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, PartFields);
    if (data.mediaResolution !== undefined) {
      errors = within(errors, 'mediaResolution', checkPartMediaResolution(data.mediaResolution));
    }
    if (data.toolCall !== undefined) {
      errors = within(errors, 'toolCall', checkToolCall(data.toolCall));
    }
    if (data.toolResponse !== undefined) {
      errors = within(errors, 'toolResponse', checkToolResponse(data.toolResponse));
    }
    if (data.audioTranscription !== undefined) {
      errors = within(errors, 'audioTranscription', checkTranscription(data.audioTranscription));
    }
    if (data.codeExecutionResult !== undefined) {
      errors = within(errors, 'codeExecutionResult', checkCodeExecutionResult(data.codeExecutionResult));
    }
    if (data.executableCode !== undefined) {
      errors = within(errors, 'executableCode', checkExecutableCode(data.executableCode));
    }
    if (data.fileData !== undefined) {
      errors = within(errors, 'fileData', checkFileData(data.fileData));
    }
    if (data.functionCall !== undefined) {
      errors = within(errors, 'functionCall', checkFunctionCall(data.functionCall));
    }
    if (data.functionResponse !== undefined) {
      errors = within(errors, 'functionResponse', checkFunctionResponse(data.functionResponse));
    }
    if (data.inlineData !== undefined) {
      errors = within(errors, 'inlineData', checkBlob(data.inlineData));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
    if (data.thought !== undefined) {
      errors = within(errors, 'thought', checkBoolean(data.thought));
    }
    if (data.thoughtSignature !== undefined) {
      errors = within(errors, 'thoughtSignature', checkBytes(data.thoughtSignature));
    }
    if (data.videoMetadata !== undefined) {
      errors = within(errors, 'videoMetadata', checkVideoMetadata(data.videoMetadata));
    }
    if (data.partMetadata !== undefined) {
      errors = within(errors, 'partMetadata', checkStruct(data.partMetadata));
    }
    if (data.mediaProcessing !== undefined) {
      errors = within(errors, 'mediaProcessing', checkMediaProcessing(data.mediaProcessing));
    }
    if (data.speechMetadata !== undefined) {
      errors = within(errors, 'speechMetadata', checkSpeechMetadata(data.speechMetadata));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const BlobFields = /* @__PURE__ */ new Set(['data', 'displayName', 'mimeType']);
function checkBlob(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (data.mimeType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
    errors = closed(errors, data, BlobFields);
    if (data.data !== undefined) {
      errors = within(errors, 'data', checkBytes(data.data));
    }
    if (data.displayName !== undefined) {
      errors = within(errors, 'displayName', checkString(data.displayName));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FileDataFields = /* @__PURE__ */ new Set(['displayName', 'fileUri', 'mimeType']);
function checkFileData(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.fileUri === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileUri' });
    }
    errors = closed(errors, data, FileDataFields);
    if (data.displayName !== undefined) {
      errors = within(errors, 'displayName', checkString(data.displayName));
    }
    if (data.fileUri !== undefined) {
      errors = within(errors, 'fileUri', checkString(data.fileUri));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ExecutableCodeFields = /* @__PURE__ */ new Set(['code', 'language', 'id']);
function checkExecutableCode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.code === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'code' });
    }
    if (data.language === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'language' });
    }
    errors = closed(errors, data, ExecutableCodeFields);
    if (data.code !== undefined) {
      errors = within(errors, 'code', checkString(data.code));
    }
    if (data.language !== undefined) {
      errors = within(errors, 'language', checkLanguage(data.language));
    }
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const CodeExecutionResultFields = /* @__PURE__ */ new Set(['outcome', 'output', 'id']);
function checkCodeExecutionResult(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.outcome === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'outcome' });
    }
    errors = closed(errors, data, CodeExecutionResultFields);
    if (data.outcome !== undefined) {
      errors = within(errors, 'outcome', checkOutcome(data.outcome));
    }
    if (data.output !== undefined) {
      errors = within(errors, 'output', checkString(data.output));
    }
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ToolCallFields = /* @__PURE__ */ new Set(['id', 'toolType', 'args', 'toolName']);
function checkToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.toolType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
    errors = closed(errors, data, ToolCallFields);
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
    if (data.toolType !== undefined) {
      errors = within(errors, 'toolType', checkToolType(data.toolType));
    }
    if (data.args !== undefined) {
      errors = within(errors, 'args', checkStruct(data.args));
    }
    if (data.toolName !== undefined) {
      errors = within(errors, 'toolName', checkString(data.toolName));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ToolResponseFields = /* @__PURE__ */ new Set(['id', 'toolType', 'response']);
function checkToolResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.toolType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'toolType' });
    }
    errors = closed(errors, data, ToolResponseFields);
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
    if (data.toolType !== undefined) {
      errors = within(errors, 'toolType', checkToolType(data.toolType));
    }
    if (data.response !== undefined) {
      errors = within(errors, 'response', checkStruct(data.response));
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

const VideoMetadataFields = /* @__PURE__ */ new Set(['endOffset', 'fps', 'startOffset']);
function checkVideoMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VideoMetadataFields);
    if (data.endOffset !== undefined) {
      errors = within(errors, 'endOffset', checkDuration(data.endOffset));
    }
    if (data.fps !== undefined) {
      errors = within(errors, 'fps', checkNumber(data.fps));
    }
    if (data.startOffset !== undefined) {
      errors = within(errors, 'startOffset', checkDuration(data.startOffset));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SpeechMetadataFields = /* @__PURE__ */ new Set(['speaker', 'style']);
function checkSpeechMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SpeechMetadataFields);
    if (data.speaker !== undefined) {
      errors = within(errors, 'speaker', checkString(data.speaker));
    }
    if (data.style !== undefined) {
      errors = within(errors, 'style', checkString(data.style));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const PartMediaResolutionFields = /* @__PURE__ */ new Set(['level', 'numTokens']);
function checkPartMediaResolution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, PartMediaResolutionFields);
    if (data.level !== undefined) {
      errors = within(errors, 'level', checkPartMediaResolutionLevel(data.level));
    }
    if (data.numTokens !== undefined) {
      errors = within(errors, 'numTokens', checkNumber(data.numTokens));
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

const TranscriptionFields = /* @__PURE__ */ new Set([
  'text',
  'finished',
  'languageCode',
  'speakerLabel',
  'words',
  'startOffset',
  'endOffset',
]);
function checkTranscription(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, TranscriptionFields);
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
    if (data.finished !== undefined) {
      errors = within(errors, 'finished', checkBoolean(data.finished));
    }
    if (data.languageCode !== undefined) {
      errors = within(errors, 'languageCode', checkString(data.languageCode));
    }
    if (data.speakerLabel !== undefined) {
      errors = within(errors, 'speakerLabel', checkString(data.speakerLabel));
    }
    if (data.words !== undefined) {
      errors = within(errors, 'words', checkListOfWordInfo(data.words));
    }
    if (data.startOffset !== undefined) {
      errors = within(errors, 'startOffset', checkDuration(data.startOffset));
    }
    if (data.endOffset !== undefined) {
      errors = within(errors, 'endOffset', checkDuration(data.endOffset));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const WordInfoFields = /* @__PURE__ */ new Set(['word', 'startOffset', 'endOffset']);
function checkWordInfo(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, WordInfoFields);
    if (data.word !== undefined) {
      errors = within(errors, 'word', checkString(data.word));
    }
    if (data.startOffset !== undefined) {
      errors = within(errors, 'startOffset', checkDuration(data.startOffset));
    }
    if (data.endOffset !== undefined) {
      errors = within(errors, 'endOffset', checkDuration(data.endOffset));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FunctionDeclarationFields = /* @__PURE__ */ new Set([
  'behavior',
  'description',
  'name',
  'parameters',
  'parametersJsonSchema',
  'response',
  'responseJsonSchema',
]);
function checkFunctionDeclaration(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'name' });
    }
    errors = closed(errors, data, FunctionDeclarationFields);
    if (data.behavior !== undefined) {
      errors = within(errors, 'behavior', checkBehavior(data.behavior));
    }
    if (data.description !== undefined) {
      errors = within(errors, 'description', checkString(data.description));
    }
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
    if (data.parameters !== undefined) {
      errors = within(errors, 'parameters', checkSchema(data.parameters));
    }
    if (data.parametersJsonSchema !== undefined) {
      errors = within(errors, 'parametersJsonSchema', checkJsonSchema(data.parametersJsonSchema));
    }
    if (data.response !== undefined) {
      errors = within(errors, 'response', checkSchema(data.response));
    }
    if (data.responseJsonSchema !== undefined) {
      errors = within(errors, 'responseJsonSchema', checkJsonSchema(data.responseJsonSchema));
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

const SchemaFields = /* @__PURE__ */ new Set([
  'anyOf',
  'default',
  'description',
  'enum',
  'example',
  'format',
  'items',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minProperties',
  'minimum',
  'nullable',
  'pattern',
  'properties',
  'propertyOrdering',
  'required',
  'title',
  'type',
]);
function checkSchema(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SchemaFields);
    if (data.anyOf !== undefined) {
      errors = within(errors, 'anyOf', checkListOfSchema(data.anyOf));
    }
    if (data.default !== undefined) {
      errors = within(errors, 'default', checkAny(data.default));
    }
    if (data.description !== undefined) {
      errors = within(errors, 'description', checkString(data.description));
    }
    if (data.enum !== undefined) {
      errors = within(errors, 'enum', checkListOfString(data.enum));
    }
    if (data.example !== undefined) {
      errors = within(errors, 'example', checkAny(data.example));
    }
    if (data.format !== undefined) {
      errors = within(errors, 'format', checkString(data.format));
    }
    if (data.items !== undefined) {
      errors = within(errors, 'items', checkSchema(data.items));
    }
    if (data.maxItems !== undefined) {
      errors = within(errors, 'maxItems', checkInt64(data.maxItems));
    }
    if (data.maxLength !== undefined) {
      errors = within(errors, 'maxLength', checkInt64(data.maxLength));
    }
    if (data.maxProperties !== undefined) {
      errors = within(errors, 'maxProperties', checkInt64(data.maxProperties));
    }
    if (data.maximum !== undefined) {
      errors = within(errors, 'maximum', checkNumber(data.maximum));
    }
    if (data.minItems !== undefined) {
      errors = within(errors, 'minItems', checkInt64(data.minItems));
    }
    if (data.minLength !== undefined) {
      errors = within(errors, 'minLength', checkInt64(data.minLength));
    }
    if (data.minProperties !== undefined) {
      errors = within(errors, 'minProperties', checkInt64(data.minProperties));
    }
    if (data.minimum !== undefined) {
      errors = within(errors, 'minimum', checkNumber(data.minimum));
    }
    if (data.nullable !== undefined) {
      errors = within(errors, 'nullable', checkBoolean(data.nullable));
    }
    if (data.pattern !== undefined) {
      errors = within(errors, 'pattern', checkString(data.pattern));
    }
    if (data.properties !== undefined) {
      errors = within(errors, 'properties', checkMapOfSchema(data.properties));
    }
    if (data.propertyOrdering !== undefined) {
      errors = within(errors, 'propertyOrdering', checkListOfString(data.propertyOrdering));
    }
    if (data.required !== undefined) {
      errors = within(errors, 'required', checkListOfString(data.required));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
    if (data.type !== undefined) {
      errors = within(errors, 'type', checkType(data.type));
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

const FunctionCallFields = /* @__PURE__ */ new Set(['args', 'id', 'name', 'partialArgs', 'willContinue']);
function checkFunctionCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, FunctionCallFields);
    if (data.args !== undefined) {
      errors = within(errors, 'args', checkStruct(data.args));
    }
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
    if (data.partialArgs !== undefined) {
      errors = within(errors, 'partialArgs', checkListOfPartialArg(data.partialArgs));
    }
    if (data.willContinue !== undefined) {
      errors = within(errors, 'willContinue', checkBoolean(data.willContinue));
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

const PartialArgFields = /* @__PURE__ */ new Set([
  'boolValue',
  'jsonPath',
  'nullValue',
  'numberValue',
  'stringValue',
  'willContinue',
]);
function checkPartialArg(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, PartialArgFields);
    if (data.boolValue !== undefined) {
      errors = within(errors, 'boolValue', checkBoolean(data.boolValue));
    }
    if (data.jsonPath !== undefined) {
      errors = within(errors, 'jsonPath', checkString(data.jsonPath));
    }
    if (data.nullValue !== undefined) {
      errors = within(errors, 'nullValue', checkPartialArgNullValue(data.nullValue));
    }
    if (data.numberValue !== undefined) {
      errors = within(errors, 'numberValue', checkNumber(data.numberValue));
    }
    if (data.stringValue !== undefined) {
      errors = within(errors, 'stringValue', checkString(data.stringValue));
    }
    if (data.willContinue !== undefined) {
      errors = within(errors, 'willContinue', checkBoolean(data.willContinue));
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

const FunctionResponseFields = /* @__PURE__ */ new Set([
  'id',
  'name',
  'parts',
  'response',
  'scheduling',
  'willContinue',
]);
function checkFunctionResponse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.name === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'name' });
    }
    if (data.response === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'response' });
    }
    errors = closed(errors, data, FunctionResponseFields);
    if (data.id !== undefined) {
      errors = within(errors, 'id', checkString(data.id));
    }
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
    if (data.parts !== undefined) {
      errors = within(errors, 'parts', checkListOfFunctionResponsePart(data.parts));
    }
    if (data.response !== undefined) {
      errors = within(errors, 'response', checkStruct(data.response));
    }
    if (data.scheduling !== undefined) {
      errors = within(errors, 'scheduling', checkFunctionResponseScheduling(data.scheduling));
    }
    if (data.willContinue !== undefined) {
      errors = within(errors, 'willContinue', checkBoolean(data.willContinue));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FunctionResponsePartFields = /* @__PURE__ */ new Set(['fileData', 'inlineData', 'mediaProcessing']);
function checkFunctionResponsePart(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, FunctionResponsePartFields);
    if (data.fileData !== undefined) {
      errors = within(errors, 'fileData', checkFunctionResponseFileData(data.fileData));
    }
    if (data.inlineData !== undefined) {
      errors = within(errors, 'inlineData', checkFunctionResponseBlob(data.inlineData));
    }
    if (data.mediaProcessing !== undefined) {
      errors = within(errors, 'mediaProcessing', checkMediaProcessing(data.mediaProcessing));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FunctionResponseBlobFields = /* @__PURE__ */ new Set(['data', 'displayName', 'mimeType']);
function checkFunctionResponseBlob(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.data === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'data' });
    }
    if (data.mimeType === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'mimeType' });
    }
    errors = closed(errors, data, FunctionResponseBlobFields);
    if (data.data !== undefined) {
      errors = within(errors, 'data', checkBytes(data.data));
    }
    if (data.displayName !== undefined) {
      errors = within(errors, 'displayName', checkString(data.displayName));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FunctionResponseFileDataFields = /* @__PURE__ */ new Set(['displayName', 'fileUri', 'mimeType']);
function checkFunctionResponseFileData(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, FunctionResponseFileDataFields);
    if (data.displayName !== undefined) {
      errors = within(errors, 'displayName', checkString(data.displayName));
    }
    if (data.fileUri !== undefined) {
      errors = within(errors, 'fileUri', checkString(data.fileUri));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
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

const GenerationConfigFields = /* @__PURE__ */ new Set([
  'modelSelectionConfig',
  'responseJsonSchema',
  'audioTranscriptionConfig',
  'audioTimestamp',
  'candidateCount',
  'enableAffectiveDialog',
  'frequencyPenalty',
  'logprobs',
  'maxOutputTokens',
  'mediaResolution',
  'presencePenalty',
  'responseFormat',
  'responseLogprobs',
  'responseMimeType',
  'responseModalities',
  'responseSchema',
  'routingConfig',
  'seed',
  'speechConfig',
  'stopSequences',
  'temperature',
  'thinkingConfig',
  'topK',
  'topP',
  'enableEnhancedCivicAnswers',
  'translationConfig',
]);
function checkGenerationConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GenerationConfigFields);
    if (data.modelSelectionConfig !== undefined) {
      errors = within(errors, 'modelSelectionConfig', checkModelSelectionConfig(data.modelSelectionConfig));
    }
    if (data.responseJsonSchema !== undefined) {
      errors = within(errors, 'responseJsonSchema', checkJsonSchema(data.responseJsonSchema));
    }
    if (data.audioTranscriptionConfig !== undefined) {
      errors = within(
        errors,
        'audioTranscriptionConfig',
        checkAudioTranscriptionConfig(data.audioTranscriptionConfig),
      );
    }
    if (data.audioTimestamp !== undefined) {
      errors = within(errors, 'audioTimestamp', checkBoolean(data.audioTimestamp));
    }
    if (data.candidateCount !== undefined) {
      errors = within(errors, 'candidateCount', checkInteger(data.candidateCount));
    }
    if (data.enableAffectiveDialog !== undefined) {
      errors = within(errors, 'enableAffectiveDialog', checkBoolean(data.enableAffectiveDialog));
    }
    if (data.frequencyPenalty !== undefined) {
      errors = within(errors, 'frequencyPenalty', checkNumber(data.frequencyPenalty));
    }
    if (data.logprobs !== undefined) {
      errors = within(errors, 'logprobs', checkInteger(data.logprobs));
    }
    if (data.maxOutputTokens !== undefined) {
      errors = within(errors, 'maxOutputTokens', checkInteger(data.maxOutputTokens));
    }
    if (data.mediaResolution !== undefined) {
      errors = within(errors, 'mediaResolution', checkMediaResolution(data.mediaResolution));
    }
    if (data.presencePenalty !== undefined) {
      errors = within(errors, 'presencePenalty', checkNumber(data.presencePenalty));
    }
    if (data.responseFormat !== undefined) {
      errors = within(errors, 'responseFormat', checkListOfResponseFormat(data.responseFormat));
    }
    if (data.responseLogprobs !== undefined) {
      errors = within(errors, 'responseLogprobs', checkBoolean(data.responseLogprobs));
    }
    if (data.responseMimeType !== undefined) {
      errors = within(errors, 'responseMimeType', checkString(data.responseMimeType));
    }
    if (data.responseModalities !== undefined) {
      errors = within(errors, 'responseModalities', checkListOfModality(data.responseModalities));
    }
    if (data.responseSchema !== undefined) {
      errors = within(errors, 'responseSchema', checkSchema(data.responseSchema));
    }
    if (data.routingConfig !== undefined) {
      errors = within(errors, 'routingConfig', checkGenerationConfigRoutingConfig(data.routingConfig));
    }
    if (data.seed !== undefined) {
      errors = within(errors, 'seed', checkInteger(data.seed));
    }
    if (data.speechConfig !== undefined) {
      errors = within(errors, 'speechConfig', checkSpeechConfig(data.speechConfig));
    }
    if (data.stopSequences !== undefined) {
      errors = within(errors, 'stopSequences', checkListOfString(data.stopSequences));
    }
    if (data.temperature !== undefined) {
      errors = within(errors, 'temperature', checkNumber(data.temperature));
    }
    if (data.thinkingConfig !== undefined) {
      errors = within(errors, 'thinkingConfig', checkThinkingConfig(data.thinkingConfig));
    }
    if (data.topK !== undefined) {
      errors = within(errors, 'topK', checkInteger(data.topK));
    }
    if (data.topP !== undefined) {
      errors = within(errors, 'topP', checkNumber(data.topP));
    }
    if (data.enableEnhancedCivicAnswers !== undefined) {
      errors = within(errors, 'enableEnhancedCivicAnswers', checkBoolean(data.enableEnhancedCivicAnswers));
    }
    if (data.translationConfig !== undefined) {
      errors = within(errors, 'translationConfig', checkTranslationConfig(data.translationConfig));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ModelSelectionConfigFields = /* @__PURE__ */ new Set(['featureSelectionPreference']);
function checkModelSelectionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ModelSelectionConfigFields);
    if (data.featureSelectionPreference !== undefined) {
      errors = within(
        errors,
        'featureSelectionPreference',
        checkFeatureSelectionPreference(data.featureSelectionPreference),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ThinkingConfigFields = /* @__PURE__ */ new Set(['includeThoughts', 'thinkingBudget', 'thinkingLevel']);
function checkThinkingConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ThinkingConfigFields);
    if (data.includeThoughts !== undefined) {
      errors = within(errors, 'includeThoughts', checkBoolean(data.includeThoughts));
    }
    if (data.thinkingBudget !== undefined) {
      errors = within(errors, 'thinkingBudget', checkInteger(data.thinkingBudget));
    }
    if (data.thinkingLevel !== undefined) {
      errors = within(errors, 'thinkingLevel', checkThinkingLevel(data.thinkingLevel));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const TranslationConfigFields = /* @__PURE__ */ new Set(['echoTargetLanguage', 'targetLanguageCode']);
function checkTranslationConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, TranslationConfigFields);
    if (data.echoTargetLanguage !== undefined) {
      errors = within(errors, 'echoTargetLanguage', checkBoolean(data.echoTargetLanguage));
    }
    if (data.targetLanguageCode !== undefined) {
      errors = within(errors, 'targetLanguageCode', checkString(data.targetLanguageCode));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ResponseFormatFields = /* @__PURE__ */ new Set(['audio', 'image', 'text', 'video']);
function checkResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ResponseFormatFields);
    if (data.audio !== undefined) {
      errors = within(errors, 'audio', checkAudioResponseFormat(data.audio));
    }
    if (data.image !== undefined) {
      errors = within(errors, 'image', checkImageResponseFormat(data.image));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkTextResponseFormat(data.text));
    }
    if (data.video !== undefined) {
      errors = within(errors, 'video', checkVideoResponseFormat(data.video));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AudioResponseFormatFields = /* @__PURE__ */ new Set(['bitRate', 'delivery', 'mimeType', 'sampleRate']);
function checkAudioResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AudioResponseFormatFields);
    if (data.bitRate !== undefined) {
      errors = within(errors, 'bitRate', checkInteger(data.bitRate));
    }
    if (data.delivery !== undefined) {
      errors = within(errors, 'delivery', checkDelivery(data.delivery));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
    if (data.sampleRate !== undefined) {
      errors = within(errors, 'sampleRate', checkInteger(data.sampleRate));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ImageResponseFormatFields = /* @__PURE__ */ new Set([
  'aspectRatio',
  'delivery',
  'imageSize',
  'mimeType',
]);
function checkImageResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ImageResponseFormatFields);
    if (data.aspectRatio !== undefined) {
      errors = within(errors, 'aspectRatio', checkAspectRatio(data.aspectRatio));
    }
    if (data.delivery !== undefined) {
      errors = within(errors, 'delivery', checkDelivery(data.delivery));
    }
    if (data.imageSize !== undefined) {
      errors = within(errors, 'imageSize', checkImageSize(data.imageSize));
    }
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const TextResponseFormatFields = /* @__PURE__ */ new Set(['mimeType', 'schema']);
function checkTextResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, TextResponseFormatFields);
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
    if (data.schema !== undefined) {
      errors = within(errors, 'schema', checkAny(data.schema));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VideoResponseFormatFields = /* @__PURE__ */ new Set([
  'aspectRatio',
  'delivery',
  'duration',
  'gcsUri',
  'resolution',
]);
function checkVideoResponseFormat(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VideoResponseFormatFields);
    if (data.aspectRatio !== undefined) {
      errors = within(errors, 'aspectRatio', checkAspectRatio(data.aspectRatio));
    }
    if (data.delivery !== undefined) {
      errors = within(errors, 'delivery', checkDelivery(data.delivery));
    }
    if (data.duration !== undefined) {
      errors = within(errors, 'duration', checkString(data.duration));
    }
    if (data.gcsUri !== undefined) {
      errors = within(errors, 'gcsUri', checkString(data.gcsUri));
    }
    if (data.resolution !== undefined) {
      errors = within(errors, 'resolution', checkString(data.resolution));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GenerationConfigRoutingConfigFields = /* @__PURE__ */ new Set(['autoMode', 'manualMode']);
function checkGenerationConfigRoutingConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GenerationConfigRoutingConfigFields);
    if (data.autoMode !== undefined) {
      errors = within(errors, 'autoMode', checkGenerationConfigRoutingConfigAutoRoutingMode(data.autoMode));
    }
    if (data.manualMode !== undefined) {
      errors = within(
        errors,
        'manualMode',
        checkGenerationConfigRoutingConfigManualRoutingMode(data.manualMode),
      );
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

const GenerationConfigRoutingConfigAutoRoutingModeFields = /* @__PURE__ */ new Set([
  'modelRoutingPreference',
]);
function checkGenerationConfigRoutingConfigAutoRoutingMode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GenerationConfigRoutingConfigAutoRoutingModeFields);
    if (data.modelRoutingPreference !== undefined) {
      errors = within(
        errors,
        'modelRoutingPreference',
        checkGenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference(data.modelRoutingPreference),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GenerationConfigRoutingConfigManualRoutingModeFields = /* @__PURE__ */ new Set(['modelName']);
function checkGenerationConfigRoutingConfigManualRoutingMode(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GenerationConfigRoutingConfigManualRoutingModeFields);
    if (data.modelName !== undefined) {
      errors = within(errors, 'modelName', checkString(data.modelName));
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

const GroundingMetadataFields = /* @__PURE__ */ new Set([
  'groundingChunks',
  'groundingSupports',
  'retrievalMetadata',
  'searchEntryPoint',
  'webSearchQueries',
  'googleMapsWidgetContextToken',
  'imageSearchQueries',
  'retrievalQueries',
  'sourceFlaggingUris',
]);
function checkGroundingMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingMetadataFields);
    if (data.groundingChunks !== undefined) {
      errors = within(errors, 'groundingChunks', checkListOfGroundingChunk(data.groundingChunks));
    }
    if (data.groundingSupports !== undefined) {
      errors = within(errors, 'groundingSupports', checkListOfGroundingSupport(data.groundingSupports));
    }
    if (data.retrievalMetadata !== undefined) {
      errors = within(errors, 'retrievalMetadata', checkRetrievalMetadata(data.retrievalMetadata));
    }
    if (data.searchEntryPoint !== undefined) {
      errors = within(errors, 'searchEntryPoint', checkSearchEntryPoint(data.searchEntryPoint));
    }
    if (data.webSearchQueries !== undefined) {
      errors = within(errors, 'webSearchQueries', checkListOfString(data.webSearchQueries));
    }
    if (data.googleMapsWidgetContextToken !== undefined) {
      errors = within(errors, 'googleMapsWidgetContextToken', checkString(data.googleMapsWidgetContextToken));
    }
    if (data.imageSearchQueries !== undefined) {
      errors = within(errors, 'imageSearchQueries', checkListOfString(data.imageSearchQueries));
    }
    if (data.retrievalQueries !== undefined) {
      errors = within(errors, 'retrievalQueries', checkListOfString(data.retrievalQueries));
    }
    if (data.sourceFlaggingUris !== undefined) {
      errors = within(
        errors,
        'sourceFlaggingUris',
        checkListOfGroundingMetadataSourceFlaggingUri(data.sourceFlaggingUris),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkFields = /* @__PURE__ */ new Set([
  'maps',
  'image',
  'retrievedContext',
  'web',
  'referenceId',
]);
function checkGroundingChunk(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkFields);
    if (data.maps !== undefined) {
      errors = within(errors, 'maps', checkGroundingChunkMaps(data.maps));
    }
    if (data.image !== undefined) {
      errors = within(errors, 'image', checkGroundingChunkImage(data.image));
    }
    if (data.retrievedContext !== undefined) {
      errors = within(errors, 'retrievedContext', checkGroundingChunkRetrievedContext(data.retrievedContext));
    }
    if (data.web !== undefined) {
      errors = within(errors, 'web', checkGroundingChunkWeb(data.web));
    }
    if (data.referenceId !== undefined) {
      errors = within(errors, 'referenceId', checkString(data.referenceId));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkWebFields = /* @__PURE__ */ new Set([
  'domain',
  'title',
  'uri',
  'snippet',
  'searchResultMapping',
]);
function checkGroundingChunkWeb(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkWebFields);
    if (data.domain !== undefined) {
      errors = within(errors, 'domain', checkString(data.domain));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
    if (data.uri !== undefined) {
      errors = within(errors, 'uri', checkString(data.uri));
    }
    if (data.snippet !== undefined) {
      errors = within(errors, 'snippet', checkString(data.snippet));
    }
    if (data.searchResultMapping !== undefined) {
      errors = within(
        errors,
        'searchResultMapping',
        checkGroundingChunkWebSearchResultMapping(data.searchResultMapping),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkWebSearchResultMappingFields = /* @__PURE__ */ new Set(['resultIndex']);
function checkGroundingChunkWebSearchResultMapping(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkWebSearchResultMappingFields);
    if (data.resultIndex !== undefined) {
      errors = within(errors, 'resultIndex', checkInteger(data.resultIndex));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkImageFields = /* @__PURE__ */ new Set(['domain', 'imageUri', 'sourceUri', 'title']);
function checkGroundingChunkImage(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkImageFields);
    if (data.domain !== undefined) {
      errors = within(errors, 'domain', checkString(data.domain));
    }
    if (data.imageUri !== undefined) {
      errors = within(errors, 'imageUri', checkString(data.imageUri));
    }
    if (data.sourceUri !== undefined) {
      errors = within(errors, 'sourceUri', checkString(data.sourceUri));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkMapsFields = /* @__PURE__ */ new Set([
  'placeAnswerSources',
  'placeId',
  'text',
  'title',
  'uri',
  'route',
]);
function checkGroundingChunkMaps(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkMapsFields);
    if (data.placeAnswerSources !== undefined) {
      errors = within(
        errors,
        'placeAnswerSources',
        checkGroundingChunkMapsPlaceAnswerSources(data.placeAnswerSources),
      );
    }
    if (data.placeId !== undefined) {
      errors = within(errors, 'placeId', checkString(data.placeId));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
    if (data.uri !== undefined) {
      errors = within(errors, 'uri', checkString(data.uri));
    }
    if (data.route !== undefined) {
      errors = within(errors, 'route', checkGroundingChunkMapsRoute(data.route));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkMapsRouteFields = /* @__PURE__ */ new Set([
  'distanceMeters',
  'duration',
  'encodedPolyline',
]);
function checkGroundingChunkMapsRoute(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkMapsRouteFields);
    if (data.distanceMeters !== undefined) {
      errors = within(errors, 'distanceMeters', checkNumber(data.distanceMeters));
    }
    if (data.duration !== undefined) {
      errors = within(errors, 'duration', checkString(data.duration));
    }
    if (data.encodedPolyline !== undefined) {
      errors = within(errors, 'encodedPolyline', checkString(data.encodedPolyline));
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

const GroundingChunkMapsPlaceAnswerSourcesFields = /* @__PURE__ */ new Set([
  'reviewSnippet',
  'flagContentUri',
  'reviewSnippets',
]);
function checkGroundingChunkMapsPlaceAnswerSources(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkMapsPlaceAnswerSourcesFields);
    if (data.reviewSnippet !== undefined) {
      errors = within(
        errors,
        'reviewSnippet',
        checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data.reviewSnippet),
      );
    }
    if (data.flagContentUri !== undefined) {
      errors = within(errors, 'flagContentUri', checkString(data.flagContentUri));
    }
    if (data.reviewSnippets !== undefined) {
      errors = within(
        errors,
        'reviewSnippets',
        checkListOfGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data.reviewSnippets),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkMapsPlaceAnswerSourcesReviewSnippetFields = /* @__PURE__ */ new Set([
  'authorAttribution',
  'flagContentUri',
  'googleMapsUri',
  'relativePublishTimeDescription',
  'review',
  'reviewId',
  'title',
]);
function checkGroundingChunkMapsPlaceAnswerSourcesReviewSnippet(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkMapsPlaceAnswerSourcesReviewSnippetFields);
    if (data.authorAttribution !== undefined) {
      errors = within(
        errors,
        'authorAttribution',
        checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(data.authorAttribution),
      );
    }
    if (data.flagContentUri !== undefined) {
      errors = within(errors, 'flagContentUri', checkString(data.flagContentUri));
    }
    if (data.googleMapsUri !== undefined) {
      errors = within(errors, 'googleMapsUri', checkString(data.googleMapsUri));
    }
    if (data.relativePublishTimeDescription !== undefined) {
      errors = within(
        errors,
        'relativePublishTimeDescription',
        checkString(data.relativePublishTimeDescription),
      );
    }
    if (data.review !== undefined) {
      errors = within(errors, 'review', checkString(data.review));
    }
    if (data.reviewId !== undefined) {
      errors = within(errors, 'reviewId', checkString(data.reviewId));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionFields = /* @__PURE__ */ new Set([
  'displayName',
  'photoUri',
  'uri',
]);
function checkGroundingChunkMapsPlaceAnswerSourcesAuthorAttribution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkMapsPlaceAnswerSourcesAuthorAttributionFields);
    if (data.displayName !== undefined) {
      errors = within(errors, 'displayName', checkString(data.displayName));
    }
    if (data.photoUri !== undefined) {
      errors = within(errors, 'photoUri', checkString(data.photoUri));
    }
    if (data.uri !== undefined) {
      errors = within(errors, 'uri', checkString(data.uri));
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

const GroundingChunkRetrievedContextFields = /* @__PURE__ */ new Set([
  'documentName',
  'ragChunk',
  'text',
  'title',
  'uri',
  'customMetadata',
  'fileSearchStore',
  'mediaId',
  'pageNumber',
]);
function checkGroundingChunkRetrievedContext(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkRetrievedContextFields);
    if (data.documentName !== undefined) {
      errors = within(errors, 'documentName', checkString(data.documentName));
    }
    if (data.ragChunk !== undefined) {
      errors = within(errors, 'ragChunk', checkRagChunk(data.ragChunk));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
    if (data.title !== undefined) {
      errors = within(errors, 'title', checkString(data.title));
    }
    if (data.uri !== undefined) {
      errors = within(errors, 'uri', checkString(data.uri));
    }
    if (data.customMetadata !== undefined) {
      errors = within(errors, 'customMetadata', checkListOfGroundingChunkCustomMetadata(data.customMetadata));
    }
    if (data.fileSearchStore !== undefined) {
      errors = within(errors, 'fileSearchStore', checkString(data.fileSearchStore));
    }
    if (data.mediaId !== undefined) {
      errors = within(errors, 'mediaId', checkString(data.mediaId));
    }
    if (data.pageNumber !== undefined) {
      errors = within(errors, 'pageNumber', checkInteger(data.pageNumber));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagChunkFields = /* @__PURE__ */ new Set(['chunkId', 'fileId', 'pageSpan', 'text']);
function checkRagChunk(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagChunkFields);
    if (data.chunkId !== undefined) {
      errors = within(errors, 'chunkId', checkString(data.chunkId));
    }
    if (data.fileId !== undefined) {
      errors = within(errors, 'fileId', checkString(data.fileId));
    }
    if (data.pageSpan !== undefined) {
      errors = within(errors, 'pageSpan', checkRagChunkPageSpan(data.pageSpan));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagChunkPageSpanFields = /* @__PURE__ */ new Set(['firstPage', 'lastPage']);
function checkRagChunkPageSpan(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagChunkPageSpanFields);
    if (data.firstPage !== undefined) {
      errors = within(errors, 'firstPage', checkNumber(data.firstPage));
    }
    if (data.lastPage !== undefined) {
      errors = within(errors, 'lastPage', checkNumber(data.lastPage));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkCustomMetadataFields = /* @__PURE__ */ new Set([
  'key',
  'numericValue',
  'stringListValue',
  'stringValue',
]);
function checkGroundingChunkCustomMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkCustomMetadataFields);
    if (data.key !== undefined) {
      errors = within(errors, 'key', checkString(data.key));
    }
    if (data.numericValue !== undefined) {
      errors = within(errors, 'numericValue', checkNumber(data.numericValue));
    }
    if (data.stringListValue !== undefined) {
      errors = within(errors, 'stringListValue', checkGroundingChunkStringList(data.stringListValue));
    }
    if (data.stringValue !== undefined) {
      errors = within(errors, 'stringValue', checkString(data.stringValue));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingChunkStringListFields = /* @__PURE__ */ new Set(['values']);
function checkGroundingChunkStringList(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingChunkStringListFields);
    if (data.values !== undefined) {
      errors = within(errors, 'values', checkListOfString(data.values));
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

const GroundingSupportFields = /* @__PURE__ */ new Set([
  'confidenceScores',
  'groundingChunkIndices',
  'segment',
  'renderedParts',
  'origin',
]);
function checkGroundingSupport(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingSupportFields);
    if (data.confidenceScores !== undefined) {
      errors = within(errors, 'confidenceScores', checkListOfNumber(data.confidenceScores));
    }
    if (data.groundingChunkIndices !== undefined) {
      errors = within(errors, 'groundingChunkIndices', checkListOfInteger(data.groundingChunkIndices));
    }
    if (data.segment !== undefined) {
      errors = within(errors, 'segment', checkSegment(data.segment));
    }
    if (data.renderedParts !== undefined) {
      errors = within(errors, 'renderedParts', checkListOfInteger(data.renderedParts));
    }
    if (data.origin !== undefined) {
      errors = within(errors, 'origin', checkString(data.origin));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SegmentFields = /* @__PURE__ */ new Set(['startIndex', 'endIndex', 'partIndex', 'text']);
function checkSegment(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SegmentFields);
    if (data.startIndex !== undefined) {
      errors = within(errors, 'startIndex', checkInteger(data.startIndex));
    }
    if (data.endIndex !== undefined) {
      errors = within(errors, 'endIndex', checkInteger(data.endIndex));
    }
    if (data.partIndex !== undefined) {
      errors = within(errors, 'partIndex', checkInteger(data.partIndex));
    }
    if (data.text !== undefined) {
      errors = within(errors, 'text', checkString(data.text));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RetrievalMetadataFields = /* @__PURE__ */ new Set(['googleSearchDynamicRetrievalScore']);
function checkRetrievalMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RetrievalMetadataFields);
    if (data.googleSearchDynamicRetrievalScore !== undefined) {
      errors = within(
        errors,
        'googleSearchDynamicRetrievalScore',
        checkNumber(data.googleSearchDynamicRetrievalScore),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SearchEntryPointFields = /* @__PURE__ */ new Set(['renderedContent', 'sdkBlob']);
function checkSearchEntryPoint(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SearchEntryPointFields);
    if (data.renderedContent !== undefined) {
      errors = within(errors, 'renderedContent', checkString(data.renderedContent));
    }
    if (data.sdkBlob !== undefined) {
      errors = within(errors, 'sdkBlob', checkBytes(data.sdkBlob));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GroundingMetadataSourceFlaggingUriFields = /* @__PURE__ */ new Set(['flagContentUri', 'sourceId']);
function checkGroundingMetadataSourceFlaggingUri(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GroundingMetadataSourceFlaggingUriFields);
    if (data.flagContentUri !== undefined) {
      errors = within(errors, 'flagContentUri', checkString(data.flagContentUri));
    }
    if (data.sourceId !== undefined) {
      errors = within(errors, 'sourceId', checkString(data.sourceId));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RetrievalFields = /* @__PURE__ */ new Set([
  'disableAttribution',
  'externalApi',
  'vertexAiSearch',
  'vertexRagStore',
]);
function checkRetrieval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RetrievalFields);
    if (data.disableAttribution !== undefined) {
      errors = within(errors, 'disableAttribution', checkBoolean(data.disableAttribution));
    }
    if (data.externalApi !== undefined) {
      errors = within(errors, 'externalApi', checkExternalApi(data.externalApi));
    }
    if (data.vertexAiSearch !== undefined) {
      errors = within(errors, 'vertexAiSearch', checkVertexAISearch(data.vertexAiSearch));
    }
    if (data.vertexRagStore !== undefined) {
      errors = within(errors, 'vertexRagStore', checkVertexRagStore(data.vertexRagStore));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ExternalApiFields = /* @__PURE__ */ new Set([
  'apiAuth',
  'apiSpec',
  'authConfig',
  'elasticSearchParams',
  'endpoint',
  'simpleSearchParams',
]);
function checkExternalApi(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ExternalApiFields);
    if (data.apiAuth !== undefined) {
      errors = within(errors, 'apiAuth', checkApiAuth(data.apiAuth));
    }
    if (data.apiSpec !== undefined) {
      errors = within(errors, 'apiSpec', checkApiSpec(data.apiSpec));
    }
    if (data.authConfig !== undefined) {
      errors = within(errors, 'authConfig', checkAuthConfig(data.authConfig));
    }
    if (data.elasticSearchParams !== undefined) {
      errors = within(
        errors,
        'elasticSearchParams',
        checkExternalApiElasticSearchParams(data.elasticSearchParams),
      );
    }
    if (data.endpoint !== undefined) {
      errors = within(errors, 'endpoint', checkString(data.endpoint));
    }
    if (data.simpleSearchParams !== undefined) {
      errors = within(
        errors,
        'simpleSearchParams',
        checkExternalApiSimpleSearchParams(data.simpleSearchParams),
      );
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

const VertexAISearchFields = /* @__PURE__ */ new Set([
  'dataStoreSpecs',
  'datastore',
  'engine',
  'filter',
  'maxResults',
]);
function checkVertexAISearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VertexAISearchFields);
    if (data.dataStoreSpecs !== undefined) {
      errors = within(errors, 'dataStoreSpecs', checkListOfVertexAISearchDataStoreSpec(data.dataStoreSpecs));
    }
    if (data.datastore !== undefined) {
      errors = within(errors, 'datastore', checkString(data.datastore));
    }
    if (data.engine !== undefined) {
      errors = within(errors, 'engine', checkString(data.engine));
    }
    if (data.filter !== undefined) {
      errors = within(errors, 'filter', checkString(data.filter));
    }
    if (data.maxResults !== undefined) {
      errors = within(errors, 'maxResults', checkNumber(data.maxResults));
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

const VertexRagStoreFields = /* @__PURE__ */ new Set([
  'ragCorpora',
  'ragResources',
  'ragRetrievalConfig',
  'similarityTopK',
  'storeContext',
  'vectorDistanceThreshold',
]);
function checkVertexRagStore(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VertexRagStoreFields);
    if (data.ragCorpora !== undefined) {
      errors = within(errors, 'ragCorpora', checkListOfString(data.ragCorpora));
    }
    if (data.ragResources !== undefined) {
      errors = within(errors, 'ragResources', checkListOfVertexRagStoreRagResource(data.ragResources));
    }
    if (data.ragRetrievalConfig !== undefined) {
      errors = within(errors, 'ragRetrievalConfig', checkRagRetrievalConfig(data.ragRetrievalConfig));
    }
    if (data.similarityTopK !== undefined) {
      errors = within(errors, 'similarityTopK', checkNumber(data.similarityTopK));
    }
    if (data.storeContext !== undefined) {
      errors = within(errors, 'storeContext', checkBoolean(data.storeContext));
    }
    if (data.vectorDistanceThreshold !== undefined) {
      errors = within(errors, 'vectorDistanceThreshold', checkNumber(data.vectorDistanceThreshold));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ExternalApiElasticSearchParamsFields = /* @__PURE__ */ new Set(['index', 'numHits', 'searchTemplate']);
function checkExternalApiElasticSearchParams(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ExternalApiElasticSearchParamsFields);
    if (data.index !== undefined) {
      errors = within(errors, 'index', checkString(data.index));
    }
    if (data.numHits !== undefined) {
      errors = within(errors, 'numHits', checkNumber(data.numHits));
    }
    if (data.searchTemplate !== undefined) {
      errors = within(errors, 'searchTemplate', checkString(data.searchTemplate));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ExternalApiSimpleSearchParamsFields = /* @__PURE__ */ new Set([]);
function checkExternalApiSimpleSearchParams(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ExternalApiSimpleSearchParamsFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VertexAISearchDataStoreSpecFields = /* @__PURE__ */ new Set(['dataStore', 'filter']);
function checkVertexAISearchDataStoreSpec(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VertexAISearchDataStoreSpecFields);
    if (data.dataStore !== undefined) {
      errors = within(errors, 'dataStore', checkString(data.dataStore));
    }
    if (data.filter !== undefined) {
      errors = within(errors, 'filter', checkString(data.filter));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VertexRagStoreRagResourceFields = /* @__PURE__ */ new Set(['ragCorpus', 'ragFileIds']);
function checkVertexRagStoreRagResource(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VertexRagStoreRagResourceFields);
    if (data.ragCorpus !== undefined) {
      errors = within(errors, 'ragCorpus', checkString(data.ragCorpus));
    }
    if (data.ragFileIds !== undefined) {
      errors = within(errors, 'ragFileIds', checkListOfString(data.ragFileIds));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigFields = /* @__PURE__ */ new Set(['filter', 'hybridSearch', 'ranking', 'topK']);
function checkRagRetrievalConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigFields);
    if (data.filter !== undefined) {
      errors = within(errors, 'filter', checkRagRetrievalConfigFilter(data.filter));
    }
    if (data.hybridSearch !== undefined) {
      errors = within(errors, 'hybridSearch', checkRagRetrievalConfigHybridSearch(data.hybridSearch));
    }
    if (data.ranking !== undefined) {
      errors = within(errors, 'ranking', checkRagRetrievalConfigRanking(data.ranking));
    }
    if (data.topK !== undefined) {
      errors = within(errors, 'topK', checkNumber(data.topK));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigFilterFields = /* @__PURE__ */ new Set([
  'metadataFilter',
  'vectorDistanceThreshold',
  'vectorSimilarityThreshold',
]);
function checkRagRetrievalConfigFilter(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigFilterFields);
    if (data.metadataFilter !== undefined) {
      errors = within(errors, 'metadataFilter', checkString(data.metadataFilter));
    }
    if (data.vectorDistanceThreshold !== undefined) {
      errors = within(errors, 'vectorDistanceThreshold', checkNumber(data.vectorDistanceThreshold));
    }
    if (data.vectorSimilarityThreshold !== undefined) {
      errors = within(errors, 'vectorSimilarityThreshold', checkNumber(data.vectorSimilarityThreshold));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigHybridSearchFields = /* @__PURE__ */ new Set(['alpha']);
function checkRagRetrievalConfigHybridSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigHybridSearchFields);
    if (data.alpha !== undefined) {
      errors = within(errors, 'alpha', checkNumber(data.alpha));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigRankingFields = /* @__PURE__ */ new Set(['llmRanker', 'rankService']);
function checkRagRetrievalConfigRanking(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigRankingFields);
    if (data.llmRanker !== undefined) {
      errors = within(errors, 'llmRanker', checkRagRetrievalConfigRankingLlmRanker(data.llmRanker));
    }
    if (data.rankService !== undefined) {
      errors = within(errors, 'rankService', checkRagRetrievalConfigRankingRankService(data.rankService));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigRankingLlmRankerFields = /* @__PURE__ */ new Set(['modelName']);
function checkRagRetrievalConfigRankingLlmRanker(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigRankingLlmRankerFields);
    if (data.modelName !== undefined) {
      errors = within(errors, 'modelName', checkString(data.modelName));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RagRetrievalConfigRankingRankServiceFields = /* @__PURE__ */ new Set(['modelName']);
function checkRagRetrievalConfigRankingRankService(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RagRetrievalConfigRankingRankServiceFields);
    if (data.modelName !== undefined) {
      errors = within(errors, 'modelName', checkString(data.modelName));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const RealtimeInputConfigFields = /* @__PURE__ */ new Set([
  'automaticActivityDetection',
  'activityHandling',
  'turnCoverage',
  'interimTranscriptTimestampEnabled',
]);
function checkRealtimeInputConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, RealtimeInputConfigFields);
    if (data.automaticActivityDetection !== undefined) {
      errors = within(
        errors,
        'automaticActivityDetection',
        checkAutomaticActivityDetection(data.automaticActivityDetection),
      );
    }
    if (data.activityHandling !== undefined) {
      errors = within(errors, 'activityHandling', checkActivityHandling(data.activityHandling));
    }
    if (data.turnCoverage !== undefined) {
      errors = within(errors, 'turnCoverage', checkTurnCoverage(data.turnCoverage));
    }
    if (data.interimTranscriptTimestampEnabled !== undefined) {
      errors = within(
        errors,
        'interimTranscriptTimestampEnabled',
        checkBoolean(data.interimTranscriptTimestampEnabled),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AutomaticActivityDetectionFields = /* @__PURE__ */ new Set([
  'disabled',
  'startOfSpeechSensitivity',
  'endOfSpeechSensitivity',
  'prefixPaddingMs',
  'silenceDurationMs',
]);
function checkAutomaticActivityDetection(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AutomaticActivityDetectionFields);
    if (data.disabled !== undefined) {
      errors = within(errors, 'disabled', checkBoolean(data.disabled));
    }
    if (data.startOfSpeechSensitivity !== undefined) {
      errors = within(
        errors,
        'startOfSpeechSensitivity',
        checkStartSensitivity(data.startOfSpeechSensitivity),
      );
    }
    if (data.endOfSpeechSensitivity !== undefined) {
      errors = within(errors, 'endOfSpeechSensitivity', checkEndSensitivity(data.endOfSpeechSensitivity));
    }
    if (data.prefixPaddingMs !== undefined) {
      errors = within(errors, 'prefixPaddingMs', checkInteger(data.prefixPaddingMs));
    }
    if (data.silenceDurationMs !== undefined) {
      errors = within(errors, 'silenceDurationMs', checkInteger(data.silenceDurationMs));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SessionResumptionConfigFields = /* @__PURE__ */ new Set(['handle', 'transparent']);
function checkSessionResumptionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SessionResumptionConfigFields);
    if (data.handle !== undefined) {
      errors = within(errors, 'handle', checkString(data.handle));
    }
    if (data.transparent !== undefined) {
      errors = within(errors, 'transparent', checkBoolean(data.transparent));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ContextWindowCompressionConfigFields = /* @__PURE__ */ new Set(['triggerTokens', 'slidingWindow']);
function checkContextWindowCompressionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ContextWindowCompressionConfigFields);
    if (data.triggerTokens !== undefined) {
      errors = within(errors, 'triggerTokens', checkInt64(data.triggerTokens));
    }
    if (data.slidingWindow !== undefined) {
      errors = within(errors, 'slidingWindow', checkSlidingWindow(data.slidingWindow));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SlidingWindowFields = /* @__PURE__ */ new Set(['targetTokens']);
function checkSlidingWindow(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SlidingWindowFields);
    if (data.targetTokens !== undefined) {
      errors = within(errors, 'targetTokens', checkInt64(data.targetTokens));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AudioTranscriptionConfigFields = /* @__PURE__ */ new Set([
  'languageCodes',
  'languageAuto',
  'languageHints',
  'customVocabulary',
  'adaptationPhrases',
  'wordTimestamp',
  'diarization',
  'mode',
  'sourceText',
]);
function checkAudioTranscriptionConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AudioTranscriptionConfigFields);
    if (data.languageCodes !== undefined) {
      errors = within(errors, 'languageCodes', checkListOfString(data.languageCodes));
    }
    if (data.languageAuto !== undefined) {
      errors = within(errors, 'languageAuto', checkLanguageAuto(data.languageAuto));
    }
    if (data.languageHints !== undefined) {
      errors = within(errors, 'languageHints', checkLanguageHints(data.languageHints));
    }
    if (data.customVocabulary !== undefined) {
      errors = within(errors, 'customVocabulary', checkListOfString(data.customVocabulary));
    }
    if (data.adaptationPhrases !== undefined) {
      errors = within(errors, 'adaptationPhrases', checkListOfString(data.adaptationPhrases));
    }
    if (data.wordTimestamp !== undefined) {
      errors = within(errors, 'wordTimestamp', checkBoolean(data.wordTimestamp));
    }
    if (data.diarization !== undefined) {
      errors = within(errors, 'diarization', checkBoolean(data.diarization));
    }
    if (data.mode !== undefined) {
      errors = within(errors, 'mode', checkAudioTranscriptionConfigMode(data.mode));
    }
    if (data.sourceText !== undefined) {
      errors = within(errors, 'sourceText', checkString(data.sourceText));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LanguageAutoFields = /* @__PURE__ */ new Set([]);
function checkLanguageAuto(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LanguageAutoFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const LanguageHintsFields = /* @__PURE__ */ new Set(['languageCodes']);
function checkLanguageHints(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, LanguageHintsFields);
    if (data.languageCodes !== undefined) {
      errors = within(errors, 'languageCodes', checkListOfString(data.languageCodes));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ProactivityConfigFields = /* @__PURE__ */ new Set(['proactiveAudio', 'proactiveVideo']);
function checkProactivityConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ProactivityConfigFields);
    if (data.proactiveAudio !== undefined) {
      errors = within(errors, 'proactiveAudio', checkBoolean(data.proactiveAudio));
    }
    if (data.proactiveVideo !== undefined) {
      errors = within(errors, 'proactiveVideo', checkBoolean(data.proactiveVideo));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const HistoryConfigFields = /* @__PURE__ */ new Set(['initialHistoryInClientContent']);
function checkHistoryConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, HistoryConfigFields);
    if (data.initialHistoryInClientContent !== undefined) {
      errors = within(
        errors,
        'initialHistoryInClientContent',
        checkBoolean(data.initialHistoryInClientContent),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AvatarConfigFields = /* @__PURE__ */ new Set([
  'avatarName',
  'customizedAvatar',
  'audioBitrateBps',
  'videoBitrateBps',
]);
function checkAvatarConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AvatarConfigFields);
    if (data.avatarName !== undefined) {
      errors = within(errors, 'avatarName', checkString(data.avatarName));
    }
    if (data.customizedAvatar !== undefined) {
      errors = within(errors, 'customizedAvatar', checkCustomizedAvatar(data.customizedAvatar));
    }
    if (data.audioBitrateBps !== undefined) {
      errors = within(errors, 'audioBitrateBps', checkNumber(data.audioBitrateBps));
    }
    if (data.videoBitrateBps !== undefined) {
      errors = within(errors, 'videoBitrateBps', checkNumber(data.videoBitrateBps));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const CustomizedAvatarFields = /* @__PURE__ */ new Set(['imageMimeType', 'imageData']);
function checkCustomizedAvatar(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, CustomizedAvatarFields);
    if (data.imageMimeType !== undefined) {
      errors = within(errors, 'imageMimeType', checkString(data.imageMimeType));
    }
    if (data.imageData !== undefined) {
      errors = within(errors, 'imageData', checkBytes(data.imageData));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SafetySettingFields = /* @__PURE__ */ new Set(['category', 'method', 'threshold']);
function checkSafetySetting(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.category === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'category' });
    }
    if (data.threshold === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'threshold' });
    }
    errors = closed(errors, data, SafetySettingFields);
    if (data.category !== undefined) {
      errors = within(errors, 'category', checkHarmCategory(data.category));
    }
    if (data.method !== undefined) {
      errors = within(errors, 'method', checkHarmBlockMethod(data.method));
    }
    if (data.threshold !== undefined) {
      errors = within(errors, 'threshold', checkHarmBlockThreshold(data.threshold));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SpeechConfigFields = /* @__PURE__ */ new Set([
  'voiceConfig',
  'languageCode',
  'multiSpeakerVoiceConfig',
]);
function checkSpeechConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SpeechConfigFields);
    if (data.voiceConfig !== undefined) {
      errors = within(errors, 'voiceConfig', checkVoiceConfig(data.voiceConfig));
    }
    if (data.languageCode !== undefined) {
      errors = within(errors, 'languageCode', checkString(data.languageCode));
    }
    if (data.multiSpeakerVoiceConfig !== undefined) {
      errors = within(
        errors,
        'multiSpeakerVoiceConfig',
        checkMultiSpeakerVoiceConfig(data.multiSpeakerVoiceConfig),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VoiceConfigFields = /* @__PURE__ */ new Set(['replicatedVoiceConfig', 'prebuiltVoiceConfig', 'voice']);
function checkVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VoiceConfigFields);
    if (data.replicatedVoiceConfig !== undefined) {
      errors = within(
        errors,
        'replicatedVoiceConfig',
        checkReplicatedVoiceConfig(data.replicatedVoiceConfig),
      );
    }
    if (data.prebuiltVoiceConfig !== undefined) {
      errors = within(errors, 'prebuiltVoiceConfig', checkPrebuiltVoiceConfig(data.prebuiltVoiceConfig));
    }
    if (data.voice !== undefined) {
      errors = within(errors, 'voice', checkString(data.voice));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const PrebuiltVoiceConfigFields = /* @__PURE__ */ new Set(['voiceName']);
function checkPrebuiltVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, PrebuiltVoiceConfigFields);
    if (data.voiceName !== undefined) {
      errors = within(errors, 'voiceName', checkString(data.voiceName));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ReplicatedVoiceConfigFields = /* @__PURE__ */ new Set([
  'mimeType',
  'voiceSampleAudio',
  'consentAudio',
  'voiceConsentSignature',
]);
function checkReplicatedVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ReplicatedVoiceConfigFields);
    if (data.mimeType !== undefined) {
      errors = within(errors, 'mimeType', checkString(data.mimeType));
    }
    if (data.voiceSampleAudio !== undefined) {
      errors = within(errors, 'voiceSampleAudio', checkBytes(data.voiceSampleAudio));
    }
    if (data.consentAudio !== undefined) {
      errors = within(errors, 'consentAudio', checkBytes(data.consentAudio));
    }
    if (data.voiceConsentSignature !== undefined) {
      errors = within(
        errors,
        'voiceConsentSignature',
        checkVoiceConsentSignature(data.voiceConsentSignature),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const VoiceConsentSignatureFields = /* @__PURE__ */ new Set(['signature']);
function checkVoiceConsentSignature(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, VoiceConsentSignatureFields);
    if (data.signature !== undefined) {
      errors = within(errors, 'signature', checkString(data.signature));
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

const MultiSpeakerVoiceConfigFields = /* @__PURE__ */ new Set(['speakerVoiceConfigs']);
function checkMultiSpeakerVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, MultiSpeakerVoiceConfigFields);
    if (data.speakerVoiceConfigs !== undefined) {
      errors = within(errors, 'speakerVoiceConfigs', checkListOfSpeakerVoiceConfig(data.speakerVoiceConfigs));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SpeakerVoiceConfigFields = /* @__PURE__ */ new Set(['speaker', 'voiceConfig']);
function checkSpeakerVoiceConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SpeakerVoiceConfigFields);
    if (data.speaker !== undefined) {
      errors = within(errors, 'speaker', checkString(data.speaker));
    }
    if (data.voiceConfig !== undefined) {
      errors = within(errors, 'voiceConfig', checkVoiceConfig(data.voiceConfig));
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

const AuthTokenFields = /* @__PURE__ */ new Set([
  'name',
  'expireTime',
  'newSessionExpireTime',
  'uses',
  'bidiGenerateContentSetup',
  'fieldMask',
]);
function checkAuthToken(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthTokenFields);
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
    if (data.expireTime !== undefined) {
      errors = within(errors, 'expireTime', checkTimestamp(data.expireTime));
    }
    if (data.newSessionExpireTime !== undefined) {
      errors = within(errors, 'newSessionExpireTime', checkTimestamp(data.newSessionExpireTime));
    }
    if (data.uses !== undefined) {
      errors = within(errors, 'uses', checkAuthTokenUses(data.uses));
    }
    if (data.bidiGenerateContentSetup !== undefined) {
      errors = within(
        errors,
        'bidiGenerateContentSetup',
        checkLiveClientSetup(data.bidiGenerateContentSetup),
      );
    }
    if (data.fieldMask !== undefined) {
      errors = within(errors, 'fieldMask', checkString(data.fieldMask));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AuthConfigFields = /* @__PURE__ */ new Set([
  'apiKey',
  'apiKeyConfig',
  'authType',
  'googleServiceAccountConfig',
  'httpBasicAuthConfig',
  'oauthConfig',
  'oidcConfig',
]);
function checkAuthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthConfigFields);
    if (data.apiKey !== undefined) {
      errors = within(errors, 'apiKey', checkString(data.apiKey));
    }
    if (data.apiKeyConfig !== undefined) {
      errors = within(errors, 'apiKeyConfig', checkApiKeyConfig(data.apiKeyConfig));
    }
    if (data.authType !== undefined) {
      errors = within(errors, 'authType', checkAuthType(data.authType));
    }
    if (data.googleServiceAccountConfig !== undefined) {
      errors = within(
        errors,
        'googleServiceAccountConfig',
        checkAuthConfigGoogleServiceAccountConfig(data.googleServiceAccountConfig),
      );
    }
    if (data.httpBasicAuthConfig !== undefined) {
      errors = within(
        errors,
        'httpBasicAuthConfig',
        checkAuthConfigHttpBasicAuthConfig(data.httpBasicAuthConfig),
      );
    }
    if (data.oauthConfig !== undefined) {
      errors = within(errors, 'oauthConfig', checkAuthConfigOauthConfig(data.oauthConfig));
    }
    if (data.oidcConfig !== undefined) {
      errors = within(errors, 'oidcConfig', checkAuthConfigOidcConfig(data.oidcConfig));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ApiAuthFields = /* @__PURE__ */ new Set(['apiKeyConfig']);
function checkApiAuth(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ApiAuthFields);
    if (data.apiKeyConfig !== undefined) {
      errors = within(errors, 'apiKeyConfig', checkApiAuthApiKeyConfig(data.apiKeyConfig));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ApiKeyConfigFields = /* @__PURE__ */ new Set([
  'apiKeySecret',
  'apiKeyString',
  'httpElementLocation',
  'name',
]);
function checkApiKeyConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ApiKeyConfigFields);
    if (data.apiKeySecret !== undefined) {
      errors = within(errors, 'apiKeySecret', checkString(data.apiKeySecret));
    }
    if (data.apiKeyString !== undefined) {
      errors = within(errors, 'apiKeyString', checkString(data.apiKeyString));
    }
    if (data.httpElementLocation !== undefined) {
      errors = within(errors, 'httpElementLocation', checkHttpElementLocation(data.httpElementLocation));
    }
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AuthConfigGoogleServiceAccountConfigFields = /* @__PURE__ */ new Set(['serviceAccount']);
function checkAuthConfigGoogleServiceAccountConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthConfigGoogleServiceAccountConfigFields);
    if (data.serviceAccount !== undefined) {
      errors = within(errors, 'serviceAccount', checkString(data.serviceAccount));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AuthConfigHttpBasicAuthConfigFields = /* @__PURE__ */ new Set(['credentialSecret']);
function checkAuthConfigHttpBasicAuthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthConfigHttpBasicAuthConfigFields);
    if (data.credentialSecret !== undefined) {
      errors = within(errors, 'credentialSecret', checkString(data.credentialSecret));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AuthConfigOauthConfigFields = /* @__PURE__ */ new Set(['accessToken', 'serviceAccount']);
function checkAuthConfigOauthConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthConfigOauthConfigFields);
    if (data.accessToken !== undefined) {
      errors = within(errors, 'accessToken', checkString(data.accessToken));
    }
    if (data.serviceAccount !== undefined) {
      errors = within(errors, 'serviceAccount', checkString(data.serviceAccount));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const AuthConfigOidcConfigFields = /* @__PURE__ */ new Set(['idToken', 'serviceAccount']);
function checkAuthConfigOidcConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, AuthConfigOidcConfigFields);
    if (data.idToken !== undefined) {
      errors = within(errors, 'idToken', checkString(data.idToken));
    }
    if (data.serviceAccount !== undefined) {
      errors = within(errors, 'serviceAccount', checkString(data.serviceAccount));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ApiAuthApiKeyConfigFields = /* @__PURE__ */ new Set(['apiKeySecretVersion', 'apiKeyString']);
function checkApiAuthApiKeyConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ApiAuthApiKeyConfigFields);
    if (data.apiKeySecretVersion !== undefined) {
      errors = within(errors, 'apiKeySecretVersion', checkString(data.apiKeySecretVersion));
    }
    if (data.apiKeyString !== undefined) {
      errors = within(errors, 'apiKeyString', checkString(data.apiKeyString));
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

const ToolFields = /* @__PURE__ */ new Set([
  'retrieval',
  'googleMaps',
  'mcpServers',
  'codeExecution',
  'computerUse',
  'enterpriseWebSearch',
  'exaAiSearch',
  'functionDeclarations',
  'googleSearch',
  'googleSearchRetrieval',
  'parallelAiSearch',
  'urlContext',
  'fileSearch',
]);
function checkTool(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ToolFields);
    if (data.retrieval !== undefined) {
      errors = within(errors, 'retrieval', checkRetrieval(data.retrieval));
    }
    if (data.googleMaps !== undefined) {
      errors = within(errors, 'googleMaps', checkGoogleMaps(data.googleMaps));
    }
    if (data.mcpServers !== undefined) {
      errors = within(errors, 'mcpServers', checkListOfMcpServer(data.mcpServers));
    }
    if (data.codeExecution !== undefined) {
      errors = within(errors, 'codeExecution', checkToolCodeExecution(data.codeExecution));
    }
    if (data.computerUse !== undefined) {
      errors = within(errors, 'computerUse', checkComputerUse(data.computerUse));
    }
    if (data.enterpriseWebSearch !== undefined) {
      errors = within(errors, 'enterpriseWebSearch', checkEnterpriseWebSearch(data.enterpriseWebSearch));
    }
    if (data.exaAiSearch !== undefined) {
      errors = within(errors, 'exaAiSearch', checkToolExaAiSearch(data.exaAiSearch));
    }
    if (data.functionDeclarations !== undefined) {
      errors = within(
        errors,
        'functionDeclarations',
        checkListOfFunctionDeclaration(data.functionDeclarations),
      );
    }
    if (data.googleSearch !== undefined) {
      errors = within(errors, 'googleSearch', checkGoogleSearch(data.googleSearch));
    }
    if (data.googleSearchRetrieval !== undefined) {
      errors = within(
        errors,
        'googleSearchRetrieval',
        checkGoogleSearchRetrieval(data.googleSearchRetrieval),
      );
    }
    if (data.parallelAiSearch !== undefined) {
      errors = within(errors, 'parallelAiSearch', checkToolParallelAiSearch(data.parallelAiSearch));
    }
    if (data.urlContext !== undefined) {
      errors = within(errors, 'urlContext', checkUrlContext(data.urlContext));
    }
    if (data.fileSearch !== undefined) {
      errors = within(errors, 'fileSearch', checkFileSearch(data.fileSearch));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleSearchFields = /* @__PURE__ */ new Set([
  'blockingConfidence',
  'excludeDomains',
  'searchTypes',
  'timeRangeFilter',
]);
function checkGoogleSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleSearchFields);
    if (data.blockingConfidence !== undefined) {
      errors = within(errors, 'blockingConfidence', checkPhishBlockThreshold(data.blockingConfidence));
    }
    if (data.excludeDomains !== undefined) {
      errors = within(errors, 'excludeDomains', checkListOfString(data.excludeDomains));
    }
    if (data.searchTypes !== undefined) {
      errors = within(errors, 'searchTypes', checkSearchTypes(data.searchTypes));
    }
    if (data.timeRangeFilter !== undefined) {
      errors = within(errors, 'timeRangeFilter', checkInterval(data.timeRangeFilter));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const SearchTypesFields = /* @__PURE__ */ new Set(['imageSearch', 'webSearch']);
function checkSearchTypes(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, SearchTypesFields);
    if (data.imageSearch !== undefined) {
      errors = within(errors, 'imageSearch', checkImageSearch(data.imageSearch));
    }
    if (data.webSearch !== undefined) {
      errors = within(errors, 'webSearch', checkWebSearch(data.webSearch));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const WebSearchFields = /* @__PURE__ */ new Set([]);
function checkWebSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, WebSearchFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ImageSearchFields = /* @__PURE__ */ new Set([]);
function checkImageSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ImageSearchFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const IntervalFields = /* @__PURE__ */ new Set(['endTime', 'startTime']);
function checkInterval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, IntervalFields);
    if (data.endTime !== undefined) {
      errors = within(errors, 'endTime', checkTimestamp(data.endTime));
    }
    if (data.startTime !== undefined) {
      errors = within(errors, 'startTime', checkTimestamp(data.startTime));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleSearchRetrievalFields = /* @__PURE__ */ new Set(['dynamicRetrievalConfig']);
function checkGoogleSearchRetrieval(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleSearchRetrievalFields);
    if (data.dynamicRetrievalConfig !== undefined) {
      errors = within(
        errors,
        'dynamicRetrievalConfig',
        checkDynamicRetrievalConfig(data.dynamicRetrievalConfig),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const DynamicRetrievalConfigFields = /* @__PURE__ */ new Set(['dynamicThreshold', 'mode']);
function checkDynamicRetrievalConfig(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, DynamicRetrievalConfigFields);
    if (data.dynamicThreshold !== undefined) {
      errors = within(errors, 'dynamicThreshold', checkNumber(data.dynamicThreshold));
    }
    if (data.mode !== undefined) {
      errors = within(errors, 'mode', checkDynamicRetrievalConfigMode(data.mode));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleMapsFields = /* @__PURE__ */ new Set(['authConfig', 'enableWidget', 'groundingTypes']);
function checkGoogleMaps(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleMapsFields);
    if (data.authConfig !== undefined) {
      errors = within(errors, 'authConfig', checkAuthConfig(data.authConfig));
    }
    if (data.enableWidget !== undefined) {
      errors = within(errors, 'enableWidget', checkBoolean(data.enableWidget));
    }
    if (data.groundingTypes !== undefined) {
      errors = within(errors, 'groundingTypes', checkGoogleMapsGroundingTypes(data.groundingTypes));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleMapsGroundingTypesFields = /* @__PURE__ */ new Set(['places', 'routing']);
function checkGoogleMapsGroundingTypes(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleMapsGroundingTypesFields);
    if (data.places !== undefined) {
      errors = within(errors, 'places', checkGoogleMapsPlaces(data.places));
    }
    if (data.routing !== undefined) {
      errors = within(errors, 'routing', checkGoogleMapsRouting(data.routing));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleMapsPlacesFields = /* @__PURE__ */ new Set([]);
function checkGoogleMapsPlaces(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleMapsPlacesFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const GoogleMapsRoutingFields = /* @__PURE__ */ new Set([]);
function checkGoogleMapsRouting(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, GoogleMapsRoutingFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const UrlContextFields = /* @__PURE__ */ new Set([]);
function checkUrlContext(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, UrlContextFields);
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ToolCodeExecutionFields = /* @__PURE__ */ new Set([]);
function checkToolCodeExecution(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ToolCodeExecutionFields);
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

const ComputerUseFields = /* @__PURE__ */ new Set([
  'enablePromptInjectionDetection',
  'environment',
  'excludedPredefinedFunctions',
  'disabledSafetyPolicies',
]);
function checkComputerUse(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.environment === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'environment' });
    }
    errors = closed(errors, data, ComputerUseFields);
    if (data.enablePromptInjectionDetection !== undefined) {
      errors = within(
        errors,
        'enablePromptInjectionDetection',
        checkBoolean(data.enablePromptInjectionDetection),
      );
    }
    if (data.environment !== undefined) {
      errors = within(errors, 'environment', checkEnvironment(data.environment));
    }
    if (data.excludedPredefinedFunctions !== undefined) {
      errors = within(
        errors,
        'excludedPredefinedFunctions',
        checkListOfString(data.excludedPredefinedFunctions),
      );
    }
    if (data.disabledSafetyPolicies !== undefined) {
      errors = within(errors, 'disabledSafetyPolicies', checkListOfSafetyPolicy(data.disabledSafetyPolicies));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const FileSearchFields = /* @__PURE__ */ new Set(['fileSearchStoreNames', 'metadataFilter', 'topK']);
function checkFileSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.fileSearchStoreNames === undefined) {
      errors = fail(errors, 'required', { missingProperty: 'fileSearchStoreNames' });
    }
    errors = closed(errors, data, FileSearchFields);
    if (data.fileSearchStoreNames !== undefined) {
      errors = within(errors, 'fileSearchStoreNames', checkListOfString(data.fileSearchStoreNames));
    }
    if (data.metadataFilter !== undefined) {
      errors = within(errors, 'metadataFilter', checkString(data.metadataFilter));
    }
    if (data.topK !== undefined) {
      errors = within(errors, 'topK', checkInteger(data.topK));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const McpServerFields = /* @__PURE__ */ new Set(['name', 'streamableHttpTransport']);
function checkMcpServer(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, McpServerFields);
    if (data.name !== undefined) {
      errors = within(errors, 'name', checkString(data.name));
    }
    if (data.streamableHttpTransport !== undefined) {
      errors = within(
        errors,
        'streamableHttpTransport',
        checkStreamableHttpTransport(data.streamableHttpTransport),
      );
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const StreamableHttpTransportFields = /* @__PURE__ */ new Set([
  'headers',
  'sseReadTimeout',
  'terminateOnClose',
  'timeout',
  'url',
]);
function checkStreamableHttpTransport(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, StreamableHttpTransportFields);
    if (data.headers !== undefined) {
      errors = within(errors, 'headers', checkMapOfString(data.headers));
    }
    if (data.sseReadTimeout !== undefined) {
      errors = within(errors, 'sseReadTimeout', checkDuration(data.sseReadTimeout));
    }
    if (data.terminateOnClose !== undefined) {
      errors = within(errors, 'terminateOnClose', checkBoolean(data.terminateOnClose));
    }
    if (data.timeout !== undefined) {
      errors = within(errors, 'timeout', checkDuration(data.timeout));
    }
    if (data.url !== undefined) {
      errors = within(errors, 'url', checkString(data.url));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const EnterpriseWebSearchFields = /* @__PURE__ */ new Set(['blockingConfidence', 'excludeDomains']);
function checkEnterpriseWebSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, EnterpriseWebSearchFields);
    if (data.blockingConfidence !== undefined) {
      errors = within(errors, 'blockingConfidence', checkPhishBlockThreshold(data.blockingConfidence));
    }
    if (data.excludeDomains !== undefined) {
      errors = within(errors, 'excludeDomains', checkListOfString(data.excludeDomains));
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

const ToolExaAiSearchFields = /* @__PURE__ */ new Set(['apiKey', 'customConfigs']);
function checkToolExaAiSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ToolExaAiSearchFields);
    if (data.apiKey !== undefined) {
      errors = within(errors, 'apiKey', checkString(data.apiKey));
    }
    if (data.customConfigs !== undefined) {
      errors = within(errors, 'customConfigs', checkMapOfAny(data.customConfigs));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ToolParallelAiSearchFields = /* @__PURE__ */ new Set([
  'apiKey',
  'customConfigs',
  'enableDataRetention',
  'enableZeroDataRetention',
]);
function checkToolParallelAiSearch(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ToolParallelAiSearchFields);
    if (data.apiKey !== undefined) {
      errors = within(errors, 'apiKey', checkString(data.apiKey));
    }
    if (data.customConfigs !== undefined) {
      errors = within(errors, 'customConfigs', checkMapOfAny(data.customConfigs));
    }
    if (data.enableDataRetention !== undefined) {
      errors = within(errors, 'enableDataRetention', checkBoolean(data.enableDataRetention));
    }
    if (data.enableZeroDataRetention !== undefined) {
      errors = within(errors, 'enableZeroDataRetention', checkBoolean(data.enableZeroDataRetention));
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

const UsageMetadataFields = /* @__PURE__ */ new Set([
  'responseTokenCount',
  'responseTokensDetails',
  'cacheTokensDetails',
  'cachedContentTokenCount',
  'promptTokenCount',
  'promptTokensDetails',
  'thoughtsTokenCount',
  'toolUsePromptTokenCount',
  'toolUsePromptTokensDetails',
  'totalTokenCount',
  'trafficType',
  'serviceTier',
  'billedToolCalls',
]);
function checkUsageMetadata(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, UsageMetadataFields);
    if (data.responseTokenCount !== undefined) {
      errors = within(errors, 'responseTokenCount', checkInteger(data.responseTokenCount));
    }
    if (data.responseTokensDetails !== undefined) {
      errors = within(
        errors,
        'responseTokensDetails',
        checkListOfModalityTokenCount(data.responseTokensDetails),
      );
    }
    if (data.cacheTokensDetails !== undefined) {
      errors = within(errors, 'cacheTokensDetails', checkListOfModalityTokenCount(data.cacheTokensDetails));
    }
    if (data.cachedContentTokenCount !== undefined) {
      errors = within(errors, 'cachedContentTokenCount', checkInteger(data.cachedContentTokenCount));
    }
    if (data.promptTokenCount !== undefined) {
      errors = within(errors, 'promptTokenCount', checkInteger(data.promptTokenCount));
    }
    if (data.promptTokensDetails !== undefined) {
      errors = within(errors, 'promptTokensDetails', checkListOfModalityTokenCount(data.promptTokensDetails));
    }
    if (data.thoughtsTokenCount !== undefined) {
      errors = within(errors, 'thoughtsTokenCount', checkInteger(data.thoughtsTokenCount));
    }
    if (data.toolUsePromptTokenCount !== undefined) {
      errors = within(errors, 'toolUsePromptTokenCount', checkInteger(data.toolUsePromptTokenCount));
    }
    if (data.toolUsePromptTokensDetails !== undefined) {
      errors = within(
        errors,
        'toolUsePromptTokensDetails',
        checkListOfModalityTokenCount(data.toolUsePromptTokensDetails),
      );
    }
    if (data.totalTokenCount !== undefined) {
      errors = within(errors, 'totalTokenCount', checkInteger(data.totalTokenCount));
    }
    if (data.trafficType !== undefined) {
      errors = within(errors, 'trafficType', checkTrafficType(data.trafficType));
    }
    if (data.serviceTier !== undefined) {
      errors = within(errors, 'serviceTier', checkServiceTier(data.serviceTier));
    }
    if (data.billedToolCalls !== undefined) {
      errors = within(errors, 'billedToolCalls', checkListOfBilledToolCall(data.billedToolCalls));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const ModalityTokenCountFields = /* @__PURE__ */ new Set(['modality', 'tokenCount']);
function checkModalityTokenCount(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, ModalityTokenCountFields);
    if (data.modality !== undefined) {
      errors = within(errors, 'modality', checkMediaModality(data.modality));
    }
    if (data.tokenCount !== undefined) {
      errors = within(errors, 'tokenCount', checkInteger(data.tokenCount));
    }
  } else {
    errors = fail(errors, 'type', { type: 'object' });
  }
  return errors;
}

const BilledToolCallFields = /* @__PURE__ */ new Set(['tool', 'searchQueryCount']);
function checkBilledToolCall(data) {
  let errors = null;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    errors = closed(errors, data, BilledToolCallFields);
    if (data.tool !== undefined) {
      errors = within(errors, 'tool', checkString(data.tool));
    }
    if (data.searchQueryCount !== undefined) {
      errors = within(errors, 'searchQueryCount', checkInteger(data.searchQueryCount));
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
