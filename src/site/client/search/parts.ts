/** The part of a page that a selector names. Throws when the server did not render it. */
export function part<T extends Element>(root: ParentNode, selector: string, type: abstract new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`Unexpected page without ${selector}, expected ${type.name}`);
}

/** A copy of the one element of a template. */
export function copyOf(template: HTMLTemplateElement): HTMLElement {
  const [element] = document.importNode(template.content, true).children;
  if (element instanceof HTMLElement) return element;
  throw new Error(`Unexpected template ${template.id}, expected an element in it`);
}
