/** A WebSocket that tells what is sent through it, and can be taken off the emulator. */
import type { WebSocketLike } from '../src/index.ts';

export interface Listener {
  sends(frame: string): void;
  /** Nothing comes any more. */
  ends(): void;
}

type Handler<Event> = ((event: Event) => unknown) | null;

export class Tapped implements WebSocketLike {
  onopen: Handler<never> = null;
  onmessage: Handler<never> = null;
  onerror: Handler<never> = null;
  onclose: Handler<never> = null;
  readonly #inner: WebSocketLike;
  readonly #listener: Listener;

  constructor(inner: WebSocketLike, listener: Listener) {
    this.#inner = inner;
    this.#listener = listener;
    inner.onopen = (event) => this.onopen?.(event);
    inner.onmessage = (event) => this.onmessage?.(event);
    inner.onerror = (event) => this.onerror?.(event);
    inner.onclose = (event) => {
      this.onclose?.(event);
      this.sever();
    };
  }

  set binaryType(type: string) {
    this.#inner.binaryType = type;
  }

  get binaryType(): string {
    return this.#inner.binaryType;
  }

  get readyState(): number {
    return this.#inner.readyState;
  }

  get bufferedAmount(): number {
    return this.#inner.bufferedAmount;
  }

  send(frame: string): void {
    this.#listener.sends(frame);
    this.#inner.send(frame);
  }

  close(code?: number, reason?: string): void {
    this.#inner.close(code, reason);
  }

  terminate(): void {
    this.#inner.terminate?.();
    // Whoever gives a connection up does not listen any more.
    this.sever();
  }

  /** Takes the client off: the emulator, which keeps its connections, must not keep what was at their other end. */
  sever(): void {
    this.onopen = this.onmessage = this.onerror = this.onclose = null;
    this.#listener.ends();
  }
}
