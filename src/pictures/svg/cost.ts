/** What a drawing costs, before it is drawn: by how often its parts are drawn, and how many layers of pixels they take. */
import { LIMITS } from '../limits.js';
import { Fault } from './fault.js';
import { childrenOf, type Element, elementsIn, hrefOf, textOf } from './tree.js';

/** Throws `Fault` at a drawing that takes more than drawings need. */
export function checkCost(root: Element): void {
  const byId = new Map<string, Element>();
  for (const element of elementsIn(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined) byId.set(id, element);
  }
  new Counter(byId).cost(root, 0);
}

/** How many elements a part draws, those that it repeats by reference each time, and the layers that they take. */
interface Cost {
  readonly elements: number;
  readonly layers: number;
  /** Layers inside each other: they are there at the same time. */
  readonly deep: number;
}

const NOTHING: Cost = { elements: 0, layers: 0, deep: 0 };

class Counter {
  readonly #byId: ReadonlyMap<string, Element>;
  /** While a part is counted, it costs nothing in itself: the renderer cuts what refers to itself. */
  readonly #known = new Map<Element, Cost>();

  constructor(byId: ReadonlyMap<string, Element>) {
    this.#byId = byId;
  }

  cost(element: Element, depth: number): Cost {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    if (depth > LIMITS.svgDepth) throw new Fault('unsafe', 'too much to draw', element.line);
    if (element.name === 'text' && lettersIn(element) > LIMITS.svgLetters)
      throw new Fault('unsafe', 'a text of too many letters', element.line);
    this.#known.set(element, NOTHING);
    const costOf = (part: Element) => this.cost(part, depth + 1);
    const referred = (properties: readonly string[]) =>
      properties.flatMap((property) =>
        idsIn(element.attributes.get(property)).flatMap((id) => this.#byId.get(id) ?? []),
      );
    const href = this.#byId.get(hrefOf(element) ?? '');
    const children = childrenOf(element);
    const own = layersOf(element);
    const inside = sum([...children, ...(href ? [href] : []), ...referred(ONCE)].map(costOf));
    const drawn = { elements: 1 + inside.elements, layers: own + inside.layers, deep: own + inside.deep };
    // What is inside may take over these, and draws them each time.
    const painted = sum(referred(EACH).filter(isDrawn).map(costOf));
    const cost = {
      elements: drawn.elements * (1 + painted.elements),
      layers: drawn.layers + drawn.elements * painted.layers,
      deep: drawn.deep + painted.deep,
    };
    if (cost.elements > LIMITS.svgElements || cost.layers > LIMITS.svgLayers || cost.deep > LIMITS.svgLayersDeep)
      throw new Fault('unsafe', 'too much to draw', element.line);
    this.#known.set(element, cost);
    return cost;
  }
}

function lettersIn(text: Element): number {
  let count = 0;
  for (const element of elementsIn(text)) count += textOf(element).length;
  return count;
}

const ONCE: readonly string[] = ['clip-path', 'mask', 'filter'];
const EACH: readonly string[] = ['fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end'];

function isDrawn({ name }: Element): boolean {
  return name === 'pattern' || name === 'marker';
}

function sum(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (all, { elements, layers, deep }) => ({
      elements: all.elements + elements,
      layers: all.layers + layers,
      deep: Math.max(all.deep, deep),
    }),
    NOTHING,
  );
}

function idsIn(value = ''): readonly string[] {
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id]) => id ?? '');
}

/** How many pictures of its own an element is drawn in before it is part of the whole. */
function layersOf({ name, attributes }: Element): number {
  const says = (property: string, nothing: string) => (attributes.get(property) ?? nothing) !== nothing;
  const blends = /mix-blend-mode:(?!normal)|isolation:isolate/.test(attributes.get('style') ?? '');
  const own = [says('opacity', '1'), says('mask', 'none'), says('clip-path', 'none'), blends].filter(Boolean).length;
  return own + (name === 'mask' || name === 'pattern' ? 1 : 0);
}
