/** A server's frame from text to message: decode, check, mend. */
import { ProtocolError } from '../errors.ts';
import { decode } from './codec.ts';
import type { IncomingReport } from './incoming.ts';
import { received, type LiveServerMessage } from './received.ts';

/** What became of a frame. Without a message, the error says why. */
export interface Incoming extends IncomingReport {
  readonly message?: LiveServerMessage;
  /** Characters of the frame: what holding the message costs, near enough. */
  readonly bytes: number;
}

/** Never throws: what cannot be read becomes an error that the session reports. */
export function readFrame(text: string, check: (message: object) => IncomingReport): Incoming {
  const bytes = text.length;
  try {
    const wire = decode(text);
    const report = check(wire);
    return { ...report, message: received(wire), bytes };
  } catch (error) {
    if (error instanceof ProtocolError) return { error, bytes };
    if (!(error instanceof RangeError)) throw error;
    return { error: new ProtocolError(`A frame of ${bytes} characters is nested too deeply.`), bytes };
  }
}
