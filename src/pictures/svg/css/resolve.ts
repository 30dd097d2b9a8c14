/**
 * A drawing's styles as attributes of its elements, so that every program draws what a browser shows: the renderer and PowerPoint
 * know little of CSS, and pass over in silence what they do not know.
 */
import { Fault } from '../fault.js';
import { childrenOf, type Element, elementsIn } from '../tree.js';
import type { Colour } from './colour.js';
import { resolveContexts } from './contexts.js';
import type { Declaration } from './declarations.js';
import { type Declared, stylesOf } from './declared.js';
import { FULL_OPACITIES, type Opacities, resolveOpacities } from './opacities.js';
import { PROPERTIES, type Property, UNRESOLVED } from './properties.js';
import { longhands } from './shorthands.js';
import { resolveTransform, TRANSFORMS } from './transformed.js';
import { plain, readLengths, readPaint, readPath, readReference, readShare, type Value } from './value.js';
import { Variables } from './variables.js';

export interface Resolved {
  /** Whether the drawing takes the colour of the text around it. */
  readonly inked: boolean;
  /** Whether something in it moves. */
  readonly moves: boolean;
}

/** Changes the tree. `ink` is the colour of text. Throws `Fault` at what cannot be resolved. */
export async function resolveStyles(root: Element, ink: string): Promise<Resolved> {
  const { declared, moves } = await stylesOf(root);
  const inked = new Resolver(declared, { words: ink, opacity: 1 }).drawing(root);
  resolveContexts(root);
  for (const { children } of elementsIn(root)) {
    const kept = children.filter((child) => typeof child === 'string' || child.name !== 'style');
    if (kept.length === children.length) continue;
    children.length = 0;
    for (const child of kept) children.push(child);
  }
  return { inked, moves };
}

/** What goes on to the elements inside. */
interface Inherited {
  readonly variables: Variables;
  readonly opacities: Opacities;
  /** The paints that are the colour of text, wherever that changes. */
  readonly current: ReadonlySet<string>;
}

/** What counts of a property; `unset` where the element says nothing of its own. */
type Values = Map<string, Value | 'unset'>;
/** The declarations of each property, the strongest first, with variables filled in. */
type ByProperty = ReadonlyMap<string, readonly Declaration[]>;

class Resolver {
  readonly #declared: Declared;
  readonly #ink: Colour;
  /** The colour of all text; where it varies, programs follow the word themselves. */
  #current: Colour | 'current';
  #usesCurrent = false;

  constructor(declared: Declared, ink: Colour) {
    this.#declared = declared;
    this.#ink = ink;
    this.#current = ink;
  }

  /** Whether it takes the ink. */
  drawing(root: Element): boolean {
    const own = this.#hasColour(root);
    if ([...elementsIn(root)].some((element) => element !== root && this.#hasColour(element))) {
      this.#current = 'current';
      if (!own) root.attributes.set('color', this.#ink.words);
    }
    const variables = new Variables(new Map());
    this.#element(root, { variables, opacities: FULL_OPACITIES, current: new Set() });
    return this.#usesCurrent && !own;
  }

  #hasColour(element: Element): boolean {
    const declared = this.#declared.get(element) ?? [];
    return element.attributes.has('color') || declared.some(({ property }) => property === 'color');
  }

  #element(element: Element, inherited: Inherited): void {
    if (DRAWS_NOTHING.test(element.name)) return;
    const all = this.#declared.get(element) ?? [];
    const variables = variablesOf(all, inherited.variables);
    for (const [name, value] of element.attributes)
      if (COUNTS.has(name) && value.includes('var(')) element.attributes.set(name, variables.fill(value, element.line));
    const declared = byProperty(all, variables);
    const values = this.#values(element, declared);
    write(element, values);
    const path = declared.get('d')?.[0];
    if (path !== undefined && element.name === 'path') element.attributes.set('d', readPath(path.value, path.line));
    const opacities = resolveOpacities(element.attributes, values, inherited.opacities);
    resolveTransform(element, (property) => declared.get(property)?.[0]);
    const current = new Set(PAINTS.filter((paint) => isCurrent(values.get(paint)) ?? inherited.current.has(paint)));
    // Not every program passes on the word, rather than the colour that it stood for.
    if (values.has('color')) for (const paint of current) element.attributes.set(paint, 'currentColor');
    const goesOn = { variables, opacities, current };
    for (const child of childrenOf(element)) this.#element(child, goesOn);
  }

