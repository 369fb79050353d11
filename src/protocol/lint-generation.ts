/** Mistakes in the generation config. */
import { bySupport, error, fieldsOf, isSet, warning, type LintRule } from './lint-rule.ts';

export const GENERATION_RULES: readonly LintRule[] = [
  {
    name: 'thinking-refused',
    source: 'docs/evidence.md#thinking',
    *find({ rules, config }) {
      if (rules.thinking === 'refused' && isSet(config['thinkingConfig']))
        yield error('config.thinkingConfig', 'must be left out: this model closes with 1007 otherwise');
    },
  },
  {
    name: 'thinking-required',
    source: 'docs/evidence.md#thinking',
    *find({ rules, config }) {
      if (rules.thinking !== 'required') return;
      const { thinkingLevel, thinkingBudget } = fieldsOf(config['thinkingConfig']);
      const hasLevel = isSet(thinkingLevel) && thinkingLevel !== 'THINKING_LEVEL_UNSPECIFIED';
      if (hasLevel === isSet(thinkingBudget))
        yield error(
          'config.thinkingConfig',
          'must have exactly one of thinkingLevel and thinkingBudget for this model',
        );
    },
  },
  {
    name: 'thinking-level',
    source: 'docs/evidence.md#thinking',
    *find({ rules: { thinkingLevels }, config }) {
      const { thinkingLevel } = fieldsOf(config['thinkingConfig']);
      if (thinkingLevel !== 'MINIMAL' || thinkingLevels === undefined) return;
      if (!thinkingLevels.includes(thinkingLevel))
        yield error(
          'config.thinkingConfig.thinkingLevel',
          `must be one of ${thinkingLevels.join(', ')} for this model`,
        );
    },
  },
  {
    name: 'several-modalities',
    source: 'docs/evidence.md#response-modalities',
    *find({ modalities }) {
      if (modalities.length > 1)
        yield error(
          'config.responseModalities',
          'must have one member: a session answers in one modality. Set outputAudioTranscription to get text with speech',
        );
    },
  },
  {
    name: 'modality',
    source: 'docs/evidence.md#response-modalities',
    *find({ rules, modalities }) {
      for (const [modality, support] of Object.entries(rules.modalities)) {
        if (modalities.includes(modality))
          yield bySupport(
            support,
            'config.responseModalities',
            `must be ["AUDIO"]: this model does not answer in ${modality}. Set outputAudioTranscription to get the text`,
          );
      }
    },
  },
  {
    name: 'needed-modality',
    source: 'docs/evidence.md#response-modalities',
    *find({ rules: { needsModality, modalities: refused }, modalities, backend }) {
      if (needsModality === undefined) return;
      const { modality, without } = needsModality;
      if (modalities.includes(modality) || modalities.some((one) => String(one) in refused)) return;
      // On Vertex AI, AUDIO is added where nothing is set.
      if (modality === 'AUDIO' && backend === 'vertex') return;
      yield bySupport(without, 'config.responseModalities', `must be ["${modality}"] for this model`);
    },
  },
  {
    name: 'avatar-backend',
    source: 'docs/evidence.md#avatars',
    *find({ backend, modalities, all }) {
      if (backend !== 'gemini') return;
      const message = 'is documented for Vertex AI only';
      if (modalities.includes('VIDEO')) yield warning('config.responseModalities', `VIDEO ${message}`);
      if (isSet(all['avatarConfig'])) yield warning('avatarConfig', message);
    },
  },
  {
    name: 'generation-fields',
    source: 'docs/evidence.md#generation-settings',
    *find({ config }) {
      for (const name of NOT_IN_LIVE)
        if (isSet(config[name])) yield warning(`config.${name}`, 'is not supported by Live: leave it out');
    },
  },
  {
    name: 'structured-output',
    source: 'docs/evidence.md#generation-settings',
    *find({ rules, config }) {
      if (rules.structuredOutput !== 'taken' && isSet(config['responseFormat']))
        yield bySupport(rules.structuredOutput, 'config.responseFormat', 'is not supported by this model');
    },
  },
  {
    name: 'affective-dialog',
    source: 'docs/evidence.md#affective-dialog',
    *find({ rules: { affectiveDialog }, config, backend }) {
      if (affectiveDialog === 'taken' || !isSet(config['enableAffectiveDialog'])) return;
      if (affectiveDialog !== 'vertex only' || backend === 'gemini')
        yield warning('config.enableAffectiveDialog', 'is not supported by this model: leave it out');
    },
  },
  {
    name: 'language-code',
    source: 'docs/evidence.md#language-codes',
    *find({ rules, config }) {
      if (rules.languageCode !== 'taken' && isSet(fieldsOf(config['speechConfig'])['languageCode']))
        yield bySupport(
          rules.languageCode,
          'config.speechConfig.languageCode',
          'is not supported by native audio models: name the language in systemInstruction',
        );
    },
  },
  {
    name: 'several-speakers',
    source: 'docs/evidence.md#voices',
    *find({ config }) {
      if (isSet(fieldsOf(config['speechConfig'])['multiSpeakerVoiceConfig']))
        yield warning(
          'config.speechConfig.multiSpeakerVoiceConfig',
          'is not supported by Live, which has one voice: use voiceConfig',
        );
    },
  },
  {
    name: 'translation-target',
    source: 'docs/evidence.md#gemini-35-live-translate',
    *find({ rules, config }) {
      if (rules.translates && !isSet(fieldsOf(config['translationConfig'])['targetLanguageCode']))
        yield warning(
          'config.translationConfig.targetLanguageCode',
          'should be set: this model translates into that language',
        );
    },
  },
];

/** Fields of the generation config that the Live API does not support. */
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
