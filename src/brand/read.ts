/** A company's template from the bytes of its file: what it holds, or what is wrong with it. */
import type { Box } from '../layout/scene.js';
import { PackageError } from '../opc/fault.js';
import { openPackage } from '../opc/package.js';
import type { ThemeTemplate } from '../theme/types.js';
import { chosenAmong } from './chosen.js';
import { isCompoundFile, isUnderPassword } from './compound.js';
import type { TemplateFault } from './fault.js';
import { templateLayout } from './layout.js';
import { logoOn } from './logo.js';
import { layoutSheets, masterSheet, regionsOf, usedMaster } from './master.js';
import { LEAST_SCALE, shownScale } from './scale.js';
import { listed, type Sheet, Source } from './source.js';
import type { CompanyTemplate, TemplateLayout } from './types.js';
import { length } from './units.js';
import { usesOf } from './uses.js';

/** What a person says of the template: names of layouts, the safe area. */
export type Choices = Pick<ThemeTemplate, 'layouts' | 'safe'>;

export type TemplateRead = { readonly template: CompanyTemplate } | { readonly fault: TemplateFault };

/** Reads one master and its layouts, and nothing of slides but which master they use where there are several. */
export async function readTemplate(bytes: Uint8Array, choices: Choices = { layouts: {} }): Promise<TemplateRead> {
  if (isCompoundFile(bytes)) return { fault: { kind: isUnderPassword(bytes) ? 'password' : 'old' } };
  const opened = await openPackage(bytes);
  if ('fault' in opened) return { fault: { kind: 'package', fault: opened.fault } };
  const { contentType } = opened.value.main;
  if (/macroEnabled/i.test(contentType)) return { fault: { kind: 'macros' } };
  if (!/\.presentationml\.(?:presentation|template|slideshow)\.main\+xml$/.test(contentType))
    return { fault: { kind: 'not a presentation', contentType } };
  try {
    return await readPresentation(new Source(opened.value), choices);
  } catch (error) {
    if (error instanceof PackageError) return { fault: { kind: 'package', fault: error.fault } };
    throw error;
  }
}

async function readPresentation(source: Source, choices: Choices): Promise<TemplateRead> {
  const presentation = await source.sheet(source.main);
  const masters = listed(presentation, 'p:sldMasterIdLst');
  const used = await usedMaster(source, presentation, masters);
  const master = used && (await masterSheet(source, used, presentation));
  const [first, ...others] = master === undefined ? [] : await layoutSheets(source, master);
  if (master === undefined || first === undefined) return { fault: { kind: 'no layouts' } };

  const sheets = [first, ...others] as const;
  const named = chosenAmong(sheets, choices.layouts);
  if ('fault' in named) return named;
  const uses = usesOf(sheets, named.chosen);
  const slide = slideOf(presentation);
  const regions = regionsOf(slide, master, sheets);
  const layouts = sheets.map((sheet) => templateLayout(sheet, master, regions, choices.safe));
  const standing = (number: number): TemplateLayout =>
    layouts[number - 1] ?? templateLayout(first, master, regions, choices.safe);
  const onTitle = uses.title.layout;
  const logo = logoOn(master.sheet, master.shapes, slide) ?? logoOn(onTitle.sheet, onTitle.shapes, slide);
  const { part, name, colours, fonts } = master.theme;
  return fitting({
    width: slide.w,
    height: slide.h,
    masters: masters.map((one) => ({ part: one })),
    master: { part: master.sheet.part, theme: { part, name, colours, fonts }, layouts },
    uses: {
      title: standing(uses.title.layout.number),
      section: standing(uses.section.layout.number),
      titleOnly: standing(uses.titleOnly.layout.number),
      blank: standing(uses.blank.layout.number),
    },
    reasons: {
      title: uses.title.reason,
      section: uses.section.reason,
      titleOnly: uses.titleOnly.reason,
      blank: uses.blank.reason,
    },
    ...(logo && { logo }),
  });
}

/** 4 : 3, as the standard has it where a presentation does not say (ECMA-376 part 1, 19.2.1.39). */
const USUAL = { w: 720, h: 540 } as const;

function slideOf({ tree }: Sheet): Box {
  const size = tree.child('p:sldSz');
  const [w, h] = [length(size?.attribute('cx')), length(size?.attribute('cy'))];
  return { x: 0, y: 0, w: w ?? USUAL.w, h: h ?? USUAL.h };
}

/** A template in which slides of ours can be read. */
function fitting(template: CompanyTemplate): TemplateRead {
  const { name, safe } = template.uses.titleOnly;
  const scale = shownScale(safe, template.height);
  return scale < LEAST_SCALE ? { fault: { kind: 'too small', layout: name, safe, scale } } : { template };
}
