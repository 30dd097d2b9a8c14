/** A page for the wall: a panel with the name and the finding, the pay of all roles, the steps, and a code to scan from where one stands. */
import type { Section } from '../../document/types.js';
import { posterTooFull } from '../../messages/layout.js';
import { namesIn } from '../blocks/names.js';
import { rect } from '../charts/bar.js';
import { onTrial, runsOf, settle } from '../context.js';
import { longestWord } from '../fit.js';
import type { Item, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { paragraphPiece } from './blocks/words.js';
import type { Flowable } from './flow.js';
import { FlyerSheet } from './flyer-sheet.js';
import { bold, type PageContext, text } from './page.js';
import type { Paper } from './paper.js';
import { type ChartRoom, posterChart } from './poster-chart.js';
import { posterFoot } from './poster-foot.js';
import { type PosterParts, posterParts } from './poster-parts.js';

/** On A4, as all that follows. */
const MARGIN: Pt = 40;
/** Between the parts, one below the other. */
const BETWEEN: Pt = 20;
/** On one line, or on two. */
const TITLE_SIZES = { one: [60, 54, 48, 44, 40], two: [44, 40, 36, 32, 28, 24, 20] };
/** Over more rows than these a title is smaller. */
const MANY_ROWS = 30;
const OVER_MANY: Pt = 36;
const FINDING_SIZE: Pt = 18;
const IMPRINT_SIZE: Pt = 12;
const NAMES_SIZES = [64, 54, 44, 38, 34, 30, 26, 22, 18, 16, 14, 12, 10];

/** The page; nothing where the section holds what a poster has no place for, or more than it has room for, which is told. */
export function posterItems(section: Section, sect: number, given: PageContext): Item[] | undefined {
  const parts = posterParts(section);
  if (parts === undefined) return undefined;
  const context = { ...given, paper: wallPaper(given.paper) };
  const { h, w, shrink } = context.paper;
  const between = BETWEEN * shrink;
  const trial = onTrial(context);
  const foot = posterFoot(new FlyerSheet(section, 0, trial), parts)?.height ?? MARGIN * shrink;
  const note = noteOf(parts, 0, trial);
  const bottom = h - foot - (note === undefined ? 0 : note.height + between);
  const sheet = new FlyerSheet(section, sect, context);
  const panel = layHead(sheet, parts);
  const room = { y: panel + between, bottom: bottom - between * 0.8 };
  const drawBody = panel > h / 2 ? undefined : bodyOf(parts, room, sect, context);
  if (drawBody === undefined) {
    given.report(posterTooFull(section));
    return undefined;
  }
  sheet.items.unshift(rect({ x: 0, y: 0, w, h: parts.names === undefined ? panel : bottom }, 'panelMiddle', 'Panel'));
  sheet.items.push(...drawBody());
  sheet.items.push(...settle(noteOf(parts, sect, context)?.draw(bottom) ?? []));
  posterFoot(sheet, parts)?.draw(foot);
  return sheet.items;
}

/** Wider than that of pages to read. */
function wallPaper(paper: Paper): Paper {
  const left = MARGIN * paper.shrink;
  const width = paper.w - 2 * left;
  return { ...paper, left, width, textWidth: width };
}

/** The words on the panel; says where it ends. */
function layHead(sheet: FlyerSheet, parts: PosterParts): Pt {
  const { section, sect, context } = sheet;
  const { left, width, shrink } = context.paper;
  let y = MARGIN * shrink;
  const put = (name: string, copies: readonly Copy[], after: Pt): void => {
    if (copies.length === 0) return;
    sheet.put(name, copies, y, left, width);
    y += sheet.height(copies, width) + after * shrink;
  };
  put('Title', [titleOf(sheet, parts)], 14);
  const small = (words: Section['title'], size: Pt): Copy => ({
    runs: runsOf(words, text(sheet.size(size), 'onPanelMiddle')),
    leading: sheet.size(size) * 1.4,
    tag: context.tags.add('P', sect),
  });
  put(
    'Finding',
    parts.finding.map((one) => small(one.text, FINDING_SIZE)),
    10,
  );
  put(
    'Imprint',
    section.footer.map((words) => small(words, IMPRINT_SIZE)),
    10,
  );
  return y + BETWEEN * shrink;
}

/** In the largest size that its lines allow, without a word broken. */
function titleOf(sheet: FlyerSheet, { chart }: PosterParts): Copy {
  const { section, sect, context } = sheet;
  const { width, shrink } = context.paper;
  const tag = context.tags.add('H1', sect);
  const copyIn = (size: Pt): Copy => ({
    runs: runsOf(section.title, bold(size, 'onPanelMiddle', size * -0.025)),
    leading: size * 1.1,
    balance: 'even',
    tag,
  });
  const holds = (size: Pt, lines: number): boolean =>
    longestWord(section.title, bold(size, 'onPanelMiddle', size * -0.025), context) <= width &&
    sheet.height([copyIn(size)], width) <= size * 1.1 * lines + 1;
  const isLong = (chart?.groups.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0) > MANY_ROWS;
  const [one, two] = [TITLE_SIZES.one, TITLE_SIZES.two].map((sizes) =>
    sizes.map((size) => (isLong ? Math.min(size, OVER_MANY) : size) * shrink),
  );
  const size = one?.find((size) => holds(size, 1)) ?? two?.find((size) => holds(size, 2)) ?? two?.at(-1) ?? 0;
  return copyIn(size);
}

/** What draws the chart or the names; nothing where they have no room. */
function bodyOf(
  { chart, names }: PosterParts,
  room: ChartRoom,
  sect: number,
  context: PageContext,
): (() => Item[]) | undefined {
  if (chart !== undefined) return posterChart(chart, room, sect, context);
  if (names === undefined || room.bottom - room.y < MARGIN) return undefined;
  const { left, width, scale } = context.paper;
  const box = { x: left, y: room.y, w: width, h: room.bottom - room.y - BETWEEN };
  const sizes = NAMES_SIZES.map((size) => size * scale);
  const setting = { style: bold(sizes[0] ?? 0, 'onPanelMiddle', -0.8), sizes, gutter: 18 };
  return () => namesIn(names, box, setting, sect, context);
}

/** How the chart is read. */
function noteOf({ note }: PosterParts, sect: number, context: PageContext): Flowable | undefined {
  return note && paragraphPiece(note.text, 'aside', sect, context);
}
