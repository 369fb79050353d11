/** References within a JSON Schema. */

/** What `#/definitions/Name` and the like stand for; undefined for a reference that leads nowhere, or out. */
export function resolve(reference: unknown, root: unknown): unknown {
  const [document, ...names] = String(reference).split('/');
  if (document !== '#') return undefined;
  return names.reduce<unknown>(
    (found, name) =>
      (found as Record<string, unknown> | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
    root,
  );
}
