/** What it costs in process that messages are kept until they are settled. */
import { audioFrame } from '../src/protocol/media.ts';
import { Outbox } from '../src/resumption/outbox.ts';
import { median } from './figure.ts';

/** 100 ms at 16 kHz. */
const PCM = Uint8Array.from({ length: 3_200 }, (_, i) => i % 251);
const FRAME = JSON.stringify({
  clientContent: { turns: [{ role: 'user', parts: [{ text: 'How is it?' }] }], turnComplete: true },
});
const ROUNDS = 31;
const BATCH = 2_000;

/** To take a message in, hand it over and let it go, as a share of building a frame of 100 ms of audio. */
export function outboxShare(): number {
  const outbox = new Outbox();
  let length = 0;
  const keep = (): void => {
    outbox.add({ message: {}, frame: FRAME }, 1);
    outbox.handOver(outbox.last, 0);
    outbox.release(outbox.last);
  };
  const build = (): void => {
    length += audioFrame(PCM).length;
  };
  const shares: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const share = timeOf(keep) / timeOf(build);
    // The first round warms up.
    if (round > 0) shares.push(share);
  }
  return length > 0 ? median(shares) : NaN;
}

function timeOf(act: () => void): number {
  const start = performance.now();
  for (let i = 0; i < BATCH; i++) act();
  return performance.now() - start;
}
