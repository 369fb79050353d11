/**
 * What recorded clients said and this library does not say, with the reason. An entry that would pass after
 * all, fails otherwise than it says, or names nothing that is recorded, fails the test.
 */
export interface Exception {
  readonly file: 'conversations' | 'client-frames';
  readonly source: string;
  /** Which of those with this source, from 1. */
  readonly entry: number;
  /** Part of how it fails. */
  readonly fails: string;
  readonly why: string;
}

const DOTNET = 'github.com/googleapis/dotnet-genai Google.GenAI.E2E.Tests/Recordings';
const VERTEX_PAGE =
  'github.com/GoogleCloudPlatform/vertex-ai-samples skills/genai-sdk/references/live_api/references/client_server_messages.md';
const THINKING_PAGE = 'ai.google.dev/gemini-api/docs/live-api/thinking (Google, autumn 2026';

const NO_ID = {
  source: `${DOTNET}/SendToolResponseTest.SendToolResponseFunctionResponseGeminiTest.websocket.log`,
  entry: 1,
  fails: 'functionResponses[0].id',
  why: 'A function response without the id of its call. The Gemini API needs it; the other SDKs refuse it too.',
} as const;

const NO_MODALITY = {
  file: 'client-frames',
  fails: 'came out as {"setup":{"generationConfig":{"responseModalities":["AUDIO"]',
  why: 'No modality on Vertex AI: there this library asks for AUDIO, as @google/genai does and others do not.',
} as const;

const PLACEHOLDER = {
  file: 'client-frames',
  fails: 'Base64 decoding failed',
  why: 'A page of documentation with words where the base64 would be. It has no canonical form.',
} as const;

export const exceptions: readonly Exception[] = [
  { ...NO_ID, file: 'conversations' },
  { ...NO_ID, file: 'client-frames' },
  {
    ...NO_MODALITY,
    source: `${DOTNET}/ErrorHandlingTests.CloseAsync_CalledMultipleTimes_DoesNotThrowVertexTest.websocket.log`,
    entry: 1,
  },
  { ...NO_MODALITY, source: 'github.com/googleapis/go-genai live_test.go', entry: 2 },
  {
    ...NO_MODALITY,
    source: 'github.com/googleapis/go-genai live_test.go',
    entry: 3,
    fails: '"generationConfig":{"responseModalities":["AUDIO"],"temperature":0.5}',
  },
  {
    file: 'client-frames',
    source: VERTEX_PAGE,
    entry: 1,
    fails: 'model: must not hold ".."',
    why: 'A page of documentation with "..." where the model would be.',
  },
  ...[6, 7, 8, 9, 11, 12, 14, 16, 17, 18, 20].map((entry) => ({
    ...PLACEHOLDER,
    source: VERTEX_PAGE,
    entry,
  })),
  { ...PLACEHOLDER, source: THINKING_PAGE, entry: 3 },
  {
    file: 'client-frames',
    source: THINKING_PAGE,
    entry: 4,
    fails: 'functionResponses[0].name: is required',
    why: 'A page of documentation that leaves out the name of the function, which this library asks for.',
  },
];
