/** One page that shows what was understood of a template: its colours, its type, its layouts with the room that they leave. */
import type { Theme } from '../theme/types.js';
import { n } from './form.js';
import { identityOf } from './identity.js';
import { drawnFamily, heading, QUIET, ratio, type Swatch, short, swatch, words } from './specimen-parts.js';
import type { Study } from './study.js';
import { nameOf } from './survey.js';
import { thumbnail } from './thumbnail.js';
import { LAYOUT_USES, type LayoutUse, THEME_SLOTS, type UseReason } from './types.js';

const PAGE = { w: 1600, edge: 64, left: 520, gap: 56 } as const;

/** `theme` is what was made of it; absent where none could be. */
export async function specimen(name: string, file: string, studied: Study, theme: Theme | undefined): Promise<string> {
  const right = PAGE.edge + PAGE.left + PAGE.gap;
  const layouts = await layoutsOf(studied, right, 212, PAGE.w - PAGE.edge - right);
  const colours = coloursOf(studied, theme, PAGE.edge, 212, PAGE.left);
  const type = typeOf(studied, right, layouts.bottom + 56, PAGE.w - PAGE.edge - right);
  const others = await othersOf(studied, PAGE.edge, Math.max(colours.bottom, type.bottom) + 72, PAGE.w - 2 * PAGE.edge);
  const bottom = others.bottom + PAGE.edge;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.w} ${n(bottom)}" width="${PAGE.w}" height="${n(bottom)}">`,
    `<rect width="${PAGE.w}" height="${n(bottom)}" fill="#FFFFFF"/>`,
    words(short(name, 44), PAGE.edge, 104, { size: 46, bold: true }),
    words(factsOf(file, studied), PAGE.edge, 138, { size: 15, colour: QUIET }),
    colours.drawing,
    type.drawing,
    layouts.drawing,
    others.drawing,
    '</svg>\n',
  ].join('\n');
}

interface Part {
  readonly drawing: string;
  readonly bottom: number;
}

function factsOf(file: string, { template }: Study): string {
  const { width, height, master } = template;
  const size = `${Math.round(width)} × ${Math.round(height)} points`;
  const count = `${master.layouts.length} ${master.layouts.length === 1 ? 'layout' : 'layouts'}`;
  return [short(file, 60), size, count, short(master.theme.name, 40)].filter((one) => one !== '').join('   ·   ');
}

function coloursOf({ template }: Study, theme: Theme | undefined, x: number, y: number, w: number): Part {
  const { primary, accent, paper } = identityOf(template);
  const half = (w - 12) / 2;
  const slotOf = (source: string) => source.split(' ')[0] ?? '';
  const main = [primary, accent].map(({ value, source }, index) =>
    swatch(
      { name: index === 0 ? 'primary' : 'accent', colour: value, note: slotOf(source) },
      x + index * (half + 12),
      y + 20,
      half,
      104,
    ),
  );
  const slots = THEME_SLOTS.map(
    (slot): Swatch => ({
      name: slot,
      colour: template.master.theme.colours[slot],
      note: ratio(template.master.theme.colours[slot], paper.value),
    }),
  );
  const third = (w - 24) / 3;
  const grid = slots.map((one, index) =>
    swatch(one, x + (index % 3) * (third + 12), y + 148 + Math.floor(index / 3) * 76, third, 64),
  );
  const under = y + 148 + 4 * 76;
  const tiers = theme === undefined ? [] : tiersOf(theme, x, under + 60, third);
  return {
    drawing: [
      heading('Colours', x, y, w),
      words(`contrast with ${paper.value}`, x + w, y, { size: 12, colour: QUIET, end: 'end' }),
      ...main,
      ...grid,
      ...(theme === undefined ? [] : [heading('Made of them: tiers', x, under + 44, w), ...tiers]),
    ].join(''),
    bottom: theme === undefined ? under : under + 128,
  };
}

function tiersOf({ colours }: Theme, x: number, y: number, w: number): readonly string[] {
  const tiers: readonly Swatch[] = [
    { name: 'lower', colour: colours.panelLower, note: ratio(colours.onPanelLower, colours.panelLower) },
    { name: 'middle', colour: colours.panelMiddle, note: ratio(colours.onPanelMiddle, colours.panelMiddle) },
    { name: 'upper', colour: colours.panelUpper, note: ratio(colours.onPanelUpper, colours.panelUpper) },
  ];
  return tiers.map((one, index) => swatch(one, x + index * (w + 12), y, w, 64));
}

