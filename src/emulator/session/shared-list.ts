/** An append-only list. Each version of it never changes, and versions share memory. */

export class SharedList<Item> {
  readonly length: number;
  /** Shared by successive versions. The items after `length` belong to later ones. */
  readonly #items: Item[];

  private constructor(items: Item[], length: number) {
    this.#items = items;
    this.length = length;
  }

  static of<Item>(...items: readonly Item[]): SharedList<Item> {
    return new SharedList([...items], items.length);
  }

  /** The list with these items appended. Copies only if another version was made from this one. */
  add(...items: readonly Item[]): SharedList<Item> {
    const isNewest = this.#items.length === this.length;
    const shared = isNewest ? this.#items : this.#items.slice(0, this.length);
    for (const item of items) shared.push(item);
    return new SharedList(shared, shared.length);
  }

  /** The newest item that fits. */
  findLast(fits: (item: Item) => boolean): Item | undefined {
    for (let at = this.length - 1; at >= 0; at--) if (fits(this.#items[at]!)) return this.#items[at];
    return undefined;
  }

  /** A copy. */
  items(): Item[] {
    return this.#items.slice(0, this.length);
  }
}
