/** The structure tree: which content of which page belongs to which element (ISO 32000-1, 14.7 and 14.8). */
import type { Box, Scene, Tag, TagRole } from '../../layout/scene.js';
import { type Document, extend, pdfString, type Reference } from './pdfkit.js';

/** A sequence of marked content, or an annotation, on one page. */
type Content = { readonly page: number } & ({ readonly mcid: number } | { readonly annotation: Reference });

export interface Element {
  readonly role: TagRole | 'Link';
  readonly parent?: Element;
  /** Place among the elements of the document; a link has that of the element that it stands in. */
  readonly order: number;
  readonly tag?: Tag;
  readonly kids: (Element | Content)[];
  attached: boolean;
  /** Where a figure was first drawn: its box unless its tag says so. */
  drawn?: Box & { readonly page: number };
  alt?: string;
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
      elements.push({ role: tag.role, ...(parent && { parent }), order, tag, kids: [], attached: order === 0 });
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
    return { role: 'Link', parent, order: parent.order, kids: [], attached: false };
  }

  /** Adds an annotation of the current page to a link; returns its StructParent. */
  annotate(link: Element, annotation: Reference): number {
    this.#attach(link);
    link.kids.push({ page: this.#pages.length - 1, annotation });
    return this.#scene.pages.length + this.#annotated.push(link) - 1;
  }

  /** Says where a figure is drawn, and in words what it shows, where its tag does not. */
  describe(element: Element, box: Box, alt: string | undefined): void {
    element.drawn ??= { ...box, page: this.#pages.length - 1 };
    if (alt !== undefined) element.alt ??= alt;
  }

  /** Writes the elements, the parent tree and the root. */
  write(): void {
    const [top] = this.#elements;
    if (top === undefined) throw new Error('a scene has a Document tag');
    const references = new Map<Element, Reference>();
    const ids = new Map<string, Reference>();
    const root = this.#document.getStructTreeRoot();
    const topReference = this.#writeElement(top, root, references, ids);
    const pages = this.#marked.map((elements) => elements.map((element) => references.get(element)));
    const annotations = this.#annotated.map((element) => references.get(element));
    const parents = this.#document.ref({ Nums: [...pages, ...annotations].flatMap((entry, key) => [key, entry]) });
    parents.end();
    extend(root, {
      K: [topReference],
      ParentTree: parents,
      ParentTreeNextKey: pages.length + annotations.length,
      ...(ids.size > 0 && { IDTree: { Names: [...ids].flatMap(([id, reference]) => [pdfString(id), reference]) } }),
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

  #writeElement(
    element: Element,
    parent: Reference,
    references: Map<Element, Reference>,
    ids: Map<string, Reference>,
  ): Reference {
    const entries = {};
    const reference = this.#document.ref(entries);
    references.set(element, reference);
    const id = element.role === 'Note' ? `note-${String(element.order).padStart(6, '0')}` : undefined;
    if (id !== undefined) ids.set(id, reference);
    const ordered = inOrder(element.kids);
    // Content on the element's page is named by its number alone (ISO 32000-1, 14.7.4.2).
    const page = ordered.find((kid) => 'mcid' in kid)?.page;
    const kids = ordered.map((kid) => {
      if ('role' in kid) return this.#writeElement(kid, reference, references, ids);
      return 'mcid' in kid && kid.page === page ? kid.mcid : this.#contentEntry(kid);
    });
    const alt = element.tag?.alt ?? element.alt;
    const attributes = this.#attributes(element);
    Object.assign(entries, {
      Type: 'StructElem',
      S: element.role,
      P: parent,
      ...(id !== undefined && { ID: pdfString(id) }),
      ...(alt !== undefined && { Alt: pdfString(alt) }),
      ...(element.tag?.language !== undefined && { Lang: pdfString(element.tag.language) }),
      ...(attributes.length > 0 && { A: attributes }),
      ...(page !== undefined && { Pg: this.#pages[page] }),
      K: kids,
    });
    reference.end();
    return reference;
  }

  #contentEntry(content: Content): object {
    const page = this.#pages[content.page];
    return 'mcid' in content
      ? { Type: 'MCR', Pg: page, MCID: content.mcid }
      : { Type: 'OBJR', Pg: page, Obj: content.annotation };
  }

  /** Attributes by their owner (ISO 32000-1, 14.8.5). */
  #attributes({ role, tag, drawn }: Element): object[] {
    const attributes: object[] = [];
    if (role === 'Figure') {
      const box = tag?.bounds ?? drawn;
      if (box !== undefined) {
        const { x, y, w, h } = box;
        const bottom = this.#scene.height - y - h;
        attributes.push({ O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + w, bottom + h] });
      }
    }
    if (tag?.numbering !== undefined) attributes.push({ O: 'List', ListNumbering: tag.numbering });
    if (tag?.scope !== undefined || (tag?.columnSpan ?? 1) > 1) {
      const span = tag?.columnSpan ?? 1;
      attributes.push({ O: 'Table', ...(tag?.scope && { Scope: tag.scope }), ...(span > 1 && { ColSpan: span }) });
    }
    return attributes;
  }
}

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  decoration: '/Artifact BMC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
};

/** Elements in the order of the document; among content, where they were painted. */
function inOrder(kids: readonly (Element | Content)[]): readonly (Element | Content)[] {
  const elements = kids.filter((kid) => 'role' in kid);
  return elements.length < kids.length ? kids : elements.toSorted((one, other) => one.order - other.order);
}