  #values(element: Element, declared: ByProperty): Values {
    const values: Values = new Map();
    // The root's colour is that of all text, and its own words may use it.
    for (const property of new Set(['color', ...element.attributes.keys(), ...declared.keys()])) {
      const kind = PROPERTIES.get(property);
      const value = kind && this.#value(element, property, kind, declared.get(property) ?? []);
      if (value !== undefined) values.set(property, value);
      if (property === 'color' && value !== undefined && value !== 'unset' && this.#current !== 'current')
        this.#current = value;
    }
    return values;
  }

  /** Of the strongest words that are a value. */
  #value(
    element: Element,
    property: string,
    kind: Property,
    declared: readonly Declaration[],
  ): Value | 'unset' | undefined {
    for (const { value, line } of declared) {
      const found = keyword(value, property, kind, element) ?? this.#read(property, kind, value, true, line);
      if (found !== undefined) return found;
    }
    const attribute = kind.attribute ? spaced(element.attributes.get(property)) : undefined;
    if (attribute === undefined) return undefined;
    const found =
      keyword(attribute, property, kind, element) ?? this.#read(property, kind, attribute, false, element.line);
    // What is no colour is the colour of what is around, and not black.
    return found ?? (kind.takes === 'colour' ? 'unset' : undefined);
  }

  #read(property: string, { takes }: Property, value: string, byStyle: boolean, line: number): Value | undefined {
    switch (takes) {
      case 'colour':
        if (/currentcolor/i.test(value)) this.#usesCurrent = true;
        return readPaint(value, property === 'color' ? this.#ink : this.#current, line);
      case 'share':
        return readShare(value, line);
      case 'length':
        return readLengths(value, byStyle && SIDES.has(property), line);
      case 'reference':
        return readReference(property, value, line);
      case 'words':
        return property === 'display' && value !== 'none' ? plain('inline') : plain(value);
    }
  }
}

/** What is none of SVG's, or moves what is. */
const DRAWS_NOTHING = /^(?:|animate.*|set|metadata|script|style|title|desc)$/;

const PAINTS = ['fill', 'stroke'];

/** Whether an element's own paint is the colour of text; nothing where it says none. */
function isCurrent(paint: Value | 'unset' | undefined): boolean | undefined {
  return paint === undefined || paint === 'unset' ? undefined : paint.words === 'currentColor';
}

/** A value with single blanks between its words, as styles have theirs. */
function spaced(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim();
}

/** In styles they need a unit. */
const SIDES: ReadonlySet<string> = new Set(['cx', 'cy', 'height', 'r', 'rx', 'ry', 'width', 'x', 'y']);

function variablesOf(declared: readonly Declaration[], above: Variables): Variables {
  const own = new Map<string, string>();
  for (const { property, value } of declared)
    if (property.startsWith('--') && !own.has(property)) own.set(property, value);
  return own.size > 0 ? new Variables(own, above) : above;
}

function byProperty(declared: readonly Declaration[], variables: Variables): ByProperty {
  const found = new Map<string, Declaration[]>();
  for (const declaration of declared) {
    const { property, line } = declaration;
    if (property.startsWith('--') || !COUNTS.has(property)) continue;
    const value = variables.fill(declaration.value, line);
    const harmless = UNRESOLVED.get(property);
    if (harmless !== undefined && value !== harmless) throw new Fault('unsafe', `${property}: ${value}`, line);
    for (const longhand of longhands({ ...declaration, value })) {
      const same = found.get(longhand.property);
      if (same === undefined) found.set(longhand.property, [longhand]);
      else same.push(longhand);
    }
  }
  return found;
}

/** All others say nothing of a drawing. */
const COUNTS: ReadonlySet<string> = new Set([
  ...PROPERTIES.keys(),
  ...UNRESOLVED.keys(),
  ...TRANSFORMS,
  'd',
  'font',
  'marker',
]);

/** The words that every property takes (CSS Cascading and Inheritance Level 4, 7.3). */
function keyword(
  value: string,
  property: string,
  { inherited }: Property,
  { parent }: Element,
): Value | 'unset' | undefined {
  switch (value.toLowerCase()) {
    case 'inherit': {
      const above = inherited === undefined ? parent?.attributes.get(property) : undefined;
      return above === undefined ? 'unset' : plain(above);
    }
    case 'initial':
      return inherited === undefined || inherited === '' ? 'unset' : plain(inherited);
    case 'unset':
    case 'revert':
    case 'revert-layer':
      return 'unset';
    default:
      return undefined;
  }
}

function write({ attributes }: Element, values: Values): void {
  const styles: string[] = [];
  for (const [property, value] of values) {
    const words = value === 'unset' ? undefined : value.words;
    if (words === undefined) attributes.delete(property);
    else if (PROPERTIES.get(property)?.attribute) attributes.set(property, words);
    else styles.push(`${property}:${words}`);
  }
  if (styles.length > 0) attributes.set('style', styles.join(';'));
  else attributes.delete('style');
}
