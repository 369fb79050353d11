/** `gemini-live talk`: talks in the terminal, with the microphone and the speaker of the system. */
import type { Partner } from '../talk/partner.ts';
import { openMicrophone, openSpeaker, type DeviceChoice } from '../talk/terminal/devices.ts';
import { talkInTerminal } from '../talk/terminal/talk.ts';
import type { Terminal } from './terminal.ts';
import { whom } from './whom.ts';

export interface TerminalOptions {
  readonly microphone: DeviceChoice;
  readonly speaker: DeviceChoice;
  /** Nothing of the speaker gets into the microphone, so that both can be open at once. */
  readonly headphones: boolean;
}

export async function talkHere(
  partner: Partner,
  options: TerminalOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, err, signal, keys, columns } = terminal;
  const system = { platform: process.platform, env: process.env };
  let microphone, speaker;
  try {
    microphone = await openMicrophone(options.microphone, system);
    speaker = await openSpeaker(options.speaker, system);
  } catch (error) {
    err(`gemini-live: ${(error as Error).message}\n`);
    return 1;
  }
  out(`${whom(partner, 'The key stays here.')}\n\n`);
  out(`Microphone  ${microphone.name}\nSpeaker     ${speaker.name}\n\n${instructions(options)}\n`);
  const isFine = await talkInTerminal({
    connect: () => partner.connect({ inputAudioTranscription: {}, outputAudioTranscription: {} }),
    microphone: microphone.device,
    speaker: speaker.device,
    isHalfDuplex: !options.headphones,
    display: { write: out, columns },
    style: { model: partner.isEmulator ? 'Emulator' : 'Gemini', hasColors: terminal.hasColors ?? false },
    keys,
    signal,
  });
  return isFine ? 0 : 1;
}

function instructions({ microphone: { file }, headphones }: TerminalOptions): string {
  if (file !== undefined) return 'The file is spoken, and it ends with the answer. Ctrl+C ends it before.\n';
  const interruption = headphones
    ? 'Speak over the answer to interrupt it, or press space.'
    : 'You are not heard while the answer is; space interrupts it. With headphones, add --headphones.';
  return `Speak, or write a line. ${interruption}\nCtrl+C ends the conversation.\n`;
}
