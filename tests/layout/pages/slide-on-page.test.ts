/** A slide on a page of a handout is the slide scaled as a whole: every place and length of it, in the scene and as it is drawn. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/diagnostic.js';
import { layOut } from '../../../src/layout/index.js';
import type { Item, Scene } from '../../../src/layout/scene.js';
import { writePdf } from '../../../src/output/pdf/index.js';
import { writeSvg } from '../../../src/output/svg/index.js';
import { documentOf, FRAME } from '../../markup/marked.js';
import { contentOf, Operator, PdfReader } from '../../output/pdf/reader.js';
import { THEME } from '../../output/pdf/scenes.js';
import { scaleOf } from '../setting.js';

/** A table with its hairlines, a list with its dots, and a chart with its notches and its dashed line. */
const MARKUP = `
  <section><h1>Figures of the fair</h1>
    <table><caption>What was asked for.</caption><thead><tr><th>Skill</th><th>Roles</th></tr></thead>
    <tbody><tr><th scope="row">Python</th><td>8</td></tr><tr><th scope="row">Docker</th><td>3</td></tr></tbody></table></section>
  <section><h1>How to prepare</h1><ul><li>Read what the role asks for</li><li>Say <em>what you can do</em></li></ul></section>
  <section data-layout="ladder"><h1>What two roles pay</h1>
    <table data-chart="range" data-signal="100000" data-signal-text="One passes £100k"><caption>Pay of two roles.</caption>
    <thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead><tbody>
    <tr><th scope="row">Data Scientist</th><td data-value="70000">£70k</td><td data-value="110000">£110k</td></tr>
    <tr><th scope="row">Data Engineer</th><td data-value="80000">£80k</td><td data-value="92000">£92k</td></tr>
    </tbody></table></section>`;

