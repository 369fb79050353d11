/** Mistakes in what and how the model is to generate. */
import { error, fieldsOf, given, hit, LIFECYCLE, MODELS, warning, type LintRule } from './lint-rule.ts';

export const GENERATION_RULES: readonly LintRule[] = [
  {
    name: 'thinking-refused',
    mistake: '`thinkingConfig` on gemini-3.8-live',
    severity: 'error',
    source: MODELS,
    *find({ rules, config }) {
      if (rules.thinking === 'refused' && given(config['thinkingConfig']))
        yield error('config.thinkingConfig', 'must be left out: this model closes with 1007 if it is there');
    },
  },
  {
    name: 'thinking-required',
    mistake: 'none or both of `thinkingLevel` and `thinkingBudget` on gemini-3.8-live-extended-thinking',
    severity: 'error',
    source: MODELS,
    *find({ rules, config }) {
      if (rules.thinking !== 'required') return;
      const { thinkingLevel, thinkingBudget } = fieldsOf(config['thinkingConfig']);
      const hasLevel = given(thinkingLevel) && thinkingLevel !== 'THINKING_LEVEL_UNSPECIFIED';
      if (hasLevel === given(thinkingBudget))
        yield error(
          'config.thinkingConfig',
          'must have exactly one of thinkingLevel and thinkingBudget here',
        );
    },
  },
  {
    name: 'thinking-level',
    mistake: '`thinkingLevel: MINIMAL` on gemini-3.8-live-extended-thinking',
    severity: 'error',
    source: MODELS,
    *find({ rules: { thinkingLevels }, config }) {
      const { thinkingLevel } = fieldsOf(config['thinkingConfig']);
      if (thinkingLevel !== 'MINIMAL' || thinkingLevels === undefined) return;
      if (!thinkingLevels.includes(thinkingLevel))
        yield error(
          'config.thinkingConfig.thinkingLevel',
          `must be one of ${thinkingLevels.join(', ')} here`,
        );
    },
  },
  {
    name: 'several-modalities',
    mistake: 'more than one response modality',
    severity: 'error',
    source: 'protocol/wire.md, section 4; go-genai#490',
    *find({ modalities }) {
      if (modalities.length > 1)
        yield error(
          'config.responseModalities',
          'must name one: a session answers in one modality. Ask for outputAudioTranscription to get text with speech',
        );
    },
  },
  {
    name: 'modality',
    mistake: '`TEXT` from a model that speaks, or the like',
    severity: 'error or warning',
    source: `${MODELS}; livekit/livekit#4103, python-genai#1780, python-genai#2238`,
    *find({ rules, modalities }) {
      for (const [modality, support] of Object.entries(rules.modalities)) {
        if (modalities.includes(modality))
          yield hit(
            support,
            'config.responseModalities',
            `${modality} is not what this model answers in: ask for AUDIO, and for outputAudioTranscription to get text`,
          );
      }
    },
  },
  {
    name: 'needed-modality',
    mistake: 'gemini-3.5-transcribe-live without `responseModalities: ["TEXT"]`',
    severity: 'warning',
    source: LIFECYCLE,
    *find({ rules: { needsModality }, modalities }) {
      if (needsModality !== undefined && !modalities.includes(needsModality))
        yield warning('config.responseModalities', `should be ["${needsModality}"]: this model needs it`);
    },
  },
  {
    name: 'avatar-backend',
    mistake: '`VIDEO` or an avatar on the Gemini API',
    severity: 'warning',
    source: 'protocol/behaviour.md, section 2.4',
    *find({ backend, modalities, all }) {
      if (backend !== 'gemini') return;
      const message = 'is documented for Vertex AI only';
      if (modalities.includes('VIDEO')) yield warning('config.responseModalities', `VIDEO ${message}`);
      if (given(all['avatarConfig'])) yield warning('avatarConfig', message);
    },
  },
  {
    name: 'generation-fields',
    mistake: 'generation settings that Live does not support',
    severity: 'warning',
    source: 'protocol/wire.md, section 2.7',
    *find({ config }) {
      for (const name of NOT_IN_LIVE)
        if (given(config[name])) yield warning(`config.${name}`, 'is not supported by Live: leave it out');
    },
  },
  {
    name: 'structured-output',
    mistake: '`responseFormat` on models without structured output',
    severity: 'warning',
    source: MODELS,
    *find({ rules, config }) {
      if (rules.structuredOutput !== 'taken' && given(config['responseFormat']))
        yield hit(rules.structuredOutput, 'config.responseFormat', 'is not supported by this model');
    },
  },
  {
    name: 'affective-dialog',
    mistake: '`enableAffectiveDialog` where it was removed',
    severity: 'warning',
    source: MODELS,
    *find({ rules, config, backend }) {
      if (backend === 'gemini' && rules.affectiveDialog !== 'taken' && given(config['enableAffectiveDialog']))
        yield hit(
          rules.affectiveDialog,
          'config.enableAffectiveDialog',
          'is gone from this model: leave it out',
        );
    },
  },
  {
    name: 'language-code',
    mistake: '`languageCode` on native audio models',
    severity: 'warning',
    source: MODELS,
    *find({ rules, config }) {
      if (rules.languageCode !== 'taken' && given(fieldsOf(config['speechConfig'])['languageCode']))
        yield hit(
          rules.languageCode,
          'config.speechConfig.languageCode',
          'is not supported by native audio models: name the language in systemInstruction',
        );
    },
  },
  {
    name: 'several-speakers',
    mistake: '`multiSpeakerVoiceConfig`',
    severity: 'warning',
    source: 'protocol/wire.md, sections 1 and 3.4 (rule 12)',
    *find({ config }) {
      if (given(fieldsOf(config['speechConfig'])['multiSpeakerVoiceConfig']))
        yield warning(
          'config.speechConfig.multiSpeakerVoiceConfig',
          'is not supported by Live, which has one voice: use voiceConfig',
        );
    },
  },
  {
    name: 'translation-target',
    mistake: 'gemini-3.5-live-translate without `translationConfig.targetLanguageCode`',
    severity: 'warning',
    source: LIFECYCLE,
    *find({ rules, config }) {
      if (rules.translates && !given(fieldsOf(config['translationConfig'])['targetLanguageCode']))
        yield warning('config.translationConfig.targetLanguageCode', 'should be set: this model translates');
    },
  },
];

/** Fields of the generation config that Live does not support, by Google's description of the service. */
const NOT_IN_LIVE = [
  'responseLogprobs',
  'responseMimeType',
  'logprobs',
  'responseSchema',
  'responseJsonSchema',
  'stopSequences',
  'routingConfig',
  'audioTimestamp',
];
