/** Text in every script whose font is installed, and in none. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/layout/scene.js';
import { writePdf } from '../../../src/output/pdf/index.js';
import { contentOf, Operator, PdfReader } from './reader.js';
import { scriptScene, THEME } from './scenes.js';
import { taggedText } from './tag-tree.js';

const TEXTS = {
  Arabic: 'مدير عمليات Python و C++ مع ٥٦ شخصًا (بدوام كامل) و 120,000 درهم.',
  'Arabic in English': 'The post of مدير عمليات (2025) is new.',
  'Arabic with vowels': 'مُدِيرُ العَمَلِيَّاتِ',
  'Arabic of the Koran, and letters of other languages': 'ڢ ڥ ݠ قُلۡ هُوَ ٱللَّهُ أَحَدٌ ݠٞ',
  Persian: 'می\u200cخواهم',
  Hebrew: 'שָׁלוֹם עולם (מהנדס למידת מכונה) 123 abc',
  Devanagari: 'हिन्दी में क्षेत्र की किताब, ज़िम्मेदारी श्रीमान्',
  Thai: 'ไทย: ที่น้ำ ผู้จัดการ ปัญญาประดิษฐ์ น้ำ',
  emoji: 'a 🤖 👩\u200d💻 🇬🇧 ❤\ufe0f b',
  'accents without a letter of their own': 'Adébáyọ̀ Ọ̀ṣọ́ọ̀ṣì; ą́ ę́ ǫ́; g̃; ɛ̃ ɔ̃ ŋ̊; m̧ n̄ o̧; A̋ a̋ end',
  'characters for others': 'Oﬃce ﬁnance: ﬀ ﬂ ﬅ; Ａ１ ℡ ㎏ 𝗕𝗼𝗹𝗱 Ⅷ; \u3000 wide',
  'a mark without a font': 'a\u{1e130} e\u1be6',
  'a script without a font': 'ᚠᚢᚦ ꓘ',
  'private use': 'a \uf8ff and \u{100000}',
  baht: '฿ 30,000',
};

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  it('reads as it was put in', async () => {
    expect(taggedText(await writePdf(await scriptScene(text), THEME))).toBe(text);
  });
});

describe('another reader', () => {
  // pdf.js leaves out the spaces between words of two directions, joiners and the like.
  const bare = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

  it.each([
    'Arabic',
    'Arabic in English',
    'accents without a letter of their own',
    'characters for others',
    'Persian',
    'Hebrew',
    'Devanagari',
    'Thai',
    'emoji',
  ] as const)('finds the same in %s', async (name) => {
    expect(bare(await textByPdfjs(await writePdf(await scriptScene(TEXTS[name]), THEME)))).toBe(bare(TEXTS[name]));
  });
});

describe('from right to left', () => {
  it('puts what is read first to the right', async () => {
    const [first, second] = await places('שלום abc עולם', ['שלום', 'עולם']);
    expect(first).toBeGreaterThan(second ?? 0);
  });

  it('keeps English words in a sentence of English', async () => {
    const [first, second] = await places('one שלום two', ['one', 'two']);
    expect(first).toBeLessThan(second ?? 0);
  });

  it('paints a bracket by its mirror image', async () => {
    const glyphs = async (text: string) => brackets(await scriptScene(text));
    const [plain, turned] = [await glyphs('(a)'), await glyphs('(ש)')];
    expect(turned).toEqual(plain.toReversed());
  });
});

it('says characters of private use as themselves, as PDF/A asks (ISO 19005-2, 6.2.11.7.3)', async () => {
  const pdf = new PdfReader(await writePdf(await scriptScene('a \uf8ff'), THEME));
  const texts = contentOf(pdf.stream(pdf.dictionary(pdf.pages[0]).get('Contents'))).flatMap((value) =>
    value instanceof Map && value.has('ActualText') ? [value.get('ActualText')] : [],
  );
  expect(texts).toEqual(['\u00fe\u00ff\u0000a\u0000 \u00f8\u00ff']);
});

describe('a character that no font has', () => {
  it.each([
    ['a letter', 'ᚠ'],
    ['a mark', 'a\u1be6'],
    ['a letter with its mark', 'ᚠ\u0301'],
  ])('is boxed: %s', async (_, text) => {
    const pdf = new PdfReader(await writePdf(await scriptScene(text), THEME));
    const drawn = contentOf(pdf.stream(pdf.dictionary(pdf.pages[0]).get('Contents')));
    const boxes = drawn.flatMap((value, index) =>
      value instanceof Operator && value.value === 're' ? [Number(drawn[index - 2])] : [],
    );
    expect(boxes).toHaveLength([...text].filter((character) => character !== 'a').length);
    for (const width of boxes) expect(width).toBeGreaterThan(4);
  });
});

it('shows a space of East Asian scripts as a blank of their width', async () => {
  const width = async (text: string) =>
    (await itemsByPdfjs(await writePdf(await scriptScene(text), THEME))).reduce((sum, item) => sum + item.width, 0);
  const [wide, narrow] = [await width('one\u3000two'), await width('one two')];
  // The type is of 12 points, and Inter's space of 3.4.
  expect(wide - narrow).toBeCloseTo(12 - 3.4, 0);
});

it('needs no other font for Latin, Greek and Cyrillic', async () => {
  expect(await fontNames('Łódź Ελλάδα Україна')).toEqual(['Inter-Regular']);
});

it('takes the face of the same weight', async () => {
  const names = await fontNames('שלום', { bold: true });
  expect(names).toEqual(['NotoSansHebrew-SemiBold']);
});

async function fontNames(text: string, style: Parameters<typeof scriptScene>[1] = {}): Promise<string[]> {
  const file = Buffer.from(await writePdf(await scriptScene(text, style), THEME)).toString('latin1');
  return [...file.matchAll(/\/FontName \/ROLES[A-Z]\+(\S+)/g)].map(([, name]) => name ?? '');
}

async function itemsByPdfjs(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent({ disableNormalization: true });
  return items.flatMap((item) => ('str' in item ? [item] : []));
}

async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  return (await itemsByPdfjs(bytes)).map((item) => item.str).join('');
}

/** From the page's left to the left of each word. */
async function places(text: string, words: readonly string[]): Promise<number[]> {
  const items = await itemsByPdfjs(await writePdf(await scriptScene(text), THEME));
  return words.map((word) => Number(items.find((item) => item.str.trim() === word)?.transform[4]));
}

