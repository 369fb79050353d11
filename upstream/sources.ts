/** The sources that the schema is compared with, and from where in each the comparison starts. */
import type { Options } from './compare.ts';
import { readDeclarations } from './declarations.ts';
import { BOTH, ours, type Backend, type Facts, type Message } from './facts.ts';
import { readProtos } from './protos.ts';

export interface Source extends Options {
  /** The npm package, and the file of it that is read. */
  readonly packageName: string;
  readonly file: string;
  readonly read: (text: string) => Facts;
  /** The schema in this source's names. */
  readonly here: () => Facts;
}

/** The declarations of the reference SDK: newest, and for both backends. */
const genai: Source = {
  packageName: '@google/genai',
  file: 'dist/genai.d.ts',
  read: readDeclarations,
  here: () => withConfig(ours('public')),
  roots: [
    ...['LiveClientMessage', 'LiveServerMessage', 'LiveConnectConfig', 'AuthToken'].map(
      (name) => [name, name] as const,
    ),
    ['LiveClientContent', 'LiveSendClientContentParameters'],
    ['LiveClientRealtimeInput', 'LiveSendRealtimeInputParameters'],
    ['LiveClientToolResponse', 'LiveSendToolResponseParameters'],
    ['AuthToken', 'CreateAuthTokenConfig'],
  ],
  backends: BOTH,
  // Options of the SDK: a part of what the messages have, which are compared too.
  lacksSome: (name) => ['LiveConnectConfig', 'AuthToken'].includes(name),
};

/** The public protos of the Gemini API. Its Live messages are older than the service, and say types exactly. */
const geminiApi = protos('@google-ai/generativelanguage', 'google.ai.generativelanguage.v1beta', 'gemini', {
  LiveClientMessage: 'BidiGenerateContentClientMessage',
  LiveServerMessage: 'BidiGenerateContentServerMessage',
});

/** The public protos of Vertex AI, which have no Live service, and share the types of `generateContent`. */
const vertexAi = protos('@google-cloud/aiplatform', 'google.cloud.aiplatform.v1beta1', 'vertex', {
  Content: 'Content',
  GenerationConfig: 'GenerationConfig',
  GroundingMetadata: 'GroundingMetadata',
  SafetySetting: 'SafetySetting',
  Tool: 'Tool',
  Transcription: 'Transcription',
  UrlContextMetadata: 'UrlContextMetadata',
  UsageMetadata: 'UsageMetadata',
});

export const sources: readonly Source[] = [genai, geminiApi, vertexAi];

function protos(
  packageName: string,
  proto: string,
  backend: Backend,
  roots: Readonly<Record<string, string>>,
): Source {
  return {
    packageName,
    file: 'build/protos/protos.json',
    read: readProtos,
    here: () => ours(backend),
    roots: Object.entries(roots).map(([here, there]) => [here, `${proto}.${there}`]),
    backends: [backend],
    lacksSome: () => true,
  };
}

/** The SDK's config has the fields of the setup and those of its generation config side by side. */
function withConfig(facts: Facts): Facts {
  const parts = ['LiveClientSetup', 'GenerationConfig'].map((name) => facts.messages.get(name) as Message);
  const fields = new Map(parts.flatMap((part) => [...part.fields]));
  return {
    ...facts,
    messages: new Map([...facts.messages, ['LiveConnectConfig', { fields, backends: BOTH }]]),
  };
}
