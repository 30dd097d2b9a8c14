/** Fonts of scripts whose letters change with their neighbours: glyphs and their places, by fontkit. */
import { type Composed, compose, type PlacedGlyph } from './compose.js';
import { mended, type Shaper } from './fontkit.js';
import { hasAll } from './parts.js';
import { decomposed, unitsOf } from './units.js';

/** Characters that are drawn together: a letter with its marks, a ligature, a syllable. */
export interface Cluster {
  readonly characters: readonly string[];
  readonly glyphs: readonly PlacedGlyph[];
  /** Font units. */
  readonly advance: number;
}

export interface ShapedText {
  /** From left to right. */
  readonly clusters: readonly Cluster[];
  /** The characters of each cluster, too, then run from right to left. */
  readonly rightToLeft: boolean;
  /** Fraction of the type size. */
  readonly width: number;
}

/** How many words a font remembers. */
const MOST_SHAPED = 20_000;

/** A font that shapes what it is given. */
export class ShapedFont {
  /** PostScript's. */
  readonly name: string;
  readonly family: string;
  /** The file. */
  readonly bytes: Uint8Array;
  readonly #font: Shaper;
  readonly unitsPerEm: number;
  readonly #words = new Map<string, ShapedText>();
  readonly #units = new Map<string, Composed | undefined>();

  readonly #unitwise: boolean;

  /** `unitwise` fonts put together letters with their marks, and no more: those of the scripts that our faces have. */
  constructor(bytes: Uint8Array, font: Shaper, unitwise = false) {
    this.#unitwise = unitwise;
    this.name = font.postscriptName;
    this.family = font.familyName;
    this.bytes = bytes;
    this.unitsPerEm = font.unitsPerEm;
    this.#font = mended(font);
  }

  has(codePoint: number): boolean {
    return this.#font.hasGlyphForCodePoint(codePoint);
  }

  /** What a glyph draws: a path as SVG writes it, in font units, y upwards. */
  outline(glyph: number): string {
    return this.#font.getGlyph(glyph).path.toSVG();
  }

