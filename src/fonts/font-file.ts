/** A font file that a person gives: what it is, or why it cannot be used. */
import type { Measures } from './measures.js';
import { measuresOf } from './measures.js';
import { type FontNames, namesOf } from './names.js';
import { PostScript } from './postscript.js';
import { componentOffsets, TrueType } from './truetype.js';

export interface FontFile extends FontNames {
  readonly measures: Measures;
}

/** Why a file is no font that can be used, in words that go on from its name, and what to give instead. */
export interface Unfit {
  readonly problem: string;
  readonly remedy: string;
}

const STATIC = 'Give a static font, a TTF or OTF file, of each weight.';

const SIGNATURES: Readonly<Record<string, Unfit>> = {
  wOFF: { problem: 'is a web font (WOFF)', remedy: 'Give the TTF or OTF file from which it was made.' },
  wOF2: { problem: 'is a web font (WOFF2)', remedy: 'Give the TTF or OTF file from which it was made.' },
  ttcf: { problem: 'is a collection of fonts', remedy: 'Give each of its fonts as a TTF or OTF file of its own.' },
};
const NO_FONT: Unfit = { problem: 'is not a font', remedy: STATIC };
const DAMAGED: Unfit = { problem: 'is damaged', remedy: 'Give the font file anew, as its maker delivers it.' };
const NO_OUTLINES: Unfit = { problem: 'has pictures of letters in the place of their outlines', remedy: STATIC };
const NO_NAME: Unfit = { problem: 'does not say the name of its family', remedy: STATIC };
const NO_LETTERS: Unfit = {
  problem: 'has no Latin letters in Unicode, as fonts of signs',
  remedy: 'Give a font of letters; signs are shown by those that have them.',
};

/** Opens a font that `fontFile` has found fit. */
export async function openFont(bytes: Uint8Array): Promise<TrueType> {
  return signatureOf(bytes) === 'OTTO' ? openPostScript(bytes) : new TrueType(bytes);
}

export async function fontFile(bytes: Uint8Array): Promise<FontFile | Unfit> {
  const signature = signatureOf(bytes);
  const unfit = SIGNATURES[signature];
  if (unfit !== undefined) return unfit;
  if (!['\0\x01\0\0', 'true', 'OTTO'].includes(signature)) return NO_FONT;
  try {
    const font = new TrueType(bytes);
    return faultOf(font, signature) ?? (await described(bytes));
  } catch (error) {
    // Tables that are not there, and places outside of the file.
    if (error instanceof Error) return DAMAGED;
    throw error;
  }
}

function signatureOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 4));
}

function faultOf(font: TrueType, signature: string): Unfit | undefined {
  if (font.isVariable) return { problem: 'is a variable font', remedy: STATIC };
  if (!font.has(signature === 'OTTO' ? 'CFF ' : 'glyf')) return NO_OUTLINES;
  if ([...'AZaz09'].some((letter) => font.glyph(letter.codePointAt(0) ?? 0) === 0)) return NO_LETTERS;
  return namesOf(font).families.length === 0 ? NO_NAME : undefined;
}

async function described(bytes: Uint8Array): Promise<FontFile | Unfit> {
  const font = await openFont(bytes);
  const names = namesOf(font);
  const { unitsPerEm, glyphCount } = font;
  if (unitsPerEm < 16 || unitsPerEm > 16384) return DAMAGED;
  for (const codePoint of font.codePoints) if (font.glyph(codePoint) >= glyphCount) return DAMAGED;
  if (font instanceof PostScript) await readSome(font, bytes);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) checkMetrics(font, glyph);
  if (!(font instanceof PostScript)) for (let glyph = 0; glyph < glyphCount; glyph += 1) checkOutline(font, glyph);
  const tabular = await tabularOf(font, bytes);
  return {
    ...names,
    postscript: names.postscript || (names.families[0] ?? '').replace(/[^\w-]/g, '') || 'Font',
    measures: { ...measuresOf(font), ...(tabular.length > 0 && { tabular }) },
  };
}

/** Fails where a letter of Latin has no program that draws it. Those of all glyphs would take their time. */
async function readSome(font: PostScript, bytes: Uint8Array): Promise<void> {
  const shaper = await shaperOf(bytes);
  for (let codePoint = 0x20; codePoint < 0x180; codePoint += 1) shaper.getGlyph(font.glyph(codePoint)).path.toSVG();
}

function checkMetrics(font: TrueType, glyph: number): void {
  font.advance(glyph);
  font.leftSideBearing(glyph);
}

/** Fails where a glyph, or one of which it is made, is not where the font says. */
function checkOutline(font: TrueType, glyph: number): void {
  const outline = font.outline(glyph);
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length > 0) view.getInt16(8);
  for (const offset of componentOffsets(outline))
    if (view.getUint16(offset) >= font.glyphCount) throw new RangeError('a component of a glyph that is not there');
}

/** A program that cannot be run draws nothing. */
async function openPostScript(bytes: Uint8Array): Promise<PostScript> {
  const font = await shaperOf(bytes);
  return new PostScript(bytes, (glyph) => {
    try {
      return font.getGlyph(glyph).path.commands;
    } catch {
      return [];
    }
  });
}

const FIGURES = [...'0123456789,.:+-–£€$%'];

/** The glyphs of figures that are all of one width, where the font has some beside those that it shows by itself. */
async function tabularOf(font: TrueType, bytes: Uint8Array): Promise<NonNullable<Measures['tabular']>> {
  if (!font.has('GSUB') || !Buffer.from(font.table('GSUB')).includes('tnum')) return [];
  const shaper = await shaperOf(bytes);
  return FIGURES.flatMap((figure) => {
    const plain = font.glyph(figure.codePointAt(0) ?? 0);
    const [glyph, ...more] = plain === 0 ? [] : shaper.layout(figure, ['tnum']).glyphs;
    if (glyph === undefined || more.length > 0 || glyph.id === plain) return [];
    return [[figure, glyph.id, font.advance(glyph.id)] as const];
  });
}

async function shaperOf(bytes: Uint8Array) {
  const { create } = await import('fontkit');
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!('layout' in font)) throw new TypeError('a collection of fonts');
  return font;
}
