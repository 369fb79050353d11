/** Imports what it is told to, or nothing, and prints the monotonic clock, which all processes share. */
const [specifier] = process.argv.slice(2);
if (specifier !== undefined) await import(specifier);
const now = process.hrtime.bigint();
process.stdout.write(String(now));
