/** How a session hears, remembers and reports. */
import { BOTH, GEMINI, VERTEX, type Configuration } from './configuration.ts';

export const session: readonly Configuration[] = [
  {
    name: 'detection: off',
    backends: BOTH,
    ours: { realtimeInputConfig: { automaticActivityDetection: { disabled: true } } },
  },
  {
    name: 'detection: tuned',
    backends: BOTH,
    ours: {
      realtimeInputConfig: {
        automaticActivityDetection: {
          disabled: false,
          startOfSpeechSensitivity: 'START_SENSITIVITY_HIGH',
          endOfSpeechSensitivity: 'END_SENSITIVITY_LOW',
          prefixPaddingMs: 0,
          silenceDurationMs: 800,
        },
      },
    },
  },
  {
    name: 'activity: no interruption',
    backends: BOTH,
    ours: {
      realtimeInputConfig: { activityHandling: 'NO_INTERRUPTION', turnCoverage: 'TURN_INCLUDES_ALL_INPUT' },
    },
  },
  {
    name: 'activity: interim timestamps',
    backends: BOTH,
    ours: { realtimeInputConfig: { interimTranscriptTimestampEnabled: true } },
  },
  { name: 'resumption: asked for', backends: BOTH, ours: { sessionResumption: {} } },
  { name: 'resumption: by handle', backends: BOTH, ours: { sessionResumption: { handle: 'handle-1' } } },
  {
    name: 'resumption: transparent',
    backends: VERTEX,
    ours: { sessionResumption: { handle: 'handle-1', transparent: true } },
  },
  {
    name: 'compression: asked for',
    backends: BOTH,
    ours: { contextWindowCompression: { slidingWindow: {} } },
  },
  {
    name: 'compression: tuned',
    backends: BOTH,
    ours: { contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: '12800' } } },
  },
  {
    name: 'compression: tuned by numbers',
    backends: BOTH,
    ours: { contextWindowCompression: { triggerTokens: 25600, slidingWindow: { targetTokens: 0 } } },
    theirs: { contextWindowCompression: { triggerTokens: '25600', slidingWindow: { targetTokens: '0' } } },
  },
  {
    name: 'transcription: of both sides',
    backends: BOTH,
    ours: { inputAudioTranscription: {}, outputAudioTranscription: {} },
  },
  {
    name: 'transcription: languages and words',
    backends: BOTH,
    ours: {
      inputAudioTranscription: {
        languageCodes: ['en-US', 'de'],
        customVocabulary: ['Gemini', 'Oslo'],
        wordTimestamp: true,
        diarization: false,
        mode: 'VERBATIM',
        sourceText: 'Hello',
      },
      outputAudioTranscription: { mode: 'SMART' },
    },
  },
  {
    name: 'transcription: languages in the old way',
    backends: BOTH,
    ours: {
      inputAudioTranscription: { languageHints: { languageCodes: ['fr'] }, adaptationPhrases: ['bonjour'] },
      outputAudioTranscription: { languageAuto: {} },
    },
  },
  {
    name: 'proactivity',
    backends: BOTH,
    ours: { proactivity: { proactiveAudio: true, proactiveVideo: false } },
  },
  { name: 'voice activity signals', backends: VERTEX, ours: { explicitVadSignal: true } },
  {
    name: 'avatar: by name',
    backends: BOTH,
    ours: { avatarConfig: { avatarName: 'Ada', audioBitrateBps: 64000, videoBitrateBps: 1000000 } },
  },
  {
    name: 'avatar: from a picture',
    backends: BOTH,
    ours: { avatarConfig: { customizedAvatar: { imageMimeType: 'image/png', imageData: 'AAEC' } } },
  },
  {
    name: 'safety',
    backends: BOTH,
    ours: {
      safetySettings: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' },
        { category: 'HARM_CATEGORY_DANGEROUS_CONTENT', threshold: 'OFF' },
      ],
    },
  },
  {
    name: 'safety: by method',
    backends: VERTEX,
    ours: {
      safetySettings: [
        { category: 'HARM_CATEGORY_HATE_SPEECH', threshold: 'BLOCK_NONE', method: 'SEVERITY' },
      ],
    },
  },
  { name: 'safety: none set', backends: BOTH, ours: { safetySettings: [] } },
  { name: 'history', backends: BOTH, ours: { historyConfig: { initialHistoryInClientContent: true } } },
  { name: 'labels', backends: BOTH, ours: { labels: { team: 'voice', cost_centre: '7' } } },
  {
    name: 'everything at once',
    backends: GEMINI,
    ours: {
      model: 'gemini-live-2.5-flash-native-audio',
      config: {
        responseModalities: ['AUDIO'],
        temperature: 0.5,
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Puck' } }, languageCode: 'en-US' },
        thinkingConfig: { includeThoughts: true },
        enableAffectiveDialog: true,
        presencePenalty: 0.1,
      },
      systemInstruction: 'Be brief.',
      tools: [{ googleSearch: {} }, { functionDeclarations: [{ name: 'hang_up' }] }],
      realtimeInputConfig: { activityHandling: 'START_OF_ACTIVITY_INTERRUPTS' },
      sessionResumption: { handle: 'handle-1' },
      contextWindowCompression: { triggerTokens: '32000', slidingWindow: {} },
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      proactivity: { proactiveAudio: true },
      avatarConfig: { avatarName: 'Ada' },
      safetySettings: [{ category: 'HARM_CATEGORY_JAILBREAK', threshold: 'BLOCK_LOW_AND_ABOVE' }],
      labels: { team: 'voice' },
    },
  },
];
