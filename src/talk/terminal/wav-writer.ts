/** A WAV file that grows. Until it is closed its header says no length, which readers take for the rest of the file. */
import { promises } from 'node:fs';
import { addWavHeader } from '../../index.ts';
import { PLAYER_RATE } from './programs.ts';

const RIFF_SIZE_AT = 4;
const DATA_SIZE_AT = 40;
const HEADER_BYTES = 44;

export class WavWriter {
  readonly #file: promises.FileHandle;
  #length = 0;
  /** Writes go one after another. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(file: promises.FileHandle) {
    this.#file = file;
  }

  /** Makes the file, or empties it. Rejects as `node:fs` does. */
  static async create(path: string): Promise<WavWriter> {
    const file = await promises.open(path, 'w');
    await file.write(addWavHeader(new Uint8Array(0), { sampleRate: PLAYER_RATE }));
    return new WavWriter(file);
  }

  /** 16-bit PCM, mono, at the rate of players. */
  async write(pcm: Uint8Array): Promise<void> {
    const writing = this.#last.then(() => this.#file.write(pcm, 0, pcm.length, HEADER_BYTES + this.#length));
    this.#last = writing.catch(() => undefined);
    await writing;
    this.#length += pcm.length;
  }

  async close(): Promise<void> {
    await this.#last;
    const size = (bytes: number): Buffer => {
      const field = Buffer.alloc(4);
      field.writeUInt32LE(bytes);
      return field;
    };
    await this.#file.write(size(HEADER_BYTES - 8 + this.#length), 0, 4, RIFF_SIZE_AT);
    await this.#file.write(size(this.#length), 0, 4, DATA_SIZE_AT);
    await this.#file.close();
  }
}
