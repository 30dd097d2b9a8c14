/** Whether an SVG can be shown to anyone: nothing in it runs, leads out of it, or grows without bounds. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Report } from '../../diagnostic.js';
import { type Asked, pictureBroken, pictureNotKnown, pictureUnsafe } from '../../messages/pictures.js';
import { LIMITS } from '../limits.js';
import type { RootAttributes } from './size.js';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Thrown to leave the parser at the first fault. */
class Fault extends Error {
  readonly kind: 'unsafe' | 'broken' | 'other';

  constructor(kind: Fault['kind'], what = '') {
    super(what);
    this.kind = kind;
  }
}

/** What the root element says; the first thing that is wrong with the drawing is reported. */
export function readHarmless(text: string, asked: Asked, report: Report): RootAttributes | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const drawing = new Drawing();
  parser.on('error', () => {
    throw new Fault('broken', `its XML is wrong in line ${parser.line}`);
  });
  parser.on('doctype', () => {
    throw new Fault('unsafe', 'a document type (<!DOCTYPE ...>)');
  });
  parser.on('processinginstruction', ({ target }) => {
    throw new Fault('unsafe', `a <?${target}?>`);
  });
  parser.on('opentag', (tag) => drawing.open(tag));
  parser.on('text', (words) => drawing.words(words));
  parser.on('cdata', (words) => drawing.words(words));
  parser.on('closetag', () => drawing.close());
  try {
    parser.write(text).close();
    return drawing.root;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.kind === 'unsafe') report(pictureUnsafe(asked, error.message, parser.line));
    else if (error.kind === 'broken') report(pictureBroken(asked, 'SVG', error.message));
    else report(pictureNotKnown(asked));
    return undefined;
  }
}

/** What no still drawing needs, by its element: it runs, shows other files, or costs any amount of time. */
const REFUSED: Readonly<Record<string, string>> = {
  script: 'a script',
  foreignObject: 'a web page in it',
  image: 'another picture in it',
  feImage: 'another picture in it',
  filter: 'a filter effect, which programs draw differently',
};

interface Part {
  readonly isStyle: boolean;
  readonly children: Part[];
  /** The ids that it refers to. */
  readonly references: readonly string[];
  /** How many elements it draws; while they are counted, nothing is added for a part that refers to itself. */
  drawn?: number;
}

/** The elements as they open and close. */
class Drawing {
  root: RootAttributes = {};
  readonly #open: Part[] = [];
  readonly #byId = new Map<string, Part>();

  open(tag: SaxesTagNS): void {
    if (this.#open.length === 0 && !(tag.local === 'svg' && tag.uri === SVG)) throw new Fault('other');
    const refused = tag.uri === XHTML ? 'a web page in it' : REFUSED[tag.local];
    if (refused !== undefined) throw new Fault('unsafe', refused);
    if (this.#open.length === 0) this.root = rootAttributes(tag);
    const attributes = Object.values(tag.attributes);
    for (const attribute of attributes) checkAttribute(attribute);
    const part = { isStyle: tag.local === 'style', children: [], references: attributes.flatMap(referencesOf) };
    const id = tag.attributes.id?.value;
    if (id !== undefined) this.#byId.set(id, part);
    this.#open.at(-1)?.children.push(part);
    this.#open.push(part);
  }

  words(words: string): void {
    if (this.#open.at(-1)?.isStyle) checkStyle(words);
  }

  close(): void {
    const part = this.#open.pop();
    if (part !== undefined && this.#open.length === 0) this.#count(part, 0);
  }

  /** Elements that a reference repeats count each time: ten of ten of ten are a thousand. */
  #count(part: Part, depth: number): number {
    if (part.drawn !== undefined) return part.drawn;
    if (depth > LIMITS.svgDepth) throw new Fault('unsafe', 'too much to draw');
    part.drawn = 0;
    const others = [...part.children, ...part.references.flatMap((id) => this.#byId.get(id) ?? [])];
    let drawn = 1;
    for (const other of others) {
      drawn += this.#count(other, depth + 1);
      if (drawn > LIMITS.svgElements) throw new Fault('unsafe', 'too much to draw');
    }
    part.drawn = drawn;
    return drawn;
  }
}

function rootAttributes({ attributes: { width, height, viewBox } }: SaxesTagNS): RootAttributes {
  return {
    ...(width && { width: width.value }),
    ...(height && { height: height.value }),
    ...(viewBox && { viewBox: viewBox.value }),
  };
}

function checkAttribute({ local, prefix, value }: SaxesAttributeNS): void {
  if (/^on/i.test(local)) throw new Fault('unsafe', `a script (${local})`);
  if (prefix === 'xml' && local === 'base') throw new Fault('unsafe', 'a base address (xml:base)');
  if (/^(?:href|src)$/.test(local) && !/^\s*#/.test(value)) throw new Fault('unsafe', `an address (${local})`);
  if (prefix === '') checkStyle(value);
}

/** A style may not load anything, nor hide that it does behind a backslash. */
function checkStyle(value: string): void {
  if (/url\((?!#)|@import/i.test(bare(value))) throw new Fault('unsafe', 'a style that loads another file');
  if (value.includes('\\')) throw new Fault('unsafe', 'a backslash in a style');
}

function referencesOf({ local, value }: SaxesAttributeNS): readonly string[] {
  const targets = [...bare(value).matchAll(/url\(#([^)]+)/gi)].map(([, id]) => id ?? '');
  return local === 'href' ? [...targets, value.trim().slice(1)] : targets;
}

/** Without what may stand around an address. */
function bare(value: string): string {
  return value.replace(/["'\s]/g, '');
}
