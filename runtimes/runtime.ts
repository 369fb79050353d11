/** What a runtime is to this test. */
import type { Project } from './project.ts';

/** Where the program finds the emulator. */
export interface Target {
  readonly url: string;
  readonly key: string;
}

/** How the key reached the service. */
export type KeyPlace = 'header' | 'address';

export interface Runtime {
  readonly title: string;
  /** Its package in this folder; absent where the project itself has it. */
  readonly package?: string;
  readonly key: KeyPlace;
  /** What its user has to do. */
  readonly note: string;
  version(project: Project): string | Promise<string>;
  /** Has the program converse with the emulator. Rejects with what it says if it does not. */
  converse(target: Target, project: Project): Promise<void>;
}
