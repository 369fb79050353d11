/** How the model sounds. */
import { BOTH, GEMINI, type Configuration } from './configuration.ts';

export const speech: readonly Configuration[] = [
  {
    name: 'voice: prebuilt',
    backends: BOTH,
    ours: {
      config: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Puck' } } },
      },
    },
  },
  {
    name: 'voice: by name',
    backends: BOTH,
    ours: { config: { speechConfig: { voiceConfig: { voice: 'Kore' } } } },
  },
  {
    name: 'voice: language',
    backends: BOTH,
    ours: {
      config: {
        speechConfig: {
          languageCode: 'en-US',
          voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Aoede' } },
        },
      },
    },
  },
  {
    name: 'voice: replicated',
    backends: BOTH,
    ours: {
      config: {
        speechConfig: {
          voiceConfig: {
            replicatedVoiceConfig: { mimeType: 'audio/pcm;rate=24000', voiceSampleAudio: 'AAECAw==' },
          },
        },
      },
    },
  },
  {
    name: 'voice: replicated, with consent',
    backends: GEMINI,
    ours: {
      config: {
        speechConfig: {
          voiceConfig: {
            replicatedVoiceConfig: {
              mimeType: 'audio/wav',
              voiceSampleAudio: 'AAECAw==',
              consentAudio: 'BAUGBw==',
              voiceConsentSignature: { signature: 'signed' },
            },
          },
        },
      },
    },
  },
  {
    name: 'voice: several speakers',
    backends: BOTH,
    ours: {
      config: {
        temperature: 0.3,
        speechConfig: {
          languageCode: 'de-DE',
          multiSpeakerVoiceConfig: {
            speakerVoiceConfigs: [
              { speaker: 'Joe', voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Charon' } } },
              { speaker: 'Jane', voiceConfig: { voice: 'Kore' } },
            ],
          },
        },
      },
    },
  },
];
