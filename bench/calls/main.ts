/** `npm run calls`: how many files, functions and calls of this library lie between the socket and the user. */
import type { FileCalls } from './coverage.ts';
import { countWays } from './ways.ts';

function sum(files: readonly FileCalls[], of: (file: FileCalls) => number): number {
  return files.reduce((total, file) => total + of(file), 0);
}

function mostFirst(a: FileCalls, b: FileCalls): number {
  return b.calls - a.calls || (a.path < b.path ? -1 : 1);
}

for (const { title, files } of await countWays()) {
  const functions = sum(files, (file) => file.functions.length);
  console.log(
    `${title}: ${files.length} files, ${functions} functions, ${sum(files, ({ calls }) => calls)} calls`,
  );
  for (const { path, functions, calls } of [...files].sort(mostFirst)) {
    const names = functions.map(({ name, calls }) => (calls === 1 ? name : `${name} x ${calls}`));
    console.log(`${String(calls).padStart(5)}  ${path}: ${names.join(', ')}`);
  }
  console.log('');
}
