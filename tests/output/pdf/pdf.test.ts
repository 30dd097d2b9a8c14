import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { GridCell, Item } from '../../../src/layout/scene.js';
import { faceMetrics } from '../../../src/layout/text/face.js';
import { writePdf } from '../../../src/output/pdf/index.js';
import { family } from '../../../src/theme/fonts.js';
import { PdfReader } from './reader.js';
import { dividedScene, paragraphScene, reportScene, THEME } from './scenes.js';
import { taggedText, tagTree } from './tag-tree.js';

const report = await writePdf(reportScene(), THEME);

describe('the tag tree', () => {
  it('holds every thing that a scene can hold, in reading order', async () => {
    await expect(tagTree(report)).toMatchFileSnapshot('golden/report.txt');
  });

  it('leaves out elements without content', async () => {
    const scene = reportScene();
    const tags = [
      ...scene.tags,
      { role: 'Sect', parent: 0 } as const,
      { role: 'P', parent: scene.tags.length } as const,
    ];
    expect(tagTree(await writePdf({ ...scene, tags }, THEME))).toBe(tagTree(report));
  });

  it('has the empty cells of a row, so that all rows have as many', async () => {
    const scene = reportScene();
    const emptied = (item: Item): Item => {
      if (item.kind !== 'grid') return item;
      const cells = (of: readonly GridCell[]) =>
        of.map((cell) => ({
          ...cell,
          paragraphs: cell.paragraphs.map((paragraph) => ({ ...paragraph, runs: [], lines: [] })),
        }));
      return { ...item, rows: item.rows.map((row) => ({ ...row, cells: cells(row.cells) })) };
    };
    const pages = scene.pages.map((page) => ({ ...page, items: page.items.map(emptied) }));
    const cells = (bytes: Uint8Array) => tagTree(bytes).match(/^ *T[HD]\b/gm)?.length;
    expect(cells(await writePdf({ ...scene, pages }, THEME))).toBe(cells(report));
  });
});

describe('text', () => {
  const known = family('Inter').regular;
  const characters = Array.from({ length: 0x2300 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).filter(
    (character) => faceMetrics(known).has(character.codePointAt(0) ?? 0) && !/\p{Cf}/u.test(character),
  );
  const text = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 40 });

  it('reads as it was put in, whatever glyphs it shares', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (put, tabular) => {
        const read = taggedText(await writePdf(paragraphScene(put, { tabular }), THEME));
        expect(read).toBe(put);
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same to another reader', async () => {
    // Glyphs are shared by the apostrophes, by delta and increment, and by omega and ohm.
    const put = 'AΑА don’tʼ Δ∆ Ω\u2126 £90,000–£130,000 co‑op “naïve” Łódź Ελλάδα Україна';
    for (const tabular of [false, true]) {
      expect(await textByPdfjs(await writePdf(paragraphScene(put, { tabular }), THEME))).toBe(put);
    }
  });

  it('is drawn with figures of one width, which still read as figures', async () => {
    const plain = await writePdf(paragraphScene('1111 £90,000'), THEME);
    const tabular = await writePdf(paragraphScene('1111 £90,000', { tabular: true }), THEME);
    expect(await widthByPdfjs(tabular)).toBeGreaterThan(await widthByPdfjs(plain));
    expect(taggedText(tabular)).toBe('1111 £90,000');
  });

  it('keeps a soft hyphen at the end of a line, and only there', async () => {
    expect(taggedText(await writePdf(dividedScene('co\u00adoperation'), THEME))).toBe('cooperation\u00ad');
  });

  it('keeps characters that no font has, and never shows .notdef', async () => {
    const put = 'a🚀b 学校 \u0915\u094d 👩\u200d💻';
    const bytes = await writePdf(paragraphScene(put), THEME);
    expect(taggedText(bytes)).toBe(put);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/<0000[\da-f]*>\s*TJ/);
  });

  it('may hold what is special in PDF and in XML', async () => {
    const put = '(a) \\ <b> & [c] /d % {e}';
    const scene = { ...paragraphScene(put), title: `${put} 🚀 \u0000` };
    const bytes = await writePdf(scene, THEME);
    expect(taggedText(bytes)).toBe(put);
    expect(Buffer.from(bytes).toString('utf8')).toContain('(a) \\ &#60;b&#62; &#38; [c] /d % {e} 🚀 \ufffd');
  });
});

describe('a font in the file', () => {
  const embedded = (bytes: Uint8Array): Buffer => {
    const pdf = new PdfReader(bytes);
    const [font] = pdf.dictionary(pdf.dictionary(pdf.dictionary(pdf.pages[0]).get('Resources')).get('Font')).values();
    const [descendant] = pdf.array(pdf.dictionary(font).get('DescendantFonts'));
    return pdf.stream(pdf.dictionary(pdf.dictionary(descendant).get('FontDescriptor')).get('FontFile2'));
  };
  const fontOf = async (text: string) => embedded(await writePdf(paragraphScene(text), THEME));

  it('is the same in all documents that do with common characters', async () => {
    expect(await fontOf('Data Scientist, £52,000–£70,000')).toEqual(await fontOf('a'));
  });

  it('has no more than is shown, where others are', async () => {
    const common = await fontOf('a');
    const cut = await fontOf('Łódź');
    expect(cut.length).toBeLessThan(common.length / 4);
    expect(await fontOf('Łódź')).toEqual(cut);
    expect(await fontOf('a')).toEqual(common);
  });
});

describe('the file', () => {
  it('is the same each time', async () => {
    expect(Buffer.compare(await writePdf(reportScene(), THEME), report)).toBe(0);
  });

  it('is the same in any process, time zone and language', () => {
    const script = `
      import { text } from 'node:stream/consumers';
      import { write } from './dist/inside.js';
      const { scene, theme } = JSON.parse(await text(process.stdin));
      process.stdout.write(await write(scene, theme, 'pdf'));`;
    const input = JSON.stringify({ scene: reportScene(), theme: THEME });
    const [here, there] = [
      { TZ: 'Europe/London', LANG: 'en_GB.UTF-8' },
      { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8' },
    ].map((env) => execFileSync(process.execPath, ['--input-type=module', '--eval', script], { input, env }));
    expect(here?.length).toBeGreaterThan(0);
    expect(here).toEqual(there);
  });

  it('has an id that changes with its content', async () => {
    const ids = await Promise.all(
      ['a', 'b', 'a'].map(async (text) => fileId(await writePdf(paragraphScene(text), THEME))),
    );
    expect(ids[0]).toBe(ids[2]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('is dated by the scene', () => {
    expect(
      Buffer.from(report)
        .toString('latin1')
        .match(/D:\d{14}Z/g),
    ).toEqual(['D:20250630000000Z', 'D:20250630000000Z']);
  });
});

async function shownByPdfjs(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const content = await (await pdf.getPage(1)).getTextContent({ disableNormalization: true });
  return content.items.filter((item) => 'str' in item);
}

async function textByPdfjs(bytes: Uint8Array): Promise<string> {
  return (await shownByPdfjs(bytes)).map(({ str }) => str).join('');
}

async function widthByPdfjs(bytes: Uint8Array): Promise<number> {
  return (await shownByPdfjs(bytes)).reduce((sum, { width }) => sum + width, 0);
}

function fileId(bytes: Uint8Array): string {
  return JSON.stringify(new PdfReader(bytes).trailer.get('ID'));
}