interface Pair {
  readonly name: string;
  /** A slide alone, and the same on its page without what stands around it. */
  readonly slide: Scene;
  readonly onPage: Scene;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Bookmarks lead to pages that a slide alone does not have. */
const ALONE = { bookmarks: [], targets: {} };

async function pairs(slidesPerPage: '2' | '3' | '4' | '6'): Promise<readonly Pair[]> {
  const { document } = documentOf(MARKUP, { ...FRAME, scale: scaleOf([40_000, 130_000], []).scale });
  if (document === undefined) throw new Error('the markup cannot be read');
  const { report } = new Diagnostics();
  const slides = await layOut(document, { medium: 'slides', theme: THEME }, report);
  const handout = await layOut(document, { medium: 'handout', theme: THEME, slidesPerPage }, report);
  let rest: readonly Item[] = handout.pages.flatMap(({ items }) => items.filter(({ name }) => name !== 'Header'));
  return slides.pages.map((page) => {
    // A frame ends each slide; lines for notes may stand between it and the next.
    rest = rest.slice(rest.findIndex(({ name }) => name === page.items[0]?.name));
    const [items, frame] = [rest.slice(0, page.items.length), rest[page.items.length]];
    rest = rest.slice(page.items.length + 1);
    if (frame?.name !== 'Frame') throw new Error(`no frame around ${page.name}`);
    return {
      name: page.name,
      slide: { ...slides, ...ALONE, pages: [page] },
      onPage: { ...handout, ...ALONE, pages: [{ ...page, items }] },
      scale: frame.box.w / slides.width,
      left: frame.box.x,
      top: frame.box.y,
    };
  });
}

/** What becomes of a number on the page: places move, lengths shrink. */
type Kind = 'across' | 'down' | 'length' | 'plain';

function moved(value: number, kind: Kind, { scale, left, top }: Pair): number {
  if (kind === 'plain') return value;
  return value * scale + (kind === 'across' ? left : kind === 'down' ? top : 0);
}

/** Of a scene, by the names of its fields. */
const FIELDS: Readonly<Record<string, Kind>> = {
  ...{ x: 'across', y: 'down', baseline: 'down', min: 'plain', max: 'plain', from: 'plain', to: 'plain' },
  ...{ tag: 'plain', run: 'plain', columnSpan: 'plain', level: 'plain', headerRows: 'plain', barShare: 'plain' },
};

function numbersOf(part: unknown, path = ''): readonly (readonly [path: string, value: number])[] {
  if (typeof part === 'number') return [[path, part]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => numbersOf(value, `${path}.${name}`));
}

/** `x` of `.items.0.box.x`, and `columns` of `.columns.0`. */
function fieldOf(path: string): string {
  return path.split('.').findLast((name) => /\D/.test(name)) ?? '';
}

/** Of an SVG, by the names of its attributes; one may hold two numbers. */
const ATTRIBUTES: Readonly<Record<string, Kind>> = {
  ...{ x: 'across', x1: 'across', x2: 'across', cx: 'across', y: 'down', y1: 'down', y2: 'down', cy: 'down' },
};
const ATTRIBUTE = /([\w-]+)="(-?[\d.]+)(?: (-?[\d.]+))?"/g;

function attributesOf(scene: Scene): readonly (readonly [name: string, value: number])[] {
  const [svg = ''] = writeSvg(scene, THEME);
  // The first lines are of the paper.
  const drawn = svg.slice(svg.indexOf('/>') + 2);
  return [...drawn.matchAll(ATTRIBUTE)].flatMap(([, name = '', ...values]) =>
    values.flatMap((value) => (value === undefined || /weight/.test(name) ? [] : [[name, Number(value)] as const])),
  );
}

/** Widths of lines, dashes, sizes of type and of bars in a PDF. */
async function lengthsOf(scene: Scene): Promise<readonly number[]> {
  const pdf = new PdfReader(await writePdf(scene, THEME));
  const content = contentOf(pdf.stream(pdf.dictionary(pdf.pages[0]).get('Contents')));
  return content.flatMap((value, index): readonly number[] => {
    if (!(value instanceof Operator)) return [];
    const given = OPERANDS[value.value]?.map((back) => content[index - back]) ?? [];
    return given.flat().filter((operand): operand is number => typeof operand === 'number');
  });
}

/** How far before their operator lengths stand. */
const OPERANDS: Readonly<Record<string, readonly number[]>> = { w: [1], d: [2], Tf: [1], Tc: [1], re: [2, 1] };

describe.each(['2', '3', '4', '6'] as const)('%s slides a page', async (slidesPerPage) => {
  const found = await pairs(slidesPerPage);

  test('in the scene', () => {
    expect(found.map(({ name }) => name)).toEqual(['Figures of the fair', 'How to prepare', 'What two roles pay']);
    for (const pair of found) {
      const wanted = numbersOf(pair.slide.pages[0]?.items).map(([path, value]) => {
        return [path, moved(value, FIELDS[fieldOf(path)] ?? 'length', pair).toFixed(6)];
      });
      expect(numbersOf(pair.onPage.pages[0]?.items).map(([path, value]) => [path, value.toFixed(6)])).toEqual(wanted);
    }
  });

  test('in an SVG', () => {
    for (const pair of found) {
      const [slide, onPage] = [attributesOf(pair.slide), attributesOf(pair.onPage)];
      expect(onPage.map(([name]) => name)).toEqual(slide.map(([name]) => name));
      const wanted = slide.map(([name, value]) => moved(value, ATTRIBUTES[name] ?? 'length', pair));
      // Both are rounded to hundredths.
      const far = onPage.filter(([, value], index) => Math.abs(value - (wanted[index] ?? 0)) > 0.0151);
      expect(far).toEqual([]);
    }
  });

  test('in a PDF', async () => {
    for (const pair of found) {
      const [slide, onPage] = [await lengthsOf(pair.slide), await lengthsOf(pair.onPage)];
      expect(onPage.length).toBe(slide.length);
      const far = onPage.filter((value, index) => Math.abs(value - (slide[index] ?? 0) * pair.scale) > 0.002);
      expect(far).toEqual([]);
    }
  });
});
