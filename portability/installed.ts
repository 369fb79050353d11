/** A package of this folder's own. Types come from who asks: the project is checked without these packages. */
export async function installed<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