  /** A letter with its marks, or what stands for a character that the font lacks, as one; nothing where it lacks that, too. */
  compose(unit: string): Composed | undefined {
    if (!this.#units.has(unit)) this.#units.set(unit, this.#composed(unit));
    return this.#units.get(unit);
  }

  #composed(unit: string): Composed | undefined {
    const text = hasAll(this, unit) ? unit : decomposed(unit);
    if (text === undefined || !hasAll(this, text)) return undefined;
    const found = compose(this.#font, text);
    if (found.placed) return found;
    // The font may know of each mark, and not of a letter that has one already.
    const single = text.normalize('NFD');
    const again = hasAll(this, single) ? compose(this.#font, single) : found;
    return again.placed ? again : found;
  }

  /** A stretch of text, which runs as its letters do unless it is said; words are shaped once. */
  shape(text: string, rightToLeft?: boolean): ShapedText {
    const words = text.split(/(?<= )/).map((word) => this.#shapedWord(word, rightToLeft));
    const [only] = words;
    if (only !== undefined && words.length === 1) return only;
    const runsBack = words.some((word) => word.rightToLeft);
    return {
      clusters: (runsBack ? words.toReversed() : words).flatMap((word) => word.clusters),
      rightToLeft: runsBack,
      width: words.reduce((sum, { width }) => sum + width, 0),
    };
  }

  #shapedWord(word: string, rightToLeft: boolean | undefined): ShapedText {
    const key = rightToLeft === undefined ? word : `${rightToLeft ? '<' : '>'}${word}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const shaped = this.#shape(word, rightToLeft);
    if (this.#words.size >= MOST_SHAPED) this.#words.clear();
    this.#words.set(key, shaped);
    return shaped;
  }

  #shape(word: string, asked: boolean | undefined): ShapedText {
    if (this.#unitwise) return this.#shapeUnits(word, asked ?? false);
    const { text, sources } = toShape(word);
    const wanted = asked === undefined ? undefined : asked ? 'rtl' : 'ltr';
    const { glyphs, positions, direction } = this.#font.layout(text, undefined, undefined, undefined, wanted);
    const rightToLeft = direction === 'rtl';
    const drawn = glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { id: glyph.id, codePoints: glyph.codePoints, advance: xAdvance, x: xOffset, y: yOffset };
    });
    const clusters = clustersOf([...text], sources, rightToLeft ? drawn.toReversed() : drawn, rightToLeft);
    const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
    return {
      clusters: rightToLeft ? clusters.toReversed() : clusters,
      rightToLeft,
      width: advance / this.#font.unitsPerEm,
    };
  }

  #shapeUnits(word: string, rightToLeft: boolean): ShapedText {
    const clusters = unitsOf(word).map((unit): Cluster => {
      const { glyphs = [], advance = 0 } = this.compose(unit) ?? {};
      return { characters: [...unit], glyphs, advance };
    });
    const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
    return {
      clusters: rightToLeft ? clusters.toReversed() : clusters,
      rightToLeft,
      width: advance / this.unitsPerEm,
    };
  }
}

/** A glyph with the characters for which it stands; those that a ligature or a mark takes with it have none. */
interface Drawn extends PlacedGlyph {
  readonly codePoints: readonly number[];
  readonly advance: number;
}

/** Glyphs in reading order, cut wherever those before stand for the beginning of the text and none leans on them. */
function clustersOf(
  characters: readonly string[],
  sources: readonly string[],
  glyphs: readonly Drawn[],
  rightToLeft: boolean,
): Cluster[] {
  const clusters: Cluster[] = [];
  const open = new Balance();
  let members: Drawn[] = [];
  let from = 0;
  let to = 0;
  const close = (end: number): void => {
    const own = sources.slice(from, end).filter((source) => source !== '');
    clusters.push(clusterOf(own, rightToLeft ? members.toReversed() : members));
    members = [];
    from = end;
  };
  glyphs.forEach((glyph, index) => {
    members.push(glyph);
    for (const codePoint of glyph.codePoints) {
      open.add(codePoint, 1);
      open.add(codePointOf(characters[to]), -1);
      to += 1;
    }
    const next = glyphs[index + 1];
    if (next !== undefined && open.isEven && next.codePoints.length > 0 && !leans(next)) close(to);
  });
  if (members.length > 0) close(characters.length);
  return clusters;
}

function leans({ advance, x, y }: Drawn): boolean {
  return advance === 0 || x !== 0 || y !== 0;
}

function clusterOf(characters: readonly string[], members: readonly Drawn[]): Cluster {
  let pen = 0;
  const glyphs = members.map(({ id, x, y, advance }) => {
    const placed = { id, x: Math.round(pen + x), y: Math.round(y) };
    pen += advance;
    return placed;
  });
  return { characters, glyphs, advance: Math.round(pen) };
}

/** Which code points came more often than they should, and which less. */
class Balance {
  readonly #counts = new Map<number, number>();

  add(codePoint: number, by: number): void {
    const count = (this.#counts.get(codePoint) ?? 0) + by;
    if (count === 0) this.#counts.delete(codePoint);
    else this.#counts.set(codePoint, count);
  }

  get isEven(): boolean {
    return this.#counts.size === 0;
  }
}

/**
 * The text that the font is given, and the characters for which each of its own stands. Sara am is drawn as two signs, of
 * which the first stands below the tone marks that are written before it: it goes there, and the second reads as both.
 */
function toShape(word: string): { readonly text: string; readonly sources: readonly string[] } {
  if (!word.includes(SARA_AM)) return { text: word, sources: [...word] };
  const text = word.replace(/([\u0e48-\u0e4b]*)\u0e33/g, '\u0e4d$1\u0e32');
  const sources = [...word.replace(/([\u0e48-\u0e4b]*)\u0e33/g, '\0$1\u0e33')];
  return { text, sources: sources.map((source) => (source === '\0' ? '' : source)) };
}

const SARA_AM = '\u0e33';

function codePointOf(character: string | undefined): number {
  return character?.codePointAt(0) ?? 0;
}
