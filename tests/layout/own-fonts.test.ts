/** Text stands where it fits, whatever font a company has: held by the fonts' own tables, not by our measures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { afterAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { arrange, builtInDataset, compose, EVERYTHING, prepare, type Scene } from '../../src/inside.js';
import type { Piece, TextItem, TextParagraph } from '../../src/layout/scene.js';
import { madeFont } from '../theme/font-files.js';
import { inkFaults } from './ink.js';
import { allItems } from './scenes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-layout-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = {
  'wide.ttf': madeFont({ families: ['Wide'], wider: 1.35 }),
  'wide-bold.ttf': madeFont({ of: 'Arimo-Bold', families: ['Wide'], wider: 1.4 }),
  'narrow.ttf': madeFont({ of: 'Tinos-Regular', families: ['Narrow'], wider: 0.6 }),
};
for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);

const pair = (name: string) => `{ heading: ${name}, body: ${name} }`;
const THEMES = {
  wide: `slides: ${pair('Wide')}\n  pages: ${pair('Wide')}\n  files: [wide.ttf, wide-bold.ttf]`,
  narrow: `slides: ${pair('Narrow')}\n  pages: ${pair('Narrow')}\n  files: [narrow.ttf]`,
  office: `slides: { heading: Calibri Light, body: Calibri }\n  pages: { heading: Georgia, body: Calibri }`,
  other: `slides: ${pair('Verdana')}`,
};
for (const [name, fonts] of Object.entries(THEMES))
  writeFileSync(join(folder, `${name}.yaml`), `extends: default\nfonts:\n  ${fonts}\n`);

async function sceneOf(theme: string, template: string): Promise<Scene> {
  const { report, all } = new Diagnostics();
  const data = [builtInDataset()];
  const request = {
    data,
    focus: EVERYTHING,
    templates: [template],
    theme: join(folder, `${theme}.yaml`),
    parameters: {},
  };
  const prepared = await prepare(request, report);
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, report));
  const scene = prepared && loaded && document && (await arrange(document, loaded.front.medium, prepared, report));
  if (scene === undefined) throw new Error(JSON.stringify(all));
  return scene;
}

describe.each(Object.keys(THEMES))('in the fonts of the theme %s', (theme) => {
  it.each(['deck', 'report', 'handout'])(
    'no ink of the %s lies over other ink, and none leaves its page',
    async (template) => {
      expect(inkFaults(await sceneOf(theme, template))).toEqual([]);
    },
  );
});

const fontOf = (bytes: Uint8Array): Font => {
  const font = create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a collection');
  return font;
};
const FONTS = {
  wide: [fontOf(FILES['wide.ttf']), fontOf(FILES['wide-bold.ttf'])],
  narrow: [fontOf(FILES['narrow.ttf']), fontOf(FILES['narrow.ttf'])],
} as const;

/** As wide as PowerPoint sets it: the advances of its letters, and no kerning. */
function widthOf(text: string, font: Font, size: number): number {
  const units = [...text].reduce(
    (sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
    0,
  );
  return (units / font.unitsPerEm) * size;
}

describe.each(['wide', 'narrow'] as const)('each line of the deck in the %s font', async (theme) => {
  const scene = await sceneOf(theme, 'deck');
  const [regular, bold] = FONTS[theme];
  const width = ({ run, text }: Piece, { runs }: TextParagraph, shown = text) => {
    const style = runs[run]?.style;
    return style ? widthOf(shown, style.bold ? bold : regular, style.size) + shown.length * (style.tracking ?? 0) : 0;
  };
  const texts = scene.pages.flatMap(allItems).filter((item): item is TextItem => item.kind === 'text');
  const lines = texts.flatMap((item) =>
    item.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => ({ item, paragraph, line }))),
  );

  it('is measured as the font has it', () => {
    for (const { paragraph, line } of lines)
      for (const piece of line.pieces)
        if (/^[ -~£–]+$/.test(piece.text)) expect(piece.w, piece.text).toBeCloseTo(width(piece, paragraph), 2);
  });

  it('ends inside its frame', () => {
    const beyond = lines.flatMap(({ item: { box, name }, paragraph, line: { pieces } }) => {
      const last = pieces.at(-1);
      const end = last ? last.x + width(last, paragraph, last.text.trimEnd()) : 0;
      return end > box.x + box.w + 0.5 ? [`${name}: ${pieces.map(({ text }) => text).join('')}`] : [];
    });
    expect(beyond).toEqual([]);
  });
});
