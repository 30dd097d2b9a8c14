/** Templates with masters that differ in all that companies do to them, each made here, with what a test should know of it. */
import type { LayoutUse } from '../../../src/brand/types.js';
import type { Box, Pt } from '../../../src/layout/scene.js';
import { fontsAndGuides, used } from './carried.js';
import type { Layout, Presentation } from './contents.js';
import { caps, dark, logoStrip, overrides, photoStrip, twoMasters } from './looks.js';
import { czech, german, narrow, noTitleOnly, oddIdx, sixteenTen } from './plain.js';
import { presentation } from './presentation.js';
import { slidesApi } from './slides-api.js';
import type { Template } from './template.js';

const MADE: readonly Template[] = [
  twoMasters,
  dark,
  narrow,
  noTitleOnly,
  german,
  czech,
  photoStrip,
  logoStrip,
  oddIdx,
  overrides,
  fontsAndGuides,
  slidesApi,
  sixteenTen,
  caps,
  used,
];

/** A template, and what a test holds against it. */
export interface Known extends Omit<Template, 'presentation' | 'master' | 'gone'> {
  /** Such as `german.pptx`. */
  readonly file: string;
  readonly potx: boolean;
  readonly width: Pt;
  readonly height: Pt;
  /** The part of the master on which decks stand. */
  readonly master: string;
  /** Of each use, the part and the name of the layout that is right. */
  readonly uses: Readonly<Record<LayoutUse, { readonly part: string; readonly name: string }>>;
  readonly fonts: { readonly heading: string; readonly body: string };
  /** Of each use, what its layout and the master paint, that nothing of ours may cover. */
  readonly painted: Readonly<Record<LayoutUse, readonly Box[]>>;
  readonly gone: readonly string[];
  readonly bytes: () => Uint8Array;
}

export const TEMPLATES: readonly Known[] = MADE.map(known);

function known({ presentation: given, master: index = 0, gone = [], ...told }: Template): Known {
  const { width, height, masters, potx = false } = given;
  const { theme, shapes } = found(masters[index]);
  const { heading, body } = theme;
  const visible = ({ hidesMaster, shapes: own }: Layout) =>
    [...(hidesMaster ? [] : shapes), ...own].flatMap(({ paints }) => paints ?? []);
  return {
    ...told,
    file: `${told.name}.${potx ? 'potx' : 'pptx'}`,
    potx,
    width,
    height,
    master: `ppt/slideMasters/slideMaster${index + 1}.xml`,
    uses: each((use) => {
      const { layout, part } = layoutFor(given, index, use);
      return { part, name: layout.name };
    }),
    fonts: { heading, body },
    painted: each((use) => visible(layoutFor(given, index, use).layout)),
    gone,
    bytes: () => presentation(given).bytes(),
  };
}

/** Layouts are numbered through all masters. */
function layoutFor({ masters }: Presentation, index: number, use: LayoutUse) {
  const before = masters.slice(0, index).reduce((sum, { layouts }) => sum + layouts.length, 0);
  const { layouts } = found(masters[index]);
  const at = layouts.findIndex(({ uses = [] }) => uses.includes(use));
  return { layout: found(layouts[at]), part: `ppt/slideLayouts/slideLayout${before + at + 1}.xml` };
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a template of the corpus does not say which layout is for what');
  return value;
}

function each<Value>(make: (use: LayoutUse) => Value): Readonly<Record<LayoutUse, Value>> {
  return { title: make('title'), section: make('section'), titleOnly: make('titleOnly'), blank: make('blank') };
}
