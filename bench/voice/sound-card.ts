/** A sound card without hardware: what is played is heard in a room, by two microphones. PulseAudio emulates it. */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SoundCard {
  /** Leads programs to it. */
  readonly env: NodeJS.ProcessEnv;
  /** Pulls out the microphone that is used unless another is chosen. */
  unplug(): Promise<void>;
  close(): Promise<void>;
}

const MICROPHONE = 'microphone';

/** Undefined where there is no PulseAudio. */
export async function openSoundCard(): Promise<SoundCard | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'sound-card-'));
  const socket = join(folder, 'native');
  const cli = join(folder, 'cli');
  const env = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_SERVER: `unix:${socket}` };
  const modules = [
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    `module-cli-protocol-unix socket=${cli}`,
    'module-null-sink sink_name=speaker rate=48000',
    'module-null-sink sink_name=room rate=48000',
    'module-loopback source=speaker.monitor sink=room latency_msec=20 source_dont_move=true sink_dont_move=true',
    'module-remap-source source_name=other master=room.monitor',
    `module-remap-source source_name=${MICROPHONE} master=room.monitor`,
  ];
  const daemon = spawn(
    'pulseaudio',
    ['-n', '--daemonize=no', '--exit-idle-time=-1', ...modules.flatMap((module) => ['-L', module])],
    { env, stdio: 'ignore' },
  );
  const control = async (...args: string[]): Promise<string> => (await run('pactl', args, { env })).stdout;
  const ended = once(daemon, 'exit').catch(() => undefined);
  const close = async (): Promise<void> => {
    daemon.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await isReady(control))) {
    await close();
    return undefined;
  }
  await control('set-default-sink', 'speaker');
  await control('set-default-source', MICROPHONE);
  return {
    env,
    async unplug() {
      const idOf = async (things: string, mark: string): Promise<string> => {
        const listed = (await control('list', 'short', things)).split('\n');
        return listed.find((line) => line.includes(mark))?.split('\t')[0] ?? '';
      };
      await control('unload-module', await idOf('modules', `source_name=${MICROPHONE} `));
      // PulseAudio leads who listened to another microphone by itself. Of real ones browsers are told that they are gone.
      const listener = await idOf('source-outputs', 'protocol-native');
      connect(cli).end(`kill-source-output ${listener}\n`);
    },
    close,
  };
}

const TRIES = 50;
const TRY_MS = 100;

async function isReady(control: (...args: string[]) => Promise<string>): Promise<boolean> {
  for (let n = 0; n < TRIES; n++) {
    const sources = await control('list', 'short', 'sources').catch(() => '');
    if (sources.includes(MICROPHONE)) return true;
    await new Promise((resolve) => setTimeout(resolve, TRY_MS));
  }
  return false;
}
