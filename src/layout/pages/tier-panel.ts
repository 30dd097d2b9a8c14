/** Where a tier begins in a report: a panel in its colour with its name, what is counted of it, and its bars among all. */
import type { Section } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { coloursOf, runsOf } from '../context.js';
import type { Box, Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { LOCATOR, locatorOf } from './locator.js';
import { bold, type PageContext, text } from './page.js';

/** On A4: as on a flyer, or lower where the role below it needs the room. */
const HEIGHTS: readonly Pt[] = [286, 240, 200];
/** Between the panel and the role below it. */
const BELOW: Pt = 30;
/** Of words and bars side by side: the words' share of the width, and what stands between both. */
const WORDS = 0.64;
const GUTTER: Pt = 24;

/** Whether a section is nothing but a tier's name and a word on it. */
export function isTierPanel({ layout, tier, blocks }: Section): boolean {
  return layout === 'divider' && tier !== undefined && blocks.every(({ kind }) => kind === 'paragraph');
}

/** Where the words and the bars of a panel stand, and how high it is at the least. */
interface Form {
  readonly words: { readonly w: Pt; readonly titleHeight: Pt; readonly wordsY: Pt; readonly wordsHeight: Pt };
  /** Their left edge and width; under the words unless there is room for these beside them only, or for none. */
  readonly bars: Pick<Box, 'x' | 'w'> | undefined;
  readonly least: Pt;
}

export interface TierPanel {
  readonly items: Item[];
  /** Where what follows begins; absent where the panel has the page to itself. */
  readonly end?: Pt;
}

/**
 * The panel, as high as leaves below it the first of `wanted` that it can leave, and where what follows begins; its bars stand
 * beside its words, or are left out, where only that leaves it. Where nothing does, but a page would hold what follows, the panel has
 * a page to itself. Nothing where its words need half of the page.
 */
export function tierPanel(
  section: Section,
  sect: number,
  wanted: readonly Pt[],
  context: PageContext,
): TierPanel | undefined {
  const { paper, tags, measure, document } = context;
  const { left, width } = paper;
  const s = paper.shrink;
  const colours = coloursOf(section.tier, context);
  const titleSize = paper.type.h1.size * 1.3;
  const leadSize = paper.type.lead.size;
  const title: Copy = {
    runs: runsOf(section.title, bold(titleSize, colours.onPanel, titleSize * -0.02)),
    leading: titleSize * 1.15,
    balance: 'even',
    tag: tags.add('H1', sect),
  };
  const words = section.blocks.flatMap((block): Copy[] =>
    block.kind === 'paragraph'
      ? [
          {
            runs: runsOf(block.text, text(leadSize, colours.onPanel)),
            leading: leadSize * 1.45,
            tag: tags.add('P', sect),
          },
        ]
      : [],
  );
  const titleY = paper.top;
  const barsHeight = document.scale === undefined ? 0 : LOCATOR * s;
  const formOf = (w: Pt, bars: Form['bars'], foot: Pt): Form => {
    const titleHeight = textHeight([title], w, measure);
    const wordsY = titleY + titleHeight + 8;
    const wordsHeight = textHeight(words, w, measure);
    return { words: { w, titleHeight, wordsY, wordsHeight }, bars, least: wordsY + wordsHeight + foot };
  };
  const under = formOf(width, { x: left, w: width }, barsHeight + 44 * s);
  if (under.least > paper.h / 2) return undefined;
  const wordsWidth = width * WORDS;
  const barsLeft = left + wordsWidth + GUTTER;
  const beside = formOf(wordsWidth, { x: barsLeft, w: left + width - barsLeft }, 28 * s);
  const bare = formOf(width, undefined, 28 * s);
  const forms = [under, beside, bare];
  const below = (height: Pt): Pt => paper.bottom - height - BELOW * s;
  const most = below(Math.min(...forms.map(({ least }) => least)));
  const room = wanted.find((height) => height <= most) ?? wanted[0] ?? 0;
  const leaves = (height: Pt): boolean => below(height) >= room;
  const form = forms.find(({ least }) => leaves(least)) ?? under;
  const isWhole = Math.min(...wanted) > most && Math.min(...wanted) <= paper.bottom - paper.roleTop;
  const fitting = form === under ? HEIGHTS.map((height) => height * s).find(leaves) : undefined;
  const h = isWhole ? paper.h : Math.max(form.least, fitting ?? 0);
  const items: Item[] = [rect({ x: 0, y: 0, w: paper.w, h }, colours.panel, 'Panel')];
  const put = (name: string, copies: readonly Copy[], y: Pt, height: Pt): void => {
    items.push(textItem(name, copies, { x: left, y, w: form.words.w, h: height }, context));
  };
  put('Heading', [title], titleY, form.words.titleHeight);
  if (words.length > 0) put('Tier', words, form.words.wordsY, form.words.wordsHeight);
  if (form.bars !== undefined)
    items.push(
      ...locatorOf(
        section,
        ({ tier }) => tier === section.tier,
        form.bars,
        isWhole ? paper.bottom : h - 28 * s,
        context,
      ),
    );
  return isWhole ? { items } : { items, end: h + BELOW * s };
}
