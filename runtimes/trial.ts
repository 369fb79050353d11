/** One conversation in one runtime, judged by what the emulator saw of it. */
import { LiveEmulator, type ConnectionRecord } from '../src/emulator/index.ts';
import { eventually } from '../test/support/events.ts';
import type { Project } from './project.ts';
import type { KeyPlace, Runtime } from './runtime.ts';

const KEY = 'key-of-the-runtimes-0123456789';

/** Rejects with what went wrong, in the program or on the wire. */
export async function tryOut({ converse, key }: Runtime, project: Project): Promise<void> {
  await using emulator = await LiveEmulator.start({
    port: 0,
    speed: 20,
    apiKeys: [KEY],
    resumption: { releaseMs: 0 },
    // Between two answers: what is on its way when a connection is cut is lost.
    script: [
      { after: 'turn', connection: 0 },
      { after: 5_000, connection: 0, drop: true },
    ],
  });
  await converse({ url: emulator.url, key: KEY }, project);
  const { connections } = emulator;
  // A client may know that its socket is closed before the server does.
  await eventually(() => connections.at(-1)?.closed !== undefined, 'the last connection is closed');
  const problems = problemsOf(connections, key);
  if (problems.length > 0) throw new Error(problems.join('; '));
}

function problemsOf(connections: readonly ConnectionRecord[], key: KeyPlace): string[] {
  const [first, second] = connections;
  const hasResult = second?.frames.some(({ toolResponse }) =>
    toolResponse?.functionResponses?.some(({ response }) => JSON.stringify(response)?.includes('5')),
  );
  const facts: Readonly<Record<string, boolean>> = {
    [`the key was not in the ${key}`]: connections.every((connection) => keyPlaceOf(connection) === key),
    'not two connections': connections.length === 2,
    'the first one was not cut': first?.closed?.by === 'network',
    'the second one did not resume': second?.frames[0]?.setup?.sessionResumption?.handle !== undefined,
    'the function was not answered': hasResult === true,
    'it was not closed by the client': second?.closed?.by === 'client' && second.closed.code === 1000,
  };
  return Object.entries(facts).flatMap(([problem, holds]) => (holds ? [] : [problem]));
}

function keyPlaceOf({ headers, path }: ConnectionRecord): KeyPlace | undefined {
  if (path.includes(KEY)) return 'address';
  return headers['x-goog-api-key'] === KEY ? 'header' : undefined;
}
