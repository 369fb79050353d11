/** All figures and their targets, in the order of the table. */
import type { Figure, Target } from './figure.ts';
import { bundleAll, bundleConnected, bundleFirst, bundleFunctions, bundleTurns } from './figures/bundle.ts';
import { connect, connectCpu } from './figures/connect.ts';
import { heap } from './figures/heap.ts';
import { coldImport } from './figures/import.ts';
import { incoming } from './figures/incoming.ts';
import { own } from './figures/own.ts';
import { outgoing } from './figures/outgoing.ts';
import { startup } from './figures/startup.ts';

function timesRaw(limit: number): Target[] {
  return [{ of: 'ratio', against: 'raw', limit }];
}

export const FIGURES: readonly Figure[] = [
  incoming({
    name: 'audio40',
    title: 'incoming 40 ms audio',
    kind: 'audio40',
    count: 4_000,
    targets: timesRaw(1.1),
  }),
  incoming({
    name: 'audio100',
    title: 'incoming 100 ms audio',
    kind: 'audio100',
    count: 2_500,
    targets: timesRaw(1.1),
  }),
  incoming({
    name: 'audio1000',
    title: 'incoming 1 s audio',
    kind: 'audio1000',
    count: 250,
    targets: timesRaw(1.1),
  }),
  incoming({ name: 'text', title: 'incoming text', kind: 'text', count: 15_000, targets: timesRaw(1.1) }),
  incoming({
    name: 'transcript',
    title: 'incoming transcript',
    kind: 'transcript',
    count: 20_000,
    targets: timesRaw(1.1),
  }),
  incoming({
    name: 'toolCall',
    title: 'incoming tool call',
    kind: 'toolCall',
    count: 10_000,
    targets: timesRaw(1.1),
  }),
  incoming({
    name: 'textOneByOne',
    title: 'incoming text, one a read',
    kind: 'text',
    count: 5_000,
    targets: timesRaw(1.1),
    oneByOne: true,
  }),
  incoming({
    name: 'transcriptOneByOne',
    title: 'incoming transcript, one a read',
    kind: 'transcript',
    count: 5_000,
    targets: timesRaw(1.1),
    oneByOne: true,
  }),
  own('ownTranscript', 'transcript', 0.22),
  own('ownText', 'text', 0.28),
  own('ownUsage', 'usage', 0.4),
  incoming({
    name: 'pcm100',
    title: 'incoming 100 ms audio to PCM bytes',
    kind: 'audio100',
    count: 2_500,
    targets: timesRaw(1.1),
    toPcm: true,
  }),
  outgoing,
  connect,
  connectCpu,
  coldImport,
  startup,
  heap,
  bundleFirst,
  bundleConnected,
  bundleAll,
  bundleFunctions,
  bundleTurns,
];
