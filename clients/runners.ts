/** Where each client runs, and how it finds the emulator. */

import { LiveEmulator } from '../src/emulator/index.ts';
import { startGoogleIdentity } from '../test/support/google-identity.ts';
import { inChromium } from './chromium.ts';
import { LOCATION, PROJECT, type Client, type Loaded, type StepName } from './client.ts';
import { HOSTS, leadHosts } from './fixed-host.ts';
import { respond, USER_TRANSCRIPT } from './model.ts';
import { STEPS } from './steps.ts';
import type { Result } from './table.ts';
import { Trial } from './trial.ts';

/** A client's file, where it runs, and whether its host is fixed. */
interface Home {
  readonly runsIn: 'node' | 'chromium';
  readonly fixedHost: boolean;
}

/** By file. */
export const RUNNERS: Readonly<Record<string, Home>> = {
  'genai-2': { runsIn: 'node', fixedHost: false },
  'genai-3': { runsIn: 'node', fixedHost: false },
  firebase: { runsIn: 'node', fixedHost: true },
  livekit: { runsIn: 'node', fixedHost: false },
  adk: { runsIn: 'node', fixedHost: false },
  'ai-sdk': { runsIn: 'chromium', fixedHost: false },
  tanstack: { runsIn: 'chromium', fixedHost: true },
  mastra: { runsIn: 'node', fixedHost: true },
  pipecat: { runsIn: 'chromium', fixedHost: true },
};

export interface Runner {
  run(step: StepName): Promise<Result>;
  close(): Promise<void>;
}

/** Gets ready for the trials of a client. */
export async function runnerFor(file: string): Promise<Runner> {
  const home = RUNNERS[file]!;
  const identity = await startGoogleIdentity();
  const place = { GOOGLE_CLOUD_PROJECT: PROJECT, GOOGLE_CLOUD_LOCATION: LOCATION };
  Object.assign(process.env, identity.env, place);
  return {
    run: (step) =>
      run(step, home, (emulator) =>
        home.runsIn === 'node' ? inNode(file, emulator, home) : inChromium(file, emulator),
      ),
    close: () => identity.close(),
  };
}

async function inNode(file: string, emulator: LiveEmulator, { fixedHost }: Home): Promise<Loaded> {
  process.env['GOOGLE_GEMINI_BASE_URL'] = emulator.url;
  process.env['GOOGLE_VERTEX_BASE_URL'] = emulator.url;
  const unload = fixedHost ? leadHosts(emulator) : (): void => undefined;
  const { client } = (await import(`./vendors/${file}.ts`)) as { client: Client };
  return { client, unload };
}

/** Tries one step with an emulator of its own. */
export async function run(
  step: StepName,
  { fixedHost }: Pick<Home, 'fixedHost'>,
  load: (emulator: LiveEmulator) => Loaded | Promise<Loaded>,
): Promise<Result> {
  const { as = 'key', emulator: options, run } = STEPS[step];
  const emulator = await LiveEmulator.start({
    speed: 10,
    respond,
    transcribe: () => USER_TRANSCRIPT,
    ...(fixedHost && { tls: true, hosts: HOSTS }),
    ...options,
  });
  const { client, unload } = await load(emulator);
  const { name, model, lacks, fails } = client;
  const known = fails?.[step];
  const told = { client: name, model, step, ...(known !== undefined && { known }) };
  const trial = new Trial(client, { url: emulator.url, as }, emulator);
  try {
    const reason = lacks?.[step];
    if (reason !== undefined) return { ...told, outcome: 'lacks', reason };
    await run(trial, emulator);
    return { ...told, outcome: 'yes' };
  } catch (error) {
    return { ...told, outcome: 'no', reason: (error as Error).message };
  } finally {
    await Promise.resolve(trial.close()).catch(() => undefined);
    await unload();
    await emulator.close();
  }
}
