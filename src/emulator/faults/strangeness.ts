/**
 * Deviations from what the emulator believes of the service: fields in other frames, frames without news, transcripts
 * that trail, late and repeated handles, fields that nobody knows. Each is something a real server might do, or was once seen to do; a
 * client should cope with all of them.
 */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { Random } from '../simulation/random.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import type { Backend } from '../wire/request.ts';

export interface StrangenessHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly backend: Backend;
  /** How likely a message is sent in another way, from 0 to 1. */
  readonly probability: number;
  send(message: LiveServerMessage): void;
}

/** A message on its way out, and how much later than usual it goes. */
interface Delivery {
  readonly message: LiveServerMessage;
  readonly delayMs?: number;
}

/** Another way to send a message; `undefined` where it does not apply. */
type Deviation = (message: LiveServerMessage, host: StrangenessHost) => readonly Delivery[] | undefined;

const LATE_MS = [1, 300] as const;

const DEVIATIONS: readonly Deviation[] = [
  function emptyFrameFirst(message, { random }) {
    return [{ message: random.chance(0.5) ? {} : { serverContent: {} } }, { message }];
  },
  function unknownFields(message) {
    const { serverContent } = message;
    const content = serverContent && { serverContent: { ...serverContent, strangeFlag: true } };
    return [{ message: { ...message, ...content, strangeNews: { since: 'tomorrow' } } as LiveServerMessage }];
  },
  function usageApart({ usageMetadata, ...rest }) {
    if (usageMetadata === undefined || Object.keys(rest).length === 0) return undefined;
    return [{ message: rest }, { message: { usageMetadata } }];
  },
  function transcriptApart({ serverContent, ...rest }, { random }) {
    const { outputTranscription, ...content } = serverContent ?? {};
    if (outputTranscription === undefined || content.modelTurn === undefined) return undefined;
    const audio = { message: { ...rest, serverContent: content } };
    const transcript = { message: { serverContent: { outputTranscription } } };
    return random.chance(0.5) ? [audio, transcript] : [transcript, audio];
  },
  function handleLate(message, { random }) {
    const isHandle = message.sessionResumptionUpdate?.newHandle !== undefined;
    return isHandle ? [{ message, delayMs: random.between(...LATE_MS) }] : undefined;
  },
  function handleTwice(message) {
    return message.sessionResumptionUpdate?.newHandle === undefined ? undefined : [{ message }, { message }];
  },
  function callsWithoutIds({ toolCall, ...others }, { backend }) {
    if (toolCall === undefined || backend !== 'vertex') return undefined;
    const functionCalls = (toolCall.functionCalls ?? []).map((call) => {
      const { id, ...rest } = call;
      return id === undefined ? call : rest;
    });
    return [{ message: { ...others, toolCall: { functionCalls } } }];
  },
];

/** Sends the messages of one connection, some of them in another way. */
export class Strangeness {
  readonly #host: StrangenessHost;
  /** Pieces of the transcript of the output that trail what they were to come with, in their order. */
  readonly #trailing: LiveServerMessage[] = [];
  /** The end of an answer, held back until the end of its turn, so that one frame says both. */
  #held: LiveServerMessage | undefined;

  constructor(host: StrangenessHost) {
    this.#host = host;
  }

  send(message: LiveServerMessage): void {
    for (const next of this.#reorder(message)) this.#deviate(next);
  }

  /** Has a transcript trail its audio: to the end of the answer, or to after a call. */
  #reorder(message: LiveServerMessage): readonly LiveServerMessage[] {
    const { random, probability } = this.#host;
    const { outputTranscription, ...content } = message.serverContent ?? {};
    if (content.modelTurn !== undefined) {
      const trails =
        this.#trailing.length > 0 || (probability > 0 && random.chance(probability) && random.chance(0.5));
      if (outputTranscription === undefined || !trails) return [message];
      this.#trailing.push({ serverContent: { outputTranscription } });
      return [{ ...message, serverContent: content }];
    }
    const pieces = this.#trailing.splice(0);
    return message.toolCall === undefined ? [...pieces, message] : [message, ...pieces];
  }

  #deviate(message: LiveServerMessage): void {
    const { random, probability, scheduler } = this.#host;
    if (this.#held !== undefined) return this.#release(message);
    if (!random.chance(probability)) return this.#host.send(message);
    if (endsAnswer(message) && random.chance(0.5)) {
      this.#held = message;
      return;
    }
    const possible = DEVIATIONS.flatMap((deviate) => [deviate(message, this.#host) ?? []].filter(isAny));
    for (const { message: next, delayMs = 0 } of possible[random.below(possible.length)] ?? [{ message }]) {
      if (delayMs === 0) this.#host.send(next);
      else scheduler.after(delayMs, () => this.#host.send(next));
    }
  }

  /** Sends the message that was held back: with the end of its turn if that is next, or before whatever is. */
  #release(next: LiveServerMessage): void {
    const held = this.#held!;
    this.#held = undefined;
    if (next.serverContent?.turnComplete !== true) {
      this.#host.send(held);
      return this.#host.send(next);
    }
    this.#host.send({ ...next, serverContent: { ...held.serverContent, ...next.serverContent } });
  }
}

function isAny(deliveries: readonly Delivery[]): boolean {
  return deliveries.length > 0;
}

/** Whether a message says nothing but that an answer was generated or interrupted. */
function endsAnswer({ serverContent, ...rest }: LiveServerMessage): boolean {
  const { generationComplete, interrupted, ...content } = serverContent ?? {};
  const says = generationComplete === true || interrupted === true;
  return says && Object.keys(content).length + Object.keys(rest).length === 0;
}
