/** The command line was not understood. The message says what and ends with a full stop. */
export class UsageError extends Error {}
