/** What the flyers of a document have in common, so that they are a set: sizes, and where the pay, the lists and the foot stand. */
import type { Section } from '../../document/types.js';
import type { Pt } from '../scene.js';
import { bandNeeds, bandPicture } from './flyer-band.js';
import { footOf } from './flyer-foot.js';
import { LIST_STEPS, type ListStep, layGroups, setGroup, summaryGroup } from './flyer-lists.js';
import { PANEL, PANEL_STEPS, type PanelStep, panelNeeds } from './flyer-panel.js';
import { type FlyerGroup, type FlyerParts, partsOf, withStepsListed } from './flyer-parts.js';
import { type PayPlaces, payEnd, payNeeds } from './flyer-pay.js';
import { FlyerSheet } from './flyer-sheet.js';
import type { PageContext } from './page.js';

export interface FlyerSet {
  readonly panel: PanelStep;
  /** Where the panels end, or the strips under pictures. */
  readonly head: Pt;
  /** Whether pictures that have the pixels for it are bands across the page. */
  readonly banded: boolean;
  readonly pay: PayPlaces;
  readonly lists: ListStep;
  /** From the foot's top to the page's end. */
  readonly foot: Pt;
  /** The parts of a flyer, as all of the set have them. */
  partsOf(section: Section): FlyerParts | undefined;
}

/** Between the last list and the foot. */
export const ABOVE_FOOT: Pt = 6;

/** Of the flyers that a front can hold but for their lists; the others do not count. Bands that cost fronts their words are left out. */
export function flyerSet(sections: readonly Section[], context: PageContext): FlyerSet {
  const flyers = sections.filter(({ layout }) => layout === 'flyer');
  const banded = setWith(flyers, context, true);
  if (banded.unfit === 0 || banded.bands === 0) return banded.set;
  const plain = setWith(flyers, context, false);
  return plain.unfit < banded.unfit ? plain.set : banded.set;
}

function setWith(flyers: readonly Section[], context: PageContext, banded: boolean): MeasuredSet {
  const listed = (section: Section): FlyerParts | undefined => {
    const parts = partsOf(section);
    return parts && withStepsListed(parts);
  };
  const inFoot = measuredSet(flyers, partsOf, context, banded);
  if (inFoot.unfit === 0) return inFoot;
  const onBack = measuredSet(flyers, listed, context, banded);
  // Only steps are listed: fewer fronts are too full where those go over.
  return onBack.fronts > inFoot.fronts ? onBack : inFoot;
}

interface MeasuredSet {
  readonly set: FlyerSet;
  /** Flyers whose front does not hold all, and those whose front holds its lists. */
  readonly unfit: number;
  readonly fronts: number;
  /** Flyers with a picture across the page. */
  readonly bands: number;
}

function measuredSet(
  sections: readonly Section[],
  partsIn: (section: Section) => FlyerParts | undefined,
  context: PageContext,
  asBands: boolean,
): MeasuredSet {
  const sheetOf = (section: Section) => new FlyerSheet(section, context.tags.add('Sect', 0), context);
  const flyers = sections.flatMap((section) => {
    const parts = partsIn(section);
    return parts === undefined ? [] : [{ section, parts, sheet: sheetOf(section) }];
  });
  const banded = asBands ? flyers.filter(({ sheet, parts }) => bandPicture(sheet, parts) !== undefined) : [];
  const head = Math.max(
    (PANEL * context.paper.h) / A4_HEIGHT,
    ...banded.map(({ sheet, parts }) => bandNeeds(sheet, parts)),
  );
  const panel = firstThatMostFit(
    PANEL_STEPS,
    flyers.filter((flyer) => !banded.includes(flyer)),
    ({ sheet, parts }, step) => panelNeeds(sheet, parts, step) <= head,
    PANEL_STEPS.at(-1),
  );
  const needs = flyers.map(({ sheet, parts }) => payNeeds(sheet, parts));
  const pay = {
    note: Math.max(0, ...needs.map(({ note }) => note)),
    figure: Math.max(0, ...needs.map(({ figure }) => figure)),
    scale: Math.max(0, ...needs.map(({ scale }) => scale)),
  };
  const feet = flyers.map(({ sheet, parts }) => footOf(sheet, parts)?.height ?? 0);
  const most = context.paper.h * MOST_FOOT;
  const foot = Math.max(0, ...feet.filter((height) => height <= most));
  const fit = ({ section, parts }: (typeof flyers)[number], step: ListStep, groups = parts.groups): boolean => {
    const sheet = sheetOf(section);
    if ((footOf(sheet, parts)?.height ?? 0) > most) return false;
    const room = { y: payEnd(sheet, head, pay), bottom: footTop(sheet, foot) };
    const summary = banded.some((flyer) => flyer.parts === parts) ? parts.summary : [];
    return listsFit(sheet, groups, summary, room, step);
  };
  const lists = firstThatMostFit(LIST_STEPS, flyers, fit);
  const isList = ({ blocks }: FlyerGroup): boolean => blocks.some((block) => block.kind === 'list' && !block.ordered);
  return {
    set: { panel, head, banded: asBands, pay, lists, foot, partsOf: partsIn },
    unfit: flyers.filter((flyer) => !fit(flyer, lists)).length,
    bands: banded.length,
    fronts: flyers.filter((flyer) => fit(flyer, lists, flyer.parts.groups.filter(isList))).length,
  };
}

const A4_HEIGHT = 841.89;
/** Of a page's height: a foot that needs more, for an address of many lines, is no part of the set. */
export const MOST_FOOT = 0.4;
/** Where nothing stands in the foot. */
const NO_FOOT: Pt = 40;

/** Where the lists end, above a foot of a height. */
export function footTop(sheet: FlyerSheet, foot: Pt): Pt {
  const height = foot > 0 ? foot + ABOVE_FOOT * sheet.shrink : NO_FOOT * sheet.shrink;
  return sheet.context.paper.h - height;
}

function listsFit(
  sheet: FlyerSheet,
  groups: readonly FlyerGroup[],
  summary: FlyerParts['summary'],
  room: { y: Pt; bottom: Pt },
  step: ListStep,
): boolean {
  const above = summary.length === 0 ? [] : [summaryGroup(sheet, summary)];
  const set = [...above, ...groups.map((group) => setGroup(sheet, group, step))];
  return layGroups(sheet, set, { ...room, must: false }, step).length === 0;
}

/** The first step that fits all; where the last does not fit some, the first that fits all others; where it fits none, `otherwise`. */
function firstThatMostFit<Flyer, Step>(
  steps: readonly [Step, ...Step[]],
  flyers: readonly Flyer[],
  fits: (flyer: Flyer, step: Step) => boolean,
  otherwise: Step = steps[0],
): Step {
  const last = steps.at(-1) ?? steps[0];
  const able = flyers.filter((flyer) => fits(flyer, last));
  if (able.length === 0) return otherwise;
  return steps.find((step) => able.every((flyer) => fits(flyer, step))) ?? last;
}
