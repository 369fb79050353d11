/** Stands in for a recorder: 20 ms of a tone, then of silence, until it is ended. `recorder.mjs SECONDS_OF_TONE PID_FILE` */
import { writeFileSync } from 'node:fs';

const [, , seconds = '0', pidFile] = process.argv;
if (pidFile) writeFileSync(pidFile, `${process.pid}`);
const RATE = 16_000;
let sample = 0;
setInterval(() => {
  const piece = new Int16Array(RATE / 50);
  for (let i = 0; i < piece.length; i++, sample++)
    piece[i] = sample < Number(seconds) * RATE ? 10_000 * Math.sin(sample / 5) : 0;
  process.stdout.write(new Uint8Array(piece.buffer));
}, 20);
process.stdout.on('error', () => process.exit());
