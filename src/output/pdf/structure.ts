/** The structure tree: which content of which page belongs to which element (ISO 32000-1, 14.7 and 14.8). */
import type { Box, Scene, Tag, TagRole } from '../../layout/scene.js';
import { type Document, extend, type Reference, Written } from './pdfkit.js';
import { rounded, textString } from './written.js';

/** A sequence of marked content, or an annotation, on one page. */
type Content = { readonly page: number } & ({ readonly mcid: number } | { readonly annotation: Reference });

export interface Element {
  readonly role: TagRole | 'Link';
  readonly parent: Element | undefined;
  /** Place among the elements of the document; a link has that of the element that it stands in. */
  readonly order: number;
  readonly tag: Tag | undefined;
  readonly kids: (Element | Content)[];
  attached: boolean;
  /** Where a figure was first drawn: its box unless its tag says so. */
  drawn: Box | undefined;
  alt: string | undefined;
}

/** All elements have the same fields in the same order, by which V8 finds them at once. */
function newElement(
  role: Element['role'],
  order: number,
  parent: Element | undefined,
  tag: Tag | undefined,
  attached: boolean,
): Element {
  return { role, parent, order, tag, kids: [], attached, drawn: undefined, alt: undefined };
}

/** Content that no one needs to be told of; `footer` is furniture of the page. */
export type Artifact = 'decoration' | 'footer';

/** An element is in the tree once it has content, so that none is empty. */
export class StructureTree {
  readonly #document: Document;
  readonly #scene: Scene;
  readonly #elements: readonly Element[];
  readonly #pages: Reference[] = [];
  /** By page and MCID. */
  readonly #marked: Element[][] = [];
  readonly #annotated: Element[] = [];
  #open = false;

  constructor(document: Document, scene: Scene) {
    this.#document = document;
    this.#scene = scene;
    const elements: Element[] = [];
    scene.tags.forEach((tag, order) => {
      const parent = order === 0 ? undefined : elements[tag.parent];
      elements.push(newElement(tag.role, order, parent, tag, order === 0));
    });
    this.#elements = elements;
  }

