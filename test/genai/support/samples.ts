/** Programs for `@google/genai`, which are compiled against both packages. */

/** How most programs are written: everything by name. */
const conversation = `
import {
  ActivityHandling, Behavior, EndSensitivity, GoogleGenAI, LiveServerMessage, MediaResolution, Modality, Session,
  StartSensitivity, TurnCoverage, Type, mcpToTool,
} from 'PACKAGE';
import type {
  AuthToken, Blob, CallableTool, Content, FunctionCall, FunctionDeclaration, FunctionResponse, GoogleGenAIOptions,
  LiveCallbacks, LiveClientToolResponse, LiveConnectConfig, LiveConnectParameters, LiveSendClientContentParameters,
  LiveSendRealtimeInputParameters, LiveSendToolResponseParameters, LiveServerContent, LiveServerToolCall, Part,
  SpeechConfig, Tool, UsageMetadata,
} from 'PACKAGE';

declare const process: { env: Record<string, string | undefined> };
declare const model: string;
declare const socket: { emit(name: string, data: string): void };

const lookUp: FunctionDeclaration = {
  name: 'look_up',
  description: 'Looks a word up.',
  behavior: Behavior.NON_BLOCKING,
  parameters: { type: Type.OBJECT, properties: { word: { type: Type.STRING } }, required: ['word'] },
};
const tools: Tool[] = [{ functionDeclarations: [lookUp] }, { googleSearch: {} }, { codeExecution: {} }];
const speechConfig: SpeechConfig = {
  languageCode: 'en-US',
  voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } },
};
const config: LiveConnectConfig = {
  responseModalities: [Modality.AUDIO],
  temperature: 0.5,
  topP: 0.9,
  topK: 3,
  seed: 12,
  maxOutputTokens: 100,
  mediaResolution: MediaResolution.MEDIA_RESOLUTION_LOW,
  enableAffectiveDialog: true,
  thinkingConfig: { thinkingBudget: 0 },
  speechConfig,
  systemInstruction: { parts: [{ text: 'Be brief.' }] },
  tools,
  sessionResumption: { handle: process.env.HANDLE },
  inputAudioTranscription: {},
  outputAudioTranscription: {},
  contextWindowCompression: { triggerTokens: '1000', slidingWindow: { targetTokens: '10' } },
  proactivity: { proactiveAudio: true },
  realtimeInputConfig: {
    automaticActivityDetection: {
      disabled: false,
      startOfSpeechSensitivity: StartSensitivity.START_SENSITIVITY_HIGH,
      endOfSpeechSensitivity: EndSensitivity.END_SENSITIVITY_LOW,
      prefixPaddingMs: 20,
      silenceDurationMs: 100,
    },
    activityHandling: ActivityHandling.NO_INTERRUPTION,
    turnCoverage: TurnCoverage.TURN_INCLUDES_ALL_INPUT,
  },
};

class Conversation {
  private session: Session | undefined;
  private readonly queue: LiveServerMessage[] = [];
  usage: UsageMetadata | undefined;

  constructor(readonly client: GoogleGenAI) {}

  async open(): Promise<void> {
    const callbacks: LiveCallbacks = {
      onopen: () => console.log('open'),
      onmessage: (message: LiveServerMessage) => this.received(message),
      onerror: (event: ErrorEvent) => console.log(event.message, event.error),
      onclose: (event: CloseEvent) => console.log(event.code, event.reason, event.wasClean),
    };
    const params: LiveConnectParameters = { model, config, callbacks };
    this.session = await this.client.live.connect(params);
    console.log(this.session.setupComplete?.sessionId);
  }

  received(message: LiveServerMessage): void {
    this.queue.push(message);
    const text: string | undefined = message.text;
    const data: string | undefined = message.data;
    if (data) socket.emit('audio', data);
    const content: LiveServerContent | undefined = message.serverContent;
    const parts: Part[] = content?.modelTurn?.parts ?? [];
    for (const { inlineData } of parts) if (inlineData?.data) socket.emit('audio', inlineData.data);
    if (content?.interrupted || content?.turnComplete || content?.generationComplete) console.log(text);
    console.log(content?.inputTranscription?.text, content?.outputTranscription?.text);
    if (message.toolCall) this.answer(message.toolCall);
    const cancelled: string[] = message.toolCallCancellation?.ids ?? [];
    if (message.sessionResumptionUpdate?.resumable) console.log(message.sessionResumptionUpdate.newHandle);
    console.log(message.goAway?.timeLeft, cancelled.length);
    this.usage = message.usageMetadata;
    const total: number = this.usage?.totalTokenCount ?? 0;
    console.log(total);
  }

  answer({ functionCalls = [] }: LiveServerToolCall): void {
    const functionResponses: FunctionResponse[] = functionCalls.map((call: FunctionCall) => ({
      id: call.id,
      name: call.name,
      response: { output: call.args?.word },
    }));
    const params: LiveSendToolResponseParameters = { functionResponses };
    this.session?.sendToolResponse(params);
  }

  speak(audioData: string): void {
    const media: Blob = { data: audioData, mimeType: 'audio/pcm;rate=16000' };
    const input: LiveSendRealtimeInputParameters = { audio: media };
    this.session?.sendRealtimeInput(input);
    this.session?.sendRealtimeInput({ media });
    this.session?.sendRealtimeInput({ video: { data: 'AAAA', mimeType: 'image/jpeg' } });
    this.session?.sendRealtimeInput({ activityStart: {} });
    this.session?.sendRealtimeInput({ activityEnd: {} });
    this.session?.sendRealtimeInput({ audioStreamEnd: true });
    this.session?.sendRealtimeInput({ text: 'Hello' });
  }

  write(text: string): void {
    const turns: Content[] = [{ role: 'user', parts: [{ text }] }];
    const params: LiveSendClientContentParameters = { turns, turnComplete: true };
    this.session?.sendClientContent(params);
    this.session?.sendClientContent({ turns: text });
    this.session?.sendClientContent({ turns: ['Look:', { inlineData: { data: 'AAAA', mimeType: 'image/png' } }] });
    this.session?.sendContextUpdate({ systemInstruction: 'Be kind.', tools: { tools } });
    this.session?.conn.send(JSON.stringify({ clientContent: { turnComplete: true } }));
    this.session?.conn.close();
    this.session?.close();
  }
}

async function main(): Promise<void> {
  const options: GoogleGenAIOptions = process.env.VERTEX
    ? { vertexai: true, project: process.env.PROJECT, location: process.env.LOCATION }
    : { vertexai: false, apiKey: process.env.API_KEY, apiVersion: 'v1alpha', httpOptions: { timeout: 1000 } };
  const client = new GoogleGenAI(options);
  const token: AuthToken = await client.authTokens.create({
    config: {
      uses: 1,
      expireTime: new Date().toISOString(),
      liveConnectConstraints: { model, config: { responseModalities: [Modality.TEXT] } },
      lockAdditionalFields: ['temperature'],
      httpOptions: { apiVersion: 'v1alpha' },
    },
  });
  await new Conversation(new GoogleGenAI({ apiKey: token.name, httpOptions: { apiVersion: 'v1alpha' } })).open();
  const made = new LiveServerMessage();
  made.serverContent = { modelTurn: { parts: [{ text: 'Hello' }] } };
  const response: LiveClientToolResponse = { functionResponses: [] };
  console.log(made instanceof LiveServerMessage, client.vertexai, response);
}

function handlers(onError: (event: ErrorEvent) => void, onClose: (event: CloseEvent) => void): LiveCallbacks {
  return { onopen: null, onmessage: () => undefined, onerror: (event) => onError(event), onclose: (event) => onClose(event) };
}

async function withTools(client: GoogleGenAI, tool: CallableTool): Promise<void> {
  const session = await client.live.connect({ model, config: { tools: [tool, ...tools] }, callbacks: handlers(() => {}, () => {}) });
  const parts: Part[] = await tool.callTool([{ id: '1', name: 'look_up', args: {} }]);
  session.sendToolResponse({ functionResponses: parts.map(({ functionResponse }) => functionResponse!) });
}

export { main, mcpToTool, withTools };
`;

