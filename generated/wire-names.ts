// Generated from schema/ by `npm run codegen`. Do not edit.

/**
 * The fields of a `LiveServerMessage` that a backend calls otherwise. `path` leads to the object that holds the
 * field, `wire` is its name there and `name` the public one.
 */
export const serverWireNames: readonly { path: readonly string[]; wire: string; name: string }[] = [
  { path: ['usageMetadata'], wire: 'candidatesTokenCount', name: 'responseTokenCount' },
  { path: ['usageMetadata'], wire: 'candidatesTokensDetails', name: 'responseTokensDetails' },
  { path: ['voiceActivity'], wire: 'type', name: 'voiceActivityType' },
];
