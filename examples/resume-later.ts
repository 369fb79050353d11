/**
 * A conversation that goes on in another process: run it twice within two hours.
 *
 *   npx tsx examples/resume-later.ts [FILE]   where the handle is kept; default out/session.json
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GoogleGenAI, isLiveError } from 'gemini-live';

const file = process.argv[2] ?? 'out/session.json';
const stored = await readFile(file, 'utf8').catch(() => undefined);
const handle = stored === undefined ? undefined : (JSON.parse(stored) as { handle: string }).handle;

const ai = new GoogleGenAI();
try {
  const session = await ai.live.connect({
    model: 'gemini-3.8-live',
    outputAudioTranscription: {},
    ...(handle !== undefined && { sessionResumption: { handle } }),
  });
  console.log(handle === undefined ? 'A new session.' : 'The session of before goes on.');
  session.sendText(handle === undefined ? 'My name is Ada.' : 'What is my name?');
  let answer = '';
  let isOver = false;
  for await (const event of session.events()) {
    if (event.type === 'outputTranscription') answer += event.transcription.text ?? '';
    if (event.type === 'turnComplete') isOver = true;
    // The handle that comes after the turn holds it. Keep it as you would keep a password.
    if (isOver && event.type === 'resumptionUpdate' && event.update.newHandle) break;
  }
  console.log(answer);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ handle: session.resumptionHandle }), { mode: 0o600 });
  await session.close();
} catch (error) {
  if (!isLiveError(error, 'session')) throw error;
  await rm(file);
  console.log('The session of before is gone. Run this again to begin anew.');
}
