/** What each layout of a section is for and what it has a place for, in the order of a talk. On paper a section is a chapter, and `title` is the cover. */
import type { LayoutName } from '../document/types.js';

export const LAYOUT_WORDS: Readonly<Record<LayoutName, { readonly purpose: string; readonly holds: string }>> = {
  title: {
    purpose: 'The cover: what this is, with the scale of pay',
    holds: '`h1`, `p.lead`, `footer`; the scale of pay is drawn beside them, or the names of a `ul` on a panel',
  },
  agenda: {
    purpose: 'The contents, with the numbers of their pages',
    holds: '`h1` and `nav`; on paper also a table at a glance and the key to it',
  },
  ladder: {
    purpose: 'The pay of all roles in one chart',
    holds: '`h1`, a line of reading (`p.lead`), a chart of all roles, by tier, and `p.aside` as footnotes',
  },
  divider: {
    purpose: 'Opens a tier, with its roles',
    holds: '`h1`, `p.lead` and a chart, in the colour of its `data-tier`',
  },
  role: {
    purpose: 'One role: its summary, its pay, its lists',
    holds:
      '`h1`, `p.lead`, `p.figure`, a chart of one row, then groups of `h2` and `ul`, or of `h2` and a table with bars',
  },
  catalogue: {
    purpose: 'One role of many, as an entry in a catalogue',
    holds: 'the same as `role`; on paper four entries share a page where all are short; on slides like `role`',
  },
  compare: {
    purpose: 'Two or three roles side by side',
    holds: '`h1`, a chart of two or three rows, then an `h2`, a `p` and a `ul` for each role',
  },
  list: {
    purpose: 'Anything else: blocks one below the other',
    holds: '`h1` and any blocks; what does not fit goes on to a further slide',
  },
  columns: {
    purpose: 'Two groups side by side',
    holds:
      '`h1`, then two groups: an `h2` and any blocks under it; paragraphs may stand over them. Long columns go on, on a further slide; on narrow paper and in large print they follow each other',
  },
  steps: {
    purpose: 'What to do, step by step',
    holds: '`h1` and `ol.steps`',
  },
  closing: {
    purpose: 'The last slide: where to go from here',
    holds: '`h1`, `dl` and a `p` with the address',
  },
  flyer: {
    purpose: 'A page about one role, to take home',
    holds:
      '`h1`, `p.lead`, `p.figure`, `p.aside`, a chart of one row, groups of `h2` and `ul` or `p`, optional ones with a table with bars, an `aside`, an `img`, a `footer`; on slides like `role`',
  },
  poster: {
    purpose: 'A page for the wall, about all roles',
    holds:
      '`h1`, `p.lead`, a chart of all roles, or their names as a `ul`, `p.aside`, an `h2` and `ol.steps`, an `aside` with an `img`, a `footer`; on slides like `ladder`',
  },
};
