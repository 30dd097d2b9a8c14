/** A company's template from the bytes of its file: what it holds, or what is wrong with it. */
import type { Box } from '../layout/scene.js';
import type { Package } from '../opc/package.js';
import type { ThemeTemplate } from '../theme/types.js';
import type { TemplateFault } from './fault.js';
import { templateLayout } from './layout.js';
import { logoOn } from './logo.js';
import { type OpenTemplate, openTemplate } from './open.js';
import { LEAST_SCALE, shownScale } from './scale.js';
import type { CompanyTemplate, LayoutUse, TemplateLayout, UseReason } from './types.js';

/** What a person says of the template: names of layouts, the safe area. */
export type Choices = Pick<ThemeTemplate, 'layouts' | 'safe'>;

export type TemplateRead = { readonly template: CompanyTemplate } | { readonly fault: TemplateFault };

/** With the package that was opened for it, as whoever writes decks in it needs that, too. */
export async function readTemplate(
  bytes: Uint8Array,
  choices: Choices = { layouts: {} },
): Promise<{ readonly template: CompanyTemplate; readonly opened: Package } | { readonly fault: TemplateFault }> {
  const found = await openTemplate(bytes, choices.layouts);
  if ('fault' in found) return found;
  const [x, y, w, h] = choices.safe ?? [];
  const isGiven = x !== undefined && y !== undefined && w !== undefined && h !== undefined;
  const read = understood(found.opened, isGiven ? { x, y, w, h } : undefined);
  return 'fault' in read ? read : { ...read, opened: found.opened.source.opened };
}

/** `safe` is the safe area where it is known. */
export function understood(opened: OpenTemplate, safe?: Box): TemplateRead {
  const template = templateOf(opened, safe);
  const { name, safe: found } = template.uses.titleOnly;
  const scale = shownScale(found, template.height);
  return scale < LEAST_SCALE ? { fault: { kind: 'too small', layout: name, safe: found, scale } } : { template };
}

/** Also one in which no slide of ours has room. */
export function templateOf(opened: OpenTemplate, safe?: Box): CompanyTemplate {
  const { master, sheets, uses, regions } = opened;
  const layouts = new Map(sheets.map((sheet) => [sheet, templateLayout(sheet, master, regions, safe)]));
  const onTitle = uses.title.layout;
  const logo =
    logoOn(master.sheet, master.shapes, regions.slide) ?? logoOn(onTitle.sheet, onTitle.shapes, regions.slide);
  const { part, name, colours, fonts } = master.theme;
  const layoutFor = (use: LayoutUse): TemplateLayout =>
    layouts.get(uses[use].layout) ?? templateLayout(uses[use].layout, master, regions, safe);
  return {
    width: regions.slide.w,
    height: regions.slide.h,
    masters: opened.masters.map((one) => ({ part: one })),
    master: { part: master.sheet.part, theme: { part, name, colours, fonts }, layouts: [...layouts.values()] },
    uses: ofEachUse(layoutFor),
    reasons: ofEachUse((use): UseReason => uses[use].reason),
    ...(logo && { logo }),
  };
}

function ofEachUse<Value>(value: (use: LayoutUse) => Value): Readonly<Record<LayoutUse, Value>> {
  return { title: value('title'), section: value('section'), titleOnly: value('titleOnly'), blank: value('blank') };
}