/** The glyphs of brackets, by what they read as: which outline the opening one has, then the closing one. */
async function brackets(scene: Scene): Promise<string[]> {
  const pdf = new PdfReader(await writePdf(scene, THEME));
  const font = [...pdf.dictionary(pdf.dictionary(pdf.dictionary(pdf.pages[0]).get('Resources')).get('Font')).values()];
  for (const reference of font) {
    const entries = pdf.dictionary(reference);
    const map = pdf.stream(entries.get('ToUnicode')).toString('latin1');
    const codes = ['0028', '0029'].map((character) => new RegExp(`<([0-9a-f]{4})> <${character}>`).exec(map)?.[1]);
    if (codes.some((code) => code === undefined)) continue;
    const descendant = pdf.dictionary(pdf.array(entries.get('DescendantFonts'))[0]);
    const file = pdf.stream(pdf.dictionary(descendant.get('FontDescriptor')).get('FontFile2'));
    return codes.map((code) => outline(file, Number.parseInt(code ?? '0', 16)));
  }
  throw new Error('no font has both brackets');
}

/** A glyph's description in a font of ours, whose loca is long. */
function outline(file: Buffer, glyph: number): string {
  const table = (name: string): number => {
    for (let record = 12; record < 12 + 16 * file.readUInt16BE(4); record += 16)
      if (file.toString('latin1', record, record + 4) === name) return file.readUInt32BE(record + 8);
    throw new Error(`no table ${name}`);
  };
  const [loca, glyf] = [table('loca'), table('glyf')];
  const [from, to] = [file.readUInt32BE(loca + 4 * glyph), file.readUInt32BE(loca + 4 * glyph + 4)];
  return file.subarray(glyf + from, glyf + to).toString('hex');
}
