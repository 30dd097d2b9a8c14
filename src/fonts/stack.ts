/** The fonts that a document's text needs beside its own faces. */
import { readFile } from 'node:fs/promises';
import { installedFont } from './installed.js';
import { packagesFor } from './scripts.js';
import type { ShapedFont } from './shape.js';

interface Pair {
  readonly regular: ShapedFont;
  readonly bold: ShapedFont;
}

/** A package whose font cannot be used; the problem goes on from "its font file". */
export interface Unusable {
  readonly package: string;
  readonly problem: string;
}

/** Fonts by the characters that a document has. */
export class FontStack {
  readonly #language: string;
  readonly #pairs: ReadonlyMap<string, Pair>;

  constructor(language: string, pairs: ReadonlyMap<string, Pair>) {
    this.#language = language;
    this.#pairs = pairs;
  }

  /** The first font that has a character. */
  fontFor(character: string, bold: boolean): ShapedFont | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    for (const name of packagesFor(character, this.#language)) {
      const pair = this.#pairs.get(name);
      const font = bold ? pair?.bold : pair?.regular;
      if (font?.has(codePoint)) return font;
    }
    return undefined;
  }
}

/** Packages that were looked for, once a process. */
const opened = new Map<string, Promise<Pair | Unusable | undefined>>();

/** The installed fonts for characters that the faces lack. */
export async function stackFor(
  characters: Iterable<string>,
  language: string,
): Promise<{ readonly stack: FontStack; readonly unusable: readonly Unusable[] }> {
  const names = new Set([...characters].flatMap((character) => packagesFor(character, language)));
  const pairs = new Map<string, Pair>();
  const unusable: Unusable[] = [];
  for (const name of names) {
    const found = opened.get(name) ?? openPackage(name);
    opened.set(name, found);
    const pair = await found;
    if (pair === undefined) continue;
    if ('problem' in pair) unusable.push(pair);
    else pairs.set(name, pair);
  }
  return { stack: new FontStack(language, pairs), unusable };
}

async function openPackage(name: string): Promise<Pair | Unusable | undefined> {
  const files = installedFont(name);
  if (files === undefined) return undefined;
  const [regular, bold] = [await openFont(files.regular), await openFont(files.bold)];
  if (typeof regular === 'string') return { package: name, problem: regular };
  if (typeof bold === 'string') return { package: name, problem: bold };
  return { regular, bold };
}

/** A font, or what is wrong with its file. */
async function openFont(file: string): Promise<ShapedFont | string> {
  const bytes = await readFile(file);
  const { faultOf } = await import('./truetype.js');
  const fault = faultOf(bytes);
  if (fault !== undefined) return fault;
  const [{ create }, { ShapedFont }] = await Promise.all([import('fontkit'), import('./shape.js')]);
  const font = create(bytes);
  return 'layout' in font ? new ShapedFont(bytes, font) : 'is a collection of fonts';
}

/** The characters of texts that a face of Latin, Greek and Cyrillic may lack, each once. */
export function unusual(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts)
    if (!USUAL.test(text)) for (const [character] of text.matchAll(UNUSUAL)) found.add(character);
  return found;
}

/** No need to look further. */
const USUAL = /^[\t\n -~\u00a0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2010-\u2027\u20ac]*$/;
const UNUSUAL = /[^\t\n\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic} -~\u00a0-\u00bf\u2010-\u2027\u20ac]/gu;
