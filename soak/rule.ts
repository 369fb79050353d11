/** Other rules of settlement, to see that the soak notices. Nothing of this is shipped: it is done to this process only. */
import { Outbox } from '../src/resumption/outbox.ts';
import { Settlement } from '../src/resumption/settlement.ts';

/**
 * - `documented`: as it is
 * - `naive`: all that was sent before a handle came is in the state behind it; messages get lost
 * - `timid`: nothing is; messages are sent again although the handle settles them
 */
export const RULES = ['documented', 'naive', 'timid'] as const;
export type Rule = (typeof RULES)[number];

/** Puts a rule into force. Gives back what puts the documented one back. */
export function enforce(rule: Rule): () => void {
  const { settled } = Settlement.prototype;
  const { rewind } = Outbox.prototype;
  if (rule === 'naive') {
    Settlement.prototype.settled = function (this: Settlement) {
      return this.handed;
    };
  } else if (rule === 'timid') {
    Outbox.prototype.rewind = function (this: Outbox, _settled, handed, calls) {
      return rewind.call(this, 0, handed, calls);
    };
  }
  return () => {
    Settlement.prototype.settled = settled;
    Outbox.prototype.rewind = rewind;
  };
}
