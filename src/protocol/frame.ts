/** A server's frame from text to message: decode, check, mend. */
import { ProtocolError } from '../errors.ts';
import { decode } from './codec.ts';
import type { IncomingReport } from './incoming.ts';
import { LiveServerMessage } from './received.ts';
import type { LiveWarning } from './warnings.ts';

/** What became of a frame. Without a message, the error says why. */
export interface Incoming {
  readonly message?: LiveServerMessage;
  readonly warnings?: readonly LiveWarning[] | undefined;
  readonly error?: ProtocolError | undefined;
  /** What holding the message costs, near enough: the frame's characters, and what an empty object does. */
  readonly bytes: number;
}

/** What a message costs that says nothing: many small ones fill the memory too. */
const EMPTY_BYTES = 100;

/** Never throws: what cannot be read becomes an error that the session reports. */
export function readFrame(
  text: string,
  check: (message: object, length: number) => IncomingReport,
): Incoming {
  const { length } = text;
  const bytes = length + EMPTY_BYTES;
  try {
    const wire = decode(text);
    const { warnings, error } = check(wire, length);
    return { message: new LiveServerMessage(wire), warnings, error, bytes };
  } catch (error) {
    if (error instanceof ProtocolError) return { error, bytes };
    if (!(error instanceof RangeError)) throw error;
    return { error: new ProtocolError(`A frame of ${length} characters is nested too deeply.`), bytes };
  }
}
