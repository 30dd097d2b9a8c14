/**
 * Markers that take the paint of the line they stand on (`context-fill`, `context-stroke`: SVG 2, 13.2), which hardly a program
 * knows and Inkscape writes: a marker of its own for each paint.
 */
import { Fault } from '../fault.js';
import { childrenOf, type Element, elementsIn } from '../tree.js';

interface Paints {
  readonly fill: string;
  readonly stroke: string;
}

const PLACES = ['marker-start', 'marker-mid', 'marker-end'] as const;
/** What has corners for a marker to stand on. */
const LINES: ReadonlySet<string> = new Set(['line', 'path', 'polygon', 'polyline']);
/** Each is a copy: beyond it, they only serve to multiply each other. */
const MOST_COPIES = 500;

/** What goes on to the elements inside. */
type Inherited = Readonly<Record<'fill' | 'stroke' | (typeof PLACES)[number], string>>;

/** Changes the tree. Throws `Fault` at what takes the paint of nothing that is known. */
export function resolveContexts(root: Element): void {
  const markers = markersIn(root);
  if (markers.size === 0) return;
  const copies = new Copies(markers);
  copies.visit(root, { ...INITIAL });
  for (const [marker, own] of copies.byMarker)
    marker.parent?.children.splice(marker.parent.children.indexOf(marker), 1, ...own.values());
}

const INITIAL: Inherited = {
  fill: '#000000',
  stroke: 'none',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
};

/** Those that take a paint, by their ids. */
function markersIn(root: Element): ReadonlyMap<string, Element> {
  const markers = new Map<string, Element>();
  for (const element of elementsIn(root)) {
    const context = [element.attributes.get('fill'), element.attributes.get('stroke')].find(isContext);
    if (context === undefined) continue;
    const marker = markerAround(element);
    const id = marker?.attributes.get('id');
    if (marker === undefined || id === undefined)
      throw new Fault('unsafe', `${context} outside of a marker`, element.line);
    markers.set(id, marker);
  }
  return markers;
}

function isContext(paint: string | undefined): boolean {
  return paint?.startsWith('context-') === true;
}

function markerAround(element: Element): Element | undefined {
  return element.name === 'marker' ? element : element.parent && markerAround(element.parent);
}

class Copies {
  /** Of each marker, by the paints. */
  readonly byMarker = new Map<Element, Map<string, Element>>();
  readonly #markers: ReadonlyMap<string, Element>;
  #count = 0;

  constructor(markers: ReadonlyMap<string, Element>) {
    this.#markers = markers;
    for (const marker of markers.values()) this.byMarker.set(marker, new Map());
  }

  visit(element: Element, around: Inherited): void {
    const said = { ...around };
    for (const property of INHERITED) said[property] = element.attributes.get(property) ?? said[property];
    if (LINES.has(element.name)) {
      for (const place of PLACES) {
        const id = /^url\(#(.*)\)$/.exec(said[place])?.[1] ?? '';
        const marker = this.#markers.get(id);
        if (marker !== undefined) element.attributes.set(place, `url(#${this.#idOf(marker, id, said, element.line)})`);
      }
    }
    // A marker has no markers of its own.
    if (element.name !== 'marker') for (const child of childrenOf(element)) this.visit(child, said);
  }

  #idOf(marker: Element, id: string, { fill, stroke }: Paints, line: number): string {
    const own = this.byMarker.get(marker) ?? new Map<string, Element>();
    const key = JSON.stringify([fill, stroke]);
    const known = own.get(key)?.attributes.get('id');
    if (known !== undefined) return known;
    this.#count += 1;
    if (this.#count > MOST_COPIES) throw new Fault('unsafe', 'too many paints of markers', line);
    const name = `${id}-${own.size + 1}`;
    own.set(key, copyOf(marker, { fill, stroke }, name, marker.parent));
    return name;
  }
}

const INHERITED = ['fill', 'stroke', ...PLACES] as const;

/** With the paints of a line in the place of its context's; only the marker itself is referred to. */
function copyOf(element: Element, paints: Paints, id: string | undefined, parent: Element | undefined): Element {
  const attributes = new Map(element.attributes);
  if (id === undefined) attributes.delete('id');
  else attributes.set('id', id);
  for (const name of ['fill', 'stroke'])
    if (isContext(attributes.get(name)))
      attributes.set(name, attributes.get(name) === 'context-fill' ? paints.fill : paints.stroke);
  const copy: Element = { ...element, attributes, children: [], parent };
  for (const child of element.children)
    copy.children.push(typeof child === 'string' ? child : copyOf(child, paints, undefined, copy));
  return copy;
}
