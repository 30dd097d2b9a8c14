/** The XML of a part as a tree, with one prefix for a namespace, whatever the part itself and whichever form of the standard calls it. */
import { PackageError } from './fault.js';
import { PACKAGE_LIMITS } from './limits.js';
import { type Attributes, encodingOf, xmlParser } from './xml.js';

export class XmlElement {
  /** With the usual prefix: `p:sp`, `a:off`. */
  readonly name: string;
  /** Those of other namespaces than the element's with their usual prefix: `r:id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[] = [];
  /** What stands directly in it. */
  text = '';

  constructor(name: string, attributes: ReadonlyMap<string, string>) {
    this.name = name;
    this.attributes = attributes;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** The first child of a name, of that the first of the next, and so on. */
  child(...path: readonly string[]): XmlElement | undefined {
    let found: XmlElement | undefined = this;
    for (const step of path) found = found?.children.find(({ name }) => name === step);
    return found;
  }

  all(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Below it at any depth, itself first. */
  *descendants(): Generator<XmlElement> {
    yield this;
    for (const child of this.children) yield* child.descendants();
  }
}

/** Namespaces by their usual prefixes, transitional and strict. What is in others is passed over. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/drawing/2016/SVG/main', 'asvg'],
]);

/** Characters that the parser is given at a time. */
const PIECE = 65_536;

/** Throws where it is no XML, or more of it than a part that people draw can have. */
export function readTree(bytes: Uint8Array, part: string): XmlElement {
  const builder = new TreeBuilder(part);
  const parser = xmlParser(part, builder);
  const text = decoded(bytes, part);
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    parser.rest();
  }
  parser.close();
  if (builder.root === undefined) throw new PackageError('damaged', part);
  return builder.root;
}

function decoded(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new PackageError('damaged', part);
  }
}

/** What an element's prefixes stand for: those of the elements around it, and its own. */
type Scope = ReadonlyMap<string, string | undefined>;

/** Where an element is while it is open: its scope, and the element that takes its children; none where they are passed over. */
interface Level {
  readonly scope: Scope;
  readonly into: XmlElement | undefined;
}

class TreeBuilder {
  root: XmlElement | undefined;
  readonly #part: string;
  readonly #levels: Level[] = [];
  #elements = 0;

  constructor(part: string) {
    this.#part = part;
  }

  open(written: string, attributes: Attributes): void {
    this.#elements += 1;
    if (this.#elements > PACKAGE_LIMITS.treeElements) throw new PackageError('too large', this.#part);
    const around = this.#levels.at(-1);
    const scope = scopeOf(attributes, around?.scope ?? NONE);
    this.#levels.push({ scope, into: this.#taken(written, attributes, scope, around) });
  }

  close(): void {
    this.#levels.pop();
  }

  text(text: string): void {
    const into = this.#levels.at(-1)?.into;
    if (into !== undefined) into.text += text;
  }

  /** The element that takes what stands inside of this one. */
  #taken(written: string, attributes: Attributes, scope: Scope, around: Level | undefined): XmlElement | undefined {
    const name = named(written, scope);
    if (around === undefined) {
      if (name === undefined) throw new PackageError('damaged', this.#part);
      this.root = new XmlElement(name, attributesOf(attributes, scope));
      return this.root;
    }
    // Of several ways to say the same, the one that every program understands.
    if (name === 'mc:AlternateContent' || name === 'mc:Fallback') return around.into;
    if (around.into === undefined || name === undefined || name === 'mc:Choice') return undefined;
    const element = new XmlElement(name, attributesOf(attributes, scope));
    around.into.children.push(element);
    return element;
  }
}

const NONE: Scope = new Map();

function scopeOf(attributes: Attributes, around: Scope): Scope {
  let scope: Map<string, string | undefined> | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    scope ??= new Map(around);
    scope.set(name.slice('xmlns:'.length), PREFIXES.get(attributes[name] ?? ''));
  }
  return scope ?? around;
}

/** The name with the usual prefix; nothing where its namespace is none of ours. */
function named(written: string, scope: Scope): string | undefined {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? scope.get('') : scope.get(written.slice(0, colon));
  return prefix === undefined ? undefined : `${prefix}:${written.slice(colon + 1)}`;
}

function attributesOf(attributes: Attributes, scope: Scope): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written in attributes) {
    const value = attributes[written] ?? '';
    // An attribute without a prefix is its element's own.
    if (!written.includes(':')) found.set(written, value);
    else {
      const name = named(written, scope);
      if (name !== undefined) found.set(name, value);
    }
  }
  return found;
}
