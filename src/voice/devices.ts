/** The devices that a person can choose from, and those in use. */
import { page } from './platform.ts';
import type { VoiceInput, VoiceOutput } from './shapes.ts';

export type VoiceSide = 'microphone' | 'speaker';

export interface VoiceDevice {
  readonly id: string;
  /** As the browser names it: empty until the user has allowed the microphone. */
  readonly label: string;
}

export interface VoiceDevices {
  /** Those of the page. Empty where the voice has an input of its own that takes no choice. */
  readonly microphones: readonly VoiceDevice[];
  /** Empty also where the browser lets no page choose. */
  readonly speakers: readonly VoiceDevice[];
  /** The id of the one in use; empty where it is not known. */
  readonly microphone: string;
  /** The id of the one that was chosen; empty for the system's. */
  readonly speaker: string;
}

export const NO_DEVICES: VoiceDevices = { microphones: [], speakers: [], microphone: '', speaker: '' };

/** Follows the devices of a page from its making until {@link stop}. */
export class DeviceList {
  readonly #input: VoiceInput;
  readonly #output: VoiceOutput;
  readonly #onChange: (devices: VoiceDevices) => void;
  readonly #onDeviceChange = (): void => void this.refresh();
  #current = NO_DEVICES;
  /** Counts what was asked, so that a late answer does not replace a newer one. */
  #asked = 0;

  constructor(input: VoiceInput, output: VoiceOutput, onChange: (devices: VoiceDevices) => void) {
    this.#input = input;
    this.#output = output;
    this.#onChange = onChange;
    page().navigator?.mediaDevices?.addEventListener?.('devicechange', this.#onDeviceChange);
    void this.refresh();
  }

  get current(): VoiceDevices {
    return this.#current;
  }

  /** Looks again. Never rejects. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const found = await page()
      .navigator?.mediaDevices?.enumerateDevices?.()
      .catch(() => []);
    if (asked !== this.#asked) return;
    const listed = (kind: string): VoiceDevice[] =>
      (found ?? [])
        // Before permission browsers list one device of each kind without an id.
        .filter((device) => device.kind === kind && device.deviceId !== '')
        .map(({ deviceId, label }) => ({ id: deviceId, label }));
    const { setDevice: chooses, deviceId: microphone = '' } = this.#input;
    const { setDevice: routes, deviceId: speaker = '' } = this.#output;
    const devices: VoiceDevices = {
      microphones: chooses === undefined ? [] : listed('audioinput'),
      speakers: routes === undefined ? [] : listed('audiooutput'),
      microphone,
      speaker,
    };
    if (JSON.stringify(devices) === JSON.stringify(this.#current)) return;
    this.#current = devices;
    this.#onChange(devices);
  }

  stop(): void {
    this.#asked++;
    page().navigator?.mediaDevices?.removeEventListener?.('devicechange', this.#onDeviceChange);
  }
}
