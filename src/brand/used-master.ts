/** The master on which decks stand, of those of a template. */
import type { Box } from '../layout/scene.js';
import type { ThemeTemplate } from '../theme/types.js';
import { type Chosen, chosenAmong } from './chosen.js';
import type { TemplateFault } from './fault.js';
import { type LayoutSheet, type MasterSheet, templateLayout } from './layout.js';
import { layoutSheets, masterSheet, regionsOf } from './master.js';
import type { Regions } from './safe.js';
import { LEAST_SCALE, shownScale } from './scale.js';
import { listed, type Sheet, type Source, targetOf } from './source.js';
import { usesOf } from './uses.js';

/** A master with layouts, as it was read. */
export interface ReadMaster {
  readonly master: MasterSheet;
  readonly sheets: readonly [LayoutSheet, ...LayoutSheet[]];
  readonly regions: Regions;
}

/**
 * Of those that example slides use equally the one that leaves most room under a title, those before the others that more slides use:
 * the first of them that leaves enough, for some have a master for the title slide alone. A person's names of layouts are looked for
 * under that one first, then under all.
 */
export async function usedMaster(
  source: Source,
  presentation: Sheet,
  { masters, slide, names }: { masters: readonly string[]; slide: Box; names: ThemeTemplate['layouts'] },
): Promise<(ReadMaster & { readonly chosen: Chosen<LayoutSheet> }) | { readonly fault: TemplateFault }> {
  const known = new Map<string, ReadMaster | undefined>();
  const read = async (part: string): Promise<ReadMaster | undefined> => {
    if (!known.has(part)) known.set(part, await readMaster(source, part, presentation, { slide, names }));
    return known.get(part);
  };
  const used = await roomiest(masters.length > 1 ? await byUse(source, presentation, masters) : [masters], names, read);
  if (used === undefined) return { fault: { kind: 'no layouts' } };
  const named = chosenAmong(used.sheets, names);
  if ('chosen' in named) return { ...used, ...named };
  for (const part of masters) {
    const other = await read(part);
    if (other === undefined) continue;
    const found = chosenAmong(other.sheets, names);
    if ('chosen' in found) return { ...other, ...found };
  }
  return named;
}

/** Those that as many example slides use, those before that more use, each in the template's order. */
async function byUse(
  source: Source,
  presentation: Sheet,
  masters: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const uses = new Map(masters.map((part) => [part, 0]));
  const masterOf = new Map<string, string | undefined>();
  for (const slide of listed(presentation, 'p:sldIdLst')) {
    const layout = targetOf(await source.relationships(slide), 'slideLayout');
    if (layout === undefined) continue;
    if (!masterOf.has(layout)) masterOf.set(layout, targetOf(await source.relationships(layout), 'slideMaster'));
    const master = masterOf.get(layout);
    const count = master === undefined ? undefined : uses.get(master);
    if (master !== undefined && count !== undefined) uses.set(master, count + 1);
  }
  const counts = [...new Set(uses.values())].sort((a, b) => b - a);
  return counts.map((count) => masters.filter((part) => uses.get(part) === count));
}

async function readMaster(
  source: Source,
  part: string,
  presentation: Sheet,
  { slide, names }: { slide: Box; names: ThemeTemplate['layouts'] },
): Promise<ReadMaster | undefined> {
  const sheet = await source.sheet(part);
  if (listed(sheet, 'p:sldLayoutIdLst').length === 0) return undefined;
  const master = await masterSheet(source, sheet, presentation);
  const [first, ...others] = master === undefined ? [] : await layoutSheets(source, master, names);
  if (master === undefined || first === undefined) return undefined;
  const sheets = [first, ...others] as const;
  return { master, sheets, regions: regionsOf(slide, master, sheets) };
}

async function roomiest(
  groups: readonly (readonly string[])[],
  names: ThemeTemplate['layouts'],
  read: (part: string) => Promise<ReadMaster | undefined>,
): Promise<ReadMaster | undefined> {
  let most: ReadMaster | undefined;
  for (const group of groups) {
    let best: { readonly one: ReadMaster; readonly scale: number } | undefined;
    for (const part of group) {
      const one = await read(part);
      if (one === undefined) continue;
      const scale = scaleUnder(one, names);
      if (best === undefined || scale > best.scale) best = { one, scale };
    }
    if (best !== undefined && best.scale >= LEAST_SCALE) return best.one;
    most ??= best?.one;
  }
  return most;
}

/** How large slides of ours are under an ordinary title. */
function scaleUnder({ master, sheets, regions }: ReadMaster, names: ThemeTemplate['layouts']): number {
  const named = chosenAmong(sheets, names);
  const { layout } = usesOf(sheets, 'chosen' in named ? named.chosen : {}).titleOnly;
  return shownScale(templateLayout(layout, master, regions).safe, regions.slide.h);
}
