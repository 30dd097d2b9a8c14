/** A master and its layouts. */
import type { Box } from '../layout/scene.js';
import type { ThemeTemplate } from '../theme/types.js';
import { type LayoutSheet, layoutSheet, type MasterSheet } from './layout.js';
import { kindOf } from './placeholders.js';
import type { Regions } from './safe.js';
import { shapesOf } from './shapes.js';
import { listed, type Sheet, type Source } from './source.js';
import { readThemePart } from './theme-part.js';
import { LAYOUT_USES, type LayoutUse, type PlaceholderKind } from './types.js';

export async function masterSheet(source: Source, sheet: Sheet, presentation: Sheet): Promise<MasterSheet | undefined> {
  const theme = await source.related(sheet, 'theme');
  return (
    theme && {
      sheet,
      theme: readThemePart(theme.part, theme.tree),
      shapes: shapesOf(sheet.tree),
      styles: sheet.tree.child('p:txStyles'),
      usual: presentation.tree.child('p:defaultTextStyle'),
    }
  );
}

/** In the master's order; as many as are needed where a person named those that are used. */
export async function layoutSheets(
  source: Source,
  master: MasterSheet,
  names: ThemeTemplate['layouts'],
): Promise<readonly LayoutSheet[]> {
  const sheets: LayoutSheet[] = [];
  const title = placed(master.shapes, 'title');
  for (const part of listed(master.sheet, 'p:sldLayoutIdLst')) {
    const sheet = await source.sheet(part);
    const override = (await source.related(sheet, 'themeOverride'))?.tree;
    sheets.push(layoutSheet(sheet, sheets.length + 1, override, title));
    if (hasAll(names, sheets)) break;
  }
  return sheets;
}

/** Whether all that are used are there, and the one that shows where content stands: those behind them change nothing. */
function hasAll(names: ThemeTemplate['layouts'], sheets: readonly LayoutSheet[]): boolean {
  const isThere = (use: LayoutUse): boolean => sheets.some(({ name }) => name === names[use]);
  return LAYOUT_USES.every(isThere) && sheets.some(({ kinds }) => isTitleAndContent(kinds));
}

/** The master's places for a title and for content, which a layout with one of each may have moved. */
export function regionsOf(slide: Box, master: MasterSheet, layouts: readonly LayoutSheet[]): Regions {
  const content =
    layouts.find(({ type, kinds }) => type === 'obj' && isTitleAndContent(kinds)) ??
    layouts.find(({ kinds }) => isTitleAndContent(kinds));
  return {
    slide,
    title: placed(master.shapes, 'title'),
    content: (content && placed(content.shapes, 'content')) ?? placed(master.shapes, 'body'),
  };
}

/** The place of the first placeholder of a kind. */
function placed(shapes: MasterSheet['shapes'], wanted: PlaceholderKind): Box | undefined {
  return shapes.find(({ placeholder }) => placeholder && kindOf(placeholder) === wanted)?.box;
}

function isTitleAndContent(kinds: readonly PlaceholderKind[]): boolean {
  const own = kinds.filter((kind) => kind === 'title' || kind === 'content' || isText(kind));
  return own.length === 2 && own.includes('title') && own.includes('content') && !kinds.includes('picture');
}

function isText(kind: PlaceholderKind): boolean {
  return kind === 'body' || kind === 'subtitle';
}
