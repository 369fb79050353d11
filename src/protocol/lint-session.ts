/** Mistakes in the other settings of a session. */
import { bySupport, error, fieldsOf, isSet, warning, type LintRule } from './lint-rule.ts';

export const SESSION_RULES: readonly LintRule[] = [
  {
    name: 'instructions',
    source: 'docs/evidence.md#gemini-35-live-translate',
    *find({ rules, all }) {
      if (rules.instructions !== 'taken' && isSet(all['systemInstruction']))
        yield bySupport(rules.instructions, 'systemInstruction', 'is not supported by this model');
    },
  },
  {
    name: 'proactive-off',
    source: 'docs/evidence.md#proactivity',
    *find({ rules, proactivity }) {
      if (rules.proactiveAudio === 'always' && proactivity['proactiveAudio'] === false)
        yield warning(
          'proactivity.proactiveAudio',
          'should be true or left out: this model is documented to be always proactive',
        );
    },
  },
  {
    name: 'proactivity',
    source: 'docs/evidence.md#proactivity',
    *find({ rules, all }) {
      if (rules.proactiveAudio === 'unsupported' && isSet(all['proactivity']))
        yield warning('proactivity', 'is not supported by this model: leave it out');
    },
  },
  {
    name: 'proactive-video',
    source: 'docs/evidence.md#proactivity',
    *find({ rules, proactivity: { proactiveVideo, proactiveAudio } }) {
      if (proactiveVideo === true && proactiveAudio !== true && rules.proactiveAudio !== 'always')
        yield warning('proactivity.proactiveVideo', 'needs proactiveAudio: true beside it');
    },
  },
  {
    name: 'early-version',
    source: 'docs/evidence.md#api-versions',
    *find({ backend, apiVersion, all, config }) {
      if (backend !== 'gemini' || apiVersion === undefined || apiVersion === 'v1alpha') return;
      const message = "needs API version v1alpha: new GoogleGenAI({ apiVersion: 'v1alpha' })";
      if (isSet(all['proactivity'])) yield error('proactivity', message);
      if (isSet(config['enableAffectiveDialog'])) yield error('config.enableAffectiveDialog', message);
    },
  },
  {
    name: 'needed-transcription',
    source: 'docs/evidence.md#gemini-35-transcribe',
    *find({ rules, all }) {
      if (rules.needsInputTranscription === true && !isSet(all['inputAudioTranscription']))
        yield error('inputAudioTranscription', 'is required by this model: {} is enough');
    },
  },
  {
    name: 'transcript-details',
    source: 'docs/evidence.md#transcripts',
    *find({ rules, all }) {
      for (const name of ['inputAudioTranscription', 'outputAudioTranscription'])
        for (const detail of ['wordTimestamp', 'diarization']) {
          const settings = fieldsOf(all[name]);
          if (settings[detail] !== true) continue;
          const path = `${name}.${detail}`;
          if (settings['mode'] === 'SMART') yield warning(path, 'cannot be combined with mode SMART');
          else if (rules.transcriptDetails !== 'taken')
            yield bySupport(rules.transcriptDetails, path, 'is not supported by this model');
        }
    },
  },
  {
    name: 'resumption',
    source: 'docs/evidence.md#resumption-handles',
    *find({ rules, all }) {
      if (rules.noResumption === true && isSet(all['sessionResumption']))
        yield warning('sessionResumption', 'has no effect: sessions with this model cannot be resumed');
    },
  },
  {
    name: 'history-roles',
    source: 'docs/evidence.md#roles',
    *find({ rules, backend, history }) {
      for (const { path, fields } of history) {
        const { role } = fields;
        const isKnown = role === 'user' || role === 'model';
        if (rules.explicitRoles && !isKnown) yield error(`${path}.role`, 'must be user or model');
        else if (backend === 'gemini' && role === 'system')
          yield error(`${path}.role`, 'must be user or model: instructions belong in systemInstruction');
      }
    },
  },
  {
    name: 'history-unannounced',
    source: 'docs/evidence.md#history',
    *find({ rules, all, history, resumes }) {
      const { initialHistoryInClientContent } = fieldsOf(all['historyConfig']);
      if (rules.announcedHistory !== true || history.length === 0 || resumes) return;
      if (initialHistoryInClientContent === false)
        yield warning(
          'historyConfig.initialHistoryInClientContent',
          'should be true or left out: this model is documented to take history in no other way',
        );
    },
  },
  {
    name: 'compression',
    source: 'docs/evidence.md#compression',
    *find({ backend, all }) {
      const { triggerTokens, slidingWindow } = fieldsOf(all['contextWindowCompression']);
      const trigger = numberOf(triggerTokens);
      const target = numberOf(fieldsOf(slidingWindow)['targetTokens']);
      const triggerPath = 'contextWindowCompression.triggerTokens';
      const targetPath = 'contextWindowCompression.slidingWindow.targetTokens';
      if (backend === 'vertex') {
        if (trigger < 5_000 || trigger > 128_000) yield warning(triggerPath, 'should be 5,000 to 128,000');
        if (target < 0 || target > 128_000) yield warning(targetPath, 'should be 0 to 128,000');
      }
      if (target >= trigger) yield warning(targetPath, 'should be less than triggerTokens');
    },
  },
  {
    name: 'labels',
    source: 'docs/evidence.md#labels',
    *find({ all }) {
      for (const [key, value] of Object.entries(fieldsOf(all['labels']))) {
        const path = `labels.${key}`;
        if (!LABEL_KEY.test(key)) yield warning(path, `has a name that should ${LABEL_RULE}, after a letter`);
        if (typeof value === 'string' && !LABEL.test(value)) yield warning(path, `should ${LABEL_RULE}`);
      }
    },
  },
  {
    name: 'location',
    source: 'docs/evidence.md#locations',
    *find({ rules: { vertexLocations }, backend, model }) {
      const location = /\/locations\/([^/]+)\//.exec(model)?.[1];
      if (backend !== 'vertex' || vertexLocations === undefined || location === undefined) return;
      if (!vertexLocations.includes(location))
        yield warning('model', `is available in the location ${vertexLocations.join(', ')} only`);
    },
  },
];

/** The value as a number; NaN, for which no comparison holds, if it is none. */
function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
}

const LABEL_RULE = 'have at most 63 lower-case letters, digits, underscores and dashes';
const LABEL = /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;
const LABEL_KEY = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u;
