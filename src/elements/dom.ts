/** The few things the elements do to the document. */

type Child = Node | string;

/** An element with attributes and children; text is always text, never markup. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The part of an element that the server marked with `data-part`. */
export function part(root: ParentNode, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page lacks its part "${name}".`);
  return found;
}

/** Shows an element with new children, or hides it if there are none. */
export function fillPart(element: HTMLElement, children: readonly Child[]): void {
  element.replaceChildren(...children);
  element.hidden = children.length === 0;
}

/** A function that makes fresh copies of what a template of the server holds. */
export function templateOf(root: ParentNode, name: string): () => HTMLElement {
  const first = root.querySelector<HTMLTemplateElement>(`template[data-template="${name}"]`)
    ?.content.firstElementChild;
  if (!(first instanceof HTMLElement)) throw new Error(`The page lacks its template "${name}".`);
  return () => first.cloneNode(true) as HTMLElement;
}

/** Resolves with the frame after the next one, when that has been painted; at once where nobody looks. */
export function nextPicture(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        resolve();
      });
    });
  });
}