function typeOf({ template }: Study, x: number, y: number, w: number): Part {
  const { heading: large, body } = identityOf(template);
  const faces = [
    { label: 'Headings', family: large.value, x },
    { label: 'Body', family: body.value, x: x + (w + 24) / 2 },
  ];
  const drawn = faces.flatMap(({ label, family, x: left }) => {
    const shown = drawnFamily(family);
    const note = shown === family ? '' : `, shown by ${shown}`;
    return [
      words('Aa', left, y + 82, { size: 72, family: shown }),
      words(short(family, 23), left + 120, y + 56, { size: 28, family: shown }),
      words(`${label}${note}`, left + 120, y + 82, { size: 13, colour: QUIET }),
      words('ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789', left, y + 118, { size: 16, family: shown }),
    ];
  });
  return { drawing: [heading('Type', x, y, w), ...drawn].join(''), bottom: y + 124 };
}

const USES: Readonly<Record<LayoutUse, string>> = {
  title: 'Title slide',
  section: 'Section',
  titleOnly: 'Title alone',
  blank: 'Without a title',
};

const REASONS: Readonly<Record<UseReason, string>> = {
  chosen: 'as was said',
  type: 'by its type and its placeholders',
  placeholders: 'by its placeholders',
  instead: 'the next best: there is none',
};

const OTHERS_IN_A_ROW = 5;

/** The layouts on which no slide of ours stands: they are for people. */
async function othersOf({ opened, template }: Study, x: number, y: number, w: number): Promise<Part> {
  const used = new Set(LAYOUT_USES.map((use) => template.uses[use].part));
  const others = template.master.layouts.filter(({ part }) => !used.has(part));
  if (others.length === 0) return { drawing: '', bottom: y - 72 };
  const pitch = (w + 24) / OTHERS_IN_A_ROW;
  const wide = pitch - 24;
  const high = (wide * template.height) / template.width;
  const cells = await Promise.all(
    others.map(async (layout, index) => {
      const sheet = opened.sheets.find(({ sheet: { part } }) => part === layout.part);
      const at = {
        x: x + (index % OTHERS_IN_A_ROW) * pitch,
        y: y + 20 + Math.floor(index / OTHERS_IN_A_ROW) * (high + 48),
        w: wide,
      };
      const picture = sheet === undefined ? '' : await thumbnail(sheet, layout, opened, at, `o${index}`);
      return [
        picture,
        `<rect x="${n(at.x + 0.5)}" y="${n(at.y + 0.5)}" width="${n(wide - 1)}" height="${n(high - 1)}" fill="none" stroke="#B9C2CA"/>`,
        words(`${short(nameOf(layout), 32)}, layout ${layout.number}`, at.x, at.y + high + 22, {
          size: 13,
          colour: QUIET,
        }),
      ].join('');
    }),
  );
  const rows = Math.ceil(others.length / OTHERS_IN_A_ROW);
  const drawing = [heading('Layouts for slides that people add', x, y, w), ...cells].join('');
  return { drawing, bottom: y + 20 + rows * (high + 48) - 24 };
}

async function layoutsOf({ opened, template }: Study, x: number, y: number, w: number): Promise<Part> {
  const half = (w - 24) / 2;
  const high = (half * template.height) / template.width;
  const cells = await Promise.all(
    LAYOUT_USES.map(async (use, index) => {
      const layout = template.uses[use];
      const at = { x: x + (index % 2) * (half + 24), y: y + 20 + Math.floor(index / 2) * (high + 84), w: half };
      const picture = await thumbnail(opened.uses[use].layout, layout, opened, at, `t${index}`);
      return [
        picture,
        `<rect x="${n(at.x + 0.5)}" y="${n(at.y + 0.5)}" width="${n(half - 1)}" height="${n(high - 1)}" fill="none" stroke="#B9C2CA"/>`,
        words(USES[use], at.x, at.y + high + 26, { size: 15, bold: true }),
        words(
          `${short(nameOf(layout), 26)}, layout ${layout.number}: ${REASONS[template.reasons[use]]}`,
          at.x,
          at.y + high + 47,
          {
            size: 13,
            colour: QUIET,
          },
        ),
      ].join('');
    }),
  );
  return {
    drawing: [
      heading('Layouts', x, y, w),
      words('blue: room for what stands on slides, in points', x + w, y, { size: 12, colour: QUIET, end: 'end' }),
      ...cells,
    ].join(''),
    bottom: y + 20 + 2 * (high + 84) - 30,
  };
}