/** How others are: everything behind one name. */
const namespace = `
import * as types from 'PACKAGE';
import { GoogleGenAI } from 'PACKAGE';

export function createBlob(audioData: string): types.Blob {
  return { data: audioData, mimeType: 'audio/pcm;rate=16000' };
}

export async function open(apiKey: string | undefined, speechConfig: types.SpeechConfig | undefined) {
  const options: types.GoogleGenAIOptions = { apiKey };
  const ai = new GoogleGenAI(options);
  const declaration: types.FunctionDeclaration = {
    name: 'f',
    parameters: { type: types.Type.OBJECT, properties: { n: { type: types.Type.NUMBER } } },
  };
  const session: types.Session = await ai.live.connect({
    model: 'm',
    config: {
      responseModalities: [types.Modality.AUDIO],
      speechConfig: speechConfig,
      tools: [{ functionDeclarations: [declaration] }],
    },
    callbacks: {
      onmessage: (message: types.LiveServerMessage) => {
        if (message.serverContent?.modelTurn?.parts?.[0]?.inlineData) console.log(JSON.stringify(message));
        if (message.serverContent?.turnComplete) session.close();
      },
      onerror: (e: ErrorEvent) => console.log(e),
      onclose: function (e: CloseEvent) { console.log(e); },
    },
  });
  session.sendRealtimeInput({ media: createBlob('AAAA') });
}
`;

export const samples: Readonly<Record<string, string>> = { conversation, namespace };
