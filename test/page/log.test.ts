/** The event log: readable, bounded, and without what must not be shown. */
import { expect, it } from 'vitest';
import { Log, textOf } from '../../page/log.ts';
import { GoogleGenAI } from '../../src/index.ts';
import { LiveEmulator } from '../../src/emulator/index.ts';

const linesOf = (log: Log): string[] => log.lines.map((line) => textOf(line).slice(1).join(' ').trim());

it('what comes in pieces, side by side, is a line each, until something else happens', () => {
  const log = new Log();
  for (const piece of ['One', ' two', ' three']) {
    log.add('audio');
    log.add('sent audio');
    log.add('outputTranscription', piece);
  }
  log.add('turnComplete');
  log.add('audio');
  expect(linesOf(log)).toEqual([
    'audio 3 times',
    'sent audio 3 times',
    'outputTranscription One two three',
    'turnComplete',
    'audio',
  ]);
});

it('forgets the oldest lines, and a stream whose line is forgotten gets another', () => {
  const log = new Log();
  for (let line = 0; line < 600; line++) log.add('usage', String(line));
  expect(linesOf(log)).toHaveLength(500);
  expect(linesOf(log)[0]).toBe('usage 100');
});

it('tells times in minutes and seconds', () => {
  expect(textOf({ key: '1', at: 61_240, type: 'dial', detail: '', count: 1 })[0]).toBe('01:01.2');
});

it('tells a session, without its token, handles and media', async () => {
  await using emulator = await LiveEmulator.start({ speed: 20 });
  const token = emulator.mintToken({ uses: 1 });
  const log = new Log();
  const ai = new GoogleGenAI({ apiKey: token, baseUrl: emulator.url, taps: [log.tap] });
  const session = await ai.live.connect({ model: 'gemini-3.8-live', outputAudioTranscription: {} });
  session.sendAudio(new Int16Array(320));
  session.sendText('Hello');
  for await (const event of session.events()) if (event.type === 'turnComplete') break;
  const handle = session.resumptionHandle;
  await session.close();
  const text = log.toString();
  expect(handle).toBeTypeOf('string');
  for (const secret of [token, handle!, 'AAAA']) expect(text).not.toContain(secret);
  expect(linesOf(log)).toEqual(
    expect.arrayContaining([
      'dial connection 1',
      'sent setup',
      'sent audio',
      'sent clientContent',
      'outputTranscription You said: Hello',
      'turnComplete',
      'close 1000',
    ]),
  );
});
