/** Where the two SDKs say the same thing in different words. At most five; one that is never needed fails. */
import type { Exception } from './support/exceptions.ts';

export const exceptions: readonly Exception[] = [
  {
    path: 'setup.tools',
    ours: undefined,
    theirs: [],
    why: 'An empty list is sent there, and left out here: some models refuse it.',
  },
  {
    path: 'setup.historyConfig',
    theirs: undefined,
    why: 'LiveConnectConfig of the official SDK has no historyConfig, and connect drops one that is passed.',
  },
  {
    path: 'setup.tools[0].functionDeclarations[0].parameters.properties.city',
    ours: { anyOf: [{ type: 'STRING' }, { type: 'NULL' }] },
    theirs: { nullable: true, type: 'STRING' },
    why: 'A choice between one type and null is rewritten to nullable there, and sent as it was declared here.',
  },
  {
    path: 'setup.tools[0].functionDeclarations[0].parameters.properties.city',
    ours: { type: 'STRING', nullable: true, default: null },
    theirs: { type: 'STRING', nullable: true },
    why: 'Every null in a schema is dropped there, a default of null with it.',
  },
  {
    path: 'setup.tools[0].functionDeclarations[0].parameters.additionalProperties',
    theirs: undefined,
    why: 'Dropped there, though Vertex AI has the field.',
  },
];
