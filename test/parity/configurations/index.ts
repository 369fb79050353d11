/** All configurations whose setup frames are compared. */
import type { Configuration } from './configuration.ts';
import { functions } from './functions.ts';
import { generation } from './generation.ts';
import { instructions } from './instructions.ts';
import { models } from './models.ts';
import { session } from './session.ts';
import { speech } from './speech.ts';
import { tools } from './tools.ts';

export const configurations: readonly Configuration[] = [
  ...models,
  ...generation,
  ...speech,
  ...instructions,
  ...functions,
  ...tools,
  ...session,
];
