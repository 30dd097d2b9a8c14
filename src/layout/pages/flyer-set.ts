/** What the flyers of a document have in common, so that they are a set: sizes, and where the pay, the lists and the foot stand. */
import type { Section } from '../../document/types.js';
import type { Pt } from '../scene.js';
import { footOf } from './flyer-foot.js';
import { LIST_STEPS, type ListStep, layGroups, setGroup } from './flyer-lists.js';
import { PANEL, PANEL_STEPS, type PanelStep, panelNeeds } from './flyer-panel.js';
import { type FlyerGroup, type FlyerParts, partsOf, withStepsListed } from './flyer-parts.js';
import { type PayPlaces, payEnd, payNeeds } from './flyer-pay.js';
import { FlyerSheet } from './flyer-sheet.js';
import type { PageContext } from './page.js';

export interface FlyerSet {
  readonly panel: PanelStep;
  readonly pay: PayPlaces;
  readonly lists: ListStep;
  /** From the foot's top to the page's end. */
  readonly foot: Pt;
  /** The parts of a flyer, as all of the set have them. */
  partsOf(section: Section): FlyerParts | undefined;
}

/** Between the last list and the foot. */
export const ABOVE_FOOT: Pt = 6;

/** Of the flyers that a front can hold but for their lists; the others do not count. */
export function flyerSet(sections: readonly Section[], context: PageContext): FlyerSet {
  const flyers = sections.filter(({ layout }) => layout === 'flyer');
  const listed = (section: Section): FlyerParts | undefined => {
    const parts = partsOf(section);
    return parts && withStepsListed(parts);
  };
  const inFoot = measuredSet(flyers, partsOf, context);
  if (inFoot.unfit === 0) return inFoot.set;
  const onBack = measuredSet(flyers, listed, context);
  // Only steps are listed: fewer fronts are too full where those go over.
  return onBack.fronts > inFoot.fronts ? onBack.set : inFoot.set;
}

interface MeasuredSet {
  readonly set: FlyerSet;
  /** Flyers whose front does not hold all, and those whose front holds its lists. */
  readonly unfit: number;
  readonly fronts: number;
}

function measuredSet(
  sections: readonly Section[],
  partsIn: (section: Section) => FlyerParts | undefined,
  context: PageContext,
): MeasuredSet {
  const sheetOf = (section: Section) => new FlyerSheet(section, context.tags.add('Sect', 0), context);
  const flyers = sections.flatMap((section) => {
    const parts = partsIn(section);
    return parts === undefined ? [] : [{ section, parts, sheet: sheetOf(section) }];
  });
  const panelHeight = (PANEL * context.paper.h) / A4_HEIGHT;
  const panel = firstThatMostFit(
    PANEL_STEPS,
    flyers,
    ({ sheet, parts }, step) => panelNeeds(sheet, parts, step) <= panelHeight,
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
    const room = { y: payEnd(sheet, panelHeight, pay), bottom: footTop(sheet, foot) };
    return listsFit(sheet, groups, room, step);
  };
  const lists = firstThatMostFit(LIST_STEPS, flyers, fit);
  const isList = ({ blocks }: FlyerGroup): boolean => blocks.some((block) => block.kind === 'list' && !block.ordered);
  return {
    set: { panel, pay, lists, foot, partsOf: partsIn },
    unfit: flyers.filter((flyer) => !fit(flyer, lists)).length,
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
  room: { y: Pt; bottom: Pt },
  step: ListStep,
): boolean {
  const set = groups.map((group) => setGroup(sheet, group, step));
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
