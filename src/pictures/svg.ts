/** SVG: still and self-contained, or refused. The same as PNG stands beside it, for writers that cannot draw SVG. */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Report } from '../diagnostic.js';
import type { Picture } from '../layout/scene.js';
import { type Asked, pictureBroken, pictureNotKnown, pictureUnsafe } from '../messages/pictures.js';
import { LIMITS } from './limits.js';
import { rasterise, sizeOf } from './raster.js';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** Pixels of the longer side of the PNG: sharp on half a slide at 1920 pixels, and on half a page at 300 an inch. */
const SIDE = 1600;

export async function readSvg(bytes: Uint8Array, asked: Asked, report: Report): Promise<Picture | undefined> {
  const text = decoded(bytes);
  if (text === undefined) {
    report(pictureBroken(asked, 'SVG', 'it is not UTF-8 text'));
    return undefined;
  }
  if (!isHarmless(text, asked, report)) return undefined;
  try {
    const { width, height } = await sizeOf(text);
    const png = await rasterise(text, width >= height ? { width: SIDE } : { height: SIDE });
    const base64 = (whole: Uint8Array) => Buffer.from(whole).toString('base64');
    return { type: 'svg', width, height, data: base64(bytes), png: base64(png) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    report(pictureBroken(asked, 'SVG', 'it cannot be drawn'));
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Thrown to leave the parser at the first fault. */
class Fault extends Error {
  readonly what: string;
  readonly kind: 'unsafe' | 'broken' | 'other';

  constructor(kind: Fault['kind'], what = '') {
    super(what);
    this.kind = kind;
    this.what = what;
  }
}

/** Whether nothing in the text runs, leads out of it, or grows without bounds; else it is reported. */
function isHarmless(text: string, asked: Asked, report: Report): boolean {
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
    return true;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.kind === 'unsafe') report(pictureUnsafe(asked, error.what, parser.line));
    else if (error.kind === 'broken') report(pictureBroken(asked, 'SVG', error.what));
    else report(pictureNotKnown(asked));
    return false;
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
  readonly id: string | undefined;
  readonly isStyle: boolean;
  /** The elements in it and what it refers to, each as often as it is drawn. */
  drawn: number;
}

/** The elements as they open and close, and how many of them there are to draw. */
class Drawing {
  readonly #open: Part[] = [];
  /** By id, how many elements a reference to it draws. */
  readonly #sizes = new Map<string, number>();

  open(tag: SaxesTagNS): void {
    if (this.#open.length === 0 && !(tag.local === 'svg' && tag.uri === SVG)) throw new Fault('other');
    const refused = tag.uri === XHTML ? 'a web page in it' : REFUSED[tag.local];
    if (refused !== undefined) throw new Fault('unsafe', refused);
    const attributes = Object.values(tag.attributes);
    for (const attribute of attributes) check(attribute);
    const drawn = attributes.flatMap(referencesOf).reduce((sum, id) => sum + (this.#sizes.get(id) ?? 0), 1);
    this.#open.push({ id: tag.attributes.id?.value, isStyle: tag.local === 'style', drawn });
    if (drawn > LIMITS.svgElements) throw new Fault('unsafe', 'too much to draw');
  }

  words(words: string): void {
    if (this.#open.at(-1)?.isStyle) checkStyle(words);
  }

  close(): void {
    const part = this.#open.pop();
    if (part === undefined) return;
    if (part.id !== undefined) this.#sizes.set(part.id, part.drawn);
    const parent = this.#open.at(-1);
    if (parent === undefined) return;
    parent.drawn += part.drawn;
    if (parent.drawn > LIMITS.svgElements) throw new Fault('unsafe', 'too much to draw');
  }
}

function check({ local, prefix, value }: SaxesAttributeNS): void {
  if (/^on/i.test(local)) throw new Fault('unsafe', `a script (${local})`);
  if (prefix === 'xml' && local === 'base') throw new Fault('unsafe', 'a base address (xml:base)');
  if ((local === 'href' || local === 'src') && !/^\s*#/.test(value)) throw new Fault('unsafe', `an address (${local})`);
  checkStyle(value);
}

/** A style may not load anything, nor hide that it does behind a backslash. */
function checkStyle(value: string): void {
  if (/url\(\s*["']?\s*(?!["'\s]*#)/i.test(value) || /@import/i.test(value)) {
    throw new Fault('unsafe', 'a style that loads another file');
  }
  if (/\\/.test(value)) throw new Fault('unsafe', 'a backslash in a style');
}

function referencesOf({ local, value }: SaxesAttributeNS): readonly string[] {
  const targets = [...value.matchAll(/url\(\s*["']?\s*#([^"')\s]+)/gi)].map(([, id]) => id ?? '');
  return local === 'href' ? [...targets, value.trim().slice(1)] : targets;
}
