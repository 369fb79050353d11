/** A microphone in a page that hears what it is given. */

export interface Microphone {
  readonly stream: MediaStream;
  /** Plays PCM, 16 bit, mono, 16,000 Hz, into the stream. */
  play(pcm: Uint8Array): void;
}

/** Takes the place of the page's microphone. */
export function microphone(): Microphone {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(destination.stream);
  return {
    stream: destination.stream,
    play(pcm) {
      const samples = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2);
      const buffer = context.createBuffer(1, samples.length, 16_000);
      buffer.getChannelData(0).set(Float32Array.from(samples, (sample) => sample / 0x8000));
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(destination);
      source.start();
    },
  };
}
