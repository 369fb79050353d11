/** The microphone and the speaker of a terminal: programs of the system, programs that the user names, or files. */
import { VoiceError, type VoiceInput } from '../../voice/index.ts';
import { FileMicrophone } from './file-microphone.ts';
import { findPrograms, installHint, programNames, type Program, type System } from './programs.ts';
import { Recorder } from './recorder.ts';
import { TerminalSpeaker } from './speaker.ts';
import { FileTrack, PlayerTrack } from './track.ts';
import { WavWriter } from './wav-writer.ts';

/** What the user chose. A file wins. */
export interface DeviceChoice {
  /** A command line for the shell. */
  readonly command: string | undefined;
  /** A WAV file. */
  readonly file: string | undefined;
}

export interface Opened<Device> {
  readonly device: Device;
  /** For people. */
  readonly name: string;
}

/** Throws a {@link VoiceError} where there is none, or where the file cannot be read. */
export async function openMicrophone(choice: DeviceChoice, system: System): Promise<Opened<VoiceInput>> {
  const { file } = choice;
  if (file === undefined) {
    const programs = choose('recorder', choice, system);
    return { device: new Recorder(programs), name: programs[0]!.command };
  }
  try {
    return { device: await FileMicrophone.open(file), name: file };
  } catch (error) {
    throw fileError(`${file} cannot be read`, error);
  }
}

/** Throws a {@link VoiceError} where there is none, or where the file cannot be written. */
export async function openSpeaker(choice: DeviceChoice, system: System): Promise<Opened<TerminalSpeaker>> {
  const { file } = choice;
  if (file === undefined) {
    const programs = choose('player', choice, system);
    const tracks = programs.map((program) => () => new PlayerTrack(program));
    return { device: new TerminalSpeaker(tracks), name: programs[0]!.command };
  }
  try {
    const writer = await WavWriter.create(file);
    return { device: new TerminalSpeaker([() => new FileTrack(writer)], () => writer.close()), name: file };
  } catch (error) {
    throw fileError(`${file} cannot be written`, error);
  }
}

function choose(side: 'recorder' | 'player', { command }: DeviceChoice, system: System): readonly Program[] {
  const programs = command === undefined ? findPrograms(side, system) : [{ command }];
  if (programs.length > 0) return programs;
  const { device, option, instead } = WORDS[side];
  throw new VoiceError(
    'device',
    `No program for the ${device} was found: looked for ${programNames(side, system).join(', ')}.`,
    `You can
  install one      ${installHint(side, system)}
  name your own    ${option} 'COMMAND'
  use a WAV file   ${instead}
  use a browser    gemini-live talk --web, which needs no such program`,
  );
}

const WORDS = {
  recorder: { device: 'microphone', option: '--mic-command', instead: '--input FILE' },
  player: { device: 'speaker', option: '--speaker-command', instead: '--output FILE' },
} as const;

function fileError(what: string, cause: unknown): VoiceError {
  return new VoiceError('device', `${what}: ${(cause as Error).message}`, '', cause);
}
