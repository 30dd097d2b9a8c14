/** What the flyers of a document have in common, so that they are a set: sizes, and where the pay, the lists and the foot stand. */
import type { Section } from '../../document/types.js';
import type { Pt } from '../scene.js';
import { bandNeeds, bandPicture } from './flyer-band.js';
import { footOf } from './flyer-foot.js';
import { LIST_STEPS, type ListStep, setGroup, summaryGroup } from './flyer-groups.js';
import { layGroups } from './flyer-lists.js';
import { PANEL, PANEL_STEPS, type PanelStep, panelNeeds } from './flyer-panel.js';
import { type FlyerGroup, type FlyerParts, partsOf, withStepsListed } from './flyer-parts.js';
import { type PayPlaces, payEnd, payNeeds } from './flyer-pay.js';
import { type FlyerSheet, measuringSheet } from './flyer-sheet.js';
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
  /** Those that hold what is optional, too, where nothing of theirs takes more room than the set has for it. */
  readonly whole: ReadonlySet<Section>;
  /** The parts of a flyer, as all of the set have them. */
  partsOf(section: Section): FlyerParts | undefined;
}

/** Between the last list and the foot. */
const ABOVE_FOOT: Pt = 6;

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
  const hasSteps = flyers.some((section) => partsOf(section)?.steps !== undefined);
  if (inFoot.unfit === 0 || !hasSteps) return inFoot;
  const onBack = measuredSet(flyers, listed, context, banded);
  // Only steps are listed: fewer fronts are too full where those go over.
  return onBack.fronts() > inFoot.fronts() ? onBack : inFoot;
}

interface MeasuredSet {
  readonly set: FlyerSet;
  /** Flyers whose front does not hold all, and how many there are whose front holds its lists. */
  readonly unfit: number;
  fronts(): number;
  /** Flyers with a picture across the page. */
  readonly bands: number;
}

/** A flyer as it is measured. */
interface Flyer {
  readonly parts: FlyerParts;
  readonly sheet: FlyerSheet;
  readonly isBanded: boolean;
  readonly foot: Pt;
}

function measuredSet(
  sections: readonly Section[],
  partsIn: (section: Section) => FlyerParts | undefined,
  context: PageContext,
  asBands: boolean,
): MeasuredSet {
  const flyers = sections.flatMap((section): Flyer[] => {
    const parts = partsIn(section);
    if (parts === undefined) return [];
    const sheet = measuringSheet(section, context);
    const isBanded = asBands && bandPicture(sheet, parts) !== undefined;
    return [{ parts, sheet, isBanded, foot: footOf(sheet, parts)?.height ?? 0 }];
  });
  const banded = flyers.filter(({ isBanded }) => isBanded);
  const head = Math.max(PANEL * context.paper.shrink, ...banded.map(({ sheet, parts }) => bandNeeds(sheet, parts)));
  const panel = firstThatFitsMost(
    PANEL_STEPS,
    flyers.filter(({ isBanded }) => !isBanded),
    ({ sheet, parts }, step) => panelNeeds(sheet, parts, step) <= head,
    PANEL_STEPS.at(-1),
  );
  const needs = flyers.map(({ sheet, parts }) => payNeeds(sheet, parts));
  const pay = {
    note: Math.max(0, ...needs.map(({ note }) => note)),
    figure: Math.max(0, ...needs.map(({ figure }) => figure)),
    scale: Math.max(0, ...needs.map(({ scale }) => scale)),
  };
  const most = context.paper.h * MOST_FOOT;
  const foot = Math.max(0, ...flyers.map((flyer) => flyer.foot).filter((height) => height <= most));
  const fit = (flyer: Flyer, step: ListStep, groups = flyer.parts.groups): boolean => {
    const { sheet } = flyer;
    const room = { y: payEnd(sheet, head, pay), bottom: footTop(sheet, foot) };
    return flyer.foot <= most && listsFit(flyer, groups, room, step);
  };
  const lists = firstThatFitsMost(LIST_STEPS, flyers, fit);
  const { step, whole } = stepForOptional(lists.step, flyers, fit);
  return {
    set: { panel: panel.step, head, banded: asBands, pay, lists: step, foot, whole, partsOf: partsIn },
    unfit: lists.unfit,
    bands: banded.length,
    fronts: () => flyers.filter((flyer) => fit(flyer, lists.step, flyer.parts.groups.filter(isBulleted))).length,
  };
}

/** Lists are no smaller than this for the sake of what is optional. */
const LEAST_FOR_OPTIONAL: Pt = 13;

/** Of the step of the lists and smaller ones, the first that has room for what is optional on the most flyers, and on which. */
function stepForOptional(
  lists: ListStep,
  flyers: readonly Flyer[],
  fit: (flyer: Flyer, step: ListStep, groups: readonly FlyerGroup[]) => boolean,
): { readonly step: ListStep; readonly whole: ReadonlySet<Section> } {
  const some = flyers.filter(({ parts }) => parts.optional.length > 0);
  const smaller = LIST_STEPS.slice(LIST_STEPS.indexOf(lists) + 1).filter(({ size }) => size >= LEAST_FOR_OPTIONAL);
  const all = ({ groups, optional }: FlyerParts): readonly FlyerGroup[] => [...groups, ...optional];
  let best = { step: lists, whole: new Set<Section>() };
  // From the smallest on, which fits the most: of lists beside their labels none is worth a try after one that fits fewer.
  for (const step of [lists, ...smaller].toReversed()) {
    const most = Math.max(1, best.whole.size);
    const whole = new Set<Section>();
    let left = some.length;
    for (const flyer of some) {
      if (whole.size + left < most) break;
      left -= 1;
      if (fit(flyer, step, all(flyer.parts))) whole.add(flyer.sheet.section);
    }
    if (whole.size >= most) best = { step, whole };
    else if (step.form === 'beside') break;
  }
  return best;
}

function isBulleted({ blocks }: FlyerGroup): boolean {
  return blocks.some((block) => block.kind === 'list' && !block.ordered);
}

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
  { sheet, parts, isBanded }: Flyer,
  groups: readonly FlyerGroup[],
  room: { y: Pt; bottom: Pt },
  step: ListStep,
): boolean {
  const above = isBanded && parts.summary.length > 0 ? [summaryGroup(sheet, parts.summary, step)] : [];
  const set = [...above, ...groups.map((group) => setGroup(sheet, group, step))];
  return layGroups(sheet, set, room, step).length === 0;
}

/** The first of the steps that fit the most, and how many it does not fit; where none fits any, `otherwise`. */
function firstThatFitsMost<Step>(
  steps: readonly [Step, ...Step[]],
  flyers: readonly Flyer[],
  fits: (flyer: Flyer, step: Step) => boolean,
  otherwise: Step = steps[0],
): { step: Step; unfit: number } {
  let [step, unfit] = [otherwise, flyers.length];
  for (const tried of steps) {
    if (unfit === 0) break;
    const without = flyers.filter((flyer) => !fits(flyer, tried)).length;
    if (without < unfit) [step, unfit] = [tried, without];
  }
  return { step, unfit };
}
