/** A drawing's XML as a tree, held against what a still and self-contained drawing may have. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS } from '../limits.js';
import { Fault } from './fault.js';
import { checkAttribute, checkElement, checkStyle } from './harmless.js';

const SVG = 'http://www.w3.org/2000/svg';

export interface Element {
  /** Without its prefix; empty where it is none of SVG's, which draws nothing. */
  readonly name: string;
  /** As it was written. */
  readonly tag: string;
  /** By their names as they were written. */
  readonly attributes: Map<string, string>;
  readonly children: (Element | string)[];
  readonly parent: Element | undefined;
  /** Where its tag ends, from 1. */
  readonly line: number;
}

/** The root of a drawing. Throws `Fault` at what is wrong with it. */
export function readTree(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const tree = new Tree();
  parser.on('error', () => {
    throw new Fault('broken', `its XML is wrong in line ${parser.line}`, parser.line);
  });
  parser.on('doctype', () => {
    throw new Fault('unsafe', 'a document type (<!DOCTYPE ...>)', parser.line);
  });
  parser.on('processinginstruction', ({ target }) => {
    throw new Fault('unsafe', `a <?${target}?>`, parser.line);
  });
  parser.on('opentag', (tag) => tree.open(tag, parser.line));
  parser.on('text', (words) => tree.words(words, parser.line));
  parser.on('cdata', (words) => tree.words(words, parser.line));
  parser.on('closetag', () => tree.close());
  parser.write(text).close();
  if (tree.root === undefined) throw new Fault('other', 'no element', 1);
  return tree.root;
}

/** The elements as they open and close. */
class Tree {
  root: Element | undefined;
  #open: Element | undefined;
  #count = 0;
  #depth = 0;

  open(tag: SaxesTagNS, line: number): void {
    if (this.root === undefined && !(tag.local === 'svg' && tag.uri === SVG)) throw new Fault('other', tag.name, line);
    checkElement(tag, line);
    const attributes = Object.values(tag.attributes);
    for (const attribute of attributes) checkAttribute(attribute, line);
    this.#count += 1;
    this.#depth += 1;
    if (this.#count > LIMITS.svgElements || this.#depth > LIMITS.svgDepth)
      throw new Fault('unsafe', 'too much to draw', line);
    const element: Element = {
      name: tag.uri === SVG ? tag.local : '',
      tag: tag.name,
      attributes: new Map(attributes.map(({ name, value }) => [name, value])),
      children: [],
      parent: this.#open,
      line,
    };
    this.root ??= element;
    this.#open?.children.push(element);
    this.#open = element;
  }

  words(words: string, line: number): void {
    if (this.#open?.name === 'style') checkStyle(words, line);
    this.#open?.children.push(words);
  }

  close(): void {
    this.#depth -= 1;
    this.#open = this.#open?.parent;
  }
}

/** An element and all inside it, in their order. */
export function* elementsIn(root: Element): Generator<Element> {
  const open = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element;
    for (const child of childrenOf(element).reverse()) open.push(child);
  }
}

export function childrenOf({ children }: Element): Element[] {
  return children.filter((child) => typeof child !== 'string');
}

/** What stands in an element, without what stands in others inside it. */
export function textOf({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The id that an element refers to by address, by `href` or the older `xlink:href`. */
export function hrefOf({ attributes }: Element): string | undefined {
  for (const [name, value] of attributes) if (/(?:^|:)href$/.test(name)) return value.trim().replace(/^#/, '');
  return undefined;
}

/** A drawing as text again. */
export function writeTree(root: Element): string {
  const parts: string[] = [];
  write(root, parts);
  return `${parts.join('')}\n`;
}

function write({ tag, attributes, children }: Element, parts: string[]): void {
  parts.push(`<${tag}`);
  for (const [name, value] of attributes) parts.push(` ${name}="${value.replace(/[&<"\t\n\r]/g, reference)}"`);
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children) {
    if (typeof child === 'string') parts.push(child.replace(/[&<>\r]/g, reference));
    else write(child, parts);
  }
  parts.push(`</${tag}>`);
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
