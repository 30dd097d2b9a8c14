/** Pages as a browser's parser sees them (WHATWG HTML, by parse5). */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Dom {
  readonly root: Element;
  /** The parser's complaints, by their codes in the standard. */
  readonly faults: readonly string[];
}

export function readPage(page: string): Dom {
  const faults: string[] = [];
  const tree = parse(page, { onParseError: ({ code }) => faults.push(code) });
  const root = tree.childNodes.find(isElement);
  if (root === undefined) throw new Error('no root element');
  return { root, faults };
}

/** The element's descendants in the document's order, or those of the given names. */
export function all(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => [
      ...(names.length === 0 || names.includes(child.tagName) ? [child] : []),
      ...all(child, ...names),
    ]);
}

/** The first descendant of a name, which must be there. */
export function only(element: Element, name: string): Element {
  const [found] = all(element, name);
  if (found === undefined) throw new Error(`no <${name}>`);
  return found;
}

export function children(element: Element): readonly Element[] {
  return element.childNodes.filter(isElement);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text, a line break as a line feed. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return isElement(node) && node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('');
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
