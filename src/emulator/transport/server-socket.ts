/** The server's end of a client's WebSocket. Calls on a socket that is gone do nothing. */
export interface ServerSocket {
  /** Text goes out as a text frame, bytes as a binary one. */
  send(frame: string | Uint8Array): void;
  close(code: number, reason: string): void;
  /** Destroys the socket without a close frame. */
  drop(): void;
  /** Destroys the socket after part of a frame. */
  sendPartial(frame: string | Uint8Array): void;
  /** Lets nothing through any more and tells neither end. After it, `drop` ends the server's side alone. */
  blackhole(): void;
  /** Stops reading, or resumes. */
  setPaused(paused: boolean): void;
}
