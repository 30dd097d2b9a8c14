/**
 * Which layout stands for what: the type that it says it has where its placeholders confirm that, else its placeholders. Names are
 * in any language and positions anyone's; programs write wrong types.
 */
import { LAYOUT_USES, type LayoutUse, type PlaceholderKind, type UseReason } from './types.js';

/** Of a layout what tells its use. */
export interface Candidate {
  /** `p:sldLayout@type`, as it is written. */
  readonly type?: string | undefined;
  readonly name: string;
  readonly kinds: readonly PlaceholderKind[];
  /** Whether its title stands in the middle of it (`ctrTitle`). */
  readonly centred: boolean;
  /** Whether its body has a place of its own, not its master's: what a line under a section's title has. */
  readonly moved: boolean;
  /** How far its title stands from where its master has it, in points. */
  readonly away: number;
}

export interface Use<Layout> {
  readonly layout: Layout;
  readonly reason: UseReason;
}

interface Counts {
  readonly title: number;
  readonly subtitle: number;
  readonly body: number;
  readonly content: number;
  readonly picture: number;
}

function countsOf({ kinds }: Candidate): Counts {
  const of = (kind: PlaceholderKind) => kinds.filter((found) => found === kind).length;
  return {
    title: of('title'),
    subtitle: of('subtitle'),
    body: of('body'),
    content: of('content'),
    picture: of('picture'),
  };
}

/** What PowerPoint calls each (ECMA-376 part 1, 19.7.15). */
const TYPES: Readonly<Record<LayoutUse, string>> = {
  title: 'title',
  section: 'secHead',
  titleOnly: 'titleOnly',
  blank: 'blank',
};

/** Whether the placeholders of a layout can be those of a use. */
const CONFIRMS: Readonly<Record<LayoutUse, (counts: Counts, candidate: Candidate) => boolean>> = {
  title: ({ title, subtitle, content, body }, { centred }) =>
    title > 0 && content === 0 && (subtitle > 0 || (centred && body > 0)),
  section: ({ title, body, content, subtitle }) => title > 0 && body <= 1 && content === 0 && subtitle === 0,
  titleOnly: ({ title, subtitle, body, content, picture }) => title > 0 && subtitle + body + content + picture === 0,
  blank: ({ title, subtitle, body, content, picture }) => title + subtitle + body + content + picture === 0,
};

/** Whether they can be nothing else; fewer is better. Nothing where they are another use's. */
const RANK: Readonly<Record<LayoutUse, (counts: Counts, candidate: Candidate) => number | undefined>> = {
  title: ({ subtitle, body, picture }) => (subtitle > 0 ? subtitle - 1 + body + picture : 9),
  section: ({ body, picture }, { type, moved }) => {
    if (type === 'secHead') return 1 - body + picture;
    return body === 0 || !moved || picture > 0 ? undefined : isOther(type, 'secHead') ? 1 : 0;
  },
  titleOnly: (_, { centred, away }) => (centred ? 1000 : 0) + Math.round(away),
  blank: () => 0,
};

/** A type that says something else. LibreOffice's and those that people drew say little. */
function isOther(type: string | undefined, wanted: string): boolean {
  return type !== undefined && type !== wanted && type !== 'cust';
}

function least<Layout extends Candidate>(
  layouts: readonly Layout[],
  rank: (counts: Counts, candidate: Layout) => number | undefined,
): Layout | undefined {
  let best: { readonly layout: Layout; readonly rank: number } | undefined;
  for (const layout of layouts) {
    const found = rank(countsOf(layout), layout);
    if (found !== undefined && (best === undefined || found < best.rank)) best = { layout, rank: found };
  }
  return best?.layout;
}

/** Among at least one layout, in the order of their master. */
export function usesOf<Layout extends Candidate>(
  layouts: readonly [Layout, ...Layout[]],
  chosen: Partial<Readonly<Record<LayoutUse, Layout>>>,
): Readonly<Record<LayoutUse, Use<Layout>>> {
  const found: Partial<Record<LayoutUse, Use<Layout>>> = {};
  for (const use of LAYOUT_USES) {
    const [named, own] = [chosen[use], ownLayout(use, layouts)];
    if (named !== undefined) found[use] = { layout: named, reason: 'chosen' };
    else if (own !== undefined) found[use] = own;
  }
  const instead = (layout: Layout | undefined): Use<Layout> => ({ layout: layout ?? layouts[0], reason: 'instead' });
  const titleOnly = found.titleOnly ?? instead(withTitle(layouts));
  const { layout } = titleOnly;
  return {
    title: found.title ?? instead(largeTitle(layouts) ?? found.section?.layout ?? layout),
    // A title without a place for content, be it the cover's: an empty one would show.
    section: found.section ?? instead(found.titleOnly?.layout ?? found.title?.layout ?? layout),
    titleOnly,
    blank: found.blank ?? instead(layout),
  };
}

function ownLayout<Layout extends Candidate>(use: LayoutUse, layouts: readonly Layout[]): Use<Layout> | undefined {
  const fitting = layouts.filter((layout) => CONFIRMS[use](countsOf(layout), layout));
  const typed = least(
    fitting.filter(({ type }) => type === TYPES[use]),
    RANK[use],
  );
  if (typed !== undefined) return { layout: typed, reason: 'type' };
  const layout = least(fitting, RANK[use]);
  return layout && { layout, reason: 'placeholders' };
}

/** A title and one place for content, which stays empty; else whatever has a title. */
function withTitle<Layout extends Candidate>(layouts: readonly Layout[]): Layout | undefined {
  return least(layouts, ({ title, subtitle, body, content, picture }, { type }) =>
    title === 0 ? undefined : Math.abs(content + body - 1) * 2 + subtitle * 4 + picture * 3 + (type === 'obj' ? 0 : 1),
  );
}

/** One that says it is for the title, or has a title in its middle, without a second line. */
function largeTitle<Layout extends Candidate>(layouts: readonly Layout[]): Layout | undefined {
  const titled = layouts.filter((layout) => countsOf(layout).title > 0);
  return titled.find(({ type }) => type === 'title') ?? titled.find(({ centred }) => centred);
}