  /** The page that pdfkit has just added is the one that is marked from now on. */
  startPage(): void {
    const { dictionary } = this.#document.page;
    extend(dictionary, { StructParents: this.#pages.push(dictionary) - 1 });
    this.#marked.push([]);
  }

  element(tag: number): Element | undefined {
    return this.#elements[tag];
  }

  /** Whether content that is painted now is already inside an element or an artifact. */
  get open(): boolean {
    return this.#open;
  }

  /** Marks what `paint` paints. Inside other marked content it is part of that. */
  mark(target: Element | Artifact, paint: () => void): void {
    if (this.#open) {
      paint();
      return;
    }
    this.#document.addContent(typeof target === 'string' ? ARTIFACTS[target] : this.#begin(target));
    this.#open = true;
    paint();
    this.#open = false;
    this.#document.addContent('EMC');
  }

  /** A Link inside an element: mark its text with it, then give it its annotations. */
  link(parent: Element): Element {
    return newElement('Link', parent.order, parent, undefined, false);
  }

  /** Adds an annotation of the current page to a link; returns its StructParent. */
  annotate(link: Element, annotation: Reference): number {
    this.#attach(link);
    link.kids.push({ page: this.#pages.length - 1, annotation });
    return this.#scene.pages.length + this.#annotated.push(link) - 1;
  }

  /** Says where a figure is drawn, and in words what it shows, where its tag does not. */
  describe(element: Element, box: Box, alt: string | undefined): void {
    element.drawn ??= box;
    if (alt !== undefined) element.alt ??= alt;
  }

  /** Writes the elements, the parent tree and the root. */
  write(): void {
    const [top] = this.#elements;
    if (top === undefined) throw new Error('a scene has a Document tag');
    const written: TreeSoFar = { references: new Map(), ids: [] };
    const root = this.#document.getStructTreeRoot();
    const topReference = this.#writeElement(top, root, written);
    const referencesOf = (elements: readonly Element[]): string =>
      elements.map((element) => written.references.get(element)).join(' ');
    const pages = this.#marked.map((elements, key) => `${key} [${referencesOf(elements)}]`);
    const annotations = this.#annotated.map((element, index) => `${pages.length + index} ${referencesOf([element])}`);
    const parents = this.#document.ref(new Written(`<<\n/Nums [${[...pages, ...annotations].join(' ')}]\n>>`));
    parents.end();
    extend(root, {
      K: [topReference],
      ParentTree: parents,
      ParentTreeNextKey: pages.length + annotations.length,
      ...(written.ids.length > 0 && { IDTree: new Written(`<<\n/Names [${written.ids.join(' ')}]\n>>`) }),
    });
  }

  #begin(element: Element): string {
    this.#attach(element);
    const page = this.#pages.length - 1;
    const marked = this.#marked[page];
    if (marked === undefined) throw new Error('content is marked before the first page');
    const mcid = marked.push(element) - 1;
    element.kids.push({ page, mcid });
    return `/${element.role === 'Link' ? 'Span' : element.role} <</MCID ${mcid}>> BDC`;
  }

  #attach(element: Element): void {
    if (element.attached) return;
    element.attached = true;
    if (element.parent === undefined) return;
    this.#attach(element.parent);
    element.parent.kids.push(element);
  }

  /** As text: pdfkit asks of every value what it is, which takes a tenth of the time of a short document. */
  #writeElement(element: Element, parent: Reference, written: TreeSoFar): Reference {
    const { role, tag } = element;
    const dictionary = new Written();
    const reference = this.#document.ref(dictionary);
    written.references.set(element, reference);
    const ordered = inOrder(element.kids);
    // Content on the element's page is named by its number alone (ISO 32000-1, 14.7.4.2).
    const page = ordered.find((kid) => 'mcid' in kid)?.page;
    const kids = ordered.map((kid) => {
      if ('role' in kid) return this.#writeElement(kid, reference, written);
      return 'mcid' in kid && kid.page === page ? kid.mcid : this.#contentEntry(kid);
    });
    let entries = `/Type /StructElem\n/S /${role}\n/P ${parent}`;
    if (role === 'Note') {
      const id = textString(`note-${String(element.order).padStart(6, '0')}`);
      written.ids.push(`${id} ${reference}`);
      entries += `\n/ID ${id}`;
    }
    const alt = tag?.alt ?? element.alt;
    if (alt !== undefined) entries += `\n/Alt ${textString(alt)}`;
    if (tag?.language !== undefined) entries += `\n/Lang ${textString(tag.language)}`;
    const attributes = this.#attributes(element);
    if (attributes !== '') entries += `\n/A [${attributes}]`;
    if (page !== undefined) entries += `\n/Pg ${this.#pages[page]}`;
    dictionary.text = `<<\n${entries}\n/K [${kids.join(' ')}]\n>>`;
    reference.end();
    return reference;
  }

  #contentEntry(content: Content): string {
    const of = 'mcid' in content ? `/Type /MCR /MCID ${content.mcid}` : `/Type /OBJR /Obj ${content.annotation}`;
    return `<<${of} /Pg ${this.#pages[content.page]}>>`;
  }

  /** Attributes by their owner (ISO 32000-1, 14.8.5). */
  #attributes({ role, tag, drawn }: Element): string {
    let attributes = '';
    const box = role === 'Figure' ? (tag?.bounds ?? drawn) : undefined;
    if (box !== undefined) {
      const bottom = this.#scene.height - box.y - box.h;
      const corners = [box.x, bottom, box.x + box.w, bottom + box.h].map(rounded).join(' ');
      attributes += `<</O /Layout /Placement /Block /BBox [${corners}]>>`;
    }
    if (tag?.numbering !== undefined) attributes += `<</O /List /ListNumbering /${tag.numbering}>>`;
    const span = tag?.columnSpan ?? 1;
    if (tag?.scope !== undefined || span > 1) {
      const scope = tag?.scope === undefined ? '' : ` /Scope /${tag.scope}`;
      attributes += `<</O /Table${scope}${span > 1 ? ` /ColSpan ${span}` : ''}>>`;
    }
    return attributes;
  }
}

/** What the tree needs to know of what is written of it. */
interface TreeSoFar {
  readonly references: Map<Element, Reference>;
  /** Names and elements, as they stand in the tree of names. */
  readonly ids: string[];
}

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  decoration: '/Artifact BMC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
};

/** Elements in the order of the document; among content, where they were painted. */
function inOrder(kids: readonly (Element | Content)[]): readonly (Element | Content)[] {
  if (kids.length < 2) return kids;
  const elements = kids.filter((kid) => 'role' in kid);
  return elements.length < kids.length ? kids : elements.toSorted((one, other) => one.order - other.order);
}
