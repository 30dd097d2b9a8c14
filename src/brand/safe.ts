/** Where on a layout there is room for what is ours. */
import type { Box, Pt } from '../layout/scene.js';
import { around, common, contains, largest, largestFree, meets } from './areas.js';
import { groundIn, isOneSided, type Layers } from './ground.js';
import { grown, type Painted } from './painted.js';
import type { TemplatePlaceholder } from './types.js';

/** From what a template paints. */
export const CLEARANCE: Pt = 4;

/** The places that a master gives to a title and to what stands under it. */
export interface Regions {
  readonly slide: Box;
  readonly title: Box | undefined;
  readonly content: Box | undefined;
}

/** Where room is looked for, and what is in the way. */
export interface Search {
  readonly region: Box;
  readonly inTheWay: readonly Painted[];
  /** The ground on which it stands. */
  readonly under: readonly Painted[];
  /** The places of placeholders that are filled. */
  readonly filled: readonly Box[];
}

/**
 * In all of the region, and inside of each area that has much of it and whose colour takes other ink than what is around it: no slide
 * lies across its edge.
 */
export function searchesOn(
  placeholders: readonly TemplatePlaceholder[],
  layers: Layers,
  regions: Regions,
): readonly Search[] {
  const whole = regionFor(placeholders, regions);
  const texts = placeholders.filter(isLarge);
  const region =
    texts.length > 0
      ? under(
          [...texts, ...placeholders.filter(isTitle)].map(({ box }) => box),
          whole,
        )
      : whole;
  const filled = placeholders.filter((placeholder) => isFilled(placeholder, placeholders)).map(({ box }) => box);
  const all = searchIn(region, layers, filled);
  const areas = all.inTheWay.filter((one) => one.whole && isLargeArea(one, region));
  return [all, ...areas.map(({ box }) => searchIn(common(region, grown(box, -CLEARANCE)), layers, filled))];
}

function searchIn(region: Box, { background: { colours }, painted }: Layers, filled: readonly Box[]): Search {
  const met = painted.filter(({ box }) => meets(box, region));
  const behind = met.filter(({ box }) => contains(box, region));
  const under = met.filter(
    (one) =>
      behind.includes(one) || (isLargeArea(one, region) && isOneSided(groundIn(region, colours, [...behind, one]))),
  );
  return { region, inTheWay: met.filter((one) => !under.includes(one)), under, filled };
}

/** Of the region: a plain area that has more of it is one on which its designer wants content to stand. */
const LARGE = 0.3;

function isLargeArea({ box, fill, isSolid }: Painted, region: Box): boolean {
  const shared = common(box, region);
  return fill.kind === 'paints' && !isSolid && shared.w * shared.h > LARGE * region.w * region.h;
}

/** The largest part of the region for content that is free of what is painted and of placeholders that are filled. */
export function safeOn(placeholders: readonly TemplatePlaceholder[], layers: Layers, regions: Regions): Box {
  return largest(
    searchesOn(placeholders, layers, regions).map(({ region, inTheWay, filled }) =>
      largestFree(region, [...inTheWay.map(({ box }) => grown(box, CLEARANCE)), ...filled]),
    ),
  );
}

/** Of a slide: a line of text with air. Less is no room under a title that stands low. */
const LINE = 0.1;

/** What is left under some texts; all of the region where that is nothing to speak of. */
function under(texts: readonly Box[], region: Box): Box {
  const from = Math.max(region.y, ...texts.map(({ y, h }) => y + h));
  const left = { ...region, y: from, h: region.y + region.h - from };
  return left.h >= LINE * (region.y + region.h) ? left : region;
}

/** Title, subtitle, footers, and the one text under the title of a section. */
function isFilled({ kind }: TemplatePlaceholder, all: readonly TemplatePlaceholder[]): boolean {
  if (kind === 'body') return all.filter((one) => one.kind === 'body').length === 1 && !all.some(isContent);
  return !isContent({ kind });
}

function isContent({ kind }: Pick<TemplatePlaceholder, 'kind'>): boolean {
  return kind === 'content' || kind === 'picture' || kind === 'other';
}

/** Of a slide without a place for content: what people leave at its edges. */
const MARGIN = 0.06;

function regionFor(placeholders: readonly TemplatePlaceholder[], { slide, title, content }: Regions): Box {
  const region = content ?? grown(slide, -MARGIN * Math.min(slide.w, slide.h));
  const underTitle = placeholders.some(isTitle) && !placeholders.some(isLarge);
  return common(underTitle || title === undefined ? region : around([title, region]), slide);
}

function isTitle({ kind }: TemplatePlaceholder): boolean {
  return kind === 'title';
}

/** Whether a slide has more in its placeholders than a title: it is large there, and may stand anywhere. */
export function hasTexts(placeholders: readonly TemplatePlaceholder[]): boolean {
  return placeholders.some(isLarge) && placeholders.some(isTitle);
}

function isLarge({ kind }: TemplatePlaceholder): boolean {
  return kind === 'subtitle' || kind === 'body';
}
