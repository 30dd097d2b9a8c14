/** What every part of a deck needs to know while it is written. */
import type { FallbackFont } from '../../fonts/stack.js';
import type { Scene, SlideLayout, Slot, TextStyle } from '../../layout/scene.js';
import type { Theme } from '../../theme/types.js';
import { Palette, schemeOf } from './colour.js';
import { defaultLevels, type Level, slotLevels } from './styles.js';

export interface Deck {
  readonly scene: Scene;
  readonly palette: Palette;
  /** What text boxes and cells inherit; `unknown`: the levels are a company's, and each text says all of how it looks. */
  readonly defaults: { readonly levels: readonly Level[]; readonly unknown?: true };
}

/** A deck whose master and layouts are ours. */
export interface OwnDeck extends Deck {
  readonly theme: Theme;
  /** The slots of the master, from which those of the layouts inherit by type. */
  readonly master: Master;
  /** What a slot's text looks like, by level. */
  readonly levels: ReadonlyMap<Slot, readonly Level[]>;
}

export type Master = Readonly<Record<MasterType, Slot>>;
type MasterType = Exclude<Slot['type'], 'subtitle' | 'content'>;

/** The master's slot from which one of a layout inherits. */
export function masterOf({ type }: Slot, master: Master): Slot {
  return master[type === 'subtitle' || type === 'content' ? 'body' : type];
}

export function ownDeck(scene: Scene, theme: Theme): OwnDeck {
  const rightToLeft = scene.direction === 'rtl';
  const master = masterSlots(scene);
  const ofMaster = Object.values(master).map((slot) => [slot, slotLevels(slot, rightToLeft)] as const);
  const deeper = new Map(ofMaster).get(master.body);
  const slots = scene.layouts.flatMap((layout) => layout.slots);
  return {
    scene,
    theme,
    palette: new Palette(theme.colours, schemeOf(theme)),
    defaults: { levels: defaultLevels(rightToLeft) },
    master,
    levels: new Map([...slots.map((slot) => [slot, slotLevels(slot, rightToLeft, deeper)] as const), ...ofMaster]),
  };
}

export function levelsOf(slot: Slot, { levels }: OwnDeck): readonly Level[] {
  const found = levels.get(slot);
  if (found === undefined) throw new Error(`the slot ${slot.name} is in no layout`);
  return found;
}

/** The fonts of other scripts in texts of a style; of a text whose letters are not told apart, the deck's first of each slot. */
export function fallbacksOf(style: TextStyle | 'any', { scene }: Deck): readonly FallbackFont[] {
  const { fallbacks = [] } = scene.fonts;
  return style === 'any' ? fallbacks : fallbacks.filter(({ family }) => family === style.fallback);
}

/** A layout by its name: that every page of slides names one of the scene's is the layout stage's promise. */
export function layoutOf(name: string | undefined, { scene }: Deck): SlideLayout {
  const layout = scene.layouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(`a page names the layout ${name}, which the scene does not have`);
  return layout;
}

/**
 * The attributes by which the placeholders of master, layouts and slides find each other. A title has no index: it is
 * what PowerPoint takes for 0, and by that programs find it. Body slots count from 1 and spare the furniture's.
 */
export function placeholder(slot: Slot, layout: SlideLayout | 'master'): string {
  if (slot.type === 'title') return layout !== 'master' && layout.type === 'title' ? 'type="ctrTitle"' : 'type="title"';
  if (slot.type === 'date') return `type="dt" sz="half" idx="${layout === 'master' ? 2 : DATE}"`;
  if (slot.type === 'footer') return `type="ftr" sz="quarter" idx="${layout === 'master' ? 3 : FOOTER}"`;
  if (slot.type === 'number') return `type="sldNum" sz="quarter" idx="${layout === 'master' ? 4 : NUMBER}"`;
  if (layout === 'master') return 'type="body" idx="1"';
  const index = layout.slots.filter(({ type }) => TEXTS.some((text) => text === type)).indexOf(slot) + 1;
  const idx = `idx="${index < DATE ? index : index + 3}"`;
  if (slot.type === 'subtitle') return `type="subTitle" ${idx}`;
  return slot.type === 'content' ? idx : `type="body" sz="quarter" ${idx}`;
}

const TEXTS = ['subtitle', 'body', 'content'] as const;
const DATE = 10;
const FOOTER = 11;
const NUMBER = 12;

/** The master has what most layouts have, so that a change to it reaches them; body text fills the slide's middle. */
function masterSlots(scene: Scene): Master {
  const slots = scene.layouts.flatMap((layout) => layout.slots);
  const { width: w, height: h } = scene;
  const margin = w / 20;
  const align = scene.direction === 'rtl' ? 'right' : 'left';
  const common = { anchor: 'top', align } as const;
  const regular = { font: 'body', bold: false, colour: 'ink' } as const;
  const title: Slot = mostCommon(slots.filter(({ type }) => type === 'title')) ?? {
    ...common,
    name: 'title',
    type: 'title',
    box: { x: margin, y: h / 15, w: w - 2 * margin, h: 42 },
    style: { font: 'heading', size: 36, bold: true, colour: 'ink', tracking: -0.4 },
    leading: 39,
    prompt: 'Title',
  };
  const furniture = { ...common, style: { ...regular, size: 12, colour: 'ink2' }, leading: 14.4 } as const;
  const line = { y: (h * 14) / 15, h: 16 };
  return {
    title,
    body: {
      ...common,
      name: 'body',
      type: 'body',
      box: { x: title.box.x, y: (h * 19) / 90, w: title.box.w, h: (h * 188) / 270 },
      style: { ...regular, size: 24 },
      leading: 28.8,
      bullet: { colour: 'ink', indent: 20, gap: 6 },
      prompt: 'Text',
    },
    date: {
      ...furniture,
      name: 'date',
      type: 'date',
      box: { ...line, x: margin, y: line.y - 20, w: 200 },
      prompt: '',
    },
    footer: mostCommon(slots.filter(({ type }) => type === 'footer')) ?? {
      ...furniture,
      name: 'footer',
      type: 'footer',
      box: { ...line, x: margin, w: w / 2 },
      prompt: '',
    },
    number: mostCommon(slots.filter(({ type }) => type === 'number')) ?? {
      ...furniture,
      name: 'number',
      type: 'number',
      box: { ...line, x: w - margin - 100, w: 100 },
      align: 'right',
      prompt: '',
    },
  };
}

function mostCommon(slots: readonly Slot[]): Slot | undefined {
  const counts = new Map<string, { readonly slot: Slot; count: number }>();
  for (const slot of slots) {
    const key = JSON.stringify({ ...slot, name: '', prompt: '' });
    const known = counts.get(key) ?? { slot, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.slot;
}
