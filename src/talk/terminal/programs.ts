/** The programs that record and play raw audio: which there are on each system, and what to install where there is none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Hz. What recorders give, and players take: signed 16-bit PCM, little endian, mono. */
export const RECORDER_RATE = 16_000;
export const PLAYER_RATE = 24_000;

/** A program with its arguments, or a command line for the shell. */
export interface Program {
  readonly command: string;
  /** Of a command line: none, the shell takes it apart. */
  readonly args?: readonly string[];
}

/** The system that programs are looked for on. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
}

type Side = 'recorder' | 'player';

const PULSE = ['--raw', '--format=s16le', '--channels=1'];
const ALSA = ['-q', '-t', 'raw', '-f', 'S16_LE', '-c', '1'];
const SOX = ['-t', 'raw', '-e', 'signed', '-b', '16', '-c', '1'];
const FFMPEG = ['-hide_banner', '-loglevel', 'error', '-nostdin'];
const FFMPEG_OUTPUT = ['-ac', '1', '-ar', `${RECORDER_RATE}`, '-f', 's16le', '-'];
const FFPLAY: Program = {
  command: 'ffplay',
  args: ['-nodisp', '-autoexit', '-loglevel', 'error', '-f', 's16le', '-ar', `${PLAYER_RATE}`, '-i', '-'],
};

/** `device`: how sox names the system's. */
function sox(side: Side, device: readonly string[]): Program {
  const raw = (rate: number): string[] => [...SOX, '-r', `${rate}`, '-'];
  const args = side === 'recorder' ? [...device, ...raw(RECORDER_RATE)] : [...raw(PLAYER_RATE), ...device];
  return { command: 'sox', args: ['-q', ...args] };
}

/** Those that begin soonest come first. */
const LINUX: Readonly<Record<Side, readonly Program[]>> = {
  recorder: [
    { command: 'parec', args: [...PULSE, `--rate=${RECORDER_RATE}`, '--latency-msec=20'] },
    {
      command: 'arecord',
      args: [...ALSA, '-r', `${RECORDER_RATE}`, '--buffer-time=80000', '--period-time=20000'],
    },
    {
      command: 'ffmpeg',
      args: [...FFMPEG, '-f', 'pulse', '-fragment_size', '1920', '-i', 'default', ...FFMPEG_OUTPUT],
    },
    sox('recorder', ['-d']),
  ],
  player: [
    { command: 'pacat', args: ['--playback', ...PULSE, `--rate=${PLAYER_RATE}`, '--latency-msec=50'] },
    { command: 'aplay', args: [...ALSA, '-r', `${PLAYER_RATE}`] },
    sox('player', ['-d']),
    FFPLAY,
  ],
};

const MAC: typeof LINUX = {
  recorder: [
    sox('recorder', ['-d']),
    { command: 'ffmpeg', args: [...FFMPEG, '-f', 'avfoundation', '-i', ':default', ...FFMPEG_OUTPUT] },
  ],
  player: [sox('player', ['-d']), FFPLAY],
};

/** ffmpeg records here too, but from a device that is named. */
const WINDOWS: typeof LINUX = {
  recorder: [sox('recorder', ['-t', 'waveaudio', 'default'])],
  player: [sox('player', ['-t', 'waveaudio', 'default']), FFPLAY],
};

function known({ platform }: System): typeof LINUX {
  if (platform === 'darwin') return MAC;
  return platform === 'win32' ? WINDOWS : LINUX;
}

/** Those that are installed, in the order in which to try them. */
export function findPrograms(side: Side, system: System): readonly Program[] {
  return known(system)[side].filter(({ command }) => isInstalled(command, system));
}

/** Those that are looked for. */
export function programNames(side: Side, system: System): readonly string[] {
  return known(system)[side].map(({ command }) => command);
}

/** How packages with such programs are installed, by the program that does it. */
const INSTALLERS = [
  ['apt-get', 'sudo apt-get install pulseaudio-utils   (or alsa-utils)'],
  ['dnf', 'sudo dnf install pulseaudio-utils   (or alsa-utils)'],
  ['pacman', 'sudo pacman -S libpulse   (or alsa-utils)'],
  ['zypper', 'sudo zypper install pulseaudio-utils   (or alsa-utils)'],
  ['apk', 'sudo apk add pulseaudio-utils   (or alsa-utils)'],
  ['brew', 'brew install sox'],
  ['winget', 'winget install ChrisBagwell.SoX'],
] as const;

/** How to install one that would do. */
export function installHint(side: Side, system: System): string {
  const [, command] = INSTALLERS.find(([installer]) => isInstalled(installer, system)) ?? [];
  return command ?? `${programNames(side, system)[0]}, with the package manager of the system`;
}

function isInstalled(command: string, { platform, env }: System): boolean {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return folders.some((folder) => endings.some((ending) => isProgram(join(folder, command + ending))));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
