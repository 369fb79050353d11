/** The little that the views need of the DOM. */

/** An element of index.html. Throws where it is of another kind, or missing. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id ${id}.`);
  return found;
}

/** Makes an element with a class and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Sets a text where it differs: screen readers may read again whatever is set. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** An element that shows a value. */
export interface View<Value> {
  readonly element: HTMLElement;
  show(value: Value): void;
}

/** The children of an element, one for each value of a list, in its order. */
export class KeyedList<Value extends { readonly key: string }> {
  readonly #parent: HTMLElement;
  readonly #make: (value: Value) => View<Value>;
  #views = new Map<string, View<Value>>();

  constructor(parent: HTMLElement, make: (value: Value) => View<Value>) {
    this.#parent = parent;
    this.#make = make;
  }

  show(values: readonly Value[]): void {
    const before = this.#views;
    this.#views = new Map();
    for (const [index, value] of values.entries()) {
      const view = before.get(value.key) ?? this.#make(value);
      before.delete(value.key);
      this.#views.set(value.key, view);
      view.show(value);
      const { children } = this.#parent;
      if (children[index] !== view.element) this.#parent.insertBefore(view.element, children[index] ?? null);
    }
    for (const { element } of before.values()) element.remove();
  }
}
