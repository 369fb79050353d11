/** Stands in for a player: ends when what it was given has been played. `player.mjs PID_FILE` */
import { writeFileSync } from 'node:fs';

const [, , pidFile] = process.argv;
if (pidFile) writeFileSync(pidFile, `${process.pid}`);
let ms = 0;
const start = performance.now();
process.stdin.on('data', ({ length }) => (ms += length / 48));
process.stdin.on('end', () => setTimeout(() => process.exit(), ms - (performance.now() - start)));
