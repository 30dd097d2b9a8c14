/** The grid of slides in a company's template: our layouts stand in its safe area, their titles in its placeholders. */

import type { CompanyGrid } from '../layout/media/options.js';
import type { Box, TextStyle } from '../layout/scene.js';
import type { GivenOpening, GivenSlot, SlideGrid } from '../layout/slides/grid.js';
import { NATURAL, scaleIn } from './scale.js';
import type { CompanyTemplate, PlaceholderKind, TemplateLayout, TemplatePlaceholder, TemplateText } from './types.js';

/** What takes the words under the title of a slide that opens something, the best first. */
export const UNDER_A_TITLE: readonly PlaceholderKind[] = ['subtitle', 'body', 'content'];

/** From the top of the safe area to the top of a body: a line that says how to read a chart stands between. */
const READING = 30;
/** From the foot of a body to the foot of the safe area: small print. */
const FOOTNOTE = 14;

/** Steps in which slides are made smaller: sizes of type that differ by less look like a mistake. */
const STEP = 0.05;

/** `mirrored`: slides are laid from the left and turned round as a whole, so that what is given has to be turned round before. */
export function companyGrid(template: CompanyTemplate, mirrored: boolean): CompanyGrid {
  const { width, height, uses } = template;
  const { safe } = uses.titleOnly;
  const natural = height / NATURAL.slide;
  const scale = Math.max(STEP, Math.floor(scaleIn(safe, height) / natural / STEP + 0.01) * STEP) * natural;
  const place = ({ x, y, w, h }: Box): Box => ({
    x: (mirrored ? width - x - w : x) / scale,
    y: y / scale,
    w: w / scale,
    h: h / scale,
  });
  const given = (placeholder: TemplatePlaceholder): GivenSlot => givenSlot(placeholder, scale, place);
  const title = given(found(uses.titleOnly, 'title') ?? standIn(uses.titleOnly));
  const [footer, number] = (['footer', 'number'] as const).map((kind) => {
    const placeholder = found(uses.titleOnly, kind);
    return placeholder && given(placeholder);
  });
  const opening = (layout: TemplateLayout): GivenOpening => {
    const text = found(layout, ...UNDER_A_TITLE);
    return {
      title: given(found(layout, 'title') ?? standIn(layout)),
      ...(text && { text: given(text) }),
      room: place(layout.safe),
    };
  };
  const room = aligned(title, under(title, place(safe)));
  const body = { ...room, y: room.y + READING, h: room.h - READING - FOOTNOTE };
  const foot = { y: room.y + room.h, h: 16 };
  const grid: SlideGrid = {
    w: width / scale,
    h: height / scale,
    // What is measured from a title is measured from where there is room under it.
    title: { ...room, y: room.y - TITLE, h: TITLE },
    body,
    footer: { ...foot, x: body.x, w: body.w / 2 },
    number: { ...foot, x: body.x + body.w - 100, w: 100 },
    given: {
      title,
      cover: opening(uses.title),
      section: opening(uses.section),
      ...(footer && { footer }),
      ...(number && { number }),
    },
  };
  return { grid, scale };
}

/** Of a title of ours. */
const TITLE = 42;

/** The room under a title; where the title is at the side, or below, beside that. */
function under({ box: title }: GivenSlot, safe: Box): Box {
  const top = title.y + title.h;
  if (top <= safe.y || top > safe.y + safe.h / 2) return safe;
  return { ...safe, y: top, h: safe.y + safe.h - top };
}

/** How far a title may be from an edge of the room that what stands under it begins where the title does. */
const NEAR = 40;

function aligned({ box: title }: GivenSlot, room: Box): Box {
  const within = (inset: number): number => (inset > 0 && inset <= NEAR ? inset : 0);
  const left = within(title.x - room.x);
  const right = within(room.x + room.w - title.x - title.w);
  return { ...room, x: room.x + left, w: room.w - left - right };
}

/** The first placeholder of a kind, of the first kind of which there is one. */
export function found(layout: TemplateLayout, ...kinds: readonly PlaceholderKind[]): TemplatePlaceholder | undefined {
  for (const kind of kinds) {
    const placeholder = layout.placeholders.find((one) => one.kind === kind);
    if (placeholder !== undefined) return placeholder;
  }
  return undefined;
}

function givenSlot(placeholder: TemplatePlaceholder, scale: number, place: (box: Box) => Box): GivenSlot {
  const { box, insets, anchor, text } = placeholder;
  const inner = {
    x: box.x + insets.left,
    y: box.y + insets.top,
    w: box.w - insets.left - insets.right,
    h: box.h - insets.top - insets.bottom,
  };
  const style: TextStyle = {
    font: text.font === 'body' ? 'body' : 'heading',
    size: text.size / scale,
    bold: text.bold,
    colour: 'ink',
    ...(text.caps !== 'none' && { caps: true as const }),
    ...(text.tracking !== 0 && { tracking: text.tracking / scale }),
  };
  return { box: place(inner), anchor, align: text.align, style, leading: leadingOf(text) / scale };
}

/** What single spacing is of most fonts' sizes. */
const SINGLE = 1.2;

function leadingOf({ spacing, size }: TemplateText): number {
  return 'share' in spacing ? spacing.share * SINGLE * size : spacing.exactly;
}

/** Where a title would stand on a layout that has no placeholder for one. */
function standIn({ safe, scheme }: TemplateLayout): TemplatePlaceholder {
  const h = 48;
  return {
    kind: 'title',
    reference: {},
    name: '',
    box: { ...safe, y: Math.max(0, safe.y - h), h },
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    anchor: 'top',
    text: {
      size: 32,
      bold: true,
      italic: false,
      caps: 'none',
      align: 'left',
      colour: scheme.tx1,
      family: '',
      font: 'heading',
      spacing: { share: 1 },
      tracking: 0,
      bullet: false,
    },
  };
}
