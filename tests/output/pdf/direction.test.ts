/** Text that runs from right to left, as programs read it that know nothing of each other. */
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../src/output/pdf/index.js';
import { contentOf, Operator, PdfReader } from './reader.js';
import { paragraphScene, scriptScene, THEME } from './scenes.js';
import { shownStrings, taggedText } from './tag-tree.js';

const FONTS = THEME.fonts;

describe('pdf.js', () => {
  it.each([
    ['משרות בינה מלאכותית בתל אביב', ['משרות בינה מלאכותית בתל אביב']],
    ['מנהל תפעול (AI Ops) בכיר', ['מנהל תפעול', '(', 'AI Ops', ')', 'בכיר']],
    ['The post of מנהל תפעול is new', ['The post of', 'מנהל תפעול', 'is new']],
    ['\u200f80,500 \u200f₪–\u200f100,000 \u200f₪', ['80,500', '₪', '–', '100,000', '₪']],
    ['(ראשון) [שני]', ['(', 'ראשון', ')', '[', 'שני', ']']],
    ['مهندس تعلم الآلة', ['مهندس تعلم الآلة']],
    ['من 80,500 إلى ٥٦ درهم', ['من', '80,500', 'إلى', '٥٦', 'درهم']],
  ])('finds the stretches of %j in order', async (text, stretches) => {
    expect(await stretchesByPdfjs(await pdfOf(text))).toEqual(stretches);
  });
});

it('shows words from left to right, and what stands around them in the order of the text', async () => {
  const strings = shownStrings(await pdfOf('מנהל תפעול (AI) בכיר.'));
  expect(strings).toEqual([reversed('מנהל תפעול'), ' ', '(', 'AI', ')', ' ', reversed('בכיר'), '.']);
});

describe('any text of two directions', () => {
  const amount = fc.constantFrom('85,000', '\u200f80,500 \u200f₪–\u200f100,000 \u200f₪', '₪60k', '24', '3.12', '50%');
  const hebrew = fc.constantFrom('מנהל', 'תפעול', 'מהנדס', 'שָׁלוֹם', 'ו-', 'צה"ל');
  const latin = fc.constantFrom('AI', 'Python', 'C++', 'Łódź', 'e.g.');
  const word = fc.oneof(hebrew, hebrew, latin, amount);
  const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const part = fc.oneof(
    phrase,
    phrase.map((words) => `(${words})`),
    phrase.map((words) => `„${words}“,`),
    phrase.map((words) => `[${words}]:`),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
  const fonts = fc.constantFrom(FONTS.pages, FONTS.slides);

  it('reads as it was put in', async () => {
    await fc.assert(
      fc.asyncProperty(text, fonts, async (put, pair) => {
        const bytes = await pdfOf(put, pair);
        expect(taggedText(bytes)).toBe(shown(put));
        expect(bare(await textByPdfjs(bytes))).toBe(bare(put));
      }),
      { numRuns: 150 },
    );
  });

  // Some readers (Poppler's of the structure) take the end of any mark for that of the element's content.
  it('has nothing behind what is marked inside of content', async () => {
    await fc.assert(
      fc.asyncProperty(text, fonts, async (put, pair) => {
        expect(shownBehindInnerMarks(await pdfOf(put, pair))).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});

it('has no line behind another of a foreign language inside of content', async () => {
  const scene = paragraphScene('croeso i bawb');
  const items = scene.pages.flatMap((page) => page.items).flatMap((item) => (item.kind === 'text' ? [item] : []));
  const twice = items.map((item) => ({
    ...item,
    paragraphs: item.paragraphs.map(({ runs, lines, ...rest }) => ({
      ...rest,
      runs: runs.map((run) => ({ ...run, language: 'cy' })),
      lines: [...lines, ...lines],
    })),
  }));
  const bytes = await writePdf({ ...scene, pages: scene.pages.map((page) => ({ ...page, items: twice })) }, THEME);
  expect(shownBehindInnerMarks(bytes)).toBe(0);
});

async function pdfOf(text: string, fonts = FONTS.pages): Promise<Uint8Array> {
  return writePdf(await scriptScene(text, {}, fonts), THEME);
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** Marks of direction act and are not shown. */
function shown(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/** pdf.js leaves out the spaces between words of two directions. */
function bare(text: string): string {
  return shown(text).replace(/\s/g, '');
}

async function itemsByPdfjs(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent({ disableNormalization: true });
  await pdf.destroy();
  return items.flatMap((item) => ('str' in item ? [item.str] : []));
}

async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  return (await itemsByPdfjs(bytes)).join('');
}

async function stretchesByPdfjs(bytes: Uint8Array): Promise<string[]> {
  return (await itemsByPdfjs(bytes)).map((text) => text.trim()).filter((text) => text !== '');
}

/** How many strings are shown in an element's content after a mark inside of it has ended. */
function shownBehindInnerMarks(bytes: Uint8Array): number {
  const pdf = new PdfReader(bytes);
  let depth = 0;
  let ended = false;
  let count = 0;
  for (const value of pdf.pages.flatMap((page) => contentOf(pdf.stream(pdf.dictionary(page).get('Contents'))))) {
    if (!(value instanceof Operator)) continue;
    if (value.value === 'BMC' || value.value === 'BDC') depth += 1;
    if (value.value === 'EMC') depth -= 1;
    if (value.value === 'EMC') ended = depth > 0;
    if (value.value === 'TJ' && ended) count += 1;
  }
  return count;
}
